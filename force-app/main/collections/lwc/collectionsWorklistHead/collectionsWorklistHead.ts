import { api, LightningElement } from 'lwc';
import type { WorklistView } from 'c/collectionsWorklistView';
import cash from '@salesforce/label/c.Collections_Worklist_Cash';
import cashMine from '@salesforce/label/c.Collections_Worklist_Cash_Mine';
import nothing from '@salesforce/label/c.Collections_Worklist_Nothing_To_Ask';
import progress from '@salesforce/label/c.Collections_Worklist_Progress';
import title from '@salesforce/label/c.Collections_Worklist_Title';
import toAsk from '@salesforce/label/c.Collections_Worklist_To_Ask';

/** What stands over the list: the day, what there is to ask for, yesterday's cash, and how much of the day is done. */
export default class CollectionsWorklistHead extends LightningElement {
    @api view: WorklistView | undefined;
    /** Whether the accounts are the reader's own. */
    @api isMine = false;

    readonly label = { nothing, progress, title, toAsk };

    get cashLabel(): string {
        return this.isMine ? cashMine : cash;
    }

    get totals() {
        const totals = this.view?.totals ?? [];
        return totals.map((total, index) => ({ ...total, separator: index < totals.length - 1 ? ', ' : '' }));
    }

    get hasTotals(): boolean {
        return this.totals.length > 0;
    }
}

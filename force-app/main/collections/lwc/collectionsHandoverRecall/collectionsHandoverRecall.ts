import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { type Placement, recallWrite } from 'c/collectionsHandover';
import { type ActionReader, todayOf } from 'c/creditActionsView';
import { fillLabel } from 'c/termsLabels';
import { save } from 'c/termsSave';
import cancel from '@salesforce/label/c.Credit_Form_Cancel';
import lead from '@salesforce/label/c.Collections_Handover_Recall_Lead';
import noReason from '@salesforce/label/c.Collections_Handover_No_Reason';
import problem from '@salesforce/label/c.Credit_Form_Problem';
import reasonLabel from '@salesforce/label/c.Credit_Form_Reason';
import recall from '@salesforce/label/c.Collections_Handover_Recall';
import recalled from '@salesforce/label/c.Collections_Handover_Recall_Saved';
import saving from '@salesforce/label/c.Credit_Form_Saving';
import title from '@salesforce/label/c.Collections_Handover_Recall_Title';

/** Takes a hand-over back, with a reason. */
export default class CollectionsHandoverRecall extends LightningModal {
    @api placement!: Placement;
    @api reader!: ActionReader;

    readonly text = { cancel, problem, reason: reasonLabel };
    issues: readonly string[] = [];
    reason = '';
    isSaving = false;

    get heading(): string {
        return fillLabel(title, this.party);
    }

    get lead(): string {
        const documents = this.placement.items.map(({ document }) => document).join(', ');
        return fillLabel(lead, documents, this.party);
    }

    get party(): string {
        const { party, assignedTo, number } = this.placement;
        return party ?? assignedTo?.name ?? number;
    }

    get saveLabel(): string {
        return this.isSaving ? saving : recall;
    }

    handleInput(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
    }

    handleCancel(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        if (this.isSaving) {
            return;
        }
        if (this.reason.trim() === '') {
            this.issues = [noReason];
            return;
        }
        this.isSaving = true;
        this.disableClose = true;
        const saved = await save([recallWrite(this.placement, this.reason, todayOf(this.reader))]);
        this.disableClose = false;
        this.isSaving = false;
        if (saved.ok) {
            this.close({ message: fillLabel(recalled, this.party) });
        } else {
            this.issues = saved.issues.map(({ message }) => message);
        }
    }
}

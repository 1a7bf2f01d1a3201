import { api, LightningElement } from 'lwc';
import type { OtherView } from 'c/collectionsWorklistView';
import caption from '@salesforce/label/c.Collections_Worklist_Others_Caption';
import title from '@salesforce/label/c.Collections_Worklist_Others';

/**
 * The accounts that are not on the list, and with whom they are.
 * @fires accountopen with the Id of the account
 */
export default class CollectionsWorklistOthers extends LightningElement {
    @api others: readonly OtherView[] = [];

    readonly label = { caption, title };

    get entries() {
        return this.others.map((other) => ({
            ...other,
            accounts: other.accounts.map((account) => ({
                ...account,
                href: `/lightning/r/Account/${account.key}/view`
            }))
        }));
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('accountopen', { detail: id }));
    }
}

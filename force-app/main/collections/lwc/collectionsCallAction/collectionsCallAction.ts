import { api, LightningElement } from 'lwc';
import { canLogContacts, openCall } from 'c/collectionsCallDialog';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import notAllowed from '@salesforce/label/c.Collections_Call_Not_Allowed';

/** The action "Log a call" of an Account: it has no screen of its own, it opens the dialog. */
export default class CollectionsCallAction extends LightningElement {
    @api recordId: string | undefined;

    /** Opens the dialog; a second click while it is open does nothing. */
    @api async invoke(): Promise<void> {
        if (this.#isOpen || !this.recordId) {
            return;
        }
        if (!canLogContacts) {
            this.dispatchEvent(new ShowToastEvent({ title: notAllowed, variant: 'error' }));
            return;
        }
        this.#isOpen = true;
        try {
            await openCall(this, { accountId: this.recordId });
        } finally {
            this.#isOpen = false;
        }
    }

    #isOpen = false;
}

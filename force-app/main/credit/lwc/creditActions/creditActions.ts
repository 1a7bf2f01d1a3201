import { api, LightningElement } from 'lwc';
import { actionPermissions, actionReader, openAction } from 'c/creditActionDialog';
import { type Action, type ActionOffers, type ActionSubject, offersFor } from 'c/creditActionsView';
import more from '@salesforce/label/c.Credit_Action_More';

/** What this user may do about the customer: one button and a menu; each opens its dialog. */
export default class CreditActions extends LightningElement {
    @api subject: ActionSubject | undefined;

    readonly label = { more };

    get offers(): ActionOffers {
        return this.subject ? offersFor(this.subject, actionPermissions, actionReader()) : { more: [] };
    }

    handleFirst(): Promise<void> {
        return this.open(this.offers.first?.action);
    }

    handleMore(event: CustomEvent<{ value: string }>): Promise<void> {
        return this.open(this.offers.more.find(({ key }) => key === event.detail.value)?.action);
    }

    async open(action: Action | undefined): Promise<void> {
        if (action && this.subject) {
            await openAction(this, action, this.subject);
        }
    }
}

import { api, LightningElement } from 'lwc';
import type { ActivityKind } from 'c/collectionsActivity';
import { canLogContacts, openCall } from 'c/collectionsCallDialog';
import { canSendLetters, openLetter } from 'c/collectionsLetter';
import call from '@salesforce/label/c.Collections_Timeline_Log_Call';
import email from '@salesforce/label/c.Collections_Timeline_Log_Email';
import letter from '@salesforce/label/c.Collections_Timeline_Log_Letter';
import more from '@salesforce/label/c.Collections_Timeline_Log_More';
import note from '@salesforce/label/c.Collections_Timeline_Log_Note';
import statement from '@salesforce/label/c.Collections_Timeline_Statement';
import text from '@salesforce/label/c.Collections_Timeline_Log_Text';
import visit from '@salesforce/label/c.Collections_Timeline_Log_Visit';

const entries: readonly { readonly key: ActivityKind; readonly label: string }[] = [
    { key: 'Email', label: email },
    { key: 'Letter', label: letter },
    { key: 'Text message', label: text },
    { key: 'Visit', label: visit },
    { key: 'Note', label: note }
];
const letters = canSendLetters ? [{ key: 'statement', label: statement }] : [];

/** What one may write down about a customer: a call with one button, the rest in a menu. */
export default class CollectionsTimelineActions extends LightningElement {
    @api accountId: string | undefined;

    readonly label = { call, more };
    readonly canLog = canLogContacts;
    readonly menu = [...(canLogContacts ? entries : []), ...letters];

    handleCall(): Promise<void> {
        return this.log('Call');
    }

    async handleMore(event: CustomEvent<{ value: string }>): Promise<void> {
        const { value } = event.detail;
        const kind = entries.find(({ key }) => key === value)?.key;
        if (kind) {
            await this.log(kind);
        } else if (this.accountId && (await openLetter(this, { accountId: this.accountId, template: 'statement' }))) {
            this.dispatchEvent(new CustomEvent('timelinechange'));
        }
    }

    async log(kind: ActivityKind): Promise<void> {
        if (this.accountId && (await openCall(this, { accountId: this.accountId, kind }))) {
            this.dispatchEvent(new CustomEvent('timelinechange'));
        }
    }
}

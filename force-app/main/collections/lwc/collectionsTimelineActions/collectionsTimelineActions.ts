import { api, LightningElement } from 'lwc';
import type { ActivityKind } from 'c/collectionsActivity';
import { canLogContacts, openCall } from 'c/collectionsCallDialog';
import { canSendLetters, openLetter } from 'c/collectionsLetter';
import call from '@salesforce/label/c.Collections_Timeline_Log_Call';
import email from '@salesforce/label/c.Collections_Timeline_Log_Email';
import letter from '@salesforce/label/c.Collections_Timeline_Log_Letter';
import more from '@salesforce/label/c.Collections_Timeline_Log_More';
import note from '@salesforce/label/c.Collections_Timeline_Log_Note';
import statement from '@salesforce/label/c.Collections_Letter_Title_Statement';
import text from '@salesforce/label/c.Collections_Timeline_Log_Text';
import visit from '@salesforce/label/c.Collections_Timeline_Log_Visit';

const entries: readonly { readonly key: ActivityKind; readonly label: string }[] = [
    { key: 'Email', label: email },
    { key: 'Letter', label: letter },
    { key: 'Text message', label: text },
    { key: 'Visit', label: visit },
    { key: 'Note', label: note }
];

/** What one may write down about a customer: a call with one button, the rest in a menu. */
export default class CollectionsTimelineActions extends LightningElement {
    @api accountId: string | undefined;

    readonly label = { call, more, statement };
    readonly canLog = canLogContacts;
    readonly canSend = canSendLetters;
    readonly menu = canLogContacts ? entries : [];

    handleCall(): Promise<void> {
        return this.log('Call');
    }

    handleMore(event: CustomEvent<{ value: string }>): Promise<void> {
        return this.log(entries.find(({ key }) => key === event.detail.value)?.key);
    }

    async handleStatement(): Promise<void> {
        const { accountId } = this;
        this.tell(accountId && (await openLetter(this, { accountId, template: 'statement' })));
    }

    async log(kind: ActivityKind | undefined): Promise<void> {
        const { accountId } = this;
        this.tell(accountId && kind && (await openCall(this, { accountId, kind })));
    }

    tell(saved: unknown): void {
        if (saved) {
            this.dispatchEvent(new CustomEvent('timelinechange'));
        }
    }
}

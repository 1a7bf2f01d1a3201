import { api, LightningElement } from 'lwc';
import type { ReminderList } from 'c/collectionsRemindersList';
import { mailLink } from 'c/collectionsTemplate';
import { fillLabel } from 'c/termsLabels';
import copied from '@salesforce/label/c.Collections_Dunning_Copied';
import copy from '@salesforce/label/c.Collections_Dunning_Copy';
import openMail from '@salesforce/label/c.Collections_Dunning_Open_Mail';
import print from '@salesforce/label/c.Collections_Dunning_Print';
import sent from '@salesforce/label/c.Collections_Dunning_Sent';
import sentFor from '@salesforce/label/c.Collections_Dunning_Sent_For';
import to from '@salesforce/label/c.Collections_Letter_To';
import withdraw from '@salesforce/label/c.Collections_Dunning_Withdraw';
import withdrawFor from '@salesforce/label/c.Collections_Dunning_Withdraw_For';

/**
 * One approved message: to open in the person's own mail program, to copy or print, and to say that it went out.
 * @fires print
 * @fires sent
 * @fires withdraw
 */
export default class CollectionsRemindersSent extends LightningElement {
    @api message!: ReminderList['approved'][number];
    @api isBusy = false;

    readonly label = { openMail, print, sent, withdraw };
    isCopied = false;

    get link(): string | undefined {
        const { channel, recipient, subject, body } = this.message;
        const link = mailLink(recipient, subject, body);
        return channel === 'Email' && link.ok ? link.value : undefined;
    }

    get isLetter(): boolean {
        return this.message.channel === 'Letter';
    }

    get toText(): string {
        return fillLabel(to, this.message.recipient || this.message.channel);
    }

    get copyLabel(): string {
        return this.isCopied ? copied : copy;
    }

    get sentLabel(): string {
        return fillLabel(sentFor, this.message.accountName);
    }

    get withdrawLabel(): string {
        return fillLabel(withdrawFor, this.message.accountName);
    }

    async handleCopy(): Promise<void> {
        await navigator.clipboard.writeText(this.message.body);
        this.isCopied = true;
    }

    handlePrint(): void {
        this.dispatchEvent(new CustomEvent('print'));
    }

    handleSent(): void {
        this.dispatchEvent(new CustomEvent('sent'));
    }

    handleWithdraw(): void {
        this.dispatchEvent(new CustomEvent('withdraw'));
    }
}

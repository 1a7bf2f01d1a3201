import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { ActionReader, NoticeSubject } from 'c/creditActionsView';
import close from '@salesforce/label/c.Credit_Notice_Close';
import print from '@salesforce/label/c.Credit_Notice_Print';
import title from '@salesforce/label/c.Credit_Notice_Letter';
import { type Letter, letterOf } from './letter';

/** The notice letter to the customer after a refusal or a cut, to be printed. */
export default class CreditNotice extends LightningModal {
    @api about!: NoticeSubject;
    @api reader!: ActionReader;

    readonly text = { close, print, title };

    get letter(): Letter {
        return letterOf(this.about, this.reader);
    }

    handlePrint(): void {
        window.print();
    }

    handleClose(): void {
        this.close();
    }
}

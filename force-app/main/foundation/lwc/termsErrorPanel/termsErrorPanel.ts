import { api, LightningElement } from 'lwc';
import tryAgain from '@salesforce/label/c.Terms_Try_Again';

/**
 * What a card shows in place of figures.
 * @fires retry when the user asks to try again
 */
export default class TermsErrorPanel extends LightningElement {
    @api iconName = 'utility:ban';
    @api heading = '';
    @api message = '';
    /** Whether trying again may help. */
    @api canRetry = false;
    /** Whether it is an error rather than a plain fact. */
    @api isError = false;

    readonly label = { tryAgain };

    get iconVariant(): string {
        return this.isError ? 'error' : '';
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}

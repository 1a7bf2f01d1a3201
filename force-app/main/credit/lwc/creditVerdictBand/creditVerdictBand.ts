import { api, LightningElement } from 'lwc';
import type { VerdictView } from 'c/creditPanelView';

/**
 * The verdict in one line with its one reason, and the steps that follow from it; colour, icon and word say the same.
 * @slot decision the one open decision, below the steps
 */
export default class CreditVerdictBand extends LightningElement {
    @api verdict!: VerdictView;

    get bandClass(): string {
        return `band band_${this.verdict.tone}`;
    }

    get discClass(): string {
        return this.isDiscItself ? 'disc disc_filled' : 'disc';
    }

    get iconSize(): string {
        return this.isDiscItself ? 'medium' : 'small';
    }

    /** The ban sign is a disc by itself and fills the whole place. */
    get isDiscItself(): boolean {
        return this.verdict.iconName === 'utility:ban';
    }

    get hasReason(): boolean {
        return Boolean(this.verdict.reason || this.verdict.strong);
    }

    /** A space of its own keeps the reason apart from what follows it, read aloud and copied, too. */
    get reason(): string {
        return this.verdict.strong ? `${this.verdict.reason} ` : this.verdict.reason;
    }

    get steps() {
        return this.verdict.steps.map((step) => ({
            ...step,
            lines: step.lines.map((line) => ({ ...line, lead: line.lead && `${line.lead} ` })),
            amountClass: step.tone ? `step-amount step-amount_${step.tone}` : 'step-amount'
        }));
    }
}

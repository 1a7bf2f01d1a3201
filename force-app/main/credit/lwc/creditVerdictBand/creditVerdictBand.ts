import { api, LightningElement } from 'lwc';
import type { VerdictView } from 'c/creditPanelView';

/** The verdict in one line with its one reason; colour, icon and word say the same. */
export default class CreditVerdictBand extends LightningElement {
    @api verdict!: VerdictView;

    get bandClass(): string {
        return `band band_${this.verdict.tone}`;
    }
}

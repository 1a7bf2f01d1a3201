import { api, LightningElement } from 'lwc';
import type { AgeingView } from 'c/creditPanelView';
import title from '@salesforce/label/c.Credit_Ageing_Title';

/** Open debit items by days past due, one row per bucket; the bars only repeat the amounts beside them. */
export default class CreditAgeingBars extends LightningElement {
    @api ageing!: AgeingView;

    readonly label = { title };

    get rows() {
        return this.ageing.rows.map((row, index) => ({
            ...row,
            // A zero keeps a stub, so that the row reads as "none" and not as "missing".
            barWidth: row.width > 0 ? `${row.width}%` : '2',
            barClass: row.width > 0 ? `bar bar_${index}` : 'bar bar_none',
            amountClass: row.isMuted ? 'amount amount_muted' : 'amount'
        }));
    }

    get listClass(): string {
        return this.ageing.isStale ? 'list list_stale' : 'list';
    }
}

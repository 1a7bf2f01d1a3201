import { api, LightningElement } from 'lwc';
import type { AgeingRow } from 'c/creditPanelView';
import byContract from '@salesforce/label/c.Credit_Ageing_By_Contract';
import byPlan from '@salesforce/label/c.Credit_Ageing_By_Plan';

/** One bucket's name, bar and amounts, as cells of the grid that they are put into. */
export default class CreditAgeingCells extends LightningElement {
    @api row!: AgeingRow;
    /** Place of the bucket, from the youngest; it sets the colour. */
    @api place = 0;

    readonly label = { byPlan, byContract };

    get drawn() {
        const { width, byPlan: plan, isMuted } = this.row;
        return {
            height: plan ? '20' : '16',
            // A zero keeps a stub, so that the row reads as "none" and not as "missing".
            barWidth: width > 0 ? `${width}%` : '2',
            barClass: barClass(width, plan ? 'contract' : this.place),
            barTop: plan ? '12' : '0',
            barHeight: plan ? '7' : '16',
            amountClass: plan ? 'figure' : amountClass(isMuted),
            planWidth: plan && plan.width > 0 ? `${plan.width}%` : '2',
            planClass: barClass(plan?.width ?? 0, this.place),
            planAmountClass: amountClass(plan?.isMuted)
        };
    }
}

function barClass(width: number, kind: number | 'contract'): string {
    return width > 0 ? `bar bar_${kind}` : 'bar bar_none';
}

function amountClass(isMuted: boolean | undefined): string {
    return isMuted ? 'figure figure_muted' : 'figure figure_strong';
}

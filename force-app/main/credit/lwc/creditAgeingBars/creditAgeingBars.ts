import { api, LightningElement } from 'lwc';
import type { AgeingView } from 'c/creditPanelView';
import byContract from '@salesforce/label/c.Credit_Ageing_By_Contract';
import byPlan from '@salesforce/label/c.Credit_Ageing_By_Plan';
import contractUse from '@salesforce/label/c.Credit_Ageing_Contract_Use';
import planUse from '@salesforce/label/c.Credit_Ageing_Plan_Use';
import title from '@salesforce/label/c.Credit_Ageing_Title';

/**
 * Open debit items by days past due, one row per bucket; the bars only repeat the amounts beside them.
 * @fires bucketchange with the index of the chosen `bucket`, or none for all
 */
export default class CreditAgeingBars extends LightningElement {
    @api ageing!: AgeingView;
    /** Index of the bucket whose items are listed; none for all. */
    @api chosenBucket: number | undefined;

    readonly label = { title, byPlan, byContract, planUse, contractUse };

    get rows() {
        return this.ageing.rows.map((row, place) => ({
            ...row,
            place,
            pressed: String(place === this.chosenBucket)
        }));
    }

    get listClass(): string {
        const columns = this.ageing.hasPlan ? 'list list_plan' : 'list';
        return this.ageing.isStale ? `${columns} list_stale` : columns;
    }

    handleToggle(event: Event): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        const index = this.ageing.rows.findIndex((row) => row.name === name);
        const bucket = index === this.chosenBucket ? undefined : index;
        this.dispatchEvent(new CustomEvent('bucketchange', { detail: { bucket } }));
    }
}

import { LightningElement } from 'lwc';
import ageing from '@salesforce/label/c.Credit_Ageing_Title';
import headroom from '@salesforce/label/c.Credit_Headroom_Title';
import loading from '@salesforce/label/c.Credit_Panel_Loading';

/** The panel's own shape while it loads; section titles stay readable. */
export default class CreditPanelSkeleton extends LightningElement {
    readonly label = { ageing, headroom, loading };
    readonly buckets = [0, 1, 2, 3, 4].map((index) => ({ key: index, class: `block bar bar_${index}` }));
}

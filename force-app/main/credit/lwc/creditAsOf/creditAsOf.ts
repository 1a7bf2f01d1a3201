import { api, LightningElement } from 'lwc';
import type { AsOfView } from 'c/creditPanelView';

/** When the figures were true, where they come from, and whether they are stale. */
export default class CreditAsOf extends LightningElement {
    @api asOf!: AsOfView;
}

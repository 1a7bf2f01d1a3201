import { api, LightningElement } from 'lwc';
import type { ScoreView } from 'c/creditScoreView';
import caption from '@salesforce/label/c.Credit_Score_Caption';
import title from '@salesforce/label/c.Credit_Score_Title';

/** Risk band, latest scores and their trend; drawn so that better is up. */
export default class CreditScoreCard extends LightningElement {
    @api score!: ScoreView;

    readonly label = { title, caption };
}

import { api, LightningElement } from 'lwc';
import type { ScoresSection } from 'c/creditFileView';
import caption from '@salesforce/label/c.Credit_Score_Caption';

/** Scores of one credit profile: band, own score with its parts, how late it paid, every answer of every bureau. */
export default class CreditFileScores extends LightningElement {
    @api scores!: ScoresSection;

    readonly label = { caption };

    get hasOwnRows(): boolean {
        return this.scores.own.rows.length > 0;
    }

    /** A model without a picture still needs its name above its answers. */
    get lines() {
        return this.scores.lines.map((line) => ({ ...line, heading: line.trend ? undefined : line.title }));
    }
}

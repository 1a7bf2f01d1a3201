import { api, LightningElement } from 'lwc';
import type { MembersView } from 'c/creditPanelView';
import caption from '@salesforce/label/c.Credit_Members_Caption';
import exposure from '@salesforce/label/c.Credit_Exposure';
import limit from '@salesforce/label/c.Credit_Headroom_Own_Title';
import member from '@salesforce/label/c.Credit_Members_Member';
import title from '@salesforce/label/c.Credit_Members_Title';

/** The customers that share one limit, for those who may see them. */
export default class CreditMembers extends LightningElement {
    @api members!: MembersView;

    readonly label = { title, caption, member, limit, exposure };

    get rows() {
        return this.members.rows.map((row) => ({ ...row, nameClass: row.isThis ? 'name name_this' : 'name' }));
    }
}

import { api, LightningElement } from 'lwc';
import type { MembersView } from 'c/creditPanelView';
import caption from '@salesforce/label/c.Credit_Members_Caption';
import exposure from '@salesforce/label/c.Credit_Exposure';
import limit from '@salesforce/label/c.Credit_Headroom_Own_Title';
import member from '@salesforce/label/c.Credit_Members_Member';
import orders from '@salesforce/label/c.Credit_Members_Orders';
import promised from '@salesforce/label/c.Credit_Members_Promised';
import receivables from '@salesforce/label/c.Credit_Members_Receivables';
import title from '@salesforce/label/c.Credit_Members_Title';

/**
 * The customers that share one limit, for those who may see them.
 * @fires memberopen with the Id of the member's account
 */
export default class CreditMembers extends LightningElement {
    @api members!: MembersView;

    readonly label = { title, caption, member, promised, limit, receivables, orders, exposure };

    get rows() {
        return this.members.rows.map((row) => ({
            ...row,
            href: row.accountId && !row.isThis ? `/lightning/r/Account/${row.accountId}/view` : undefined,
            nameClass: row.isThis ? 'name name_this' : 'name'
        }));
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('memberopen', { detail: id }));
    }
}

import { api, LightningElement } from 'lwc';
import type { ItemsView } from 'c/creditPanelView';
import daysLate from '@salesforce/label/c.Credit_Items_Days_Late';
import disputed from '@salesforce/label/c.Credit_Items_Disputed';
import document from '@salesforce/label/c.Credit_Items_Document';
import documentDate from '@salesforce/label/c.Credit_Items_Document_Date';
import dueDate from '@salesforce/label/c.Credit_Items_Due';
import marks from '@salesforce/label/c.Credit_Items_Marks';
import open from '@salesforce/label/c.Credit_Items_Open';
import showMore from '@salesforce/label/c.Credit_Items_Show_More';
import title from '@salesforce/label/c.Credit_Items_Title';
import total from '@salesforce/label/c.Credit_Items_Total';

/**
 * The open items of one bucket or of all, with what each of them has to do with the verdict.
 * @fires itemopen with the item's Id
 * @fires itemsmore when the next page is wanted
 */
export default class CreditItems extends LightningElement {
    @api items!: ItemsView;
    /** Whether the next page is on its way. */
    @api isLoading = false;

    readonly label = { title, document, documentDate, dueDate, daysLate, marks, disputed, open, total, showMore };

    get rows() {
        return this.items.rows.map((row) => ({
            ...row,
            href: `/lightning/r/Receivable__c/${row.key}/view`,
            marks: row.marks.map((mark) => ({ ...mark, class: `mark mark_${mark.tone}` }))
        }));
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('itemopen', { detail: id }));
    }

    handleMore(): void {
        this.dispatchEvent(new CustomEvent('itemsmore'));
    }
}

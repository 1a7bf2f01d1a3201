import { LightningElement } from 'lwc';
import checklist from '@salesforce/label/c.Credit_File_Checklist_Title';
import loading from '@salesforce/label/c.Credit_File_Loading';
import terms from '@salesforce/label/c.Credit_File_Terms_Title';

const ROWS = [0, 1, 2].map((key) => ({ key }));

/** The credit file's own shape while it loads; section titles stay readable. */
export default class CreditFileSkeleton extends LightningElement {
    readonly loading = loading;
    readonly sections = [terms, checklist].map((title) => ({ title, rows: ROWS }));
}

import { api, LightningElement, wire } from 'lwc';
import { getFieldValue, getRecord, type RecordResult, type SavedRecord } from 'lightning/uiRecordApi';
import type { PageDeal } from 'c/creditPanelGateway';
import { type ReadProblem, readProblem } from 'c/termsErrors';
import ACCOUNT from '@salesforce/schema/Quote.AccountId';
import AMOUNT from '@salesforce/schema/Quote.GrandTotal';
import IN_ADVANCE from '@salesforce/schema/Quote.Payment_In_Advance__c';
import NAME from '@salesforce/schema/Quote.Name';
import OPPORTUNITY from '@salesforce/schema/Quote.OpportunityId';
import SHIP_DATE from '@salesforce/schema/Quote.Ship_Date__c';
import errorTitle from '@salesforce/label/c.Credit_Error_Title';
import title from '@salesforce/label/c.Credit_Panel_Deal_Title';

/** The credit panel beside a quote: the panel of its opportunity, or of its account, with the quote's own terms. */
export default class QuoteCreditPanel extends LightningElement {
    /** Id of the Quote. */
    @api recordId: string | undefined;

    readonly fields = [NAME, AMOUNT, SHIP_DATE, IN_ADVANCE];
    readonly optionalFields = [OPPORTUNITY, ACCOUNT];
    readonly label = { errorTitle, title };

    quote: QuoteCredit | undefined;
    problem: ReadProblem | undefined;

    @wire(getRecord, { recordId: '$recordId', fields: '$fields', optionalFields: '$optionalFields' })
    receive({ data, error }: RecordResult): void {
        this.problem = readProblem(error);
        this.quote = data && quoteCredit(data);
    }
}

/** The record whose credit is shown, and the quote's terms. */
interface QuoteCredit {
    readonly recordId: string;
    readonly objectApiName: 'Opportunity' | 'Account';
    readonly deal: PageDeal;
}

function quoteCredit(record: SavedRecord): QuoteCredit | undefined {
    const text = (field: typeof NAME) => {
        const value = getFieldValue(record, field);
        return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const amount = getFieldValue(record, AMOUNT);
    const deal = {
        name: text(NAME),
        // A quote without line items totals 0; that is no amount yet, not a deal for nothing.
        amount: typeof amount === 'number' && amount !== 0 ? amount : undefined,
        shipDate: text(SHIP_DATE),
        inAdvance: getFieldValue(record, IN_ADVANCE) === true
    };
    const opportunityId = text(OPPORTUNITY);
    const accountId = text(ACCOUNT);
    if (opportunityId) {
        return { recordId: opportunityId, objectApiName: 'Opportunity', deal };
    }
    return accountId ? { recordId: accountId, objectApiName: 'Account', deal } : undefined;
}

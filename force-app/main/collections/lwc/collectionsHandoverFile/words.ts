import amount from '@salesforce/label/c.Collections_Handover_File_Amount';
import asNow from '@salesforce/label/c.Collections_Handover_File_As_Now';
import asThen from '@salesforce/label/c.Collections_Handover_File_As_Then';
import customer from '@salesforce/label/c.Collections_Handover_File_Customer';
import date from '@salesforce/label/c.Collections_Handover_File_Date';
import disputes from '@salesforce/label/c.Collections_Handover_File_Disputes';
import document from '@salesforce/label/c.Collections_Handover_File_Document';
import due from '@salesforce/label/c.Collections_Handover_File_Due';
import fee from '@salesforce/label/c.Collections_Handover_File_Fee';
import from from '@salesforce/label/c.Collections_Handover_File_From';
import history from '@salesforce/label/c.Collections_Handover_File_History';
import holds from '@salesforce/label/c.Collections_Handover_File_Holds';
import internal from '@salesforce/label/c.Collections_Handover_File_Internal';
import items from '@salesforce/label/c.Collections_Handover_File_Items';
import kind from '@salesforce/label/c.Collections_Handover_File_Kind';
import late from '@salesforce/label/c.Collections_Handover_File_Late';
import letters from '@salesforce/label/c.Collections_Handover_File_Letters';
import newest from '@salesforce/label/c.Collections_Handover_File_Newest';
import none from '@salesforce/label/c.Collections_Handover_File_None';
import open from '@salesforce/label/c.Collections_Handover_File_Open';
import outcome from '@salesforce/label/c.Collections_Handover_File_Outcome';
import paidLate from '@salesforce/label/c.Collections_Handover_File_Paid_Late';
import person from '@salesforce/label/c.Collections_Handover_File_Person';
import placed from '@salesforce/label/c.Collections_Handover_File_Placed';
import placedAmount from '@salesforce/label/c.Collections_Handover_File_Placed_Amount';
import promises from '@salesforce/label/c.Collections_Handover_File_Promises';
import promisedFor from '@salesforce/label/c.Collections_Handover_File_Promised_For';
import promisedOn from '@salesforce/label/c.Collections_Handover_File_Promised_On';
import reason from '@salesforce/label/c.Collections_Handover_File_Reason';
import reasonHead from '@salesforce/label/c.Credit_Form_Reason';
import recipient from '@salesforce/label/c.Collections_Handover_File_Recipient';
import released from '@salesforce/label/c.Collections_Handover_File_Released';
import state from '@salesforce/label/c.Collections_Handover_File_State';
import subject from '@salesforce/label/c.Collections_Handover_File_Subject';
import title from '@salesforce/label/c.Collections_Handover_File_Title';
import until from '@salesforce/label/c.Collections_Handover_File_Until';
import words from '@salesforce/label/c.Collections_Handover_File_Words';

/** Titles of the sections. */
export const titles = { disputes, history, holds, items, letters, newest, promises };

/** Heads of the columns. */
export const heads = {
    amount,
    asNow,
    asThen,
    date,
    document,
    due,
    from,
    kind,
    late,
    open,
    outcome,
    person,
    placed: placedAmount,
    promisedFor,
    promisedOn,
    reason: reasonHead,
    recipient,
    released,
    state,
    subject,
    until,
    words
};

/** Sentences of the file. */
export const labels = { customer, fee, internal, none, paidLate, placed, reason, title };

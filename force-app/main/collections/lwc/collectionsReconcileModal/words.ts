import type { CreditProposal, Finding } from 'c/collectionsReconcile';
import type { DateOrder, Notation, UnreadableRow } from 'c/collectionsReconcileTable';
import agrees from '@salesforce/label/c.Collections_Reconcile_Agrees';
import amountColumn from '@salesforce/label/c.Collections_Reconcile_Amount_Column';
import cancel from '@salesforce/label/c.Credit_Form_Cancel';
import comma from '@salesforce/label/c.Collections_Reconcile_Comma';
import compared from '@salesforce/label/c.Collections_Reconcile_Compared';
import copied from '@salesforce/label/c.Collections_Reconcile_Copied';
import copy from '@salesforce/label/c.Collections_Reconcile_Copy';
import creditDifference from '@salesforce/label/c.Collections_Reconcile_Credit_Difference';
import creditLine from '@salesforce/label/c.Collections_Reconcile_Credit_Line';
import creditOldest from '@salesforce/label/c.Collections_Reconcile_Credit_Oldest';
import creditPaid from '@salesforce/label/c.Collections_Reconcile_Credit_Paid';
import credits from '@salesforce/label/c.Collections_Reconcile_Credits';
import csv from '@salesforce/label/c.Collections_Reconcile_Csv';
import dateColumn from '@salesforce/label/c.Collections_Reconcile_Date_Column';
import dateOrder from '@salesforce/label/c.Collections_Reconcile_Date_Order';
import dayFirst from '@salesforce/label/c.Collections_Reconcile_Day_First';
import difference from '@salesforce/label/c.Collections_Reconcile_Difference';
import differs from '@salesforce/label/c.Collections_Reconcile_Differs';
import document from '@salesforce/label/c.Collections_Handover_File_Document';
import documentColumn from '@salesforce/label/c.Collections_Reconcile_Document_Column';
import empty from '@salesforce/label/c.Collections_Reconcile_Empty';
import errorTitle from '@salesforce/label/c.Collections_Handover_Error_Title';
import file from '@salesforce/label/c.Collections_Reconcile_File';
import headings from '@salesforce/label/c.Collections_Reconcile_Headings';
import keep from '@salesforce/label/c.Collections_Reconcile_Keep';
import keepAmbiguous from '@salesforce/label/c.Collections_Reconcile_Choose_Notation';
import kept from '@salesforce/label/c.Collections_Reconcile_Kept';
import loading from '@salesforce/label/c.Collections_Handover_Loading';
import mail from '@salesforce/label/c.Collections_Reconcile_Mail';
import mailBody from '@salesforce/label/c.Collections_Reconcile_Mail_Body';
import mailLine from '@salesforce/label/c.Collections_Reconcile_Mail_Line';
import mailSubject from '@salesforce/label/c.Collections_Reconcile_Mail_Subject';
import monthFirst from '@salesforce/label/c.Collections_Reconcile_Month_First';
import more from '@salesforce/label/c.Collections_Reconcile_More';
import noAmount from '@salesforce/label/c.Collections_Reconcile_No_Amount';
import noColumns from '@salesforce/label/c.Collections_Reconcile_No_Columns';
import noDocument from '@salesforce/label/c.Collections_Reconcile_No_Document';
import none from '@salesforce/label/c.Collections_Reconcile_None';
import notAnAmount from '@salesforce/label/c.Collections_Reconcile_Not_An_Amount';
import notation from '@salesforce/label/c.Collections_Reconcile_Notation';
import notRead from '@salesforce/label/c.Collections_Reconcile_Not_Read';
import onlyOurs from '@salesforce/label/c.Collections_Reconcile_Only_Ours';
import onlyTheirs from '@salesforce/label/c.Collections_Reconcile_Only_Theirs';
import openMail from '@salesforce/label/c.Collections_Reconcile_Open_Mail';
import otherCurrencies from '@salesforce/label/c.Collections_Reconcile_Other_Currencies';
import otherCurrency from '@salesforce/label/c.Collections_Reconcile_Other_Currency';
import ours from '@salesforce/label/c.Collections_Reconcile_Ours';
import paste from '@salesforce/label/c.Collections_Reconcile_Paste';
import pasteHelp from '@salesforce/label/c.Collections_Reconcile_Paste_Help';
import point from '@salesforce/label/c.Collections_Reconcile_Point';
import problem from '@salesforce/label/c.Credit_Form_Problem';
import rowText from '@salesforce/label/c.Collections_Reconcile_Row';
import saving from '@salesforce/label/c.Credit_Form_Saving';
import summary from '@salesforce/label/c.Collections_Reconcile_Summary';
import theirs from '@salesforce/label/c.Collections_Reconcile_Theirs';
import title from '@salesforce/label/c.Collections_Reconcile_Title';
import titleOf from '@salesforce/label/c.Collections_Reconcile_Title_Of';
import tooManyDecimals from '@salesforce/label/c.Collections_Reconcile_Too_Many_Decimals';
import total from '@salesforce/label/c.Collections_Reconcile_Total';
import totalRow from '@salesforce/label/c.Collections_Reconcile_Total_Row';
import turned from '@salesforce/label/c.Collections_Reconcile_Turned';
import unclear from '@salesforce/label/c.Collections_Reconcile_Unclear';
import unreadable from '@salesforce/label/c.Collections_Reconcile_Unreadable';
import workbook from '@salesforce/label/c.Collections_Reconcile_Workbook';

/** The words of the dialog. */
export const text = {
    amountColumn,
    cancel,
    compared,
    copied,
    copy,
    creditLine,
    credits,
    csv,
    dateColumn,
    dateOrder,
    difference,
    document,
    documentColumn,
    empty,
    errorTitle,
    file,
    headings,
    keep,
    keepAmbiguous,
    kept,
    loading,
    mail,
    mailBody,
    mailLine,
    mailSubject,
    more,
    noColumns,
    none,
    notation,
    notRead,
    openMail,
    otherCurrencies,
    ours,
    paste,
    pasteHelp,
    problem,
    rowText,
    saving,
    summary,
    theirs,
    title,
    titleOf,
    total,
    turned,
    unreadable,
    workbook
};

/** What a finding means and what to do about it. */
export const findingWords: Readonly<Record<Finding['kind'], string>> = {
    agrees,
    differs,
    onlyOurs,
    onlyTheirs,
    unclear
};

/** Why a row is no item. */
export const faultWords: Readonly<Record<UnreadableRow['reason'], string>> = {
    noAmount,
    noDocument,
    notAnAmount,
    otherCurrency,
    tooManyDecimals,
    total: totalRow
};

/** Why a credit may belong to an item. */
export const creditWords: Readonly<Record<CreditProposal['because'], string>> = {
    difference: creditDifference,
    paid: creditPaid,
    oldest: creditOldest
};

/** How amounts are written. */
export const notationWords: Readonly<Record<Notation, string>> = { point, comma };

/** How dates are written. */
export const dateOrderWords: Readonly<Record<DateOrder, string>> = { dayFirst, monthFirst };

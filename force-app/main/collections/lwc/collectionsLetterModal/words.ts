import copied from '@salesforce/label/c.Collections_Letter_Copied';
import copy from '@salesforce/label/c.Collections_Letter_Copy';
import cut from '@salesforce/label/c.Collections_Letter_Cut';
import empty from '@salesforce/label/c.Collections_Letter_Empty';
import emptyTitle from '@salesforce/label/c.Collections_Letter_Empty_Title';
import errorTitle from '@salesforce/label/c.Collections_Letter_Error_Title';
import close from '@salesforce/label/c.Collections_Letter_Close';
import loading from '@salesforce/label/c.Collections_Letter_Loading';
import mail from '@salesforce/label/c.Collections_Letter_Mail';
import noTemplate from '@salesforce/label/c.Collections_Letter_No_Template';
import print from '@salesforce/label/c.Collections_Letter_Print';
import sent from '@salesforce/label/c.Collections_Letter_Sent';
import byMail from '@salesforce/label/c.Collections_Letter_Sent_Email';
import byPost from '@salesforce/label/c.Collections_Letter_Sent_Letter';

/** The words of the dialog. */
export const text = {
    byMail,
    byPost,
    close,
    copied,
    copy,
    cut,
    empty,
    emptyTitle,
    errorTitle,
    loading,
    mail,
    noTemplate,
    print,
    sent
};

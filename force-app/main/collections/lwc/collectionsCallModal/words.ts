/** What the dialog is called, and whom it is about. */
import type { ActivityKind } from 'c/collectionsActivity';
import { type CallDraft, type CallSubject, chosenProfiles } from 'c/collectionsCallForm';
import { fillLabel } from 'c/termsLabels';
import cancel from '@salesforce/label/c.Collections_Call_Cancel';
import keys from '@salesforce/label/c.Collections_Call_Keys';
import loading from '@salesforce/label/c.Collections_Call_Loading';
import noAccount from '@salesforce/label/c.Collections_Call_No_Account';
import noAccountHeading from '@salesforce/label/c.Collections_Call_No_Account_Heading';
import problemHeading from '@salesforce/label/c.Collections_Call_Problem_Heading';
import problemWord from '@salesforce/label/c.Collections_Call_Problem';
import save from '@salesforce/label/c.Collections_Call_Save';
import saving from '@salesforce/label/c.Collections_Call_Saving';
import soleTrader from '@salesforce/label/c.Collections_Call_Debtor_Sole_Trader';
import guarantor from '@salesforce/label/c.Collections_Call_Debtor_Guarantor';
import consumer from '@salesforce/label/c.Collections_Call_Debtor_Consumer';
import titleCall from '@salesforce/label/c.Collections_Call_Title_Call';
import titleCorrect from '@salesforce/label/c.Collections_Call_Title_Correct';
import titleEmail from '@salesforce/label/c.Collections_Call_Title_Email';
import titleLetter from '@salesforce/label/c.Collections_Call_Title_Letter';
import titleNote from '@salesforce/label/c.Collections_Call_Title_Note';
import titleText from '@salesforce/label/c.Collections_Call_Title_Text';
import titleVisit from '@salesforce/label/c.Collections_Call_Title_Visit';

/** The dialog's own words. */
export const text = { cancel, keys, loading, noAccount, noAccountHeading, problemHeading, problemWord, save, saving };

const TITLES: Readonly<Record<ActivityKind, string>> = {
    Call: titleCall,
    Email: titleEmail,
    Letter: titleLetter,
    'Text message': titleText,
    Visit: titleVisit,
    Note: titleNote
};

/** What the dialog is for. */
export function titleOf(kind: ActivityKind, isCorrection: boolean): string {
    return isCorrection ? titleCorrect : TITLES[kind];
}

/** Whom it is about: "Elm Street Builders (sole trader)". */
export function taglineOf(subject: CallSubject, draft: CallDraft): string {
    const words = { Company: '{0}', 'Sole trader': soleTrader, Guarantor: guarantor, Consumer: consumer };
    return chosenProfiles(subject, draft)
        .map(({ accountName, customer }) => fillLabel(words[customer.debtorType], accountName))
        .join(', ');
}

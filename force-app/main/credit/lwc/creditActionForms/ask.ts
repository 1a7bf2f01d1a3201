import { type ActionReader, type ActionSubject, type RequestKind, requestNoun } from 'c/creditActionsView';
import { formatMoney } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import amountAsked from '@salesforce/label/c.Credit_Form_Amount_Asked';
import askLead from '@salesforce/label/c.Credit_Form_Ask_Lead';
import askReasonHelp from '@salesforce/label/c.Credit_Form_Ask_Reason_Help';
import askSaved from '@salesforce/label/c.Credit_Form_Ask_Saved';
import askTitle from '@salesforce/label/c.Credit_Form_Ask_Title';
import askVerb from '@salesforce/label/c.Credit_Form_Ask_Verb';
import forDeal from '@salesforce/label/c.Credit_Form_For_Deal';
import forDealAmount from '@salesforce/label/c.Credit_Form_For_Deal_Amount';
import newTerms from '@salesforce/label/c.Credit_Form_New_Terms';
import reason from '@salesforce/label/c.Credit_Form_Reason';
import releaseAsk from '@salesforce/label/c.Credit_Form_Release_Ask';
import until from '@salesforce/label/c.Credit_Form_Until_Asked';
import { amountField, amountIn, amountText, asNumber, asText, dateField, profileOf, textField } from './fields';
import type { ActionForm, FormField, FormValues, Outcome } from './types';

/** What each kind of request asks for beside its reason. */
function fieldsOf(kind: RequestKind, currency: string): readonly FormField[] {
    const amount = (isRequired: boolean) => amountField('Amount__c', fillLabel(amountAsked, currency), isRequired);
    const day = (isRequired: boolean) => dateField('Until__c', until, isRequired);
    switch (kind) {
        case 'Release':
            return [amount(false), day(false)];
        case 'Temporary limit':
            return [amount(true), day(true)];
        case 'Terms change':
            return [textField('New_Terms__c', newTerms)];
        default:
            return [amount(true)];
    }
}

/** A request to credit, with the page's deal attached. */
export function askForm(subject: ActionSubject, kind: RequestKind, { locale }: ActionReader): ActionForm {
    const { currency } = profileOf(subject);
    const { deal } = subject;
    const words = deal?.amount
        ? fillLabel(forDealAmount, deal.name ?? '', formatMoney(deal.amount, locale), currency)
        : fillLabel(forDeal, deal?.name ?? '');
    return {
        title: fillLabel(askTitle, requestNoun[kind].withArticle),
        lead: [...(deal ? [words] : []), askLead],
        saveLabel: askVerb,
        currency,
        fields: [...fieldsOf(kind, currency), textField('Reason__c', reason, askReasonHelp)],
        // A release is asked for this deal; how high a limit must be is another sum.
        start: kind === 'Release' ? { Amount__c: amountText(deal?.amount) } : {},
        oneOf: kind === 'Release' ? { fields: ['Amount__c', 'Until__c'], message: releaseAsk } : undefined
    };
}

/** One new request; the org adds who asks, when, who decides and by when. */
export function askOutcome(subject: ActionSubject, kind: RequestKind, values: FormValues, onceKey: string): Outcome {
    const { id, currency } = profileOf(subject);
    return {
        message: fillLabel(askSaved, requestNoun[kind].withArticle),
        writes: [
            {
                object: 'Credit_Request__c',
                onceBy: 'Request_Key__c',
                fields: {
                    Credit_Profile__c: id,
                    Request_Key__c: onceKey,
                    Kind__c: kind,
                    Status__c: 'Waiting',
                    Opportunity__c: subject.deal?.opportunityId ?? null,
                    Amount__c: asNumber(amountIn(values, 'Amount__c', currency)),
                    Currency_Code__c: currency,
                    Until__c: asText(values, 'Until__c'),
                    New_Terms__c: asText(values, 'New_Terms__c'),
                    Reason__c: asText(values, 'Reason__c')
                }
            }
        ]
    };
}

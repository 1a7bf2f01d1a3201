import {
    type ActionReader,
    type ActionSubject,
    type CreditRequest,
    dayText,
    isAdjustment,
    offerWords,
    type RequestKind,
    requestNoun,
    type RequestStatus
} from 'c/creditActionsView';
import { formatMoney } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { compare } from 'c/termsMoney';
import amountGranted from '@salesforce/label/c.Credit_Form_Amount_Granted';
import askedAmount from '@salesforce/label/c.Credit_Form_Asked_Amount';
import askedBy from '@salesforce/label/c.Credit_Form_Asked_By';
import askedTerms from '@salesforce/label/c.Credit_Form_Asked_Terms';
import askedUntil from '@salesforce/label/c.Credit_Form_Asked_Until';
import decideSaved from '@salesforce/label/c.Credit_Form_Decide_Saved';
import forDeal from '@salesforce/label/c.Credit_Form_For_Deal';
import grantLead from '@salesforce/label/c.Credit_Form_Grant_Lead';
import grantTitle from '@salesforce/label/c.Credit_Form_Grant_Title';
import grantVerb from '@salesforce/label/c.Credit_Form_Grant_Verb';
import lastDay from '@salesforce/label/c.Credit_Form_Last_Day';
import reason from '@salesforce/label/c.Credit_Form_Reason';
import reasonForAsker from '@salesforce/label/c.Credit_Form_Reason_For_Asker';
import refuseTitle from '@salesforce/label/c.Credit_Form_Refuse_Title';
import refuseVerb from '@salesforce/label/c.Credit_Form_Refuse_Verb';
import releaseEnd from '@salesforce/label/c.Credit_Form_Release_End';
import releaseVerb from '@salesforce/label/c.Credit_Form_Release_Verb';
import unreadable from '@salesforce/label/c.Credit_Request_Unreadable';
import withdrawLead from '@salesforce/label/c.Credit_Form_Withdraw_Lead';
import withdrawSaved from '@salesforce/label/c.Credit_Form_Withdraw_Saved';
import withdrawTitle from '@salesforce/label/c.Credit_Form_Withdraw_Title';
import withdrawVerb from '@salesforce/label/c.Credit_Form_Withdraw_Verb';
import { amountField, amountIn, amountText, asNumber, asText, dateField, profileOf, textField } from './fields';
import type { ActionForm, FormField, FormValues, Outcome } from './types';

/** A request and what to answer: in full, in part, or no. */
export function decideForm(
    subject: ActionSubject,
    request: CreditRequest,
    answer: 'grant' | 'refuse',
    reader: ActionReader
): ActionForm {
    const { currency } = profileOf(subject);
    const { kind } = request;
    const isGrant = answer === 'grant';
    const noun = requestNoun[kind].withArticle;
    return {
        title: fillLabel(isGrant ? grantTitle : refuseTitle, noun),
        lead: [
            ...askedWords(request, reader),
            ...(isGrant && request.amount && kind !== 'Settlement' ? [grantLead] : [])
        ],
        saveLabel: isGrant ? (kind === 'Release' ? releaseVerb : grantVerb) : refuseVerb,
        currency,
        fields: [
            ...(isGrant ? grantFields(kind, currency) : []),
            textField('Decision_Reason__c', reason, reasonForAsker)
        ],
        start: isGrant ? { Granted_Amount__c: amountText(request.amount), Granted_Until__c: request.until ?? '' } : {},
        oneOf:
            isGrant && kind === 'Release'
                ? { fields: ['Granted_Until__c', 'Granted_Amount__c'], message: releaseEnd }
                : undefined
    };
}

function grantFields(kind: RequestKind, currency: string): readonly FormField[] {
    const amount = (isRequired: boolean) =>
        amountField('Granted_Amount__c', fillLabel(amountGranted, currency), isRequired);
    const day = (isRequired: boolean) => dateField('Granted_Until__c', lastDay, isRequired);
    switch (kind) {
        case 'Release':
            return [day(false), amount(false)];
        case 'Temporary limit':
            return [amount(true), day(true)];
        case 'Terms change':
        case 'Settlement':
            // What is given up goes with the offer: another amount would be another offer.
            return [];
        default:
            return [amount(true)];
    }
}

function askedWords(request: CreditRequest, reader: ActionReader): readonly string[] {
    const { requestedBy, reason: words, amount, until, newTerms, deal, isUnreadable, offerAmount } = request;
    return [
        fillLabel(askedBy, requestedBy?.name ?? '', words ?? ''),
        [
            deal?.name && fillLabel(forDeal, deal.name),
            amount && !offerAmount && fillLabel(askedAmount, formatMoney(amount, reader.locale), amount.currency),
            isUnreadable && unreadable,
            until && fillLabel(askedUntil, dayText(until, reader)),
            newTerms && fillLabel(askedTerms, newTerms),
            offerWords(request, reader)
        ]
            .filter(Boolean)
            .join(' ')
    ].filter((line) => line !== '');
}

/** The decision; what follows from it (holds released, limits changed) the org does in the same transaction. */
export function decideOutcome(
    subject: ActionSubject,
    request: CreditRequest,
    answer: 'grant' | 'refuse',
    values: FormValues
): Outcome {
    const { id, kind } = request;
    const { currency } = profileOf(subject);
    const isGrant = answer === 'grant';
    const status = isGrant ? grantStatus(request, values, currency) : 'Refused';
    const granted = {
        Granted_Amount__c: asNumber(amountIn(values, 'Granted_Amount__c', currency)),
        Granted_Until__c: asText(values, 'Granted_Until__c')
    };
    return {
        message: fillLabel(decideSaved, requestNoun[kind].plain),
        writes: [
            {
                object: 'Credit_Request__c',
                id,
                fields: {
                    Status__c: status,
                    ...(isGrant && kind !== 'Terms change' ? granted : {}),
                    Decision_Reason__c: asText(values, 'Decision_Reason__c')
                }
            }
        ],
        // What is given up is settled between us: no credit was applied for, so there is no notice of one.
        notice:
            isGrant || isAdjustment(kind)
                ? undefined
                : { kind: 'request', accountName: subject.accountName, request: { ...request, status } }
    };
}

/** Exactly what was asked is a grant in full, anything less one in part; what is left blank is granted as asked. */
function grantStatus({ amount, until }: CreditRequest, values: FormValues, currency: string): RequestStatus {
    const granted = amountIn(values, 'Granted_Amount__c', currency);
    const isSameAmount = !granted || (amount !== undefined && compare(granted, amount) === 0);
    const day = asText(values, 'Granted_Until__c');
    return isSameAmount && (!day || day === until) ? 'Approved' : 'Partly approved';
}

/** A request that its asker takes back. */
export function withdrawForm(subject: ActionSubject, request: CreditRequest): ActionForm {
    return {
        title: fillLabel(withdrawTitle, requestNoun[request.kind].withArticle),
        lead: [withdrawLead],
        saveLabel: withdrawVerb,
        currency: profileOf(subject).currency,
        fields: [],
        start: {}
    };
}

/** The request ends undecided. */
export function withdrawOutcome({ id }: CreditRequest): Outcome {
    return {
        message: withdrawSaved,
        writes: [{ object: 'Credit_Request__c', id, fields: { Status__c: 'Withdrawn' } }]
    };
}

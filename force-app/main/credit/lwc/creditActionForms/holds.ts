import {
    type ActionHold,
    type ActionReader,
    type ActionSubject,
    releasableHolds,
    dayText,
    todayOf
} from 'c/creditActionsView';
import { fillLabel } from 'c/termsLabels';
import { add, type Money } from 'c/termsMoney';
import closeLead from '@salesforce/label/c.Credit_Form_Close_Lead';
import closeSaved from '@salesforce/label/c.Credit_Form_Close_Saved';
import closeTitle from '@salesforce/label/c.Credit_Form_Close_Title';
import closeVerb from '@salesforce/label/c.Credit_Form_Close_Verb';
import holdReason from '@salesforce/label/c.Credit_Form_Hold_Reason';
import holdReasonHelp from '@salesforce/label/c.Credit_Form_Hold_Reason_Help';
import lastDay from '@salesforce/label/c.Credit_Form_Last_Day';
import placeLead from '@salesforce/label/c.Credit_Form_Place_Lead';
import placeSaved from '@salesforce/label/c.Credit_Form_Place_Saved';
import placeTitle from '@salesforce/label/c.Credit_Form_Place_Title';
import placeVerb from '@salesforce/label/c.Credit_Form_Place_Verb';
import reason from '@salesforce/label/c.Credit_Form_Reason';
import reasonClass from '@salesforce/label/c.Credit_Form_Reason_Class';
import releaseEnd from '@salesforce/label/c.Credit_Form_Release_End';
import releaseHold from '@salesforce/label/c.Credit_Form_Release_Hold';
import releaseLead from '@salesforce/label/c.Credit_Form_Release_Lead';
import releaseSaved from '@salesforce/label/c.Credit_Form_Release_Saved';
import releaseTitle from '@salesforce/label/c.Credit_Form_Release_Title';
import releaseVerb from '@salesforce/label/c.Credit_Form_Release_Verb';
import upTo from '@salesforce/label/c.Credit_Form_Up_To';
import { amountField, amountIn, asNumber, asText, dateField, profileOf, textField } from './fields';
import type { ActionForm, FormValues, Outcome } from './types';

/** Credit_Hold__c.Reason_Class__c: what reps are told about a hold. */
const REASON_CLASSES = [
    'Credit review',
    'Overdue invoices',
    'Over the limit',
    'Promise not kept',
    'Payment plan',
    'Insolvency',
    'Legal',
    'Other'
];

/** A person's hold. */
export function placeForm(subject: ActionSubject): ActionForm {
    return {
        title: placeTitle,
        lead: [placeLead],
        saveLabel: placeVerb,
        currency: profileOf(subject).currency,
        fields: [
            { name: 'Reason_Class__c', label: reasonClass, kind: 'choice', isRequired: true, options: REASON_CLASSES },
            textField('Reason__c', holdReason, holdReasonHelp)
        ],
        start: { Reason_Class__c: REASON_CLASSES[0] ?? '' }
    };
}

/** One new hold by a person, on the profile. */
export function placeOutcome(
    subject: ActionSubject,
    values: FormValues,
    { onceKey, reader }: { readonly onceKey: string; readonly reader: ActionReader }
): Outcome {
    const { id, key } = profileOf(subject);
    return {
        message: fillLabel(placeSaved, subject.accountName),
        writes: [
            {
                object: 'Credit_Hold__c',
                onceBy: 'Key__c',
                fields: {
                    Account__c: subject.accountId,
                    Credit_Profile__c: id,
                    Key__c: `${key}|person|${onceKey}`,
                    Status__c: 'Active',
                    Origin__c: 'Person',
                    Placed_On__c: todayOf(reader),
                    Reason_Class__c: asText(values, 'Reason_Class__c'),
                    Reason__c: asText(values, 'Reason__c')
                }
            }
        ]
    };
}

/** A release of everything that blocks: until a day, up to an amount, or both. */
export function releaseForm(subject: ActionSubject, reader: ActionReader): ActionForm {
    const { currency } = profileOf(subject);
    const holds = releasableHolds(subject, todayOf(reader));
    return {
        title: releaseTitle,
        lead: [
            releaseLead,
            ...holds.map((hold) => fillLabel(releaseHold, hold.reasonClass, dayText(hold.placedOn, reader)))
        ],
        saveLabel: releaseVerb,
        currency,
        fields: [
            dateField('Release_Until__c', lastDay, false),
            amountField('Release_Amount__c', fillLabel(upTo, currency), false),
            textField('Release_Reason__c', reason)
        ],
        start: {},
        oneOf: { fields: ['Release_Until__c', 'Release_Amount__c'], message: releaseEnd }
    };
}

/** All holds that block are released at once, in one transaction. */
export function releaseOutcome(subject: ActionSubject, values: FormValues, reader: ActionReader): Outcome {
    const { currency } = profileOf(subject);
    const today = todayOf(reader);
    const amount = amountIn(values, 'Release_Amount__c', currency);
    const fields = {
        Status__c: 'Released',
        Released_On__c: today,
        Release_Until__c: asText(values, 'Release_Until__c'),
        Release_Reason__c: asText(values, 'Release_Reason__c'),
        Currency_Code__c: currency
    };
    return {
        message: fillLabel(releaseSaved, subject.accountName),
        writes: releasableHolds(subject, today).map(({ id, releaseUsed }) => ({
            object: 'Credit_Hold__c',
            id,
            fields: { ...fields, Release_Amount__c: asNumber(amount && onTopOf(releaseUsed, amount)) }
        }))
    };
}

/** What was used of an earlier release of the hold stays used: another grant comes on top. */
function onTopOf(used: Money | undefined, amount: Money): Money {
    return used?.currency === amount.currency ? add(used, amount) : amount;
}

/** The end of a person's hold. */
export function closeForm(subject: ActionSubject, hold: ActionHold, reader: ActionReader): ActionForm {
    return {
        title: closeTitle,
        lead: [fillLabel(closeLead, hold.placedBy ?? '', dayText(hold.placedOn, reader), hold.reasonClass)],
        saveLabel: closeVerb,
        currency: profileOf(subject).currency,
        fields: [textField('End_Reason__c', reason)],
        start: {}
    };
}

/** A person's hold is closed for good, with a reason. */
export function closeOutcome(hold: ActionHold, values: FormValues): Outcome {
    return {
        message: closeSaved,
        writes: [
            {
                object: 'Credit_Hold__c',
                id: hold.id,
                fields: { Status__c: 'Closed', End_Reason__c: asText(values, 'End_Reason__c') }
            }
        ]
    };
}

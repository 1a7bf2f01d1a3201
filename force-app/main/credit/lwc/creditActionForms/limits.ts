import { type ActionReader, type ActionSubject, dayText } from 'c/creditActionsView';
import { formatMoney } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { compare } from 'c/termsMoney';
import lastDay from '@salesforce/label/c.Credit_Form_Last_Day';
import limitLead from '@salesforce/label/c.Credit_Form_Limit_Lead';
import limitSaved from '@salesforce/label/c.Credit_Form_Limit_Saved';
import limitTitle from '@salesforce/label/c.Credit_Form_Limit_Title';
import newLimit from '@salesforce/label/c.Credit_Form_New_Limit';
import noLimit from '@salesforce/label/c.Credit_Form_No_Limit_Yet';
import save from '@salesforce/label/c.Credit_Form_Save';
import temporaryLead from '@salesforce/label/c.Credit_Form_Temporary_Lead';
import temporaryNow from '@salesforce/label/c.Credit_Form_Temporary_Now';
import temporaryTitle from '@salesforce/label/c.Credit_Form_Temporary_Title';
import temporaryLimit from '@salesforce/label/c.Credit_Form_Temporary_Limit';
import { amountField, amountIn, amountText, asNumber, asText, dateField, profileOf } from './fields';
import type { ActionForm, FormValues, Outcome } from './types';

/** The own limit. */
export function limitForm(subject: ActionSubject, { locale }: ActionReader): ActionForm {
    const { currency, ownLimit } = profileOf(subject);
    return {
        title: limitTitle,
        lead: [ownLimit ? fillLabel(limitLead, formatMoney(ownLimit, locale), currency) : noLimit],
        saveLabel: save,
        currency,
        fields: [amountField('Own_Limit__c', fillLabel(newLimit, currency), true, true)],
        start: { Own_Limit__c: amountText(ownLimit) }
    };
}

/** The own limit as typed; a cut needs a letter to the customer. */
export function limitOutcome(subject: ActionSubject, values: FormValues): Outcome {
    const { id, currency, ownLimit } = profileOf(subject);
    const limit = amountIn(values, 'Own_Limit__c', currency);
    const isCut = limit !== undefined && ownLimit !== undefined && compare(limit, ownLimit) < 0;
    return {
        message: fillLabel(limitSaved, subject.accountName),
        writes: [{ object: 'Credit_Profile__c', id, fields: { Own_Limit__c: asNumber(limit) } }],
        notice: isCut ? { kind: 'cut', accountName: subject.accountName, limit } : undefined
    };
}

/** A limit for some time, which replaces the own one while it is in force. */
export function temporaryForm(subject: ActionSubject, reader: ActionReader): ActionForm {
    const { currency, temporaryLimit: now } = profileOf(subject);
    return {
        title: temporaryTitle,
        lead: [
            temporaryLead,
            ...(now
                ? [fillLabel(temporaryNow, formatMoney(now.amount, reader.locale), dayText(now.until, reader))]
                : [])
        ],
        saveLabel: save,
        currency,
        fields: [
            amountField('Temporary_Limit__c', fillLabel(temporaryLimit, currency), true),
            dateField('Temporary_Limit_Until__c', lastDay, true)
        ],
        start: {}
    };
}

/** The temporary limit and its last day. */
export function temporaryOutcome(subject: ActionSubject, values: FormValues): Outcome {
    const { id, currency } = profileOf(subject);
    return {
        message: fillLabel(limitSaved, subject.accountName),
        writes: [
            {
                object: 'Credit_Profile__c',
                id,
                fields: {
                    Temporary_Limit__c: asNumber(amountIn(values, 'Temporary_Limit__c', currency)),
                    Temporary_Limit_Until__c: asText(values, 'Temporary_Limit_Until__c')
                }
            }
        ]
    };
}

/** The dialogs of a promise as data: what each asks, checks and writes. The org checks everything again. */
import type { CallField } from 'c/collectionsCallForm';
import { spread } from 'c/collectionsPrefill';
import { formatDay, formatMoney } from 'c/termsFormat';
import { daysBetween, isoDateIn, type IsoDate, parseIsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { compare, isNegative, isZero, minorDigits, parseMoney, sum, toDecimal } from 'c/termsMoney';
import type { Issue } from 'c/termsResult';
import { created, type RecordWrite } from 'c/termsSave';
import amountLabel from '@salesforce/label/c.Collections_Call_Amount';
import lateOnly from '@salesforce/label/c.Collections_Call_Withdraw_Late';
import moreThanItems from '@salesforce/label/c.Collections_Call_More_Than_Items_Hold';
import notADay from '@salesforce/label/c.Collections_Call_Not_A_Day';
import notAnAmount from '@salesforce/label/c.Collections_Call_Not_An_Amount';
import pastDay from '@salesforce/label/c.Collections_Call_Past_Day';
import promisedFor from '@salesforce/label/c.Collections_Call_Promised_For';
import promiseLead from '@salesforce/label/c.Collections_Call_Promise_Lead';
import replaceLead from '@salesforce/label/c.Collections_Call_Replace_Lead';
import required from '@salesforce/label/c.Collections_Call_Required';
import withdrawalReason from '@salesforce/label/c.Collections_Call_Withdrawal_Reason';
import withdrawLead from '@salesforce/label/c.Collections_Call_Withdraw_Lead';
import type { OpenPromise } from './promise';

/** What is done with the promise. */
export type PromiseAction = 'withdraw' | 'replace';

/** What the dialog knows. */
export interface PromiseSubject {
    readonly action: PromiseAction;
    readonly promise: OpenPromise;
    readonly mayWithdrawLate: boolean;
    readonly now: Date;
    readonly locale: string;
    readonly timeZone: string;
}

type Values = Readonly<Record<string, string>>;

const REASON = 'Withdrawal_Reason__c';
const AMOUNT = 'Amount__c';
const DUE_ON = 'Due_On__c';

/** The last days before its day, in which a supervisor withdraws a promise. */
const LAST_DAYS = 2;

/** What the dialog says first, and whether the org would refuse this person. */
export function leadOf(subject: PromiseSubject): readonly string[] {
    const { action, promise, locale } = subject;
    const today = todayOf(subject);
    const documents = promise.items.map(({ document }) => document).join(', ');
    const days = daysBetween(today, promise.dueOn);
    const isLate = action === 'withdraw' && days < LAST_DAYS && !subject.mayWithdrawLate;
    return [
        fillLabel(promiseLead, formatMoney(promise.amount, locale), documents, formatDay(promise.dueOn, today, locale)),
        isLate ? lateOnly : action === 'withdraw' ? withdrawLead : replaceLead
    ];
}

/** The fields with what they hold: a new promise begins as the old one. */
export function fieldsOf({ action, promise }: PromiseSubject, values: Values): readonly CallField[] {
    if (action === 'withdraw') {
        const value = values[REASON] ?? '';
        return [{ name: REASON, label: withdrawalReason, type: 'text', value, isRequired: true, maxLength: 255 }];
    }
    const { currency } = promise.amount;
    return [
        {
            name: AMOUNT,
            label: fillLabel(amountLabel, currency),
            type: 'number',
            step: String(10 ** -minorDigits(currency)),
            value: values[AMOUNT] ?? toDecimal(promise.amount),
            isRequired: true
        },
        { name: DUE_ON, label: promisedFor, type: 'date', value: values[DUE_ON] ?? '', isRequired: true }
    ];
}

/** What is wrong with what was typed. */
export function checkPromise(subject: PromiseSubject, values: Values): readonly Issue[] {
    return fieldsOf(subject, values).flatMap(({ name, value }) => {
        const message = value.trim() === '' ? required : problemOf(subject, name, value.trim());
        return message ? [{ code: 'field', field: name, message }] : [];
    });
}

/** What a filled dialog writes, in one transaction; the org notes the day on which a promise ends. */
export function promiseWrites(subject: PromiseSubject, values: Values, requestKey: string): readonly RecordWrite[] {
    const { action, promise } = subject;
    const today = todayOf(subject);
    const old = { object: 'Collection_Promise__c', id: promise.id };
    if (action === 'withdraw') {
        const reason = values[REASON]?.trim() ?? '';
        return [{ ...old, fields: { Status__c: 'Withdrawn', Withdrawal_Reason__c: reason } }];
    }
    const amount = moneyIn(subject, values);
    const parts = spread(
        amount,
        promise.items.map(({ id, most }) => ({ id, amount: most }))
    );
    return [
        {
            object: 'Collection_Promise__c',
            as: 'promise',
            onceBy: 'Request_Key__c',
            fields: {
                Credit_Profile__c: promise.profileId,
                Request_Key__c: requestKey,
                Status__c: 'Open',
                Amount__c: Number(toDecimal(amount)),
                Currency_Code__c: amount.currency,
                Promised_On__c: today,
                Due_On__c: values[DUE_ON] ?? '',
                Contact__c: promise.contactId ?? null
            }
        },
        ...parts.map(({ id, amount: part }) => ({
            object: 'Collection_Promise_Item__c',
            types: { Receivable__c: 'IdOrRef', Status__c: 'Picklist' } as const,
            fields: {
                Collection_Promise__c: created('promise'),
                Receivable__c: id,
                Amount__c: Number(toDecimal(part)),
                Status__c: 'Open'
            }
        })),
        {
            ...old,
            types: { Status__c: 'Picklist' },
            fields: { Status__c: 'Replaced', Replaced_By__c: created('promise') }
        }
    ];
}

function problemOf(subject: PromiseSubject, name: string, text: string): string | undefined {
    const { currency } = subject.promise.amount;
    if (name === DUE_ON) {
        const day = parseIsoDate(text);
        return day ? (day < todayOf(subject) ? pastDay : undefined) : notADay;
    }
    if (name !== AMOUNT) {
        return undefined;
    }
    const amount = parseMoney(text, currency);
    if (!amount.ok || isNegative(amount.value) || isZero(amount.value)) {
        return fillLabel(notAnAmount, currency, minorDigits(currency));
    }
    const most = sum(
        subject.promise.items.map((item) => item.most),
        currency
    );
    return compare(amount.value, most) > 0 ? fillLabel(moreThanItems, formatMoney(most, subject.locale)) : undefined;
}

/** @throws RangeError on what `checkPromise` refuses */
function moneyIn(subject: PromiseSubject, values: Values) {
    const { amount } = subject.promise;
    const read = parseMoney(values[AMOUNT] ?? toDecimal(amount), amount.currency);
    if (!read.ok) {
        throw new RangeError('The amount was not checked');
    }
    return read.value;
}

function todayOf({ now, timeZone }: PromiseSubject): IsoDate {
    return isoDateIn(now, timeZone);
}

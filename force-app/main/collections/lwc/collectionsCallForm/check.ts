import { parseIsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { compare, isNegative, isZero, minorDigits, parseMoney, sum } from 'c/termsMoney';
import type { Issue } from 'c/termsResult';
import chooseItems from '@salesforce/label/c.Collections_Call_Choose_Items';
import chooseOutcome from '@salesforce/label/c.Collections_Call_Choose_Outcome';
import moreThanItems from '@salesforce/label/c.Collections_Call_More_Than_Items';
import notADay from '@salesforce/label/c.Collections_Call_Not_A_Day';
import notAnAmount from '@salesforce/label/c.Collections_Call_Not_An_Amount';
import pastDay from '@salesforce/label/c.Collections_Call_Past_Day';
import reasonNeeded from '@salesforce/label/c.Collections_Call_Reason_Needed';
import required from '@salesforce/label/c.Collections_Call_Required';
import stopped from '@salesforce/label/c.Collections_Call_Stopped';
import tooLong from '@salesforce/label/c.Collections_Call_Too_Long';
import { asksOutcome, chosenOutcome } from './choice';
import { amountOf, valueOf } from './defaults';
import {
    disputeFields,
    messageFields,
    nameFields,
    nextStepFields,
    noteFields,
    outcomeFields,
    promiseFields
} from './fields';
import { decisionOf } from './guard';
import { currencyOf, disputeItems, type FreeItem, promiseItems, tickedOf, todayOf } from './money';
import { field } from './names';
import type { CallDraft, CallField, CallSubject, ItemChoice } from './types';

/** Days that lie ahead. */
const AHEAD: readonly string[] = [field.promiseOn, field.nextStepOn];

/** What is wrong with what was chosen and typed, each with its field; nothing where it can be sent. */
export function checkCall(subject: CallSubject, draft: CallDraft): readonly Issue[] {
    const decision = decisionOf(subject, draft);
    if (decision === 'stop') {
        return [{ code: 'stop', message: stopped }];
    }
    return [
        ...(decision === 'ask' && !valueOf(subject, draft, field.guardReason).trim()
            ? [{ code: 'field', field: field.guardReason, message: reasonNeeded }]
            : []),
        ...(asksOutcome(subject, draft) && !chosenOutcome(subject, draft)
            ? [{ code: 'field', field: 'Outcome__c', message: chooseOutcome }]
            : []),
        ...allFields(subject, draft).flatMap((one) => problemOf(one, subject, draft)),
        ...itemIssues(subject, draft, 'promise'),
        ...itemIssues(subject, draft, 'dispute')
    ];
}

/** Every field that is on the page. */
export function allFields(subject: CallSubject, draft: CallDraft): readonly CallField[] {
    return [nameFields, messageFields, outcomeFields, promiseFields, disputeFields, nextStepFields, noteFields].flatMap(
        (fieldsOf) => fieldsOf(subject, draft)
    );
}

/** The names of the fields that are on the page. */
export function fieldNames(subject: CallSubject, draft: CallDraft): readonly string[] {
    return allFields(subject, draft).map(({ name }) => name);
}

function problemOf(one: CallField, subject: CallSubject, draft: CallDraft): readonly Issue[] {
    const text = one.value.trim();
    const message = text === '' ? (one.isRequired ? required : undefined) : messageOf(one, text, subject, draft);
    return message ? [{ code: 'field', field: one.name, message }] : [];
}

function messageOf(
    { name, type, maxLength }: CallField,
    text: string,
    subject: CallSubject,
    draft: CallDraft
): string | undefined {
    if (type === 'number') {
        const currency = currencyOf(subject, draft);
        const amount = parseMoney(text, currency);
        const isUsable = amount.ok && !isNegative(amount.value) && !isZero(amount.value);
        return isUsable ? undefined : fillLabel(notAnAmount, currency, minorDigits(currency));
    }
    if (type === 'date') {
        const day = parseIsoDate(text);
        return day ? (AHEAD.includes(name) && day < todayOf(subject) ? pastDay : undefined) : notADay;
    }
    return maxLength !== undefined && text.length > maxLength ? fillLabel(tooLong, maxLength) : undefined;
}

/** A promise and a dispute name their items, and no more money than is free of them. */
function itemIssues(subject: CallSubject, draft: CallDraft, section: 'promise' | 'dispute'): readonly Issue[] {
    const choice: ItemChoice | undefined = draft[section];
    if (!choice) {
        return [];
    }
    const isPromise = section === 'promise';
    const name = isPromise ? field.promiseAmount : field.disputeAmount;
    const ticked = isPromise
        ? tickedOf(promiseItems(subject, draft), choice.items)
        : tickedOf(disputeItems(subject, draft), choice.items ?? []);
    if (ticked.length === 0) {
        return [{ code: 'field', field: `${section}.items`, message: chooseItems }];
    }
    const amount = amountOf(subject, draft, name);
    return amount && compare(amount, totalOf(ticked)) > 0
        ? [{ code: 'field', field: name, message: moreThanItems }]
        : [];
}

function totalOf(items: readonly FreeItem[]) {
    return sum(
        items.map(({ amount }) => amount),
        items[0]?.amount.currency ?? ''
    );
}

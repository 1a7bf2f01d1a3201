import { formatMoney } from 'c/termsFormat';
import { isoDate, maxDate, type IsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { isZero, type Money, parseMoney, sum, toDecimal } from 'c/termsMoney';
import { addWorkingDays } from 'c/termsWorkingDays';
import answerDispute from '@salesforce/label/c.Collections_Call_Step_Answer_Dispute';
import askApproval from '@salesforce/label/c.Collections_Call_Step_Ask_Approval';
import callAgain from '@salesforce/label/c.Collections_Call_Step_Call_Again';
import escalate from '@salesforce/label/c.Collections_Call_Step_Escalate';
import findContact from '@salesforce/label/c.Collections_Call_Step_Find_Contact';
import lookAtBank from '@salesforce/label/c.Collections_Call_Step_Look_At_Bank';
import proposePlan from '@salesforce/label/c.Collections_Call_Step_Propose_Plan';
import sendAgain from '@salesforce/label/c.Collections_Call_Step_Send_Again';
import tellLegal from '@salesforce/label/c.Collections_Call_Step_Tell_Legal';
import { chosenContact, chosenOutcome } from './choice';
import { askable, currencyOf, disputeItems, promiseDay, promiseItems, tickedOf, todayOf } from './money';
import { documentList } from './documentList';
import { documentsIn } from './documents';
import { field } from './names';
import type { Activity, CallDraft, CallSubject } from './types';

const WORKING_DAYS_AHEAD = 2;
/** What the org's fields of documents and of a next step hold. */
export const FIELD_LENGTH = 255;

/** What a field holds: what was typed, else what the corrected entry held, else what is usual here. */
export function valueOf(subject: CallSubject, draft: CallDraft, name: string): string {
    const { corrects, prefill } = subject.request;
    const typed = draft.values[name];
    if (typed !== undefined) {
        return typed;
    }
    const known = corrects ? correctedValue(corrects, name) : prefilled(prefill, name);
    return known ?? (corrects ? '' : usual(subject, draft, name));
}

/** An amount as typed, undefined where it is none. */
export function amountOf(subject: CallSubject, draft: CallDraft, name: string): Money | undefined {
    const read = parseMoney(valueOf(subject, draft, name), currencyOf(subject, draft));
    return read.ok ? read.value : undefined;
}

/** The day of the next step: two working days on, and not before the day after a promise. */
function nextStepDay(subject: CallSubject, draft: CallDraft): IsoDate {
    const soonest = addWorkingDays(todayOf(subject), WORKING_DAYS_AHEAD);
    const due = draft.promise ? valueOf(subject, draft, field.promiseOn) : '';
    return /^\d{4}-\d{2}-\d{2}$/.test(due) ? maxDate(soonest, addWorkingDays(isoDate(due), 1)) : soonest;
}

/** Whether the next step stands on the usual day. */
export function isUsualDay(subject: CallSubject, draft: CallDraft): boolean {
    const usualDay = addWorkingDays(todayOf(subject), WORKING_DAYS_AHEAD);
    return valueOf(subject, draft, field.nextStepOn) === usualDay;
}

function usual(subject: CallSubject, draft: CallDraft, name: string): string {
    switch (name) {
        case field.amount:
            return decimal(askable(subject, draft));
        case field.promiseAmount:
            return decimal(total(subject, draft, tickedOf(promiseItems(subject, draft), draft.promise?.items)));
        case field.promiseOn:
            return promiseDay(subject, draft).on;
        case field.disputeAmount:
            return decimal(total(subject, draft, tickedOf(disputeItems(subject, draft), draft.dispute?.items ?? [])));
        case field.documents:
            return documentsOf(subject, draft);
        case field.recipient:
            return subject.request.kind === 'Email' ? (chosenContact(subject, draft)?.email ?? '') : '';
        case field.nextStep:
            return usualStep(subject, draft);
        case field.nextStepOn:
            return nextStepDay(subject, draft);
        default:
            return '';
    }
}

/** What is usually to do after an outcome. */
function usualStep(subject: CallSubject, draft: CallDraft): string {
    switch (chosenOutcome(subject, draft)) {
        case 'Promised':
            return stepFor(subject, draft, field.promiseAmount);
        case 'Says paid':
            return stepFor(subject, draft, field.amount);
        case 'Waiting for approval':
            return askApproval;
        case 'Invoice not received':
            return sendStep(subject, draft);
        case 'Disputes':
            return answerDispute;
        case 'Cannot pay now':
            return proposePlan;
        case 'Refuses':
            return escalate;
        case 'Left message':
        case 'No answer':
            return callAgain;
        case 'Wrong contact':
            return findContact;
        case 'Names a lawyer':
        case 'Names an insolvency':
            return tellLegal;
        default:
            return '';
    }
}

function stepFor(subject: CallSubject, draft: CallDraft, name: string): string {
    const amount = amountOf(subject, draft, name);
    return amount ? fillLabel(lookAtBank, formatMoney(amount, subject.reader.locale)) : '';
}

/** What was typed is the person's own; the documents that are asked for are named as far as there is room. */
function sendStep(subject: CallSubject, draft: CallDraft): string {
    const room = FIELD_LENGTH - fillLabel(sendAgain, '').length;
    const typed = valueOf(subject, draft, field.documents);
    return fillLabel(sendAgain, typed.length > room ? documentsOf(subject, draft, room) : typed).trim();
}

/** The documents that are spoken of: those typed, else those of the corrected entry, else all that are asked for. */
export function namedDocuments(subject: CallSubject, draft: CallDraft): readonly string[] {
    const isUsual = draft.values[field.documents] === undefined && !subject.request.corrects;
    return isUsual ? askedDocuments(subject, draft) : documentsIn(valueOf(subject, draft, field.documents));
}

/** The documents that are asked for, as far as the field holds them. */
function documentsOf(subject: CallSubject, draft: CallDraft, length = FIELD_LENGTH): string {
    return documentList(askedDocuments(subject, draft), length);
}

function askedDocuments(subject: CallSubject, draft: CallDraft): readonly string[] {
    const isAsked = chosenOutcome(subject, draft) !== 'No answer' && chosenOutcome(subject, draft) !== 'Wrong contact';
    const asked = promiseItems(subject, draft).filter((free) => free.isAsked);
    return isAsked ? asked.map(({ item }) => item.document) : [];
}

function total(
    subject: CallSubject,
    draft: CallDraft,
    items: readonly { readonly amount: Money }[]
): Money | undefined {
    const currency = currencyOf(subject, draft);
    return currency
        ? sum(
              items.map(({ amount }) => amount),
              currency
          )
        : undefined;
}

/** Nothing to ask for is a blank field, not a zero that would be refused. */
function decimal(amount: Money | undefined): string {
    return amount && !isZero(amount) ? toDecimal(amount) : '';
}

function prefilled(prefill: CallSubject['request']['prefill'], name: string): string | undefined {
    const known: Readonly<Record<string, string | undefined>> = {
        [field.note]: prefill?.note,
        [field.recipient]: prefill?.recipient,
        [field.subject]: prefill?.subject,
        [field.body]: prefill?.body
    };
    return known[name];
}

function correctedValue(corrects: Activity, name: string): string | undefined {
    const known: Readonly<Record<string, string | undefined>> = {
        [field.paidOn]: corrects.paidOn,
        [field.amount]: corrects.amount && toDecimal(corrects.amount),
        [field.reference]: corrects.paymentReference,
        [field.approver]: corrects.approver,
        [field.expectedOn]: corrects.expectedOn,
        [field.documents]: corrects.documents,
        [field.contactName]: corrects.contact?.name,
        [field.note]: corrects.note,
        [field.internalNote]: corrects.internalNote,
        [field.recipient]: corrects.recipient,
        [field.subject]: corrects.subject,
        [field.body]: corrects.body
    };
    return known[name];
}

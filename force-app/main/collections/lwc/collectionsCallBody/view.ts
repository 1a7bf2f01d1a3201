/** The dialog's words that follow from what was chosen. */
import { directionLabel, directions } from 'c/collectionsActivity';
import {
    asksOutcome,
    type CallDraft,
    type CallSubject,
    canAdd,
    chosenContact,
    chosenDirection,
    chosenOutcome,
    chosenProfiles,
    contactChoices,
    decisionOf,
    disputeFields,
    disputeItems,
    field,
    findingsOf,
    type FreeItem,
    messageFields,
    nameFields,
    nextStepFields,
    noteFields,
    outcomeFields,
    outcomeHint,
    profileChoices,
    promiseFields,
    promiseItems,
    promiseWarnings,
    SOMEBODY_ELSE,
    tickedOf,
    valueOf
} from 'c/collectionsCallForm';
import { guardQuestion } from 'c/collectionsGuard';
import { formatDay, formatMoney, formatTime } from 'c/termsFormat';
import { isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import type { Issue } from 'c/termsResult';
import { isTimeZone } from 'c/termsTimeZone';
import dueOn from '@salesforce/label/c.Collections_Call_Due_On';
import somebodyElse from '@salesforce/label/c.Collections_Call_Somebody_Else';
import unknownTime from '@salesforce/label/c.Collections_Call_Unknown_Time';
import zoneTime from '@salesforce/label/c.Collections_Call_Zone_Time';

/** Everything that the page shows of a draft. */
export function bodyView(subject: CallSubject, draft: CallDraft, issues: readonly Issue[]) {
    const decision = decisionOf(subject, draft);
    const reason = valueOf(subject, draft, field.guardReason);
    const mayBegin = decision === 'go' || (decision === 'ask' && reason.trim() !== '');
    const messageFor = (name: string) => issues.find((issue) => issue.field === name)?.message;
    const { kind, corrects } = subject.request;
    return {
        isContact: kind !== 'Note',
        contactId: draft.contactId ?? chosenContact(subject, draft)?.id ?? SOMEBODY_ELSE,
        contactOptions: contactOptions(subject, draft),
        direction: chosenDirection(subject, draft),
        directionOptions: directionOptions(),
        localTime: localTime(subject, draft),
        // What begins a contact is shown once it may begin.
        phone: mayBegin && !corrects ? phoneOf(subject, draft) : undefined,
        mailLink: mayBegin && !corrects ? mailLink(subject, draft) : undefined,
        profileLines: profileLines(subject, draft),
        findings: findingsOf(subject, draft),
        decision,
        reason,
        isStopped: decision === 'stop',
        question: guardQuestion({ kind }),
        hasOutcome: asksOutcome(subject, draft),
        outcome: chosenOutcome(subject, draft),
        outcomeMessage: messageFor('Outcome__c'),
        outcomeHint: outcomeHint(subject, draft),
        promiseWarnings: promiseWarnings(subject, draft),
        promiseLines: draft.promise ? promiseLines(subject, draft) : [],
        promiseMessage: messageFor('promise.items'),
        disputeLines: draft.dispute ? disputeLines(subject, draft) : [],
        disputeMessage: messageFor('dispute.items'),
        canAddPromise: canAdd(subject) && decision !== 'stop' && !draft.promise,
        canAddDispute: canAdd(subject) && decision !== 'stop' && !draft.dispute,
        fields: {
            name: nameFields(subject, draft),
            message: messageFields(subject, draft),
            outcome: outcomeFields(subject, draft),
            promise: promiseFields(subject, draft),
            dispute: disputeFields(subject, draft),
            nextStep: nextStepFields(subject, draft),
            note: noteFields(subject, draft)
        }
    };
}

/** The people to choose from, and somebody else. */
function contactOptions(subject: CallSubject, draft: CallDraft) {
    return [
        ...contactChoices(subject, draft).map(({ id, name, title, role }) => ({
            value: id,
            label: [name, title ?? role].filter(Boolean).join(', ')
        })),
        { value: SOMEBODY_ELSE, label: somebodyElse }
    ];
}

/** Who began it, to choose from. */
function directionOptions() {
    return directions.map((value) => ({ value, label: directionLabel(value) }));
}

/** The time on the wall where the person is: "09:40, Los Angeles". */
function localTime(subject: CallSubject, draft: CallDraft): string {
    const zone = chosenContact(subject, draft)?.timeZone ?? chosenProfiles(subject, draft)[0]?.customer.timeZone;
    if (!zone || !isTimeZone(zone)) {
        return unknownTime;
    }
    const place = (zone.split('/').at(-1) ?? zone).replace(/_/g, ' ');
    return fillLabel(zoneTime, formatTime(subject.reader.now, subject.reader.locale, zone), place);
}

/** A link that dials, for outgoing calls. */
function phoneOf(subject: CallSubject, draft: CallDraft): { readonly href: string; readonly text: string } | undefined {
    const phone = chosenContact(subject, draft)?.phone;
    const isOut = subject.request.kind === 'Call' && chosenDirection(subject, draft) === 'Outgoing';
    return phone && isOut ? { href: `tel:${phone.replace(/[^+\d]/g, '')}`, text: phone } : undefined;
}

/** A link that opens the reader's own mail program with the message in it. */
function mailLink(subject: CallSubject, draft: CallDraft): string | undefined {
    const { kind } = subject.request;
    const recipient = valueOf(subject, draft, field.recipient).trim();
    if (kind !== 'Email' || chosenDirection(subject, draft) !== 'Outgoing' || !recipient) {
        return undefined;
    }
    const parts = [
        ['subject', valueOf(subject, draft, field.subject)],
        ['body', valueOf(subject, draft, field.body)]
    ].filter(([, text]) => text);
    const query = parts.map(([name, text]) => `${name}=${encodeURIComponent(text ?? '')}`).join('&');
    return `mailto:${encodeURIComponent(recipient).replace(/%40/g, '@')}${query ? `?${query}` : ''}`;
}

/** The customers of one payer, to tick. */
function profileLines(subject: CallSubject, draft: CallDraft) {
    const chosen = new Set(chosenProfiles(subject, draft).map(({ id }) => id));
    return profileChoices(subject, draft).map(({ id, accountName }) => ({
        id,
        name: accountName,
        isTicked: chosen.has(id)
    }));
}

/** The invoices that a promise may cover, to tick. */
function promiseLines(subject: CallSubject, draft: CallDraft) {
    const free = promiseItems(subject, draft);
    return linesOf(subject, free, tickedOf(free, draft.promise?.items));
}

/** The invoices that a dispute may be about, to tick. */
function disputeLines(subject: CallSubject, draft: CallDraft) {
    const free = disputeItems(subject, draft);
    return linesOf(subject, free, tickedOf(free, draft.dispute?.items ?? []));
}

function linesOf({ reader }: CallSubject, free: readonly FreeItem[], ticked: readonly FreeItem[]) {
    const today = isoDateIn(reader.now, reader.timeZone);
    return free.map((one) => ({
        id: one.id,
        name: one.item.document,
        detail: fillLabel(dueOn, formatDay(one.item.dueOn, today, reader.locale)),
        amount: formatMoney(one.amount, reader.locale),
        isTicked: ticked.includes(one)
    }));
}

import { kindLabel, outcomeLabel } from 'c/collectionsActivity';
import { formatDay, formatMoney } from 'c/termsFormat';
import { parseIsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import disputed from '@salesforce/label/c.Collections_Call_Summary_Disputed';
import promised from '@salesforce/label/c.Collections_Call_Summary_Promised';
import saysPaid from '@salesforce/label/c.Collections_Call_Summary_Says_Paid';
import elsewhere from '@salesforce/label/c.Collections_Call_Summary_Elsewhere';
import withDetail from '@salesforce/label/c.Collections_Call_Summary_Detail';
import { chosenOutcome, chosenProfiles } from './choice';
import { amountOf, valueOf } from './defaults';
import { documentList } from './documentList';
import { todayOf } from './money';
import { field } from './names';
import { disputeParts, paidPart, type Part, promiseParts, totalOf } from './parts';
import type { CallDraft, CallSubject, Outcome } from './types';

const LENGTH = 255;

/** Room for the names of one part of the line. */
const LONGEST_NAMES = 90;

/** One line of what came of a contact for one customer, for lists and for the search: "2,400 for E-904 promised for 12 Jun". */
export function summaryOf(subject: CallSubject, draft: CallDraft, profileId: string): string {
    const lines = [promiseLine(subject, draft, profileId), disputeLine(subject, draft, profileId)].filter(Boolean);
    const text = lines.length > 0 ? lines.join('; ') : plainLine(subject, draft, profileId);
    return text.length > LENGTH ? `${text.slice(0, LENGTH - 1)}…` : text;
}

function promiseLine(subject: CallSubject, draft: CallDraft, profileId: string): string | undefined {
    const parts = promiseParts(subject, draft, profileId);
    const amount = totalOf(parts);
    return amount && fillLabel(promised, money(amount, subject), namesOf(parts), day(subject, draft, field.promiseOn));
}

function disputeLine(subject: CallSubject, draft: CallDraft, profileId: string): string | undefined {
    const parts = disputeParts(subject, draft, profileId);
    const amount = totalOf(parts);
    const reason = valueOf(subject, draft, field.disputeReason);
    return amount && fillLabel(disputed, money(amount, subject), namesOf(parts), reason);
}

function namesOf(parts: readonly Part[]): string {
    return documentList(
        parts.map(({ document }) => document),
        LONGEST_NAMES
    );
}

function plainLine(subject: CallSubject, draft: CallDraft, profileId: string): string {
    const outcome = chosenOutcome(subject, draft);
    const amount = paidPart(subject, draft, profileId);
    if (outcome === 'Says paid' && amount) {
        return fillLabel(saysPaid, money(amount, subject), day(subject, draft, field.paidOn)).trim();
    }
    const head = outcome && outcome !== 'Sent' ? outcomeLabel(outcome) : kindLabel(subject.request.kind);
    if (isForSisters(subject, draft)) {
        return fillLabel(elsewhere, head);
    }
    const named = outcome === 'Names a lawyer' ? [field.attorney] : [];
    const detail = [...named, field.subject, field.note]
        .map((name) => valueOf(subject, draft, name).trim().split('\n')[0] ?? '')
        .find(Boolean);
    return detail ? fillLabel(withDetail, head, detail) : head;
}

/** Money was spoken of, and none of it is this customer's. */
function isForSisters(subject: CallSubject, draft: CallDraft): boolean {
    const spokenOf: Partial<Record<Outcome, string | undefined>> = {
        Promised: draft.promise && field.promiseAmount,
        Disputes: draft.dispute && field.disputeAmount,
        'Says paid': field.amount
    };
    const outcome = chosenOutcome(subject, draft);
    const name = outcome && spokenOf[outcome];
    return Boolean(name && chosenProfiles(subject, draft).length > 1 && amountOf(subject, draft, name));
}

function money(amount: Parameters<typeof formatMoney>[0], { reader }: CallSubject): string {
    return formatMoney(amount, reader.locale);
}

function day(subject: CallSubject, draft: CallDraft, name: string): string {
    const date = parseIsoDate(valueOf(subject, draft, name));
    return date ? formatDay(date, todayOf(subject), subject.reader.locale) : '';
}

import { kindLabel, outcomeLabel } from 'c/collectionsActivity';
import { formatDay, formatMoney } from 'c/termsFormat';
import { parseIsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import disputed from '@salesforce/label/c.Collections_Call_Summary_Disputed';
import promised from '@salesforce/label/c.Collections_Call_Summary_Promised';
import saysPaid from '@salesforce/label/c.Collections_Call_Summary_Says_Paid';
import withDetail from '@salesforce/label/c.Collections_Call_Summary_Detail';
import { chosenOutcome } from './choice';
import { amountOf, valueOf } from './defaults';
import { disputeItems, promiseItems, tickedOf, todayOf } from './money';
import { field } from './names';
import type { CallDraft, CallSubject } from './types';

const LENGTH = 255;

/** One line of what came of a contact, for lists and for the search: "2,400 for E-904 promised for 12 Jun". */
export function summaryOf(subject: CallSubject, draft: CallDraft, profileId: string): string {
    const lines = [promiseLine(subject, draft, profileId), disputeLine(subject, draft, profileId)].filter(Boolean);
    const text = lines.length > 0 ? lines.join('; ') : plainLine(subject, draft);
    return text.length > LENGTH ? `${text.slice(0, LENGTH - 1)}…` : text;
}

function promiseLine(subject: CallSubject, draft: CallDraft, profileId: string): string | undefined {
    const amount = draft.promise && amountOf(subject, draft, field.promiseAmount);
    const items = tickedOf(promiseItems(subject, draft), draft.promise?.items);
    return (
        amount &&
        fillLabel(promised, money(amount, subject), documentsIn(items, profileId), day(subject, draft, field.promiseOn))
    );
}

function disputeLine(subject: CallSubject, draft: CallDraft, profileId: string): string | undefined {
    const amount = draft.dispute && amountOf(subject, draft, field.disputeAmount);
    const items = tickedOf(disputeItems(subject, draft), draft.dispute?.items ?? []);
    const reason = valueOf(subject, draft, field.disputeReason);
    return amount && fillLabel(disputed, money(amount, subject), documentsIn(items, profileId), reason);
}

function plainLine(subject: CallSubject, draft: CallDraft): string {
    const outcome = chosenOutcome(subject, draft);
    const amount = amountOf(subject, draft, field.amount);
    if (outcome === 'Says paid' && amount) {
        return fillLabel(saysPaid, money(amount, subject), day(subject, draft, field.paidOn)).trim();
    }
    const head = outcome && outcome !== 'Sent' ? outcomeLabel(outcome) : kindLabel(subject.request.kind);
    const named = outcome === 'Names a lawyer' ? [field.attorney] : [];
    const detail = [...named, field.subject, field.note]
        .map((name) => valueOf(subject, draft, name).trim().split('\n')[0] ?? '')
        .find(Boolean);
    return detail ? fillLabel(withDetail, head, detail) : head;
}

function money(amount: Parameters<typeof formatMoney>[0], { reader }: CallSubject): string {
    return formatMoney(amount, reader.locale);
}

function day(subject: CallSubject, draft: CallDraft, name: string): string {
    const date = parseIsoDate(valueOf(subject, draft, name));
    return date ? formatDay(date, todayOf(subject), subject.reader.locale) : '';
}

function documentsIn(
    items: readonly { readonly item: { readonly profileId: string; readonly document: string } }[],
    profileId: string
): string {
    return items
        .filter(({ item }) => item.profileId === profileId)
        .map(({ item }) => item.document)
        .join(', ');
}

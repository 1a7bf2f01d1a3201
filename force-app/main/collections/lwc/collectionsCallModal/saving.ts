/** Saving a filled dialog, and what others did meanwhile. */
import type { Activity } from 'c/collectionsActivity';
import { type CallDraft, type CallSubject, callWrites } from 'c/collectionsCallForm';
import { guardFindings } from 'c/collectionsGuard';
import { accepted, type Issue, type Result } from 'c/termsResult';
import { save, type SaveIssue } from 'c/termsSave';

/** Kinds of problems that are no refusal of what was sent. */
const UNCERTAIN = new Set(['unavailable', 'session', 'other']);

/** What was saved: the entries and promises; none where an answer had got lost and all of it was there already. */
export interface SavedCall {
    readonly activityIds: readonly string[];
    readonly promiseIds: readonly string[];
    /** What was typed after the answer got lost, and is therefore not saved. */
    readonly isOlder: boolean;
    /** What somebody else did meanwhile. */
    readonly meanwhile?: string;
}

/** Saves once: where the org has the key already, an earlier answer had got lost. */
export async function saveCall(
    subject: CallSubject,
    draft: CallDraft,
    at: { readonly onceKey: string; readonly happenedAt: Date; readonly sent?: CallDraft }
): Promise<Result<SavedCall, SaveIssue>> {
    const writes = callWrites(subject, draft, at);
    const saved = await save(writes);
    if (!saved.ok) {
        return saved;
    }
    const idsOf = (object: string) => saved.value.filter((_, index) => writes[index]?.object === object);
    return accepted({
        activityIds: idsOf('Collection_Activity__c'),
        promiseIds: idsOf('Collection_Promise__c'),
        isOlder: saved.value.length === 0 && !(at.sent && isSame(at.sent, draft))
    });
}

/** What others did with the customers since the dialog knew of them, in the guard's words. */
export function meanwhileOf(subject: CallSubject, known: readonly Activity[]): string | undefined {
    const ids = new Set(known.map(({ id }) => id));
    const fresh = subject.contact.activities.filter(({ id, by }) => !ids.has(id) && by?.id !== subject.reader.userId);
    const findings = guardFindings(
        {
            kind: 'Call',
            customer: { debtorType: 'Company', status: 'Normal', ceaseContact: false },
            activities: fresh,
            promises: [],
            disputes: [],
            rules: []
        },
        subject.reader
    );
    const detail = fresh.find(({ summary }) => summary)?.summary;
    const sentence = findings.find(({ code }) => code === 'recent')?.text;
    return sentence && detail ? `${sentence} ${detail}` : sentence;
}

/** Whether it may be saved all the same: the org did not refuse it in words of its own. */
export function isUncertain(issues: readonly Issue[]): boolean {
    return issues.some(({ code }) => UNCERTAIN.has(code));
}

function isSame(left: CallDraft, right: CallDraft): boolean {
    return JSON.stringify(left) === JSON.stringify(right);
}

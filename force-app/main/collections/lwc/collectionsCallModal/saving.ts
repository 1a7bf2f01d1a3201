/** Saving a filled dialog, and what others did meanwhile. */
import type { Activity } from 'c/collectionsActivity';
import { type CallDraft, type CallSubject, callWrites } from 'c/collectionsCallForm';
import { guardFindings } from 'c/collectionsGuard';
import { accepted, refused, type Result } from 'c/termsResult';
import { save, type SaveIssue } from 'c/termsSave';
import answerLost from '@salesforce/label/c.Collections_Call_Answer_Lost';

/** What was saved: the entries and promises; none where an answer had got lost and all of it was there already. */
export interface SavedCall {
    readonly activityIds: readonly string[];
    readonly promiseIds: readonly string[];
    /** What was typed after the answer got lost, and is therefore not saved. */
    readonly isOlder: boolean;
    /** What somebody else did meanwhile. */
    readonly meanwhile?: string;
}

/** Saves once; an answer that got lost is told as such. */
export async function saveCall(
    subject: CallSubject,
    draft: CallDraft,
    at: { readonly onceKey: string; readonly happenedAt: Date; readonly sent?: CallDraft }
): Promise<Result<SavedCall, SaveIssue>> {
    const writes = callWrites(subject, draft, at);
    const saved = await save(writes);
    if (!saved.ok) {
        const [first, ...rest] = saved.issues.map(withAdvice);
        return first ? refused(first, ...rest) : saved;
    }
    const idsOf = (object: string) => saved.value.filter((_, index) => writes[index]?.object === object);
    return accepted({
        activityIds: idsOf('Collection_Activity__c'),
        promiseIds: idsOf('Collection_Promise__c'),
        isOlder: saved.value.length === 0 && at.sent !== undefined && !isSame(at.sent, draft)
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

/** A lost answer may have been a save: saving again is safe. */
function withAdvice(issue: SaveIssue): SaveIssue {
    return issue.code === 'unavailable' ? { ...issue, message: `${issue.message} ${answerLost}` } : issue;
}

function isSame(left: CallDraft, right: CallDraft): boolean {
    return JSON.stringify(left) === JSON.stringify(right);
}

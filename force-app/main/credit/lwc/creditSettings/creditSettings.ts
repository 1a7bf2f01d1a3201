/** The switches and thresholds beside the hold rules, from dated policy records; each has a default where none is in force. */
import { policyInForce, type PolicyKind, type PolicyQuestion, type PolicyRecord } from 'c/creditPolicy';
import { accepted, refused, type Issue, type Result } from 'c/termsResult';

/** What a disputed part is taken out of. */
export const shieldedMeasures = ['hold', 'exposure'] as const;

/** One of the measures that a disputed part may be taken out of. */
export type ShieldedMeasure = (typeof shieldedMeasures)[number];

const guards = ['Refuse at quote', 'Refuse at send'] as const;

/** Everything that the judging step needs beside the rules. */
export interface CreditSettings {
    readonly shields: readonly ShieldedMeasure[];
    /** How long, and for how much of the balance, an unconfirmed dispute shields. */
    readonly unconfirmed: { readonly workingDays: number; readonly percent: number };
    readonly netCredits: boolean;
    readonly promise: { readonly days: number; readonly percent: number; readonly partlyPercent: number };
    readonly plan: { readonly graceDays: number; readonly misses: number; readonly cureDays: number };
    readonly guard: (typeof guards)[number];
}

// The definitions of the domain; a policy record replaces each.
const usual: CreditSettings = {
    shields: ['hold'],
    unconfirmed: { workingDays: 5, percent: 25 },
    netCredits: true,
    promise: { days: 3, percent: 95, partlyPercent: 10 },
    plan: { graceDays: 5, misses: 2, cureDays: 10 },
    guard: 'Refuse at quote'
};

/** The settings for a customer on a day; an issue for each that overlaps or cannot be read. */
export function settingsOf(records: readonly PolicyRecord[], question: PolicyQuestion): Result<CreditSettings> {
    const issues: Issue[] = [];
    const read = <T>(kind: PolicyKind, otherwise: T, from: (record: PolicyRecord) => T | undefined): T => {
        const found = policyInForce(records, kind, question);
        const value = found.ok ? (found.value ? from(found.value) : otherwise) : undefined;
        if (!found.ok) {
            issues.push(...found.issues);
        } else if (value === undefined) {
            issues.push({
                code: 'badPolicy',
                message: `${found.value?.key} has no value that can be read.`,
                field: kind
            });
        }
        return value ?? otherwise;
    };
    const settings: CreditSettings = {
        shields: read('Dispute shield', usual.shields, ({ value }) => wordsOf(value)),
        unconfirmed: read('Unconfirmed dispute', usual.unconfirmed, ({ days, percent }) => ({
            workingDays: days ?? usual.unconfirmed.workingDays,
            percent: percent ?? usual.unconfirmed.percent
        })),
        netCredits: read('Net credits', usual.netCredits, ({ value }) => ({ on: true, off: false })[value ?? '']),
        promise: read('Promise tolerance', usual.promise, ({ days, percent, value }) => {
            const partlyPercent = numberOr(value, usual.promise.partlyPercent);
            return partlyPercent === undefined
                ? undefined
                : { days: days ?? usual.promise.days, percent: percent ?? usual.promise.percent, partlyPercent };
        }),
        plan: read('Plan default', usual.plan, ({ graceDays, value, days }) => {
            const misses = numberOr(value, usual.plan.misses);
            return misses === undefined
                ? undefined
                : { graceDays: graceDays ?? usual.plan.graceDays, misses, cureDays: days ?? usual.plan.cureDays };
        }),
        guard: read('Quoting guard', usual.guard, ({ value }) => guards.find((guard) => guard === value))
    };
    const [first, ...others] = issues;
    return first ? refused(first, ...others) : accepted(settings);
}

/** `hold;exposure` as words; a word that names no measure makes the record unreadable, `none` shields nothing. */
function wordsOf(value = ''): readonly ShieldedMeasure[] | undefined {
    const words = value
        .split(';')
        .map((word) => word.trim())
        .filter((word) => word !== '' && word !== 'none');
    const known = shieldedMeasures.filter((measure) => words.includes(measure));
    return known.length === new Set(words).size ? known : undefined;
}

function numberOr(value: string | undefined, otherwise: number): number | undefined {
    if (value === undefined) {
        return otherwise;
    }
    return /^\d+$/.test(value) ? Number(value) : undefined;
}

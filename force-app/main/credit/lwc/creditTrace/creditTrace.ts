/** Why the rules decided as they did, for those who may see it: every rule, its figures and its policy's version. */
import { clearingFrom, reasonClasses, type Clearing } from 'c/creditJudgement';
import { ruleKinds } from 'c/creditPolicy';
import type { RuleFigures, RuleFinding } from 'c/creditRules';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';
import { readStored, writeStored, type Reading } from 'c/termsReading';
import type { Result } from 'c/termsResult';

/** The trace of one judgement. */
export interface DecisionTrace {
    readonly asOf: IsoDate;
    readonly currency: string;
    /** Versions of the policies that were looked at, by key. */
    readonly policies: readonly string[];
    readonly fired: readonly TracedRule[];
    readonly passed: readonly TracedRule[];
    /** What would clear each blocking rule alone. */
    readonly perRule: readonly { readonly rule: string; readonly clearing: Clearing }[];
    /** Whether the one set is proved to be the smallest, or the search ended before. */
    readonly isSmallest: boolean;
    readonly groupMembers?: readonly TracedMember[];
}

/** A rule with what it found; `since` when its hold was placed. */
export interface TracedRule extends Omit<RuleFinding, 'about' | 'least'> {
    readonly since?: IsoDate;
}

/** A member of the customer's group and its part of the group's exposure, for those who may see it. */
export interface TracedMember {
    readonly key: string;
    readonly name: string;
    readonly accountId?: string;
    readonly ownLimit?: Money;
    readonly receivables: Money;
    readonly orders: Money;
    readonly exposure: Money;
    readonly promised?: { readonly amount: Money; readonly dueOn: IsoDate };
}

/** The text that is stored: JSON, amounts as plain decimals. @throws TypeError on an amount in another currency */
export function writeTrace(trace: DecisionTrace): string {
    return writeStored(trace);
}

/** Reads a stored trace; anything that is not exactly one is an issue that names the place. */
export function readTrace(text: string): Result<DecisionTrace> {
    return readStored(text, 'decision trace', (from) => ({
        asOf: from.date('asOf'),
        currency: from.currency,
        policies: from.list('policies').map((one) => one.asText()),
        fired: from.list('fired').map(ruleFrom),
        passed: from.list('passed').map(ruleFrom),
        perRule: from.list('perRule').map((one) => ({
            rule: one.text('rule'),
            clearing: clearingFrom(one.child('clearing'))
        })),
        isSmallest: from.flag('isSmallest'),
        groupMembers: from.optional('groupMembers') && from.list('groupMembers').map(memberFrom)
    }));
}

function ruleFrom(from: Reading): TracedRule {
    return {
        rule: from.text('rule'),
        policyKey: from.text('policyKey'),
        kind: from.word('kind', ruleKinds),
        effect: from.word('effect', ['Block', 'Warn']),
        reasonClass: from.word('reasonClass', reasonClasses),
        figures: figuresFrom(from.child('figures')),
        excludedBy: from.optional('excludedBy')?.asText(),
        since: from.optional('since')?.asDate()
    };
}

function figuresFrom(from: Reading): RuleFigures {
    const number = (key: string) => from.optional(key)?.asNumber();
    return {
        amount: from.optional('amount')?.asMoney(),
        allowed: from.optional('allowed')?.asMoney(),
        days: number('days'),
        allowedDays: number('allowedDays'),
        percent: number('percent'),
        allowedPercent: number('allowedPercent'),
        date: from.optional('date')?.asDate(),
        band: number('band'),
        allowedBand: number('allowedBand'),
        status: from.optional('status')?.asText()
    };
}

function memberFrom(from: Reading): TracedMember {
    const promised = from.optional('promised');
    return {
        key: from.text('key'),
        name: from.text('name'),
        accountId: from.optional('accountId')?.asText(),
        ownLimit: from.optional('ownLimit')?.asMoney(),
        receivables: from.money('receivables'),
        orders: from.money('orders'),
        exposure: from.money('exposure'),
        promised: promised && { amount: promised.money('amount'), dueOn: promised.date('dueOn') }
    };
}

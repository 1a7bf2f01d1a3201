import { blockingOf, judge, type RuleFinding } from 'c/creditRules';
import type { Judgement } from 'c/creditJudgement';
import type { PolicyRecord } from 'c/creditPolicy';
import type { CreditState } from 'c/creditState';
import type { IsoDate } from 'c/termsIsoDate';
import { accepted, type Result } from 'c/termsResult';

/** What the rules say of a state, as the judging step writes it. */
export interface JudgedState {
    readonly blocking: readonly RuleFinding[];
    readonly passed: readonly RuleFinding[];
    readonly blockingRules: readonly string[];
    readonly warningRules: readonly string[];
    readonly quoteGuard: string;
    readonly judgement?: Judgement;
}

/** Runs the rules on a state on a day; an issue when policies overlap or cannot be read. */
export function judgeState(state: CreditState, policies: readonly PolicyRecord[], on: IsoDate): Result<JudgedState> {
    const outcome = judge(state, policies, on);
    if (!outcome.ok) {
        return outcome;
    }
    const blocking = blockingOf(outcome.value);
    const rulesOf = (findings: readonly RuleFinding[]) => findings.map(({ rule }) => rule);
    return accepted({
        blocking,
        passed: outcome.value.passed,
        blockingRules: rulesOf(blocking),
        warningRules: rulesOf(outcome.value.fired.filter(({ effect }) => effect === 'Warn')),
        quoteGuard: outcome.value.settings.guard
    });
}

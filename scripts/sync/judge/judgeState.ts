import { judgementOf } from 'c/creditJudging';
import { reasonClasses, type Judgement, type ReasonClass } from 'c/creditJudgement';
import type { PolicyRecord } from 'c/creditPolicy';
import { blockingOf, type RuleFinding } from 'c/creditRules';
import type { CreditState } from 'c/creditState';
import type { DecisionTrace } from 'c/creditTrace';
import { accepted, type Result } from 'c/termsResult';

/** What the rules say of a state, as the judging step writes it. */
export interface JudgedState {
    readonly judgement: Judgement;
    readonly trace: DecisionTrace;
    readonly blocking: readonly RuleFinding[];
    readonly passed: readonly RuleFinding[];
    readonly blockingRules: readonly string[];
    readonly warningRules: readonly string[];
    /** The strongest class of what blocks, else of what warns. */
    readonly reasonClass?: ReasonClass;
    readonly quoteGuard: string;
}

/** Runs the rules on a state on its ledger's day; an issue when policies overlap or cannot be read. */
export function judgeState(state: CreditState, policies: readonly PolicyRecord[]): Result<JudgedState> {
    const judged = judgementOf(state, policies);
    if (!judged.ok) {
        return judged;
    }
    const { judgement, trace, blockingRules, warningRules, outcome } = judged.value;
    const blocking = blockingOf(outcome);
    const said = blocking.length > 0 ? blocking : outcome.fired;
    return accepted({
        judgement,
        trace,
        blocking,
        passed: outcome.passed,
        blockingRules,
        warningRules,
        reasonClass: reasonClasses.find((one) => said.some(({ reasonClass }) => reasonClass === one)),
        quoteGuard: outcome.settings.guard
    });
}

import type { Judgement } from 'c/creditJudgement';

/** A hold that was placed or lifted, or would be. */
export interface HoldReport {
    readonly customer: string;
    readonly account: string;
    readonly rule: string;
    readonly reason: string;
}

/** What the rules say of one profile; without a judgement, why there is none. */
export interface ProfileJudgement {
    readonly customer: string;
    readonly account: string;
    readonly blockingRules: readonly string[];
    readonly warningRules: readonly string[];
    readonly judgement?: Judgement;
    readonly unclear?: string;
}

/** What judging one ledger did, or would do. */
export interface ScopeJudgement {
    readonly scope: string;
    readonly asOf: string;
    readonly judged: number;
    readonly watched: number;
    readonly placed: readonly HoldReport[];
    readonly lifted: readonly HoldReport[];
    /** Accounts that nobody worked, and who gets them. */
    readonly sharedOut: readonly { readonly customer: string; readonly account: string; readonly collector: string }[];
    /** Promises, plans and installments whose standing changed. */
    readonly standingsChanged: number;
    readonly profilesWritten: number;
    /** Customers without a verdict because policies overlap, each with the reason. */
    readonly unclear: readonly { readonly customer: string; readonly reason: string }[];
    readonly profiles: readonly ProfileJudgement[];
}

/** What the judge command prints with `--json`. */
export interface JudgeResult {
    readonly scopes: readonly ScopeJudgement[];
    readonly apiCalls: number;
}

/** A sentence about the customers that have no verdict, or undefined. */
export function unclearProblem(unclear: ScopeJudgement['unclear']): string | undefined {
    const [first] = unclear;
    return (
        first &&
        `${unclear.length} customers have no verdict because policies overlap or cannot be read: ${first.reason}`
    );
}

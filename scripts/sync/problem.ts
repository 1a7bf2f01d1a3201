import { SfError } from '@salesforce/core/sfError';

/** Exit codes of every sync command. */
export const exitCode = { done: 0, failed: 1, usage: 2, partly: 3 } as const;

/** A sentence for the user that ends the command: what is wrong, and the exit code that says whose turn it is. */
export class SyncProblem extends SfError {
    constructor(name: string, message: string, code: number = exitCode.failed, actions?: string[], cause?: unknown) {
        super(message, name, actions, code, cause);
    }
}

/** The command line or the mapping is wrong: nothing was read or written. */
export function usageProblem(message: string, ...actions: string[]): SyncProblem {
    return new SyncProblem('UsageProblem', message, exitCode.usage, actions);
}

/** Why a delivery was refused in words that everybody may read: no amounts, no names of customers. */
export type RefusalReason =
    | 'unusable file'
    | 'unusable rows'
    | 'contradicting rows'
    | 'row count'
    | 'control total'
    | 'items missing'
    | 'older than shown';

class DeliveryRefused extends SyncProblem {
    readonly reason: RefusalReason;

    constructor(message: string, reason: RefusalReason, cause?: unknown) {
        super('DeliveryRefused', message, exitCode.failed, [], cause);
        this.reason = reason;
    }
}

/** The delivery as a whole is not usable: nothing of it was written. */
export function refusal(message: string, cause?: unknown, reason: RefusalReason = 'unusable file'): SyncProblem {
    return new DeliveryRefused(message, reason, cause);
}

/** True for the problems that refuse a delivery and leave the last good data in place. */
export function isRefusal(error: unknown): error is DeliveryRefused {
    return error instanceof DeliveryRefused;
}

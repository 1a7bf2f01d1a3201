/** Until when the figures of a ledger source may be trusted; the same rule as the formulas on Ledger_Source__c. */
import type { IsoDate } from 'c/termsIsoDate';

/** When a source was last loaded well, for which day, and for how many hours that holds. */
export interface SourceFreshness {
    readonly lastGoodRun?: Date;
    readonly asOf?: IsoDate;
    readonly staleAfterHours: number;
}

const dayMilliseconds = 86_400_000;
const hourMilliseconds = 3_600_000;

/** The last instant at which the figures are fresh: the earlier of run and end of the as-of day (UTC), plus the agreed hours. */
export function freshUntil({ lastGoodRun, asOf, staleAfterHours }: SourceFreshness): Date | undefined {
    if (!lastGoodRun || !asOf) {
        return undefined;
    }
    // A run today over figures of last week does not make the figures young.
    const endOfAsOf = Date.parse(`${asOf}T00:00:00Z`) + dayMilliseconds;
    return new Date(Math.min(lastGoodRun.getTime(), endOfAsOf) + staleAfterHours * hourMilliseconds);
}

/** Are the figures too old at this instant? A source that never ran well is stale. */
export function isStale(source: SourceFreshness, now: Date): boolean {
    const until = freshUntil(source);
    return until === undefined || now.getTime() > until.getTime();
}

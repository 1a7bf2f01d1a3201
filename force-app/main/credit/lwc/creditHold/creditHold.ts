/** A credit hold and whether it blocks on a day: decided by stored dates and amounts, never by a job that has to run. */
import type { IsoDate } from 'c/termsIsoDate';
import { compare, zero, type Money } from 'c/termsMoney';

/** A hold as it is stored; reps see no rule and no release reason, so both are optional. */
export interface HoldFacts {
    readonly status: 'Active' | 'Released' | 'Lifted' | 'Closed';
    readonly origin: 'Rule' | 'Person';
    readonly placedOn: IsoDate;
    readonly placedBy?: string;
    readonly reasonClass: string;
    readonly rule?: string;
    readonly releasedOn?: IsoDate;
    readonly releasedBy?: string;
    readonly releaseUntil?: IsoDate;
    readonly releaseAmount?: Money;
    readonly releaseUsed?: Money;
    /** The release has an amount, or a use, that is no exact one of its currency; it is missing here. */
    readonly isUnreadable?: boolean;
}

/** Whether a hold blocks today: blocking, set aside by a release that still runs, or over. */
export type HoldState = 'active' | 'released' | 'over';

/** Whether a hold blocks today: a release that is past its last day or used up blocks again, without any job. */
export function holdState(hold: HoldFacts, today: IsoDate): HoldState {
    if (hold.status === 'Lifted' || hold.status === 'Closed') {
        return 'over';
    }
    if (hold.status === 'Active') {
        return 'active';
    }
    const { releaseUntil, releaseAmount } = hold;
    // A release without an end never came through the org's rule, and one of which nobody knows how much: both release nothing.
    const hasEnd = !hold.isUnreadable && (releaseUntil !== undefined || releaseAmount !== undefined);
    const isPastDate = releaseUntil !== undefined && releaseUntil < today;
    return hasEnd && !isPastDate && !isUsedUp(hold) ? 'released' : 'active';
}

/** Orders holds by the day on which they were placed, the oldest first. */
export function byPlacedOn(left: HoldFacts, right: HoldFacts): number {
    return left.placedOn < right.placedOn ? -1 : Number(left.placedOn > right.placedOn);
}

function isUsedUp({ releaseAmount, releaseUsed }: HoldFacts): boolean {
    return releaseAmount !== undefined && compare(releaseUsed ?? zero(releaseAmount.currency), releaseAmount) >= 0;
}

/** Room by day, as the judging step stored it in steps. */
import type { Judgement, RoomStep } from 'c/creditJudgement';
import type { IsoDate } from 'c/termsIsoDate';
import { isZero, type Money, subtract } from 'c/termsMoney';
import { type JudgedProfile, type Reader, todayOf } from './reading';

/** The step that holds on a day; undefined without a limit. */
export function roomOn(room: readonly RoomStep[], day: IsoDate): RoomStep | undefined {
    return room.filter(({ from }) => from <= day).at(-1) ?? room[0];
}

/** What of a day's room is money that is still expected. */
export function expectedBy(step: RoomStep): Money | undefined {
    const expected = subtract(step.with, step.without);
    return isZero(expected) ? undefined : expected;
}

/** The day on which the room is looked at first: a deal's ship date, else the last day on which the room changes. */
export function firstShipDate({ deal, profile }: JudgedProfile, reader: Reader): IsoDate {
    const today = todayOf(reader);
    const last = profile.judgement?.room.at(-1)?.from;
    return deal?.shipDate ?? (last && last > today ? last : today);
}

/** Where expected money comes from, as far as the profile's own judgement says: its own promise or installment, or others'. */
export function expectedSource({ promises, plan }: Judgement, due: IsoDate): 'promise' | 'installment' | 'group' {
    if (plan?.nextDue && plan.nextDue <= due) {
        return 'installment';
    }
    return promises.nextDue && promises.nextDue <= due ? 'promise' : 'group';
}

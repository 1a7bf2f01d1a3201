import { effectiveLimit, type GroupCredit } from 'c/creditLimit';
import { formatPercent } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { add, compare, isNegative, isZero, maxMoney, minMoney, type Money, negate, subtract, zero } from 'c/termsMoney';
import watchFrom from '@salesforce/label/c.Credit_Tick_Watch_From';
import { type JudgedProfile, type Reader, todayOf } from './reading';
import type { BarPart, BarPicture, BarTick, PartKind, RoomState } from './types';

/** Percent of a bar's width for an amount. */
export type Scale = (amount: Money) => number;

/** A scale with two decimals for amounts up to `full`; nothing has a width when full is zero. */
export function pictureScale(full: Money): Scale {
    return (amount) => (full.minor <= 0 ? 0 : Math.round((amount.minor / full.minor) * 10_000) / 100);
}

/** The bar without its sentence: parts side by side up to the limit, beyond it as over the limit, then what is left. */
export function headroomPicture(
    judged: JudgedProfile,
    state: RoomState,
    reader: Reader
): Pick<BarPicture, 'parts' | 'ticks'> {
    const { profile, effective, verdict } = judged;
    if (verdict.stale) {
        return { parts: [{ key: 'unknown', kind: 'unknown', start: 0, width: 100 }], ticks: [] };
    }
    const parts = netParts(judged);
    const used = parts.reduce((total, part) => add(total, part.amount), zero(profile.currency));
    const limit = effective.kind === 'limited' ? effective.limit : undefined;
    const scale = pictureScale(limit ? maxMoney(limit, used) : used);
    const placed = placeParts(parts, limit, scale);
    return {
        parts: [...placed, ...restParts(judged, state, used, scale)],
        ticks: limit ? ticksFor(judged, limit, used, scale, { state, reader }) : []
    };
}

/** The bar of a group's limit: what all members use of it, and what is left or beyond it. */
export function groupPicture({ limit, exposure }: GroupCredit, title: string): BarPicture {
    const scale = pictureScale(maxMoney(limit, exposure));
    const used = minMoney(limit, exposure);
    const parts = [
        stretch('used', 'groupUsed', zero(limit.currency), used, scale),
        stretch('free', 'free', used, limit, scale),
        stretch('over', 'over', limit, maxMoney(limit, exposure), scale)
    ];
    return {
        title,
        label: title,
        parts: parts.filter((part) => part.width > 0),
        ticks: [{ key: 'limit', at: scale(limit), isSolid: true }]
    };
}

/** How the room is meant, and who reads it. */
interface Moment {
    readonly state: RoomState;
    readonly reader: Reader;
}

interface AmountPart {
    readonly kind: PartKind;
    readonly amount: Money;
}

/** Exposure by part, with unapplied credits taken off receivables first, then orders, then what was shipped. */
function netParts({ profile }: JudgedProfile): readonly AmountPart[] {
    const nothing = zero(profile.currency);
    let credits = negate(profile.unappliedCredits ?? nothing);
    const amounts: readonly AmountPart[] = [
        { kind: 'receivables', amount: profile.receivables ?? nothing },
        { kind: 'orders', amount: profile.openOrders ?? nothing },
        { kind: 'shipped', amount: profile.shippedNotBilled ?? nothing }
    ];
    return amounts.map(({ kind, amount }) => {
        const taken = minMoney(amount, credits);
        credits = subtract(credits, taken);
        return { kind, amount: subtract(amount, taken) };
    });
}

/** Each part as one stretch, or as two when the limit runs through it. */
function placeParts(parts: readonly AmountPart[], limit: Money | undefined, scale: Scale): BarPart[] {
    const placed: BarPart[] = [];
    parts.reduce(
        (start, { kind, amount }) => {
            const end = add(start, amount);
            const cut = limit ? maxMoney(start, minMoney(end, limit)) : end;
            placed.push(stretch(kind, kind, start, cut, scale), stretch(`${kind}-over`, 'over', cut, end, scale));
            return end;
        },
        zero(parts[0]?.amount.currency ?? limit?.currency ?? '')
    );
    return placed.filter((part) => part.width > 0);
}

/** What is left up to the limit: free, behind a hold, or held by the group's limit. */
function restParts({ profile, effective }: JudgedProfile, state: RoomState, used: Money, scale: Scale): BarPart[] {
    if (effective.kind !== 'limited' || compare(used, effective.limit) >= 0) {
        return [];
    }
    const available = profile.available && !isNegative(profile.available) ? profile.available : zero(profile.currency);
    const freeEnd = minMoney(add(used, available), effective.limit);
    return [
        stretch('free', state === 'usable' ? 'free' : 'behind', used, freeEnd, scale),
        stretch('group', 'group', freeEnd, effective.limit, scale)
    ].filter((part) => part.width > 0);
}

function ticksFor(
    judged: JudgedProfile,
    limit: Money,
    used: Money,
    scale: Scale,
    { state, reader }: Moment
): BarTick[] {
    const { terms } = judged.profile;
    const standing = effectiveLimit({ ...terms, temporary: undefined, group: undefined }, todayOf(reader));
    const marks = new Map(
        [terms.own, standing.kind === 'limited' ? standing.limit : undefined]
            .filter((mark) => mark !== undefined)
            .filter((mark) => !isZero(mark) && compare(mark, limit) !== 0 && compare(mark, maxMoney(limit, used)) < 0)
            .map((mark) => [scale(mark), { key: `mark-${mark.minor}`, isSolid: false }])
    );
    return [
        ...[...marks].map(([at, mark]) => ({ ...mark, at })),
        ...(state === 'usable' ? watchTick(judged.watch, limit, scale, reader) : []),
        { key: 'limit', at: scale(limit), isSolid: true }
    ];
}

/** Where watching starts; behind a hold and beyond the limit it says nothing more. */
function watchTick(watch: JudgedProfile['watch'], limit: Money, scale: Scale, reader: Reader): BarTick[] {
    const percent = watch.ok ? watch.value.usedPercent : undefined;
    if (percent === undefined || percent >= 100 || isZero(limit)) {
        return [];
    }
    const caption = fillLabel(watchFrom, formatPercent(percent, reader.locale));
    return [{ key: 'watch', at: (scale(limit) * percent) / 100, isSolid: false, caption }];
}

function stretch(key: string, kind: PartKind, from: Money, to: Money, scale: Scale): BarPart {
    const start = scale(from);
    return { key, kind, start, width: Math.round((scale(to) - start) * 100) / 100 };
}

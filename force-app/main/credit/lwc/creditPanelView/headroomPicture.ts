import { effectiveLimit, type GroupCredit } from 'c/creditLimit';
import type { DecisionTrace } from 'c/creditTrace';
import { formatMoney, formatPercent } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { add, compare, isZero, maxMoney, minMoney, type Money, negate, subtract, zero } from 'c/termsMoney';
import roomTick from '@salesforce/label/c.Credit_Tick_Room';
import watchFrom from '@salesforce/label/c.Credit_Tick_Watch_From';
import { isGroupDeciding, ownLimitOf } from './limitWords';
import { countedAmount, type JudgedProfile, type Reader, todayOf } from './reading';
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
    hasGroupBar: boolean,
    reader: Reader
): Pick<BarPicture, 'parts' | 'ticks'> {
    const { profile, verdict } = judged;
    if (verdict.stale) {
        return { parts: [{ key: 'unknown', kind: 'unknown', start: 0, width: 100 }], ticks: [] };
    }
    const quote = countedAmount(judged);
    const parts = [...netParts(judged), ...(quote ? [{ kind: 'quote', amount: quote } as const] : [])];
    const used = parts.reduce((total, part) => add(total, part.amount), zero(profile.currency));
    const limit = ownLimitOf(judged, reader);
    const scale = pictureScale(limit ? maxMoney(limit, used) : used);
    const placed = placeParts(parts, limit, scale);
    return {
        parts: [...placed, ...restParts(judged, state, { limit, used, quote, hasGroupBar }, scale)],
        ticks: limit ? ticksFor(judged, limit, used, scale, { state, reader }) : []
    };
}

/** The bar of a group's limit: what all members use of it, the deal, and what is left or beyond it. */
export function groupPicture(
    { limit, exposure }: GroupCredit,
    quote: Money | undefined,
    state: RoomState
): Pick<BarPicture, 'parts' | 'ticks'> {
    const used = add(exposure, quote ?? zero(limit.currency));
    const scale = pictureScale(maxMoney(limit, used));
    const parts: readonly AmountPart[] = [
        { kind: 'groupUsed', amount: exposure },
        ...(quote ? [{ kind: 'quote', amount: quote } as const] : [])
    ];
    const left = stretch('free', state === 'usable' ? 'free' : 'behind', minMoney(used, limit), limit, scale);
    return {
        parts: [...placeParts(parts, limit, scale), ...(left.width > 0 ? [left] : [])],
        ticks: [{ key: 'limit', at: scale(limit), isSolid: true }]
    };
}

/** The bar of a group's room alone: the deal within it and beyond it. */
export function groupRoomPicture(
    judged: JudgedProfile,
    state: RoomState,
    { locale }: Reader
): Pick<BarPicture, 'parts' | 'ticks'> {
    const nothing = zero(judged.profile.currency);
    const room = maxMoney(judged.profile.available ?? nothing, nothing);
    const quote = countedAmount(judged) ?? nothing;
    const scale = pictureScale(maxMoney(room, quote));
    const left = stretch('free', state === 'usable' ? 'free' : 'behind', quote, maxMoney(room, quote), scale);
    return {
        parts: [...placeParts([{ kind: 'quote', amount: quote }], room, scale), ...(left.width > 0 ? [left] : [])],
        ticks: [
            { key: 'limit', at: scale(room), isSolid: true, caption: fillLabel(roomTick, formatMoney(room, locale)) }
        ]
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

/** The limit, what is used of it, and whether the group's limit is drawn by itself. */
interface RestOfLimit {
    readonly limit: Money | undefined;
    readonly used: Money;
    readonly quote: Money | undefined;
    readonly hasGroupBar: boolean;
}

/** What is left up to the limit: free, behind a hold, or held back by the group's limit. */
function restParts(
    judged: JudgedProfile,
    state: RoomState,
    { limit, used, quote, hasGroupBar }: RestOfLimit,
    scale: Scale
): BarPart[] {
    const { available, currency } = judged.profile;
    if (!limit || compare(used, limit) >= 0) {
        return [];
    }
    const left = maxMoney(subtract(available ?? zero(currency), quote ?? zero(currency)), zero(currency));
    const freeEnd = isGroupDeciding(judged) && !hasGroupBar ? minMoney(add(used, left), limit) : limit;
    return [
        stretch('free', state === 'usable' ? 'free' : 'behind', used, freeEnd, scale),
        stretch('group', 'group', freeEnd, limit, scale)
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
        ...(state === 'usable' ? watchTick(judged, limit, scale, reader) : []),
        { key: 'limit', at: scale(limit), isSolid: true }
    ];
}

/** Where watching starts, for those who may see rules; behind a hold and beyond the limit it says nothing more. */
function watchTick({ profile }: JudgedProfile, limit: Money, scale: Scale, reader: Reader): BarTick[] {
    const percent = profile.trace && watchPercent(profile.trace);
    if (percent === undefined || percent >= 100 || isZero(limit)) {
        return [];
    }
    const caption = fillLabel(watchFrom, formatPercent(percent, reader.locale));
    return [{ key: 'watch', at: (scale(limit) * percent) / 100, isSolid: false, caption }];
}

function watchPercent({ fired, passed }: DecisionTrace): number | undefined {
    return [...fired, ...passed].find(
        ({ kind, effect, excludedBy }) => kind === 'Limit used' && effect === 'Warn' && excludedBy === undefined
    )?.figures.allowedPercent;
}

function stretch(key: string, kind: PartKind, from: Money, to: Money, scale: Scale): BarPart {
    const start = scale(from);
    return { key, kind, start, width: Math.round((scale(to) - start) * 100) / 100 };
}

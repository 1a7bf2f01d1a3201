/**
 * Room for a deal by date: the limit in force on a day less exposure, with and without the money that is promised or
 * falls due by a plan before that day. What is broken, withdrawn or promised twice does not count, and no expected
 * money makes room on the ledger's own day. Room never lifts a hold.
 */
import { effectiveLimit } from 'c/creditLimit';
import { exposureIn } from 'c/creditFigures';
import type { RoomStep } from 'c/creditJudgement';
import type { CreditSettings } from 'c/creditSettings';
import { isPlanRunning, promiseRest, type CreditState } from 'c/creditState';
import type { InstallmentDue } from 'c/ledgerInstallments';
import { addDays, maxDate, type IsoDate } from 'c/termsIsoDate';
import { add, compare, isNegative, isZero, minMoney, subtract, sum, zero, type Money } from 'c/termsMoney';

/** A deal in the profile's currency; one paid in advance needs no room. */
export interface DealFacts {
    readonly amount: Money;
    readonly shipDate?: IsoDate;
    readonly inAdvance: boolean;
}

/** What is left after a deal: today, and on its ship date with and without expected money. */
export interface DealFigures {
    readonly today: Money;
    readonly shipDate: IsoDate;
    readonly with: Money;
    readonly without: Money;
    /** By how much it is too large for what is sure, today or on its ship date. */
    readonly short?: Money;
    /** The first day from today on which it fits, if so much arrives before; missing when only the ship date is too late. */
    readonly fitsFrom?: { readonly on: IsoDate; readonly ifArrives: Money };
}

/** By how much a deal is too large, and for what. */
export interface DealExcess {
    readonly short: Money;
    readonly over: 'release' | 'room';
}

/** Room before any deal from the ledger's day on, one step for each day on which it changes; none without a limit. */
export function roomSteps(state: CreditState, settings: CreditSettings): readonly RoomStep[] {
    const inflows = inflowsOf(state);
    const { temporary, insurance } = state.limit;
    const ends = [temporary?.until, insurance?.until].filter((end) => end !== undefined);
    const limitEnds = ends.map((end) => addDays(end, 1));
    const arrivals = inflows.group.map(({ due }) => arrivalDay(due, state.asOf));
    const days = [...new Set([state.asOf, ...limitEnds, ...arrivals])].filter((day) => day >= state.asOf).sort();
    const steps: RoomStep[] = [];
    for (const from of days) {
        const step = stepOn(state, settings, inflows, from);
        const last = steps.at(-1);
        const isSame = last && step && compare(last.with, step.with) === 0 && compare(last.without, step.without) === 0;
        if (step && !isSame) {
            steps.push(step);
        }
    }
    return steps;
}

/** Room on a day after a deal of so much (nothing, for the room itself); undefined without a limit or before the first step. */
export function roomOn(
    steps: readonly RoomStep[],
    day: IsoDate,
    deal?: Money
): Pick<RoomStep, 'with' | 'without'> | undefined {
    const step = steps.filter(({ from }) => from <= day).at(-1);
    const less = (amount: Money) => (deal ? subtract(amount, deal) : amount);
    return step && { with: less(step.with), without: less(step.without) };
}

/** What a deal leaves of the room; undefined without a limit. A ship date that has passed counts as today. */
export function dealFigures(steps: readonly RoomStep[], today: IsoDate, deal: DealFacts): DealFigures | undefined {
    const shipDate = maxDate(deal.shipDate ?? today, today);
    const now = roomOn(steps, today, deal.amount);
    const then = roomOn(steps, shipDate, deal.amount);
    if (!now || !then) {
        return undefined;
    }
    const sure = minMoney(now.without, then.without);
    const isShort = !deal.inAdvance && isNegative(sure);
    return {
        today: now.without,
        shipDate,
        ...then,
        short: isShort ? subtract(zero(sure.currency), sure) : undefined,
        fitsFrom: isShort && isNegative(now.without) ? fitsFrom(steps, today, deal.amount) : undefined
    };
}

/**
 * By how much a deal is too large: for what is left of a release, or for the room that is sure. A release of what is
 * over the limit already is itself the room.
 */
export function dealExcess(
    { amount, inAdvance }: DealFacts,
    figures: DealFigures | undefined,
    releases: readonly { readonly left?: Money }[]
): DealExcess | undefined {
    if (inAdvance) {
        return undefined;
    }
    const least = releases
        .map(({ left }) => left)
        .filter((left) => left?.currency === amount.currency)
        .sort((one, other) => (one?.minor ?? 0) - (other?.minor ?? 0))[0];
    if (least && compare(amount, least) > 0) {
        return { short: subtract(amount, least), over: 'release' };
    }
    const isReleased = figures !== undefined && releases.length > 0 && isNegative(add(figures.today, amount));
    return figures?.short && !isReleased ? { short: figures.short, over: 'room' } : undefined;
}

function fitsFrom(steps: readonly RoomStep[], today: IsoDate, amount: Money): DealFigures['fitsFrom'] {
    const step = steps.find((one, index) => {
        const next = steps[index + 1];
        return compare(one.with, amount) >= 0 && (next === undefined || next.from > today);
    });
    return step && { on: maxDate(step.from, today), ifArrives: subtract(step.with, step.without) };
}

/** Money that comes after so many days with arrivals is not counted: a judgement has to fit into its field. */
const mostArrivalDays = 100;

interface Inflows {
    readonly own: readonly InstallmentDue[];
    readonly group: readonly InstallmentDue[];
}

function inflowsOf(state: CreditState): Inflows {
    const own = ownInflows(state);
    const group = [...own, ...(state.groupInflows ?? [])];
    const last = [...new Set(group.map(({ due }) => due))].sort()[mostArrivalDays - 1];
    const isCounted = ({ due }: InstallmentDue) => last === undefined || due <= last;
    return { own: own.filter(isCounted), group: group.filter(isCounted) };
}

function stepOn(state: CreditState, settings: CreditSettings, inflows: Inflows, from: IsoDate): RoomStep | undefined {
    const { limit, currency, asOf } = state;
    if (!limit.own) {
        return undefined;
    }
    const own = effectiveLimit({ ...limit, group: undefined }, from);
    const exposure = exposureIn(state, settings);
    const arrived = (parts: readonly InstallmentDue[]) =>
        sum(
            parts.filter(({ due }) => arrivalDay(due, asOf) <= from).map(({ amount }) => amount),
            currency
        );
    const rooms: RoomStep[] = [];
    const room = (amount: Money, used: Money, expected: Money) => {
        const without = subtract(amount, used);
        rooms.push({ from, without, with: add(without, expected) });
    };
    if (own.kind === 'limited') {
        room(own.limit, exposure, arrived(inflows.own));
    }
    if (limit.group) {
        room(limit.group.limit, limit.group.exposure, arrived(inflows.group));
    }
    const [first, ...others] = rooms;
    return (
        first &&
        others.reduce(
            (least, one) => ({
                from,
                with: minMoney(least.with, one.with),
                without: minMoney(least.without, one.without)
            }),
            first
        )
    );
}

/** Money due before a day: it counts from the day after, and never on the ledger's own day. */
function arrivalDay(due: IsoDate, asOf: IsoDate): IsoDate {
    return addDays(maxDate(due, asOf), 1);
}

/** Open promises and installments by date; an item's open amount is expected once only. */
function ownInflows(state: CreditState): readonly InstallmentDue[] {
    const left = new Map(state.items.filter(({ open }) => !isNegative(open)).map(({ key, open }) => [key, open]));
    const expected = [
        ...state.promises
            .filter(({ status }) => status === 'Open')
            .map((promise) => ({ due: promise.dueOn, amount: promiseRest(promise, state), keys: promise.covers })),
        ...state.plans
            .filter((plan) => isPlanRunning(plan, state.asOf))
            .flatMap(({ unpaid, covers }) => unpaid.map((row) => ({ ...row, keys: covers.map(({ key }) => key) })))
    ];
    return expected
        .sort((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)))
        .map(({ due, amount, keys }) => ({ due, amount: drawn(left, keys, amount) }))
        .filter(({ amount }) => !isZero(amount));
}

function drawn(left: Map<string, Money>, keys: readonly string[], amount: Money): Money {
    let rest = amount;
    for (const key of keys.length > 0 ? keys : left.keys()) {
        const open = left.get(key) ?? zero(amount.currency);
        const part = minMoney(open, rest);
        left.set(key, subtract(open, part));
        rest = subtract(rest, part);
    }
    return subtract(amount, rest);
}

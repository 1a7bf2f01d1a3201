/** The figures that the hold rules compare, for one customer on a day: overdue for hold, exposure, limits. */
import { effectiveLimit, type EffectiveLimit } from 'c/creditLimit';
import type { CreditSettings } from 'c/creditSettings';
import { effectivePieces, grossExposure, type CreditItem, type CreditState, type EffectivePiece } from 'c/creditState';
import { overdueForHold, type OverdueForHold } from 'c/ledgerOverdue';
import { addDays, type IsoDate } from 'c/termsIsoDate';
import { add, maxMoney, minMoney, multiply, subtract, sum, zero, type Money } from 'c/termsMoney';

/** What the rules look at on a day. */
export interface CreditFigures {
    readonly on: IsoDate;
    readonly currency: string;
    readonly overdue: OverdueForHold<EffectivePiece>;
    readonly exposure: Money;
    /** The lesser of own and group limit. */
    readonly effective: EffectiveLimit;
    /** The own limit in force, the group left aside. */
    readonly ownLimit?: Money;
    readonly group?: { readonly limit: Money; readonly exposure: Money };
}

/** The figures of a state on a day, if nothing but time passes between the ledger's day and that day. */
export function creditFigures(state: CreditState, settings: CreditSettings, on: IsoDate): CreditFigures {
    const shielded = withShield(state, settings, on);
    const own = effectiveLimit({ ...state.limit, group: undefined }, on);
    return {
        on,
        currency: state.currency,
        overdue: overdueForHold(effectivePieces(shielded, on), on, state.currency, settings),
        exposure: exposureIn(state, settings),
        effective: effectiveLimit(state.limit, on),
        ownLimit: own.kind === 'limited' ? own.limit : undefined,
        group: state.limit.group
    };
}

/** Overdue for hold that is more than so many days late. */
export function overdueBeyond({ overdue, currency }: CreditFigures, days: number): Money {
    return sum(
        overdue.items.filter((part) => part.days > days).map((part) => part.amount),
        currency
    );
}

/** Exposure, less what is disputed where the policy takes it out. */
export function exposureIn(state: CreditState, { shields }: CreditSettings): Money {
    const gross = grossExposure(state);
    return shields.includes('exposure') ? subtract(gross, disputedTotal(state)) : gross;
}

/** What of the open items is disputed and confirmed. */
export function disputedTotal({ items, currency }: CreditState): Money {
    const parts = items.map(({ open, disputed }) => (disputed ? minMoney(open, disputed) : zero(currency)));
    return sum(parts, currency);
}

/** The state with `disputed` as what holds leave out: confirmed parts, and unconfirmed ones that are young and small enough. */
export function withShield(state: CreditState, settings: CreditSettings, on: IsoDate): CreditState {
    const { currency } = state;
    const isShielding = settings.shields.includes('hold');
    if (isShielding && state.items.every(({ unconfirmed }) => unconfirmed === undefined)) {
        return state;
    }
    let unconfirmedLeft = isShielding ? unconfirmedRoom(state, settings) : zero(currency);
    const items = [...state.items].sort(bySince).map((item): CreditItem => {
        const { unconfirmed } = item;
        const confirmed = isShielding ? (item.disputed ?? zero(currency)) : zero(currency);
        const isYoung = unconfirmed && on <= workingDaysAfter(unconfirmed.since, settings.unconfirmed.workingDays);
        const raised = isYoung ? minMoney(unconfirmed.amount, unconfirmedLeft) : zero(currency);
        unconfirmedLeft = subtract(unconfirmedLeft, raised);
        return { ...item, disputed: add(confirmed, raised) };
    });
    return { ...state, items };
}

/** The day so many working days (Monday to Friday) after a day. */
export function workingDaysAfter(from: IsoDate, days: number): IsoDate {
    let day = from;
    for (let left = days; left > 0;) {
        day = addDays(day, 1);
        const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
        left -= weekday === 0 || weekday === 6 ? 0 : 1;
    }
    return day;
}

function unconfirmedRoom({ items, currency }: CreditState, { unconfirmed }: CreditSettings): Money {
    const balance = sum(
        items.map(({ open }) => open),
        currency
    );
    const share = multiply(balance, Math.round(unconfirmed.percent * 10_000), 1_000_000, 'down');
    return maxMoney(share, zero(currency));
}

function bySince(left: CreditItem, right: CreditItem): number {
    const [one = '', other = ''] = [left.unconfirmed?.since, right.unconfirmed?.since];
    return one < other ? -1 : Number(one > other);
}

/** How late a customer paid, half-year by half-year: fewer days are better, so the line is drawn upside down. */
import { roundMeasure } from 'c/ledgerMeasures';
import { daysBetween, type IsoDate } from 'c/termsIsoDate';

/** Where risk went since the answer, or the half-year, before. */
export type ScoreTrend = 'better' | 'worse' | 'same';

/** One item that was paid; `minor` weighs it, in one currency for all. */
export interface PaidItem {
    readonly invoicedOn: IsoDate;
    readonly dueDate: IsoDate;
    readonly clearedOn: IsoDate;
    readonly minor: number;
}

/** Days late of a half-year's invoices, by amount, early counted as on time; `height` 0 is the worst half-year of all, 1 is on time. */
export interface LatePeriod {
    readonly year: number;
    readonly half: 1 | 2;
    readonly days: number;
    readonly height: number;
}

/** Half-years of invoices, oldest first, as far as they were paid: a late payer's newest one still gets worse. */
export function latePeriods(items: readonly PaidItem[]): readonly LatePeriod[] {
    const totals = new Map<string, { amount: number; late: number }>();
    for (const { invoicedOn, dueDate, clearedOn, minor } of items) {
        const period = `${invoicedOn.slice(0, 4)}-${invoicedOn.slice(5, 7) <= '06' ? 1 : 2}`;
        const { amount, late } = totals.get(period) ?? { amount: 0, late: 0 };
        totals.set(period, {
            amount: amount + minor,
            late: late + minor * Math.max(0, daysBetween(dueDate, clearedOn))
        });
    }
    const periods = [...totals]
        .filter(([, { amount }]) => amount > 0)
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([period, { amount, late }]) => ({ period, days: roundMeasure(late / amount, 0) }));
    const worst = Math.max(1, ...periods.map(({ days }) => days));
    return periods.map(({ period, days }) => ({
        year: Number(period.slice(0, 4)),
        half: period.endsWith('1') ? 1 : 2,
        days,
        height: roundMeasure(1 - days / worst, 4)
    }));
}

/** Where the last two half-years went; undefined with fewer. */
export function lateTrend(periods: readonly LatePeriod[]): ScoreTrend | undefined {
    const [before, last] = periods.slice(-2);
    if (!before || !last) {
        return undefined;
    }
    return last.days === before.days ? 'same' : last.days < before.days ? 'better' : 'worse';
}

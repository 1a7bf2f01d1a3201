/** Days from `from` (inclusive) to `to` (exclusive), both `YYYY-MM-DD`. */
export interface DayRange {
    readonly from: string;
    readonly to: string;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

const FIXED = /^(LAST|THIS|NEXT)_(?:FISCAL_)?(WEEK|MONTH|QUARTER|YEAR)$/;
const COUNTED =
    /^(?:(LAST|NEXT)_N_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S|N_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO):(\d+)$/;

/**
 * The days that a SOQL date literal stands for on `today`. Weeks begin on Sunday and the fiscal year in January, as in
 * a new org. LAST_N_DAYS includes today (n + 1 days), NEXT_N_DAYS begins tomorrow, as Salesforce documents.
 */
export function dayRange(literal: string, today: string): DayRange | undefined {
    const name = literal.toUpperCase();
    if (name === 'YESTERDAY') return span(today, 'DAY', -1, 0);
    if (name === 'TODAY') return span(today, 'DAY', 0, 1);
    if (name === 'TOMORROW') return span(today, 'DAY', 1, 2);
    if (name === 'LAST_90_DAYS') return span(today, 'DAY', -90, 1);
    if (name === 'NEXT_90_DAYS') return span(today, 'DAY', 1, 91);
    const fixed = FIXED.exec(name);
    if (fixed) {
        const first = { LAST: -1, THIS: 0, NEXT: 1 }[fixed[1] as 'LAST' | 'THIS' | 'NEXT'];
        return span(today, fixed[2] as Unit, first, first + 1);
    }
    const counted = COUNTED.exec(name);
    if (!counted) return undefined;
    const count = Number(counted[4]);
    if (counted[3]) return span(today, counted[3] as Unit, -count, -count + 1);
    const unit = counted[2] as Unit;
    if (counted[1] === 'NEXT') return span(today, unit, 1, count + 1);
    return span(today, unit, -count, unit === 'DAY' ? 1 : 0);
}

function span(today: string, unit: Unit, first: number, end: number): DayRange {
    return { from: unitStart(today, unit, first), to: unitStart(today, unit, end) };
}

function unitStart(today: string, unit: Unit, offset: number): string {
    const day = new Date(`${today}T00:00:00Z`);
    const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
    if (unit === 'YEAR') return text(Date.UTC(year + offset, 0, 1));
    if (unit === 'QUARTER') return text(Date.UTC(year, (Math.floor(month / 3) + offset) * 3, 1));
    if (unit === 'MONTH') return text(Date.UTC(year, month + offset, 1));
    const sunday = unit === 'WEEK' ? day.getUTCDate() - day.getUTCDay() + offset * 7 : day.getUTCDate() + offset;
    return text(Date.UTC(year, month, sunday));
}

function text(epoch: number): string {
    return new Date(epoch).toISOString().slice(0, 10);
}

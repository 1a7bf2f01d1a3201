/** One sample customer's credit figures on 2026-06-30, as decimals of the profile's currency; worked out by hand, not by this project. */
export interface ExpectedFigures {
    readonly customer: string;
    readonly currency: string;
    readonly receivables: number;
    readonly exposure: number;
    readonly effectiveLimit: number;
    readonly available: number;
    /** Undefined when the limit is 0. */
    readonly usedPercent: number | undefined;
    /** Current, 1-30, 31-60, 61-90, 91+ by original due dates. */
    readonly ageing: readonly [number, number, number, number, number];
    readonly disputed: number;
}

type Row = [string, string, number, number, number, number, number | undefined, ExpectedFigures['ageing'], number];

const rows: readonly Row[] = [
    ['S01', 'USD', 75532.5, 75532.5, 200000, 124467.5, 37.77, [75532.5, 0, 0, 0, 0], 0],
    ['S02', 'USD', 66500, 86500, 100000, 13500, 86.5, [58000, 8500, 0, 0, 0], 0],
    ['S03', 'USD', 18500, 18500, 20000, 1500, 92.5, [2500, 1000, 3000, 12000, 0], 0],
    ['S04', 'EUR', 30000, 35000, 60000, 25000, 58.33, [12000, 10000, 0, 8000, 0], 12000],
    ['S05', 'USD', 5500, 5500, 30000, 24500, 18.33, [2500, 3000, 0, 0, 0], 0],
    ['S06', 'EUR', 26000, 30000, 50000, 20000, 60, [6000, 0, 0, 0, 20000], 0],
    ['S07', 'USD', 30000, 30000, 50000, 20000, 60, [0, 0, 0, 0, 30000], 0],
    ['S08P', 'GBP', 12000, 12000, 20000, 3000, 60, [12000, 0, 0, 0, 0], 0],
    ['S08N', 'GBP', 30000, 30000, 50000, 3000, 60, [30000, 0, 0, 0, 0], 0],
    ['S08S', 'GBP', 45000, 55000, 60000, 3000, 91.67, [45000, 0, 0, 0, 0], 0],
    ['S09', 'JPY', 2110400, 2110400, 10000000, 7889600, 21.1, [2110400, 0, 0, 0, 0], 0],
    ['S10', 'USD', 118000, 155000, 150000, -5000, 103.33, [106000, 12000, 0, 0, 0], 0],
    ['S11', 'GBP', 70000, 17500, 80000, 62500, 21.88, [22000, 18000, 30000, 0, 0], 0],
    ['S12', 'USD', 48000, 48000, 0, -48000, undefined, [9000, 14000, 25000, 0, 0], 0]
];

export const expectedFigures: readonly ExpectedFigures[] = rows.map(
    ([customer, currency, receivables, exposure, effectiveLimit, available, usedPercent, ageing, disputed]) => ({
        customer,
        currency,
        receivables,
        exposure,
        effectiveLimit,
        available,
        usedPercent,
        ageing,
        disputed
    })
);

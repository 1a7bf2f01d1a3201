import {
    averageDaysToPay,
    bestPossibleDso,
    cei,
    daysBeyondTerms,
    daysBeyondTermsPaid,
    daysDelinquent,
    dso,
    dsoCountBack,
    expectedLoss,
    measureReasonText,
    paymentCount,
    rollRate,
    roundMeasure,
    salesBetween,
    salesByMonth,
    type Measure
} from 'c/ledgerMeasures';
import type { ReceivableFacts } from 'c/ledgerReceivable';
import { addDays, isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal, zero } from 'c/termsMoney';

const usd = (amount: number) => moneyFromDecimal(amount, 'USD');
const rounded = (measure: Measure, decimals: number) => (measure.ok ? roundMeasure(measure.value, decimals) : measure);
const asOf = isoDate('2026-03-31');
const year = { asOf, days: 365 };

/** An invoice of an amount, due so many days before as-of, paid so many days late (open without). */
function invoice(amount: number, dueDaysAgo: number, daysLate?: number): ReceivableFacts {
    const dueDate = addDays(asOf, -dueDaysAgo);
    const paidOn = daysLate === undefined ? undefined : addDays(dueDate, daysLate);
    return {
        type: 'Invoice',
        documentDate: addDays(dueDate, -30),
        dueDate,
        original: usd(amount),
        applications: paidOn ? [{ paidOn, amount: usd(amount) }] : []
    };
}

describe('days sales outstanding', () => {
    it.each([
        [150_000, 1_800_000, 365, 30.4],
        [50_000, 150_000, 183, 61],
        [0, 100, 90, 0]
    ])('%d of %d in %d days: %d', (balance, sales, days, expected) => {
        expect(rounded(dso(usd(balance), usd(sales), days), 1)).toBe(expected);
    });

    it('is undefined without sales and with credits beyond receivables', () => {
        expect(dso(usd(30_000), usd(0), 90)).toEqual({ ok: false, reason: 'noSales', days: 90 });
        expect(dso(usd(30_000), usd(-1), 90)).toEqual({ ok: false, reason: 'noSales', days: 90 });
        expect(dso(usd(-1), usd(100), 90)).toEqual({ ok: false, reason: 'creditsExceedReceivables' });
        expect(() => dso(usd(1), moneyFromDecimal(1, 'EUR'), 90)).toThrow(TypeError);
    });

    it('is best when only what is current is open, the rest is delinquent', () => {
        expect(rounded(bestPossibleDso(usd(110_000), usd(300_000), 90), 1)).toBe(33);
        expect(daysDelinquent({ ok: true, value: 45 }, { ok: true, value: 33 })).toEqual({ ok: true, value: 12 });
        expect(daysDelinquent({ ok: true, value: 33 }, { ok: true, value: 33 })).toEqual({ ok: true, value: 0 });
    });

    it('has no delinquent days where credits exceed past due or a part is undefined', () => {
        const none = { ok: false, reason: 'noSales', days: 90 } as const;
        expect(daysDelinquent({ ok: true, value: 23.3 }, { ok: true, value: 29.3 })).toEqual({
            ok: false,
            reason: 'creditsExceedPastDue'
        });
        expect(daysDelinquent(none, { ok: true, value: 1 })).toEqual(none);
        expect(daysDelinquent({ ok: true, value: 1 }, none)).toEqual(none);
    });
});

describe('count-back', () => {
    const sales = [100_000, 80_000, 70_000].map(usd);
    const periods = (days: number[]) => sales.map((amount, index) => ({ sales: amount, days: days[index] ?? 0 }));

    it.each([
        [[30, 30, 30], 73.71],
        [[31, 28, 31], 73.17]
    ])('212,000 against months of %p days: %d', (days, expected) => {
        expect(rounded(dsoCountBack(usd(212_000), periods(days)), 2)).toBe(expected);
    });

    it('counts the days of months without sales, and whole months when they fit exactly', () => {
        const march = { sales: usd(60), days: 31 };
        expect(dsoCountBack(usd(100), [march, { sales: usd(0), days: 28 }, { sales: usd(40), days: 31 }])).toEqual({
            ok: true,
            value: 90
        });
        expect(dsoCountBack(usd(100), [march, { sales: usd(-5), days: 28 }, { sales: usd(80), days: 31 }])).toEqual({
            ok: true,
            value: 74.5
        });
        expect(dsoCountBack(usd(0), [march])).toEqual({ ok: true, value: 0 });
    });

    it('says more than so many days when the sales are used up', () => {
        expect(dsoCountBack(usd(250_001), periods([31, 28, 31]))).toEqual({
            ok: false,
            reason: 'salesExhausted',
            days: 90
        });
        expect(dsoCountBack(usd(250_000), periods([31, 28, 31]))).toEqual({ ok: true, value: 90 });
        expect(dsoCountBack(usd(1), [])).toEqual({ ok: false, reason: 'salesExhausted', days: 0 });
        expect(dsoCountBack(usd(-1), [])).toEqual({ ok: false, reason: 'creditsExceedReceivables' });
    });
});

describe('sales', () => {
    const document = (type: ReceivableFacts['type'], date: string, amount: number): ReceivableFacts => ({
        type,
        documentDate: isoDate(date),
        original: usd(amount)
    });
    const documents = [
        document('Invoice', '2025-12-31', 500),
        document('Invoice', '2026-02-10', 100),
        document('Credit memo', '2026-02-20', -30),
        document('Debit memo', '2026-02-28', 5),
        document('Payment on account', '2026-02-21', -1_000),
        document('Chargeback', '2026-02-21', 2_000),
        document('Adjustment', '2026-02-21', 3_000),
        document('Invoice', '2026-03-10', 40),
        document('Invoice', '2026-03-11', 80)
    ];

    it('are invoices and debit memos less credit memos, first day out, last day in', () => {
        expect(salesBetween(documents, isoDate('2026-02-10'), isoDate('2026-03-10'), 'USD')).toEqual(usd(15));
        expect(salesBetween(documents, isoDate('2026-02-09'), isoDate('2026-03-11'), 'USD')).toEqual(usd(195));
        expect(salesBetween([], isoDate('2026-02-10'), isoDate('2026-03-10'), 'USD')).toEqual(zero('USD'));
    });

    it('go back by calendar month, the current one up to as-of, to the oldest document', () => {
        expect(salesByMonth(documents, isoDate('2026-03-10'), 'USD')).toEqual([
            { sales: usd(40), days: 10 },
            { sales: usd(75), days: 28 },
            { sales: usd(0), days: 31 },
            { sales: usd(500), days: 31 }
        ]);
        expect(salesByMonth([], isoDate('2026-03-10'), 'USD')).toEqual([]);
    });
});

describe('collection effectiveness', () => {
    const period = (begin: number, sales: number, endTotal: number, endCurrent: number) =>
        rounded(cei({ begin: usd(begin), sales: usd(sales), endTotal: usd(endTotal), endCurrent: usd(endCurrent) }), 2);

    it('is the share collected of what could be', () => {
        expect(period(120_000, 300_000, 150_000, 110_000)).toBe(87.1);
    });

    it('passes 100 when credits exceed past due (STORIES §6, GBP), and is not clipped', () => {
        expect(period(92_000, 106_500, 104_500, 109_000)).toBe(105.03);
        expect(period(156_500, 253_532.5, 357_032.5, 253_532.5)).toBe(33.87);
        expect(period(48_000, 18_000, 56_000, 18_000)).toBe(20.83);
        expect(period(2_860_400, 1_250_000, 2_110_400, 2_110_400)).toBe(100);
    });

    it('is undefined when nothing was there to collect', () => {
        expect(period(0, 100, 100, 100)).toEqual({ ok: false, reason: 'nothingToCollect' });
    });
});

describe('days beyond terms', () => {
    const paid = [invoice(4_000, 50, 0), invoice(6_000, 40, 6), invoice(2_000, 30, 8)];

    it('weigh days late by amount', () => {
        expect(rounded(daysBeyondTermsPaid(paid, year), 2)).toBe(4.33);
    });

    it('count early cash as on time, leave reversed cash and cash outside the window out', () => {
        const returned: ReceivableFacts = {
            ...invoice(9_000, 100),
            applications: [{ paidOn: addDays(asOf, -60), amount: usd(9_000), reversedOn: asOf }]
        };
        const early = invoice(4_000, 50, -20);
        const window = { asOf, days: 34 };
        expect(rounded(daysBeyondTermsPaid([early, ...paid.slice(1), returned], year), 2)).toBe(4.33);
        // 6,000 was paid 34 days before as-of, which is outside (as-of - 34, as-of].
        expect([
            paymentCount(paid, window),
            paymentCount(paid, { asOf, days: 35 }),
            paymentCount([returned], year)
        ]).toEqual([1, 2, 0]);
        expect(daysBeyondTermsPaid(paid, window)).toEqual({ ok: true, value: 8 });
    });

    it('count open overdue items at their age, without the disputed part', () => {
        const open = { ...invoice(10_000, 20), disputed: usd(4_000) };
        expect(daysBeyondTerms([open], year)).toEqual({ ok: true, value: 20 });
        expect(rounded(daysBeyondTerms([...paid, open], year), 2)).toBe(9.56);
        expect(daysBeyondTermsPaid([open], year)).toEqual({ ok: false, reason: 'noPayments' });
        expect(daysBeyondTerms([invoice(1, -5)], year)).toEqual({ ok: false, reason: 'noPayments' });
    });

    it('take the clearing date where a ledger has no cash rows', () => {
        const cleared: ReceivableFacts = {
            ...invoice(100, 40),
            applications: undefined,
            clearedOn: addDays(asOf, -33)
        };
        expect(daysBeyondTerms([cleared], year)).toEqual({ ok: true, value: 7 });
    });

    it('leave credits out', () => {
        const memo: ReceivableFacts = {
            ...invoice(1, 40),
            type: 'Credit memo',
            original: usd(-50),
            clearedOn: asOf,
            applications: undefined
        };
        expect(daysBeyondTerms([memo], year)).toEqual({ ok: false, reason: 'noPayments' });
    });
});

describe('average days to pay', () => {
    it('is the mean from invoice date to payment, by count and by amount', () => {
        // Terms are 30 days, so 28 days to pay is 2 days early.
        const paid = [28, 22, 15, 35, 20].map((days) => invoice(100, 60, days - 30));
        expect(averageDaysToPay(paid, year, 'count')).toEqual({ ok: true, value: 24 });
        const weighted = [invoice(300, 60, 0), invoice(100, 60, 20)];
        expect(averageDaysToPay(weighted, year, 'count')).toEqual({ ok: true, value: 40 });
        expect(averageDaysToPay(weighted, year, 'amount')).toEqual({ ok: true, value: 35 });
        expect(averageDaysToPay([], year, 'count')).toEqual({ ok: false, reason: 'noPayments' });
    });
});

describe('roll rate and expected loss', () => {
    it('rolls from bucket to bucket', () => {
        const amounts = [100_000, 50_000, 23_000, 8_000, 2_000].map(usd);
        const rates = amounts
            .slice(1)
            .map((entered, index) => rounded(rollRate(entered, amounts[index] ?? zero('USD')), 2));
        expect(rates).toEqual([50, 46, 34.78, 25]);
        expect(rollRate(usd(1), usd(0))).toEqual({ ok: false, reason: 'emptyBucket' });
        expect(() => rollRate(usd(1), moneyFromDecimal(1, 'EUR'))).toThrow(TypeError);
    });

    it('expects to lose a share of each bucket', () => {
        const buckets = [300_000, 140_000, 60_000, 23_000, 5_000].map(usd);
        const rates = [
            { numerator: 2, denominator: 100 },
            { numerator: 4, denominator: 100 },
            { numerator: 2_000, denominator: 23_000 },
            { numerator: 25, denominator: 100 },
            { numerator: 1, denominator: 1 }
        ];
        expect(expectedLoss(buckets, rates, 'USD')).toEqual(usd(27_567.39));
        expect(() => expectedLoss(buckets, rates.slice(1), 'USD')).toThrow('5 buckets need as many loss rates, not 4');
    });
});

describe('showing', () => {
    it('rounds half away from zero, without the noise of binary fractions', () => {
        expect(
            [1.005, 0.285, 16.875, -2.5, 0.04, -0.04].map((value, index) =>
                roundMeasure(value, [2, 2, 1, 0, 1, 1][index] ?? 0)
            )
        ).toEqual([1.01, 0.29, 16.9, -3, 0, 0]);
    });

    it('says why there is no value', () => {
        expect(measureReasonText({ ok: false, reason: 'noSales', days: 90 })).toBe('no sales in 90 days');
        expect(measureReasonText({ ok: false, reason: 'salesExhausted', days: 181 })).toBe(
            'more than 181 days, the sales known are used up'
        );
        expect(measureReasonText({ ok: false, reason: 'creditsExceedPastDue' })).toBe(
            'unapplied credits exceed past due'
        );
    });
});

import fc from 'fast-check';
import {
    compareSettlement,
    type Comparison,
    modelDefaults,
    percentOf,
    type SettlementInputs
} from 'c/collectionsSettlement';
import type { PolicyRecord } from 'c/creditPolicy';
import { isoDate } from 'c/termsIsoDate';
import { money, moneyFromDecimal, toDecimal } from 'c/termsMoney';

const usd = (amount: number) => moneyFromDecimal(amount, 'USD');

/** Granite: 24,000 of 30,000 by 31 Jul, held on 30 Jun. */
const granite: SettlementInputs = {
    open: usd(30_000),
    offer: usd(24_000),
    offerDays: 31,
    collectPercent: 60,
    collectMonths: 12,
    agencyPercent: 50,
    agencyMonths: 6,
    agencyFeePercent: 25,
    moneyPercent: 9
};

const plain = ({ ways }: Comparison) =>
    ways.map(({ kind, expected, fee, waiting, worth }) =>
        [kind, ...[expected, fee, waiting, worth].map(toDecimal)].join(' ')
    );

test('Granite: 6,000 of 30,000 are 20.00 %, and the offer beats both alternatives', () => {
    const comparison = compareSettlement(granite);
    expect([toDecimal(comparison.writeOff), comparison.writeOffPercent]).toEqual(['6000.00', 20]);
    // 24,000 / (1 + 0.09 x 31/365); 18,000 / 1.09; 15,000 x 75 % / 1.045
    expect(plain(comparison)).toEqual([
        'settle 24000.00 0.00 182.06 23817.94',
        'collect 18000.00 0.00 1486.24 16513.76',
        'agency 15000.00 3750.00 484.45 10765.55'
    ]);
    expect([comparison.best, comparison.breakEvenPercent]).toEqual(['settle', 86.54]);
});

test('at the break-even probability collecting is worth the offer, above it more', () => {
    const at = (collectPercent: number) => compareSettlement({ ...granite, collectPercent }).best;
    expect([at(86.53), at(86.55)]).toEqual(['settle', 'collect']);
});

test('an offer that not even certain collecting beats has no break-even', () => {
    expect(compareSettlement({ ...granite, offer: usd(29_900) }).breakEvenPercent).toBeUndefined();
});

test('without waiting and fees the worth is the expectation', () => {
    const free = { ...granite, moneyPercent: 0, agencyFeePercent: 0 };
    expect(compareSettlement(free).ways.map(({ worth }) => toDecimal(worth))).toEqual([
        '24000.00',
        '18000.00',
        '15000.00'
    ]);
});

test('nothing open is nothing to settle', () => {
    expect(() => compareSettlement({ ...granite, open: usd(0) })).toThrow(RangeError);
    expect(() => percentOf(usd(1), usd(0))).toThrow(RangeError);
});

test('every way adds up, and waiting or a fee never makes one worth more', () => {
    const percent = fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 10_000);
    const time = fc.integer({ min: 0, max: 240 });
    fc.assert(
        fc.property(
            fc.integer({ min: 1, max: 10 ** 9 }),
            percent,
            percent,
            percent,
            time,
            (minor, odds, fee, rate, wait) => {
                const open = money(minor, 'USD');
                const { ways } = compareSettlement({
                    open,
                    offer: open,
                    offerDays: wait,
                    collectPercent: odds,
                    collectMonths: wait,
                    agencyPercent: odds,
                    agencyMonths: wait,
                    agencyFeePercent: fee,
                    moneyPercent: rate
                });
                for (const way of ways) {
                    expect(way.fee.minor + way.waiting.minor + way.worth.minor).toBe(way.expected.minor);
                    expect(way.waiting.minor).toBeGreaterThanOrEqual(0);
                }
                const [, collect, agency] = ways;
                expect(agency!.worth.minor).toBeLessThanOrEqual(collect!.worth.minor);
            }
        )
    );
});

describe('defaults', () => {
    const policy = (kind: PolicyRecord['kind'], more: Partial<PolicyRecord>): PolicyRecord => ({
        key: `${kind}|${JSON.stringify(more)}`,
        kind,
        scope: 'Everyone',
        effectiveFrom: isoDate('2026-01-01'),
        ...more
    });
    const on = isoDate('2026-06-30');

    test('come from policy, the customer’s own first', () => {
        const policies = [
            policy('Collecting odds', { percent: 60, value: '12' }),
            policy('Collecting odds', { percent: 30, value: '18', scope: 'Customer', scopeValue: 'S07' }),
            policy('Agency odds', { percent: 50, value: '6' }),
            policy('Agency fee', { percent: 25 }),
            policy('Cost of money', { percent: 9 })
        ];
        expect(modelDefaults(policies, { on, customer: 'S07' })).toEqual({
            collectPercent: 30,
            collectMonths: 18,
            agencyPercent: 50,
            agencyMonths: 6,
            agencyFeePercent: 25,
            moneyPercent: 9
        });
    });

    test('are missing where policy says nothing, or two things at once', () => {
        const twice = [policy('Agency fee', { percent: 25 }), policy('Agency fee', { percent: 30 })];
        expect(Object.values(modelDefaults(twice, { on })).filter((value) => value !== undefined)).toEqual([]);
    });
});

/** Every figure of the fourteen story customers that money, receivable, limit and measure rules make, as of 2026-06-30. */
import { exposureOf } from 'c/creditExposure';
import { headroom } from 'c/creditLimit';
import { ownScore, paymentExperienceModel } from 'c/creditOwnScore';
import { ageingOf } from 'c/ledgerAgeing';
import {
    bestPossibleDso,
    daysBeyondTerms,
    daysBeyondTermsPaid,
    daysDelinquent,
    dso,
    dsoCountBack,
    paymentCount,
    roundMeasure,
    salesBetween,
    salesByMonth,
    type Measure
} from 'c/ledgerMeasures';
import { overdueForHold } from 'c/ledgerOverdue';
import { checkReceivable, disputedOpen, openAmountAt, type ReceivableFacts } from 'c/ledgerReceivable';
import { addDays, isoDate, type IsoDate } from 'c/termsIsoDate';
import { add, moneyFromDecimal, sum, toDecimal, zero } from 'c/termsMoney';
import { storyCredit, storyItems, type StoryCredit } from '../../../../../test/storyLedger';

const asOf = isoDate('2026-06-30');
const bounds = [30, 60, 90];
const ledger = storyItems();
const credits = storyCredit();

function itemsOf(customer: string): readonly ReceivableFacts[] {
    const items = ledger.get(customer);
    if (!items) {
        throw new Error(`${customer} is not in the sample ledger`);
    }
    return items;
}

function creditOf(customer: string): StoryCredit {
    const credit = credits.get(customer);
    if (!credit) {
        throw new Error(`${customer} has no limit in the table`);
    }
    return credit;
}

const openItems = (customer: string, on: IsoDate = asOf) =>
    itemsOf(customer).map((facts) => ({
        open: openAmountAt(facts, on),
        dueDate: facts.dueDate,
        disputed: disputedOpen(facts, on)
    }));

function position(customer: string) {
    const { currency, limit, openOrders, shippedNotBilled } = creditOf(customer);
    const items = openItems(customer);
    const ageing = ageingOf(items, asOf, bounds, currency);
    const parts = {
        openReceivables: ageing.receivables,
        unappliedCredits: ageing.credits,
        openOrders,
        shippedNotBilled
    };
    const exposure = exposureOf(parts);
    const { effective, available, usedPercent, decides } = headroom(limit, exposure, asOf);
    return { currency, items, ageing, exposure, effective, available, usedPercent, decides };
}

// STORIES §2: receivables, exposure, effective limit, available, used %, current / 1-30 / 31-60 / 61-90 / 91+, disputed, who decides.
const expectedCredit: readonly [string, string, string, string, string, number | undefined, string, string, string][] =
    [
        ['S01', '75532.50', '75532.50', '200000.00', '124467.50', 37.77, '75532.50 0.00 0.00 0.00 0.00', '0.00', 'own'],
        [
            'S02',
            '66500.00',
            '86500.00',
            '100000.00',
            '13500.00',
            86.5,
            '58000.00 8500.00 0.00 0.00 0.00',
            '0.00',
            'own'
        ],
        [
            'S03',
            '18500.00',
            '18500.00',
            '20000.00',
            '1500.00',
            92.5,
            '2500.00 1000.00 3000.00 12000.00 0.00',
            '0.00',
            'own'
        ],
        [
            'S04',
            '30000.00',
            '35000.00',
            '60000.00',
            '25000.00',
            58.33,
            '12000.00 10000.00 0.00 8000.00 0.00',
            '12000.00',
            'own'
        ],
        ['S05', '5500.00', '5500.00', '30000.00', '24500.00', 18.33, '2500.00 3000.00 0.00 0.00 0.00', '0.00', 'own'],
        ['S06', '26000.00', '30000.00', '50000.00', '20000.00', 60, '6000.00 0.00 0.00 0.00 20000.00', '0.00', 'own'],
        ['S07', '30000.00', '30000.00', '50000.00', '20000.00', 60, '0.00 0.00 0.00 0.00 30000.00', '0.00', 'own'],
        ['S08P', '12000.00', '12000.00', '20000.00', '3000.00', 60, '12000.00 0.00 0.00 0.00 0.00', '0.00', 'group'],
        ['S08N', '30000.00', '30000.00', '50000.00', '3000.00', 60, '30000.00 0.00 0.00 0.00 0.00', '0.00', 'group'],
        ['S08S', '45000.00', '55000.00', '60000.00', '3000.00', 91.67, '45000.00 0.00 0.00 0.00 0.00', '0.00', 'group'],
        ['S09', '2110400', '2110400', '10000000', '7889600', 21.1, '2110400 0 0 0 0', '0', 'own'],
        [
            'S10',
            '118000.00',
            '155000.00',
            '150000.00',
            '-5000.00',
            103.33,
            '106000.00 12000.00 0.00 0.00 0.00',
            '0.00',
            'own'
        ],
        [
            'S11',
            '70000.00',
            '17500.00',
            '80000.00',
            '62500.00',
            21.88,
            '22000.00 18000.00 30000.00 0.00 0.00',
            '0.00',
            'own'
        ],
        [
            'S12',
            '48000.00',
            '48000.00',
            '0.00',
            '-48000.00',
            undefined,
            '9000.00 14000.00 25000.00 0.00 0.00',
            '0.00',
            'own'
        ]
    ];

describe('the sample ledger', () => {
    it('holds the fourteen customers, every item possible, every open amount as delivered', () => {
        expect([...ledger.keys()]).toEqual(expectedCredit.map(([customer]) => customer));
        for (const facts of [...ledger.values()].flat()) {
            expect(checkReceivable(facts)).toEqual([]);
            expect(openAmountAt(facts, asOf)).toEqual(facts.openInDelivery);
        }
    });

    it('takes the ledger open amount where no cash rows came', () => {
        for (const facts of [...ledger.values()].flat()) {
            expect(openAmountAt({ ...facts, applications: undefined }, asOf)).toEqual(facts.openInDelivery);
        }
    });
});

describe('credit on 2026-06-30', () => {
    it.each(expectedCredit)(
        '%s',
        (customer, receivables, exposure, limit, available, used, buckets, disputed, decides) => {
            const now = position(customer);
            expect({
                receivables: toDecimal(now.ageing.receivables),
                exposure: toDecimal(now.exposure),
                limit: now.effective.kind === 'limited' ? toDecimal(now.effective.limit) : now.effective.kind,
                available: now.available && toDecimal(now.available),
                used: now.usedPercent,
                buckets: [now.ageing.current, ...now.ageing.buckets].map(toDecimal).join(' '),
                disputed: toDecimal(
                    sum(
                        now.items.map((item) => item.disputed),
                        now.currency
                    )
                ),
                decides: now.decides
            }).toEqual({ receivables, exposure, limit, available, used, buckets, disputed, decides });
        }
    );

    it('the group exposure is the sum of its members', () => {
        const members = ['S08P', 'S08N', 'S08S'].map((customer) => position(customer).exposure);
        expect(sum(members, 'GBP')).toEqual(creditOf('S08N').limit.group?.exposure);
    });

    it.each([
        ['S01', '0.00', undefined],
        ['S02', '8500.00', '2026-06-08'],
        ['S03', '16000.00', '2026-04-24'],
        ['S04', '6000.00', '2026-06-04'],
        ['S05', '3000.00', '2026-05-31'],
        ['S07', '30000.00', '2025-11-30'],
        ['S09', '0', undefined],
        ['S10', '7000.00', '2026-06-25'],
        ['S11', '0.00', undefined],
        ['S12', '39000.00', '2026-05-10']
    ])('%s: overdue for hold %s since %s', (customer, amount, oldest) => {
        const { items, currency } = position(customer);
        const overdue = overdueForHold(items, asOf, currency, { netCredits: true });
        expect([toDecimal(overdue.amount), overdue.oldestDueDate]).toEqual([amount, oldest]);
    });
});

function show(measure: Measure, decimals: number): number | string {
    return measure.ok ? roundMeasure(measure.value, decimals) : measure.reason;
}

function measures(customer: string) {
    const { currency } = creditOf(customer);
    const items = itemsOf(customer);
    const ageing = ageingOf(openItems(customer), asOf, bounds, currency);
    const sales = salesBetween(items, addDays(asOf, -90), asOf, currency);
    const actual = dso(ageing.balance, sales, 90);
    const best = bestPossibleDso(ageing.current, sales, 90);
    const year = { asOf, days: 365 };
    return [
        ...[toDecimal(sales), toDecimal(ageing.balance), show(actual, 1)],
        ...[show(dsoCountBack(ageing.balance, salesByMonth(items, asOf, currency)), 1), show(best, 1)],
        ...[
            show(daysDelinquent(actual, best), 1),
            show(daysBeyondTermsPaid(items, year), 2),
            show(daysBeyondTerms(items, year), 2)
        ]
    ];
}

// STORIES §5: sales 90 days, balance, DSO, count-back, best possible, delinquent days, days beyond terms paid / with open overdue.
const expectedMeasures: readonly [string, (string | number)[]][] = [
    ['S01', ['121532.50', '75532.50', 55.9, 30, 55.9, 0, 0, 0]],
    ['S02', ['110500.00', '66500.00', 54.2, 38.1, 47.2, 6.9, 11.69, 12]],
    ['S03', ['6500.00', '18500.00', 256.2, 122, 34.6, 221.5, 15.74, 24.44]],
    ['S04', ['31500.00', '30000.00', 85.7, 86.3, 34.3, 51.4, 3.1, 4.4]],
    ['S05', ['5500.00', '5500.00', 90, 61, 40.9, 49.1, 18.4, 18.85]],
    ['S06', ['6000.00', '26000.00', 390, 150, 90, 300, 20.37, 37.71]],
    ['S07', ['0.00', '30000.00', 'noSales', 249.8, 'noSales', 'noSales', 42.94, 76.17]],
    ['S08P', ['31000.00', '12000.00', 34.8, 30, 34.8, 0, 0.91, 0.91]],
    ['S08N', ['60000.00', '30000.00', 45, 30, 45, 0, 0.91, 0.91]],
    ['S08S', ['89000.00', '45000.00', 45.5, 30, 45.5, 0, 1.83, 1.83]],
    ['S09', ['2110400', '2110400', 90, 61, 90, 0, 13.56, 13.56]],
    ['S10', ['148000.00', '113000.00', 68.7, 48.1, 64.5, 4.3, 2.35, 2.44]],
    ['S11', ['67500.00', '17500.00', 23.3, 26.9, 29.3, 'creditsExceedPastDue', 2.7, 9.14]],
    ['S12', ['48000.00', '48000.00', 90, 91, 16.9, 73.1, 18.87, 23.21]]
];

describe('measures on 2026-06-30', () => {
    it.each(expectedMeasures)('%s', (customer, expected) => {
        expect(measures(customer)).toEqual(expected);
    });
});

// STORIES §5: broken promises as now (given), own score, band, parts late / trend / broken / use.
const expectedScores: readonly [string, number, number, number, number[]][] = [
    ['S01', 0, 100, 1, [0, 0, 0, 0]],
    ['S02', 0, 63, 3, [24, 5.28, 0, 7.3]],
    ['S03', 0, 37, 4, [40, 15, 0, 8.5]],
    ['S04', 0, 81, 1, [8.8, 8.12, 0, 1.67]],
    ['S05', 3, 36, 4, [37.7, 11.35, 15, 0]],
    ['S06', 0, 43, 4, [40, 15, 0, 2]],
    ['S07', 0, 43, 4, [40, 15, 0, 2]],
    ['S08P', 0, 96, 1, [1.82, 0.09, 0, 2]],
    ['S08N', 0, 96, 1, [1.82, 0.09, 0, 2]],
    ['S08S', 0, 88, 1, [3.66, 0.17, 0, 8.33]],
    ['S09', 0, 58, 3, [27.12, 15, 0, 0]],
    ['S10', 0, 84, 1, [4.88, 0.86, 0, 10]],
    ['S11', 0, 67, 2, [18.28, 15, 0, 0]],
    ['S12', 0, 47, 4, [40, 12.75, 0, 0]]
];

describe('own score on 2026-06-30', () => {
    it.each(expectedScores)('%s with %d broken promises: %d, band %d', (customer, broken, score, band, parts) => {
        const late = (days: number) => {
            const measure = daysBeyondTerms(itemsOf(customer), { asOf, days });
            return measure.ok ? roundMeasure(measure.value, 2) : 0;
        };
        const experience = {
            daysBeyondTerms12Months: late(365),
            daysBeyondTerms90Days: late(90),
            brokenPromises12Months: broken,
            payments12Months: paymentCount(itemsOf(customer), { asOf, days: 365 }),
            usedPercent: position(customer).usedPercent
        };
        const [late12 = 0, trend = 0, brokenPart = 0, use = 0] = parts;
        expect(ownScore(experience, paymentExperienceModel)).toEqual({
            rated: true,
            score,
            band,
            parts: { late: late12, trend, broken: brokenPart, use }
        });
    });
});

describe('the team on 2026-06-30', () => {
    // STORIES §6: current, 1-30, 31-60, 61-90, 91+, credits, balance, past due, balance 31 May, June sales.
    it.each([
        ['USD', '253532.50 38500.00 28000.00 12000.00 30000.00 -5000.00 357032.50 108500.00', '156500.00', '253532.50'],
        ['EUR', '18000.00 10000.00 0.00 8000.00 20000.00 0.00 56000.00 38000.00', '48000.00', '18000.00'],
        ['GBP', '109000.00 18000.00 30000.00 0.00 0.00 -52500.00 104500.00 48000.00', '92000.00', '106500.00'],
        ['JPY', '2110400 0 0 0 0 0 2110400 0', '2860400', '1250000']
    ])('%s', (currency, figures, begin, sales) => {
        const customers = [...credits]
            .filter(([, credit]) => credit.currency === currency)
            .map(([customer]) => customer);
        const items = customers.flatMap((customer) => [...itemsOf(customer)]);
        const ageing = ageingOf(
            customers.flatMap((customer) => openItems(customer)),
            asOf,
            bounds,
            currency
        );
        const shown = [ageing.current, ...ageing.buckets, ageing.credits, ageing.balance, ageing.pastDue];
        const openOn = (on: IsoDate) => items.map((facts) => openAmountAt(facts, on)).reduce(add, zero(currency));
        expect(shown.map(toDecimal).join(' ')).toBe(figures);
        expect(openOn(isoDate('2026-05-31'))).toEqual(moneyFromDecimal(begin, currency));
        expect(salesBetween(items, isoDate('2026-05-31'), asOf, currency)).toEqual(moneyFromDecimal(sales, currency));
    });
});

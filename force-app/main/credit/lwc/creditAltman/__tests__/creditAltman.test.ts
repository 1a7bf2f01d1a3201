import fc from 'fast-check';
import { altmanScore, type AltmanScore, type StatementFacts, type StatementFigure } from 'c/creditAltman';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';

const today = isoDate('2026-06-30');

function statement(
    figures: Partial<Record<StatementFigure, number>>,
    more: Partial<StatementFacts> = {},
    currency = 'USD'
): StatementFacts {
    const amounts = Object.entries(figures).map(([name, value]) => [name, moneyFromDecimal(value, currency)] as const);
    return {
        periodEnd: isoDate('2025-12-31'),
        isManufacturer: true,
        ...(Object.fromEntries(amounts) as Partial<StatementFacts>),
        ...more
    };
}

const PUBLISHED = {
    ...{ currentAssets: 500, currentLiabilities: 300, totalAssets: 1_000, retainedEarnings: 250 },
    ...{ ebit: 120, bookEquity: 400, totalLiabilities: 600, sales: 1_500 }
};
// STORIES §4
const GRANITE = {
    ...{ currentAssets: 2_100, currentLiabilities: 3_000, totalAssets: 5_000, retainedEarnings: -900 },
    ...{ ebit: -250, bookEquity: 600, totalLiabilities: 4_400, sales: 6_000 }
};

const shortOf = (score: AltmanScore) => (score.defined ? [score.model, score.score, score.zone] : score);

describe('vectors', () => {
    it.each<[string, StatementFacts, unknown]>([
        ['a manufacturer', statement(PUBLISHED), ["Z'", 2.505, 'grey']],
        [
            'the same company, not a manufacturer',
            statement(PUBLISHED, { isManufacturer: false }),
            ["Z''", 3.633, 'safe']
        ],
        ['Granite', statement(GRANITE), ["Z'", 0.818, 'distress']]
    ])('%s', (_name, facts, expected) => {
        expect(shortOf(altmanScore(facts, today))).toEqual(expected);
    });

    it('show their parts', () => {
        expect(altmanScore(statement(PUBLISHED), today)).toEqual({
            defined: true,
            model: "Z'",
            score: 2.505,
            zone: 'grey',
            safeAbove: 2.9,
            distressBelow: 1.23,
            parts: [
                { name: 'workingCapital', ratio: 0.2, weight: 0.717, points: 0.143 },
                { name: 'retainedEarnings', ratio: 0.25, weight: 0.847, points: 0.212 },
                { name: 'ebit', ratio: 0.12, weight: 3.107, points: 0.373 },
                { name: 'bookEquity', ratio: 0.667, weight: 0.42, points: 0.28 },
                { name: 'sales', ratio: 1.5, weight: 0.998, points: 1.497 }
            ]
        });
    });

    it('need no sales where the formula has none', () => {
        const { sales, ...rest } = PUBLISHED;
        expect(sales).toBe(1_500);
        expect(shortOf(altmanScore(statement(rest, { isManufacturer: false }), today))).toEqual(["Z''", 3.633, 'safe']);
        expect(altmanScore(statement(rest), today)).toEqual({ defined: false, reason: 'missing', figure: 'sales' });
    });
});

describe('zones', () => {
    // Only sales count: the score is 0.998 x sales / total assets.
    const bySales = (sales: number, totalAssets: number) =>
        shortOf(
            altmanScore(
                statement({
                    ...PUBLISHED,
                    currentAssets: 300,
                    retainedEarnings: 0,
                    ebit: 0,
                    bookEquity: 0,
                    sales,
                    totalAssets
                }),
                today
            )
        );

    it('grey includes both its ends', () => {
        expect(bySales(2_900, 998)).toEqual(["Z'", 2.9, 'grey']);
        expect(bySales(2_900.01, 998)).toEqual(["Z'", 2.9, 'safe']);
        expect(bySales(1_230, 998)).toEqual(["Z'", 1.23, 'grey']);
        expect(bySales(1_229.99, 998)).toEqual(["Z'", 1.23, 'distress']);
    });
});

describe('undefined', () => {
    it.each<[string, StatementFacts, object]>([
        [
            'total assets of zero',
            statement({ ...PUBLISHED, totalAssets: 0 }),
            { reason: 'notAboveZero', figure: 'totalAssets' }
        ],
        [
            'no liabilities at all',
            statement({ ...PUBLISHED, totalLiabilities: 0 }),
            { reason: 'notAboveZero', figure: 'totalLiabilities' }
        ],
        [
            'negative assets',
            statement({ ...PUBLISHED, totalAssets: -1 }),
            { reason: 'notAboveZero', figure: 'totalAssets' }
        ],
        ['a missing figure', statement(PUBLISHED, { ebit: undefined }), { reason: 'missing', figure: 'ebit' }],
        ['a period to come', statement(PUBLISHED, { periodEnd: isoDate('2026-07-01') }), { reason: 'notEnded' }],
        ['older than 18 months', statement(PUBLISHED, { periodEnd: isoDate('2024-12-29') }), { reason: 'tooOld' }]
    ])('%s', (_name, facts, expected) => {
        expect(altmanScore(facts, today)).toEqual({ defined: false, ...expected });
    });

    it('18 months to the day are still used', () => {
        expect(altmanScore(statement(PUBLISHED, { periodEnd: isoDate('2024-12-31') }), today).defined).toBe(true);
        expect(altmanScore(statement(PUBLISHED, { periodEnd: isoDate('2024-12-31') }), isoDate('2026-07-01'))).toEqual({
            defined: false,
            reason: 'tooOld'
        });
    });

    it('two currencies in one statement are refused', () => {
        const mixed = { ...statement(PUBLISHED), sales: moneyFromDecimal(1_500, 'EUR') };
        expect(() => altmanScore(mixed, today)).toThrow(TypeError);
    });
});

it('does not depend on the unit in which a statement is kept', () => {
    const amount = fc.integer({ min: -10_000, max: 10_000 });
    const total = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
        fc.property(fc.array(amount, { minLength: 6, maxLength: 6 }), total, total, (amounts, assets, liabilities) => {
            const [currentAssets, currentLiabilities, retainedEarnings, ebit, bookEquity, sales] = amounts as [
                ...[number, number, number, number, number, number]
            ];
            const inUnit = (unit: number) =>
                altmanScore(
                    statement({
                        ...{ currentAssets: currentAssets * unit, currentLiabilities: currentLiabilities * unit },
                        ...{ retainedEarnings: retainedEarnings * unit, ebit: ebit * unit, sales: sales * unit },
                        ...{ bookEquity: bookEquity * unit, totalAssets: assets * unit },
                        ...{ totalLiabilities: liabilities * unit }
                    }),
                    today
                );
            expect(inUnit(1_000)).toEqual(inUnit(1));
        })
    );
});

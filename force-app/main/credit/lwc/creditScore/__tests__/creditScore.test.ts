import {
    bandOfScores,
    bandWord,
    latestScores,
    namesFailure,
    needsReview,
    readScore,
    replaces,
    scoreLine,
    trendOf,
    type ScoreFacts
} from 'c/creditScore';
import { isoDate } from 'c/termsIsoDate';

const paydex = (date: string, rawValue: string): ScoreFacts => ({
    provider: 'D&B',
    model: 'PAYDEX',
    scoreDate: isoDate(date),
    rawValue,
    scaleLow: 1,
    scaleHigh: 100,
    direction: 'High is good'
});
const failureClass = (date: string, rawValue: string): ScoreFacts => ({
    ...paydex(date, rawValue),
    model: 'Failure class',
    scaleHigh: 5,
    direction: '1 is best'
});
const experian = (date: string, rawValue: string): ScoreFacts => ({
    ...paydex(date, rawValue),
    provider: 'Experian',
    model: 'Score'
});
const creditsafe = (rawValue: string | undefined, providerText?: string): ScoreFacts => ({
    ...paydex('2026-06-01', ''),
    provider: 'Creditsafe',
    model: 'Score',
    rawValue,
    providerText
});

// STORIES §5, Birch: the 80 of January was delivered late.
const birch = [
    paydex('2025-09-12', '76'),
    paydex('2025-12-12', '73'),
    paydex('2026-03-12', '70'),
    paydex('2026-06-12', '66'),
    paydex('2026-01-10', '80')
];
const birchClass = [failureClass('2026-06-12', '3'), failureClass('2026-03-12', '2')];

describe('reading', () => {
    it.each<[string, ScoreFacts, ReturnType<typeof readScore>]>([
        ['a number', paydex('2026-06-12', '66'), { rated: true, value: 66 }],
        [
            'Elm, Experian 999',
            experian('2026-06-01', '999'),
            { rated: false, reason: 'not enough data', needsReview: false }
        ],
        [
            'Larch, Experian 998',
            experian('2026-06-23', '998'),
            { rated: false, reason: 'bankruptcy in the last years', needsReview: true }
        ],
        ['Creditsafe E', creditsafe('E'), { rated: false, reason: 'no rating', needsReview: false }],
        [
            'Ivory, Creditsafe E with a text',
            creditsafe('e', 'accounts overdue'),
            { rated: false, reason: 'no rating', needsReview: true }
        ],
        [
            'words instead of a number',
            creditsafe('In liquidation'),
            { rated: false, reason: 'In liquidation', needsReview: true }
        ],
        ['998 of another provider', paydex('2026-06-12', '998'), { rated: true, value: 998 }],
        ['E of another provider', paydex('2026-06-12', 'E'), { rated: false, reason: 'E', needsReview: true }],
        [
            'an override',
            { ...failureClass('2026-06-12', '5'), notRatedReason: 'override' },
            { rated: false, reason: 'override', needsReview: false }
        ],
        ['an empty block', creditsafe(undefined), { rated: false, reason: 'no answer', needsReview: false }]
    ])('%s', (_name, score, expected) => {
        expect(readScore(score)).toEqual(expected);
    });
});

describe('bands', () => {
    it('are 1 lowest to 5 highest risk for every provider', () => {
        expect([1, 2, 3, 4, 5, 0, 6, undefined].map(bandWord)).toEqual([
            ...['lowest risk', 'low risk', 'moderate risk', 'high risk', 'highest risk'],
            ...[undefined, undefined, undefined]
        ]);
    });
});

describe('the latest answer', () => {
    it('is the newest by date, whatever came last (Birch: 80 of January does not replace 66)', () => {
        expect(latestScores([...birch, ...birchClass])).toEqual([birch[3], birchClass[0]]);
    });

    it('is replaced by the same date again, never by an older one', () => {
        const held = paydex('2026-06-12', '66');
        expect(replaces(undefined, held)).toBe(true);
        expect(replaces(held, paydex('2026-06-12', '67'))).toBe(true);
        expect(replaces(held, paydex('2026-06-11', '80'))).toBe(false);
    });
});

describe('the trend', () => {
    it('Birch: a falling PAYDEX and a rising class both say worse', () => {
        expect([trendOf(birch), trendOf(birchClass)]).toEqual(['worse', 'worse']);
    });

    it('knows better and same in both directions', () => {
        expect(trendOf([paydex('2026-03-01', '80'), paydex('2026-06-01', '81')])).toBe('better');
        expect(trendOf([failureClass('2026-03-01', '3'), failureClass('2026-06-01', '2')])).toBe('better');
        expect(trendOf([paydex('2026-03-01', '80'), paydex('2026-06-01', '80.0')])).toBe('same');
    });

    it('needs two rated answers of one provider and model', () => {
        expect(trendOf([paydex('2026-03-01', '80')])).toBeUndefined();
        expect(trendOf([experian('2026-03-01', '61'), experian('2026-06-23', '998')])).toBeUndefined();
        expect(() => trendOf([...birch, ...birchClass])).toThrow('two providers or models');
    });
});

describe('the band of a customer', () => {
    it('is the worst of the newest answers; not rated never counts', () => {
        const paydexBand = { ...paydex('2026-06-12', '52'), band: 3 };
        const older = { ...paydex('2026-03-12', '20'), band: 5 };
        const failure = { ...failureClass('2026-06-12', '4'), band: 4 };
        expect(bandOfScores([paydexBand, older, failure])).toBe(4);
        expect(bandOfScores([{ ...experian('2026-06-23', '998'), band: 5 }, paydexBand])).toBe(3);
        expect(bandOfScores([experian('2026-06-09', '999')])).toBeUndefined();
        expect(bandOfScores([])).toBeUndefined();
    });
});

describe('the line', () => {
    it('runs by date and draws better upwards', () => {
        const heights = [paydex('2026-06-01', '100'), paydex('2026-03-01', '1')];
        expect(scoreLine(heights)).toEqual([
            { scoreDate: '2026-03-01', value: 1, height: 0 },
            { scoreDate: '2026-06-01', value: 100, height: 1 }
        ]);
        expect(scoreLine(birchClass)).toEqual([
            { scoreDate: '2026-03-12', value: 2, height: 0.75 },
            { scoreDate: '2026-06-12', value: 3, height: 0.5 }
        ]);
    });

    it('never shows 998, 999, E or a value off its scale', () => {
        const larch = [experian('2026-01-01', '61'), experian('2026-04-01', '38'), experian('2026-06-23', '998')];
        const wide = { ...experian('2026-06-24', '999'), scaleHigh: 1_000 };
        expect(scoreLine([...larch, wide]).map(({ value }) => value)).toEqual([61, 38]);
        expect(scoreLine([creditsafe('E', 'accounts overdue')])).toEqual([]);
        expect(scoreLine([paydex('2026-06-12', '101'), paydex('2026-06-13', '0')])).toEqual([]);
        expect(scoreLine([{ ...paydex('2026-06-12', '66'), scaleHigh: undefined }])).toEqual([]);
    });
});

describe('an answer that wants a person', () => {
    it.each<[string, readonly ScoreFacts[], boolean]>([
        ['nothing answered', [], false],
        ['Birch, numbers only', [...birch, ...birchClass], false],
        ['Larch, Experian 998', [experian('2026-03-09', '38'), experian('2026-06-23', '998')], true],
        ['Elm, Experian 999', [experian('2026-06-09', '999')], false],
        ['Ivory, Creditsafe E with a text', [creditsafe('E', 'accounts overdue')], true],
        ['Creditsafe E without a text', [creditsafe('E')], false],
        ['words of liquidation in place of a number', [creditsafe('In liquidation')], true],
        ['words of failure beside a number', [creditsafe('12', 'Very high risk of WINDING UP')], true],
        ['a good number with a harmless text', [creditsafe('72', 'Very low risk')], false],
        [
            'words of failure as the sender’s reason, as they come back from the org',
            [{ ...paydex('2026-06-12', 'NR'), notRatedReason: 'Insolvency proceedings opened' }],
            true
        ],
        [
            'an unexplained word, as it comes back from the org',
            [{ ...paydex('2026-06-12', 'X'), notRatedReason: 'X' }],
            true
        ],
        [
            'a word that the sender explains',
            [{ ...paydex('2026-06-12', 'NR'), notRatedReason: 'too few payments' }],
            false
        ],
        ['a 998 that a newer number followed', [experian('2026-06-23', '998'), experian('2026-06-24', '40')], false],
        ['a number that is older than the 998', [experian('2026-06-23', '998'), experian('2026-06-22', '40')], true],
        ['a 998 beside another model’s number', [experian('2026-06-23', '998'), ...birch], true]
    ])('%s', (_name, scores, expected) => {
        expect(needsReview(scores)).toBe(expected);
    });

    it('knows words of failure from other words', () => {
        expect(['Insolvenz', 'liquidation judiciaire', 'Dissolved', 'In administration'].map(namesFailure)).toEqual([
            ...[true, true, true, true]
        ]);
        expect(['', undefined, 'No account', 'administrative address changed'].map(namesFailure)).toEqual([
            ...[false, false, false, false]
        ]);
    });
});

import { latePeriods, type ScoreFacts } from 'c/creditScore';
import { daysLateView, scoreLineViews, type ScoreReader, scoreView } from 'c/creditScoreView';
import { isoDate } from 'c/termsIsoDate';

const reader: ScoreReader = { today: isoDate('2026-06-30'), locale: 'en-US' };

function score(model: string, day: string, rawValue: string, more: Partial<ScoreFacts> = {}): ScoreFacts {
    return {
        provider: 'D&B',
        model,
        scoreDate: isoDate(day),
        rawValue,
        scaleLow: 1,
        scaleHigh: 100,
        direction: 'High is good',
        ...more
    };
}
const failureClass = (day: string, rawValue: string) =>
    score('Failure class', day, rawValue, { scaleHigh: 5, direction: '1 is best' });
const experian = (day: string, rawValue: string) => score('Intelliscore Plus', day, rawValue, { provider: 'Experian' });

// STORIES §5; the 80 of January was delivered late.
const BIRCH = [
    score('PAYDEX', '2026-06-12', '66'),
    score('PAYDEX', '2025-09-12', '76'),
    score('PAYDEX', '2025-12-12', '73'),
    score('PAYDEX', '2026-03-12', '70'),
    failureClass('2026-03-12', '2'),
    failureClass('2026-06-12', '3')
];
const worse = { word: 'worse', iconName: 'utility:arrowdown', isWorse: true };

describe('the card', () => {
    it('shows Birch getting worse on both scales, though one falls and one rises', () => {
        const own = { rated: true, score: 63, band: 3, parts: { late: 24, trend: 5.28, broken: 0, use: 7.3 } } as const;
        expect(scoreView({ band: 3, daysBeyondTerms: 12, own, scores: BIRCH }, reader)).toEqual({
            band: 3,
            bandWord: 'Band 3',
            bandSuffix: 'of 5',
            bandLabel: 'Band 3 of 5, 1 is best',
            rows: [
                { key: 'own', label: 'Own score', text: '63 of 100', value: '63', name: 'ownScore' },
                {
                    key: 'D&B-PAYDEX',
                    label: 'D&B PAYDEX',
                    text: '66, 18 days late',
                    value: '66',
                    name: 'score-D&B-PAYDEX',
                    direction: worse
                },
                {
                    key: 'D&B-Failure class',
                    label: 'D&B Failure class',
                    text: '2 → 3',
                    value: '3',
                    name: 'score-D&B-Failure class',
                    direction: worse
                },
                { key: 'dbt', name: 'daysBeyondTerms', label: 'Days beyond terms', text: '12', value: '12' }
            ],
            trends: [
                {
                    key: 'D&B-PAYDEX',
                    title: 'D&B PAYDEX',
                    label: 'D&B PAYDEX: 76 on 12 Sep 2025, 73 on 12 Dec 2025, 70 on 12 Mar, 66 on 12 Jun; worse',
                    points: [
                        { key: '2025-09-12', x: 0, y: 0, value: '76', date: 'Sep' },
                        { key: '2025-12-12', x: 33.33, y: 30, value: '73', date: 'Dec' },
                        { key: '2026-03-12', x: 66.67, y: 60, value: '70', date: 'Mar' },
                        { key: '2026-06-12', x: 100, y: 100, value: '66', date: '12 Jun' }
                    ],
                    direction: worse,
                    note: 'high is good'
                }
            ]
        });
    });

    it('an old PAYDEX of 80 that arrives late takes its place in the line, not that of 66', () => {
        const view = scoreView({ scores: [...BIRCH, score('PAYDEX', '2026-01-10', '80')] }, reader);
        expect(view.rows[0]).toMatchObject({ text: '66, 18 days late', direction: worse });
        expect(view.trends[0]?.points.map(({ value }) => value)).toEqual(['76', '73', '80', '70', '66']);
    });

    it.each([
        ['999', 'not rated: not enough data'],
        ['998', 'not rated: bankruptcy in the last years']
    ])('Experian %s is words, beside the line and not on it, and no arrow speaks for it', (raw, text) => {
        const history = [experian('2025-12-09', '38'), experian('2026-03-09', '61')];
        const view = scoreView({ scores: [...history, experian('2026-06-23', raw)] }, reader);
        expect(view.rows).toEqual([
            { key: 'Experian-Intelliscore Plus', label: 'Experian Intelliscore Plus', text, isMuted: true }
        ]);
        expect(view.trends[0]).toMatchObject({
            label: `Experian Intelliscore Plus: 38 on 9 Dec 2025, 61 on 9 Mar; since 23 Jun ${text}`,
            points: [{ value: '38' }, { value: '61' }],
            direction: undefined,
            note: `since 23 Jun ${text}`
        });
    });

    it('says that nothing is rated, and of too few payments how many there are', () => {
        const creditsafe = score('International', '2026-06-01', 'E', { provider: 'Creditsafe' });
        const own = { rated: false, reason: 'tooFewPayments', payments: 2 } as const;
        expect(scoreView({ own, scores: [creditsafe] }, reader)).toMatchObject({
            band: undefined,
            bandLabel: 'Not rated',
            rows: [{ text: 'not rated: 2 payments in 12 months, 3 are needed' }, { text: 'not rated: no rating' }],
            trends: []
        });
    });

    it('shows the own score once, though it also stands among the answers', () => {
        const own = { rated: true, score: 63, band: 3, parts: { late: 24, trend: 5.28, broken: 0, use: 7.3 } } as const;
        const record = score('Payment experience 1', '2026-06-30', '63', { provider: 'Own' });
        expect(scoreView({ own, scores: [record] }, reader).rows.map(({ key }) => key)).toEqual(['own']);
        expect(scoreView({ scores: [record] }, reader).rows.map(({ label }) => label)).toEqual(['Own score']);
        const before = { ...record, scoreDate: isoDate('2026-05-31'), rawValue: '70' };
        expect(scoreLineViews([record], reader)).toEqual([]);
        expect(scoreLineViews([record, before], reader).map(({ title, trend }) => [title, trend?.label])).toEqual([
            ['Own score', 'Own score: 70 on 31 May, 63 on 30 Jun; worse']
        ]);
    });

    it('names the year of months that would read as the same one', () => {
        const yearly = ['2024-06-12', '2025-06-12', '2026-06-12'].map((day) => score('PAYDEX', day, '80'));
        const [trend] = scoreView({ scores: yearly }, reader).trends;
        expect(trend?.points.map(({ date, y }) => [date, y])).toEqual([
            ['Jun 24', 100],
            ['Jun 25', 100],
            ['12 Jun', 100]
        ]);
        expect(trend?.direction?.word).toBe('unchanged');
    });
});

describe('PAYDEX in words', () => {
    it.each([
        ['100', '100, pays before due'],
        ['80', '80, pays when due'],
        ['70', '70, 15 days late'],
        ['52', '52, 29 days late'],
        ['38', '38, 66 days late'],
        ['20', '20, 120 days late'],
        ['12', '12, 120 days late or more']
    ])('%s', (raw, text) => {
        expect(scoreView({ scores: [score('PAYDEX', '2026-06-12', raw)] }, reader).rows[0]?.text).toBe(text);
    });

    it('leaves every other model on its own scale', () => {
        expect(scoreView({ scores: [experian('2026-06-12', '52')] }, reader).rows[0]?.text).toBe('52 of 100');
    });
});

describe('the file', () => {
    it('lists every answer with its date, newest first, words where there is no number', () => {
        const larch = [experian('2025-12-09', '61'), experian('2026-03-09', '38'), experian('2026-06-23', '998')];
        const [line] = scoreLineViews(larch, reader);
        expect(line?.answers).toEqual([
            {
                key: '2026-06-23',
                label: '23\u00a0Jun',
                text: 'not rated: bankruptcy in the last years',
                isMuted: true,
                name: 'answer-Experian-Intelliscore Plus'
            },
            { key: '2026-03-09', label: '9\u00a0Mar', text: '38 of 100', value: '38' },
            { key: '2025-12-09', label: '9\u00a0Dec\u00a02025', text: '61 of 100', value: '61' }
        ]);
        expect(line?.trend?.points.map(({ value }) => value)).toEqual(['61', '38']);
    });

    it('has the provider’s own words beside the answer', () => {
        const ivory = score('Creditsafe rating', '2026-06-10', 'E', {
            provider: 'Creditsafe',
            providerText: 'accounts overdue'
        });
        expect(scoreLineViews([ivory], reader)).toEqual([
            {
                key: 'Creditsafe-Creditsafe rating',
                title: 'Creditsafe rating',
                trend: undefined,
                answers: [
                    {
                        key: '2026-06-10',
                        label: '10\u00a0Jun',
                        text: 'not rated: no rating ("accounts overdue")',
                        isMuted: true,
                        name: 'answer-Creditsafe-Creditsafe rating'
                    }
                ]
            }
        ]);
    });
});

describe('days paid late', () => {
    const paid = (invoiced: string, due: string, cleared: string, minor = 100) => ({
        invoicedOn: isoDate(invoiced),
        dueDate: isoDate(due),
        clearedOn: isoDate(cleared),
        minor
    });
    // Cobalt: 5, 9, 14, 25 by half-year.
    const COBALT = [
        paid('2024-07-25', '2024-08-24', '2024-08-29'),
        paid('2025-06-25', '2025-07-25', '2025-08-03'),
        paid('2025-12-25', '2026-01-24', '2026-02-07'),
        paid('2026-02-25', '2026-03-27', '2026-04-21')
    ];

    it('belong to the half-year of the invoice, and fall as they rise: later is worse and stands lower', () => {
        expect(daysLateView(latePeriods(COBALT), reader)).toEqual({
            key: 'daysLate',
            title: 'Days paid late',
            label: 'Days paid late: 5 in H2 24, 9 in H1 25, 14 in H2 25, 25 in H1 26; worse',
            points: [
                { key: 'H2 24', x: 0, y: 0, value: '5', date: 'H2 24' },
                { key: 'H1 25', x: 33.33, y: 20, value: '9', date: 'H1 25' },
                { key: 'H2 25', x: 66.67, y: 45, value: '14', date: 'H2 25' },
                { key: 'H1 26', x: 100, y: 100, value: '25', date: 'H1 26' }
            ],
            direction: worse,
            note: 'by half-year invoiced, few days are good'
        });
    });

    it('weighs by amount, counts early as on time, and draws no line of one half-year', () => {
        const items = [
            paid('2026-01-11', '2026-02-10', '2026-02-01', 300),
            paid('2026-01-11', '2026-02-10', '2026-02-20', 100)
        ];
        expect(latePeriods(items)).toEqual([{ year: 2026, half: 1, days: 3, height: 0 }]);
        expect(daysLateView(latePeriods(items), reader)).toBeUndefined();
        expect(latePeriods([])).toEqual([]);
    });

    it('says better when the days become fewer', () => {
        const better = [...COBALT.slice(0, 3), paid('2026-02-25', '2026-03-27', '2026-03-28')];
        expect(daysLateView(latePeriods(better), reader)).toMatchObject({
            direction: { word: 'better', isWorse: false }
        });
    });
});

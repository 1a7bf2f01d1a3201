import { creditPanelView, type ScoreView } from 'c/creditPanelView';
import type { PanelScore } from 'c/creditPanelGateway';
import { isoDate } from 'c/termsIsoDate';
import { OPENED_AT, STORIES, storyFacts } from '../../../../../test/creditStories';

const [profile] = STORIES.S02.profiles;

function score(model: string, day: string, rawValue: string, more: Partial<PanelScore> = {}): PanelScore {
    return {
        profileId: profile?.id ?? '',
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

function scoresShown(scores: readonly PanelScore[], more: object = {}): ScoreView | undefined {
    const facts = storyFacts('Birch', profile && { ...profile, ...more }, { scores });
    return creditPanelView(facts, { showsScores: true }, { now: OPENED_AT, locale: 'en-US', timeZone: 'UTC' }).score;
}

it('shows Birch getting worse on both scales, though one falls and one rises', () => {
    const view = scoresShown(
        [
            score('PAYDEX', '2026-06-12', '66'),
            score('PAYDEX', '2025-09-12', '76'),
            score('PAYDEX', '2025-12-12', '73'),
            score('PAYDEX', '2026-03-12', '70'),
            failureClass('2025-12-12', '2'),
            failureClass('2026-06-12', '3')
        ],
        { band: 3, daysBeyondTerms: 12 }
    );
    const worse = { word: 'worse', iconName: 'utility:arrowdown', isWorse: true };
    expect(view).toEqual({
        band: 3,
        bandWord: 'Band 3',
        bandSuffix: 'of 5',
        bandLabel: 'Band 3 of 5, 1 is best',
        rows: [
            {
                key: 'D&B-PAYDEX',
                label: 'D&B PAYDEX',
                text: '66 of 100',
                value: '66',
                name: 'score-D&B-PAYDEX',
                direction: worse
            },
            {
                key: 'D&B-Failure class',
                label: 'D&B Failure class',
                text: '3 of 5',
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

it.each([
    ['999', 'not rated: not enough data'],
    ['998', 'not rated: bankruptcy in the last years']
])('shows Experian %s as words and draws no point for it', (rawValue, text) => {
    const experian = (day: string, raw: string) => score('Commercial', day, raw, { provider: 'Experian' });
    const view = scoresShown([
        experian('2025-12-01', '61'),
        experian('2026-03-01', '38'),
        experian('2026-06-23', rawValue)
    ]);
    expect(view?.rows).toEqual([{ key: 'Experian-Commercial', label: 'Experian Commercial', text, isMuted: true }]);
    expect(view?.trends[0]?.points.map((point) => point.value)).toEqual(['61', '38']);
});

it('shows Creditsafe E as not rated', () => {
    const view = scoresShown([score('International', '2026-06-01', 'E', { provider: 'Creditsafe' })]);
    expect(view?.rows.map((row) => row.text)).toEqual(['not rated: no rating']);
    expect([view?.bandWord, view?.trends]).toEqual(['Not rated', []]);
});

it('shows no score section to those who may not see scores', () => {
    const facts = storyFacts('Birch', profile, { scores: [score('PAYDEX', '2026-06-12', '66')] });
    const view = creditPanelView(facts, { showsScores: false }, { now: OPENED_AT, locale: 'en-US', timeZone: 'UTC' });
    expect(view.score).toBeUndefined();
});

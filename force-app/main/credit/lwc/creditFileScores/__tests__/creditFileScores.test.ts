import CreditFileScores from 'c/creditFileScores';
import type { ScoresSection } from 'c/creditFileView';
import { bandView } from 'c/creditScoreView';
import { clearPage, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

const trend = {
    key: 'Experian-Score',
    title: 'Experian Score',
    label: 'Experian Score: 61 on 9 Dec 2025, 38 on 9 Mar; since 23 Jun not rated: bankruptcy in the last years',
    points: [
        { key: '1', x: 0, y: 0, value: '61', date: 'Dec' },
        { key: '2', x: 100, y: 100, value: '38', date: '9 Mar' }
    ],
    note: 'since 23 Jun not rated: bankruptcy in the last years'
};
const LARCH: ScoresSection = {
    key: 'a',
    title: 'Scores',
    band: bandView(undefined),
    review: 'A bureau’s answer needs a person.',
    own: { key: 'own', title: 'Own score', rows: [{ key: 'sum', label: 'Own score', text: '47, band 4' }], empty: '' },
    lines: [
        {
            key: trend.key,
            title: trend.title,
            trend,
            answers: [{ key: '1', label: '23 Jun', text: 'not rated: bankruptcy in the last years', isMuted: true }]
        },
        { key: 'D&B-Class', title: 'D&B Class', answers: [{ key: '1', label: '1 Jun', text: '4 of 5' }] }
    ],
    daysLate: { ...trend, key: 'daysLate', title: 'Days paid late', label: 'Days paid late: 5 in H2 24', note: '' },
    empty: ''
};

describe('c-credit-file-scores', () => {
    it('shows every line as picture and as text, and that a person has to look', async () => {
        const element = await render('c-credit-file-scores', CreditFileScores, { scores: LARCH });
        expect(findAll(element, '[role="img"]').map((picture) => picture.getAttribute('aria-label'))).toEqual([
            'Not rated',
            'Days paid late: 5 in H2 24',
            trend.label
        ]);
        expect(textOf(element)).toContain('A bureau’s answer needs a person.');
        expect(textOf(element)).toContain('23 Jun not rated: bankruptcy in the last years');
        // A model that has a picture is named by it, one without by a heading.
        expect(findAll(element, 'h4').map(textOf)).toEqual(['Own score', 'D&B Class']);
        expect(textOf(element)).toContain('1 is best · credit only');
        await expect(element).toBeAccessible();
    });

    it('says that nothing was answered and nothing computed', async () => {
        const scores: ScoresSection = {
            ...{ key: 'a', title: 'Scores', band: bandView(undefined), lines: [], empty: 'No bureau has answered.' },
            own: { key: 'own', title: 'Own score', rows: [], empty: 'Not computed yet.' }
        };
        const element = await render('c-credit-file-scores', CreditFileScores, { scores });
        expect(textOf(element)).toContain('Own score Not computed yet. No bureau has answered.');
        expect(findAll(element, '.review')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });
});

import CreditScoreTrend from 'c/creditScoreTrend';
import type { TrendView } from 'c/creditScoreView';
import { clearPage, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

const BIRCH: TrendView = {
    key: 'paydex',
    title: 'PAYDEX',
    label: 'PAYDEX: 76 on 12 Sep 2025, 66 on 12 Jun; worse',
    points: [
        { key: '1', x: 0, y: 0, value: '76', date: 'Sep' },
        { key: '2', x: 100, y: 100, value: '66', date: '12 Jun' }
    ],
    direction: { word: 'worse', iconName: 'utility:arrowdown', isWorse: true },
    note: 'high is good'
};

describe('c-credit-score-trend', () => {
    it('draws a fall to the right and down, each point with value and date', async () => {
        const element = await render('c-credit-score-trend', CreditScoreTrend, { trend: BIRCH });
        expect(findAll(element, 'polyline')[0]?.getAttribute('points')).toBe('22,20 218,46');
        expect(findAll(element, 'text').map(textOf)).toEqual(['76', 'Sep', '66', '12 Jun']);
        expect(findAll(element, 'circle').map((dot) => [dot.getAttribute('cx'), dot.getAttribute('cy')])).toEqual([
            ['22', '20'],
            ['218', '46']
        ]);
        expect(findAll(element, '[role="img"]')[0]?.getAttribute('aria-label')).toBe(BIRCH.label);
        expect(textOf(element)).toContain('better is up');
        expect(findAll(element, '.direction_worse').map(textOf)).toEqual(['worse']);
        await expect(element).toBeAccessible();
    });

    it('has no arrow where nothing says how it goes on', async () => {
        const note = 'since 23 Jun not rated: bankruptcy in the last years';
        const element = await render('c-credit-score-trend', CreditScoreTrend, {
            trend: { ...BIRCH, direction: undefined, note }
        });
        expect(findAll(element, '.direction, lightning-icon')).toHaveLength(0);
        expect(textOf(element)).toContain(note);
        await expect(element).toBeAccessible();
    });
});

import CreditScoreCard from 'c/creditScoreCard';
import type { ScoreView } from 'c/creditScoreView';
import { clearPage, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

const worse = { word: 'worse', iconName: 'utility:arrowdown', isWorse: true };

const BIRCH: ScoreView = {
    band: 3,
    bandWord: 'Band 3',
    bandSuffix: 'of 5',
    bandLabel: 'Band 3 of 5, 1 is best',
    rows: [{ key: 'class', label: 'Failure class', text: '3 of 5', direction: worse }],
    trends: [
        {
            key: 'paydex',
            title: 'PAYDEX',
            label: 'PAYDEX: 76 on 12 Sep 2025, 66 on 12 Jun; worse',
            points: [
                { key: '1', x: 0, y: 0, value: '76', date: '12 Sep 2025' },
                { key: '2', x: 100, y: 100, value: '66', date: '12 Jun' }
            ],
            direction: worse,
            note: 'high is good'
        }
    ]
};

const NOT_RATED: ScoreView = { bandWord: 'Not rated', bandSuffix: '', bandLabel: 'Not rated', rows: [], trends: [] };

describe('c-credit-score-card', () => {
    it('shows the band, the scores and a line on which better is up', async () => {
        const element = await render('c-credit-score-card', CreditScoreCard, { score: BIRCH });
        expect(findAll(element, '[role="img"]').map((picture) => picture.getAttribute('aria-label'))).toEqual([
            'Band 3 of 5, 1 is best',
            'PAYDEX: 76 on 12 Sep 2025, 66 on 12 Jun; worse'
        ]);
        expect(findAll(element, '.block').map((block) => block.getAttribute('class'))).toEqual([
            'block',
            'block',
            'block block_current',
            'block',
            'block'
        ]);
        const [line] = findAll(element, 'polyline');
        expect(line?.getAttribute('points')).toBe('22,20 218,46');
        expect(textOf(element)).toContain('worse high is good');
        await expect(element).toBeAccessible();
    });

    it('marks no band and draws no line for somebody not rated', async () => {
        const element = await render('c-credit-score-card', CreditScoreCard, { score: NOT_RATED });
        expect(findAll(element, '.block_current, polyline')).toHaveLength(0);
        expect(textOf(element)).toContain('Not rated');
        await expect(element).toBeAccessible();
    });
});

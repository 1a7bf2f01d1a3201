import CreditScoreBand from 'c/creditScoreBand';
import { bandView } from 'c/creditScoreView';
import { clearPage, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

describe('c-credit-score-band', () => {
    it('fills the fourth of five falling blocks for band 4 and says so', async () => {
        const element = await render('c-credit-score-band', CreditScoreBand, { band: bandView(4) });
        expect(
            findAll(element, 'rect').map((block) => [block.getAttribute('class'), block.getAttribute('height')])
        ).toEqual([
            ['block', '24'],
            ['block', '19.5'],
            ['block', '15'],
            ['block block_current', '10.5'],
            ['block', '6']
        ]);
        expect(findAll(element, '[role="img"]')[0]?.getAttribute('aria-label')).toBe('Band 4 of 5, 1 is best');
        expect(textOf(element)).toMatch(/^Band 4\s+of 5$/);
        await expect(element).toBeAccessible();
    });

    it('fills none for somebody not rated', async () => {
        const element = await render('c-credit-score-band', CreditScoreBand, { band: bandView(undefined) });
        expect(findAll(element, '.block_current')).toHaveLength(0);
        expect(textOf(element)).toBe('Not rated');
        await expect(element).toBeAccessible();
    });
});

import CreditAgeingBars from 'c/creditAgeingBars';
import { creditPanelView } from 'c/creditPanelView';
import { OPENED_AT, STORIES } from '../../../../../test/creditStories';
import { clearPage, figuresOf, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

async function renderStory(story: keyof typeof STORIES) {
    const reader = { now: OPENED_AT, locale: 'en-US', timeZone: 'UTC' };
    const { ageing } = creditPanelView(STORIES[story], { showsScores: false }, reader);
    return render('c-credit-ageing-bars', CreditAgeingBars, { ageing });
}

describe('c-credit-ageing-bars', () => {
    it('shows five buckets with their amounts', async () => {
        const element = await renderStory('S03');
        expect(textOf(element)).toBe(
            'Ageing days past due Current 2,500 1\u201330 1,000 31\u201360 3,000 61\u201390 12,000 91+ 0'
        );
        expect(figuresOf(element)).toEqual({
            'ageing-0': '2500.00',
            'ageing-1': '1000.00',
            'ageing-2': '3000.00',
            'ageing-3': '12000.00',
            'ageing-4': '0.00'
        });
        await expect(element).toBeAccessible();
    });

    it('draws the widest bucket over the whole width and keeps a stub for none', async () => {
        const element = await renderStory('S03');
        expect(findAll(element, 'rect').map((bar) => bar.getAttribute('width'))).toEqual([
            '20.83%',
            '8.33%',
            '25%',
            '100%',
            '2'
        ]);
    });

    it('stays readable when stale and says of which day', async () => {
        const element = await renderStory('S11');
        expect(textOf(element)).toContain('as of 27 Jun Current 22,000');
        expect(findAll(element, '.list_stale')).toHaveLength(1);
    });
});

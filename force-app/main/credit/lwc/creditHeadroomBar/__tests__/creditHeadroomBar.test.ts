import CreditHeadroomBar from 'c/creditHeadroomBar';
import { creditPanelView } from 'c/creditPanelView';
import { OPENED_AT, STORIES } from '../../../../../test/creditStories';
import { clearPage, figuresOf, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

async function renderStory(story: keyof typeof STORIES) {
    const reader = { now: OPENED_AT, locale: 'en-US', timeZone: 'UTC' };
    const { headroom } = creditPanelView(STORIES[story], { showsScores: false }, reader);
    return render('c-credit-headroom-bar', CreditHeadroomBar, { headroom });
}

const widths = (element: Element) =>
    findAll(element, 'svg svg').map((part) => [
        part.querySelector('rect')?.getAttribute('class'),
        part.getAttribute('width')
    ]);

describe('c-credit-headroom-bar', () => {
    it('shows what is free, of what, and by which parts', async () => {
        const element = await renderStory('S02');
        expect(figuresOf(element)).toEqual({
            used: '86.5',
            available: '13500.00',
            receivables: '66500.00',
            orders: '20000.00',
            exposure: '86500.00',
            limit: '100000.00'
        });
        expect(textOf(element)).toContain('13,500 free of 100,000');
        expect(widths(element)).toEqual([
            ['part part_receivables', '66.5%'],
            ['part part_orders', '20%'],
            ['part part_free', '13.5%']
        ]);
        await expect(element).toBeAccessible();
    });

    it('is one picture with one sentence', async () => {
        const element = await renderStory('S02');
        const pictures = findAll(element, '[role="img"]');
        expect(pictures.map((picture) => picture.getAttribute('aria-label'))).toEqual([
            'Limit 100,000: Open receivables 66,500, Open orders 20,000, Free 13,500'
        ]);
        expect(findAll(element, 'svg text').map((text) => text.textContent?.trim())).toEqual(['Watch from 85\u00a0%']);
    });

    it('greys and hatches what is behind a hold', async () => {
        const element = await renderStory('S03');
        expect(findAll(element, '.room_behindHold')).toHaveLength(1);
        expect(findAll(element, 'path.part_behind')).toHaveLength(1);
    });

    it('splits the part that passes the limit and hatches what is over it', async () => {
        const element = await renderStory('S10');
        expect(widths(element).slice(-2)).toEqual([
            ['part part_shipped', '0.64%'],
            ['part part_over', '3.23%']
        ]);
        expect(findAll(element, '.tick_solid').map((tick) => tick.getAttribute('x1'))).toEqual(['96.77%']);
        expect(textOf(element)).toContain('temporary 150,000 to 15 Jul');
    });

    it('shows no room when the figures are stale, and the parts all the same', async () => {
        const element = await renderStory('S11');
        expect(figuresOf(element)).toMatchObject({
            available: null,
            receivables: '70000.00',
            exposure: '17500.00',
            limit: '80000.00'
        });
        expect(widths(element)).toEqual([['part part_unknown', '100%']]);
        await expect(element).toBeAccessible();
    });

    it('draws the group first where there is one', async () => {
        const element = await renderStory('S08N');
        expect(findAll(element, '[role="img"]').map((picture) => picture.getAttribute('aria-label'))).toEqual([
            'Group limit: 97,000 of 100,000 used',
            "Limit 50,000: Open receivables 30,000, Open orders 0, Free 3,000, Held back by the group's limit 17,000"
        ]);
    });
});

import CreditHeadroomBar from 'c/creditHeadroomBar';
import type { PanelFacts } from 'c/creditPanelGateway';
import { creditPanelView } from 'c/creditPanelView';
import { moneyFromDecimal } from 'c/termsMoney';
import { OPENED_AT, STORIES } from '../../../../../test/creditStories';
import { clearPage, figuresOf, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

async function renderStory(story: keyof typeof STORIES, index = 0, deal?: PanelFacts['deal']) {
    const reader = { now: OPENED_AT, locale: 'en-US', timeZone: 'UTC', seesDetails: true };
    const { headroom } = creditPanelView({ ...STORIES[story], deal }, { showsScores: false }, reader);
    return render('c-credit-headroom-bar', CreditHeadroomBar, { bar: headroom?.bars[index] });
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
            orders: '20000.00'
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
        expect(figuresOf(element)).toMatchObject({ available: null, receivables: '70000.00' });
        expect(widths(element)).toEqual([['part part_unknown', '100%']]);
        await expect(element).toBeAccessible();
    });

    it('adds this quote and says which of two limits decides', async () => {
        const deal = { amount: moneyFromDecimal(10_000, 'GBP'), inAdvance: false };
        const group = await renderStory('S08N', 0, deal);
        expect(textOf(group)).toBe(
            'Group limit decides \u22127,000 over 100,000 with this quote Group exposure 97,000 ' +
                'This quote, what fits 3,000 of which over the limit 7,000'
        );
        expect(widths(group)).toEqual([
            ['part part_groupUsed', '90.65%'],
            ['part part_quote', '2.81%'],
            ['part part_over', '6.54%']
        ]);
        await expect(group).toBeAccessible();
        const own = await renderStory('S08N', 1, deal);
        expect(textOf(own)).toContain('Own limit fits 10,000 left of 50,000 with this quote');
    });
});

import CreditAgeingBars from 'c/creditAgeingBars';
import type { PanelItems } from 'c/creditPanelGateway';
import { creditPanelView } from 'c/creditPanelView';
import { OPENED_AT, STORIES } from '../../../../../test/creditStories';
import { clearPage, figuresOf, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

async function renderStory(story: keyof typeof STORIES, more: { items?: PanelItems; chosenBucket?: number } = {}) {
    const reader = { now: OPENED_AT, locale: 'en-US', timeZone: 'UTC', seesDetails: true };
    const { items, chosenBucket } = more;
    const { ageing } = creditPanelView({ ...STORIES[story], items }, { showsScores: false }, reader);
    return render('c-credit-ageing-bars', CreditAgeingBars, { ageing, chosenBucket });
}

const NO_ITEMS: PanelItems = { rows: [], totalCount: 0 };

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

    it('has nothing to press where the items cannot be seen', async () => {
        expect(findAll(await renderStory('S03'), 'button')).toHaveLength(0);
    });

    it('chooses a bucket, and all of them when it is pressed again', async () => {
        const chosen: unknown[] = [];
        const listen = async (chosenBucket?: number) => {
            const element = await renderStory('S03', { items: NO_ITEMS, chosenBucket });
            element.addEventListener('bucketchange', (event) =>
                chosen.push((event as CustomEvent<{ bucket?: number }>).detail.bucket)
            );
            const buttons = findAll(element, 'button') as HTMLButtonElement[];
            buttons[3]?.click();
            return [element, buttons.map((button) => button.getAttribute('aria-pressed'))] as const;
        };
        const [element] = await listen();
        const [, pressed] = await listen(3);
        expect(chosen).toEqual([3, undefined]);
        expect(pressed).toEqual(['false', 'false', 'false', 'true', 'false']);
        await expect(element).toBeAccessible();
    });

    it('shows the ageing by plan beside the one by contract, each named and with what it is for', async () => {
        const element = await renderStory('S06');
        expect(textOf(element)).toContain('By plan 26,000 By contract 6,000');
        expect(textOf(element)).toContain('by plan: holds, reminders by contract: provisions');
        expect(figuresOf(element)).toMatchObject({
            'effective-0': '26000.00',
            'effective-4': '0.00',
            'ageing-0': '6000.00',
            'ageing-4': '20000.00'
        });
        await expect(element).toBeAccessible();
    });
});

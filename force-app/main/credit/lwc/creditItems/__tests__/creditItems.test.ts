import CreditItems from 'c/creditItems';
import type { ItemsView } from 'c/creditPanelView';
import { clearPage, figuresOf, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

const ITEMS: ItemsView = {
    caption: 'all buckets',
    rows: [
        {
            key: 'a06000000000001AAA',
            document: 'D-902',
            documentDate: '5 May',
            dueDate: '4 Jun',
            days: '26',
            marks: [{ key: 'R2', text: 'R2', tone: 'error' }],
            open: { text: '10,000', value: '10000.00' },
            disputed: { text: '4,000', value: '4000.00' },
            links: [
                {
                    key: 'document',
                    href: 'https://dms.example/D-902',
                    text: 'Document',
                    name: 'Document D-902, new tab'
                }
            ]
        }
    ],
    total: { text: '10,000', value: '10000.00' },
    hasDisputed: true
};

describe('c-credit-items', () => {
    it('lists document, dates, days late, marks, what is in dispute and what is open', async () => {
        const element = await render('c-credit-items', CreditItems, { items: ITEMS });
        expect(textOf(element)).toBe(
            'Open items all buckets Document Invoice date Due Days late What it has to do with the rules In dispute Open ' +
                'D-902 Document 5 May 4 Jun 26 R2 4,000 10,000 Total 10,000'
        );
        expect(figuresOf(element)).toEqual({ itemsTotal: '10000.00' });
        expect(findAll(element, '.mark_error')).toHaveLength(1);
        expect(findAll(element, '[target="_blank"]').map((link) => link.getAttribute('href'))).toEqual([
            'https://dms.example/D-902'
        ]);
        await expect(element).toBeAccessible();
    });

    it('opens an item, and asks for more', async () => {
        const items = { ...ITEMS, total: undefined, more: '1 of 120 items, the oldest due first.' };
        const element = await render('c-credit-items', CreditItems, { items });
        const told: unknown[] = [];
        element.addEventListener('itemopen', (event) => told.push((event as CustomEvent).detail));
        element.addEventListener('itemsmore', () => told.push('more'));
        (findAll(element, 'a')[0] as HTMLAnchorElement).click();
        findAll(element, 'lightning-button')[0]?.dispatchEvent(new CustomEvent('click'));
        expect(told).toEqual(['a06000000000001AAA', 'more']);
        expect(findAll(element, 'tfoot')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('says that nothing is open', async () => {
        const items = { ...ITEMS, rows: [], total: undefined, empty: 'Nothing is open in 91+.' };
        const element = await render('c-credit-items', CreditItems, { items });
        expect(textOf(element)).toBe('Open items all buckets Nothing is open in 91+.');
        await expect(element).toBeAccessible();
    });
});

import CreditFileTable from 'c/creditFileTable';
import type { FileTable } from 'c/creditFileView';
import { clearPage, figuresOf, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

const REFERENCES: FileTable = {
    key: 'references',
    title: 'Trade references',
    caption: 'USD',
    columns: [
        { key: 'referee', label: 'Supplier' },
        { key: 'pays', label: 'Pays' },
        { key: 'highCredit', label: 'High credit', isNumber: true }
    ],
    rows: [
        { key: '1', cells: [{ text: 'Prairie Flour Mills' }, { text: 'on time' }, { text: '50,000' }] },
        {
            key: '2',
            cells: [{ text: 'Moulin SA' }, { text: 'not recorded', isMuted: true }, { text: '9', isBad: true }]
        }
    ],
    footer: {
        key: 'median',
        cells: [{ text: 'Median' }, { text: '' }, { text: '60,000', name: 'median', value: '60000.00' }]
    },
    details: [
        {
            key: 'd',
            title: 'How it was found',
            rows: [{ key: 'r', label: 'Middle of three', text: '60,000' }],
            empty: ''
        }
    ]
};

describe('c-credit-file-table', () => {
    it('names every column and row, and carries each caption for where rows are stacked', async () => {
        const element = await render('c-credit-file-table', CreditFileTable, { table: REFERENCES });
        expect(findAll(element, '[role="columnheader"]').map(textOf)).toEqual(['Supplier', 'Pays', 'High credit']);
        expect(findAll(element, '[role="rowheader"]').map(textOf)).toEqual([
            'Prairie Flour Mills',
            'Moulin SA',
            'Median'
        ]);
        expect(findAll(element, 'td').map((cell) => [cell.getAttribute('data-label'), textOf(cell)])).toEqual([
            ['Pays', 'on time'],
            ['High credit', '50,000'],
            ['Pays', 'not recorded'],
            ['High credit', '9'],
            ['Pays', ''],
            ['High credit', '60,000']
        ]);
        expect(findAll(element, '.cell_muted, .cell_bad, .cell_empty').map((cell) => cell.className)).toEqual([
            'cell cell_muted',
            'cell number cell_bad',
            'cell cell_empty'
        ]);
        expect(figuresOf(element)).toMatchObject({ median: '60000.00' });
        await expect(element).toBeAccessible();
    });

    it('explains its figures below, and needs neither footer nor explanation', async () => {
        const element = await render('c-credit-file-table', CreditFileTable, { table: REFERENCES });
        expect(textOf(element)).toContain('How it was found Middle of three 60,000');
        clearPage();
        const plain = await render('c-credit-file-table', CreditFileTable, {
            table: { ...REFERENCES, footer: undefined, details: [] }
        });
        expect(findAll(plain, 'tfoot, h4')).toHaveLength(0);
        await expect(plain).toBeAccessible();
    });
});

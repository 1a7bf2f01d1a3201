import type { Page } from '@playwright/test';
import { accessibilityViolations, open, sidewaysScroll, type View } from '../../preview/test/pages.ts';
import { expect, test } from './demoTest.ts';

const WORKLIST = '/lightning/n/Good_Terms_Worklist';

/** STORIES §7: account, why, what to ask for, next step; in this order. */
const EXPECTED = [
    [
        'Granite Peak Mining Ltd.',
        'plan defaulted 18 Jun, 30,000; settlement offer open to 31 Jul',
        '30,000 USD',
        'credit manager decides: approve write-off 6,000 or hand over'
    ],
    [
        'Elm Street Builders',
        'promise of 2,400 for 12 Jun broken; 600 promised for 28 Jun, tolerance ends 1 Jul',
        '2,400 USD',
        'call: money for 2,400; do not take a new promise for it'
    ],
    ['Birch & Sons Fabrication LLC', '8,500 promised for today', '8,500 USD', 'look at the bank, then call'],
    ['Fjord Marine Services GmbH', 'installment 10,000 due today', '10,000 EUR', 'reminder by mail'],
    [
        'Cobalt Freight Systems Corp.',
        '12,000 passed 60 days on 24 Jun; 16,000 past due; rep asked for release',
        '16,000 USD',
        'call with the rep'
    ],
    [
        'Dune Hospitality SAS',
        '6,000 undisputed, 26 days (12,000 in dispute left out)',
        '6,000 EUR',
        'call about 6,000 only'
    ],
    [
        'Juniper Foods Co.',
        '7,000 net, 5 days (12,000 less 5,000 on account)',
        '7,000 USD',
        'ask for remittance advice first'
    ]
];

async function openWorklist(page: Page, view: View = {}): Promise<void> {
    await open(page, WORKLIST, { as: 'collector', ...view });
    await expect(page.locator('c-collections-worklist-table tr[data-row]').first()).toBeVisible();
}

const words = (texts: readonly string[]): string[] => texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());

/** A column of the list, as somebody reads it. */
async function column(page: Page, cell: string): Promise<string[]> {
    return words(await page.locator(`c-collections-worklist-table tr[data-row] ${cell}`).allInnerTexts());
}

const currentRow = (page: Page) => page.locator('c-collections-worklist-table tr[aria-current="true"] a.name');

test('the collector has the seven accounts of the stories in their order, and the others with whom they are', async ({
    page
}) => {
    await openWorklist(page);
    const columns = await Promise.all(['a.name', '.why', '.figure', '.next'].map((cell) => column(page, cell)));
    expect(columns[0]?.map((_, row) => columns.map((cells) => cells[row]))).toEqual(EXPECTED);
    expect(words(await page.locator('c-collections-worklist-table .tier-title').allInnerTexts())).toEqual([
        'Broken promise, missed or defaulted plan',
        'Promise or installment due today',
        'Crossed a step in the last 7 days',
        'Other past due'
    ]);
    const head = page.locator('c-collections-worklist-head');
    await expect(head).toContainText('63,900 USD, 16,000 EUR');
    await expect(head).toContainText('none; last 5,000 USD on account, Juniper Foods Co., 26 Jun');
    await expect(head).toContainText('0 of 7');
    expect(words(await page.locator('c-collections-worklist-others li').allInnerTexts())).toEqual([
        'Kestrel Aviation Parts Ltd Receivables: apply 52,500 GBP',
        'Larch Energy Services Inc. Legal; contact blocked',
        'Alder Instruments Inc., Harbour North Ltd, Harbour Retail Group plc, Harbour South Ltd, Ivory Pharma KK nothing due'
    ]);
    await expect(page.locator('tr[data-row]', { hasText: 'Birch' })).toContainText('29 Jun 16:00, Email by Ana Roux');
    await expect(page.locator('tr[data-row]', { hasText: 'Juniper' })).toContainText('Released to 10 Jul');
    expect(await accessibilityViolations(page)).toEqual([]);
});

test('keys move the row, open the call, reach the search and open the account', async ({ page }) => {
    await openWorklist(page);
    await expect(currentRow(page)).toHaveText('Granite Peak Mining Ltd.');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('n');
    await expect(currentRow(page)).toHaveText('Birch & Sons Fabrication LLC');
    await page.keyboard.press('l');
    await expect(page.getByRole('dialog')).toContainText('Birch & Sons Fabrication LLC');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('tr[aria-current="true"]')).toBeFocused();
    await page.keyboard.press('/');
    await expect(page.locator('c-collections-worklist c-collections-find input')).toBeFocused();
    await page.keyboard.type('D-902');
    await expect(page.locator('c-collections-worklist [data-group="document"]')).toContainText('10,000 EUR open');
    await page.keyboard.press('Escape');
    await page.locator('tr[aria-current="true"]').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Birch & Sons Fabrication LLC' })).toBeVisible();
});

test('an account is found by invoice, PO, payment reference, phone and customer number; wildcards are text', async ({
    page
}) => {
    await openWorklist(page);
    const find = page.locator('c-collections-worklist c-collections-find');
    const searches = [
        ['D-902', 'document', 'Dune Hospitality SAS'],
        ['po-4485', 'order', 'Birch & Sons Fabrication LLC'],
        ['CHK 20418', 'payment', 'Elm Street Builders'],
        ['419-555-0122', 'phone', 'Birch & Sons Fabrication LLC, Carol Jensen'],
        ['S10', 'customer', 'Juniper Foods Co.'],
        ['granite p', 'name', 'Granite Peak Mining Ltd.']
    ] as const;
    for (const [text, group, found] of searches) {
        await find.getByRole('searchbox').fill(text);
        await expect(find.locator(`[data-group="${group}"]`), text).toContainText(found);
    }
    await find.getByRole('searchbox').fill('D-902');
    await expect(find.getByRole('link', { name: 'Document D-902, new tab' })).toHaveAttribute('target', '_blank');
    expect(await accessibilityViolations(page)).toEqual([]);
    await find.getByRole('searchbox').fill('%%%');
    await expect(find.getByRole('status')).toContainText('Nothing begins with');
    await find.getByRole('searchbox').fill('S10');
    await expect(find.locator('[data-group="customer"]')).toBeVisible();
    await find.getByRole('searchbox').press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Juniper Foods Co.' })).toBeVisible();
});

test('a rep finds from the utility bar, but no item, since sales sees none', async ({ page }) => {
    await open(page, '/lightning/o/Account/list', { as: 'rep' });
    await page.getByRole('button', { name: 'Find customer' }).click();
    const find = page.locator('c-collections-find');
    await find.getByRole('searchbox').fill('S02');
    await expect(find.locator('[data-group="customer"]')).toContainText('Birch & Sons Fabrication LLC');
    await find.getByRole('searchbox').fill('B-901');
    await expect(find.getByRole('status')).toContainText('Nothing begins with');
});

test('the whole org is one list too, and the dark phone shows tiles that do not scroll sideways', async ({ page }) => {
    await openWorklist(page);
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await expect.poll(async () => (await column(page, 'a.name')).length).toBeGreaterThan(EXPECTED.length);
    await openWorklist(page, { width: 320, theme: 'dark' });
    await expect(page.locator('tr[data-row]').first()).toContainText('30,000');
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
});

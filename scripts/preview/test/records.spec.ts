import type { Page } from '@playwright/test';

import { accessibilityViolations, expect, open, screenshot, sidewaysScroll, test, type View } from './pages.ts';

/** Rows of a query, asked for as that user. */
async function rowsOf<Row>(page: Page, soql: string, as = 'rep'): Promise<Row[]> {
    const answer: { records: Row[] } = await page.evaluate(
        (address) => fetch(address).then((response) => response.json()),
        `/as/${as}/services/data/v68.0/query?q=${encodeURIComponent(soql)}`
    );
    return answer.records;
}

async function openDeal(page: Page, name: string, view: View = {}): Promise<string> {
    await open(page, '/lightning/o/Opportunity/list', view);
    const [deal] = await rowsOf<{ Id: string }>(page, `SELECT Id FROM Opportunity WHERE Name = '${name}'`, view.as);
    await open(page, `/lightning/r/Opportunity/${deal?.Id}/view`, view);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    return String(deal?.Id);
}

test('a stage is chosen on the path and marked as the current one', async ({ page }) => {
    const id = await openDeal(page, 'Alder sensors');
    const path = page.getByRole('listbox', { name: 'Stage' });
    await expect(path.getByRole('option', { selected: true })).toHaveText(/Prospecting/);
    await path.getByRole('option', { name: 'Needs Analysis' }).click();
    await page.getByRole('button', { name: 'Mark as Current Stage' }).click();
    await expect(page.getByText('Stage changed successfully.')).toBeVisible();
    await expect(path.getByRole('option', { selected: true })).toHaveText(/Needs Analysis/);
    await page.getByRole('button', { name: 'Mark Stage as Complete' }).click();
    await expect(path.getByRole('option', { selected: true })).toHaveText(/Value Proposition/);
    const [deal] = await rowsOf<{ StageName: string }>(page, `SELECT StageName FROM Opportunity WHERE Id = '${id}'`);
    expect(deal?.StageName).toBe('Value Proposition');
});

test('the path goes by keyboard', async ({ page }) => {
    await openDeal(page, 'Cobalt fleet trackers');
    await page.getByRole('option', { selected: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option', { selected: true })).toHaveText(/Qualification/);
    await expect(page.getByRole('button', { name: 'Mark as Current Stage' })).toBeVisible();
});

test('what the org refuses on the path is said in its own words, and nothing changes', async ({ page, failures }) => {
    const id = await openDeal(page, 'Cobalt fleet trackers');
    await page.getByRole('option', { name: 'Proposal/Price Quote' }).click();
    await page.getByRole('button', { name: 'Mark as Current Stage' }).click();
    const toast = page.locator('lightning-toast');
    await expect(toast).toContainText('We hit a snag.');
    await expect(toast).toContainText(/hold/i);
    const [deal] = await rowsOf<{ StageName: string }>(page, `SELECT StageName FROM Opportunity WHERE Id = '${id}'`);
    expect(deal?.StageName).toBe('Prospecting');
    // The browser reports the 400 of the save.
    expect(failures.splice(0)).toHaveLength(1);
});

test('a deal is edited in a dialog; what the org refuses stands in it', async ({ page, failures }) => {
    await openDeal(page, 'Cobalt fleet trackers');
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Amount')).toHaveValue('12,500.00');
    expect(await accessibilityViolations(page)).toEqual([]);
    // The input writes its number without signs once it has the focus.
    await dialog.getByLabel('Amount').click();
    await expect(dialog.getByLabel('Amount')).toHaveValue('12500');
    await dialog.getByLabel('Amount').fill('13000.5');
    await dialog.getByRole('combobox', { name: 'Stage' }).click();
    await dialog.getByRole('option', { name: 'Proposal/Price Quote' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText(/hold/i)).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Stage' }).click();
    await dialog.getByRole('option', { name: 'Qualification' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('13,000.50', { exact: true }).first()).toBeVisible();
    expect(failures.splice(0)).toHaveLength(1);
});

test('Escape closes the dialog, and focus goes back to the button', async ({ page }) => {
    await openDeal(page, 'Cobalt fleet trackers');
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Edit', exact: true })).toBeFocused();
});

for (const view of [{ width: 1280 }, { width: 320, theme: 'dark' }] as const) {
    test(`the page of a deal is accessible and fits at ${view.width}`, async ({ page }) => {
        await openDeal(page, 'Cobalt fleet trackers', view);
        await expect(page.getByRole('listbox', { name: 'Stage' })).toBeVisible();
        expect(await accessibilityViolations(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBe(0);
        await screenshot(page, `deal-${view.width}`);
    });
}

test('a list view shows its own records and columns, by its own address', async ({ page }) => {
    await open(page, '/lightning/o/Account/list');
    const view = page.getByRole('combobox', { name: 'List view' });
    await expect(view).toHaveValue('All');
    await view.selectOption({ label: 'My Customers Held or About to Be Held' });
    await expect(page).toHaveURL(/\/list\?filterName=My_Customers_Held_Or_About_To_Be&as=rep$/);
    await expect(page.getByRole('row')).toHaveCount(2);
    await expect(page.getByRole('link', { name: 'Cobalt Freight Systems Corp.' })).toBeVisible();
    await expect(page.getByRole('columnheader').first()).toHaveText('Account Name');
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'List view' })).toHaveValue('My_Customers_Held_Or_About_To_Be');
    expect(await accessibilityViolations(page)).toEqual([]);
});

test('a new record begins in the list and opens', async ({ page }) => {
    await open(page, '/lightning/o/Opportunity/list');
    await page.getByRole('button', { name: 'New', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').first().fill('Alder gauges');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText(/Complete this field/)).toHaveCount(2);
    await dialog.getByRole('combobox', { name: 'Stage' }).click();
    await dialog.getByRole('option', { name: 'Qualification' }).click();
    await dialog.getByLabel('Close Date').fill('Jul 31, 2026');
    await dialog.getByRole('combobox', { name: 'Account' }).click();
    await dialog.getByRole('option', { name: 'Alder Instruments Inc.' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Alder gauges' })).toBeVisible();
});

test('a quote is made below its deal and copied', async ({ page }) => {
    await openDeal(page, 'Alder sensors');
    await page.getByRole('tab', { name: 'Related' }).click();
    await page.getByTitle('New Quote').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('combobox', { name: 'Status' })).toHaveText('Draft');
    await dialog.getByLabel('Quote Name').fill('Alder sensors, first offer');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Quote was created.')).toBeVisible();
    await page.getByRole('link', { name: 'Alder sensors, first offer' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Alder sensors, first offer' })).toBeVisible();
    await page.getByRole('button', { name: 'Clone' }).click();
    await dialog.getByLabel('Quote Name').fill('Alder sensors, second offer');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Alder sensors, second offer' })).toBeVisible();
    const path = page.getByRole('listbox', { name: 'Status' });
    await path.getByRole('option', { name: 'Needs Review' }).click();
    await page.getByRole('button', { name: 'Mark as Current Status' }).click();
    await expect(path.getByRole('option', { selected: true })).toHaveText(/Needs Review/);
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'quote');
    await page.getByRole('tab', { name: 'Related' }).click();
    await page.getByTitle('New Quote Line Item').click();
    await dialog.getByRole('combobox', { name: 'Price Book Entry' }).click();
    await dialog.getByRole('option', { name: 'Board' }).click();
    await dialog.getByLabel('Quantity').fill('3');
    await dialog.getByLabel('Sales Price').fill('9.99');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('29.97', { exact: true })).not.toHaveCount(0);
    await page.getByRole('link', { name: 'Quotes', exact: true }).click();
    await expect(page.getByRole('link', { name: /^Alder sensors, .* offer$/ })).toHaveCount(2);
});

test('tasks about a deal are shown with it, and one is done with a click', async ({ page }) => {
    await openDeal(page, 'Cobalt fleet trackers');
    await page.getByRole('tab', { name: 'Activity' }).click();
    await expect(page.getByRole('heading', { level: 3 }).filter({ hasText: /Activity|Upcoming/ })).toHaveText([
        'Upcoming & Overdue',
        'Past Activity'
    ]);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByTitle('Mark "Tell the customer" as done').click();
    await expect(page.getByText('Upcoming & Overdue')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Tell the customer' })).toBeVisible();
});

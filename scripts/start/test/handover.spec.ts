import type { Locator, Page } from '@playwright/test';
import { accessibilityViolations, openAccount, sidewaysScroll } from '../../preview/test/pages.ts';
import type { View } from '../../preview/test/pages.ts';
import { expect, testOfOwnDemo } from './demoTest.ts';

/** Tests whose demo is their own: they decide about its customers, one after the other. */
const test = testOfOwnDemo();
test.describe.configure({ mode: 'serial' });

const COBALT = 'Cobalt Freight Systems Corp.';
const GRANITE = 'Granite Peak Mining Ltd.';

/** C-901 agrees, C-902 differs, C-904 is only ours, PAY-77 only theirs, C-903 stands twice, one row has no amount. */
const COBALT_LIST = [
    'Invoice\tOpen amount\tDate',
    'c0901\t12,000.00\t03/25/2026',
    'C 902\t2,950.50\t04/20/2026',
    'PAY-77\t(500.00)\t06/01/2026',
    'C-903\t500.00\t05/06/2026',
    'c.903\t500.00\t05/06/2026',
    'C-999\ttwelve\t06/01/2026'
].join('\n');

const card = (page: Page): Locator => page.locator('c-collections-handover-card');
const dialog = (page: Page): Locator => page.getByRole('dialog');
const words = async (part: Locator): Promise<string> => (await part.innerText()).replace(/\s+/g, ' ').trim();

async function openCollections(page: Page, account: string, view: View): Promise<void> {
    await openAccount(page, account, view);
    await page.getByRole('tab', { name: 'Collections', exact: true }).click();
    await expect(card(page).locator('[aria-busy="true"]')).toHaveCount(0);
}

test('Cobalt: a pasted list with one of each finding is kept as a note', async ({ page, demo }) => {
    await openCollections(page, COBALT, { as: 'collector' });
    await card(page).getByRole('button', { name: 'Reconcile' }).click();
    await dialog(page).getByLabel("The customer's list").fill(COBALT_LIST);
    await dialog(page).getByLabel("The customer's list").press('Tab');
    const finding = (kind: string) => words(dialog(page).locator(`[data-finding="${kind}"] tbody`));
    await expect(dialog(page).locator('[data-finding="agrees"]')).toBeVisible();
    expect(await finding('differs')).toBe('C-902 / C 902 20 Apr 2026 3,000.00 2,950.50 −49.50');
    expect(await finding('onlyOurs')).toBe('C-904 15 Jun 2026 2,500.00 −2,500.00');
    expect(await finding('onlyTheirs')).toBe('PAY-77 1 Jun 2026 −500.00 −500.00');
    expect(await finding('unclear')).toBe('C-903 / c.903 6 May 2026 1,000.00 500.00 + 500.00 0.00');
    expect(await finding('agrees')).toBe('C-901 / c0901 25 Mar 2026 12,000.00 12,000.00');
    await expect(dialog(page).locator('[data-finding="unreadable"]')).toContainText('Line 7: C-999 | twelve');
    await expect(dialog(page).locator('[data-total="difference"]')).toContainText('−3,049.50 USD');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await sidewaysScroll(page)).toBe(0);
    await dialog(page).getByRole('button', { name: 'Keep as a note' }).click();
    await expect(dialog(page)).toHaveCount(0);

    const notes = await demo.query(
        `SELECT Kind__c, Summary__c FROM Collection_Activity__c WHERE Credit_Profile__r.Account__r.Name = '${COBALT}' AND Summary__c LIKE 'Reconciled%'`
    );
    expect(notes).toMatchObject([
        {
            Kind__c: 'Note',
            Summary__c:
                'Reconciled: 1 agree, 1 unclear, 1 only with them, 1 only with us, 1 differ, 1 unreadable. ' +
                'Ours 18,500.00, theirs 15,450.50, difference −3,049.50 USD.'
        }
    ]);
});

test('Granite: the collector proposes a second settlement, the credit manager decides it', async ({ page, demo }) => {
    await openCollections(page, GRANITE, { as: 'collector' });
    await card(page).getByRole('button', { name: 'Propose an adjustment' }).click();
    await expect(dialog(page)).toContainText('3 of 3 chosen: 30,000 USD');
    await dialog(page).getByLabel('The customer pays, USD').fill('24000');
    await dialog(page).locator('[data-field="until"] input').fill('Jul 31, 2026');
    await dialog(page).getByLabel('Reason').fill('Distress; better than an agency');
    await expect(dialog(page)).toContainText('Given up: 6,000 of 30,000 USD, 20.00');
    expect(await words(dialog(page).locator('[data-way="settle"]'))).toBe('Settle 24,000.00 0.00 182.06 23,817.94');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Ask credit' }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(card(page)).toContainText('Distress; better than an agency');
    const asked =
        'SELECT Kind__c, Status__c, Amount__c, Offer_Amount__c, Offer_Until__c, Documents__c, Granted_Amount__c';
    const mine = `${asked} FROM Credit_Request__c WHERE Reason__c LIKE 'Distress%'`;
    const settlement = {
        Kind__c: 'Settlement',
        Amount__c: 6000,
        Offer_Amount__c: 24_000,
        Offer_Until__c: '2026-07-31',
        Documents__c: 'G-901, G-902, G-903'
    };
    expect(await demo.query(mine)).toMatchObject([{ ...settlement, Status__c: 'Waiting' }]);

    await openAccount(page, GRANITE, { as: 'credit' });
    const strip = page.locator('c-credit-request-strip');
    await expect(strip).toContainText('24,000 USD by 31 Jul in full and final settlement: 6,000 given up, 20');
    for (const reason of ['The first of two', 'Fine']) {
        await strip.getByRole('button', { name: 'Approve…' }).click();
        await dialog(page).getByLabel('Reason').fill(reason);
        await dialog(page).getByLabel('Reason').press('Enter');
        await expect(dialog(page)).toHaveCount(0);
    }
    expect(await demo.query(mine)).toMatchObject([{ ...settlement, Status__c: 'Approved', Granted_Amount__c: 6000 }]);
});

test('Granite goes to an agency with its file, and comes back', async ({ page, demo }) => {
    await openCollections(page, GRANITE, { as: 'credit' });
    await card(page).getByRole('button', { name: 'Hand over' }).click();
    await expect(dialog(page)).toContainText('3 of 3 chosen: 30,000 USD');
    await dialog(page).getByLabel('Name of the agency or lawyer').fill('Northern Collections');
    await dialog(page).getByLabel('Fee, percent of what comes in').fill('25');
    await dialog(page).getByLabel('Reason').fill('Plan defaulted');
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Hand over' }).dblclick();
    await expect(dialog(page)).toHaveCount(0);
    await expect(card(page)).toContainText('30,000 USD, handed over 30 Jun by Alma Reyes');
    await expect(card(page)).toContainText('0 USD came in since, 0');
    const placed = await demo.query<{ Status__c: string; Items__r: { totalSize: number } }>(
        'SELECT Status__c, Amount__c, Fee_Percent__c, (SELECT Status__c FROM Items__r) FROM Collection_Placement__c'
    );
    expect(placed).toMatchObject([
        { Status__c: 'Placed', Amount__c: 30_000, Fee_Percent__c: 25, Items__r: { totalSize: 3 } }
    ]);

    await card(page).getByRole('button', { name: 'File for Northern Collections' }).click();
    await expect(dialog(page).locator('[data-section="items"] tbody tr')).toHaveCount(3);
    await expect(dialog(page)).toContainText(
        'handed over to Northern Collections on 30 Jun 2026, 30,000 USD. Fee 25 %'
    );
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Print' }).click();
    await expect(dialog(page).frameLocator('iframe').locator('h1')).toHaveText(`Collection file: ${GRANITE}`);
    await page.keyboard.press('Escape');

    await card(page).getByRole('button', { name: 'Recall from Northern Collections' }).click();
    await dialog(page).getByLabel('Reason').fill('Pays direct');
    await dialog(page).getByRole('button', { name: 'Recall' }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(card(page)).toContainText('Recalled 30 Jun: Pays direct');
    const items = await demo.query('SELECT Status__c, Live_Key__c FROM Collection_Placement_Item__c');
    expect(items).toHaveLength(3);
    for (const item of items) {
        expect(item).toMatchObject({ Status__c: 'Recalled', Live_Key__c: null });
    }
});

test('a rep sees none of it', async ({ page }) => {
    await openCollections(page, GRANITE, { as: 'rep' });
    await expect(card(page)).toHaveText('');
    await expect(page.getByText('Northern Collections')).toHaveCount(0);
    await openAccount(page, GRANITE, { as: 'rep' });
    await expect(page.getByText(/settlement/i)).toHaveCount(0);
});

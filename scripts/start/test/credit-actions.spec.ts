import type { Locator, Page } from '@playwright/test';
import { accessibilityViolations, open, openAccount, screenshot, sidewaysScroll } from '../../preview/test/pages.ts';
import type { View } from '../../preview/test/pages.ts';
import type { Demo } from './demo.ts';
import { expect, setClock, testOfOwnDemo } from './demoTest.ts';

/** Tests whose demo is their own: they decide about its customers, one after the other. */
const test = testOfOwnDemo();
test.describe.configure({ mode: 'serial' });

const ELM = 'Elm Street Builders';
const COBALT = 'Cobalt Freight Systems Corp.';
const GRANITE = 'Granite Peak Mining Ltd.';
const ALDER = 'Alder Instruments Inc.';

const strip = (page: Page): Locator => page.locator('c-credit-request-strip');
const dialog = (page: Page): Locator => page.getByRole('dialog');
const stripButtons = (page: Page): Promise<string[]> => strip(page).getByRole('button').allInnerTexts();

/** Waits until the strip says it, as a person reads it. */
async function expectStrip(page: Page, words: string): Promise<void> {
    await expect.poll(async () => (await strip(page).innerText()).replace(/\s+/g, ' ').trim()).toContain(words);
}

async function openDeal(page: Page, demo: Demo, name: string, view: View): Promise<void> {
    const [deal] = await demo.query<{ Id: string }>(`SELECT Id FROM Opportunity WHERE Name = '${name}'`);
    await open(page, `/lightning/r/Opportunity/${deal?.Id}/view`, view);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Types into the field that has the focus, in place of what stands there. */
async function retype(page: Page, text: string): Promise<void> {
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
}

/** Sends a change as a user of the page; answers the org's refusals, none where it was saved. */
function change(page: Page, as: string, path: string, fields: object, method: 'POST' | 'PATCH'): Promise<string[]> {
    return page.evaluate(
        async ({ address, body, verb }) => {
            const answer = await fetch(address, {
                method: verb,
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify(body)
            });
            const refusals: { message: string }[] = answer.ok ? [] : await answer.json();
            return refusals.map(({ message }) => message);
        },
        { address: `/as/${as}/services/data/v68.0/sobjects/${path}`, body: fields, verb: method }
    );
}

test('by keyboard only, a rep asks for a release from the deal, and both see where it stands', async ({
    page,
    demo
}) => {
    await setClock(demo, '2026-06-30T09:00:00Z');
    await openDeal(page, demo, 'Elm site fencing', { as: 'rep' });
    await strip(page).getByRole('button', { name: 'Request release' }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toContainText('For Elm site fencing, 3,000 USD.');
    const amount = dialog(page).getByLabel('Amount asked, USD');
    await expect(amount).toBeFocused();
    await expect(amount).toHaveValue(/^3,?000(\.00)?$/);
    expect(await accessibilityViolations(page)).toEqual([]);

    await page.keyboard.press('Enter');
    await expect(dialog(page)).toContainText('Complete this field.');
    const reason = dialog(page).getByLabel('Reason');
    await expect(reason).toBeFocused();
    await page.keyboard.type('Pays the fencing in advance by half');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(strip(page).getByRole('button', { name: 'Request release' })).toBeFocused();

    await page.keyboard.press('Enter');
    await expect(reason).toHaveValue('Pays the fencing in advance by half');
    await dialog(page).getByLabel('Needed until').focus();
    await retype(page, 'Jul 15, 2026');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toHaveCount(0);
    await expectStrip(page, 'You asked for a release on 30 Jun. Alma Reyes decides by');
    expect(await stripButtons(page)).toEqual(['Withdraw request']);

    const requests = await demo.query(
        "SELECT Kind__c, Status__c, Amount__c, Currency_Code__c, Until__c, Opportunity__r.Name, Requested_By__r.Name, Reason__c FROM Credit_Request__c WHERE Opportunity__r.Name = 'Elm site fencing'"
    );
    expect(requests).toMatchObject([
        {
            Kind__c: 'Release',
            Status__c: 'Waiting',
            Amount__c: 3000,
            Currency_Code__c: 'USD',
            Until__c: '2026-07-15',
            Opportunity__r: { Name: 'Elm site fencing' },
            Requested_By__r: { Name: 'Ana Roux' },
            Reason__c: 'Pays the fencing in advance by half'
        }
    ]);
});

test('the credit manager decides in part; the org releases every hold and both sides read it', async ({
    page,
    demo,
    failures
}) => {
    await openAccount(page, ELM, { as: 'credit' });
    await expectStrip(page, 'Release asked 30 Jun by Ana Roux. Decide by');
    await expectStrip(page, 'Pays the fencing in advance by half');
    expect(await stripButtons(page)).toEqual(['Refuse', 'Release…']);
    await strip(page).getByRole('button', { name: 'Release…' }).click();
    const amount = dialog(page).getByLabel('Amount granted, USD');
    await amount.focus();
    await retype(page, '4000');
    await dialog(page).getByLabel('Reason').fill('Half now, the rest after the promise');
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('alert')).toContainText('Nothing beyond the request can be granted.');
    await expect(dialog(page).getByLabel('Reason')).toHaveValue('Half now, the rest after the promise');
    failures.length = 0;

    await amount.focus();
    await retype(page, '1500');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toHaveCount(0);
    const decided = 'Release granted in part 30 Jun by Alma Reyes. Up to 1,500. Until 15 Jul. Half now, the rest';
    await expectStrip(page, decided);
    await expect(page.locator('[data-verdict="released"]')).toBeVisible();
    await expect(page.locator('c-credit-history')).toContainText('Released by A. Reyes');

    const holds = await demo.query(
        `SELECT Status__c, Released_By__c, Release_Until__c, Release_Amount__c, Release_Reason__c FROM Credit_Hold__c WHERE Account__r.Name LIKE '${ELM}%' AND Status__c IN ('Active', 'Released')`
    );
    expect(holds.length).toBeGreaterThan(0);
    for (const hold of holds) {
        expect(hold).toMatchObject({
            Status__c: 'Released',
            Released_By__c: 'A. Reyes',
            Release_Until__c: '2026-07-15',
            Release_Amount__c: 1500,
            Release_Reason__c: 'Half now, the rest after the promise'
        });
    }

    await openDeal(page, demo, 'Elm site fencing', { as: 'rep' });
    await expectStrip(page, decided);
    await openAccount(page, ELM, { as: 'rep' });
    await expect(page.locator('c-credit-history')).toContainText('Release granted in part by Alma Reyes');
});

test('nobody decides a request of their own: no button, and the org refuses', async ({ page, demo, failures }) => {
    await openAccount(page, COBALT, { as: 'credit' });
    const [waiting] = await demo.query<{ Id: string; Credit_Profile__c: string }>(
        `SELECT Id, Credit_Profile__c FROM Credit_Request__c WHERE Credit_Profile__r.Account__r.Name = '${COBALT}' AND Status__c = 'Waiting'`
    );
    expect(await change(page, 'rep', `Credit_Request__c/${waiting?.Id}`, { Status__c: 'Withdrawn' }, 'PATCH')).toEqual(
        []
    );
    const own = {
        Credit_Profile__c: waiting?.Credit_Profile__c,
        Request_Key__c: 'own-request',
        Kind__c: 'Release',
        Amount__c: 1000,
        Currency_Code__c: 'USD',
        Until__c: '2026-07-10',
        Reason__c: 'For a dock leveller'
    };
    expect(await change(page, 'credit', 'Credit_Request__c', own, 'POST')).toEqual([]);
    await page.reload();
    await expectStrip(page, 'You asked for a release on 30 Jun. Miyu Sato decides by');
    expect(await stripButtons(page)).toEqual(['Withdraw request']);

    const [request] = await demo.query<{ Id: string }>(
        "SELECT Id FROM Credit_Request__c WHERE Request_Key__c = 'own-request'"
    );
    const decision = { Status__c: 'Approved', Decision_Reason__c: 'Because I can' };
    const refusals = await change(page, 'credit', `Credit_Request__c/${request?.Id}`, decision, 'PATCH');
    expect(refusals).toHaveLength(1);
    failures.length = 0;

    await openAccount(page, COBALT, { as: 'head' });
    await expectStrip(page, 'Release asked 30 Jun by Alma Reyes.');
    expect(await stripButtons(page)).toEqual(['Refuse', 'Release…']);
});

test('a refusal says why to the asker and opens the letter, which does not', async ({ page, demo }) => {
    await openAccount(page, COBALT, { as: 'head' });
    await strip(page).getByRole('button', { name: 'Refuse' }).click();
    await dialog(page).getByLabel('Reason').fill('C-901 is 67 days late: pay it first');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toContainText('We cannot grant it at this time.');
    await expect(dialog(page)).toContainText('within 60 days of this notice');
    await expect(dialog(page)).not.toContainText('C-901');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expectStrip(page, 'Release refused 30 Jun by Miyu Sato. C-901 is 67 days late');
    const tasks = await demo.query<{ Subject: string; ActivityDate: string | null }>(
        "SELECT Subject, ActivityDate FROM Task WHERE Subject LIKE 'Notice to the customer: release refused%'"
    );
    expect(tasks.map(({ Subject, ActivityDate }) => [Subject, ActivityDate !== null])).toEqual([
        ['Notice to the customer: release refused', true]
    ]);
    await openAccount(page, COBALT, { as: 'credit' });
    await expect(page.locator('c-credit-history').getByRole('button', { name: 'Notice letter' })).toBeVisible();
});

test('several holds are released in one transaction, within authority, and a double click places one hold', async ({
    page,
    demo,
    failures
}) => {
    await openAccount(page, GRANITE, { as: 'credit' });
    const actions = page.locator('c-credit-actions');
    const statuses = async () => {
        const holds = await demo.query<{ Status__c: string }>(
            `SELECT Status__c FROM Credit_Hold__c WHERE Account__r.Name = '${GRANITE}' AND Status__c IN ('Active', 'Released')`
        );
        expect(holds.length).toBeGreaterThan(1);
        return [...new Set(holds.map(({ Status__c }) => Status__c))];
    };
    await actions.getByRole('button', { name: 'Release…' }).click();
    await dialog(page).getByLabel('Up to an amount, USD').fill('5000');
    await dialog(page).getByLabel('Reason').fill('Spare parts only');
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('alert').getByRole('listitem')).toHaveText([
        /^Your authority for a release ends/
    ]);
    expect(await statuses()).toEqual(['Active']);
    failures.length = 0;

    await dialog(page).getByLabel('Last day').fill('Jul 10, 2026');
    await dialog(page).getByLabel('Reason').press('Enter');
    await expect(dialog(page)).toHaveCount(0);
    expect(await statuses()).toEqual(['Released']);

    await openAccount(page, ALDER, { as: 'credit' });
    await actions.getByRole('button', { name: 'Place hold' }).click();
    await dialog(page).getByLabel('What happened').fill('Owner changed, guarantee missing');
    await dialog(page).getByRole('button', { name: 'Place hold' }).dblclick();
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.locator('[data-verdict="heldByPerson"]')).toBeVisible();
    const placed = await demo.query(
        `SELECT Origin__c, Status__c, Placed_By__c, Reason_Class__c, Reason__c FROM Credit_Hold__c WHERE Account__r.Name = '${ALDER}'`
    );
    expect(placed).toMatchObject([
        {
            Origin__c: 'Person',
            Status__c: 'Active',
            Placed_By__c: 'A. Reyes',
            Reason_Class__c: 'Credit review',
            Reason__c: 'Owner changed, guarantee missing'
        }
    ]);
    await actions.getByRole('button', { name: 'More credit actions' }).click();
    await page.getByRole('menuitem', { name: 'Close hold by A. Reyes' }).click();
    await dialog(page).getByLabel('Reason').fill('Guarantee came');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-verdict="heldByPerson"]')).toHaveCount(0);
    await expect(page.locator('c-credit-history')).toContainText('Hold closed by A. Reyes');
});

test('a second past its time a request stands out on both sides', async ({ page, demo }) => {
    const [request] = await demo.query<{ Due_At__c: string }>(
        `SELECT Due_At__c FROM Credit_Request__c WHERE Credit_Profile__r.Account__r.Name = '${GRANITE}' AND Status__c = 'Waiting'`
    );
    const due = Date.parse(request?.Due_At__c ?? '');
    await setClock(demo, new Date(due + 1000).toISOString());
    await openAccount(page, GRANITE, { as: 'credit' });
    await expectStrip(page, 'by Noor Haddad. 24,000 USD by 31 Jul in full and final settlement: 6,000 given up, 20 %.');
    await expectStrip(page, 'Late: to be decided by today,');
    await openAccount(page, GRANITE, { as: 'collector' });
    await expectStrip(page, 'Late: Alma Reyes was to decide by today,');
    await expect(strip(page).locator('[data-state="late"]')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
    test(`at 320 pixels, ${theme}, strip and dialog fit and are accessible`, async ({ page }) => {
        await openAccount(page, GRANITE, { as: 'credit', theme, width: 320 });
        await strip(page).getByRole('button', { name: 'Approve…' }).click();
        // Yes or no: what a settlement gives up goes with its offer.
        await expect(dialog(page).getByLabel('Reason')).toBeFocused();
        await dialog(page).getByRole('button', { name: 'Approve' }).click();
        await expect(dialog(page)).toContainText('Complete this field.');
        expect(await sidewaysScroll(page)).toBe(0);
        expect(await accessibilityViolations(page)).toEqual([]);
        await screenshot(page, `credit-decision-320-${theme}`);
    });
}

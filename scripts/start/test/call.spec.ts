import type { Locator, Page } from '@playwright/test';
import { accessibilityViolations, open, openAccount, sidewaysScroll } from '../../preview/test/pages.ts';
import type { View } from '../../preview/test/pages.ts';
import type { Demo } from './demo.ts';
import { expect, setClock, testOfOwnDemo } from './demoTest.ts';

/** Tests whose demo is their own: they log contacts with its customers, one after the other. */
const test = testOfOwnDemo();
test.describe.configure({ mode: 'serial' });

const ALDER = 'Alder Instruments Inc.';
const BIRCH = 'Birch & Sons Fabrication LLC';
const COBALT = 'Cobalt Freight Systems Corp.';
const DUNE = 'Dune Hospitality SAS';
const ELM = 'Elm Street Builders';
const LARCH = 'Larch Energy Services Inc.';

const body = (page: Page): Locator => page.locator('c-collections-call-body');
const guard = (page: Page): Promise<string> => words(page.locator('c-collections-call-guard').first());
const words = async (part: Locator): Promise<string> => (await part.innerText()).replace(/\s+/g, ' ').trim();

/** Opens the dialog of a contact with a customer, with the key of its button. */
async function openCall(page: Page, account: string, view: View = { as: 'collector' }): Promise<void> {
    await openAccount(page, account, view);
    await page.getByRole('tab', { name: 'Collections', exact: true }).click();
    await pressLogACall(page);
}

/** Opens the dialog and waits until its own part has the focus, so that the next key is not lost. */
async function pressLogACall(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Log a call' }).first().press('Enter');
    await expect(body(page).locator(':focus')).toHaveCount(1);
}

/** Presses Tab until a part has the focus. */
async function tabTo(page: Page, part: Locator): Promise<void> {
    for (let pressed = 0; pressed < 60; pressed += 1) {
        if (await part.evaluate((element) => element.matches(':focus')).catch(() => false)) return;
        await page.keyboard.press('Tab');
    }
    throw new Error('Tab does not lead there.');
}

/** Entries about an account since the demo began, the oldest first. */
function entries(demo: Demo, account: string): Promise<Record<string, unknown>[]> {
    return demo.query(
        'SELECT Id, Outcome__c, Promise__c, Dispute__c, Guard_Findings__c, Guard_Reason__c, Direction__c ' +
            `FROM Collection_Activity__c WHERE Credit_Profile__r.Account__r.Name = '${account.replace("'", "\\'")}' ` +
            "AND Happened_At__c >= 2026-06-30T08:00:00Z AND Kind__c = 'Call' ORDER BY Happened_At__c, Id"
    );
}

async function dropAnswerOf(demo: Demo, path: string): Promise<void> {
    const answer = await fetch(`${demo.origin}/local/faults`, {
        method: 'POST',
        headers: { authorization: `Bearer ${demo.org.accessToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ kind: 'droppedConnection', moment: 'middle', method: 'POST', path, count: 1 })
    });
    expect(answer.status).toBe(201);
}

test('by keyboard only: a promise, a dispute and a follow-up, in one transaction', async ({ page, demo }) => {
    await setClock(demo, '2026-06-30T16:40:00Z');
    await openCall(page, COBALT);
    await expect(page.locator('[data-figure="localTime"]')).toHaveText('11:40, Chicago');

    const saves: string[] = [];
    page.on('request', (request) => {
        if (request.postData()?.includes('mutation saveTerms')) saves.push(request.url());
    });
    await page.keyboard.press('1');
    await expect(body(page).getByLabel('Amount, USD')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('15000');
    await tabTo(page, page.locator('[data-add="dispute"] button'));
    await page.keyboard.press('Enter');
    // The first invoice has the focus; the dispute is about the third.
    await expect(page.locator('[data-part="disputeItems"] input').first()).toBeFocused();
    await tabTo(page, page.locator('[data-part="disputeItems"] input').nth(2));
    await page.keyboard.press('Space');
    for (const name of ['Reason', 'Whose turn it is']) {
        const list = body(page).getByRole('combobox', { name });
        await tabTo(page, list);
        await page.keyboard.press('Enter');
        await page.keyboard.press('ArrowDown');
        await expect(list).toHaveAttribute('aria-activedescendant', /./);
        await page.keyboard.press('Enter');
        await expect(list).not.toContainText('Select an Option');
    }
    await tabTo(page, body(page).getByLabel('Note', { exact: true }));
    await page.keyboard.type('Cheque run on Thursday');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    const [entry, ...others] = await entries(demo, COBALT);
    expect([entry?.Outcome__c, others]).toEqual(['Promised', []]);
    const [promise] = await demo.query<Record<string, unknown>>(
        `SELECT Amount__c, Status__c FROM Collection_Promise__c WHERE Id = '${String(entry?.Promise__c)}'`
    );
    const [dispute] = await demo.query<Record<string, unknown>>(
        `SELECT Amount__c, Status__c FROM Receivable_Dispute__c WHERE Id = '${String(entry?.Dispute__c)}'`
    );
    const tasks = await demo.query<Record<string, unknown>>(
        `SELECT Subject, Status FROM Task WHERE WhatId IN (SELECT Id FROM Account WHERE Name = '${COBALT}') AND Subject = 'Look at the bank for 15,000'`
    );
    expect([promise?.Amount__c, promise?.Status__c]).toEqual([15_000, 'Open']);
    expect([dispute?.Amount__c, dispute?.Status__c]).toEqual([1_000, 'Open']);
    expect(tasks.map(({ Status }) => Status)).toEqual(['Not Started']);
    expect(saves, 'one transaction').toHaveLength(1);
    await expect(page.locator('c-collections-timeline')).toContainText('Promise');
    await expect(page.locator('c-collections-timeline')).toContainText('15,000');

    // The panel and the worklist say it at once, before any run has judged it.
    await page.getByRole('tab', { name: 'Credit', exact: true }).click();
    const panel = page.locator('c-credit-panel');
    await expect(panel).toContainText('15,000 promised since the last run');
    await expect(panel).toContainText('1,000 disputed since the last run');
    await open(page, '/lightning/n/Good_Terms_Worklist', { as: 'collector' });
    // All of it is promised or disputed now: there is nothing left to ask for today.
    await expect(page.locator('c-collections-worklist-others')).toContainText('1,000 USD in dispute');
    await expect(page.locator('c-collections-worklist-table')).not.toContainText(COBALT);
    await expect(page.locator('c-collections-worklist-head')).toContainText('1 of 7');
});

test('no answer takes two keys; a double click and a lost answer save once', async ({ page, demo }) => {
    await openCall(page, ALDER);
    await expect(body(page).locator('input[type="radio"]').first()).toBeFocused();
    await page.keyboard.press('9');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await entries(demo, ALDER)).toMatchObject([{ Outcome__c: 'No answer' }]);

    await pressLogACall(page);
    await expect.poll(() => guard(page)).toContain('You called this customer');
    await page.keyboard.press('8');
    await page.getByRole('button', { name: 'Save', exact: true }).dblclick();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await entries(demo, ALDER)).toHaveLength(2);
});

test('an answer that is lost keeps what was typed; saving again saves nothing twice', async ({
    page,
    demo,
    failures
}) => {
    await openCall(page, ALDER);
    await page.keyboard.press('9');
    await body(page).getByLabel('Note', { exact: true }).fill('Rang for long');
    await dropAnswerOf(demo, '/ui-api/records');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('dialog')).toContainText('nothing is saved twice');
    await expect(body(page).getByLabel('Note', { exact: true })).toHaveValue('Rang for long');
    expect(await entries(demo, ALDER)).toHaveLength(3);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await entries(demo, ALDER)).toHaveLength(3);
    // The browser tells of the broken connection and of the refused duplicate.
    failures.length = 0;
});

test('what the guard says of the stories', async ({ page, demo }) => {
    await setClock(demo, '2026-06-30T09:00:00Z');
    await openCall(page, BIRCH);
    expect(await guard(page)).toContain(
        'Ana Roux (sales) wrote to this customer 17 hours ago about invoice B-901. Call anyway?'
    );
    expect(await guard(page)).toContain('8,500 promised for today, tolerance ends 3 Jul.');
    await body(page).getByLabel('Reason').fill('The promise is due today');
    await page.keyboard.press('Tab');
    await page.keyboard.press('9');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const [birch] = await entries(demo, BIRCH);
    expect(birch?.Guard_Reason__c).toBe('The promise is due today');
    expect(birch?.Guard_Findings__c).toContain('Warn: Ana Roux (sales) wrote to this customer 17 hours ago');

    await openCall(page, DUNE);
    expect(await guard(page)).toContain('D-901: 8,000 in dispute, with Sales');
    expect(await guard(page)).toContain('Ask for the undisputed 6,000 only.');

    await openCall(page, ELM);
    expect(await guard(page)).toContain('Trade credit is outside Rosenthal since 1 Jan 2026 (AB 1521).');
    await expect(body(page).getByLabel('Reason')).toHaveCount(0);

    await openCall(page, LARCH);
    expect(await guard(page)).toContain('Insolvency proceedings since 22 Jun');
    await page.keyboard.press('9');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('dialog')).toContainText('Nobody starts a contact with this customer now.');
    await body(page).getByRole('combobox', { name: 'Direction' }).click();
    await page.getByRole('option', { name: 'Incoming' }).click();
    await body(page).getByRole('radio', { name: 'Question answered' }).check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await entries(demo, LARCH)).toMatchObject([{ Direction__c: 'Incoming', Outcome__c: 'Question answered' }]);
});

test('two users in the same minute: both are saved, the second is told', async ({ page, browser, demo }) => {
    await openCall(page, ELM);
    const other = await browser.newPage({ baseURL: demo.origin });
    await openCall(other, ELM, { as: 'rep' });
    await expect(other.locator('[data-add]')).toHaveCount(0);
    await other.keyboard.press('7');
    await body(other).getByLabel('Note', { exact: true }).fill('Out of money');
    await other.keyboard.press('Enter');
    await expect(other.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('9');
    await page.keyboard.press('Enter');
    // What the first did is read just before the second is saved.
    await expect.poll(() => guard(page)).toContain('Ana Roux (sales) called this customer');
    await body(page).getByLabel('Reason').fill('On the line already');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect((await entries(demo, ELM)).map(({ Outcome__c }) => Outcome__c)).toEqual(['Refuses', 'No answer']);
    await other.close();
});

test('the dialog is accessible, on a phone too, and Esc keeps what was typed', async ({ page }) => {
    await openCall(page, DUNE, { as: 'collector', theme: 'dark' });
    await page.keyboard.press('5');
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    await body(page).getByLabel('Note', { exact: true }).fill('Wants a photo');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Log a call' }).first().press('Enter');
    await expect(body(page).getByLabel('Note', { exact: true })).toHaveValue('Wants a photo');
});

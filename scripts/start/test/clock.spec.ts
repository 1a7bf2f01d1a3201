import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { open, openAccount } from '../../preview/test/pages.ts';
import type { Demo } from './demo.ts';
import { expect, setClock, testOfOwnDemo } from './demoTest.ts';

/** Tests whose demo is their own: they move its clock. */
const test = testOfOwnDemo();

/** What the org itself says of the stories, by customer number. */
async function verdicts(demo: Demo): Promise<Record<string, string>> {
    const rows = await demo.query<{ Customer_Number__c: string; Verdict__c: string }>(
        "SELECT Customer_Number__c, Verdict__c FROM Credit_Profile__c WHERE Customer_Number__c LIKE 'S%'"
    );
    return Object.fromEntries(rows.map((row) => [row.Customer_Number__c, row.Verdict__c]));
}

async function isBlocked(demo: Demo, customer: string): Promise<boolean | undefined> {
    const [row] = await demo.query<{ Credit_Blocked__c: boolean }>(
        `SELECT Credit_Blocked__c FROM Account WHERE AccountNumber = '${customer}'`
    );
    return row?.Credit_Blocked__c;
}

const BIRCH = 'Birch & Sons Fabrication LLC';
const JUNIPER = 'Juniper Foods Co.';

test('a second after 08:00 on 1 July all figures are stale, and holds stay holds', async ({ demo, page }) => {
    await setClock(demo, '2026-06-30T09:00:00Z');
    expect(await verdicts(demo)).toEqual({
        S01: 'Clear',
        S02: 'Watch',
        S03: 'On hold',
        S04: 'Watch',
        S05: 'On hold',
        S06: 'Watch',
        S07: 'On hold',
        S08P: 'Watch',
        S08N: 'Watch',
        S08S: 'Watch',
        S09: 'On hold',
        S10: 'Released',
        S11: 'Stale',
        S12: 'Insolvency'
    });
    await setClock(demo, '2026-07-01T07:59:50Z');
    expect(await verdicts(demo)).toMatchObject({ S01: 'Clear', S02: 'Watch' });
    await setClock(demo, '2026-07-01T08:00:01Z');
    const stale = await verdicts(demo);
    for (const [customer, verdict] of Object.entries(stale)) {
        const held = { S03: 'On hold', S05: 'On hold', S07: 'On hold', S09: 'On hold', S12: 'Insolvency' };
        expect(verdict, customer).toBe((held as Record<string, string>)[customer] ?? 'Stale');
    }
    await openAccount(page, 'Cobalt Freight Systems Corp.', { as: 'credit' });
    const band = page.locator('c-credit-verdict-band');
    await expect(band).toContainText('On hold by rule since 15 May');
    await expect(band).toContainText(/stale/i);
});

test('an open page turns stale by itself at the second, and offers no room any more', async ({ demo, page }) => {
    await setClock(demo, '2026-07-01T07:59:50Z');
    await openAccount(page, 'Alder Instruments Inc.', { as: 'rep' });
    const band = page.locator('c-credit-verdict-band');
    await expect(band).toContainText('Clear to quote');
    await expect(band).toContainText('Figures are stale', { timeout: 20_000 });
    await expect(page.locator('c-credit-panel [data-figure="available"]')).not.toContainText('124,467.50');
});

test('Birch is held from 4 July on, when its promise was not kept, by the clock alone', async ({ demo, page }) => {
    await setClock(demo, '2026-07-03T23:59:00Z');
    expect(await isBlocked(demo, 'S02')).toBe(false);
    await setClock(demo, '2026-07-04T00:00:01Z');
    expect(await isBlocked(demo, 'S02')).toBe(true);
    await openAccount(page, BIRCH, { as: 'rep' });
    await expect(page.locator('c-credit-verdict-band')).toContainText('On hold by rule since 4 Jul');
});

test("Birch's promise tops the worklist from 4 July on, by the clock where the customer is", async ({ demo, page }) => {
    const birch = page.locator('c-collections-worklist-table tbody', { hasText: 'Broken promise' }).locator('tr', {
        hasText: BIRCH
    });
    // Eight in the evening of 3 July in Ohio.
    await setClock(demo, '2026-07-04T00:00:01Z');
    await open(page, '/lightning/n/Good_Terms_Worklist', { as: 'collector' });
    await expect(page.locator('c-collections-worklist-others')).toContainText('8,500 USD promised for 30 Jun');
    await expect(birch).toHaveCount(0);
    await setClock(demo, '2026-07-04T04:00:01Z');
    await open(page, '/lightning/n/Good_Terms_Worklist', { as: 'collector' });
    await expect(birch).toContainText('promise of 8,500 for 30 Jun broken');
});

test('Juniper is held again from 11 July on, when its release has ended, by the clock alone', async ({
    demo,
    page
}) => {
    await setClock(demo, '2026-07-10T12:00:00Z');
    expect(await isBlocked(demo, 'S10')).toBe(false);
    await setClock(demo, '2026-07-11T00:00:01Z');
    expect(await isBlocked(demo, 'S10')).toBe(true);
    await openAccount(page, JUNIPER, { as: 'credit' });
    await expect(page.locator('c-credit-verdict-band')).toContainText('On hold by rule since 22 Jun');
});

test('Kestrel goes from stale to watch when the delivery of 30 June is good', async ({ demo, page }) => {
    await setClock(demo, '2026-06-30T09:00:00Z');
    const delivery = join(demo.stateFolder, 'sample', '2000-2026-06-30');
    // What was wrong with it is what it was said to add up to.
    rmSync(join(delivery, 'control.csv'));
    const run = await demo.sync(
        ...['ledger', '--source', delivery, '--mapping', 'sample-erp', '--as-of', '2026-06-30'],
        ...['--run-at', '2026-06-30T08:30:00Z', '--target-org', 'local', '--json']
    );
    expect(run.code, run.stderr + run.stdout).toBe(0);
    expect(await verdicts(demo)).toMatchObject({ S11: 'Watch' });
    await openAccount(page, 'Kestrel Aviation Parts Ltd', { as: 'credit' });
    const band = page.locator('c-credit-verdict-band');
    await expect(band.getByRole('heading').first()).toHaveText('Watch');
    await expect(band).toContainText('52,500 not yet applied: the 48,000 past due may already be paid');
    expect(
        await demo.query(
            "SELECT Name, Days_Past_Due__c FROM Receivable__c WHERE Name IN ('K-901', 'K-902') ORDER BY Name"
        )
    ).toMatchObject([
        { Name: 'K-901', Days_Past_Due__c: 46 },
        { Name: 'K-902', Days_Past_Due__c: 20 }
    ]);
});

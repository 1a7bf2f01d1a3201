import { join } from 'node:path';
import { accessibilityViolations, open, openAccount, sidewaysScroll } from '../../preview/test/pages.ts';
import type { View } from '../../preview/test/pages.ts';
import { expect, test } from './demoTest.ts';
import { expectedFigures } from './expected.ts';
import { expectedCredit } from './expectedCredit.ts';
import type { ExpectedFigures } from './expected.ts';
import { figuresOf } from './panel.ts';

/** Kestrel's delivery of 30 June was refused: what stands is that of 27 June, and its room is not shown. */
const stale = (story: ExpectedFigures): boolean => story.customer === 'S11';

interface RunProfile {
    readonly customer: string;
    readonly currency: string;
    readonly receivables: number;
    readonly exposure: number;
    readonly effectiveLimit: number;
    readonly available: number;
    readonly usedPercent?: number;
    readonly current: number;
    readonly buckets: readonly number[];
    readonly disputed: number;
}

interface ProfileRow {
    readonly Customer_Number__c: string;
    readonly Currency_Code__c: string;
    readonly Open_Receivables__c: number;
    readonly Exposure__c: number;
    readonly Effective_Limit__c: number;
    readonly Available__c: number;
    readonly Used_Percent__c: number | null;
    readonly Ageing_Current__c: number;
    readonly Ageing_1__c: number;
    readonly Ageing_2__c: number;
    readonly Ageing_3__c: number;
    readonly Ageing_4__c: number;
    readonly Disputed_In_Ledger__c: number;
}

const PROFILES = `SELECT Customer_Number__c, Currency_Code__c, Open_Receivables__c, Exposure__c, Effective_Limit__c,
    Available__c, Used_Percent__c, Ageing_Current__c, Ageing_1__c, Ageing_2__c, Ageing_3__c, Ageing_4__c,
    Disputed_In_Ledger__c FROM Credit_Profile__c WHERE Customer_Number__c LIKE 'S%'`.replace(/\s+/g, ' ');

test('SOQL has the stories to the cent', async ({ demo }) => {
    const rows = await demo.query<ProfileRow>(PROFILES);
    const byCustomer = new Map(rows.map((row) => [row.Customer_Number__c, row]));
    expect(
        expectedFigures.map(({ customer }) => {
            const row = byCustomer.get(customer);
            return (
                row && {
                    customer,
                    currency: row.Currency_Code__c,
                    receivables: row.Open_Receivables__c,
                    exposure: row.Exposure__c,
                    effectiveLimit: row.Effective_Limit__c,
                    available: row.Available__c,
                    usedPercent: row.Used_Percent__c ?? undefined,
                    ageing: [row.Ageing_Current__c, row.Ageing_1__c, row.Ageing_2__c, row.Ageing_3__c, row.Ageing_4__c],
                    disputed: row.Disputed_In_Ledger__c
                }
            );
        })
    ).toEqual(expectedFigures);
});

test('lists and layouts offer no room behind a hold, in insolvency or when stale', async ({ demo }) => {
    const usable = await demo.query<{ Customer_Number__c: string; Usable_Credit__c: number | null }>(
        "SELECT Customer_Number__c, Usable_Credit__c FROM Credit_Profile__c WHERE Customer_Number__c LIKE 'S%'"
    );
    const notUsable = new Set(['S03', 'S05', 'S07', 'S09', 'S11', 'S12']);
    expect(Object.fromEntries(usable.map((row) => [row.Customer_Number__c, row.Usable_Credit__c]))).toEqual(
        Object.fromEntries(
            expectedFigures.map(({ customer, available }) => [customer, notUsable.has(customer) ? null : available])
        )
    );
});

/** Credit at a desk in light, sales on a phone in the dark. */
const views: readonly View[] = [
    { as: 'credit', width: 1280, theme: 'light' },
    { as: 'rep', width: 320, theme: 'dark' }
];

for (const view of views) {
    test(`the panels show ${view.as} the stories to the cent, at ${view.width} px, for everybody's senses`, async ({
        page,
        demo
    }) => {
        test.setTimeout(300_000);
        const names = new Map(
            (
                await demo.query<{ Customer_Number__c: string; Account__r: { Name: string } }>(
                    "SELECT Customer_Number__c, Account__r.Name FROM Credit_Profile__c WHERE Customer_Number__c LIKE 'S%'"
                )
            ).map((row) => [row.Customer_Number__c, row.Account__r.Name])
        );
        for (const story of expectedFigures) {
            await openAccount(page, names.get(story.customer) ?? '', view);
            const figures = await figuresOf(page);
            expect({ customer: story.customer, ...figures }).toMatchObject({
                customer: story.customer,
                currency: story.currency,
                receivables: story.receivables,
                exposure: story.exposure,
                limit: story.effectiveLimit,
                available: stale(story) ? undefined : story.available,
                used: stale(story) ? undefined : story.usedPercent,
                ageing: story.ageing,
                disputed: story.disputed
            });
            const judged = expectedCredit.find(({ customer }) => customer === story.customer);
            const band = page.locator('c-credit-verdict-band');
            await expect(band.getByRole('heading').first()).toHaveText(judged?.word ?? '');
            // Some spaces of the page do not break.
            const said = (await band.innerText()).replaceAll(/\s+/g, ' ');
            for (const words of view.as === 'credit' ? (judged?.says ?? []) : []) {
                expect(said, story.customer).toMatch(words);
            }
            expect(await accessibilityViolations(page), story.customer).toEqual([]);
            expect(await sidewaysScroll(page), story.customer).toBe(0);
        }
    });
}

test('the deals show a rep their room today, on the ship date with the money that is expected, and without', async ({
    page,
    demo
}) => {
    test.setTimeout(180_000);
    const deals = await demo.query<{ Id: string; Account: { AccountNumber: string } }>(
        'SELECT Id, Account.AccountNumber FROM Opportunity ORDER BY CreatedDate, Id'
    );
    for (const { customer, deal } of expectedCredit) {
        const found = deals.find(({ Account }) => Account.AccountNumber === customer);
        expect(Boolean(found), customer).toBe(Boolean(deal) || stale({ customer } as ExpectedFigures));
        if (!found || !deal) continue;
        await open(page, `/lightning/r/Opportunity/${found.Id}/view`, { as: 'rep' });
        const panel = page.locator('c-credit-panel');
        const shipDate = panel.locator('c-credit-ship-date');
        const figure = async (name: string): Promise<number> =>
            Number(await shipDate.locator(`[data-figure="${name}"]`).getAttribute('data-value'));
        await expect(shipDate.locator('[data-figure="roomWithout"]'), customer).toBeVisible();
        expect({
            customer,
            withExpected: await figure('roomWith'),
            without: await figure('roomWithout')
        }).toEqual({ customer, withExpected: deal.withExpected, without: deal.without });
        await shipDate.locator('input').fill('Jun 30, 2026');
        await page.keyboard.press('Tab');
        await expect.poll(() => figure('roomWithout'), { message: `${customer} today` }).toBe(deal.today);
    }
});

// Last, because a good delivery ends the story of the refused one.
test('a second run writes nothing but the run and the freshness, and its JSON has the stories to the cent', async ({
    demo
}) => {
    const stamp = 'SELECT Id, SystemModstamp FROM';
    const before = await Promise.all(
        ['Receivable__c', 'Credit_Profile__c', 'Customer_Link__c'].map((object) =>
            demo.query(`${stamp} ${object} ORDER BY Id`)
        )
    );
    const runs = await demo.query('SELECT Id FROM Ledger_Sync_Run__c');
    const profiles: RunProfile[] = [];
    for (const [company, asOf, time] of [
        ['1000', '2026-06-30', '06:00'],
        ['2000', '2026-06-27', '05:40']
    ]) {
        const source = join(demo.stateFolder, 'sample', `${company}-${asOf}`);
        const run = await demo.sync(
            ...['ledger', '--source', source, '--mapping', 'sample-erp', '--as-of', String(asOf)],
            ...['--run-at', `${asOf}T${time}:00Z`, '--target-org', 'local', '--json']
        );
        expect(run.code, run.stderr + run.stdout).toBe(0);
        const { result } = JSON.parse(run.stdout) as {
            result: { run: Record<string, number>; profiles: RunProfile[] };
        };
        expect(result.run).toMatchObject({ created: 0, updated: 0, rejected: 0, failed: 0, profilesWritten: 0 });
        profiles.push(...result.profiles);
    }
    const after = await Promise.all(
        ['Receivable__c', 'Credit_Profile__c', 'Customer_Link__c'].map((object) =>
            demo.query(`${stamp} ${object} ORDER BY Id`)
        )
    );
    expect(after).toEqual(before);
    expect(await demo.query('SELECT Id FROM Ledger_Sync_Run__c')).toHaveLength(runs.length + 2);
    const byCustomer = new Map(profiles.map((profile) => [profile.customer, profile]));
    expect(
        expectedFigures.map(({ customer }) => {
            const profile = byCustomer.get(customer);
            return (
                profile && {
                    customer,
                    currency: profile.currency,
                    receivables: profile.receivables,
                    exposure: profile.exposure,
                    effectiveLimit: profile.effectiveLimit,
                    available: profile.available,
                    usedPercent: profile.usedPercent,
                    ageing: [profile.current, ...profile.buckets],
                    disputed: profile.disputed
                }
            );
        })
    ).toEqual(expectedFigures);
});

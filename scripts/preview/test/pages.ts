import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { startTestOrg } from './testOrg.ts';

export { expect } from '@playwright/test';

/** How a test wants to look at a page. */
export interface View {
    readonly as?: 'rep' | 'collector' | 'credit' | 'head' | 'leader' | 'nobody';
    readonly theme?: 'light' | 'dark';
    readonly width?: number;
}

/** Tests with a server behind them: the one of GOOD_TERMS_URL, else an org of their own with a few accounts. */
export const test = base.extend<{ failures: string[] }, { origin: string }>({
    origin: [
        async ({}, use) => {
            const given = process.env.GOOD_TERMS_URL;
            if (given) return use(new URL(given).origin);
            const org = await startTestOrg();
            await use(org.origin);
            await org.stop();
        },
        { scope: 'worker', timeout: 120_000 }
    ],
    baseURL: async ({ origin }, use) => use(origin),
    failures: [
        async ({ page }, use) => {
            const failures: string[] = [];
            page.on('pageerror', (error) => failures.push(error.message));
            page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
            await use(failures);
            expect(failures, 'errors on the page').toEqual([]);
        },
        { auto: true }
    ]
});

/** Opens an address as a user, in a theme and width. */
export async function open(
    page: Page,
    address: string,
    { as = 'rep', theme = 'light', width = 1280 }: View = {}
): Promise<void> {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`${address}?as=${as}`);
    await expect(page.getByRole('main')).toBeVisible();
}

/** Opens the page of the account with this name. */
export async function openAccount(page: Page, name: string, view: View = {}): Promise<void> {
    await open(page, '/lightning/o/Account/list', { ...view, as: view.as ?? 'rep' });
    const recordId = await accountId(page, name, view.as ?? 'rep');
    await open(page, `/lightning/r/Account/${recordId}/view`, view);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** The id of the account with this name, asked for as that user. */
export async function accountId(page: Page, name: string, as: string): Promise<string> {
    const soql = `SELECT Id FROM Account WHERE Name = '${name.replaceAll("'", String.raw`\'`)}'`;
    const answer: { records: { Id: string }[] } = await page.evaluate(
        (address) => fetch(address).then((response) => response.json()),
        `/as/${as}/services/data/v68.0/query?q=${encodeURIComponent(soql)}`
    );
    const [account] = answer.records;
    if (!account) throw new Error(`There is no account "${name}".`);
    return account.Id;
}

/** Violations of WCAG 2.1 A and AA on the page, one line each. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
        .analyze();
    return violations.flatMap(({ id, nodes }) =>
        nodes
            .filter(({ target }) => !isOverflowOfTabs(id, target.flat()))
            .map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`)
    );
}

/** The platform's own tab set puts a button into a tab where its tabs do not fit. */
function isOverflowOfTabs(rule: string, target: readonly string[]): boolean {
    return rule === 'nested-interactive' && target.at(-1) === '.slds-tabs_default__overflow-button';
}

/** Keeps a picture of the whole page in the folder of test results. */
export async function screenshot(page: Page, name: string): Promise<void> {
    // As tall as the page, so that what stays at the bottom of the window stands at the bottom of the picture.
    const size = page.viewportSize() ?? { width: 1280, height: 900 };
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...size, height: Math.max(size.height, height) });
    await page.screenshot({ path: `test-results/pictures/${name}.png`, fullPage: true, animations: 'disabled' });
    await page.setViewportSize(size);
}

/** How far the page scrolls sideways, in pixels. */
export function sidewaysScroll(page: Page): Promise<number> {
    return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

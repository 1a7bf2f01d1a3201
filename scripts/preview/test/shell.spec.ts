import { people } from '../../start/people.ts';
import { accessibilityViolations, expect, open, openAccount, sidewaysScroll, test, type View } from './pages.ts';

const accounts = '/lightning/o/Account/list';
const views: View[] = [
    { theme: 'light', width: 1280 },
    { theme: 'dark', width: 1280 },
    { theme: 'light', width: 320 },
    { theme: 'dark', width: 320 }
];

test('the root leads to the accounts as the first user', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/lightning\/o\/Account\/list\?as=rep$/);
    await expect(page.getByRole('heading', { level: 1, name: 'Accounts' })).toBeVisible();
});

test('the address that npm start prints shows the accounts', async ({ page }) => {
    await open(page, '/lightning/page/home');
    await expect(page).toHaveURL(/\/lightning\/o\/Account\/list/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the app bar shows the tabs of the package', async ({ page }) => {
    await open(page, accounts);
    const tabs = page.getByRole('navigation', { name: 'Good Terms' }).getByRole('link');
    await expect(tabs.first()).toHaveText('Accounts');
    await expect(page.getByRole('link', { name: 'Accounts', exact: true })).toHaveAttribute('aria-current', 'page');
});

test('search finds an account by keyboard alone', async ({ page }) => {
    await open(page, accounts);
    const search = page.getByRole('combobox', { name: 'Search accounts' });
    await search.focus();
    await page.keyboard.type('cobalt');
    await expect(page.getByRole('option', { name: /Cobalt Freight Systems Corp\./ })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Cobalt Freight Systems Corp.' })).toBeVisible();
    await expect(page).toHaveURL(/\/lightning\/r\/Account\/001\w{15}\/view\?as=rep$/);
});

test('after a move the keyboard goes on from the page', async ({ page }) => {
    await open(page, accounts);
    await page.getByRole('link', { name: 'Cobalt Freight Systems Corp.' }).click();
    await expect(page.getByRole('main')).toBeFocused();
});

test('open search, clock and user menu are accessible', async ({ page }) => {
    await open(page, accounts);
    await page.getByRole('combobox', { name: 'Search accounts' }).fill('cobalt');
    await expect(page.getByRole('listbox', { name: 'Accounts' }).getByRole('option')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /^As of/ }).click();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /somebody else/ }).click();
    const viewers = people.filter(({ role }) => role !== 'integration');
    await expect(page.getByRole('menuitemcheckbox')).toHaveCount(viewers.length);
    expect(await accessibilityViolations(page)).toEqual([]);
});

test('an object that the user may not read is no tab, and its list says so', async ({ page, failures }) => {
    await open(page, '/lightning/o/Receivable__c/list', { as: 'rep' });
    await expect(page.getByRole('alert')).toHaveText('The requested resource does not exist');
    await expect(
        page.getByRole('navigation', { name: 'Good Terms' }).getByRole('link', { name: 'Receivables' })
    ).toHaveCount(0);
    await open(page, accounts, { as: 'credit' });
    await expect(
        page.getByRole('navigation', { name: 'Good Terms' }).getByRole('link', { name: 'Receivables' })
    ).toHaveCount(1);
    // The browser reports the 404 of the describe.
    expect(failures.splice(0)).toHaveLength(1);
});

for (const width of [1280, 320]) {
    test(`tabs that do not fit at ${width} are in a menu, by keyboard too`, async ({ page }) => {
        await open(page, accounts, { as: 'credit', width });
        const bar = page.getByRole('navigation', { name: 'Good Terms' });
        const outside = await bar.evaluate((nav) =>
            [...nav.querySelectorAll('a')]
                .filter((tab) => tab.getBoundingClientRect().right > innerWidth)
                .map(({ text }) => text)
        );
        expect(outside).toEqual([]);
        const more = bar.getByRole('button', { name: 'More tabs' });
        await more.focus();
        await page.keyboard.press('Enter');
        await expect(page.getByRole('menuitem').first()).toBeFocused();
        expect(await accessibilityViolations(page)).toEqual([]);
        await page.keyboard.press('End');
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(/\/lightning\/o\/Ledger_Sync_Run__c\/list/);
        await expect(bar.getByRole('link', { name: 'Ledger Sync Runs' })).toHaveAttribute('aria-current', 'page');
        expect(await sidewaysScroll(page)).toBe(0);
    });
}

test('a list goes on page by page', async ({ page }) => {
    await open(page, accounts);
    await expect(page.getByText(/^1–50 of \d+$/)).toBeVisible();
    await page.getByRole('link', { name: 'Next page' }).click();
    await expect(page).toHaveURL(/\/list\?page=2&as=rep$/);
    await expect(page.getByText(/^51–\d+ of \d+$/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Previous page' })).toBeVisible();
});

test('search says when nothing is found and closes on Escape', async ({ page }) => {
    await open(page, accounts);
    await page.getByRole('combobox', { name: 'Search accounts' }).fill('no such company');
    await expect(page.getByRole('status').filter({ hasText: 'No account found.' })).toHaveCount(1);
    await page.getByRole('combobox', { name: 'Search accounts' }).fill('cobalt');
    await expect(page.getByRole('listbox', { name: 'Accounts' }).getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox', { name: 'Accounts' }).getByRole('option')).toHaveCount(0);
});

test('search takes wildcards and quotes as they are written', async ({ page }) => {
    await open(page, accounts);
    await page.getByRole('combobox', { name: 'Search accounts' }).fill("100%_'");
    await expect(page.getByRole('status').filter({ hasText: 'No account found.' })).toHaveCount(1);
});

test('the same page opens as another user', async ({ page }) => {
    await openAccount(page, 'Cobalt Freight Systems Corp.');
    const address = new URL(page.url());
    await page.getByRole('button', { name: /look at this page as somebody else/ }).click();
    await page.getByRole('menuitemcheckbox', { name: /Credit manager/ }).click();
    await expect(page).toHaveURL(`${address.origin}${address.pathname}?as=credit`);
    await expect(page.getByRole('button', { name: /Credit manager: look at this page/ })).toBeVisible();
    await page.getByRole('link', { name: 'Accounts', exact: true }).click();
    await expect(page).toHaveURL(/\/lightning\/o\/Account\/list\?as=credit$/);
});

test('links keep the document, and the browser can go back', async ({ page }) => {
    await open(page, accounts);
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
    await page.getByRole('link', { name: 'Cobalt Freight Systems Corp.' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Cobalt Freight Systems Corp.' })).toBeVisible();
    expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Accounts' })).toBeVisible();
});

test('the theme changes at once and is remembered', async ({ page }) => {
    await open(page, accounts);
    const root = page.locator('html');
    await expect(root).not.toHaveClass(/slds-color-scheme--dark/);
    await page.getByRole('button', { name: 'Dark colors' }).click();
    await expect(root).toHaveClass(/slds-color-scheme--dark/);
    await page.reload();
    await expect(root).toHaveClass(/slds-color-scheme--dark/);
});

test('components see the time of the org, which can be moved', async ({ page }) => {
    await open(page, accounts);
    const before = await page.evaluate(() => Date.now());
    await page.getByRole('button', { name: /^As of/ }).click();
    await page.getByRole('button', { name: '+ 1 day', exact: true }).click();
    await page.waitForFunction((time) => Date.now() - time > 80_000_000, before);
    const moved = await page.evaluate(() => [
        new Date().getTime() - Date.now(),
        new Date() instanceof Date,
        Date().slice(0, 15) === new Date().toDateString()
    ]);
    expect(moved).toEqual([0, true, true]);
    await page.evaluate(
        (now) =>
            fetch('/as/operator/clock', { method: 'POST', body: JSON.stringify({ now: new Date(now).toISOString() }) }),
        before
    );
});

test('a record page is laid out by the package and names no unknown component', async ({ page }) => {
    await openAccount(page, 'Cobalt Freight Systems Corp.', { as: 'credit' });
    await expect(page.getByRole('tab').first()).toBeVisible();
    for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        await expect(page.getByRole('tabpanel').filter({ visible: true })).not.toBeEmpty();
    }
    await expect(page.getByText('This page names a component that the preview does not have')).toHaveCount(0);
});

for (const view of views) {
    test(`list and record are accessible and fit, ${view.theme} at ${view.width}`, async ({ page }) => {
        await open(page, accounts, view);
        await expect(page.getByRole('link', { name: 'Cobalt Freight Systems Corp.' })).toBeVisible();
        expect(await accessibilityViolations(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBe(0);
        await openAccount(page, 'Cobalt Freight Systems Corp.', { ...view, as: 'credit' });
        for (const tab of await page.getByRole('tab').all()) {
            await tab.click();
            expect(await accessibilityViolations(page)).toEqual([]);
            expect(await sidewaysScroll(page)).toBe(0);
        }
    });
}

test('scripts, styles and icons come from the browser after the first page', async ({ page }) => {
    await open(page, accounts);
    await expect(page.getByRole('link', { name: 'Cobalt Freight Systems Corp.' })).toBeVisible();
    await page.goto(`${accounts}?as=rep`);
    await expect(page.getByRole('link', { name: 'Cobalt Freight Systems Corp.' })).toBeVisible();
    const transferred = await page.evaluate(() =>
        performance
            .getEntriesByType('resource')
            .filter(({ name }) => name.includes('/assets/'))
            .map((entry) => [entry.name, (entry as PerformanceResourceTiming).transferSize])
            .filter(([, size]) => size !== 0)
    );
    expect(transferred).toEqual([]);
});

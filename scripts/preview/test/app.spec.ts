import { accessibilityViolations, accountId, expect, open, openAccount, sidewaysScroll, test } from './pages.ts';

const account = 'Cobalt Freight Systems Corp.';

test('a utility opens over any page by keyboard, keeps what is in it, and Escape gives the focus back', async ({
    page
}) => {
    await openAccount(page, account, { as: 'collector', width: 320 });
    const button = page
        .getByRole('contentinfo', { name: 'Utility Bar' })
        .getByRole('button', { name: 'Find customer' });
    await button.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Find customer' });
    await expect(panel).toBeFocused();
    await panel.getByRole('searchbox').fill('C-901');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    // In the field Escape belongs to the search.
    await panel.getByRole('button', { name: 'Minimize Find customer' }).focus();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('searchbox')).toHaveValue('C-901');
});

test('a tab shows a page of the app; an address opens a tab of a record', async ({ page }) => {
    await open(page, '/lightning/o/Account/list', { as: 'collector' });
    await page.getByRole('navigation').getByRole('link', { name: 'Worklist' }).click();
    await expect(page.locator('c-collections-worklist')).toBeVisible();
    const id = await accountId(page, account, 'collector');
    await page.goto(`/lightning/r/Account/${id}/view?as=collector&c__tab=Collections`);
    await expect(page.getByRole('tab', { name: 'Collections' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator('c-collections-timeline')).toBeVisible();
});

test('an action at the head of a record runs with that record', async ({ page }) => {
    await openAccount(page, account, { as: 'collector' });
    await page.getByRole('button', { name: 'Log a call' }).click();
    await expect(page.getByRole('dialog')).toContainText(account);
});

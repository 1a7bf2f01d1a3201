import { expect, openAccount, screenshot, sidewaysScroll, test } from './pages.ts';

const account = 'Cobalt Freight Systems Corp.';

test('a rep sees the verdict and the room, and neither rule nor score', async ({ page }) => {
    await openAccount(page, account, { as: 'rep' });
    const panel = page.locator('c-credit-panel');
    await expect(panel).toContainText('On hold by rule since 15 May');
    await expect(panel).toContainText('Overdue invoices.');
    await expect(panel).toContainText('1,500');
    await expect(panel).not.toContainText('Band 4');
    await expect(panel).not.toContainText('R2');
});

test('a credit manager sees the score too', async ({ page }) => {
    await openAccount(page, account, { as: 'credit' });
    await expect(page.locator('c-credit-panel')).toContainText('Band 4');
    await expect(page.locator('c-credit-panel')).toContainText('PAYDEX');
});

test('who has no permission set sees no figure', async ({ page }) => {
    await openAccount(page, account, { as: 'nobody' });
    const panel = page.locator('c-credit-panel');
    await expect(panel).toContainText('You do not have access to credit figures');
    await expect(panel).not.toContainText('18,500');
});

test('one GraphQL request brings the whole panel', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => {
        const operation = /query (creditPanel\w*)/.exec(request.postData() ?? '')?.[1];
        if (request.url().endsWith('/graphql') && operation) requests.push(operation);
    });
    await openAccount(page, account, { as: 'credit' });
    await expect(page.locator('c-credit-panel')).toContainText('Band 4');
    expect(requests).toEqual(['creditPanelAccountPage']);
});

test('a request that fails on its way shows the error, and another try the figures', async ({ page, failures }) => {
    await page.route('**/graphql', (route) => route.abort('connectionrefused'), { times: 1 });
    await openAccount(page, account, { as: 'rep' });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('c-credit-panel')).toContainText('On hold by rule since 15 May');
    expect(failures.splice(0)).toEqual([expect.stringContaining('net::ERR_CONNECTION_REFUSED')]);
});

for (const theme of ['light', 'dark'] as const) {
    for (const width of [1280, 320]) {
        test(`the panel fits, ${theme} at ${width}`, async ({ page }) => {
            await openAccount(page, account, { as: 'credit', theme, width });
            await expect(page.locator('c-credit-panel')).toContainText('Band 4');
            expect(await sidewaysScroll(page)).toBe(0);
            await screenshot(page, `credit-panel-${theme}-${width}`);
        });
    }
}

import { accessibilityViolations, expect, open, test } from './pages.ts';

test('a toast event is shown with its data in its message', async ({ page }) => {
    await open(page, '/lightning/o/Account/list');
    await page.locator('page-shell').evaluate((shell) => {
        const detail = {
            title: 'Saved',
            message: 'The hold on {0} was released.',
            messageData: ['Cobalt'],
            variant: 'success',
            mode: 'sticky'
        };
        shell.dispatchEvent(new CustomEvent('good_terms__showtoast', { detail, bubbles: true, composed: true }));
    });
    await expect(page.getByRole('alert').filter({ hasText: 'Saved' })).toContainText(
        'The hold on Cobalt was released.'
    );
    expect(await accessibilityViolations(page)).toEqual([]);
});

import type { Page } from '@playwright/test';
import { accessibilityViolations, accountId, sidewaysScroll, type View } from '../../preview/test/pages.ts';
import { expect, test } from './demoTest.ts';

/** Elm's timeline as its collector and as its sales rep see it. Reads only: the demo is shared. */

async function openElm(page: Page, { as = 'collector', theme = 'light', width = 1280 }: View): Promise<void> {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`/lightning/o/Account/list?as=${as}`);
    const id = await accountId(page, 'Elm Street Builders', as);
    await page.goto(`/lightning/r/Account/${id}/view?as=${as}&c__tab=Collections`);
    await expect(rows(page).first()).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

const rows = (page: Page) => page.locator('c-collections-timeline [data-row]');
const row = (page: Page, text: string) => rows(page).filter({ hasText: text });

test('a collector reads Elm: lines in order, a promise opened, filters, search, more', async ({ page }) => {
    await openElm(page, { as: 'collector' });
    const lines = (await rows(page).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
    const wanted = [
        /^28 Jun Promise due ?Open E-905; tolerance ends 1 Jul, judged on 2 Jul 600\.00$/,
        /^16 Jun Placed on hold by rule /,
        /^16 Jun Promise for 12 Jun ?Broken E-904; nothing arrived by 15 Jun 2,400\.00$/,
        /^3 Jun Promise for 5 Jun ?Withdrawn .*so it is not judged 1,000\.00$/,
        /^15 May Payment clears E-903; 4 days after the promised date 4,000\.00$/,
        /^15 May Promise for 11 May ?Broken E-903; paid late 15 May 4,000\.00$/,
        /^6 May Payment clears E-902 250\.01$/,
        /^24 Apr Promise for 20 Apr ?Partly kept 4,749\.99 arrived, 4,750\.00 was enough 5,000\.00$/,
        /^22 Apr Payment on E-902 4,749\.99$/,
        /^10 Apr Payment by wire clears E-901; the hold of 2 Apr ends 10,000\.00$/,
        /^2 Apr Placed on hold by rule /,
        /^2 Apr Promise for 15 Mar ?Broken by reversal .*the money was returned on 2 Apr 10,000\.00$/,
        /^2 Apr Payment returned of 18 Mar, on E-901 −9,500\.00$/
    ];
    const places = wanted.map((pattern) => lines.findIndex((line) => pattern.test(line)));
    expect(places, lines.join('\n')).not.toContain(-1);
    expect(places).toEqual([...places].sort((left, right) => left - right));
    await expect(page.getByText('1 of 4 as then, 25.00 %')).toBeVisible();
    await expect(page.getByText('0 of 4 as now, 0.00 %')).toBeVisible();

    await row(page, 'Broken by reversal')
        .getByRole('button', { name: /^Show details/ })
        .click();
    const details = row(page, 'Broken by reversal').locator('[data-line]');
    await expect(details.filter({ hasText: 'Payment, 95 %: kept' })).toContainText('9,500.00');
    await expect(details.filter({ hasText: 'counts as kept then, broken now' })).toContainText('−9,500.00');
    expect(await accessibilityViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Load more' }).click();
    await expect.poll(() => rows(page).count()).toBeGreaterThan(25);
    const keys = await rows(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-row')));
    expect(new Set(keys).size).toBe(keys.length);

    await page.getByRole('button', { name: 'Holds', exact: true }).click();
    await expect(row(page, 'Payment')).toHaveCount(0);
    await expect(rows(page)).toHaveCount(3);
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('E-904');
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(1);
    await expect(row(page, 'Call from Frank Delgado')).toBeVisible();
});

test('a sales rep reads the same story without reasons, scores and internal notes', async ({ page }) => {
    await openElm(page, { as: 'rep' });
    await expect(row(page, 'Placed on hold by rule').first()).toContainText('Promise not kept');
    await expect(page.getByRole('button', { name: 'Scores', exact: true })).toHaveCount(0);
    await expect(row(page, 'Experian')).toHaveCount(0);
    await row(page, 'Call from Frank Delgado')
        .getByRole('button', { name: /^Show details/ })
        .click();
    await expect(page.locator('[data-line="by"]')).toBeVisible();
    await expect(page.locator('[data-line="internal"]')).toHaveCount(0);
});

test('at 320 px in the dark nothing is cut off', async ({ page }) => {
    await openElm(page, { as: 'collector', theme: 'dark', width: 320 });
    await row(page, 'Broken by reversal')
        .getByRole('button', { name: /^Show details/ })
        .click();
    await expect(page.locator('[data-line="promised"]')).toBeVisible();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
});

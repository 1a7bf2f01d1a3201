import type { Locator, Page } from '@playwright/test';
import { accessibilityViolations, openAccount, screenshot, sidewaysScroll } from '../../preview/test/pages.ts';
import { expect, test } from './demoTest.ts';

const GRANITE = 'Granite Peak Mining Ltd.';
const BIRCH = 'Birch & Sons Fabrication LLC';
const LARCH = 'Larch Energy Services Inc.';
const IVORY = 'Ivory Pharma KK';
const MISTRAL = 'Mistral Bakeries Inc.';

/** What only credit reads, as words on the page and as names in a request. */
const CREDIT_ONLY = new RegExp(
    [
        'altman|own score|paydex|creditsafe|experian|failure class|\\bband\\b|bankruptcy in the last|accounts overdue',
        'limit proposal|net worth|trade reference|prairie flour|high credit|guarantors|financial statement|annual accounts',
        'Credit_Score__c|Credit_Statement__c|Credit_Reference__c|Credit_Guarantor__c|Credit_Application__c',
        'Own_Score|Band__c|Days_Beyond_Terms__c|Risk_Class__c|Received_On__c'
    ].join('|'),
    'i'
);

/** Two papers of the checklist, which everybody sees, bear the names of what only credit reads. */
const withoutChecklist = (text: string): string => text.replaceAll(/Trade references|Financial statements/g, '');

const fileOn = (page: Page): Locator => page.locator('c-credit-file');

/** Opens an account and answers its credit file with everything that the page asked for it and was told. */
async function openFile(page: Page, name: string, as: 'credit' | 'rep' | 'leader', width = 1280, theme?: 'dark') {
    const traffic: string[] = [];
    page.on('response', async (response) => {
        const asked = response.request().postData() ?? '';
        if (response.url().endsWith('/graphql') && asked.includes('query creditFile')) {
            traffic.push(`${asked}\n${await response.text()}`);
        }
    });
    await openAccount(page, name, { as, width, theme });
    await expect(fileOn(page).locator('h3').first()).toBeVisible();
    await expect.poll(() => traffic.length).toBe(1);
    return traffic;
}

/** The words of the file as a person reads them, white space folded. */
async function wordsOf(page: Page): Promise<string> {
    return (await fileOn(page).innerText()).replace(/\s+/g, ' ');
}

const pictureLabels = (page: Page): Promise<(string | null)[]> =>
    fileOn(page)
        .locator('svg[role="img"]')
        .evaluateAll((pictures) => pictures.map((picture) => picture.getAttribute('aria-label')));

const figure = (page: Page, name: string): Locator => fileOn(page).locator(`[data-figure="${name}"]`);

test.describe('the credit manager', () => {
    test('Granite: review overdue, Altman in distress with its parts, worst band, paid later and later', async ({
        page
    }) => {
        await openFile(page, GRANITE, 'credit');
        await expect(figure(page, 'review')).toHaveText(/18 Jun\s*overdue by 12 days/);
        await expect(figure(page, 'altman-2025-12-31')).toHaveText('0.818 distress');
        await expect(figure(page, 'ownScore')).toHaveText('43, band 4');
        const words = await wordsOf(page);
        expect(words).toMatch(CREDIT_ONLY);
        expect(words).toContain('Working capital / total assets −0.18 × 0.717 = −0.129');
        expect(words).toContain('Sum (above 2.9 safe, below 1.23 distress) 0.818 distress');
        expect(await pictureLabels(page)).toEqual([
            'Band 5 of 5, 1 is best',
            'Days paid late: 10 in H2 24, 20 in H1 25, 35 in H2 25; worse'
        ]);
        expect(await accessibilityViolations(page)).toEqual([]);
        await screenshot(page, 'credit-file-granite');
    });

    test('Birch: both scales say worse, and the old 80 that came late does not replace 66', async ({ page }) => {
        await openFile(page, BIRCH, 'credit');
        await expect(figure(page, 'answer-D&B-PAYDEX')).toHaveText(/^\s*66, 18 days late\s*worse\s*$/);
        await expect(figure(page, 'answer-D&B-Failure class')).toHaveText(/^\s*3 of 5\s*worse\s*$/);
        const labels = await pictureLabels(page);
        expect(labels).toContain(
            'D&B PAYDEX: 76 on 12 Sep 2025, 73 on 12 Dec 2025, 80 on 10 Jan, 70 on 12 Mar, 66 on 12 Jun; worse'
        );
        expect(labels).toContain('D&B Failure class: 2 on 12 Mar, 3 on 12 Jun; worse');
        const ends = await fileOn(page)
            .locator('c-credit-score-trend polyline')
            .evaluateAll((lines) =>
                lines.map((line) => {
                    const heights = (line.getAttribute('points') ?? '')
                        .split(' ')
                        .map((at) => Number(at.split(',')[1]));
                    return (heights.at(-1) ?? NaN) > (heights.at(-2) ?? NaN);
                })
            );
        // Better is up: days late, PAYDEX and class all end lower than they were.
        expect(ends).toEqual([true, true, true]);
        expect(await accessibilityViolations(page)).toEqual([]);
    });

    test('Larch: court and number, 998 in words and not on the line, a person is needed', async ({ page }) => {
        await openFile(page, LARCH, 'credit');
        await expect(figure(page, 'court')).toHaveText('United States Bankruptcy Court');
        await expect(figure(page, 'caseNumber')).toHaveText('Chapter 11 26-10417');
        await expect(figure(page, 'filedOn')).toHaveText('22 Jun');
        await expect(figure(page, 'needsReview')).toContainText('needs a person');
        expect(await pictureLabels(page)).toContain(
            'Experian Intelliscore Plus: 61 on 9 Dec 2025, 38 on 9 Mar; ' +
                'since 23 Jun not rated: bankruptcy in the last years'
        );
        expect(await fileOn(page).locator('svg text').allInnerTexts()).not.toContain('998');
    });

    test('Ivory: E with the bureau’s own words is no rating, and a person is needed', async ({ page }) => {
        await openFile(page, IVORY, 'credit');
        await expect(figure(page, 'answer-Creditsafe-Creditsafe rating')).toHaveText(
            'not rated: no rating ("accounts overdue")'
        );
        await expect(figure(page, 'needsReview')).toContainText('needs a person');
        await expect(figure(page, 'review')).toHaveText(/31 May\s*overdue by 30 days/);
    });

    test('Mistral has no profile: application, references with median, and a proposal step by step', async ({
        page
    }) => {
        await openFile(page, MISTRAL, 'credit');
        await expect(figure(page, 'documents')).toHaveText('3 of 5 documents');
        await expect(figure(page, 'median')).toHaveText('60,000');
        await expect(figure(page, 'proposal')).toHaveText('70,000');
        const words = await wordsOf(page);
        for (const step of [
            'Net worth 800,000',
            '10 % of net worth 80,000',
            'Median of 3 references 60,000',
            'Mean of both 70,000',
            'Need (limit asked for) 70,000',
            'Lesser of need and mean 70,000',
            'Not rated: 100 % of it 70,000'
        ]) {
            expect(words).toContain(step);
        }
        expect(await accessibilityViolations(page)).toEqual([]);
        await screenshot(page, 'credit-file-mistral');
    });
});

for (const [theme, width] of [
    ['light', 320],
    ['dark', 320],
    ['dark', 400]
] as const) {
    test(`fits ${width} pixels in the ${theme} theme, without sideways scroll`, async ({ page }) => {
        for (const name of [MISTRAL, GRANITE]) {
            await openFile(page, name, 'credit', width, theme === 'dark' ? theme : undefined);
            expect(await sidewaysScroll(page)).toBe(0);
            expect(await accessibilityViolations(page)).toEqual([]);
            const stacked = fileOn(page).locator('td[data-label]:not(.cell_empty)').first();
            expect(await stacked.evaluate((cell) => getComputedStyle(cell, '::before').content)).not.toBe('none');
            page.removeAllListeners('response');
        }
        await screenshot(page, `credit-file-${width}-${theme}`);
    });
}

for (const as of ['rep', 'leader'] as const) {
    test(`the ${as} has terms, review date and checklist; nothing else is asked for, sent or shown`, async ({
        page
    }) => {
        for (const [name, shown] of [
            [GRANITE, 'In advance'],
            [BIRCH, 'overdue by 15 days'],
            [LARCH, 'no date set'],
            [IVORY, 'Net 60'],
            [MISTRAL, '3 of 5 documents']
        ] as const) {
            const [exchange = ''] = await openFile(page, name, as);
            const words = await wordsOf(page);
            expect(words).toContain(shown);
            expect(withoutChecklist(words).match(CREDIT_ONLY)?.[0]).toBeUndefined();
            expect(await pictureLabels(page)).toEqual(name === MISTRAL ? ['3 of 5 documents'] : []);
            expect(withoutChecklist(exchange).match(CREDIT_ONLY)?.[0]).toBeUndefined();
            page.removeAllListeners('response');
        }
    });
}

import CreditPanel from 'c/creditPanel';
import { allItemsDocument, dueItemsDocument, panelDocuments } from 'c/creditPanelGateway';
import { graphql } from '../../../../../test/jest-mocks/lightning/graphql';
import { BUCKET_ITEMS, COBALT_FOR_CREDIT, MANY_ITEMS, NEXT_ITEMS } from '../../../../../test/payloads/cobalt';
import { clearPage, figuresOf, findAll, render, rendered, textOf } from '../../../../../test/render';

jest.mock('c/termsClock', () => ({
    currentInstant: () => new Date('2026-06-30T09:00:00Z'),
    everySecond: () => () => undefined
}));
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });
jest.mock('@salesforce/customPermission/Good_Terms_See_Scores', () => ({ __esModule: true, default: true }), {
    virtual: true
});
jest.mock('@salesforce/customPermission/Good_Terms_See_Hold_Details', () => ({ __esModule: true, default: true }), {
    virtual: true
});

beforeEach(() => graphql.forget());
afterEach(clearPage);

const openItems = (element: Element) => findAll(element, 'tbody tr').map((row) => textOf(row));

async function renderFor(data: unknown) {
    const element = await render('c-credit-panel', CreditPanel, { recordId: '001000000000003AAA' });
    graphql.emitResult(data);
    await rendered();
    return element;
}

async function press(element: Element, selector: string, index: number) {
    const buttons = findAll(element, selector);
    buttons[index]?.dispatchEvent(new CustomEvent('click', { bubbles: true }));
    await rendered();
}

describe('c-credit-panel as the credit manager', () => {
    it('asks once, with the document that has scores and hold details', async () => {
        await render('c-credit-panel', CreditPanel, { recordId: '001000000000003AAA' });
        expect(graphql.getLastConfig()?.query).toBe(panelDocuments.withBoth);
        expect(graphql.getLastConfig()?.variables).toEqual({ recordId: '001000000000003AAA' });
        expect(graphql.requestCount).toBe(1);
    });

    it('shows the reason in full, the group and the scores', async () => {
        const element = await render('c-credit-panel', CreditPanel, { recordId: '001000000000003AAA' });
        graphql.emitResult(COBALT_FOR_CREDIT);
        await rendered();
        expect(textOf(element)).toContain(
            'On hold by rule since 15 May 12,000 is 67 days past due (R1 since 24 Jun); ' +
                '16,000 is more than 20 days late, 2,000 allowed (R2).'
        );
        expect(findAll(element, 'c-credit-score-card')).toHaveLength(1);
        expect(figuresOf(element)).toEqual({
            clears: '15000.00',
            byAmount: '14000.00',
            used: '92.5',
            available: '1500.00',
            receivables: '18500.00',
            orders: '0.00',
            roomWith: '1500.00',
            roomWithout: '1500.00',
            'ageing-0': '2500.00',
            'ageing-1': '1000.00',
            'ageing-2': '3000.00',
            'ageing-3': '12000.00',
            'ageing-4': '0.00',
            band: '4',
            ownScore: '37',
            'score-D&B-PAYDEX': '52',
            daysBeyondTerms: '24.44',
            promises: '0.00',
            promisedSince: '600.50',
            keptRate: '0.5',
            disputed: '0.00',
            plan: null,
            pastDue: '16000.00',
            credits: '0.00',
            lastPayment: '4500.00',
            exposure: '18500.00',
            limit: '20000.00',
            ownLimit: '20000.00',
            temporary: null,
            insured: null,
            itemsTotal: '18500.00',
            asOf: null
        });
        await expect(element).toBeAccessible();
    });

    it('says of each open item which rule it would have to be paid for', async () => {
        const element = await renderFor(COBALT_FOR_CREDIT);
        expect(openItems(element)).toEqual([
            'C-901 25 Mar 24 Apr 67 R1, R2 12,000',
            'C-902 20 Apr 20 May 41 R2 3,000',
            'C-903 6 May 5 Jun 25 within 2,000 allowed 1,000',
            'C-904 15 Jun 15 Jul \u221215 2,500'
        ]);
    });

    it('lists the items of the bucket that is pressed, without asking again, and all of them after', async () => {
        const element = await renderFor(COBALT_FOR_CREDIT);
        await press(element, 'button.row_button', 2);
        expect(openItems(element)).toEqual(['C-902 20 Apr 20 May 41 R2 3,000']);
        expect(textOf(element)).toContain('only 31\u201360');
        await press(element, 'button.row_button', 4);
        expect(textOf(element)).toContain('Nothing is open in 91+.');
        await press(element, 'button.row_button', 4);
        expect(openItems(element)).toHaveLength(4);
        expect(graphql.requestCount).toBe(1);
    });

    it('says how many items are not listed, and asks for the next page only then', async () => {
        const element = await renderFor(MANY_ITEMS);
        expect(textOf(element)).toContain('2 of 120 items, the oldest due first.');
        expect(findAll(element, '[data-figure="itemsTotal"]')).toHaveLength(0);
        await press(element, '.more lightning-button', 0);
        expect(graphql.getLastConfig()).toEqual({
            query: allItemsDocument,
            variables: { profileId: 'a02000000000003AAA', after: 'v1:2' }
        });
        graphql.emitTo(allItemsDocument, NEXT_ITEMS);
        await rendered();
        expect(openItems(element)).toHaveLength(4);
        expect(textOf(element)).toContain('4 of 120 items, the oldest due first.');
    });

    it('asks the org for a bucket where not all items are here', async () => {
        const element = await renderFor(MANY_ITEMS);
        await press(element, 'button.row_button', 1);
        expect(graphql.getLastConfig()).toEqual({
            query: dueItemsDocument,
            variables: {
                profileId: 'a02000000000003AAA',
                after: undefined,
                dueFrom: '2026-05-31',
                dueTo: '2026-06-29'
            }
        });
        graphql.emitTo(dueItemsDocument, BUCKET_ITEMS);
        await rendered();
        expect(openItems(element)).toEqual(['C-903 6 May 5 Jun 25 within 2,000 allowed 1,000']);
    });

    it('asks again when something was saved', async () => {
        const refresh = jest.fn(() => Promise.resolve());
        const element = await render('c-credit-panel', CreditPanel, { recordId: '001000000000003AAA' });
        graphql.emitResult(COBALT_FOR_CREDIT, undefined, refresh);
        await rendered();
        findAll(element, 'c-credit-actions')[0]?.dispatchEvent(new CustomEvent('creditchange'));
        expect(refresh).toHaveBeenCalledTimes(1);
    });
});

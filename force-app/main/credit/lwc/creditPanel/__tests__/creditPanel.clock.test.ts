import CreditPanel from 'c/creditPanel';
import { graphql } from '../../../../../test/jest-mocks/lightning/graphql';
import { COBALT_DEAL, TWO_PROFILES } from '../../../../../test/payloads/cobalt';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';

jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });
jest.mock('@salesforce/customPermission/Good_Terms_See_Scores', () => ({ __esModule: true, default: undefined }), {
    virtual: true
});
jest.mock(
    '@salesforce/customPermission/Good_Terms_See_Hold_Details',
    () => ({ __esModule: true, default: undefined }),
    { virtual: true }
);

beforeEach(() => jest.useFakeTimers({ now: new Date('2026-07-01T07:59:58Z') }));

afterEach(() => {
    clearPage();
    jest.useRealTimers();
});

async function panelOf(answer: unknown, more: object = {}) {
    const element = await render('c-credit-panel', CreditPanel, { recordId: '001000000000003AAA', ...more });
    graphql.emitResult(answer);
    await rendered();
    return element;
}

async function pass(milliseconds: number) {
    jest.advanceTimersByTime(milliseconds);
    await rendered();
}

describe('c-credit-panel left open', () => {
    it('turns stale at the second, and the room disappears, with nothing asked again', async () => {
        graphql.forget();
        const element = await panelOf(TWO_PROFILES);
        const room = () => findAll(element, '[data-figure="available"]').map(textOf);
        expect([room(), textOf(element).includes('Figures are stale')]).toEqual([['1,500'], false]);
        await pass(2_000);
        expect([room(), textOf(element).includes('Figures are stale')]).toEqual([['1,500'], false]);
        await pass(1_000);
        expect([room(), textOf(element).includes('Figures are stale')]).toEqual([['Not shown'], true]);
        expect(textOf(element)).toContain('On hold by rule since 15 May');
        expect(graphql.requestCount).toBe(1);
    });

    it('follows a clock that was set', async () => {
        const element = await panelOf(TWO_PROFILES);
        jest.setSystemTime(new Date('2026-07-03T09:00:00Z'));
        await pass(1_000);
        expect(textOf(element)).toContain('Figures are stale');
        jest.setSystemTime(new Date('2026-06-30T09:00:00Z'));
        await pass(1_000);
        expect(textOf(element)).not.toContain('Figures are stale');
    });

    it('stops with the page', async () => {
        const element = await panelOf(TWO_PROFILES);
        expect(jest.getTimerCount()).toBe(1);
        element.remove();
        expect(jest.getTimerCount()).toBe(0);
    });
});

describe('c-credit-panel beside a deal', () => {
    it('reads the deal, its account and its profile in one request', async () => {
        graphql.forget();
        const element = await panelOf(COBALT_DEAL, {
            recordId: '006000000000003AAA',
            objectApiName: 'Opportunity'
        });
        expect(graphql.requestCount).toBe(1);
        expect(graphql.getLastConfig()?.variables).toEqual({ recordId: '006000000000003AAA' });
        expect(textOf(element)).toContain('Overdue invoices. This quote of 6,000 waits behind the hold.');
    });

    it('answers for another ship date without asking again', async () => {
        graphql.forget();
        const element = await panelOf(COBALT_DEAL, { recordId: '006000000000003AAA', objectApiName: 'Opportunity' });
        expect(textOf(element)).toContain('ships 20 Jul');
        findAll(element, 'lightning-input')[0]?.dispatchEvent(
            new CustomEvent('change', { detail: { value: '2026-08-05' } })
        );
        await rendered();
        expect(textOf(element)).toContain('ships 5 Aug');
        expect(graphql.requestCount).toBe(1);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it("lets a quote's own terms stand in for the opportunity's", async () => {
        const element = await panelOf(COBALT_DEAL, {
            recordId: '006000000000003AAA',
            objectApiName: 'Opportunity',
            deal: { name: 'Quote', amount: 1_000, shipDate: '2026-07-10', inAdvance: true }
        });
        expect(textOf(element)).toContain('This quote is paid in advance: it needs no credit.');
    });
});

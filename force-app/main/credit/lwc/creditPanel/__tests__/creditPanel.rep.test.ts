import CreditPanel from 'c/creditPanel';
import { panelDocuments } from 'c/creditPanelGateway';
import { graphql } from '../../../../../test/jest-mocks/lightning/graphql';
import { COBALT_FOR_REP, TWO_PROFILES } from '../../../../../test/payloads/cobalt';
import { clearPage, figuresOf, findAll, render, rendered, textOf } from '../../../../../test/render';

jest.mock('c/termsClock', () => ({
    currentInstant: () => new Date('2026-06-30T09:00:00Z'),
    everySecond: () => () => undefined
}));
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });
jest.mock('@salesforce/customPermission/Good_Terms_See_Scores', () => ({ __esModule: true, default: undefined }), {
    virtual: true
});
jest.mock(
    '@salesforce/customPermission/Good_Terms_See_Hold_Details',
    () => ({ __esModule: true, default: undefined }),
    {
        virtual: true
    }
);

afterEach(clearPage);

async function renderFor(answer: unknown) {
    const element = await render('c-credit-panel', CreditPanel, { recordId: '001000000000003AAA' });
    graphql.emitResult(answer);
    await rendered();
    return element;
}

describe('c-credit-panel as the sales rep', () => {
    it('asks with the document that has neither scores nor hold details', async () => {
        await render('c-credit-panel', CreditPanel, { recordId: '001000000000003AAA' });
        expect(graphql.getLastConfig()?.query).toBe(panelDocuments.plain);
    });

    it('shows the reason class only, and no scores', async () => {
        const element = await renderFor(COBALT_FOR_REP);
        expect(textOf(element)).toContain('On hold by rule since 15 May Overdue invoices.');
        expect(textOf(element)).toContain('1,500 of 20,000, behind the hold, not usable');
        expect(textOf(element)).not.toMatch(/R1|R2|Band|PAYDEX|beyond terms/);
        expect(findAll(element, 'c-credit-score-card')).toHaveLength(0);
        expect(figuresOf(element)).toMatchObject({ available: '1500.00', 'ageing-3': '12000.00' });
        await expect(element).toBeAccessible();
    });

    it('shows the worst of two profiles first and the other one when it is chosen', async () => {
        const element = await renderFor(TWO_PROFILES);
        expect(figuresOf(element)).toMatchObject({ receivables: '18500.00' });
        (findAll(element, 'button.row')[1] as HTMLButtonElement).click();
        await rendered();
        expect(figuresOf(element)).toMatchObject({ receivables: '2000.00' });
        await expect(element).toBeAccessible();
    });
});

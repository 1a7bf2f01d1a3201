import CreditPanel from 'c/creditPanel';
import { panelDocuments } from 'c/creditPanelGateway';
import { graphql } from '../../../../../test/jest-mocks/lightning/graphql';
import { COBALT_FOR_CREDIT } from '../../../../../test/payloads/cobalt';
import { clearPage, figuresOf, findAll, render, rendered, textOf } from '../../../../../test/render';

jest.mock('c/termsClock', () => ({ currentInstant: () => new Date('2026-06-30T09:00:00Z') }));
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });
jest.mock('@salesforce/customPermission/Good_Terms_See_Scores', () => ({ __esModule: true, default: true }), {
    virtual: true
});
jest.mock('@salesforce/customPermission/Good_Terms_See_Hold_Details', () => ({ __esModule: true, default: true }), {
    virtual: true
});

afterEach(clearPage);

describe('c-credit-panel as the credit manager', () => {
    it('asks once, with the document that has scores and hold details', async () => {
        await render('c-credit-panel', CreditPanel, { recordId: '001000000000003AAA' });
        expect(graphql.getLastConfig()?.query).toBe(panelDocuments.withBoth);
        expect(graphql.getLastConfig()?.variables).toEqual({ accountId: '001000000000003AAA' });
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
            used: '92.5',
            available: '1500.00',
            receivables: '18500.00',
            orders: '0.00',
            exposure: '18500.00',
            limit: '20000.00',
            'ageing-0': '2500.00',
            'ageing-1': '1000.00',
            'ageing-2': '3000.00',
            'ageing-3': '12000.00',
            'ageing-4': '0.00',
            band: '4',
            'score-D&B-PAYDEX': '52',
            daysBeyondTerms: '24.44',
            pastDue: '16000.00',
            disputed: '0.00',
            credits: '0.00',
            lastPayment: '4500.00',
            asOf: null
        });
        await expect(element).toBeAccessible();
    });
});

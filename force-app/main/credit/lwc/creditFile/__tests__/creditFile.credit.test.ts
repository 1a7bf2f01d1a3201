import CreditFile from 'c/creditFile';
import { fileDocuments } from 'c/creditFileGateway';
import { graphql } from '../../../../../test/jest-mocks/lightning/graphql';
import { GRANITE_FOR_CREDIT, LARCH_FOR_CREDIT, MISTRAL_FOR_CREDIT } from '../../../../../test/payloads/creditFile';
import { clearPage, figuresOf, render, rendered, textOf } from '../../../../../test/render';

jest.mock('c/termsClock', () => ({ currentInstant: () => new Date('2026-06-30T09:00:00Z') }));
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });
jest.mock('@salesforce/customPermission/Good_Terms_See_Scores', () => ({ __esModule: true, default: true }), {
    virtual: true
});

afterEach(clearPage);

async function fileOf(answer: unknown) {
    const element = await render('c-credit-file', CreditFile, { recordId: '001000000000007AAA' });
    graphql.emitResult(answer);
    await rendered();
    return element;
}

describe('c-credit-file as the credit manager', () => {
    it('asks once, with the document for credit', async () => {
        await render('c-credit-file', CreditFile, { recordId: '001000000000007AAA' });
        expect(graphql.getLastConfig()?.query).toBe(fileDocuments.forCredit);
        expect(graphql.getLastConfig()?.variables).toEqual({ accountId: '001000000000007AAA' });
    });

    it('shows Granite: review overdue, Altman in distress, band 5, the own score in parts', async () => {
        const element = await fileOf(GRANITE_FOR_CREDIT);
        expect(figuresOf(element)).toEqual({
            terms: null,
            review: '2026-06-18',
            'altman-2025-12-31': '0.818',
            band: '5',
            'own-late': '40',
            'own-trend': '15',
            'own-broken': '0',
            'own-use': '2',
            ownScore: '43',
            daysBeyondTerms: '76.17',
            'answer-D&B-PAYDEX': '38',
            'answer-D&B-Failure class': '5'
        });
        expect(textOf(element)).toContain('Next review 18 Jun overdue by 12 days');
        expect(textOf(element)).toContain('0.818 distress');
        await expect(element).toBeAccessible();
    });

    it('shows Mistral without a profile: application, references, proposal', async () => {
        const element = await fileOf(MISTRAL_FOR_CREDIT);
        expect(figuresOf(element)).toMatchObject({
            documents: '3',
            median: '60000.00',
            proposal: '70000.00',
            'proposal-share': '80000.00'
        });
        expect(textOf(element)).toContain('Scores begin with a credit profile.');
        await expect(element).toBeAccessible();
    });

    it('shows Larch: court and number, and that 998 needs a person', async () => {
        const element = await fileOf(LARCH_FOR_CREDIT);
        expect(textOf(element)).toContain('Insolvency court United States Bankruptcy Court');
        expect(textOf(element)).toContain('needs a person');
        await expect(element).toBeAccessible();
    });
});

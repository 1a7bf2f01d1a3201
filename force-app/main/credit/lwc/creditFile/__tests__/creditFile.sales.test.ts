import CreditFile from 'c/creditFile';
import { fileDocuments } from 'c/creditFileGateway';
import { graphql } from '../../../../../test/jest-mocks/lightning/graphql';
import {
    GRANITE_FOR_CREDIT,
    GRANITE_FOR_REP,
    MISTRAL_FOR_REP,
    NO_ACCOUNT
} from '../../../../../test/payloads/creditFile';
import { clearPage, figuresOf, findAll, render, rendered, textOf } from '../../../../../test/render';

jest.mock('c/termsClock', () => ({ currentInstant: () => new Date('2026-06-30T09:00:00Z') }));
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });
jest.mock('@salesforce/customPermission/Good_Terms_See_Scores', () => ({ __esModule: true, default: undefined }), {
    virtual: true
});

afterEach(clearPage);

async function file() {
    return render('c-credit-file', CreditFile, { recordId: '001000000000007AAA' });
}

async function answered(data: unknown, errors?: readonly unknown[], refresh?: () => Promise<void>) {
    const element = await file();
    graphql.emitResult(data, errors, refresh);
    await rendered();
    return element;
}

describe('c-credit-file as the sales rep', () => {
    it('asks with the document for sales', async () => {
        await file();
        expect(graphql.getLastConfig()?.query).toBe(fileDocuments.forSales);
    });

    it('shows terms, review date and checklist', async () => {
        const granite = await answered(GRANITE_FOR_REP);
        expect(figuresOf(granite)).toEqual({ terms: null, review: '2026-06-18' });
        expect(textOf(granite)).toBe(
            'Terms and review Terms In advance Next review 18 Jun overdue by 12 days ' +
                'Application No application for credit is on file. Credit file'
        );
        await expect(granite).toBeAccessible();
        clearPage();
        expect(textOf(await answered(MISTRAL_FOR_REP))).toContain('3 of 5 documents');
    });

    it('shows nothing of what was not asked for, whatever the answer has', async () => {
        const element = await answered(GRANITE_FOR_CREDIT);
        expect(textOf(element)).not.toMatch(/Altman|Band|PAYDEX|Own score|Scores|references|proposal/i);
    });
});

describe('c-credit-file without an answer', () => {
    it('loads in its own shape', async () => {
        const element = await file();
        expect(findAll(element, '[aria-busy="true"]')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('says that an account is not visible', async () => {
        expect(textOf(await answered(NO_ACCOUNT))).toContain('This account is not visible to you');
    });

    it('says that the org is down, tries again, and shows the file when it is back', async () => {
        const refresh = jest.fn(() => Promise.resolve());
        const element = await answered(undefined, [{ status: 503 }], refresh);
        expect(textOf(element)).toContain('The credit file could not be read The org did not answer (503).');
        await expect(element).toBeAccessible();
        findAll(element, 'lightning-button')[0]?.dispatchEvent(new CustomEvent('click'));
        await rendered();
        expect(refresh).toHaveBeenCalledTimes(1);
        expect(findAll(element, '[aria-busy="true"]')).toHaveLength(1);
        graphql.emitResult(GRANITE_FOR_REP);
        await rendered();
        expect(textOf(element)).toContain('In advance');
    });

    it('shows the error again when trying again fails', async () => {
        const refresh = jest.fn(() => Promise.reject(new TypeError('Failed to fetch')));
        const element = await answered(undefined, [{ status: 503 }], refresh);
        findAll(element, 'lightning-button')[0]?.dispatchEvent(new CustomEvent('click'));
        await rendered();
        expect(textOf(element)).toContain('The org did not answer. Nothing was changed.');
    });

    it('names missing access, with nothing to try again', async () => {
        const element = await answered(undefined, [{ message: 'x', extensions: { ErrorType: 'ValidationError' } }]);
        expect(textOf(element)).toContain('You do not have access to the credit file');
        expect(findAll(element, 'lightning-button')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('shows a value that it cannot read as an error and not as a missing figure', async () => {
        const strange = JSON.parse(JSON.stringify(MISTRAL_FOR_REP).replace('"Accepted"', '"Lost"')) as unknown;
        const element = await answered(strange);
        expect(textOf(element)).toContain('The org answered with something this page cannot read.');
        expect(findAll(element, '[data-figure]')).toHaveLength(0);
    });
});

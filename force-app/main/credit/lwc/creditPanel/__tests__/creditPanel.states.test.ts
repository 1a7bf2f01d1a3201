import CreditPanel from 'c/creditPanel';
import { graphql } from '../../../../../test/jest-mocks/lightning/graphql';
import { COBALT_DEAL, COBALT_FOR_REP, INVISIBLE, PROSPECT } from '../../../../../test/payloads/cobalt';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';

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

async function panel() {
    return render('c-credit-panel', CreditPanel, { recordId: '001000000000003AAA' });
}

async function answered(data: unknown, errors?: readonly unknown[], refresh?: () => Promise<void>) {
    const element = await panel();
    graphql.emitResult(data, errors, refresh);
    await rendered();
    return element;
}

describe('c-credit-panel loading', () => {
    it('shows its own shape and no figure', async () => {
        const element = await panel();
        expect(findAll(element, '[aria-busy="true"]')).toHaveLength(1);
        expect(findAll(element, '[data-figure]')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });
});

describe('c-credit-panel empty', () => {
    it('says what no credit set up means and what to do', async () => {
        const element = await answered(PROSPECT);
        expect(textOf(element)).toContain(
            'No credit set up Payment in advance, or ask for a limit. Application: 3 of 5 documents.'
        );
        await expect(element).toBeAccessible();
    });

    it('says that an account is not visible', async () => {
        expect(textOf(await answered(INVISIBLE))).toContain('This account is not visible to you');
    });
});

describe('c-credit-panel in error', () => {
    it('says that the org is down and tries again', async () => {
        const refresh = jest.fn(() => Promise.resolve());
        const element = await answered(undefined, [{ status: 503 }], refresh);
        expect(textOf(element)).toContain(
            'Credit figures could not be read The org did not answer (503). Nothing was changed.'
        );
        await expect(element).toBeAccessible();
        findAll(element, 'lightning-button')[0]?.dispatchEvent(new CustomEvent('click'));
        await rendered();
        expect(refresh).toHaveBeenCalledTimes(1);
        expect(findAll(element, '[aria-busy="true"]')).toHaveLength(1);
        graphql.emitResult(COBALT_FOR_REP);
        await rendered();
        expect(textOf(element)).toContain('On hold by rule since 15 May');
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
        expect(textOf(element)).toContain('You do not have access to credit figures');
        expect(findAll(element, 'lightning-button')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('shows a value that it cannot read as an error and not as a missing figure', async () => {
        const strange = JSON.parse(JSON.stringify(COBALT_FOR_REP).replace('"Active"', '"Paused"')) as unknown;
        const element = await answered(strange);
        expect(textOf(element)).toContain('The org answered with something this page cannot read.');
        expect(findAll(element, '[data-figure]')).toHaveLength(0);
    });

    it('shows the problem, not the figures, when an answer has both', async () => {
        const element = await answered(COBALT_FOR_REP, [{ status: 500 }]);
        expect(findAll(element, '[data-figure]')).toHaveLength(0);
    });
});

describe('c-credit-panel beside what somebody entered and nobody can read', () => {
    const entered = (value: unknown) => ({ value });
    const request = {
        Id: 'a0R000000000001AAA',
        Credit_Profile__c: entered('a02000000000003AAA'),
        Kind__c: entered('Release'),
        Status__c: entered('Waiting'),
        Amount__c: entered(1_000.004),
        Currency_Code__c: entered('USD'),
        Requested_At__c: entered('2026-06-29T14:00:00.000Z'),
        Requested_By__c: entered('005000000000001AAA'),
        Requested_By__r: { Name: entered('Ana Roux') }
    };

    it('shows the figures, and the request without its amount', async () => {
        const { query } = COBALT_FOR_REP.uiapi;
        const element = await answered({
            uiapi: { query: { ...query, Credit_Request__c: { edges: [{ node: request }] } } }
        });
        const words = textOf(element);
        expect(words).toContain('On hold by rule since 15 May');
        expect(words).toContain('Release asked 29 Jun by Ana Roux. Amount not readable.');
        expect(words).not.toContain('Credit figures could not be read');
        await expect(element).toBeAccessible();
    });

    it.each([
        ['usd', 6_000],
        ['JPY', 1_000.55]
    ])('shows the figures beside a deal of %s %d', async (currency, amount) => {
        const text = JSON.stringify(COBALT_DEAL)
            .replace('"Amount":{"value":6000}', `"Amount":{"value":${amount}}`)
            .replace('"Deal_Currency__c":{"value":null}', `"Deal_Currency__c":{"value":"${currency}"}`);
        const element = await answered(JSON.parse(text));
        const words = textOf(element);
        expect(words).toContain('On hold by rule since 15 May');
        expect(words).toContain('Deal amount not readable: the verdict is that of the account.');
        expect(words).not.toContain('Credit figures could not be read');
    });
});

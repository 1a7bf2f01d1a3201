import CollectionsNextStepLine from 'c/collectionsNextStepLine';
import { graphql } from '../../../../../test/jest-mocks/lightning/graphql';
import { worklistAnswer } from '../../../../../test/payloads/worklistRows';
import { clearPage, render, rendered, textOf } from '../../../../../test/render';

jest.mock('c/termsClock', () => ({
    currentInstant: () => new Date('2026-06-30T09:00:00Z'),
    everySecond: () => () => undefined
}));
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });

beforeEach(() => graphql.forget());
afterEach(clearPage);

async function lineOf(answer?: unknown) {
    const element = await render('c-collections-next-step-line', CollectionsNextStepLine, { recordId: '001' });
    if (answer) {
        graphql.emitResult(answer);
        await rendered();
    }
    return element;
}

describe('c-collections-next-step-line', () => {
    it('asks for the one account, and says the next step', async () => {
        const element = await lineOf(worklistAnswer('Birch'));
        expect(graphql.getLastConfig()?.variables).toMatchObject({ where: { Account__c: { eq: '001' } } });
        expect(textOf(element)).toBe('call about 100');
        await expect(element).toBeAccessible();
    });

    it('is empty before the answer, and for an account with nothing to do', async () => {
        expect(textOf(await lineOf())).toBe('');
        expect(textOf(await lineOf(worklistAnswer('-Alder')))).toBe('');
    });
});

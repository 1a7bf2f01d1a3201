import CollectionsTimeline from 'c/collectionsTimeline';
import { timelineDocuments } from 'c/collectionsTimelineGateway';
import { graphql } from '../../../../../test/jest-mocks/lightning/graphql';
import { ELM_OTHERS_FOR_REP, manyPayments } from '../../../../../test/payloads/elmTimeline';
import { clearPage, findAll, render, rendered } from '../../../../../test/render';

jest.mock('c/termsClock', () => ({
    currentInstant: () => new Date('2026-06-30T09:00:00Z'),
    everySecond: () => () => {}
}));
jest.mock('c/collectionsCallDialog', () => ({
    canLogContacts: true,
    canTakePromises: true,
    openCall: jest.fn(),
    openCorrection: jest.fn(),
    openPromiseWithdrawal: jest.fn(),
    openPromiseReplacement: jest.fn()
}));
jest.mock('c/collectionsLetter', () => ({ canSendLetters: false, openLetter: jest.fn() }));
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });
jest.mock(
    '@salesforce/customPermission/Good_Terms_See_Internal_Notes',
    () => ({ __esModule: true, default: undefined }),
    {
        virtual: true
    }
);
jest.mock(
    '@salesforce/customPermission/Good_Terms_See_Hold_Details',
    () => ({ __esModule: true, default: undefined }),
    {
        virtual: true
    }
);
jest.mock('@salesforce/customPermission/Good_Terms_See_Scores', () => ({ __esModule: true, default: undefined }), {
    virtual: true
});

beforeEach(() => graphql.forget());
afterEach(clearPage);

const keysOf = (element: Element) => findAll(element, '[data-row]').map((row) => row.getAttribute('data-row'));
const more = (element: Element) =>
    findAll(element, 'lightning-button').find((button) => 'label' in button && button.label === 'Load more');

async function sixty() {
    const element = await render('c-collections-timeline', CollectionsTimeline, { recordId: '001000000000005AAA' });
    graphql.emitTo(timelineDocuments.sales, manyPayments(60, 0, 25));
    graphql.emitTo(timelineDocuments.salesHead, ELM_OTHERS_FOR_REP);
    await rendered();
    return element;
}

async function below(element: Element, from: number, to: number) {
    more(element)?.dispatchEvent(new CustomEvent('click'));
    await rendered();
    graphql.emitTo(timelineDocuments.sales, manyPayments(60, from, to));
    await rendered();
}

describe('pages of c-collections-timeline', () => {
    it('come below what is there, asked for with one request from the last event on', async () => {
        const element = await sixty();
        expect(keysOf(element)).toHaveLength(25);
        expect(graphql.requestCount).toBe(2);
        await below(element, 25, 50);
        expect(graphql.requestCount).toBe(3);
        expect(graphql.getLastConfig()?.variables).toMatchObject({
            first: 25,
            paymentsBefore: '2026-06-05',
            paymentsId: 'a0C000000000036AAA',
            promisesBefore: '2026-06-06',
            holdsBefore: '2026-06-05'
        });
        expect(keysOf(element)).toHaveLength(50);
        await below(element, 50, 60);
        expect(new Set(keysOf(element)).size).toBe(60);
        expect(more(element)).toBeUndefined();
    });

    it('leave the focus on the button while there is more, and move it to the first new event at the end', async () => {
        const element = await sixty();
        await below(element, 25, 50);
        await below(element, 50, 60);
        const list = findAll(element, 'c-collections-timeline-list')[0];
        expect(list?.shadowRoot?.activeElement?.getAttribute('data-key')).toBe('payments|a0C000000000010AAA');
    });

    it('are read again in one when something changed while a lower one stood last', async () => {
        const element = await sixty();
        await below(element, 25, 50);
        graphql.emitTo(timelineDocuments.sales, manyPayments(60, 25, 50));
        await rendered();
        expect(graphql.getLastConfig()?.query).toBe(timelineDocuments.salesHead);
        graphql.emitTo(timelineDocuments.sales, manyPayments(61, 0, 50));
        graphql.emitTo(timelineDocuments.salesHead, ELM_OTHERS_FOR_REP);
        await rendered();
        expect(keysOf(element)[0]).toBe('payments|a0C000000000061AAA');
        expect(new Set(keysOf(element)).size).toBe(51);
    });
});

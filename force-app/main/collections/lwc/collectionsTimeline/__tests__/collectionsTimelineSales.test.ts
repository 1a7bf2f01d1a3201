import { type DocumentNode, Kind, print, visit } from 'graphql';
import CollectionsTimeline from 'c/collectionsTimeline';
import { detailDocuments, timelineDocuments } from 'c/collectionsTimelineGateway';
import { graphql } from '../../../../../test/jest-mocks/lightning/graphql';
import {
    ELM_EVENTS,
    ELM_EVENTS_FOR_REP,
    ELM_OTHERS_FOR_REP,
    NOTHING_EVENTS,
    NOTHING_OTHERS
} from '../../../../../test/payloads/elmTimeline';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';

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

async function timeline() {
    return render('c-collections-timeline', CollectionsTimeline, { recordId: '001000000000005AAA' });
}

async function answered(events: unknown, others: unknown) {
    const element = await timeline();
    graphql.emitTo(timelineDocuments.sales, events);
    graphql.emitTo(timelineDocuments.salesHead, others);
    await rendered();
    return element;
}

const buttonOf = (element: Element, label: string) =>
    findAll(element, 'lightning-button').find((button) => 'label' in button && button.label === label);

describe('c-collections-timeline as the sales rep', () => {
    it('shows what sales may see: no documents of promises, no reasons of holds, no scores', async () => {
        const element = await answered(ELM_EVENTS_FOR_REP, ELM_OTHERS_FOR_REP);
        const rows = findAll(element, '[data-row]').map((row) => textOf(row));
        expect(rows).toHaveLength(17);
        expect(rows[0]).toBe('28 Jun Promise due Open tolerance ends 1 Jul, judged on 2 Jul 600.00');
        expect(rows[1]).toBe('16 Jun Placed on hold by rule Promise not kept');
        expect(rows.find((row) => row.includes('Partly kept'))).toContain('4,749.99 of 5,000.00 arrived in time');
        expect(findAll(element, '.chip').map((chip) => textOf(chip))).toEqual([
            'All',
            'Contacts',
            'Promises',
            'Payments',
            'Holds',
            'Disputes',
            'Requests',
            'Notes'
        ]);
        await expect(element).toBeAccessible();
    });

    it('opens a promise by what its own record says, and an entry without the internal note', async () => {
        const element = await answered(ELM_EVENTS_FOR_REP, ELM_OTHERS_FOR_REP);
        const requests = graphql.requestCount;
        (findAll(element, 'button[data-key="promises|a0P000000000001AAA"]')[0] as HTMLButtonElement).click();
        await rendered();
        expect(findAll(element, '[data-line]').map((line) => textOf(line))).toEqual([
            '9 Mar Promised for 15 Mar; Rosa Dent 10,000.00',
            'Arrived in time 9,500.00',
            '2 Apr Payment returned: counts as kept then, broken now −9,500.00',
            'As then Kept',
            'As now Broken'
        ]);
        expect(graphql.requestCount).toBe(requests);
        (findAll(element, 'button[data-key="activities|a0A000000000002AAA"]')[0] as HTMLButtonElement).click();
        await rendered();
        expect(graphql.getLastConfig()?.query).toBe(detailDocuments.activity);
    });
});

describe('the requests of the timeline', () => {
    const CREDIT_KINDS = 'Kind__c: {in: ["Release", "Temporary limit", "New limit", "Terms change"]}';
    /** The filters of every question about requests in a document. */
    const filtersOf = (document: unknown) => {
        const found: string[] = [];
        visit(document as DocumentNode, {
            Field: ({ name, arguments: given }) => {
                const where = given?.find((argument) => argument.name.value === 'where');
                if (name.value === 'Credit_Request__c' && where?.value.kind === Kind.OBJECT) {
                    found.push(where.value.fields.map((field) => print(field)).join('\n'));
                }
            }
        });
        return found;
    };

    it('leave out for sales what customers are let off, asked for or decided', () => {
        expect(filtersOf(timelineDocuments.sales).map((filter) => filter.includes(CREDIT_KINDS))).toEqual([true, true]);
        expect(filtersOf(timelineDocuments.collections).map((filter) => filter.includes('Kind__c'))).toEqual([
            false,
            false
        ]);
    });
});

describe('c-collections-timeline without events', () => {
    it('loads in its own shape', async () => {
        const element = await timeline();
        expect(findAll(element, '[aria-busy="true"]')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('says what will stand where nothing happened', async () => {
        const element = await answered(NOTHING_EVENTS, NOTHING_OTHERS);
        expect(textOf(element)).toContain('Nothing happened here yet');
        expect(findAll(element, '.cell').map((cell) => textOf(cell))).toEqual([
            'Open promises None',
            'Last contact None logged',
            'Promises kept, 12 months None judged'
        ]);
        await expect(element).toBeAccessible();
    });

    it('says that nothing fits the filter, and shows all again', async () => {
        const element = await answered(ELM_EVENTS_FOR_REP, ELM_OTHERS_FOR_REP);
        (findAll(element, 'button[data-group="disputes"]')[0] as HTMLButtonElement).click();
        await rendered();
        expect(findAll(element, '[aria-pressed="true"]').map((chip) => textOf(chip))).toEqual(['Disputes']);
        graphql.emitTo(timelineDocuments.sales, NOTHING_EVENTS);
        graphql.emitTo(timelineDocuments.salesHead, ELM_OTHERS_FOR_REP);
        await rendered();
        expect(textOf(element)).toContain('Nothing found');
        buttonOf(element, 'Show all')?.dispatchEvent(new CustomEvent('click'));
        await rendered();
        graphql.emitTo(timelineDocuments.sales, ELM_EVENTS_FOR_REP);
        graphql.emitTo(timelineDocuments.salesHead, ELM_OTHERS_FOR_REP);
        await rendered();
        expect(findAll(element, '[data-row]')).toHaveLength(17);
    });

    it('says that the org is down and tries again', async () => {
        const element = await timeline();
        const refresh = jest.fn(() => Promise.resolve());
        graphql.emitResult(undefined, [{ status: 503 }], refresh, timelineDocuments.sales as never);
        await rendered();
        expect(textOf(element)).toContain('The timeline could not be read The org did not answer (503).');
        await expect(element).toBeAccessible();
        findAll(element, 'lightning-button')[0]?.dispatchEvent(new CustomEvent('click'));
        await rendered();
        expect(refresh).toHaveBeenCalledTimes(1);
        graphql.emitTo(timelineDocuments.sales, ELM_EVENTS_FOR_REP);
        graphql.emitTo(timelineDocuments.salesHead, ELM_OTHERS_FOR_REP);
        await rendered();
        expect(findAll(element, '[data-row]')).toHaveLength(17);
    });

    it('says who has no access', async () => {
        const element = await timeline();
        graphql.emitResult(
            undefined,
            [{ extensions: { ErrorType: 'ValidationError' } }],
            undefined,
            timelineDocuments.sales as never
        );
        await rendered();
        expect(textOf(element)).toContain('You do not have access to collections');
        await expect(element).toBeAccessible();
    });

    it('says that a value is not known instead of leaving its event out', async () => {
        const odd = JSON.parse(JSON.stringify(ELM_EVENTS)) as typeof ELM_EVENTS_FOR_REP;
        const { query } = odd.uiapi as { query: { Collection_Promise__c: { edges: { node: object }[] } } };
        Object.assign(query.Collection_Promise__c.edges[0]?.node ?? {}, { Status__c: { value: 'Mislaid' } });
        const element = await answered(odd, ELM_OTHERS_FOR_REP);
        expect(textOf(element)).toContain('The timeline could not be read');
    });
});

import { openCall, openCorrection, openPromiseWithdrawal } from 'c/collectionsCallDialog';
import { openLetter } from 'c/collectionsLetter';
import CollectionsTimeline from 'c/collectionsTimeline';
import { detailDocuments, timelineDocuments } from 'c/collectionsTimelineGateway';
import { graphql } from '../../../../../test/jest-mocks/lightning/graphql';
import { ELM_CALL, ELM_EVENTS, ELM_OTHERS, ELM_P1_MONEY } from '../../../../../test/payloads/elmTimeline';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';

let mockNow = '2026-06-30T09:00:00Z';
const mockTicks = new Set<(now: Date) => void>();
jest.mock('c/termsClock', () => ({
    currentInstant: () => new Date(mockNow),
    everySecond: (listener: (now: Date) => void) => {
        mockTicks.add(listener);
        return () => mockTicks.delete(listener);
    }
}));
jest.mock('c/collectionsCallDialog', () => ({
    canLogContacts: true,
    canTakePromises: true,
    openCall: jest.fn(),
    openCorrection: jest.fn(),
    openPromiseWithdrawal: jest.fn(),
    openPromiseReplacement: jest.fn()
}));
jest.mock('c/collectionsLetter', () => ({ canSendLetters: true, openLetter: jest.fn() }));
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });
jest.mock('@salesforce/customPermission/Good_Terms_See_Internal_Notes', () => ({ __esModule: true, default: true }), {
    virtual: true
});
jest.mock('@salesforce/customPermission/Good_Terms_See_Hold_Details', () => ({ __esModule: true, default: true }), {
    virtual: true
});
jest.mock('@salesforce/customPermission/Good_Terms_See_Scores', () => ({ __esModule: true, default: true }), {
    virtual: true
});

beforeEach(() => {
    mockNow = '2026-06-30T09:00:00Z';
    graphql.forget();
});
afterEach(clearPage);

async function elm() {
    const element = await render('c-collections-timeline', CollectionsTimeline, { recordId: '001000000000005AAA' });
    graphql.emitTo(timelineDocuments.collections, ELM_EVENTS);
    graphql.emitTo(timelineDocuments.collectionsHead, ELM_OTHERS);
    await rendered();
    return element;
}

const rowsOf = (element: Element) => findAll(element, '[data-row]').map((row) => textOf(row));
const toggle = async (element: Element, key: string) => {
    (findAll(element, `button[data-key="${key}"]`)[0] as HTMLButtonElement).click();
    await rendered();
};

describe('c-collections-timeline as the collector', () => {
    it('shows Elm: every line of the story, newest first, with its amount', async () => {
        const element = await elm();
        expect(rowsOf(element)).toEqual([
            '28 Jun Promise due Open E-905; tolerance ends 1 Jul, judged on 2 Jul 600.00',
            '16 Jun Placed on hold by rule promise of 2,400 for 12 Jun not kept; clears with 2,400 on E-904',
            '16 Jun Promise for 12 Jun Broken E-904; nothing arrived by 15 Jun 2,400.00',
            '3 Jun Call from Frank Delgado Cannot pay now withdraws 1,000, promises 2,400 for 12 Jun; by Rosa Dent',
            '3 Jun Promise for 5 Jun Withdrawn before its date, so it is not judged 1,000.00',
            '15 May Payment clears E-903; 4 days after the promised date 4,000.00',
            '15 May Promise for 11 May Broken E-903; paid late 15 May 4,000.00',
            '6 May Payment clears E-902 250.01',
            '24 Apr Promise for 20 Apr Partly kept 4,749.99 arrived, 4,750.00 was enough 5,000.00',
            '22 Apr Payment on E-902 4,749.99',
            '10 Apr Hold lifted the hold of 2 Apr; E-901 is paid',
            '10 Apr Payment by wire clears E-901; the hold of 2 Apr ends 10,000.00',
            '2 Apr Placed on hold by rule the returned payment leaves E-901 overdue',
            '2 Apr Promise for 15 Mar Broken by reversal kept on 18 Mar, the money was returned on 2 Apr 10,000.00',
            '2 Apr Payment returned of 18 Mar, on E-901 −9,500.00',
            '18 Mar Payment Returned on E-901 9,500.00',
            '9 Mar Call to Frank Delgado Promised promises 10,000 for 15 Mar; by Rosa Dent',
            '12 Feb Experian Intelliscore: 999 not enough data'
        ]);
        expect(findAll(element, '.month-head').map((month) => textOf(month))).toEqual([
            'June 2026 5 events',
            'May 2026 3 events',
            'April 2026 7 events',
            'March 2026 2 events',
            'February 2026 1 event'
        ]);
        await expect(element).toBeAccessible();
    });

    it('shows open promises, last contact, and promises kept as then and as now', async () => {
        const element = await elm();
        expect(findAll(element, '.cell').map((cell) => textOf(cell))).toEqual([
            'Next step',
            'Open promises 600 for 28 Jun tolerance ends 1 Jul',
            'Last contact 27 days ago 3 Jun',
            'Promises kept, 12 months 1 of 4 as then, 25.00\u00a0% 0 of 4 as now, 0.00\u00a0%'
                .replace('\u00a0', ' ')
                .replace('\u00a0', ' ')
        ]);
    });

    it('asks twice for the first page', async () => {
        await render('c-collections-timeline', CollectionsTimeline, { recordId: '001000000000005AAA' });
        expect(graphql.requestCount).toBe(2);
    });

    it('opens a promise: what was promised, what came, what went back, how it counts', async () => {
        const element = await elm();
        await toggle(element, 'promises|a0P000000000001AAA');
        expect(findAll(element, '[aria-busy="true"]')).toHaveLength(1);
        graphql.emitTo(detailDocuments.promise, ELM_P1_MONEY);
        await rendered();
        expect(findAll(element, '[data-line]').map((line) => textOf(line))).toEqual([
            '9 Mar Promised for 15 Mar; Rosa Dent 10,000.00',
            '18 Mar Payment, 95 %: kept 9,500.00',
            '2 Apr Payment returned: counts as kept then, broken now −9,500.00',
            '10 Apr Payment, 26 days after the promised date 10,000.00',
            'As then Kept',
            'As now Broken'
        ]);
        await expect(element).toBeAccessible();
    });

    it('opens a return: what it undid', async () => {
        const element = await elm();
        await toggle(element, 'reversals|a0C000000000001AAA');
        expect(findAll(element, '[data-line]').map((line) => textOf(line))).toEqual([
            '18 Mar Received 9,500.00',
            '2 Apr Payment returned',
            'Reason No funds',
            'E-901 open again −9,500.00',
            'Entered by Integration'
        ]);
    });

    it('opens an entry with its internal note', async () => {
        const element = await elm();
        await toggle(element, 'activities|a0A000000000002AAA');
        expect(graphql.getLastConfig()?.query).toBe(detailDocuments.activityWithNote);
        graphql.emitTo(detailDocuments.activityWithNote, ELM_CALL);
        await rendered();
        const text = findAll(element, '[data-line]').map((line) => textOf(line));
        expect(text).toContain('Internal note Sounds worried.');
        expect(text).toContain('Next step agreed Look at the bank, 16 Jun');
    });

    it('turns an open promise broken when its tolerance is over at the place of the customer', async () => {
        const element = await elm();
        const first = () => rowsOf(element)[0];
        mockNow = '2026-07-02T06:59:59Z';
        mockTicks.forEach((tick) => tick(new Date(mockNow)));
        await rendered();
        expect(first()).toContain('Promise due Open');
        mockNow = '2026-07-02T07:00:00Z';
        mockTicks.forEach((tick) => tick(new Date(mockNow)));
        await rendered();
        expect(first()).toBe('28 Jun Promise for 28 Jun Broken E-905; nothing arrived by 1 Jul 600.00');
        expect(findAll(element, '.cell').map((cell) => textOf(cell))[3]).toContain('1 of 5 as then, 20.00 %');
    });

    it('keeps what is open and what is chosen when the page is read again', async () => {
        const element = await elm();
        await toggle(element, 'promises|a0P000000000001AAA');
        graphql.emitTo(timelineDocuments.collections, ELM_EVENTS);
        await rendered();
        expect(findAll(element, 'button[aria-expanded="true"]')).toHaveLength(1);
        expect(rowsOf(element)).toHaveLength(18);
    });
});

describe('what one does from c-collections-timeline', () => {
    const accountId = '001000000000005AAA';
    const click = async (element: Element, label: string) => {
        const button = findAll(element, 'lightning-button').find((one) => 'label' in one && one.label === label);
        button?.dispatchEvent(new CustomEvent('click'));
        await rendered();
    };

    it('logs a call, and reads again once it was saved', async () => {
        const element = await render('c-collections-timeline', CollectionsTimeline, { recordId: accountId });
        const refresh = jest.fn(() => Promise.resolve());
        graphql.emitResult(ELM_EVENTS, undefined, refresh, timelineDocuments.collections as never);
        graphql.emitTo(timelineDocuments.collectionsHead, ELM_OTHERS);
        await rendered();
        jest.mocked(openCall).mockResolvedValueOnce(undefined);
        await click(element, 'Log a call');
        expect(openCall).toHaveBeenLastCalledWith(expect.anything(), { accountId, kind: 'Call' });
        expect(refresh).not.toHaveBeenCalled();
        jest.mocked(openCall).mockResolvedValueOnce(['a0A000000000003AAA']);
        await click(element, 'Log a call');
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('writes down other contacts and notes from the menu', async () => {
        const element = await elm();
        const [menu] = findAll(element, 'lightning-button-menu');
        menu?.dispatchEvent(new CustomEvent('select', { detail: { value: 'Note' } }));
        await rendered();
        expect(openCall).toHaveBeenLastCalledWith(expect.anything(), { accountId, kind: 'Note' });
        await click(element, 'Statement of account');
        expect(openLetter).toHaveBeenLastCalledWith(expect.anything(), { accountId, template: 'statement' });
    });

    it('corrects an entry from its own row', async () => {
        const element = await elm();
        await toggle(element, 'activities|a0A000000000002AAA');
        await click(element, 'Correct this entry');
        expect(openCorrection).toHaveBeenLastCalledWith(expect.anything(), {
            accountId,
            activityId: 'a0A000000000002AAA'
        });
    });

    it('writes about a promise by how it stands', async () => {
        const element = await elm();
        await toggle(element, 'promises|a0P000000000005AAA');
        await click(element, 'Withdraw the promise');
        expect(openPromiseWithdrawal).toHaveBeenLastCalledWith(expect.anything(), {
            accountId,
            promiseId: 'a0P000000000005AAA'
        });
        await click(element, 'Confirm to the customer');
        const asked = { accountId, template: 'promise-confirmation', promiseId: 'a0P000000000005AAA' };
        expect(openLetter).toHaveBeenLastCalledWith(expect.anything(), asked);
    });
});

import { openCall } from 'c/collectionsCallDialog';
import CollectionsWorklist from 'c/collectionsWorklist';
import { worklistDocument, worklistScopesDocument } from 'c/collectionsWorklistGateway';
import { graphql } from '../../../../../test/jest-mocks/lightning/graphql';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';
import { worklistAnswer } from '../../../../../test/payloads/worklistRows';
import { connection } from '../../../../../test/payloads/worklist';

jest.mock('@salesforce/user/Id', () => ({ __esModule: true, default: '005me' }), { virtual: true });
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });
jest.mock('c/collectionsCallDialog', () => ({ openCall: jest.fn() }));
jest.mock('c/collectionsHandoverDialog', () => ({ openHandover: jest.fn() }));
jest.mock('c/collectionsReminders', () => ({ canSendReminders: false, openReminders: jest.fn() }));

const calls = openCall as jest.Mock;

beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-06-30T09:00:00Z') });
    graphql.forget();
    calls.mockReset().mockResolvedValue(undefined);
});

afterEach(() => {
    clearPage();
    jest.useRealTimers();
});

const scopes = {
    uiapi: {
        aggregate: {
            Credit_Profile__c: connection([{ aggregate: { Team__c: { value: 'Stories' } } }]),
            Account: connection(['France', 'Japan'].map((value) => ({ aggregate: { BillingCountry: { value } } })))
        }
    }
};

async function pageOf(answer?: unknown, refresh: () => Promise<void> = () => Promise.resolve()) {
    const element = await render('c-collections-worklist', CollectionsWorklist, {});
    graphql.emitTo(worklistScopesDocument, scopes);
    if (answer !== undefined) {
        graphql.emitResult(answer, undefined, refresh, worklistDocument as never);
    }
    await rendered();
    return element;
}

const current = (element: Element) => textOf(findAll(element, '[aria-current="true"] a')[0] as Element);

async function press(key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
    target.dispatchEvent(event);
    await rendered();
    return event;
}

describe('c-collections-worklist', () => {
    it("asks once for the reader's own accounts, with the day before", async () => {
        await pageOf();
        const asked = graphql.getLastConfig();
        expect(graphql.requestCount).toBe(2);
        expect([asked?.query === worklistDocument, asked?.variables]).toEqual([
            true,
            {
                where: { Collector__c: { eq: '005me' } },
                today: '2026-06-30',
                yesterday: '2026-06-29',
                first: 300
            }
        ]);
    });

    it('shows its own shape while it loads', async () => {
        const element = await pageOf();
        expect(findAll(element, '[aria-busy="true"]')).toHaveLength(1);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('shows the rows in tiers, the first one current, and is accessible', async () => {
        const element = await pageOf(worklistAnswer('Birch', 'Cobalt', 'Dune'));
        expect(findAll(element, '.tier-title').map(textOf)).toEqual(['Other past due']);
        expect(findAll(element, 'a.name').map(textOf)).toEqual(['Birch', 'Cobalt', 'Dune']);
        expect(current(element)).toBe('Birch');
        expect(findAll(element, '[data-figure="USD"]').map((one) => one.getAttribute('data-value'))).toEqual([
            '600.00'
        ]);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('says what it is when nothing is to do, and when no account is theirs', async () => {
        const element = await pageOf(worklistAnswer());
        expect(textOf(element)).toContain('No account is yours yet.');
        graphql.emitResult(worklistAnswer('-Alder'), undefined, undefined, worklistDocument as never);
        await rendered();
        expect(textOf(element)).toContain('None of your accounts has anything to ask for.');
        expect(textOf(element)).toContain('nothing due');
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('shows an error, and asks again on request', async () => {
        const element = await pageOf();
        const refresh = jest.fn(() => Promise.resolve());
        graphql.emitResult(undefined, [{ message: 'x', status: 503 }], refresh, worklistDocument as never);
        await rendered();
        expect(textOf(element)).toContain('The worklist could not be read');
        findAll(element, 'lightning-button').at(-1)?.dispatchEvent(new CustomEvent('click'));
        await rendered();
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('says that who may not read it has no worklist', async () => {
        const element = await pageOf();
        const errors = [{ message: 'x', extensions: { ErrorType: 'ValidationError' } }];
        graphql.emitResult(undefined, errors, undefined, worklistDocument as never);
        await rendered();
        expect(textOf(element)).toContain('No worklist for you');
        expect(findAll(element, '.bar')).toEqual([]);
    });

    it('shows an unknown word as an error, never as a missing account', async () => {
        const element = await pageOf(worklistAnswer('Birch!'));
        expect(textOf(element)).toContain('The worklist could not be read');
    });

    it('asks for the team, for all and for a region', async () => {
        const element = await pageOf(worklistAnswer('Birch'));
        const pill = (who: string) => findAll(element, `[data-who="${who}"]`)[0] as HTMLElement;
        pill('team').click();
        await rendered();
        expect(graphql.getLastConfig()?.variables).toMatchObject({ where: { Team__c: { in: ['Stories'] } } });
        expect(pill('team').getAttribute('aria-pressed')).toBe('true');
        findAll(element, 'lightning-combobox')[0]?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'Japan' } })
        );
        pill('all').click();
        await rendered();
        expect(graphql.getLastConfig()?.variables).toMatchObject({
            where: { Account__r: { BillingCountry: { eq: 'Japan' } } }
        });
    });

    it('asks anew when the day changes', async () => {
        await pageOf(worklistAnswer('Birch'));
        jest.setSystemTime(new Date('2026-07-01T00:00:01Z'));
        jest.advanceTimersByTime(1_000);
        await rendered();
        expect(graphql.getLastConfig()?.variables).toMatchObject({ today: '2026-07-01', yesterday: '2026-06-30' });
    });

    it('says how much is shown and adds more, to the most that an org answers', async () => {
        const element = await pageOf(worklistAnswer('Birch', { totalCount: 20_000 }));
        expect(textOf(element)).toContain('Made of the 1 of 20,000 accounts with the most overdue.');
        for (let times = 0; times < 8; times += 1) {
            findAll(element, '.shown lightning-button')[0]?.dispatchEvent(new CustomEvent('click'));
            await rendered();
            graphql.emitTo(worklistDocument, worklistAnswer('Birch', { totalCount: 20_000 }));
            await rendered();
        }
        expect(graphql.getLastConfig()?.variables).toMatchObject({ first: 2_000 });
        expect(findAll(element, '.shown lightning-button')).toHaveLength(0);
    });
});

describe('c-collections-worklist by keyboard', () => {
    it('moves with up and down, and stops at both ends', async () => {
        const element = await pageOf(worklistAnswer('Birch', 'Cobalt', 'Dune'));
        const trail: string[] = [];
        for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
            await press(key);
            trail.push(current(element));
        }
        expect(trail).toEqual(['Birch', 'Cobalt', 'Dune', 'Dune', 'Cobalt']);
    });

    it('goes to the next account that nobody has contacted today', async () => {
        const element = await pageOf(worklistAnswer('Birch', 'Cobalt*', 'Dune'));
        await press('n');
        expect(current(element)).toBe('Dune');
        await press('N');
        expect(current(element)).toBe('Birch');
    });

    it('logs a call with the current row, and reads again once it is saved', async () => {
        const refresh = jest.fn(() => Promise.resolve());
        await pageOf(worklistAnswer('Birch', 'Cobalt'), refresh);
        await press('ArrowDown');
        await press('l');
        expect(calls.mock.calls.map(([, request]) => request)).toEqual([
            { accountId: 'account Cobalt', profileIds: ['profile Cobalt'], kind: 'Call' }
        ]);
        expect(refresh).not.toHaveBeenCalled();
        calls.mockResolvedValue(['activity']);
        await press('L');
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('leaves keys alone that somebody types, or that belong to the browser', async () => {
        const element = await pageOf(worklistAnswer('Birch', 'Cobalt'));
        const field = document.createElement('input');
        document.body.append(field);
        await press('l', field);
        await press('l', document.body, { ctrlKey: true });
        const dialog = document.createElement('div');
        dialog.setAttribute('role', 'dialog');
        document.body.append(dialog);
        await press('l', dialog);
        const elsewhere = document.createElement('a');
        document.body.append(elsewhere);
        await press('l', elsewhere);
        expect(calls).not.toHaveBeenCalled();
        expect((await press('ArrowDown')).defaultPrevented).toBe(true);
        element.remove();
        await press('l');
        expect(calls).not.toHaveBeenCalled();
    });

    it('stays at the place of who leaves the list', async () => {
        const element = await pageOf(worklistAnswer('Birch', 'Cobalt', 'Dune'));
        await press('ArrowDown');
        graphql.emitTo(worklistDocument, worklistAnswer('Birch', 'Dune'));
        await rendered();
        expect(current(element)).toBe('Dune');
    });

    it("logs an e-mail or a note from the row's menu", async () => {
        const element = await pageOf(worklistAnswer('Birch', 'Cobalt'));
        const menus = findAll(element, 'lightning-button-menu');
        menus[1]?.dispatchEvent(new CustomEvent('select', { detail: { value: 'mail' } }));
        await rendered();
        menus[0]?.dispatchEvent(new CustomEvent('select', { detail: { value: 'note' } }));
        await rendered();
        expect(calls.mock.calls.map(([, { accountId, kind }]) => [accountId, kind])).toEqual([
            ['account Cobalt', 'Email'],
            ['account Birch', 'Note']
        ]);
    });
});

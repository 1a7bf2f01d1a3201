import { executeMutation, graphql } from 'lightning/graphql';
import { createRecord } from 'lightning/uiRecordApi';
import CollectionsCallModal from 'c/collectionsCallModal';
import { contactDocument, correctedDocument, familyDocument, moneyDocument } from 'c/collectionsCallGateway';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';
import type { graphql as GraphqlStub } from '../../../../../test/jest-mocks/lightning/graphql';
import {
    activityNode,
    contactAnswer,
    family,
    listOf,
    moneyAnswer,
    nodeOf,
    noFamily
} from '../../collectionsCallGateway/__tests__/callPayloads';

const wire = graphql as unknown as typeof GraphqlStub;
const create = jest.mocked(createRecord);
const mutate = jest.mocked(executeMutation);

/** The whole dialog is looked at for accessibility. */
jest.setTimeout(30_000);

let users = 0;

interface Options {
    readonly kind?: string;
    readonly takesPromises?: boolean;
    readonly customer?: Readonly<Record<string, unknown>>;
    readonly activities?: readonly Readonly<Record<string, unknown>>[];
    readonly userId?: string;
    readonly activityId?: string;
}

/** Opens the dialog for another user each time, since drafts live as long as the page. */
async function open({ kind = 'Call', takesPromises = true, userId = `u${(users += 1)}`, activityId }: Options = {}) {
    const properties = {
        request: { accountId: 'A1', kind },
        activityId,
        userId,
        locale: 'en-US',
        timeZone: 'UTC',
        permissions: { takesPromises, seesInternalNotes: takesPromises }
    };
    const element = await render('c-collections-call-modal', CollectionsCallModal, properties);
    const closed = jest.fn();
    element.addEventListener('close', (event) => closed((event as CustomEvent).detail));
    return { element, closed, userId };
}

async function answer({ takesPromises = true, customer, activities }: Options = {}): Promise<void> {
    wire.emitTo(familyDocument, family);
    await rendered();
    wire.emitTo(contactDocument, contactAnswer(customer, activities));
    if (takesPromises) {
        wire.emitTo(moneyDocument, moneyAnswer);
    }
    await rendered();
}

async function openFilled(options: Options = {}) {
    const opened = await open(options);
    await answer(options);
    const find = (selector: string) => findAll(opened.element, selector)[0] as HTMLElement;
    return {
        ...opened,
        find,
        press: async (key: string, target = find('input[type="radio"]')) => {
            const init = { key, bubbles: true, composed: true, cancelable: true };
            target.dispatchEvent(new KeyboardEvent('keydown', init));
            await rendered();
            await new Promise((resolve) => setTimeout(resolve));
            await rendered();
        },
        type: async (name: string, value: string) => {
            find(`[data-field="${name}"]`).dispatchEvent(new CustomEvent('change', { detail: { value } }));
            await rendered();
        },
        save: async () => {
            find('[data-save]').dispatchEvent(new CustomEvent('click'));
            await new Promise((resolve) => setTimeout(resolve));
            await rendered();
        }
    };
}

beforeEach(() => {
    jest.resetAllMocks();
    jest.useFakeTimers({
        now: new Date('2026-06-30T09:00:00Z'),
        doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick']
    });
    wire.forget();
});
afterEach(() => {
    clearPage();
    jest.useRealTimers();
});

describe('its states', () => {
    test('loading: a skeleton that says what it reads', async () => {
        const { element } = await open();
        expect(findAll(element, '[aria-busy="true"]')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    test('an Account without credit: what that means', async () => {
        const { element } = await open();
        wire.emitTo(familyDocument, noFamily);
        await rendered();
        expect(textOf(element)).toContain('No credit set up');
    });

    test('a read that failed: what failed, and again', async () => {
        const { element } = await open();
        const refresh = jest.fn(() => Promise.resolve());
        wire.emitResult(undefined, [{ status: 503 }], refresh);
        await rendered();
        expect(textOf(element)).toContain('The customer could not be read');
        findAll(element, 'c-terms-error-panel')[0]?.dispatchEvent(new CustomEvent('retry'));
        await rendered();
        expect(refresh).toHaveBeenCalled();
    });

    test('data: whom, the guard, the keys, the next step', async () => {
        const { element, find } = await openFilled();
        const text = textOf(element);
        expect(find('lightning-modal-header')).toMatchObject({ label: 'Log a call' });
        expect(text).toContain('600 promised for 28 Jun, tolerance ends 1 Jul.');
        expect(text).toContain('Trade credit is outside Rosenthal since 1 Jan 2026 (AB 1521).');
        expect(text).toContain('09:00, UTC');
        expect((find('a.phone') as HTMLAnchorElement).href).toBe('tel:+19165550155');
        expect(findAll(element, 'input[type="radio"]')).toHaveLength(13);
    });

    test('sales have no promise, no dispute and no internal note', async () => {
        const { element } = await openFilled({ takesPromises: false });
        expect(findAll(element, '[data-add]')).toEqual([]);
        expect(findAll(element, '[data-field="Internal_Note__c"]')).toEqual([]);
        expect(findAll(element, '[data-field="Note__c"]')).toHaveLength(1);
    });
});

describe('keys', () => {
    test('no answer takes two: 9 and Enter', async () => {
        create.mockResolvedValue({ id: 'ACT2', apiName: 'Collection_Activity__c', fields: {} });
        const { press, closed } = await openFilled();
        await press('9');
        await press('Enter');
        expect(create.mock.calls[0]?.[0].fields).toMatchObject({
            Outcome__c: 'No answer',
            Next_Step__c: 'Call again',
            Next_Step_On__c: '2026-07-02'
        });
        expect(closed.mock.calls[0]?.[0]).toMatchObject({ activityIds: ['ACT2'], isOlder: false });
    });

    test('a digit in a text is text', async () => {
        const { press, find, element } = await openFilled();
        await press('9', find('[data-field="Note__c"]'));
        expect(findAll(element, '.key_chosen')).toEqual([]);
    });

    test('Shift and Enter are a new line, not a save', async () => {
        const { press, find } = await openFilled();
        await press('9');
        const init = { key: 'Enter', shiftKey: true, bubbles: true, composed: true };
        find('[data-field="Note__c"]').dispatchEvent(new KeyboardEvent('keydown', init));
        await rendered();
        expect(create).not.toHaveBeenCalled();
    });

    test('Enter on a button is the button’s', async () => {
        const { press, find } = await openFilled();
        await press('9');
        await press('Enter', find('[data-add="promise"]'));
        expect(create).not.toHaveBeenCalled();
    });

    test('an outcome opens its own fields', async () => {
        const { press, element } = await openFilled();
        await press('2');
        const names = findAll(element, '[data-field]').map((field) => field.getAttribute('data-field'));
        expect(names).toEqual(expect.arrayContaining(['Paid_On__c', 'Amount__c', 'Payment_Reference__c']));
        await press('1');
        expect(textOf(element)).toContain('E-904');
        await expect(element).toBeAccessible();
    });
});

describe('the guard', () => {
    test('a stop keeps an outgoing contact from being begun, an incoming one is logged', async () => {
        create.mockResolvedValue({ id: 'ACT3', apiName: 'Collection_Activity__c', fields: {} });
        const insolvent = { customer: { Account_Status__c: 'Insolvent', Status_Since__c: '2026-06-22' } };
        const { element, press, save, find } = await openFilled(insolvent);
        expect(findAll(element, 'a.phone')).toEqual([]);
        await press('9');
        await save();
        expect(create).not.toHaveBeenCalled();
        expect(textOf(findAll(element, '[role="alert"].problem')[0] as Element)).toContain('Log an incoming one');
        find('[data-part="direction"]').dispatchEvent(new CustomEvent('change', { detail: { value: 'Incoming' } }));
        await rendered();
        await press('9');
        await save();
        expect(create.mock.calls[0]?.[0].fields).toMatchObject({ Direction__c: 'Incoming' });
    });

    test('a warning asks for a reason, which is kept with what was said', async () => {
        create.mockResolvedValue({ id: 'ACT4', apiName: 'Collection_Activity__c', fields: {} });
        const ana = activityNode('MAIL', {
            Kind__c: 'Email',
            Outcome__c: 'Sent',
            Happened_At__c: '2026-06-29T16:00:00.000Z',
            CreatedBy: nodeOf('ana', { Name: 'Ana Roux', Department: 'Sales' }),
            Documents__c: 'B-901'
        });
        const { element, press, type, save } = await openFilled({ activities: [ana] });
        expect(textOf(element)).toContain(
            'Ana Roux (sales) wrote to this customer 17 hours ago about invoice B-901. Call anyway?'
        );
        await press('9');
        await save();
        expect(create).not.toHaveBeenCalled();
        await type('Guard_Reason__c', 'She asked me to');
        expect(findAll(element, 'a.phone')).toHaveLength(1);
        await save();
        expect(create.mock.calls[0]?.[0].fields).toMatchObject({
            Guard_Reason__c: 'She asked me to',
            Guard_Findings__c: expect.stringContaining('Warn: Ana Roux (sales) wrote to this customer 17 hours ago')
        });
    });
});

describe('saving', () => {
    test('a double click saves once', async () => {
        create.mockReturnValue(new Promise(() => {}));
        const { press, save } = await openFilled();
        await press('9');
        await save();
        await save();
        expect(create).toHaveBeenCalledTimes(1);
    });

    test('a promise goes with its entry in one transaction', async () => {
        mutate.mockResolvedValue({
            data: { uiapi: { promise0: { Record: { Id: 'PR' } }, activity0: { Record: { Id: 'ACT5' } } } }
        });
        const { press, save, closed } = await openFilled();
        await press('1');
        await save();
        expect(mutate).toHaveBeenCalledTimes(1);
        expect(closed.mock.calls[0]?.[0]).toMatchObject({ isOlder: false });
        expect(create).not.toHaveBeenCalled();
    });

    test('a lost answer keeps what was typed, and saving again under the same key counts as saved', async () => {
        const duplicate = { errorCode: 'DUPLICATE_VALUE', message: 'duplicate value found' };
        create.mockRejectedValueOnce(new TypeError('Failed to fetch'));
        create.mockRejectedValueOnce({ body: { output: { errors: [duplicate], fieldErrors: {} } } });
        const { element, press, type, save, closed } = await openFilled();
        await press('9');
        await type('Note__c', 'Rang for long');
        await save();
        expect(textOf(findAll(element, '[role="alert"].problem')[0] as Element)).toContain('nothing is saved twice');
        expect(findAll(element, '[data-field="Note__c"]')[0]).toMatchObject({ value: 'Rang for long' });
        await save();
        const [first, second] = create.mock.calls.map(([{ fields }]) => fields.Request_Key__c);
        expect([first, typeof first]).toEqual([second, 'string']);
        expect(closed.mock.calls[0]?.[0]).toMatchObject({ activityIds: [], isOlder: false });
    });

    test.each([
        ['no connection', new TypeError('Failed to fetch')],
        ['an aborted answer', { status: 0, body: {} }],
        ['a session that ended', { status: 401, body: [{ errorCode: 'INVALID_SESSION_ID' }] }],
        ['what no org wrote', { status: 200, body: [{ errorCode: 'ODD' }] }]
    ])('after %s, words typed later are told apart from what was saved, and stay', async (_case, lost) => {
        const duplicate = { errorCode: 'DUPLICATE_VALUE', message: 'duplicate value found' };
        create.mockRejectedValueOnce(lost);
        create.mockRejectedValueOnce({ body: { output: { errors: [duplicate], fieldErrors: {} } } });
        const { press, type, save, closed, userId } = await openFilled();
        await press('9');
        await save();
        await type('Note__c', 'One more thing');
        await save();
        expect(closed.mock.calls[0]?.[0]).toMatchObject({ isOlder: true });
        clearPage();
        const again = await openFilled({ userId });
        expect(again.find('[data-field="Note__c"]')).toMatchObject({ value: 'One more thing' });
        await again.save();
        const keys = create.mock.calls.map(([{ fields }]) => fields.Request_Key__c);
        expect(new Set(keys).size).toBe(2);
    });

    test('a refusal stays in the org’s words, next to its field where it names one', async () => {
        create.mockRejectedValue({
            body: { output: { errors: [], fieldErrors: { Note__c: [{ errorCode: 'X', message: 'Say more.' }] } } }
        });
        const { press, save, find, closed } = await openFilled();
        const spy = jest.spyOn(find('[data-field="Note__c"]') as HTMLInputElement, 'setCustomValidity');
        await press('9');
        await save();
        expect(spy).toHaveBeenLastCalledWith('Say more.');
        expect(closed).not.toHaveBeenCalled();
    });

    test('after a lost answer Save has the focus: Enter tries again, Escape closes', async () => {
        create.mockRejectedValue({ status: 0, body: {} });
        const { press, save, find } = await openFilled();
        const focus = jest.spyOn(find('[data-save]'), 'focus');
        await press('9');
        await save();
        expect(find('[data-save]')).toMatchObject({ disabled: false });
        expect(focus).toHaveBeenCalled();
    });

    test('while it saves nothing can be changed; what is changed all the same is told and kept', async () => {
        let arrive: (record: object) => void = () => {};
        create.mockReturnValue(new Promise((resolve) => (arrive = resolve as typeof arrive)));
        const { press, type, save, find, closed, userId } = await openFilled();
        await press('9');
        await type('Note__c', 'As checked');
        await save();
        expect(find('.frame').hasAttribute('inert')).toBe(true);
        await type('Note__c', 'Too late');
        arrive({ id: 'ACT9', apiName: 'Collection_Activity__c', fields: {} });
        await rendered();
        await rendered();
        expect(create.mock.calls[0]?.[0].fields).toMatchObject({ Note__c: 'As checked' });
        expect(closed.mock.calls[0]?.[0]).toMatchObject({ activityIds: ['ACT9'], isOlder: true });
        clearPage();
        expect((await openFilled({ userId })).find('[data-field="Note__c"]')).toMatchObject({ value: 'Too late' });
    });

    test('what is read just before the save is checked too: a stop that came meanwhile stops', async () => {
        const { press, save, element } = await openFilled();
        await press('9');
        const stopped = contactAnswer({ Account_Status__c: 'Insolvent', Status_Since__c: '2026-06-22' });
        const refresh = jest.fn(() => {
            wire.emitTo(contactDocument, stopped);
            return Promise.resolve();
        });
        wire.emitResult(contactAnswer(), undefined, refresh, contactDocument as never);
        await rendered();
        await save();
        expect(refresh).toHaveBeenCalledTimes(1);
        expect(create).not.toHaveBeenCalled();
        expect(textOf(findAll(element, '[role="alert"].problem')[0] as Element)).toContain('Log an incoming one');
    });

    test('closed and opened again it has what was typed', async () => {
        const first = await openFilled();
        await first.press('9');
        await first.type('Note__c', 'Rang');
        clearPage();
        const second = await openFilled({ userId: first.userId });
        expect(second.find('[data-field="Note__c"]')).toMatchObject({ value: 'Rang' });
        expect(findAll(second.element, '.key_chosen')).toHaveLength(1);
    });

    test('what somebody else did meanwhile is told', async () => {
        create.mockResolvedValue({ id: 'ACT6', apiName: 'Collection_Activity__c', fields: {} });
        const { press, save, closed } = await openFilled();
        await press('9');
        const alma = activityNode('NEW', {
            Happened_At__c: '2026-06-30T08:59:00.000Z',
            CreatedBy: nodeOf('alma', { Name: 'Alma Reyes', Department: 'Credit' }),
            Outcome__c: 'Refuses',
            Summary__c: 'Refuses: out of money'
        });
        wire.emitTo(contactDocument, contactAnswer({}, [alma]));
        await rendered();
        // The guard asks now, and the two calls both took place.
        findAll(document.body.firstElementChild as Element, '[data-field="Guard_Reason__c"]')[0]?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'On the line already' } })
        );
        await rendered();
        await save();
        expect(closed.mock.calls[0]?.[0].meanwhile).toBe(
            'Alma Reyes (credit) called this customer just now. Refuses: out of money'
        );
    });
});

test('a correction begins with the old values and asks why', async () => {
    create.mockResolvedValue({ id: 'ACT8', apiName: 'Collection_Activity__c', fields: {} });
    const { element } = await open({ activityId: 'ACT7' });
    await answer();
    const old = activityNode('ACT7', { Note__c: 'Rang', Outcome__c: 'Left message' });
    wire.emitTo(correctedDocument, { uiapi: { query: { Collection_Activity__c: listOf(old) } } });
    await rendered();
    expect(findAll(element, 'lightning-modal-header')[0]).toMatchObject({ label: 'Correct an entry' });
    const field = (name: string) => findAll(element, `[data-field="${name}"]`)[0] as HTMLElement & { value: string };
    expect(field('Note__c').value).toBe('Rang');
    field('Correction_Reason__c').dispatchEvent(new CustomEvent('change', { detail: { value: 'It was Jo' } }));
    await rendered();
    findAll(element, '[data-save]')[0]?.dispatchEvent(new CustomEvent('click'));
    await rendered();
    await rendered();
    expect(create.mock.calls[0]?.[0].fields).toMatchObject({
        Corrects__c: 'ACT7',
        Correction_Reason__c: 'It was Jo',
        Outcome__c: 'Left message',
        Happened_At__c: '2026-06-20T10:00:00.000Z'
    });
});

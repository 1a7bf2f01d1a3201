import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import CreditActionModal from 'c/creditActionModal';
import type { Action, ActionSubject } from 'c/creditActionsView';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';

const create = jest.mocked(createRecord);
const update = jest.mocked(updateRecord);

const reader = { userId: '005', now: new Date('2026-06-30T09:00:00Z'), locale: 'en-US', timeZone: 'UTC' };
let customers = 0;

/** Another customer for each test: what was typed is kept by customer as long as the page lives. */
const newSubject = (): ActionSubject => ({
    accountId: `001-${(customers += 1)}`,
    accountName: 'Cobalt Freight Systems Corp.',
    profile: {
        id: 'P1',
        key: 'DEMO|1000|S03|USD',
        currency: 'USD',
        accountStatus: 'Normal',
        ownLimit: moneyFromDecimal(20_000, 'USD')
    },
    holds: [
        { id: 'H1', status: 'Active', origin: 'Rule', placedOn: isoDate('2026-05-15'), reasonClass: 'Overdue invoices' }
    ],
    requests: []
});

interface Field extends HTMLElement {
    value: string;
    setCustomValidity: jest.Mock;
}

async function open(action: Action, subject = newSubject()) {
    const element = await render('c-credit-action-modal', CreditActionModal, { action, subject, reader });
    const closed = jest.fn();
    element.addEventListener('close', (event) => closed((event as CustomEvent).detail));
    const field = (name: string) => findAll(element, `[data-field="${name}"]`)[0] as Field;
    return {
        element,
        closed,
        field,
        type: async (name: string, value: string) => {
            field(name).dispatchEvent(new CustomEvent('change', { detail: { value } }));
            await rendered();
        },
        save: async () => {
            findAll(element, '[data-save]')[0]?.dispatchEvent(new CustomEvent('click'));
            await rendered();
        }
    };
}

beforeEach(() => {
    jest.resetAllMocks();
});
afterEach(clearPage);

test('shows what it is about, what it asks and what it begins with', async () => {
    const { element, field } = await open({ kind: 'changeLimit' });
    expect(textOf(element)).toContain('The own limit is 20,000 USD.');
    expect([field('Own_Limit__c').value, Reflect.get(field('Own_Limit__c'), 'step')]).toEqual(['20000.00', '0.01']);
    await expect(element).toBeAccessible();
});

test('what is missing is said next to its field and nothing is sent', async () => {
    const { field, save } = await open({ kind: 'ask', request: 'Temporary limit' });
    const spies = ['Amount__c', 'Reason__c'].map((name) => jest.spyOn(field(name), 'setCustomValidity'));
    await save();
    expect(spies.map((spy) => spy.mock.lastCall)).toEqual([['Complete this field.'], ['Complete this field.']]);
    expect(create).not.toHaveBeenCalled();
});

test('Enter in a field saves what was typed and closes with what to say', async () => {
    update.mockResolvedValue({ id: 'P1', apiName: 'Credit_Profile__c', fields: {} });
    const { field, type, closed } = await open({ kind: 'changeLimit' });
    await type('Own_Limit__c', '15000');
    field('Own_Limit__c').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await rendered();
    expect(update.mock.calls).toEqual([[{ fields: { Id: 'P1', Own_Limit__c: 15_000 } }]]);
    expect(closed.mock.calls).toEqual([
        [
            {
                message: 'The limit of Cobalt Freight Systems Corp. is changed.',
                writes: [{ object: 'Credit_Profile__c', id: 'P1', fields: { Own_Limit__c: 15_000 } }],
                notice: {
                    kind: 'cut',
                    accountName: 'Cobalt Freight Systems Corp.',
                    limit: moneyFromDecimal(15_000, 'USD')
                }
            }
        ]
    ]);
});

test('Enter that a field used for itself saves nothing', async () => {
    const { field } = await open({ kind: 'changeLimit' });
    const used = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true });
    used.preventDefault();
    field('Own_Limit__c').dispatchEvent(used);
    await rendered();
    expect(update).not.toHaveBeenCalled();
});

test('a double click saves once', async () => {
    create.mockReturnValue(new Promise(() => {}));
    const { type, save, element } = await open({ kind: 'placeHold' });
    await type('Reason__c', 'Owner changed');
    await save();
    await save();
    expect(create).toHaveBeenCalledTimes(1);
    expect(element).toMatchObject({ disableClose: true });
});

test('a refusal stays in the dialog in the org’s words, and what was typed stays too', async () => {
    const subject = newSubject();
    create.mockRejectedValue({
        body: {
            output: {
                errors: [{ errorCode: 'CUSTOM', message: 'Ask again tomorrow.' }],
                fieldErrors: { Reason__c: [{ errorCode: 'CUSTOM', message: 'Say more.' }] }
            }
        }
    });
    const { element, field, type, save, closed } = await open({ kind: 'ask', request: 'Release' }, subject);
    await type('Amount__c', '500');
    await type('Reason__c', 'Please');
    const spy = jest.spyOn(field('Reason__c'), 'setCustomValidity');
    await save();
    expect(textOf(findAll(element, '[role="alert"]')[0] as Element)).toBe('Ask again tomorrow.');
    expect(spy).toHaveBeenLastCalledWith('Say more.');
    expect([field('Reason__c').value, closed.mock.calls]).toEqual(['Please', []]);
    await expect(element).toBeAccessible();

    const keyOf = (call: number) => create.mock.calls[call]?.[0].fields.Request_Key__c;
    await save();
    expect([keyOf(0), typeof keyOf(1)]).toEqual([keyOf(1), 'string']);
});

test('closed and opened again it has what was typed, under the same key, until it is saved', async () => {
    const subject = newSubject();
    create.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    create.mockResolvedValue({ id: 'R1', apiName: 'Credit_Request__c', fields: {} });
    const first = await open({ kind: 'ask', request: 'Release' }, subject);
    await first.type('Amount__c', '500');
    await first.type('Reason__c', 'Pays on 3 Jul');
    await first.save();
    clearPage();
    const second = await open({ kind: 'ask', request: 'Release' }, subject);
    expect(second.field('Reason__c').value).toBe('Pays on 3 Jul');
    await second.save();
    const keys = create.mock.calls.map(([{ fields }]) => fields.Request_Key__c);
    expect(keys).toEqual([keys[0], keys[0]]);
    clearPage();
    const third = await open({ kind: 'ask', request: 'Release' }, subject);
    expect(third.field('Reason__c').value).toBe('');
});

import { executeMutation, graphql } from 'lightning/graphql';
import { itemsDocument, peopleDocument } from 'c/collectionsHandoverGateway';
import CollectionsHandoverModal from 'c/collectionsHandoverModal';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';
import { graniteItems, granitePlaced, people } from '../../../../../test/payloads/handover';

const wire = graphql as unknown as {
    emitTo(document: object, data: unknown): void;
    emitResult(data: unknown, errors?: readonly unknown[], refresh?: () => Promise<void>, document?: object): void;
};
const mutate = jest.mocked(executeMutation);
const reader = { userId: '005', now: new Date('2026-06-30T09:00:00Z'), locale: 'en-US', timeZone: 'UTC' };

async function open({ mayPlace = true, items = graniteItems as unknown } = {}) {
    const element = await render('c-collections-handover-modal', CollectionsHandoverModal, {
        profileId: 'P7',
        requestKey: 'key',
        reader,
        mayPlace
    } as unknown as CollectionsHandoverModal);
    const closed = jest.fn();
    element.addEventListener('close', (event) => closed((event as CustomEvent).detail));
    wire.emitTo(peopleDocument, people);
    wire.emitTo(itemsDocument, items);
    await rendered();
    return {
        element,
        closed,
        type: async (name: string, value: string) => {
            findAll(element, `[data-field="${name}"]`)[0]?.dispatchEvent(
                new CustomEvent('change', { detail: { value } })
            );
            await rendered();
        },
        save: async () => {
            findAll(element, '[data-save]')[0]?.dispatchEvent(new CustomEvent('click'));
            await rendered();
        }
    };
}

beforeEach(() => jest.resetAllMocks());
afterEach(clearPage);

test('late items are chosen, their total stands below, and it is accessible', async () => {
    const { element } = await open();
    expect(textOf(element)).toContain('3 of 3 chosen: 30,000 USD');
    expect(textOf(element)).toContain('G-901 Due 30 Nov 2025, 212 days late. 5,000');
    await expect(element).toBeAccessible();
});

test('an item that somebody else has cannot go over again', async () => {
    const { element } = await open({ items: granitePlaced });
    expect(textOf(element)).toContain('With Northern Collections already.');
    expect(textOf(element)).toContain('1 of 2 chosen: 15,000 USD');
    const [first, second] = findAll(element, 'input[data-id]') as HTMLInputElement[];
    expect([first?.disabled, second?.disabled]).toEqual([true, false]);
});

test('what is missing is said and nothing is sent', async () => {
    const { element, save } = await open();
    await save();
    expect(textOf(findAll(element, '[role="alert"]')[0] as Element)).toBe('Name who takes over. Give the reason.');
    expect(mutate).not.toHaveBeenCalled();
});

test('an agency takes over in one transaction; a double click saves once', async () => {
    mutate.mockResolvedValue({ data: { uiapi: { placement: { Record: { Id: 'PL1' } } } } });
    const { type, save, closed } = await open();
    await type('party', 'Northern Collections');
    await type('feePercent', '25');
    await type('reason', 'Plan defaulted');
    await Promise.all([save(), save()]);
    await rendered();
    expect(mutate).toHaveBeenCalledTimes(1);
    const { variables } = mutate.mock.calls[0]?.[0] ?? {};
    expect(variables).toMatchObject({
        input0: {
            Collection_Placement__c: { Party__c: 'Northern Collections', Amount__c: 30_000, Fee_Percent__c: 25 }
        },
        v1_Receivable__c: 'R-G-901',
        v3_Amount__c: 10_000
    });
    expect(closed.mock.calls).toEqual([[{ message: 'Handed over to Northern Collections.' }]]);
});

test('a collector escalates to a colleague, never to themselves', async () => {
    mutate.mockResolvedValue({ data: {} });
    const { element, type, save } = await open({ mayPlace: false });
    const kinds = findAll(element, 'lightning-radio-group')[0] as unknown as { options: { value: string }[] };
    const persons = findAll(element, '[data-field="assignedTo"]')[0] as unknown as { options: { label: string }[] };
    expect([kinds.options.map(({ value }) => value), persons.options.map(({ label }) => label)]).toEqual([
        ['Escalation'],
        ['Miyu Sato, Credit']
    ]);
    await type('assignedTo', '006');
    await type('reason', 'Beyond me');
    await save();
    expect(mutate.mock.calls[0]?.[0].variables).toMatchObject({
        input0: { Collection_Placement__c: { Kind__c: 'Escalation', Assigned_To__c: '006' } }
    });
});

test('the org’s refusal stays in the dialog, with what was typed', async () => {
    mutate.mockResolvedValue({
        errors: [{ message: 'Only credit places.', extensions: { ErrorType: 'DataFetchingException' } }]
    });
    const { element, type, save, closed } = await open();
    await type('party', 'Northern Collections');
    await type('reason', 'Plan defaulted');
    await save();
    expect(textOf(findAll(element, '[role="alert"]')[0] as Element)).toBe('Only credit places.');
    expect(findAll(element, '[data-field="party"]')[0]).toMatchObject({ value: 'Northern Collections' });
    expect(closed).not.toHaveBeenCalled();
});

test('items that cannot be read are an error that can be tried again', async () => {
    const refresh = jest.fn(() => Promise.resolve());
    const element = await render('c-collections-handover-modal', CollectionsHandoverModal, {
        profileId: 'P7',
        reader
    } as unknown as CollectionsHandoverModal);
    expect(findAll(element, '[aria-busy="true"]')).toHaveLength(1);
    wire.emitResult(undefined, [{ status: 503 }], refresh, itemsDocument);
    await rendered();
    findAll(element, 'c-terms-error-panel')[0]?.dispatchEvent(new CustomEvent('retry'));
    await rendered();
    expect(refresh).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
});

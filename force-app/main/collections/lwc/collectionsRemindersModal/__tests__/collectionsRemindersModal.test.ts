import { graphql } from 'lightning/graphql';
import LightningModal from 'lightning/modal';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import CollectionsRemindersModal from 'c/collectionsRemindersModal';
import type { Standing } from 'c/collectionsWorklistOrder';
import { currentInstant } from 'c/termsClock';
import { money } from 'c/termsMoney';
import { answerOf, FJORD_ANSWER, FJORD_LISTS } from '../../../../../test/payloads/reminders';
import { SHIPPED_STEPS, standingNow } from '../../../../../test/reminderStories';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';
import { storyAccounts } from '../../../../../test/worklistStories';

jest.mock('c/termsClock', () => ({ ...jest.requireActual<object>('c/termsClock'), currentInstant: jest.fn() }));

const wire = graphql as unknown as {
    emitResult(data: unknown, errors?: readonly unknown[], refresh?: () => Promise<void>): void;
};
const create = jest.mocked(createRecord);
const update = jest.mocked(updateRecord);
const approvedMessage = {
    Id: 'MSG2',
    Credit_Profile__c: 'S06',
    Status__c: 'Approved',
    Channel__c: 'Email',
    Send_By__c: 'Mail link',
    Step__c: 'installment-due|everyone|2026-01-01',
    Subject__c: 'Rate von 10.000,00 EUR',
    Body__c: 'Zeile 1',
    Recipient__c: 'jens.petersen@fjord-marine.invalid',
    Approved_At__c: '2026-06-30T09:00:05Z'
};
const APPROVED = answerOf({ ...FJORD_LISTS, Collection_Message__c: [approvedMessage] });
const SENT = answerOf({
    ...FJORD_LISTS,
    sentMessages: [
        { Id: 'MSG2', Credit_Profile__c: 'S06', Step__c: approvedMessage.Step__c, Sent_At__c: '2026-06-30T09:01:00Z' }
    ]
});

/** Opens the dialog; what is read again before an approval is `before`, what after it or after a change is `then`. */
async function open(
    data: unknown = FJORD_ANSWER,
    then: unknown = APPROVED,
    before: unknown = data,
    readStandings?: () => Promise<readonly Standing[] | undefined>
) {
    const element = await render('c-collections-reminders-modal', CollectionsRemindersModal, {
        standings: storyAccounts().map(standingNow),
        steps: SHIPPED_STEPS,
        readStandings
    } as unknown as CollectionsRemindersModal);
    const closed = jest.fn();
    element.addEventListener('close', (event) => closed((event as CustomEvent).detail));
    const refresh = jest.fn(async () => {
        const isSaved = create.mock.calls.length + update.mock.calls.length > 0;
        wire.emitResult(isSaved ? then : before, undefined, refresh);
        await Promise.resolve();
    });
    if (data) {
        wire.emitResult(data, undefined, refresh);
        await rendered();
    }
    const press = async (selector: string) => {
        findAll(element, selector)[0]?.dispatchEvent(new CustomEvent('click'));
        await rendered();
        await rendered();
    };
    const label = (selector: string) => String(Reflect.get(findAll(element, selector)[0] as Element, 'label'));
    return { element, closed, press, label, refresh };
}

beforeEach(() => {
    jest.clearAllMocks();
    jest.mocked(currentInstant).mockReturnValue(new Date('2026-06-30T09:00:00Z'));
    create.mockReset().mockResolvedValue({ id: 'MSG2', apiName: 'Collection_Message__c', fields: {} });
    update.mockReset().mockResolvedValue({ id: 'MSG2', apiName: 'Collection_Message__c', fields: {} });
});
afterEach(clearPage);

test('waits in its own shape', async () => {
    const { element } = await open(null);
    expect(findAll(element, '[aria-busy="true"]').length).toBe(1);
    await expect(element).toBeAccessible();
});

test('shows what is prepared, and why the others wait', async () => {
    const { element, label } = await open();
    expect(findAll(element, 'c-collections-reminders-row').map((row) => row.getAttribute('data-profile'))).toEqual([
        'S06'
    ]);
    expect(findAll(element, '.wait').map(textOf)).toEqual([
        'Birch & Sons Fabrication LLC Promised; waits until 3 Jul',
        'Cobalt Freight Systems Corp. The next step is no message: Call before the last reminder',
        'Dune Hospitality SAS The next step is no message: Call after two weeks',
        'Elm Street Builders The next step is no message: Call after two weeks',
        'Granite Peak Mining Ltd. The next step is no message: Credit decides on handing over',
        'Larch Energy Services Inc. Insolvency or legal proceedings: nobody writes'
    ]);
    expect(label('.approve')).toBe('Approve 1 message');
    await expect(element).toBeAccessible();
});

test('one approval saves once, however often it is pressed, and what is approved waits to be sent', async () => {
    const { element, press, closed } = await open();
    const twice = findAll(element, '.approve')[0];
    twice?.dispatchEvent(new CustomEvent('click'));
    twice?.dispatchEvent(new CustomEvent('click'));
    await rendered();
    await rendered();
    expect(
        create.mock.calls.map(([{ fields }]) => [fields.Status__c, fields.Send_By__c, fields.Request_Key__c])
    ).toEqual([['Approved', 'Mail link', 'rem|S06|installment-due|everyone|2026-01-01|2026-06-30|0']]);
    expect(textOf(element)).toContain('1 approved.');
    expect(findAll(element, 'c-collections-reminders-row')).toEqual([]);
    expect(findAll(element, 'c-collections-reminders-sent').length).toBe(1);
    await expect(element).toBeAccessible();
    await press('.close');
    expect(closed.mock.calls).toEqual([[{ approved: 1 }]]);
});

describe('what changed while the dialog was open', () => {
    const rowOf = (element: Element) => findAll(element, 'c-collections-reminders-row')[0] as Element;
    const shown = (element: Element) => ({
        isChanged: Reflect.get(rowOf(element), 'isChanged') as boolean,
        isSelected: Reflect.get(rowOf(element), 'isSelected') as boolean,
        reminder: Reflect.get(rowOf(element), 'reminder') as { body: string; isStopped: boolean; amount: object }
    });
    /** Fjord has paid 4,000 of its rate meanwhile. */
    const partlyPaid = () =>
        storyAccounts()
            .map((account) => ({
                ...account,
                plans: account.plans.map((plan) => ({
                    ...plan,
                    unpaid: plan.unpaid.map((row) => ({
                        ...row,
                        amount: row.number === 2 ? money(600_000, 'EUR') : row.amount
                    })),
                    covers: plan.covers.map((cover) => ({
                        ...cover,
                        amount: cover.id === 'F-902' ? money(800_000, 'EUR') : cover.amount
                    }))
                }))
            }))
            .map(standingNow);

    test('another amount does not go: it is shown again, without the words written for the old one', async () => {
        const { element, press } = await open(FJORD_ANSWER, APPROVED, FJORD_ANSWER, () =>
            Promise.resolve(partlyPaid())
        );
        rowOf(element).dispatchEvent(
            new CustomEvent('edit', { detail: { field: 'body', value: 'Bitte zahlen Sie 10.000.' } })
        );
        await press('.approve');
        expect(create).not.toHaveBeenCalled();
        expect(shown(element)).toMatchObject({
            isChanged: true,
            isSelected: false,
            reminder: { amount: money(600_000, 'EUR') }
        });
        expect(shown(element).reminder.body).toContain('6.000,00');
        expect(textOf(element)).toContain('Fjord Marine Services GmbH: changed while this was open and not approved.');
        await expect(element).toBeAccessible();
        rowOf(element).dispatchEvent(new CustomEvent('pick', { detail: { isSelected: true } }));
        await rendered();
        await press('.approve');
        expect(create.mock.calls.map(([{ fields }]) => fields.Amount__c)).toEqual([6_000]);
    });

    test('nothing to ask for any more, or a stop: nothing goes', async () => {
        const paid = await open(FJORD_ANSWER, APPROVED, FJORD_ANSWER, () => Promise.resolve([]));
        await paid.press('.approve');
        expect(findAll(paid.element, 'c-collections-reminders-row')).toEqual([]);
        clearPage();
        const [profile] = FJORD_LISTS.Credit_Profile__c;
        const ceased = answerOf({ ...FJORD_LISTS, Credit_Profile__c: [{ ...profile, Cease_Contact__c: true }] });
        const stopped = await open(FJORD_ANSWER, APPROVED, ceased);
        await stopped.press('.approve');
        expect(create).not.toHaveBeenCalled();
        expect(textOf(stopped.element)).toContain('changed while this was open and not approved.');
    });

    test('what cannot be read again does not go', async () => {
        const { press } = await open(FJORD_ANSWER, APPROVED, FJORD_ANSWER, () => Promise.resolve(undefined));
        await press('.approve');
        expect(create).not.toHaveBeenCalled();
    });
});

test('the org’s mail is chosen by a person', async () => {
    const { element, press } = await open(FJORD_ANSWER, SENT);
    findAll(element, '.send-by')[0]?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Org mail' } }));
    await press('.approve');
    expect(create.mock.calls[0]?.[0].fields.Send_By__c).toBe('Org mail');
    expect(findAll(element, 'c-collections-reminders-row')).toEqual([]);
});

test('what is not ready does not go, and says what is missing', async () => {
    const { element, press } = await open();
    const edit = async (field: string, value: string) => {
        findAll(element, 'c-collections-reminders-row')[0]?.dispatchEvent(
            new CustomEvent('edit', { detail: { field, value } })
        );
        await rendered();
    };
    await edit('recipient', 'nobody');
    await edit('subject', '\r\n');
    await edit('body', 'Zahlen Sie {{total}}');
    await press('.approve');
    expect(create).not.toHaveBeenCalled();
    expect(textOf(element)).toContain(
        'Give one mail address. Missing Write a subject. Missing Still a field: {{total}}'.replaceAll(' Missing', '')
    );
    expect(textOf(element)).toContain('1 of the selected messages are not ready');
    await edit('recipient', ' jens@fjord.invalid ');
    await edit('subject', 'Rate\r\nBcc: all@example.com');
    await edit('body', 'Zahlen Sie bitte.');
    await press('.approve');
    expect(create.mock.calls[0]?.[0].fields).toMatchObject({
        Recipient__c: 'jens@fjord.invalid',
        Subject__c: 'Rate Bcc: all@example.com',
        Body__c: 'Zahlen Sie bitte.'
    });
});

test('a message that was taken out is not approved', async () => {
    const { element } = await open();
    const pick = async (isSelected: boolean) => {
        findAll(element, 'c-collections-reminders-row')[0]?.dispatchEvent(
            new CustomEvent('pick', { detail: { isSelected } })
        );
        await rendered();
        return Reflect.get(findAll(element, '.approve')[0] as Element, 'disabled') as boolean;
    };
    expect([await pick(false), await pick(true)]).toEqual([true, false]);
});

test('a refusal keeps what was written and says why', async () => {
    create.mockRejectedValue({
        body: {
            output: { errors: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Nobody writes now.' }] }
        }
    });
    const { element, press } = await open(FJORD_ANSWER, FJORD_ANSWER);
    findAll(element, 'c-collections-reminders-row')[0]?.dispatchEvent(
        new CustomEvent('edit', { detail: { field: 'body', value: 'Mein Text' } })
    );
    await press('.approve');
    expect(textOf(element)).toContain('0 approved, 1 not: they are still here as you left them. Nobody writes now.');
    const [row] = findAll(element, 'c-collections-reminders-row');
    expect((Reflect.get(row as Element, 'reminder') as { body: string }).body).toBe('Mein Text');
});

test('who sent it says so, or takes it back', async () => {
    const { element, press, closed } = await open(APPROVED, SENT);
    findAll(element, 'c-collections-reminders-sent')[0]?.dispatchEvent(new CustomEvent('sent'));
    await rendered();
    expect(update.mock.calls).toEqual([[{ fields: { Id: 'MSG2', Status__c: 'Sent' } }]]);
    expect(findAll(element, 'c-collections-reminders-sent')).toEqual([]);
    expect(textOf(element)).toContain('Nothing to send');
    await press('.close');
    expect(closed.mock.calls).toEqual([[{ approved: 0 }]]);
    clearPage();
    const other = await open(APPROVED, FJORD_ANSWER);
    findAll(other.element, 'c-collections-reminders-sent')[0]?.dispatchEvent(new CustomEvent('withdraw'));
    await rendered();
    expect(update.mock.calls[1]).toEqual([{ fields: { Id: 'MSG2', Status__c: 'Withdrawn' } }]);
});

test('a stored letter is shown to be printed', async () => {
    const { element } = await open(APPROVED);
    findAll(element, 'c-collections-reminders-sent')[0]?.dispatchEvent(new CustomEvent('print'));
    await rendered();
    expect(jest.mocked(LightningModal.open).mock.calls[0]?.[0]).toMatchObject({
        label: 'Rate von 10.000,00 EUR',
        stored: { id: 'MSG2' }
    });
});

test('closing without an approval tells nothing', async () => {
    const { press, closed } = await open();
    await press('.close');
    expect(closed.mock.calls).toEqual([[null]]);
});

test('an error says so and is asked again', async () => {
    const { element } = await open(null);
    const refresh = jest.fn(() => Promise.resolve());
    wire.emitResult(undefined, [{ extensions: { ErrorType: 'ServiceUnavailable' } }], refresh);
    await rendered();
    const [panel] = findAll(element, 'c-terms-error-panel');
    expect(Reflect.get(panel as Element, 'heading')).toBe('The reminders could not be prepared');
    await expect(element).toBeAccessible();
    panel?.dispatchEvent(new CustomEvent('retry'));
    await rendered();
    expect(refresh).toHaveBeenCalledTimes(1);
    wire.emitResult(answerOf({ ...FJORD_LISTS, Collection_Message__c: [{ ...approvedMessage, Status__c: 'Lost' }] }));
    await rendered();
    expect(textOf(element)).toContain('The reminders could not be prepared');
});

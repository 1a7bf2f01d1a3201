import { executeMutation, graphql } from 'lightning/graphql';
import { updateRecord } from 'lightning/uiRecordApi';
import CollectionsCallPromiseModal from 'c/collectionsCallPromiseModal';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';
import type { graphql as GraphqlStub } from '../../../../../test/jest-mocks/lightning/graphql';
import { listOf, nodeOf } from '../../collectionsCallGateway/__tests__/callPayloads';

const wire = graphql as unknown as typeof GraphqlStub;
const update = jest.mocked(updateRecord);
const mutate = jest.mocked(executeMutation);

const promise = (more: object = {}) => ({
    uiapi: {
        query: {
            Collection_Promise__c: listOf(
                nodeOf('E-P5', {
                    Credit_Profile__c: 'P1',
                    Amount__c: 600,
                    Currency_Code__c: 'USD',
                    Due_On__c: '2026-07-08',
                    Items__r: listOf(
                        nodeOf('I1', {
                            Receivable__c: 'R1',
                            Receivable__r: nodeOf('R1', { Name: 'E-905', Open_Amount__c: 700 })
                        })
                    ),
                    ...more
                })
            )
        }
    }
});

async function open(action: 'withdraw' | 'replace', data: unknown = promise(), mayWithdrawLate = false) {
    const properties = {
        action,
        promiseId: 'E-P5',
        requestKey: 'key',
        mayWithdrawLate,
        locale: 'en-US',
        timeZone: 'UTC'
    };
    const element = await render('c-collections-call-promise-modal', CollectionsCallPromiseModal, properties);
    const closed = jest.fn();
    element.addEventListener('close', (event) => closed((event as CustomEvent).detail));
    wire.emitResult(data);
    await rendered();
    return {
        element,
        closed,
        type: async (name: string, value: string) => {
            const detail = { value };
            findAll(element, `[data-field="${name}"]`)[0]?.dispatchEvent(new CustomEvent('change', { detail }));
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
    jest.useFakeTimers({
        now: new Date('2026-06-30T09:00:00Z'),
        doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick']
    });
});
afterEach(() => {
    clearPage();
    jest.useRealTimers();
});

test('a promise is withdrawn with a reason; the org notes the day', async () => {
    update.mockResolvedValue({ id: 'E-P5', apiName: 'Collection_Promise__c', fields: {} });
    const { element, type, save, closed } = await open('withdraw');
    expect(textOf(element)).toContain('600 for E-905, promised for 8 Jul.');
    await save();
    expect(update).not.toHaveBeenCalled();
    await type('Withdrawal_Reason__c', 'Client pays later');
    await save();
    expect(update.mock.calls).toEqual([
        [{ fields: { Id: 'E-P5', Status__c: 'Withdrawn', Withdrawal_Reason__c: 'Client pays later' } }]
    ]);
    expect(closed).toHaveBeenCalledWith(true);
    await expect(element).toBeAccessible();
});

test('in its last two days it says who may', async () => {
    const late = promise({ Due_On__c: '2026-07-01' });
    const words = 'only a credit manager withdraws a promise';
    expect(textOf((await open('withdraw', late)).element)).toContain(words);
    expect(textOf((await open('withdraw', late, true)).element)).not.toContain(words);
});

test('a new promise takes the place of the old one in one transaction, never for more than its invoices hold', async () => {
    mutate.mockResolvedValue({ data: { uiapi: {} } });
    const { type, save, closed } = await open('replace');
    await type('Amount__c', '700.01');
    await type('Due_On__c', '2026-07-15');
    await save();
    expect(mutate).not.toHaveBeenCalled();
    await type('Amount__c', '650');
    await save();
    expect(mutate.mock.calls[0]?.[0].variables).toMatchObject({
        input0: {
            Collection_Promise__c: { Request_Key__c: 'key', Amount__c: 650, Due_On__c: '2026-07-15', Status__c: 'Open' }
        },
        v1_Receivable__c: 'R1',
        v1_Amount__c: 650,
        v2_Id: 'E-P5',
        v2_Status__c: 'Replaced'
    });
    expect(closed).toHaveBeenCalledWith(true);
});

test('a refusal stays in the dialog in the org’s words; a promise that is not there is told', async () => {
    update.mockRejectedValue({
        body: { output: { errors: [{ errorCode: 'X', message: 'Too late.' }], fieldErrors: {} } }
    });
    const { element, type, save } = await open('withdraw');
    await type('Withdrawal_Reason__c', 'x');
    await save();
    expect(textOf(findAll(element, '[role="alert"]')[0] as Element)).toContain('Too late.');
    clearPage();
    const gone = await open('withdraw', { uiapi: { query: { Collection_Promise__c: listOf() } } });
    expect(textOf(gone.element)).toContain('This promise does not exist');
});

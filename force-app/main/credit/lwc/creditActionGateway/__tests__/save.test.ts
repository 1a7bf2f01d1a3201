import { print, type DocumentNode } from 'graphql';
import { executeMutation } from 'lightning/graphql';
import { createRecord, notifyRecordUpdateAvailable, updateRecord } from 'lightning/uiRecordApi';
import { save } from 'c/creditActionGateway';

const create = jest.mocked(createRecord);
const update = jest.mocked(updateRecord);
const mutate = jest.mocked(executeMutation);
const notify = jest.mocked(notifyRecordUpdateAvailable);

const NEW = { object: 'Credit_Request__c', onceBy: 'Request_Key__c', fields: { Request_Key__c: 'k1' } };
const HOLDS = ['H1', 'H2'].map((id) => ({ object: 'Credit_Hold__c', id, fields: { Status__c: 'Released' } }));

/** An error as the UI API rejects a save. */
const refusal = (output: object) => ({ status: 400, body: { statusCode: 400, message: 'An error occurred', output } });

beforeEach(() => {
    jest.resetAllMocks();
});

test('a new record is saved by the UI API and the page is told', async () => {
    create.mockResolvedValue({ id: 'R1', apiName: 'Credit_Request__c', fields: {} });
    expect(await save([NEW])).toEqual({ ok: true, value: ['R1'] });
    expect(create).toHaveBeenCalledWith({ apiName: 'Credit_Request__c', fields: { Request_Key__c: 'k1' } });
    expect(notify).toHaveBeenCalledWith([{ recordId: 'R1' }]);
});

test('an existing record is saved under its id', async () => {
    update.mockResolvedValue({ id: 'H1', apiName: 'Credit_Hold__c', fields: {} });
    expect(await save(HOLDS.slice(0, 1))).toEqual({ ok: true, value: ['H1'] });
    expect(update).toHaveBeenCalledWith({ fields: { Id: 'H1', Status__c: 'Released' } });
});

test('a refusal comes back in the org’s words, with its field where it names one', async () => {
    update.mockRejectedValue(
        refusal({
            errors: [
                { errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', field: null, message: 'Nobody decides his own' }
            ],
            fieldErrors: {
                Granted_Amount__c: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'More than you may' }]
            }
        })
    );
    expect(await save(HOLDS.slice(0, 1))).toEqual({
        ok: false,
        issues: [
            { code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Nobody decides his own' },
            { code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'More than you may', field: 'Granted_Amount__c' }
        ]
    });
    expect(notify).not.toHaveBeenCalled();
});

test('saving again under the same key after a lost answer counts as saved', async () => {
    create.mockRejectedValue(
        refusal({
            errors: [],
            fieldErrors: { Request_Key__c: [{ errorCode: 'DUPLICATE_VALUE', message: 'duplicate value found' }] }
        })
    );
    expect(await save([NEW])).toEqual({ ok: true, value: [] });
    expect((await save([{ ...NEW, onceBy: undefined }])).ok).toBe(false);
});

test('an answer that never came is told as such', async () => {
    create.mockRejectedValue(new TypeError('Failed to fetch'));
    const saved = await save([NEW]);
    expect(saved.ok ? [] : saved.issues.map(({ code }) => code)).toEqual(['unavailable']);
});

test('several records are one document of one transaction, their values in variables only', async () => {
    mutate.mockResolvedValue({ data: {} });
    expect(await save(HOLDS)).toEqual({ ok: true, value: ['H1', 'H2'] });
    const [{ query, variables }] = mutate.mock.calls[0] ?? [{ query: {} }];
    expect(print(query as DocumentNode).replace(/\s+/g, ' ')).toBe(
        'mutation saveCredit($input0: Credit_Hold__cUpdateInput!, $input1: Credit_Hold__cUpdateInput!) { ' +
            'uiapi(input: {allOrNone: true}) { ' +
            'save0: Credit_Hold__cUpdate(input: $input0) { Record { Id } } ' +
            'save1: Credit_Hold__cUpdate(input: $input1) { Record { Id } } } }'
    );
    expect(variables).toEqual({
        input0: { Id: 'H1', Credit_Hold__c: { Status__c: 'Released' } },
        input1: { Id: 'H2', Credit_Hold__c: { Status__c: 'Released' } }
    });
    expect(update).not.toHaveBeenCalled();
});

test('a refused transaction says why in the org’s words, once for all its records', async () => {
    const message = 'Only credit may release a hold';
    const refused = { message, extensions: { ErrorType: 'DataFetchingException', ErrorCode: 'SOME_CODE' } };
    mutate.mockResolvedValue({ errors: [refused, refused] });
    expect(await save(HOLDS)).toEqual({ ok: false, issues: [{ code: 'SOME_CODE', message }] });
});

test('what the user’s schema lacks is no access; a lost connection is unavailable', async () => {
    mutate.mockResolvedValueOnce({
        errors: [{ message: 'FieldUndefined', extensions: { ErrorType: 'ValidationError' } }]
    });
    mutate.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const codes = [await save(HOLDS), await save(HOLDS)].map((saved) => (saved.ok ? '' : saved.issues[0]?.code));
    expect(codes).toEqual(['noAccess', 'unavailable']);
});

test('nothing to save is saved', async () => {
    expect(await save([])).toEqual({ ok: true, value: [] });
});

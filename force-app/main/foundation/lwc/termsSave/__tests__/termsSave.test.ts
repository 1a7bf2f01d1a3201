import { print, type DocumentNode } from 'graphql';
import { executeMutation } from 'lightning/graphql';
import { createRecord, notifyRecordUpdateAvailable, updateRecord } from 'lightning/uiRecordApi';
import { created, save } from 'c/termsSave';

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
        'mutation saveTerms($input0: Credit_Hold__cUpdateInput!, $input1: Credit_Hold__cUpdateInput!) { ' +
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
    mutate.mockResolvedValue({
        errors: ['save0', 'save1'].map((name) => ({ ...refused, paths: ['uiapi', name] }))
    });
    expect(await save(HOLDS)).toEqual({ ok: false, issues: [{ code: 'SOME_CODE', message, as: 'save0' }] });
});

test('what the user’s schema lacks is no access; a lost connection is unavailable', async () => {
    mutate.mockResolvedValueOnce({
        errors: [{ message: 'FieldUndefined', extensions: { ErrorType: 'ValidationError' } }]
    });
    mutate.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const codes = [await save(HOLDS), await save(HOLDS)].map((saved) => (saved.ok ? '' : saved.issues[0]?.code));
    expect(codes).toEqual(['noAccess', 'unavailable']);
});

const PROMISE = {
    object: 'Collection_Promise__c',
    as: 'promise',
    onceBy: 'Request_Key__c',
    fields: { Request_Key__c: 'k1', Amount__c: 600, Contact__c: null }
};
const ACTIVITY = {
    object: 'Collection_Activity__c',
    as: 'activity',
    types: { Kind__c: 'Picklist', Note__c: 'LongTextArea' } as const,
    fields: {
        Promise__c: created('promise'),
        Kind__c: 'Call',
        Note__c: 'She said "yes"',
        Amount__c: 600,
        Contact__c: null
    }
};

test('a record refers to one written before it: the reference stands in the document, values in typed variables', async () => {
    mutate.mockResolvedValue({
        data: { uiapi: { promise: { Record: { Id: 'P1' } }, activity: { Record: { Id: 'A1' } } } }
    });
    expect(await save([PROMISE, ACTIVITY])).toEqual({ ok: true, value: ['P1', 'A1'] });
    const [{ query, variables }] = mutate.mock.calls[0] ?? [{ query: {} }];
    expect(print(query as DocumentNode).replace(/\s+/g, ' ')).toBe(
        'mutation saveTerms($input0: Collection_Promise__cCreateInput!, $v1_Kind__c: Picklist, ' +
            '$v1_Note__c: LongTextArea, $v1_Amount__c: Double) { uiapi(input: {allOrNone: true}) { ' +
            'promise: Collection_Promise__cCreate(input: $input0) { Record { Id } } ' +
            'activity: Collection_Activity__cCreate( input: {Collection_Activity__c: {Promise__c: "@{promise}", ' +
            'Kind__c: $v1_Kind__c, Note__c: $v1_Note__c, Amount__c: $v1_Amount__c}} ) { Record { Id } } } }'
    );
    expect(variables).toEqual({
        input0: { Collection_Promise__c: { Request_Key__c: 'k1', Amount__c: 600, Contact__c: null } },
        v1_Kind__c: 'Call',
        v1_Note__c: 'She said "yes"',
        v1_Amount__c: 600
    });
    expect(notify).toHaveBeenCalledWith([{ recordId: 'P1' }, { recordId: 'A1' }]);
});

test('a record that is there already may refer to a new one', async () => {
    mutate.mockResolvedValue({ data: { uiapi: { promise: { Record: { Id: 'P2' } } } } });
    const fields = { Status__c: 'Replaced', Replaced_By__c: created('promise') };
    const old = { object: 'Collection_Promise__c', id: 'P1', fields, types: { Status__c: 'Picklist' } as const };
    expect(await save([PROMISE, old])).toEqual({ ok: true, value: ['P2', 'P1'] });
    const [{ query, variables }] = mutate.mock.calls[0] ?? [{ query: {} }];
    expect(print(query as DocumentNode).replace(/\s+/g, ' ')).toContain(
        'save1: Collection_Promise__cUpdate( input: {Id: $v1_Id, Collection_Promise__c: ' +
            '{Replaced_By__c: "@{promise}", Status__c: $v1_Status__c}} ) { Record { Id } }'
    );
    expect(print(query as DocumentNode)).toContain('$v1_Id: IdOrRef!, $v1_Status__c: Picklist)');
    expect(variables).toMatchObject({ v1_Id: 'P1', v1_Status__c: 'Replaced' });
});

test('a transaction that is there already by its key counts as saved, another duplicate does not', async () => {
    const duplicate = (name: string) => ({
        message: 'duplicate value found',
        paths: ['uiapi', name],
        extensions: { ErrorType: 'DataFetchingException', ErrorCode: 'DUPLICATE_VALUE' }
    });
    mutate.mockResolvedValueOnce({ errors: [duplicate('promise')] });
    mutate.mockResolvedValueOnce({ errors: [duplicate('activity')] });
    expect(await save([PROMISE, ACTIVITY])).toEqual({ ok: true, value: [] });
    expect((await save([PROMISE, ACTIVITY])).ok).toBe(false);
});

test('a reference to what is not written before it is a mistake of the program', async () => {
    await expect(save([ACTIVITY])).rejects.toThrow('Promise__c refers to "promise"');
    expect((await save([ACTIVITY, PROMISE]).catch(String)).toString()).toContain('not written before it');
    expect(mutate).not.toHaveBeenCalled();
});

test('nothing to save is saved', async () => {
    expect(await save([])).toEqual({ ok: true, value: [] });
});

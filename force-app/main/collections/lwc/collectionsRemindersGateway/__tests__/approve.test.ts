import { executeMutation } from 'lightning/graphql';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { approve, markSent, withdraw } from 'c/collectionsRemindersGateway';
import { type PreparedReminder, remindersOf } from 'c/collectionsRemindersList';
import {
    COLLECTOR,
    reminderFacts,
    reminderProfile,
    SHIPPED_STEPS,
    standingNow
} from '../../../../../test/reminderStories';
import { storyAccounts } from '../../../../../test/worklistStories';

const mutate = jest.mocked(executeMutation);
const create = jest.mocked(createRecord);
const update = jest.mocked(updateRecord);

const [fjord] = remindersOf(
    storyAccounts().map(standingNow),
    SHIPPED_STEPS,
    reminderFacts([reminderProfile('S06', { language: 'de', place: 'DE' })]),
    COLLECTOR
).prepared;
const one = (profileId: string): PreparedReminder => ({
    ...(fjord as PreparedReminder),
    profileId,
    requestKey: `rem|${profileId}`
});
const many = (count: number) => Array.from({ length: count }, (_none, index) => one(`P${index}`));
const refusal = (name: string, ErrorCode: string, message: string) => ({
    message,
    paths: ['uiapi', name],
    extensions: { ErrorType: 'DataFetchingException', ErrorCode }
});
const profilesIn = (call: number): readonly string[] => {
    const { variables = {} } = mutate.mock.calls[call]?.[0] ?? {};
    return Object.values(variables).map((input) => {
        const { Collection_Message__c: fields } = input as Record<string, Record<string, string>>;
        return fields?.Credit_Profile__c ?? '';
    });
};

beforeEach(() => jest.resetAllMocks());

test('a message is saved approved, with everything that was in it', async () => {
    create.mockResolvedValue({ id: 'MSG', apiName: 'Collection_Message__c', fields: {} });
    expect(await approve([one('P1')], 'Org mail')).toEqual({ approved: ['P1'], already: [], issues: [] });
    expect(create.mock.calls).toEqual([
        [
            {
                apiName: 'Collection_Message__c',
                fields: {
                    Credit_Profile__c: 'P1',
                    Status__c: 'Approved',
                    Channel__c: 'Email',
                    Send_By__c: 'Org mail',
                    Step__c: 'installment-due|everyone|2026-01-01',
                    Template__c: 'installment-due',
                    Language__c: 'de',
                    Subject__c: fjord?.subject,
                    Body__c: fjord?.body,
                    Recipient__c: 'jens.petersen@fjord-marine.invalid',
                    Contact__c: '003J',
                    Documents__c: '',
                    Amount__c: 10_000,
                    Currency_Code__c: 'EUR',
                    Request_Key__c: 'rem|P1'
                }
            }
        ]
    ]);
});

test('a letter goes by no mail', async () => {
    create.mockResolvedValue({ id: 'MSG', apiName: 'Collection_Message__c', fields: {} });
    await approve([{ ...one('P1'), channel: 'Letter', contact: undefined }], 'Org mail');
    expect(create.mock.calls[0]?.[0].fields).toMatchObject({
        Channel__c: 'Letter',
        Send_By__c: null,
        Contact__c: null
    });
});

test('fifty go in one transaction, one after the other', async () => {
    mutate.mockResolvedValue({ data: {} });
    const { approved } = await approve(many(120), 'Mail link');
    expect([approved.length, mutate.mock.calls.map((_call, index) => profilesIn(index).length)]).toEqual([
        120,
        [50, 50, 20]
    ]);
});

test('a refusal keeps its fifty and all that follow', async () => {
    mutate.mockResolvedValueOnce({ data: {} }).mockResolvedValueOnce({
        errors: [refusal('m3', 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Nobody writes to this customer.')]
    });
    const done = await approve(many(120), 'Mail link');
    expect([
        done.approved.length,
        done.already,
        done.issues.map(({ message }) => message),
        mutate.mock.calls.length
    ]).toEqual([50, [], ['Nobody writes to this customer.'], 2]);
});

test('what is there already is left out, and the others go', async () => {
    mutate
        .mockResolvedValueOnce({ errors: [refusal('m1', 'DUPLICATE_VALUE', 'duplicate value found')] })
        .mockResolvedValueOnce({ data: {} });
    expect(await approve(many(3), 'Mail link')).toEqual({ approved: ['P0', 'P2'], already: ['P1'], issues: [] });
    expect(profilesIn(1)).toEqual(['P0', 'P2']);
});

test('a single one that is there already is no failure', async () => {
    create.mockRejectedValue({
        body: { output: { errors: [{ errorCode: 'DUPLICATE_VALUE', message: 'duplicate' }] } }
    });
    expect(await approve([one('P1')], 'Mail link')).toEqual({ approved: [], already: ['P1'], issues: [] });
});

test('nothing asks for nothing', async () => {
    expect(await approve([], 'Mail link')).toEqual({ approved: [], already: [], issues: [] });
});

test('sent and withdrawn are words on the message', async () => {
    update.mockResolvedValue({ id: 'MSG', apiName: 'Collection_Message__c', fields: {} });
    await markSent('MSG');
    await withdraw('MSG');
    expect(update.mock.calls.map(([{ fields }]) => fields)).toEqual([
        { Id: 'MSG', Status__c: 'Sent' },
        { Id: 'MSG', Status__c: 'Withdrawn' }
    ]);
});

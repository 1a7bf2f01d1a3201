import type { Activity } from 'c/collectionsActivity';
import { callWrites, checkCall, type CallDraft, type CallSubject } from 'c/collectionsCallForm';
import { elm, harbour, usd } from './callSubjects';

const at = { onceKey: 'key', happenedAt: new Date('2026-06-30T09:05:00Z') };
const nothing: CallDraft = { values: {} };
const wrong = (subject: CallSubject, draft: CallDraft) =>
    checkCall(subject, draft).map(({ field, message }) => `${field ?? '-'}: ${message}`);

describe('what is wrong', () => {
    test('no outcome', () => {
        expect(wrong(elm(), nothing)).toEqual(['Outcome__c: Choose what came of it: press a digit.']);
    });

    test('nothing, after two keys', () => {
        expect(wrong(elm(), { ...nothing, outcome: 'No answer' })).toEqual([]);
    });

    test('amounts and days', () => {
        const values = { Amount__c: '-5', Paid_On__c: '2026-02-30', Next_Step_On__c: '2026-06-29' };
        expect(wrong(elm(), { outcome: 'Says paid', values })).toEqual([
            'Paid_On__c: Enter a day, for example 2026-07-02.',
            'Amount__c: Enter an amount of USD above zero with at most 2 decimals.',
            'Next_Step_On__c: Choose today or a day to come.'
        ]);
    });

    test('a promise: in the past, for more than its invoices hold, for no invoice, without the reason', () => {
        const promise = { items: ['E-904'] };
        const values = { 'promise.Due_On__c': '2026-06-29', 'promise.Amount__c': '2400.01' };
        expect(wrong(elm(), { outcome: 'Promised', promise, values })).toEqual([
            'promise.Due_On__c: Choose today or a day to come.',
            'promise.Reason: Complete this field.',
            'promise.Amount__c: This is more than the invoices ticked hold. Tick more of them or lower the amount.'
        ]);
        const none = { outcome: 'Promised', promise: { items: [] }, values: { 'promise.Amount__c': '1' } } as const;
        expect(wrong(elm(), none)).toEqual(['promise.items: Tick at least one invoice.']);
    });

    test('a dispute needs its reason and its side', () => {
        expect(wrong(elm(), { outcome: 'Disputes', dispute: { items: ['E-904'] }, values: {} })).toEqual([
            'dispute.Reason__c: Complete this field.',
            'dispute.Side__c: Complete this field.'
        ]);
    });

    test('a text that is too long', () => {
        const values = { Payment_Reference__c: 'x'.repeat(121) };
        expect(wrong(elm(), { outcome: 'Says paid', values })).toEqual([
            'Payment_Reference__c: Shorten this to 120 characters.'
        ]);
    });

    test('a contact that is stopped, and one that asks for a reason', () => {
        const [profile] = elm().contact.profiles;
        const customer = (more: object) =>
            elm({ contact: { profiles: profile ? [{ ...profile, customer: { ...profile.customer, ...more } }] : [] } });
        const draft: CallDraft = { ...nothing, outcome: 'No answer' };
        expect(wrong(customer({ status: 'Insolvent' }), draft)).toEqual([
            '-: Nobody starts a contact with this customer now. Log an incoming one, or cancel.'
        ]);
        expect(wrong(customer({ status: 'Insolvent' }), { ...draft, direction: 'Incoming' })).toEqual([]);
        expect(wrong(customer({ status: 'Legal' }), draft)).toEqual(['Guard_Reason__c: Say why you go on.']);
        expect(wrong(customer({ status: 'Legal' }), { ...draft, values: { Guard_Reason__c: 'asked' } })).toEqual([]);
    });

    test('a person who is no contact has a name', () => {
        const subject = elm({ contact: { contacts: [] } });
        expect(wrong(subject, { ...nothing, outcome: 'No answer' })).toEqual(['Contact_Name__c: Complete this field.']);
    });

    test('a note says something, a correction why', () => {
        expect(wrong(elm({ request: { kind: 'Note' } }), nothing)).toEqual(['Note__c: Complete this field.']);
    });
});

describe('what is written', () => {
    test('no answer: one entry with its next step', () => {
        expect(callWrites(elm(), { ...nothing, outcome: 'No answer' }, at)).toMatchObject([
            {
                object: 'Collection_Activity__c',
                as: 'activity0',
                onceBy: 'Request_Key__c',
                fields: {
                    Credit_Profile__c: 'P1',
                    Request_Key__c: 'key|P1',
                    Kind__c: 'Call',
                    Direction__c: 'Outgoing',
                    Happened_At__c: '2026-06-30T09:05:00.000Z',
                    Contact__c: 'owner',
                    Contact_Name__c: 'Frank Delgado',
                    Outcome__c: 'No answer',
                    Summary__c: 'No answer',
                    Next_Step__c: 'Call again',
                    Next_Step_On__c: '2026-07-02',
                    Next_Step_Owner__c: 'noor',
                    Guard_Findings__c: 'Inform: 600 promised for 28 Jun, tolerance ends 1 Jul.'
                }
            }
        ]);
    });

    test('what is blank is not sent: a reader may lack the field', () => {
        const rep = elm({ permissions: { takesPromises: false, seesInternalNotes: false } });
        const [entry] = callWrites(rep, { ...nothing, outcome: 'Refuses' }, at);
        expect(Object.values(entry?.fields ?? {})).not.toContain(null);
        expect(entry?.fields).not.toHaveProperty('Internal_Note__c');
    });

    test('a promise and a dispute with their items, then the entry that names both', () => {
        const writes = callWrites(
            elm(),
            {
                outcome: 'Promised',
                promise: { items: ['E-904', 'E-906'] },
                dispute: { items: ['E-905'] },
                values: {
                    'promise.Amount__c': '3000',
                    'promise.Reason': 'A new owner pays',
                    'dispute.Reason__c': 'Price',
                    'dispute.Side__c': 'Billing',
                    'dispute.Amount__c': '100'
                }
            },
            at
        );
        expect(writes.map(({ object, as }) => [object, as])).toEqual([
            ['Collection_Promise__c', 'promise0'],
            ['Collection_Promise_Item__c', undefined],
            ['Collection_Promise_Item__c', undefined],
            ['Receivable_Dispute__c', 'dispute0'],
            ['Receivable_Dispute_Item__c', undefined],
            ['Collection_Activity__c', 'activity0']
        ]);
        expect(writes[0]?.fields).toEqual({
            Credit_Profile__c: 'P1',
            Request_Key__c: 'key|promise|P1',
            Status__c: 'Open',
            Amount__c: 3_000,
            Currency_Code__c: 'USD',
            Promised_On__c: '2026-06-30',
            Due_On__c: '2026-07-02',
            Contact__c: 'owner'
        });
        expect(writes.slice(1, 3).map(({ fields }) => fields)).toEqual([
            {
                Collection_Promise__c: { created: 'promise0' },
                Receivable__c: 'E-904',
                Amount__c: 2_400,
                Status__c: 'Open'
            },
            {
                Collection_Promise__c: { created: 'promise0' },
                Receivable__c: 'E-906',
                Amount__c: 600,
                Status__c: 'Open'
            }
        ]);
        expect(writes[5]?.fields).toMatchObject({
            Promise__c: { created: 'promise0' },
            Dispute__c: { created: 'dispute0' },
            Summary__c: '3,000 for E-904, E-906 promised for 2 Jul; 100 of E-905 disputed: Price',
            Guard_Reason__c: 'A new owner pays',
            Guard_Findings__c: expect.stringContaining('Warn: 2,400 promised for 12 Jun was not kept')
        });
    });

    test('one call for several customers: an entry each, one event, one next step, each with its part', () => {
        const draft: CallDraft = { outcome: 'Promised', promise: {}, values: { 'promise.Amount__c': '700' } };
        const writes = callWrites(harbour(), draft, at);
        const entries = writes.filter(({ object }) => object === 'Collection_Activity__c').map(({ fields }) => fields);
        expect(
            entries.map((fields) => [fields.Credit_Profile__c, fields.Contact_Event_Key__c, fields.Next_Step__c])
        ).toEqual([
            ['N', 'key', 'Look at the bank for 700'],
            ['S', 'key', undefined]
        ]);
        const promises = writes.filter(({ object }) => object === 'Collection_Promise__c').map(({ fields }) => fields);
        expect(promises.map((fields) => [fields.Credit_Profile__c, fields.Amount__c])).toEqual([
            ['N', 300],
            ['S', 400]
        ]);
    });

    test('says paid is expected cash, not a promise', () => {
        const values = { Paid_On__c: '2026-06-29', Payment_Reference__c: 'CHK 1' };
        const [entry, ...rest] = callWrites(elm(), { outcome: 'Says paid', values }, at);
        expect(rest).toEqual([]);
        expect(entry?.fields).toMatchObject({
            Paid_On__c: '2026-06-29',
            Amount__c: 2_400,
            Currency_Code__c: 'USD',
            Payment_Reference__c: 'CHK 1',
            Summary__c: 'Says 2,400 was paid 29 Jun'
        });
    });

    test('what another outcome asked is not kept', () => {
        const values = { Paid_On__c: '2026-06-29', Amount__c: '5', Approver__c: 'Jo' };
        const [entry] = callWrites(elm(), { outcome: 'Refuses', values }, at);
        expect([entry?.fields.Paid_On__c, entry?.fields.Amount__c, entry?.fields.Approver__c]).toEqual([
            undefined,
            undefined,
            undefined
        ]);
    });

    test('a lawyer is from now on the one to contact', () => {
        const values = { Attorney__c: 'Kim & Lee' };
        const writes = callWrites(elm(), { outcome: 'Names a lawyer', values }, at);
        expect(writes[0]).toEqual({ object: 'Credit_Profile__c', id: 'P1', fields: { Attorney__c: 'Kim & Lee' } });
        const rep = elm({ permissions: { takesPromises: false } });
        const [entry, ...rest] = callWrites(rep, { outcome: 'Names a lawyer', values }, at);
        expect([entry?.fields.Summary__c, rest]).toEqual(['Names a lawyer: Kim & Lee', []]);
    });

    test('outgoing mail keeps what was sent', () => {
        const subject = elm({ request: { kind: 'Email', prefill: { subject: 'E-904', body: 'Please pay' } } });
        const [entry] = callWrites(subject, nothing, at);
        expect(entry?.fields).toMatchObject({
            Kind__c: 'Email',
            Outcome__c: 'Sent',
            Recipient__c: 'owner@elm.invalid',
            Message_Subject__c: 'E-904',
            Message_Body__c: 'Please pay',
            Summary__c: 'Email: E-904'
        });
    });

    test('a note has no direction, no person, no guard', () => {
        const [entry] = callWrites(
            elm({ request: { kind: 'Note' } }),
            { values: { Note__c: 'Owner moved\nto Reno' } },
            at
        );
        expect(entry?.fields).toMatchObject({
            Summary__c: 'Note: Owner moved',
            Note__c: 'Owner moved\nto Reno'
        });
        const kept = ['Direction__c', 'Contact__c', 'Contact_Name__c', 'Outcome__c', 'Guard_Findings__c'];
        expect(kept.filter((name) => name in (entry?.fields ?? {}))).toEqual([]);
    });

    test('a correction is a new entry of the same moment that says why; links stay, nothing else is made', () => {
        const corrects: Activity = {
            id: 'ACT-1',
            profileId: 'P1',
            kind: 'Call',
            direction: 'Incoming',
            happenedAt: new Date('2026-06-20T10:00:00Z'),
            contact: { id: 'owner', name: 'Frank Delgado' },
            outcome: 'Promised',
            isConversation: true,
            isCorrected: false,
            note: 'Pays 600',
            amount: usd(600),
            promiseId: 'E-P5'
        };
        const subject = elm({ request: { corrects } });
        expect(wrong(subject, nothing)).toEqual(['Correction_Reason__c: Complete this field.']);
        const draft: CallDraft = { values: { Correction_Reason__c: 'Wrong outcome' }, outcome: 'Refuses' };
        expect(wrong(subject, draft)).toEqual([]);
        const writes = callWrites(subject, draft, at);
        expect(writes).toHaveLength(1);
        expect(writes[0]?.fields).toMatchObject({
            Corrects__c: 'ACT-1',
            Correction_Reason__c: 'Wrong outcome',
            Happened_At__c: '2026-06-20T10:00:00.000Z',
            Direction__c: 'Incoming',
            Outcome__c: 'Refuses',
            Note__c: 'Pays 600',
            Promise__c: 'E-P5'
        });
        expect(writes[0]?.fields.Next_Step__c).toBeUndefined();
    });
});

import type { Activity } from 'c/collectionsActivity';
import {
    asksOutcome,
    chosenContact,
    chosenOutcome,
    chosenProfiles,
    decisionOf,
    findingsOf,
    outcomeFields,
    profileChoices,
    promiseFields,
    promiseItems,
    promiseWarnings,
    valueOf,
    withOutcome,
    type CallDraft
} from 'c/collectionsCallForm';
import { isoDate } from 'c/termsIsoDate';
import { contactOf, elm, harbour, itemOf, profileOf, usd } from './callSubjects';

const nothing: CallDraft = { values: {} };

const spoke = (contactId: string, more: Partial<Activity> = {}): Activity => ({
    id: contactId,
    profileId: 'P1',
    kind: 'Call',
    direction: 'Outgoing',
    happenedAt: new Date('2026-06-01T10:00:00Z'),
    contact: { id: contactId, name: contactId },
    isConversation: true,
    isCorrected: false,
    ...more
});

describe('whom the contact is with', () => {
    const people = [
        contactOf('other'),
        contactOf('owner', { role: 'Owner' }),
        contactOf('payable', { role: 'Accounts payable' }),
        contactOf('silent', { role: 'Accounts payable', ceaseContact: true })
    ];
    test.each([
        ['the last one reached', { contacts: people, activities: [spoke('other')] }, 'other'],
        [
            'not one who was not reached',
            { contacts: people, activities: [spoke('other', { isConversation: false })] },
            'payable'
        ],
        [
            'not by an entry that was wrong',
            { contacts: people, activities: [spoke('other', { isCorrected: true })] },
            'payable'
        ],
        ['not one who asked not to be contacted', { contacts: people, activities: [spoke('silent')] }, 'payable'],
        ['accounts payable', { contacts: people }, 'payable'],
        ['else the owner', { contacts: people.slice(0, 2) }, 'owner'],
        ['else anybody', { contacts: people.slice(0, 1) }, 'other'],
        ['nobody', { contacts: [] }, undefined]
    ])('%s', (_, contact, expected) => {
        expect(chosenContact(elm({ contact }), nothing)?.id).toBe(expected);
    });

    test('the one whom the opener named, and the one who is chosen', () => {
        const subject = elm({ contact: { contacts: people }, request: { contactId: 'owner' } });
        expect(chosenContact(subject, nothing)?.id).toBe('owner');
        expect(chosenContact(subject, { ...nothing, contactId: 'other' })?.id).toBe('other');
    });
});

describe('several customers of one payer', () => {
    test('those of the payer’s currency are offered, those that were named are chosen', () => {
        expect(profileChoices(harbour(), nothing).map(({ id }) => id)).toEqual(['H', 'N', 'S']);
        expect(chosenProfiles(harbour(), nothing).map(({ id }) => id)).toEqual(['N', 'S']);
        expect(chosenProfiles(harbour(), { ...nothing, profileIds: ['S'] }).map(({ id }) => id)).toEqual(['S']);
    });

    test('a customer who pays for itself alone is no choice', () => {
        expect(profileChoices(elm(), nothing)).toEqual([]);
    });
});

describe('the outcome', () => {
    test.each([
        ['Call', 'Outgoing', true],
        ['Visit', 'Outgoing', true],
        ['Email', 'Incoming', true],
        ['Email', 'Outgoing', false],
        ['Note', undefined, false]
    ] as const)('%s %s: asked %s', (kind, direction, expected) => {
        const subject = elm({ request: { kind } });
        expect(asksOutcome(subject, { ...nothing, direction })).toBe(expected);
    });

    test('what is sent out is sent; a note has none', () => {
        expect(chosenOutcome(elm({ request: { kind: 'Email' } }), nothing)).toBe('Sent');
        expect(chosenOutcome(elm({ request: { kind: 'Note' } }), nothing)).toBeUndefined();
    });

    test('it opens its part, and closes one that nobody touched', () => {
        const promised = withOutcome(elm(), nothing, 'Promised');
        expect(promised).toMatchObject({ outcome: 'Promised', promise: {} });
        expect(withOutcome(elm(), promised, 'No answer').promise).toBeUndefined();
        const typed = { ...promised, values: { 'promise.Amount__c': '500' } };
        expect(withOutcome(elm(), typed, 'Disputes')).toMatchObject({ promise: {}, dispute: {} });
        expect(withOutcome(elm(), { ...nothing, promise: { isAdded: true } }, 'Refuses').promise).toBeDefined();
    });

    test('sales log what was said without taking the promise', () => {
        const rep = elm({ permissions: { takesPromises: false }, money: 'none' });
        expect(withOutcome(rep, nothing, 'Promised').promise).toBeUndefined();
    });
});

describe('what fields begin with', () => {
    const after = (outcome: CallDraft['outcome'], name: string, more: Partial<CallDraft> = {}) =>
        valueOf(elm(), { ...nothing, outcome, ...more }, name);

    test('says paid: overdue less promised, and a look at the bank in two working days', () => {
        expect(
            outcomeFields(elm(), { ...nothing, outcome: 'Says paid' }).map(({ label, value }) => [label, value])
        ).toEqual([
            ['Paid on', ''],
            ['Amount, USD', '2400.00'],
            ['Payment reference', '']
        ]);
        expect(after('Says paid', 'Next_Step__c')).toBe('Look at the bank for 2,400');
        expect(after('Says paid', 'Next_Step_On__c')).toBe('2026-07-02');
    });

    test.each([
        ['Waiting for approval', 'Ask whether it is approved'],
        ['Invoice not received', 'Send E-904 again'],
        ['Disputes', 'Answer the dispute'],
        ['Cannot pay now', 'Propose a payment plan'],
        ['Refuses', 'Decide what comes after the refusal'],
        ['Left message', 'Call again'],
        ['No answer', 'Call again'],
        ['Wrong contact', 'Find the right contact'],
        ['Question answered', ''],
        ['Names a lawyer', 'Tell Legal'],
        ['Names an insolvency', 'Tell Legal'],
        [undefined, '']
    ] as const)('after %s the next step is %j', (outcome, expected) => {
        expect(after(outcome, 'Next_Step__c')).toBe(expected);
    });

    test('what was typed stays, also when it was emptied', () => {
        expect(after('No answer', 'Next_Step__c', { values: { Next_Step__c: '' } })).toBe('');
    });

    test('a promise: amount and day are proposed, the step follows it', () => {
        const draft: CallDraft = { ...nothing, outcome: 'Promised', promise: {} };
        expect(promiseFields(elm(), draft).slice(0, 2)).toMatchObject([
            { name: 'promise.Amount__c', value: '2400.00' },
            { name: 'promise.Due_On__c', value: '2026-07-02', hint: 'two working days' }
        ]);
        expect(valueOf(elm(), draft, 'Next_Step_On__c')).toBe('2026-07-03');
    });

    test('the customer’s own rhythm is said', () => {
        const payments = new Map([
            ['P1', ['2026-06-04', '2026-06-11', '2026-06-18'].map((day) => ({ receivedOn: isoDate(day) }))]
        ]);
        const [, day] = promiseFields(elm({ money: { payments } }), { ...nothing, promise: {} });
        expect(day).toMatchObject({
            value: '2026-07-02',
            hint: 'usually pays on a Thursday: 3 of the last 3 payments'
        });
    });
});

describe('what a promise may cover', () => {
    test('what is past due and free, and what is not due yet; a promise that is broken by the clock frees its items', () => {
        const ids = (subject = elm()) => promiseItems(subject, nothing).map(({ id, isAsked }) => [id, isAsked]);
        expect(ids()).toEqual([
            ['E-904', true],
            ['E-906', false]
        ]);
        const later = elm();
        expect(ids({ ...later, reader: { ...later.reader, now: new Date('2026-07-02T09:00:00Z') } })).toEqual([
            ['E-904', true],
            ['E-905', true],
            ['E-906', false]
        ]);
    });

    test('a disputed part is left out', () => {
        const items = [itemOf('D-902', 10_000, '2026-06-04', { disputed: usd(4_000) })];
        expect(promiseItems(elm({ money: { items } }), nothing).map(({ amount }) => amount)).toEqual([usd(6_000)]);
    });

    test('a new promise for what a broken one was for asks for a reason', () => {
        const draft: CallDraft = { ...nothing, promise: {} };
        expect(promiseWarnings(elm(), draft).map(({ text }) => text)).toEqual([
            '2,400 promised for 12 Jun was not kept: ask for the money, do not take a new promise for it.'
        ]);
        expect(promiseFields(elm(), draft).map(({ name }) => name)).toContain('promise.Reason');
        expect(promiseWarnings(elm(), { ...nothing, promise: { items: ['E-906'] } })).toEqual([]);
    });
});

describe('the guard', () => {
    test('says the open promise only', () => {
        expect(findingsOf(elm(), nothing).map(({ text }) => text)).toEqual([
            '600 promised for 28 Jun, tolerance ends 1 Jul.'
        ]);
    });

    test('names the customer where there are several', () => {
        const [first, ...rest] = harbour().contact.profiles;
        const insolvent = profileOf({ ...rest[0], customer: { ...profileOf().customer, status: 'Insolvent' } });
        const subject = {
            ...harbour(),
            contact: { ...harbour().contact, profiles: [first ?? profileOf(), insolvent, ...rest.slice(1)] }
        };
        expect(findingsOf(subject, nothing).map(({ text }) => text)).toEqual([
            expect.stringMatching(/^Harbour North Ltd: Insolvency proceedings/)
        ]);
        expect([decisionOf(subject, nothing), decisionOf(subject, { ...nothing, direction: 'Incoming' })]).toEqual([
            'stop',
            'go'
        ]);
    });
});

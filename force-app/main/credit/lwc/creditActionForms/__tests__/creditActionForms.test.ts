import { checkForm, formOf, type FormValues, outcomeOf } from 'c/creditActionForms';
import type { Action, ActionSubject, CreditRequest } from 'c/creditActionsView';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';

const usd = (value: number) => moneyFromDecimal(value, 'USD');
const reader = { userId: '005', now: new Date('2026-06-30T09:00:00Z'), locale: 'en-US', timeZone: 'UTC' };

const subject: ActionSubject = {
    accountId: '001',
    accountName: 'Cobalt Freight Systems Corp.',
    profile: { id: 'P1', key: 'DEMO|1000|S03|USD', currency: 'USD', accountStatus: 'Normal', ownLimit: usd(20_000) },
    deal: { opportunityId: '006', name: 'Cobalt renewal', amount: usd(6_000) },
    holds: [
        {
            id: 'H1',
            status: 'Active',
            origin: 'Rule',
            placedOn: isoDate('2026-05-15'),
            reasonClass: 'Overdue invoices'
        },
        {
            id: 'H2',
            status: 'Released',
            origin: 'Rule',
            placedOn: isoDate('2026-06-22'),
            reasonClass: 'Over the limit',
            releaseUntil: isoDate('2026-06-29'),
            releaseUsed: usd(2_000)
        },
        {
            id: 'H3',
            status: 'Released',
            origin: 'Rule',
            placedOn: isoDate('2026-06-23'),
            reasonClass: 'Over the limit',
            releaseUntil: isoDate('2026-07-10')
        }
    ],
    requests: []
};

const request: CreditRequest = {
    id: 'R1',
    number: 'CRQ-0001',
    profileId: 'P1',
    kind: 'Release',
    status: 'Waiting',
    amount: usd(6_000),
    until: isoDate('2026-07-20'),
    reason: 'Pays on 3 Jul',
    requestedBy: { id: '005R', name: 'Ana Roux' },
    deal: { id: '006', name: 'Cobalt renewal' }
};

const check = (action: Action, values: FormValues) =>
    checkForm(formOf(action, subject, reader), values, reader).map(({ field, message }) => [field, message]);
const outcome = (action: Action, values: FormValues) => outcomeOf(action, subject, values, { onceKey: 'k1', reader });
const written = (action: Action, values: FormValues) => outcome(action, values).writes;

describe('release', () => {
    const action = { kind: 'release' } as const;

    test('names everything that blocks today, and no hold whose release still runs', () => {
        const { title, lead } = formOf(action, subject, reader);
        expect([title, ...lead]).toEqual([
            'Release: Cobalt Freight Systems Corp.',
            'This sets aside everything that blocks now:',
            'Overdue invoices, since 15 May',
            'Over the limit, since 22 Jun'
        ]);
    });

    test('needs a reason, and an end: a day, an amount or both', () => {
        expect(check(action, { Release_Until__c: '2026-07-10' })).toEqual([
            ['Release_Reason__c', 'Complete this field.']
        ]);
        expect(check(action, { Release_Reason__c: 'Peak' })).toEqual([
            ['Release_Until__c', 'Give a last day, an amount, or both.']
        ]);
        expect(check(action, { Release_Reason__c: 'Peak', Release_Amount__c: '10000' })).toEqual([]);
    });

    test('is never for a past day or for no money', () => {
        const values = { Release_Reason__c: 'Peak', Release_Until__c: '2026-06-29', Release_Amount__c: '0' };
        expect(check(action, values)).toEqual([
            ['Release_Until__c', 'Choose today or a later day.'],
            ['Release_Amount__c', 'Enter an amount of USD with at most 2 decimals.']
        ]);
        expect(check(action, { ...values, Release_Until__c: '2026-06-30', Release_Amount__c: '1.005' })).toEqual([
            ['Release_Amount__c', 'Enter an amount of USD with at most 2 decimals.']
        ]);
    });

    test('writes the same terms to all holds that block', () => {
        const fields = {
            Status__c: 'Released',
            Released_On__c: '2026-06-30',
            Release_Until__c: '2026-07-10',
            Release_Amount__c: 10_000.5,
            Release_Reason__c: 'Seasonal peak',
            Currency_Code__c: 'USD'
        };
        const values = {
            Release_Until__c: '2026-07-10',
            Release_Amount__c: '10000.50',
            Release_Reason__c: ' Seasonal peak '
        };
        expect(written(action, values)).toEqual([
            { object: 'Credit_Hold__c', id: 'H1', fields },
            {
                object: 'Credit_Hold__c',
                id: 'H2',
                // 2,000 of it are used already.
                fields: { ...fields, Release_Amount__c: 12_000.5 }
            }
        ]);
    });
});

test('a person’s hold is written once, under a key of its own', () => {
    const action = { kind: 'placeHold' } as const;
    expect(written(action, { Reason_Class__c: 'Credit review', Reason__c: 'Owner changed' })).toEqual([
        {
            object: 'Credit_Hold__c',
            onceBy: 'Key__c',
            fields: {
                Account__c: '001',
                Credit_Profile__c: 'P1',
                Key__c: 'DEMO|1000|S03|USD|person|k1',
                Status__c: 'Active',
                Origin__c: 'Person',
                Placed_On__c: '2026-06-30',
                Reason_Class__c: 'Credit review',
                Reason__c: 'Owner changed'
            }
        }
    ]);
    expect(check(action, { Reason_Class__c: 'Credit review', Reason__c: 'x'.repeat(256) })).toEqual([
        ['Reason__c', 'Shorten this to 255 characters.']
    ]);
});

test('a hold is closed with a reason', () => {
    const [hold] = subject.holds;
    if (!hold) {
        throw new Error('There is a hold');
    }
    const action = { kind: 'closeHold', hold: { ...hold, origin: 'Person', placedBy: 'M. Sato' } } as const;
    expect(formOf(action, subject, reader).lead).toEqual(['Held by M. Sato since 15 May: Overdue invoices.']);
    expect(check(action, {})).toEqual([['End_Reason__c', 'Complete this field.']]);
    expect(written(action, { End_Reason__c: 'Guarantee came' })).toEqual([
        { object: 'Credit_Hold__c', id: 'H1', fields: { Status__c: 'Closed', End_Reason__c: 'Guarantee came' } }
    ]);
});

test('a lower limit is a cut, of which the customer gets notice; zero is a limit', () => {
    const action = { kind: 'changeLimit' } as const;
    expect(formOf(action, subject, reader).start).toEqual({ Own_Limit__c: '20000.00' });
    expect(outcome(action, { Own_Limit__c: '0' })).toEqual({
        message: 'The limit of Cobalt Freight Systems Corp. is changed.',
        writes: [{ object: 'Credit_Profile__c', id: 'P1', fields: { Own_Limit__c: 0 } }],
        notice: { kind: 'cut', accountName: 'Cobalt Freight Systems Corp.', limit: usd(0) }
    });
    expect(outcome(action, { Own_Limit__c: '20000' }).notice).toBeUndefined();
    expect(check(action, { Own_Limit__c: '0' })).toEqual([]);
    expect(check(action, { Own_Limit__c: '-1' })).toHaveLength(1);
});

test('a temporary limit has an amount and a last day', () => {
    const action = { kind: 'temporaryLimit' } as const;
    expect(check(action, {}).map(([field]) => field)).toEqual(['Temporary_Limit__c', 'Temporary_Limit_Until__c']);
    expect(written(action, { Temporary_Limit__c: '30000', Temporary_Limit_Until__c: '2026-07-15' })).toEqual([
        {
            object: 'Credit_Profile__c',
            id: 'P1',
            fields: { Temporary_Limit__c: 30_000, Temporary_Limit_Until__c: '2026-07-15' }
        }
    ]);
});

test('a release is asked for with the deal and its amount', () => {
    const action = { kind: 'ask', request: 'Release' } as const;
    const form = formOf(action, subject, reader);
    expect([form.title, ...form.lead, form.start.Amount__c]).toEqual([
        'Ask for a release: Cobalt Freight Systems Corp.',
        'For Cobalt renewal, 6,000 USD.',
        'Credit decides and answers here.',
        '6000.00'
    ]);
    expect(written(action, { ...form.start, Reason__c: 'Pays on 3 Jul' })).toEqual([
        {
            object: 'Credit_Request__c',
            onceBy: 'Request_Key__c',
            fields: {
                Credit_Profile__c: 'P1',
                Request_Key__c: 'k1',
                Kind__c: 'Release',
                Status__c: 'Waiting',
                Opportunity__c: '006',
                Amount__c: 6_000,
                Currency_Code__c: 'USD',
                Until__c: null,
                New_Terms__c: null,
                Reason__c: 'Pays on 3 Jul'
            }
        }
    ]);
});

test('a release is asked for up to an amount or until a day', () => {
    const action = { kind: 'ask', request: 'Release' } as const;
    expect(check(action, { Reason__c: 'Pays on 3 Jul' })).toEqual([['Amount__c', 'Say how much or until when.']]);
    expect(check(action, { Reason__c: 'Pays on 3 Jul', Until__c: '2026-07-10' })).toEqual([]);
});

test.each([
    ['Temporary limit', ['Amount__c', 'Until__c', 'Reason__c']],
    ['New limit', ['Amount__c', 'Reason__c']],
    ['Terms change', ['New_Terms__c', 'Reason__c']],
    ['Write-off', ['Amount__c', 'Reason__c']]
] as const)('%s asks for what it needs', (kind, fields) => {
    expect(check({ kind: 'ask', request: kind }, {}).map(([field]) => field)).toEqual(fields);
});

describe('decision', () => {
    const grant = { kind: 'decide', answer: 'grant', request } as const;
    const status = (values: FormValues) => written(grant, values)[0]?.fields.Status__c;
    const asAsked = { Granted_Amount__c: '6000.00', Granted_Until__c: '2026-07-20', Decision_Reason__c: 'Fine' };

    test('begins with what was asked, by whom and why', () => {
        const { title, lead, start } = formOf(grant, subject, reader);
        expect([title, ...lead]).toEqual([
            'Grant a release: Cobalt Freight Systems Corp.',
            'Ana Roux: “Pays on 3 Jul”',
            'For Cobalt renewal. Asked: 6,000 USD. Until 20 Jul.',
            'Less money or an earlier day than asked grants the request in part.'
        ]);
        expect(start).toEqual({ Granted_Amount__c: '6000.00', Granted_Until__c: '2026-07-20' });
    });

    test('on a settlement is yes or no: what is given up goes with the offer', () => {
        const settlement: CreditRequest = {
            ...request,
            kind: 'Settlement',
            amount: usd(6_000),
            until: undefined,
            deal: undefined,
            offerAmount: usd(24_000),
            offerUntil: isoDate('2026-07-31')
        };
        const decide = { kind: 'decide', answer: 'grant', request: settlement } as const;
        const { title, lead, start, fields } = formOf(decide, subject, reader);
        expect([title, ...lead]).toEqual([
            'Grant a settlement: Cobalt Freight Systems Corp.',
            'Ana Roux: “Pays on 3 Jul”',
            '24,000 USD by 31 Jul in full and final settlement: 6,000 given up, 20\u00a0%.'
        ]);
        expect(fields.map(({ name }) => name)).toEqual(['Decision_Reason__c']);
        expect(written(decide, { ...start, Decision_Reason__c: 'Better than an agency' })[0]?.fields).toEqual({
            Status__c: 'Approved',
            Granted_Amount__c: 6_000,
            Granted_Until__c: null,
            Decision_Reason__c: 'Better than an agency'
        });
        const refuse = { kind: 'decide', answer: 'refuse', request: settlement } as const;
        const no = outcomeOf(refuse, subject, { Decision_Reason__c: 'Too little' }, { onceKey: 'k', reader });
        // A letter about credit that nobody applied for would puzzle the customer.
        expect([no.writes[0]?.fields.Status__c, no.notice]).toEqual(['Refused', undefined]);
    });

    test('is in full for exactly what was asked, else in part; what is left blank is granted as asked', () => {
        expect(status(asAsked)).toBe('Approved');
        expect(status({ ...asAsked, Granted_Amount__c: '' })).toBe('Approved');
        expect(status({ ...asAsked, Granted_Amount__c: '5999.99' })).toBe('Partly approved');
        expect(status({ ...asAsked, Granted_Until__c: '2026-07-19' })).toBe('Partly approved');
        const open = { kind: 'decide', answer: 'grant', request: { ...request, until: undefined } } as const;
        expect(written(open, asAsked)[0]?.fields.Status__c).toBe('Partly approved');
    });

    test('writes what is granted', () => {
        expect(written(grant, { ...asAsked, Granted_Amount__c: '4000' })).toEqual([
            {
                object: 'Credit_Request__c',
                id: 'R1',
                fields: {
                    Status__c: 'Partly approved',
                    Granted_Amount__c: 4_000,
                    Granted_Until__c: '2026-07-20',
                    Decision_Reason__c: 'Fine'
                }
            }
        ]);
    });

    test('a refusal has a reason, grants nothing and needs a notice', () => {
        const refuse = { kind: 'decide', answer: 'refuse', request } as const;
        expect(check(refuse, {})).toEqual([['Decision_Reason__c', 'Complete this field.']]);
        expect(outcome(refuse, { Decision_Reason__c: 'Pay first' })).toEqual({
            message: 'Release decided.',
            writes: [
                {
                    object: 'Credit_Request__c',
                    id: 'R1',
                    fields: { Status__c: 'Refused', Decision_Reason__c: 'Pay first' }
                }
            ],
            notice: {
                kind: 'request',
                accountName: 'Cobalt Freight Systems Corp.',
                request: { ...request, status: 'Refused' }
            }
        });
    });

    test('terms are granted as asked', () => {
        const terms = { ...request, kind: 'Terms change', amount: undefined, until: undefined } as const;
        const action = { kind: 'decide', answer: 'grant', request: terms } as const;
        expect(check(action, {}).map(([field]) => field)).toEqual(['Decision_Reason__c']);
        expect(written(action, { Decision_Reason__c: 'Fine' })[0]?.fields).toEqual({
            Status__c: 'Approved',
            Decision_Reason__c: 'Fine'
        });
    });
});

test('a request is taken back', () => {
    expect(written({ kind: 'withdraw', request }, {})).toEqual([
        { object: 'Credit_Request__c', id: 'R1', fields: { Status__c: 'Withdrawn' } }
    ]);
});

test('without a credit profile there is no dialog', () => {
    expect(() => formOf({ kind: 'placeHold' }, { ...subject, profile: undefined }, reader)).toThrow(TypeError);
});

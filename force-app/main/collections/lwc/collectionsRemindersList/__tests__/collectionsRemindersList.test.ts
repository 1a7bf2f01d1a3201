import { remindersOf, type ReminderFacts, type StoredMessage, type WaitingReason } from 'c/collectionsRemindersList';
import type { WorklistAccount } from 'c/collectionsWorklistOrder';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import {
    COLLECTOR,
    JENS,
    reminderFacts,
    reminderProfile,
    SHIPPED_STEPS,
    standingNow
} from '../../../../../test/reminderStories';
import { promise, storyAccount, storyAccounts } from '../../../../../test/worklistStories';

const fjord = storyAccounts().find(({ profileId }) => profileId === 'S06') ?? storyAccount('S06');
const german = reminderProfile('S06', { language: 'de', place: 'DE' });
const seen = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

function listOf(accounts: readonly WorklistAccount[], facts: ReminderFacts, steps = SHIPPED_STEPS) {
    return remindersOf(accounts.map(standingNow), steps, facts, COLLECTOR);
}

/** Juniper's invoice as if it had been due longer ago. */
const juniper = (dueOn: string, rest: Partial<WorklistAccount> = {}) => {
    const account = storyAccount('S10', rest);
    return { ...account, items: account.items.slice(0, 1).map((item) => ({ ...item, dueOn: isoDate(dueOn) })) };
};
const english = reminderProfile('S10');

const message = (rest: Partial<StoredMessage> = {}): StoredMessage => ({
    id: 'MSG',
    profileId: 'S06',
    status: 'Approved',
    channel: 'Email',
    sendBy: 'Mail link',
    step: 'installment-due|everyone|2026-01-01',
    subject: 'Rate',
    body: 'Text',
    recipient: JENS.email ?? '',
    approvedAt: new Date('2026-06-30T08:00:00Z'),
    ...rest
});

describe('the reminders of the stories', () => {
    const facts = reminderFacts([german, ...storyAccounts().map(({ profileId }) => reminderProfile(profileId))]);

    it('write to Fjord only, in German, about the installment of today', () => {
        const { prepared } = listOf(storyAccounts(), reminderFacts([german]));
        expect(prepared.map((one) => ({ ...one, body: seen(one.body), subject: seen(one.subject) }))).toEqual([
            {
                profileId: 'S06',
                accountName: 'Fjord Marine Services GmbH',
                step: 'installment-due|everyone|2026-01-01',
                stepName: 'Installment due today',
                channel: 'Email',
                template: 'installment-due',
                language: 'de',
                wantedLanguage: 'de',
                isFallback: false,
                contact: JENS,
                recipient: 'jens.petersen@fjord-marine.invalid',
                subject: 'Fjord Marine Services GmbH: Rate von 10.000,00 EUR fällig am 30. Juni 2026',
                body: `Guten Tag Jens Petersen,

nach unserem Zahlungsplan ist die Rate von 10.000,00 EUR am 30. Juni 2026 fällig. Danke, dass Sie den Plan einhalten: Solange die Raten pünktlich eingehen, fordern wir nichts anderes ein, was er umfasst.

So können Sie zahlen:
IBAN DE02 1203 0000 0000 2020 51

Mit freundlichen Grüßen
Noor Haddad`,
                documents: '',
                amount: moneyFromDecimal('10000', 'EUR'),
                oldestDays: 0,
                gaps: [],
                findings: [],
                isStopped: false,
                requestKey: 'rem|S06|installment-due|everyone|2026-01-01|2026-06-30|0'
            }
        ]);
    });

    it('say of everybody else at a step why not', () => {
        const { waiting } = listOf(storyAccounts(), facts);
        expect(waiting.map(({ accountName, reason }) => [accountName, reason])).toEqual([
            ['Birch & Sons Fabrication LLC', { code: 'paused', pause: { by: 'promise', until: '2026-07-03' } }],
            ['Cobalt Freight Systems Corp.', { code: 'call', stepName: 'Call before the last reminder' }],
            ['Dune Hospitality SAS', { code: 'call', stepName: 'Call after two weeks' }],
            ['Elm Street Builders', { code: 'call', stepName: 'Call after two weeks' }],
            ['Granite Peak Mining Ltd.', { code: 'call', stepName: 'Credit decides on handing over' }],
            ['Larch Energy Services Inc.', { code: 'stopped', by: 'insolvency' }]
        ]);
    });
});

describe('a prepared reminder', () => {
    it('asks for what is past due, never for what is promised for today', () => {
        const account = juniper('2026-06-20');
        const { prepared } = listOf([account], reminderFacts([english]));
        expect(prepared).toMatchObject([
            {
                step: 'item-7|everyone|2026-01-01',
                documents: 'J-903',
                oldestDays: 10,
                amount: moneyFromDecimal('7000', 'USD')
            }
        ]);
        const promised = { ...promise('S10', '12000', '2026-06-30', 'J-903') };
        const { waiting } = listOf([{ ...account, promises: [promised] }], reminderFacts([english]));
        expect(waiting[0]?.reason).toEqual({ code: 'paused', pause: { by: 'promise', until: '2026-07-03' } });
    });

    it('shows what has no value, and in which language there is no text', () => {
        const profile = reminderProfile('S10', { language: 'it', howToPay: undefined, contacts: [] });
        expect(listOf([juniper('2026-06-20')], reminderFacts([profile])).prepared).toMatchObject([
            {
                language: 'en',
                wantedLanguage: 'it',
                isFallback: true,
                recipient: '',
                gaps: [{ reason: 'empty', field: 'how_to_pay' }],
                body: expect.stringContaining('Dear Accounts Payable team,')
            }
        ]);
    });

    it.each([
        ['who pays the bills', [{ ...JENS, id: 'O', role: 'Owner' }, JENS], '003J'],
        [
            'else whoever can be written to',
            [
                { ...JENS, email: undefined },
                { ...JENS, id: 'O', role: 'Owner' }
            ],
            'O'
        ],
        [
            'nobody who asked not to be, no lawyer and no guarantor',
            [
                { ...JENS, ceaseContact: true },
                { ...JENS, isAttorney: true },
                { ...JENS, role: 'Guarantor' }
            ],
            undefined
        ]
    ])('goes to %s', (_name, contacts, expected) => {
        const { prepared } = listOf([juniper('2026-06-20')], reminderFacts([reminderProfile('S10', { contacts })]));
        expect(prepared[0]?.contact?.id).toBe(expected);
    });

    it('says what a colleague would say, and is stopped where nobody may write', () => {
        const activity = {
            id: 'A',
            profileId: 'S10',
            kind: 'Email',
            direction: 'Outgoing',
            happenedAt: new Date('2026-06-29T16:00:00Z'),
            by: { id: '006', name: 'Ana Roux', department: 'Sales' },
            isConversation: false,
            isCorrected: false
        } as const;
        const warned = reminderProfile('S10', { activities: [activity] });
        expect(listOf([juniper('2026-06-20')], reminderFacts([warned])).prepared[0]).toMatchObject({
            isStopped: false,
            findings: [{ effect: 'Warn', text: 'Ana Roux (sales) wrote to this customer 17 hours ago.' }]
        });
        const lawyer = { debtorType: 'Company', status: 'Normal', ceaseContact: false, attorney: 'R. Stone' } as const;
        const stopped = reminderProfile('S10', { customer: lawyer });
        expect(listOf([juniper('2026-06-20')], reminderFacts([stopped])).prepared[0]?.isStopped).toBe(true);
    });
});

describe('an account that waits', () => {
    const reasonOf = (account: WorklistAccount, facts = reminderFacts([english]), steps = SHIPPED_STEPS) =>
        listOf([account], facts, steps).waiting[0]?.reason;
    const taken = { stepsTaken: [{ step: 'item-7|everyone|2026-01-01', on: isoDate('2026-06-28') }] };

    it.each<[string, WorklistAccount, WaitingReason]>([
        ['wanted no contact', juniper('2026-06-20', { isCeased: true }), { code: 'stopped', by: 'cease' }],
        ['has a lawyer', juniper('2026-06-20', { attorney: 'R. Stone' }), { code: 'stopped', by: 'lawyer' }],
        ['heard from us lately', juniper('2026-05-30', taken), { code: 'gap', until: isoDate('2026-07-05') }]
    ])('%s', (_name, account, reason) => {
        expect(reasonOf(account)).toEqual(reason);
    });

    it('has a ladder that nobody can tell, or no text', () => {
        const twice = [...SHIPPED_STEPS, ...SHIPPED_STEPS.slice(1, 2).map((step) => ({ ...step, key: 'again' }))];
        expect(reasonOf(juniper('2026-06-20'), undefined, twice)).toEqual({
            code: 'overlap',
            keys: 'item-7|everyone|2026-01-01, again are all in force on 2026-06-30.'
        });
        expect(reasonOf(juniper('2026-06-20'), reminderFacts([english], { templates: [] }))).toEqual({
            code: 'noTemplate',
            template: 'reminder-1'
        });
    });
});

describe('a message that the org holds', () => {
    it('is shown until it is sent, and the step is not prepared again, neither then nor later', () => {
        const approved = listOf([fjord], reminderFacts([german], { messages: [message()] }));
        expect([approved.prepared, approved.approved]).toEqual([
            [],
            [{ ...message(), accountName: 'Fjord Marine Services GmbH' }]
        ]);
        const sent = { profileId: 'S06', step: message().step ?? '', at: new Date('2026-06-30T08:30:00Z') };
        expect(listOf([fjord], reminderFacts([german], { sent: [sent] }))).toEqual({
            prepared: [],
            waiting: [
                {
                    profileId: 'S06',
                    accountName: fjord.name,
                    reason: { code: 'paused', pause: { by: 'plan', until: '2026-06-30' } }
                }
            ],
            approved: []
        });
    });

    it('may be prepared again once it was withdrawn, under another key', () => {
        const { prepared } = listOf([fjord], reminderFacts([german], { messages: [message({ status: 'Withdrawn' })] }));
        expect(prepared[0]?.requestKey).toBe('rem|S06|installment-due|everyone|2026-01-01|2026-06-30|1');
    });
});

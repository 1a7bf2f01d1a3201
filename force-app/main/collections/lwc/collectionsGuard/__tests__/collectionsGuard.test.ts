import type { Activity } from 'c/collectionsActivity';
import { guardDecision, guardFindings, guardQuestion, guardRecord, type GuardFacts } from 'c/collectionsGuard';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import { shippedRules } from '../../collectionsContactRules/__tests__/shippedRules';

const usd = (amount: number) => moneyFromDecimal(amount, 'USD');
const reader = { userId: 'noor', now: new Date('2026-06-30T09:00:00Z'), locale: 'en-US', timeZone: 'UTC' };

const facts = (more: Partial<GuardFacts> = {}, customer: Partial<GuardFacts['customer']> = {}): GuardFacts => ({
    kind: 'Call',
    customer: {
        debtorType: 'Company',
        place: 'US-OH',
        timeZone: 'UTC',
        status: 'Normal',
        ceaseContact: false,
        ...customer
    },
    activities: [],
    promises: [],
    disputes: [],
    rules: [],
    ...more
});

const activity = (more: Partial<Activity> = {}): Activity => ({
    id: 'A1',
    profileId: 'P1',
    kind: 'Email',
    direction: 'Outgoing',
    happenedAt: new Date('2026-06-29T16:00:00Z'),
    by: { id: 'ana', name: 'Ana Roux', department: 'Sales', title: 'Sales rep' },
    isConversation: false,
    isCorrected: false,
    documents: 'B-901',
    ...more
});

const lines = (given: GuardFacts) => guardFindings(given, reader).map(({ effect, text }) => `${effect}: ${text}`);

const B_P1 = { amount: usd(8_500), dueOn: isoDate('2026-06-30'), toleranceEndsOn: isoDate('2026-07-03') };

describe('the stories of 30 June 2026, 09:00', () => {
    test('Birch: a colleague was in touch 17 hours ago, and a promise is due today', () => {
        const birch = facts({ activities: [activity()], promises: [B_P1], rules: shippedRules });
        const findings = guardFindings(birch, reader);
        expect(findings.map(({ effect, text }) => `${effect}: ${text}`)).toEqual([
            'Warn: Ana Roux (sales) wrote to this customer 17 hours ago about invoice B-901.',
            'Inform: 8,500 promised for today, tolerance ends 3 Jul.'
        ]);
        expect([guardDecision(findings, 'Outgoing'), guardQuestion(birch)]).toEqual(['ask', 'Call anyway?']);
    });

    test('Larch: an outgoing contact is stopped, an incoming one can always be logged', () => {
        const larch = facts({}, { status: 'Insolvent', statusSince: isoDate('2026-06-22') });
        const findings = guardFindings(larch, reader);
        expect(findings[0]).toMatchObject({
            code: 'insolvent',
            effect: 'Block',
            text: expect.stringContaining('Insolvency proceedings since 22 Jun')
        });
        expect([guardDecision(findings, 'Outgoing'), guardDecision(findings, 'Incoming')]).toEqual(['stop', 'go']);
    });

    test('Elm: information, no warning', () => {
        const elm = facts(
            {
                promises: [{ amount: usd(600), dueOn: isoDate('2026-06-28'), toleranceEndsOn: isoDate('2026-07-01') }],
                rules: shippedRules
            },
            { debtorType: 'Sole trader', place: 'US-CA', timeZone: 'America/Los_Angeles' }
        );
        const morning = { ...reader, now: new Date('2026-06-30T16:40:00Z') };
        const findings = guardFindings(elm, morning);
        expect(findings.map(({ effect, text }) => `${effect}: ${text}`)).toEqual([
            'Inform: 600 promised for 28 Jun, tolerance ends 1 Jul.',
            'Inform: Trade credit is outside Rosenthal since 1 Jan 2026 (AB 1521).'
        ]);
        expect(guardDecision(findings, 'Outgoing')).toBe('go');
        expect(guardRecord(findings)).toBe(
            'Inform: 600 promised for 28 Jun, tolerance ends 1 Jul.\n' +
                'Inform: Trade credit is outside Rosenthal since 1 Jan 2026 (AB 1521). [Cal. Civ. Code 1788 (AB 1521)]'
        );
        // At 09:00 UTC it is night there: said, and no warning either.
        expect(lines(elm)).toContain("Inform: 02:00 there. Business hours are 08:00 to 18:00 at the customer's place.");
        expect(guardDecision(guardFindings(elm, reader), 'Outgoing')).toBe('go');
    });

    test('Dune: the dispute with Sales is named, and what to ask for', () => {
        const eur = (amount: number) => moneyFromDecimal(amount, 'EUR');
        const dune = facts({
            askable: eur(6_000),
            disputes: [
                { amount: eur(8_000), side: 'Sales', holder: 'A. Roux', documents: ['D-901'] },
                { amount: eur(4_000), side: 'Billing', documents: ['D-902'] }
            ]
        });
        expect(lines(dune)).toEqual([
            'Inform: D-901: 8,000 in dispute, with Sales (A. Roux). D-902: 4,000 in dispute, with Billing. ' +
                'Ask for the undisputed 6,000 only.'
        ]);
    });
});

describe('who was in touch', () => {
    const sentence = (more: Partial<Activity>) => lines(facts({ activities: [activity(more)] }))[0];
    test.each([
        [{ kind: 'Call' } as const, 'Warn: Ana Roux (sales) called this customer 17 hours ago about invoice B-901.'],
        [
            { kind: 'Visit', documents: undefined } as const,
            'Warn: Ana Roux (sales) visited this customer 17 hours ago.'
        ],
        [
            { direction: 'Incoming', documents: 'B-901, B-902' } as const,
            'Warn: This customer wrote to Ana Roux (sales) 17 hours ago about invoices B-901, B-902.'
        ],
        [
            { happenedAt: new Date('2026-06-30T08:40:00Z') },
            'Warn: Ana Roux (sales) wrote to this customer 20 minutes ago about invoice B-901.'
        ],
        [
            { happenedAt: new Date('2026-06-30T07:30:00Z') },
            'Warn: Ana Roux (sales) wrote to this customer an hour ago about invoice B-901.'
        ],
        [
            { happenedAt: new Date('2026-06-30T09:00:00Z') },
            'Warn: Ana Roux (sales) wrote to this customer just now about invoice B-901.'
        ],
        [{ by: { id: 'x', name: 'Jo Doe' } }, 'Warn: Jo Doe wrote to this customer 17 hours ago about invoice B-901.'],
        [
            { by: { id: 'x', name: 'Jo Doe', title: 'Controller' } },
            'Warn: Jo Doe (controller) wrote to this customer 17 hours ago about invoice B-901.'
        ],
        [{ by: undefined }, 'Warn: Somebody wrote to this customer 17 hours ago about invoice B-901.'],
        [
            { kind: 'Call', outcome: 'No answer' } as const,
            'Inform: Ana Roux (sales) called this customer 17 hours ago about invoice B-901.'
        ],
        [
            { by: { id: 'noor', name: 'Noor Haddad' } },
            'Inform: You wrote to this customer 17 hours ago about invoice B-901.'
        ]
    ])('%j', (more, expected) => {
        expect(sentence(more)).toBe(expected);
    });

    test.each([
        ['a minute inside 24 hours', '2026-06-29T09:01:00Z', 1],
        ['24 hours ago', '2026-06-29T09:00:00Z', 0]
    ])('%s', (_, at, count) => {
        expect(lines(facts({ activities: [activity({ happenedAt: new Date(at) })] }))).toHaveLength(count);
    });

    test('notes and corrected entries are no contact', () => {
        const activities = [activity({ kind: 'Note', direction: undefined }), activity({ isCorrected: true })];
        expect(lines(facts({ activities }))).toEqual([]);
    });

    test('the newest of others and the newest of the reader', () => {
        const at = (hour: number) => new Date(Date.UTC(2026, 5, 30, hour));
        const activities = [
            activity({ happenedAt: at(3) }),
            activity({ happenedAt: at(6), by: { id: 'noor', name: 'Noor Haddad' } }),
            activity({ happenedAt: at(5), by: { id: 'alma', name: 'Alma Reyes', department: 'Credit' } })
        ];
        expect(lines(facts({ activities }))).toEqual([
            'Warn: Alma Reyes (credit) wrote to this customer 4 hours ago about invoice B-901.',
            'Inform: You wrote to this customer 3 hours ago about invoice B-901.'
        ]);
    });
});

describe('stops', () => {
    const contact = { id: 'C1', name: 'Jo Elm', ceaseContact: false, isAttorney: false };
    const decision = (given: GuardFacts) => guardDecision(guardFindings(given, reader), 'Outgoing');
    test.each([
        ['a lawyer speaks for the customer', facts({ contact }, { attorney: 'Kim & Lee' }), 'stop'],
        ['the lawyer himself', facts({ contact: { ...contact, isAttorney: true } }, { attorney: 'Kim & Lee' }), 'go'],
        ['the customer asked not to be contacted', facts({ contact }, { ceaseContact: true }), 'stop'],
        ['the person asked not to be contacted', facts({ contact: { ...contact, ceaseContact: true } }), 'stop'],
        [
            'the customer named a lawyer',
            facts({
                activities: [
                    activity({
                        outcome: 'Names a lawyer',
                        direction: 'Incoming',
                        happenedAt: new Date('2026-05-01T10:00:00Z')
                    })
                ]
            }),
            'stop'
        ],
        [
            'the customer named an insolvency',
            facts({
                activities: [activity({ outcome: 'Names an insolvency', happenedAt: new Date('2026-05-01T10:00:00Z') })]
            }),
            'stop'
        ],
        [
            'it named one so long ago that the entry is not read',
            facts({}, { insolvencyNamedAt: new Date('2026-01-05T10:00:00Z') }),
            'stop'
        ],
        [
            'that entry was a mistake',
            facts({ activities: [activity({ outcome: 'Names an insolvency', isCorrected: true })] }),
            'go'
        ],
        ['Legal handles the customer', facts({}, { status: 'Legal' }), 'ask'],
        ['a negotiation is under way', facts({}, { negotiationUntil: isoDate('2026-06-30') }), 'ask'],
        ['a negotiation is over', facts({}, { negotiationUntil: isoDate('2026-06-29') }), 'go'],
        ['a note about an insolvent customer', facts({ kind: 'Note' }, { status: 'Insolvent' }), 'go'],
        ['the stay in the US', facts({ rules: shippedRules }, { status: 'Insolvent' }), 'stop']
    ])('%s', (_, given, expected) => {
        expect(decision(given)).toBe(expected);
    });

    test('a promise whose tolerance has passed by the clock is no open one', () => {
        const past = { ...B_P1, toleranceEndsOn: isoDate('2026-06-29') };
        expect(lines(facts({ promises: [past] }))).toEqual([]);
    });

    test('calls to another person do not count for this one', () => {
        const calls = Array.from({ length: 7 }, () =>
            activity({
                kind: 'Call',
                happenedAt: new Date('2026-06-28T10:00:00Z'),
                contact: { id: 'C2', name: 'Another' }
            })
        );
        const consumer = { debtorType: 'Consumer', place: 'US-TX' } as const;
        expect(decision(facts({ contact, activities: calls, rules: shippedRules }, consumer))).toBe('go');
        const same = calls.map((call) => ({ ...call, contact: { id: 'C1', name: 'Jo Elm' } }));
        expect(decision(facts({ contact, activities: same, rules: shippedRules }, consumer))).toBe('ask');
    });
});

/** The fourteen story accounts of the sample ledger as the panel's gateway reads them, 30 Jun 2026, 09:00 UTC. */
import type { PanelFacts, PanelHold, PanelProfile } from 'c/creditPanelGateway';
import type { Judgement } from 'c/creditJudgement';
import type { DecisionTrace, TracedMember, TracedRule } from 'c/creditTrace';
import { isoDate } from 'c/termsIsoDate';
import { type Money, moneyFromDecimal, sum } from 'c/termsMoney';

/** When the screens are opened. */
export const OPENED_AT = new Date('2026-06-30T09:00:00Z');

const FRESH = {
    name: 'DEMO',
    company: '1000',
    asOf: isoDate('2026-06-30'),
    lastGoodRun: new Date('2026-06-30T06:00:00Z'),
    staleAfterHours: 26
} as const;

interface StoryFigures {
    readonly currency: string;
    readonly ownLimit?: number;
    /** current, 1-30, 31-60, 61-90, 91+ */
    readonly ageing: readonly [number, number, number, number, number];
    readonly orders?: number;
    readonly shipped?: number;
    readonly credits?: number;
    readonly limit?: number;
    readonly available?: number;
    readonly usedPercent?: number;
    readonly overdue?: { readonly amount: number; readonly since: string };
    readonly disputed?: number;
    readonly judgement?: Partial<Judgement>;
}

/** The judgement of a story: nothing but its room where nothing else is said. */
function judgementOf({ currency, available = 0, judgement }: StoryFigures): Judgement {
    const room = moneyFromDecimal(available, currency);
    return {
        asOf: isoDate('2026-06-30'),
        currency,
        blocking: [],
        warnings: [],
        room: [{ from: isoDate('2026-06-30'), with: room, without: room }],
        disputes: [],
        promises: { open: moneyFromDecimal(0, currency) },
        ...judgement
    };
}

/** A profile whose derived figures are those that the org's formulas give. */
export function storyProfile(figures: StoryFigures, more: Partial<PanelProfile> = {}): PanelProfile {
    const { currency, ownLimit, ageing, orders = 0, shipped = 0, credits = 0, overdue } = figures;
    const amount = (value: number) => moneyFromDecimal(value, currency);
    const optional = (value: number | undefined): Money | undefined =>
        value === undefined ? undefined : amount(value);
    const amounts = ageing.map(amount);
    const receivables = sum(amounts, currency);
    return {
        id: 'a01000000000001AAA',
        key: 'DEMO|1000|100001',
        customerNumber: '100001',
        currency,
        accountStatus: 'Normal',
        terms: { own: optional(ownLimit), zeroLimitMeans: 'No credit' },
        receivables,
        unappliedCredits: amount(credits),
        openOrders: amount(orders),
        shippedNotBilled: amount(shipped),
        exposure: sum([receivables, amount(orders), amount(shipped), amount(credits)], currency),
        effectiveLimit: optional(figures.limit ?? ownLimit),
        isUnlimited: false,
        available: optional(figures.available),
        usedPercent: figures.usedPercent,
        ageing: {
            asOf: isoDate('2026-06-30'),
            bounds: [30, 60, 90],
            amounts,
            pastDue: sum(amounts.slice(1), currency)
        },
        overdueForHold: overdue
            ? { amount: amount(overdue.amount), oldestDueDate: isoDate(overdue.since) }
            : { amount: amount(0), oldestDueDate: undefined },
        disputed: amount(figures.disputed ?? 0),
        judgement: judgementOf(figures),
        source: FRESH,
        ...more
    };
}

/** One account with one profile. */
export function storyFacts(
    accountName: string,
    profile: PanelProfile | undefined,
    more: Partial<PanelFacts> = {}
): PanelFacts {
    return {
        accountId: '001000000000001AAA',
        accountName,
        profiles: profile ? [profile] : [],
        holds: [],
        liftedHolds: [],
        requests: [],
        scores: [],
        ...more
    };
}

const usd = (value: number) => moneyFromDecimal(value, 'USD');
const gbp = (value: number) => moneyFromDecimal(value, 'GBP');

const eur = (value: number) => moneyFromDecimal(value, 'EUR');
const day = isoDate;

const ruleHold = (placedOn: string, reasonClass: string, more: Partial<PanelHold> = {}): PanelHold => ({
    id: `a03${placedOn}`,
    status: 'Active',
    origin: 'Rule',
    placedOn: isoDate(placedOn),
    reasonClass,
    ...more
});

/** What the group's room is with and without the promise of one member, the same for all of them. */
const HARBOUR_JUDGEMENT: Partial<Judgement> = {
    warnings: [{ code: 'groupUsed', percent: 97 }],
    room: [
        { from: day('2026-06-30'), with: gbp(3_000), without: gbp(3_000) },
        { from: day('2026-07-07'), with: gbp(20_000), without: gbp(3_000) }
    ]
};

const harbour = { limit: gbp(100_000), exposure: gbp(97_000) };

/** The stories by number; holds carry the reason class only, as a rep is sent them. */
export const STORIES = {
    S01: storyFacts(
        'Alder Instruments Inc.',
        storyProfile({
            currency: 'USD',
            ownLimit: 200_000,
            ageing: [75_532.5, 0, 0, 0, 0],
            available: 124_467.5,
            usedPercent: 37.77,
            judgement: {
                blockStarts: {
                    on: day('2026-07-24'),
                    cause: { code: 'overdue', amount: usd(4_000), arrivesBy: day('2026-07-23') }
                }
            }
        })
    ),
    S02: storyFacts(
        'Birch & Sons Fabrication LLC',
        storyProfile({
            currency: 'USD',
            ownLimit: 100_000,
            ageing: [58_000, 8_500, 0, 0, 0],
            orders: 20_000,
            available: 13_500,
            usedPercent: 86.5,
            overdue: { amount: 8_500, since: '2026-06-08' },
            judgement: {
                warnings: [
                    { code: 'used', percent: 86.5 },
                    { code: 'overdue', amount: usd(8_500), days: 22 }
                ],
                blockStarts: {
                    on: day('2026-07-04'),
                    cause: {
                        code: 'promise',
                        promised: usd(8_500),
                        needed: usd(8_075),
                        promisedFor: day('2026-06-30'),
                        arrivesBy: day('2026-07-03')
                    }
                },
                room: [
                    { from: day('2026-06-30'), with: usd(13_500), without: usd(13_500) },
                    { from: day('2026-07-01'), with: usd(22_000), without: usd(13_500) }
                ],
                promises: { open: usd(8_500), nextDue: day('2026-06-30'), nextAmount: usd(8_500) }
            }
        })
    ),
    S03: storyFacts(
        'Cobalt Freight Systems Corp.',
        storyProfile({
            currency: 'USD',
            ownLimit: 20_000,
            ageing: [2_500, 1_000, 3_000, 12_000, 0],
            available: 1_500,
            usedPercent: 92.5,
            overdue: { amount: 16_000, since: '2026-04-24' },
            judgement: {
                blocking: ['Overdue invoices'],
                clearing: {
                    documents: [
                        { document: 'C-901', days: 67, amount: usd(12_000) },
                        { document: 'C-902', days: 41, amount: usd(3_000) }
                    ],
                    total: usd(15_000),
                    byAmount: { total: usd(14_000), first: { document: 'C-901', amount: usd(12_000) } },
                    persons: [],
                    after: { kind: 'watch', available: usd(16_500), rest: { amount: usd(1_000), days: 25 } }
                }
            }
        }),
        { holds: [ruleHold('2026-05-15', 'Overdue invoices')] }
    ),
    S04: storyFacts(
        'Dune Hospitality SAS',
        storyProfile({
            currency: 'EUR',
            ownLimit: 60_000,
            ageing: [12_000, 10_000, 0, 8_000, 0],
            orders: 5_000,
            available: 25_000,
            usedPercent: 58.33,
            overdue: { amount: 6_000, since: '2026-06-04' },
            disputed: 12_000,
            judgement: {
                warnings: [
                    { code: 'overdue', amount: eur(6_000), days: 26 },
                    { code: 'disputed', amount: eur(12_000), side: 'Sales', sideAmount: eur(8_000) }
                ],
                blockStarts: {
                    on: day('2026-07-31'),
                    cause: { code: 'overdue', amount: eur(12_000), arrivesBy: day('2026-07-30') }
                },
                disputes: [
                    { side: 'Sales', amount: eur(8_000) },
                    { side: 'Billing', amount: eur(4_000) }
                ]
            }
        })
    ),
    S05: storyFacts(
        'Elm Street Builders (sole trader)',
        storyProfile({
            currency: 'USD',
            ownLimit: 30_000,
            ageing: [2_500, 3_000, 0, 0, 0],
            available: 24_500,
            usedPercent: 18.33,
            overdue: { amount: 3_000, since: '2026-05-31' },
            judgement: {
                blocking: ['Promise not kept'],
                clearing: {
                    documents: [{ document: 'E-904', days: 30, amount: usd(2_400) }],
                    total: usd(2_400),
                    persons: ['plan'],
                    after: { kind: 'clear', available: usd(26_900) }
                },
                room: [
                    { from: day('2026-06-30'), with: usd(24_500), without: usd(24_500) },
                    { from: day('2026-07-01'), with: usd(25_100), without: usd(24_500) }
                ],
                promises: { open: usd(600), nextDue: day('2026-06-28'), nextAmount: usd(600) }
            }
        }),
        { holds: [ruleHold('2026-06-16', 'Promise not kept')] }
    ),
    S06: storyFacts(
        'Fjord Marine Services GmbH',
        storyProfile({
            currency: 'EUR',
            ownLimit: 50_000,
            ageing: [6_000, 0, 0, 0, 20_000],
            orders: 4_000,
            available: 20_000,
            usedPercent: 60,
            judgement: {
                warnings: [{ code: 'planActive', paid: 1, of: 3, dueToday: eur(10_000) }],
                blockStarts: {
                    on: day('2026-07-21'),
                    cause: {
                        code: 'installment',
                        amount: eur(10_000),
                        due: day('2026-06-30'),
                        arrivesBy: day('2026-07-20')
                    }
                },
                room: [
                    { from: day('2026-06-30'), with: eur(20_000), without: eur(20_000) },
                    { from: day('2026-07-01'), with: eur(30_000), without: eur(20_000) },
                    { from: day('2026-08-01'), with: eur(40_000), without: eur(20_000) }
                ],
                plan: { paid: 1, of: 3, nextDue: day('2026-06-30'), nextAmount: eur(10_000), status: 'Active' },
                effectiveAgeing: [eur(26_000), eur(0), eur(0), eur(0), eur(0)]
            }
        })
    ),
    S07: storyFacts(
        'Granite Peak Mining Ltd.',
        storyProfile({
            currency: 'USD',
            ownLimit: 50_000,
            ageing: [0, 0, 0, 0, 30_000],
            available: 20_000,
            usedPercent: 60,
            overdue: { amount: 30_000, since: '2025-11-30' },
            judgement: {
                blocking: ['Payment plan', 'Overdue invoices', 'Credit review'],
                clearing: {
                    documents: [
                        { document: 'G-901', days: 212, amount: usd(5_000) },
                        { document: 'G-902', days: 181, amount: usd(15_000) },
                        { document: 'G-903', days: 150, amount: usd(10_000) }
                    ],
                    total: usd(30_000),
                    persons: ['creditReview']
                },
                plan: { paid: 2, of: 5, status: 'Defaulted' }
            }
        }),
        { holds: [ruleHold('2026-05-21', 'Payment plan')] }
    ),
    S08P: storyFacts(
        'Harbour Retail Group plc (parent)',
        storyProfile(
            {
                currency: 'GBP',
                ownLimit: 20_000,
                ageing: [12_000, 0, 0, 0, 0],
                available: 3_000,
                usedPercent: 60,
                judgement: HARBOUR_JUDGEMENT
            },
            { terms: { own: gbp(20_000), zeroLimitMeans: 'No credit', group: harbour }, groupUsedPercent: 97 }
        )
    ),
    S08N: storyFacts(
        'Harbour North Ltd',
        storyProfile(
            {
                currency: 'GBP',
                ownLimit: 50_000,
                ageing: [30_000, 0, 0, 0, 0],
                available: 3_000,
                usedPercent: 60,
                judgement: HARBOUR_JUDGEMENT
            },
            { terms: { own: gbp(50_000), zeroLimitMeans: 'No credit', group: harbour }, groupUsedPercent: 97 }
        )
    ),
    S08S: storyFacts(
        'Harbour South Ltd',
        storyProfile(
            {
                currency: 'GBP',
                ownLimit: 60_000,
                ageing: [45_000, 0, 0, 0, 0],
                orders: 10_000,
                available: 3_000,
                usedPercent: 91.67,
                judgement: {
                    ...HARBOUR_JUDGEMENT,
                    promises: { open: gbp(25_000), nextDue: day('2026-07-06'), nextAmount: gbp(25_000) }
                }
            },
            { terms: { own: gbp(60_000), zeroLimitMeans: 'No credit', group: harbour }, groupUsedPercent: 97 }
        )
    ),
    S09: storyFacts(
        'Ivory Pharma KK',
        storyProfile({
            currency: 'JPY',
            ownLimit: 10_000_000,
            ageing: [2_110_400, 0, 0, 0, 0],
            available: 7_889_600,
            usedPercent: 21.1
        }),
        { holds: [ruleHold('2026-05-12', 'Credit review', { origin: 'Person', placedBy: 'M. Sato' })] }
    ),
    S10: storyFacts(
        'Juniper Foods Co.',
        storyProfile(
            {
                currency: 'USD',
                ownLimit: 100_000,
                ageing: [106_000, 12_000, 0, 0, 0],
                orders: 36_000,
                shipped: 6_000,
                credits: -5_000,
                limit: 150_000,
                available: -5_000,
                usedPercent: 103.33,
                overdue: { amount: 7_000, since: '2026-06-25' },
                judgement: {
                    blocking: ['Over the limit'],
                    clearing: {
                        documents: [{ document: 'J-903', days: 5, amount: usd(7_000) }],
                        total: usd(7_000),
                        byAmount: { total: usd(5_000) },
                        lessExposure: usd(5_000),
                        raiseLimitTo: usd(155_000),
                        persons: [],
                        after: { kind: 'watch', available: usd(0) }
                    },
                    room: [
                        { from: day('2026-06-30'), with: usd(-5_000), without: usd(-5_000) },
                        { from: day('2026-07-16'), with: usd(-30_000), without: usd(-30_000) }
                    ]
                }
            },
            {
                terms: {
                    own: usd(100_000),
                    zeroLimitMeans: 'No credit',
                    temporary: { amount: usd(150_000), until: isoDate('2026-07-15') },
                    insurance: { effect: 'Raises', amount: usd(50_000), percent: 50 }
                }
            }
        ),
        {
            holds: [
                ruleHold('2026-06-22', 'Over the limit', {
                    status: 'Released',
                    releasedBy: 'A. Reyes',
                    releaseUntil: isoDate('2026-07-10'),
                    releaseAmount: usd(10_000),
                    releaseUsed: usd(6_000)
                })
            ]
        }
    ),
    S11: storyFacts(
        'Kestrel Aviation Parts Ltd',
        storyProfile(
            {
                currency: 'GBP',
                ownLimit: 80_000,
                ageing: [22_000, 18_000, 30_000, 0, 0],
                credits: -52_500,
                available: 62_500,
                usedPercent: 21.88
            },
            {
                ageing: {
                    asOf: isoDate('2026-06-27'),
                    bounds: [30, 60, 90],
                    amounts: [22_000, 18_000, 30_000, 0, 0].map(gbp),
                    pastDue: gbp(48_000)
                },
                source: {
                    name: 'DEMO',
                    company: '3000',
                    asOf: isoDate('2026-06-27'),
                    lastGoodRun: new Date('2026-06-27T05:40:00Z'),
                    staleAfterHours: 26,
                    lastDeliveryAt: new Date('2026-06-30T06:00:00Z'),
                    lastDeliveryOutcome: 'Refused',
                    lastDeliveryProblem: 'control total'
                }
            }
        )
    ),
    S12: storyFacts(
        'Larch Energy Services Inc.',
        storyProfile(
            {
                currency: 'USD',
                ownLimit: 0,
                ageing: [9_000, 14_000, 25_000, 0, 0],
                available: -48_000,
                overdue: { amount: 39_000, since: '2026-05-10' },
                judgement: {
                    blocking: ['Insolvency', 'Overdue invoices', 'Over the limit'],
                    clearing: { documents: [], persons: ['legal'] }
                }
            },
            { accountStatus: 'Insolvent', statusSince: isoDate('2026-06-22') }
        ),
        {
            holds: [
                ruleHold('2026-06-22', 'Insolvency', { origin: 'Person', placedBy: 'A. Reyes' }),
                ruleHold('2026-06-01', 'Overdue invoices')
            ]
        }
    ),
    M: storyFacts('Mistral Bakeries Inc.', undefined)
} as const;

const blockingRule = (
    rule: string,
    kind: TracedRule['kind'],
    figures: TracedRule['figures'],
    since: string,
    reasonClass: TracedRule['reasonClass'] = 'Overdue invoices'
): TracedRule => ({
    rule,
    policyKey: `${rule}|everyone|2026-01-01`,
    kind,
    effect: 'Block',
    reasonClass,
    figures,
    since: isoDate(since)
});

const traceOf = (fired: readonly TracedRule[], more: Partial<DecisionTrace> = {}): DecisionTrace => ({
    asOf: isoDate('2026-06-30'),
    currency: 'USD',
    policies: fired.map(({ policyKey }) => policyKey),
    fired,
    passed: [],
    perRule: [],
    isSmallest: true,
    ...more
});

/** Why the rules hold, as those are sent it who may see hold details. */
const member = (name: string, ownLimit: number, receivables: number, orders = 0): TracedMember => ({
    key: name,
    name,
    ownLimit: gbp(ownLimit),
    receivables: gbp(receivables),
    orders: gbp(orders),
    exposure: gbp(receivables + orders)
});
const TRACES: Readonly<Record<string, DecisionTrace>> = {
    S03: traceOf([
        blockingRule('R1', 'Oldest overdue', { amount: usd(12_000), days: 67, allowedDays: 60 }, '2026-06-24'),
        blockingRule(
            'R2',
            'Overdue amount',
            { amount: usd(16_000), allowed: usd(2_000), days: 67, allowedDays: 20 },
            '2026-05-15'
        )
    ]),
    S05: traceOf([blockingRule('R6', 'Broken promise', { amount: usd(2_400), date: day('2026-06-12') }, '2026-06-16')]),
    S07: traceOf([
        blockingRule('R1', 'Oldest overdue', { amount: usd(30_000), days: 212, allowedDays: 60 }, '2026-06-18'),
        blockingRule(
            'R2',
            'Overdue amount',
            { amount: usd(30_000), allowed: usd(5_000), days: 212, allowedDays: 20 },
            '2026-05-21'
        ),
        blockingRule('R7', 'Plan defaulted', { amount: usd(30_000), date: day('2026-06-18') }, '2026-06-18'),
        blockingRule('R9', 'Worst band', { band: 5, allowedBand: 4 }, '2026-06-12')
    ]),
    S08N: traceOf([], {
        currency: 'GBP',
        groupMembers: [
            member('Harbour Retail Group plc (parent)', 20_000, 12_000),
            member('Harbour North Ltd', 50_000, 30_000),
            member('Harbour South Ltd', 60_000, 45_000, 10_000)
        ]
    }),
    S10: traceOf([
        blockingRule(
            'R3',
            'Over limit',
            { amount: usd(155_000), allowed: usd(150_000) },
            '2026-06-22',
            'Over the limit'
        )
    ])
};

/** A story as credit is sent it: with the trace, the reasons of holds and the holds that ended. */
export function creditFacts(story: keyof typeof STORIES): PanelFacts {
    const facts: PanelFacts = STORIES[story];
    const profiles = facts.profiles.map((profile) => ({ ...profile, trace: TRACES[story] }));
    if (story !== 'S09') {
        return { ...facts, profiles };
    }
    const reason = 'Ownership change, guarantee of new parent missing';
    return {
        ...facts,
        profiles,
        holds: facts.holds.map((hold) => ({ ...hold, reason, isReadyToRelease: true })),
        liftedHolds: [ruleHold('2026-05-02', 'Overdue invoices', { status: 'Lifted', endedOn: isoDate('2026-06-05') })]
    };
}

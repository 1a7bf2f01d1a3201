/** Story accounts of the sample ledger that their own figures clear, watch or hold. */
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import { ruleHold, storyFacts, storyProfile } from './storyFacts';

const usd = (value: number) => moneyFromDecimal(value, 'USD');
const eur = (value: number) => moneyFromDecimal(value, 'EUR');
const day = isoDate;

/** The stories of customers whose own rules decide, by number. */
export const RULE_STORIES = {
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
    )
} as const;

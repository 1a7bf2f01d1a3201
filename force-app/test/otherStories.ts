/** Story accounts of the sample ledger for which more than their own figures counts. */
import type { Judgement } from 'c/creditJudgement';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import { ruleHold, storyFacts, storyProfile } from './storyFacts';

const usd = (value: number) => moneyFromDecimal(value, 'USD');
const gbp = (value: number) => moneyFromDecimal(value, 'GBP');
const day = isoDate;

/** What the group's room is with and without the promise of one member, the same for all of them. */
const HARBOUR_JUDGEMENT: Partial<Judgement> = {
    warnings: [{ code: 'groupUsed', percent: 97 }],
    room: [
        { from: day('2026-06-30'), with: gbp(3_000), without: gbp(3_000) },
        { from: day('2026-07-07'), with: gbp(20_000), without: gbp(3_000) }
    ]
};

const harbour = { limit: gbp(100_000), exposure: gbp(97_000) };

/** The stories of groups, persons, releases, late ledgers and Legal, by number. */
export const OTHER_STORIES = {
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

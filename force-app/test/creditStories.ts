/** The fourteen story accounts of the sample ledger as the panel's gateway reads them, 30 Jun 2026, 09:00 UTC. */
import type { PanelFacts } from 'c/creditPanelGateway';
import type { DecisionTrace, TracedMember, TracedRule } from 'c/creditTrace';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import { OTHER_STORIES } from './otherStories';
import { RULE_STORIES } from './ruleStories';
import { ruleHold } from './storyFacts';

export { OPENED_AT, storyFacts, storyProfile } from './storyFacts';

const usd = (value: number) => moneyFromDecimal(value, 'USD');
const gbp = (value: number) => moneyFromDecimal(value, 'GBP');
const day = isoDate;

/** The stories by number; holds carry the reason class only, as a rep is sent them. */
export const STORIES = { ...RULE_STORIES, ...OTHER_STORIES } as const;

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

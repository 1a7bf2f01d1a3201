/** What the panel's gateway reads of an account, from the figures of a story, 30 Jun 2026, 09:00 UTC. */
import type { PanelFacts, PanelHold, PanelProfile } from 'c/creditPanelGateway';
import type { Judgement } from 'c/creditJudgement';
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

/** A hold by rule, with its reason class only, as a rep is sent it. */
export const ruleHold = (placedOn: string, reasonClass: string, more: Partial<PanelHold> = {}): PanelHold => ({
    id: `a03${placedOn}`,
    status: 'Active',
    origin: 'Rule',
    placedOn: isoDate(placedOn),
    reasonClass,
    ...more
});

import {
    verdictOf,
    verdictOrder,
    worstVerdict,
    type ProfileFacts,
    type SourceFacts,
    type Verdict,
    type VerdictInput
} from 'c/creditVerdict';
import type { HoldFacts } from 'c/creditHold';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal, subtract, type Money } from 'c/termsMoney';

const usd = (amount: number) => moneyFromDecimal(amount, 'USD');
const today = isoDate('2026-06-30');
const limited = (limit: Money): ProfileFacts['effective'] => ({ kind: 'limited', limit, binding: 'own' });
const source: SourceFacts = {
    lastGoodRun: new Date('2026-06-30T06:00:00Z'),
    asOf: today,
    staleAfterHours: 26,
    lastDeliveryAt: new Date('2026-06-30T06:00:00Z'),
    lastDeliveryOutcome: 'Good'
};
// STORIES §2, Alder: nothing to say against it.
const alder: ProfileFacts = {
    accountStatus: 'Normal',
    asOf: today,
    effective: limited(usd(200_000)),
    exposure: usd(75_532.5),
    available: usd(124_467.5),
    usedPercent: 37.77,
    overdueForHold: { amount: usd(0) },
    pastDue: usd(0),
    unappliedCredits: usd(0),
    disputed: usd(0)
};
const given = (profile: Partial<ProfileFacts> = {}, rest: Partial<VerdictInput> = {}): VerdictInput => ({
    today,
    now: new Date('2026-06-30T09:00:00Z'),
    profile: { ...alder, ...profile },
    source,
    holds: [],
    watch: { ok: true, value: { usedPercent: 85, overdueDays: 15 } },
    ...rest
});
const ruleHold = (placedOn: string, rest: Partial<HoldFacts> = {}): HoldFacts => ({
    status: 'Active',
    origin: 'Rule',
    placedOn: isoDate(placedOn),
    reasonClass: 'Overdue invoices',
    ...rest
});
const personHold: HoldFacts = {
    ...ruleHold('2026-05-12'),
    origin: 'Person',
    placedBy: 'M. Sato',
    reasonClass: 'Credit review'
};
const overdue = (amount: number, since: string) => ({
    overdueForHold: { amount: usd(amount), oldestDueDate: isoDate(since) }
});
const stale = { now: new Date('2026-07-01T08:00:01Z') };
const staleReason = {
    code: 'stale',
    values: { lastGoodRun: new Date('2026-06-30T06:00:00Z'), freshUntil: new Date('2026-07-01T08:00:00Z') }
};
// STORIES §6, Juniper: over the limit, released for 10,000 of which 6,000 are used.
const overLimit = {
    effective: limited(usd(150_000)),
    exposure: usd(155_000),
    available: usd(-5_000),
    usedPercent: 103.33
};
const release = ruleHold('2026-06-22', {
    status: 'Released',
    reasonClass: 'Over the limit',
    releasedOn: isoDate('2026-06-23'),
    releasedBy: 'A. Reyes',
    releaseUntil: isoDate('2026-07-10'),
    releaseAmount: usd(10_000),
    releaseUsed: usd(6_000)
});

describe('the stories of 2026-06-30 09:00', () => {
    it('Alder is clear', () => {
        expect(verdictOf(given())).toEqual({ kind: 'clear', reasons: [], stale: false, roomUsable: true });
    });

    it('Birch is watched for use and lateness', () => {
        const birch = {
            effective: limited(usd(100_000)),
            exposure: usd(86_500),
            available: usd(13_500),
            usedPercent: 86.5,
            ...overdue(8_500, '2026-06-08')
        };
        expect(verdictOf(given(birch))).toEqual({
            kind: 'watch',
            reasons: [
                { code: 'used', values: { percent: 86.5 } },
                { code: 'overdue', values: { amount: usd(8_500), days: 22 } }
            ],
            stale: false,
            roomUsable: true
        });
    });

    it('Cobalt is held by two rules since the first of them', () => {
        const cobalt = {
            effective: limited(usd(20_000)),
            exposure: usd(18_500),
            available: usd(1_500),
            usedPercent: 92.5,
            ...overdue(16_000, '2026-04-24')
        };
        const holds = [ruleHold('2026-06-24', { rule: 'R1' }), ruleHold('2026-05-15', { rule: 'R2' })];
        expect(verdictOf(given(cobalt, { holds }))).toEqual({
            kind: 'heldByRule',
            since: '2026-05-15',
            reasons: [
                { code: 'heldByRule', values: { since: '2026-05-15', reasonClass: 'Overdue invoices', rule: 'R2' } },
                { code: 'heldByRule', values: { since: '2026-06-24', reasonClass: 'Overdue invoices', rule: 'R1' } },
                { code: 'overdue', values: { amount: usd(16_000), days: 67 } }
            ],
            stale: false,
            roomUsable: false
        });
    });

    it('Dune is watched, what is disputed is shown beside it', () => {
        expect(verdictOf(given({ ...overdue(6_000, '2026-06-04'), disputed: usd(12_000) }))).toMatchObject({
            kind: 'watch',
            reasons: [
                { code: 'overdue', values: { amount: usd(6_000), days: 26 } },
                { code: 'disputed', values: { amount: usd(12_000) } }
            ]
        });
        expect(verdictOf(given({ disputed: usd(12_000) }))).toMatchObject({
            kind: 'clear',
            reasons: [{ code: 'disputed' }]
        });
    });

    it('Harbour is watched for the group, without a figure of its members', () => {
        const north = {
            effective: limited(usd(50_000)),
            exposure: usd(30_000),
            available: usd(3_000),
            usedPercent: 60,
            groupUsedPercent: 97
        };
        expect(verdictOf(given(north))).toMatchObject({
            kind: 'watch',
            reasons: [{ code: 'groupUsed', values: { percent: 97 } }]
        });
    });

    it('Ivory is held by a person, with the rule hold behind', () => {
        const lifted = ruleHold('2026-05-02', { status: 'Lifted' });
        expect(verdictOf(given({}, { holds: [lifted, personHold] }))).toEqual({
            kind: 'heldByPerson',
            since: '2026-05-12',
            reasons: [
                { code: 'heldByPerson', values: { since: '2026-05-12', reasonClass: 'Credit review', by: 'M. Sato' } }
            ],
            stale: false,
            roomUsable: false
        });
        expect(verdictOf(given({}, { holds: [ruleHold('2026-05-02'), personHold] }))).toMatchObject({
            kind: 'heldByPerson',
            since: '2026-05-12',
            reasons: [{ code: 'heldByPerson' }, { code: 'heldByRule' }]
        });
    });

    it('Juniper is released to a day and an amount', () => {
        expect(verdictOf(given(overLimit, { holds: [release] }))).toEqual({
            kind: 'released',
            since: '2026-06-23',
            reasons: [
                {
                    code: 'released',
                    values: {
                        since: '2026-06-23',
                        by: 'A. Reyes',
                        until: '2026-07-10',
                        amount: usd(10_000),
                        left: usd(4_000)
                    }
                },
                { code: 'overLimit', values: { by: usd(5_000) } }
            ],
            stale: false,
            roomUsable: false
        });
    });

    it('Kestrel is stale with the refused delivery, and watched once it is refreshed', () => {
        const kestrel = { unappliedCredits: usd(-52_500), pastDue: usd(48_000) };
        const refused: SourceFacts = {
            lastGoodRun: new Date('2026-06-27T05:40:00Z'),
            asOf: isoDate('2026-06-27'),
            staleAfterHours: 26,
            lastDeliveryAt: new Date('2026-06-30T06:00:00Z'),
            lastDeliveryOutcome: 'Refused',
            lastDeliveryProblem: 'control total'
        };
        expect(verdictOf(given(kestrel, { source: refused }))).toEqual({
            kind: 'stale',
            reasons: [
                {
                    code: 'stale',
                    values: {
                        lastGoodRun: new Date('2026-06-27T05:40:00Z'),
                        freshUntil: new Date('2026-06-28T07:40:00Z'),
                        deliveryAt: new Date('2026-06-30T06:00:00Z'),
                        deliveryOutcome: 'Refused',
                        deliveryProblem: 'control total'
                    }
                }
            ],
            stale: true,
            roomUsable: false
        });
        expect(verdictOf(given(kestrel))).toMatchObject({
            kind: 'watch',
            reasons: [{ code: 'creditsCoverPastDue', values: { credits: usd(52_500), pastDue: usd(48_000) } }],
            roomUsable: true
        });
    });

    it('Larch is insolvent before everything else', () => {
        const larch = {
            accountStatus: 'Insolvent',
            statusSince: isoDate('2026-06-22'),
            effective: limited(usd(0)),
            exposure: usd(48_000),
            available: usd(-48_000)
        } as const;
        expect(verdictOf(given(larch, { holds: [ruleHold('2026-06-10'), personHold] }))).toMatchObject({
            kind: 'insolvency',
            since: '2026-06-22',
            reasons: [
                { code: 'insolvency', values: { since: '2026-06-22' } },
                { code: 'heldByPerson' },
                { code: 'heldByRule' },
                { code: 'overLimit', values: { by: usd(48_000) } }
            ],
            roomUsable: false
        });
    });

    it('an account at Legal is held, by its status', () => {
        const legal = { accountStatus: 'Legal', statusSince: isoDate('2026-06-01') } as const;
        const verdict = verdictOf(given(legal, { holds: [ruleHold('2026-06-10')] }));
        expect(verdict).toMatchObject({
            kind: 'heldByRule',
            since: '2026-06-01',
            reasons: [{ code: 'legal' }, { code: 'heldByRule' }]
        });
        expect(verdictOf(given(legal, { holds: [personHold] })).kind).toBe('heldByPerson');
    });

    it('Mistral has no profile: no credit set up, and nothing that could be stale', () => {
        const expected: Verdict = {
            kind: 'noCredit',
            reasons: [{ code: 'noCredit', values: {} }],
            stale: false,
            roomUsable: false
        };
        expect(verdictOf({ ...given(), profile: undefined, source: undefined })).toEqual(expected);
        expect(verdictOf(given({ effective: { kind: 'unknown' }, available: undefined }))).toEqual(expected);
        expect(verdictOf({ ...given({}, { holds: [personHold] }), profile: undefined }).kind).toBe('heldByPerson');
    });
});

describe('stale at the second', () => {
    const holds = [ruleHold('2026-05-15')];

    it('08:00:00 is fresh, 08:00:01 is stale', () => {
        expect(verdictOf(given({}, { now: new Date('2026-07-01T08:00:00Z') })).kind).toBe('clear');
        expect(verdictOf(given({}, stale))).toEqual({
            kind: 'stale',
            reasons: [staleReason],
            stale: true,
            roomUsable: false
        });
        expect(verdictOf(given({}, { source: undefined }))).toEqual({
            kind: 'stale',
            reasons: [{ code: 'stale', values: {} }],
            stale: true,
            roomUsable: false
        });
    });

    it('stands beside a hold and beside insolvency', () => {
        const held = verdictOf(given({}, { ...stale, holds }));
        expect(held).toMatchObject({ kind: 'heldByRule', stale: true, roomUsable: false });
        expect(held.reasons.at(-1)).toEqual(staleReason);
        expect(verdictOf(given({ accountStatus: 'Insolvent' }, stale))).toMatchObject({
            kind: 'insolvency',
            stale: true
        });
        expect(verdictOf(given({}, { ...stale, holds: [personHold] }))).toMatchObject({
            kind: 'heldByPerson',
            stale: true
        });
    });

    it('comes before a release and before no credit, which stay among the reasons or follow', () => {
        const verdict = verdictOf(given(overLimit, { ...stale, holds: [release] }));
        expect(verdict).toMatchObject({
            kind: 'stale',
            reasons: [{ code: 'stale' }, { code: 'released' }],
            roomUsable: false
        });
        expect(verdictOf(given({ effective: { kind: 'unknown' } }, stale)).kind).toBe('stale');
    });
});

describe('a release by the clock', () => {
    it('is over on 11 July: held again since the hold was placed, without any run', () => {
        const fresh = { ...source, lastGoodRun: new Date('2026-07-11T06:00:00Z'), asOf: isoDate('2026-07-11') };
        const input = given(overLimit, {
            holds: [release],
            source: fresh,
            now: new Date('2026-07-11T09:00:00Z'),
            today: isoDate('2026-07-11')
        });
        expect(verdictOf(input)).toMatchObject({
            kind: 'heldByRule',
            since: '2026-06-22',
            reasons: [
                {
                    code: 'heldByRule',
                    values: { since: '2026-06-22', reasonClass: 'Over the limit', releaseEndedOn: '2026-07-10' }
                },
                { code: 'overLimit', values: { by: usd(5_000) } }
            ]
        });
    });

    it('leaves the room usable only when no amount bounds it, and does not set another hold aside', () => {
        const byDate = { ...release, releaseAmount: undefined, releaseUsed: undefined };
        expect(verdictOf(given({}, { holds: [byDate] }))).toMatchObject({ kind: 'released', roomUsable: true });
        expect(verdictOf(given({}, { holds: [byDate, release] }))).toMatchObject({
            kind: 'released',
            roomUsable: false
        });
        expect(verdictOf(given({}, { holds: [byDate, ruleHold('2026-06-29')] })).kind).toBe('heldByRule');
    });
});

describe('watch thresholds', () => {
    const used = (exposure: number, usedPercent: number) =>
        verdictOf(
            given({
                effective: limited(usd(100_000)),
                exposure: usd(exposure),
                available: subtract(usd(100_000), usd(exposure)),
                usedPercent
            })
        ).kind;

    it('must be exceeded, to the cent, even where the shown percentage is the same', () => {
        expect([used(85_000, 85), used(85_000.01, 85), used(84_999.99, 85)]).toEqual(['clear', 'watch', 'clear']);
    });

    it('count days of the ledger day, not of the clock', () => {
        const late = (since: string) => verdictOf(given(overdue(1, since), { today: isoDate('2026-07-01') })).kind;
        expect([late('2026-06-15'), late('2026-06-14')]).toEqual(['clear', 'watch']);
    });

    it('over the limit is its own reason, with no hold placed yet', () => {
        expect(verdictOf(given(overLimit))).toMatchObject({
            kind: 'watch',
            reasons: [{ code: 'overLimit', values: { by: usd(5_000) } }]
        });
        expect(verdictOf(given({ ...overLimit, groupUsedPercent: 105 })).reasons).toHaveLength(1);
    });

    it('say nothing where no policy sets them', () => {
        const watch = { ok: true, value: {} } as const;
        const late = { ...overdue(1, '2025-01-01'), usedPercent: 99, groupUsedPercent: 99, exposure: usd(198_000) };
        expect(verdictOf(given(late, { watch })).kind).toBe('clear');
    });

    it('credits a cent short of what is past due are no reason', () => {
        const credits = (unapplied: number) =>
            verdictOf(given({ unappliedCredits: usd(unapplied), pastDue: usd(48_000) })).kind;
        expect([credits(-47_999.99), credits(-48_000)]).toEqual(['clear', 'watch']);
        expect(verdictOf(given({ unappliedCredits: usd(-10), pastDue: usd(0) })).kind).toBe('clear');
    });

    it('that overlap leave no verdict, and say why; a hold does not need them', () => {
        const watch = { ok: false, issues: [{ code: 'policiesOverlap', message: 'Two versions.' }] } as const;
        expect(verdictOf(given({}, { watch }))).toEqual({
            kind: 'noVerdict',
            reasons: [{ code: 'policyUnclear', values: { message: 'Two versions.' } }],
            stale: false,
            roomUsable: false
        });
        expect(verdictOf(given({}, { watch, holds: [personHold] })).kind).toBe('heldByPerson');
    });

    it('do not apply to an unlimited customer', () => {
        const unlimited = {
            effective: { kind: 'unlimited' },
            available: undefined,
            usedPercent: undefined,
            exposure: usd(9_000_000)
        } as const;
        expect(verdictOf(given(unlimited))).toMatchObject({ kind: 'clear', roomUsable: true });
    });
});

describe('the order', () => {
    it('gives each state the first word that applies', () => {
        const everything = given(
            { accountStatus: 'Insolvent', ...overLimit, ...overdue(1, '2025-01-01') },
            { ...stale, holds: [personHold, ruleHold('2026-05-15'), release] }
        );
        const [, ...ruleAndRelease] = everything.holds;
        const normal = { ...everything, profile: { ...alder, ...overLimit } };
        const fresh = { ...normal, now: given().now, holds: [release] };
        const steps: VerdictInput[] = [
            everything,
            normal,
            { ...normal, holds: ruleAndRelease },
            { ...normal, holds: [release] },
            { ...fresh, profile: { ...alder, effective: { kind: 'unknown' } } },
            fresh,
            { ...fresh, holds: [], watch: { ok: false, issues: [{ code: 'x', message: 'x' }] } },
            { ...fresh, holds: [] },
            given()
        ];
        expect(steps.map((step) => verdictOf(step).kind)).toEqual(verdictOrder);
    });

    it('finds the worst of several profiles', () => {
        const [clear, held] = [verdictOf(given()), verdictOf(given({}, { holds: [personHold] }))];
        expect(worstVerdict([clear, held, clear])).toBe(held);
        expect(worstVerdict([])).toBeUndefined();
    });
});

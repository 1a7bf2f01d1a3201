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
import type { Judgement, Warning } from 'c/creditJudgement';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal, type Money } from 'c/termsMoney';

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
const judgement: Judgement = {
    asOf: today,
    currency: 'USD',
    blocking: [],
    warnings: [],
    room: [{ from: today, with: usd(124_467.5), without: usd(124_467.5) }],
    disputes: [],
    promises: { open: usd(0) }
};
const warned = (...warnings: Warning[]): Partial<VerdictInput> => ({ judgement: { ...judgement, warnings } });
const given = (profile: Partial<ProfileFacts> = {}, rest: Partial<VerdictInput> = {}): VerdictInput => ({
    today,
    now: new Date('2026-06-30T09:00:00Z'),
    profile: { ...alder, ...profile },
    source,
    holds: [],
    judgement,
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

    it('Birch is watched for use and lateness, and on hold from 4 July if nothing comes', () => {
        const warnings: Warning[] = [
            { code: 'used', percent: 86.5 },
            { code: 'overdue', amount: usd(8_500), days: 22 }
        ];
        const starts = {
            on: isoDate('2026-07-04'),
            cause: {
                code: 'promise',
                promised: usd(8_500),
                needed: usd(8_075),
                promisedFor: today,
                arrivesBy: isoDate('2026-07-03')
            }
        } as const;
        expect(verdictOf(given({}, { judgement: { ...judgement, warnings, blockStarts: starts } }))).toEqual({
            kind: 'watch',
            reasons: [
                { code: 'warning', values: warnings[0] },
                { code: 'warning', values: warnings[1] },
                { code: 'blockStarts', values: starts }
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

    it('Dune is watched; what is disputed is shown beside it and is no warning of its own', () => {
        const disputed: Warning = { code: 'disputed', amount: usd(12_000), side: 'Sales', sideAmount: usd(8_000) };
        const late: Warning = { code: 'overdue', amount: usd(6_000), days: 26 };
        expect(verdictOf(given({}, warned(late, disputed)))).toMatchObject({
            kind: 'watch',
            reasons: [{ values: late }, { values: disputed }]
        });
        expect(verdictOf(given({}, warned(disputed)))).toMatchObject({
            kind: 'clear',
            reasons: [{ values: disputed }]
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
        const covers: Warning = { code: 'creditsCoverPastDue', credits: usd(52_500), pastDue: usd(48_000) };
        const refused: SourceFacts = {
            lastGoodRun: new Date('2026-06-27T05:40:00Z'),
            asOf: isoDate('2026-06-27'),
            staleAfterHours: 26,
            lastDeliveryAt: new Date('2026-06-30T06:00:00Z'),
            lastDeliveryOutcome: 'Refused',
            lastDeliveryProblem: 'control total'
        };
        expect(verdictOf(given({}, { source: refused }))).toEqual({
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
        expect(verdictOf(given({}, warned(covers)))).toMatchObject({
            kind: 'watch',
            reasons: [{ code: 'warning', values: covers }],
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

describe('an open customer', () => {
    it('over the limit is its own reason, with no hold placed yet', () => {
        expect(verdictOf(given(overLimit))).toMatchObject({
            kind: 'watch',
            reasons: [{ code: 'overLimit', values: { by: usd(5_000) } }]
        });
    });

    it('has no verdict before it was judged; a hold does not need that', () => {
        expect(verdictOf(given({}, { judgement: undefined }))).toEqual({
            kind: 'noVerdict',
            reasons: [{ code: 'notJudged', values: {} }],
            stale: false,
            roomUsable: false
        });
        expect(verdictOf(given({}, { judgement: undefined, holds: [personHold] })).kind).toBe('heldByPerson');
    });

    it('without a limit is clear', () => {
        const unlimited = {
            effective: { kind: 'unlimited' },
            available: undefined,
            usedPercent: undefined,
            exposure: usd(9_000_000)
        } as const;
        expect(verdictOf(given(unlimited))).toMatchObject({ kind: 'clear', roomUsable: true });
    });
});

describe('a block that the clock starts', () => {
    const on = (day: string, more: Partial<VerdictInput> = {}) => {
        const fresh = { ...source, lastGoodRun: new Date(`${day}T06:00:00Z`), asOf: isoDate(day) };
        const blockStarts = { on: isoDate('2026-07-04'), cause: { code: 'overdue', amount: usd(5), arrivesBy: today } };
        return verdictOf(
            given(
                {},
                {
                    judgement: { ...judgement, blockStarts } as Judgement,
                    source: fresh,
                    today: isoDate(day),
                    now: new Date(`${day}T09:00:00Z`),
                    ...more
                }
            )
        );
    };

    it('holds from its day on, by the figures of the ledger day', () => {
        expect(on('2026-07-03')).toMatchObject({ kind: 'clear', reasons: [{ code: 'blockStarts' }] });
        expect(on('2026-07-04')).toMatchObject({
            kind: 'heldByRule',
            since: '2026-07-04',
            reasons: [
                {
                    code: 'heldByRule',
                    values: { since: '2026-07-04', reasonClass: 'Overdue invoices', figuresOf: '2026-06-30' }
                }
            ],
            roomUsable: false
        });
    });

    it('holds while the figures are stale, behind a person, and behind the first rule', () => {
        expect(on('2026-07-04', { source: undefined })).toMatchObject({ kind: 'heldByRule', stale: true });
        expect(on('2026-07-04', { holds: [personHold] })).toMatchObject({ kind: 'heldByPerson', since: '2026-05-12' });
        expect(on('2026-07-04', { holds: [ruleHold('2026-07-01')] })).toMatchObject({
            kind: 'heldByRule',
            since: '2026-07-01'
        });
    });
});

describe('a rep, who reads no rule and no release reason', () => {
    it('gets the same verdict and the same order of reasons as credit', () => {
        const holds = [
            ruleHold('2026-05-15', { rule: 'R2' }),
            ruleHold('2026-06-24', { rule: 'R1', reasonClass: 'Over the limit' }),
            { ...release, rule: 'R3' }
        ];
        const asRep = holds.map((hold): HoldFacts => ({ ...hold, rule: undefined }));
        const told = (seen: readonly HoldFacts[], from: number) => {
            const { reasons, ...verdict } = verdictOf(given(overLimit, { holds: seen.slice(from) }));
            return { ...verdict, codes: reasons.map(({ code }) => code) };
        };
        expect([0, 1, 2].map((from) => told(asRep, from))).toEqual([0, 1, 2].map((from) => told(holds, from)));
    });
});

describe('a deal', () => {
    const step = (from: string, expected: number, sure: number) => ({
        from: isoDate(from),
        with: usd(expected),
        without: usd(sure)
    });
    const withRoom = (...room: Judgement['room'][number][]): Partial<VerdictInput> => ({
        judgement: { ...judgement, room }
    });
    const deal = (amount: number, shipDate?: string, inAdvance = false) => ({
        amount: usd(amount),
        shipDate: shipDate === undefined ? undefined : isoDate(shipDate),
        inAdvance
    });
    const birch = withRoom(step('2026-06-30', 13_500, 13_500), step('2026-07-01', 22_000, 13_500));

    it('does not fit, by how much, and from when on it would', () => {
        expect(verdictOf(given({}, { ...birch, deal: deal(15_000, '2026-07-20') }))).toEqual({
            kind: 'doesNotFit',
            reasons: [{ code: 'doesNotFit', values: { short: usd(1_500), over: 'room' } }],
            stale: false,
            roomUsable: true,
            deal: {
                today: usd(-1_500),
                shipDate: '2026-07-20',
                with: usd(7_000),
                without: usd(-1_500),
                short: usd(1_500),
                fitsFrom: { on: '2026-07-01', ifArrives: usd(8_500) }
            }
        });
        expect(verdictOf(given({}, { ...birch, deal: deal(13_500) }))).toMatchObject({
            kind: 'clear',
            deal: { today: usd(0), shipDate: '2026-06-30' }
        });
    });

    it('in advance needs no room, and one in another currency is not counted', () => {
        expect(verdictOf(given({}, { ...birch, deal: deal(99_000, undefined, true) })).kind).toBe('clear');
        const euro = { amount: moneyFromDecimal(99_000, 'EUR'), inAdvance: false };
        expect(verdictOf(given({}, { ...birch, deal: euro }))).toMatchObject({ kind: 'clear', deal: undefined });
    });

    it('Juniper: 12,000 does not fit into the 4,000 left of the release, 3,000 does', () => {
        const room = withRoom(step('2026-06-30', -5_000, -5_000), step('2026-07-16', -30_000, -30_000));
        const juniper = (amount: number) =>
            verdictOf(given(overLimit, { ...room, holds: [release], deal: deal(amount, '2026-07-20') }));
        expect(juniper(12_000)).toMatchObject({
            kind: 'doesNotFit',
            reasons: [
                { code: 'doesNotFit', values: { short: usd(8_000), over: 'release' } },
                { code: 'released' },
                { code: 'overLimit' }
            ],
            deal: { today: usd(-17_000), with: usd(-42_000), without: usd(-42_000), fitsFrom: undefined }
        });
        expect(juniper(3_000).kind).toBe('released');
    });

    it('behind a hold keeps its figures, on stale figures it has none', () => {
        expect(verdictOf(given({}, { ...birch, deal: deal(15_000), holds: [personHold] }))).toMatchObject({
            kind: 'heldByPerson',
            deal: { today: usd(-1_500) }
        });
        expect(verdictOf(given({}, { ...birch, deal: deal(15_000), ...stale })).deal).toBeUndefined();
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
            { ...fresh, deal: { amount: usd(4_001), inAdvance: false } },
            fresh,
            { ...fresh, holds: [], judgement: undefined },
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

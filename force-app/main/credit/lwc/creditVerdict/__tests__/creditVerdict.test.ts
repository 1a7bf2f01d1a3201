import { verdictOf, verdictOrder, worstFirst, type VerdictInput } from 'c/creditVerdict';
import type { HoldFacts } from 'c/creditHold';
import type { Judgement } from 'c/creditJudgement';
import { isoDate } from 'c/termsIsoDate';
import {
    alder,
    given,
    judgement,
    overLimit,
    overdue,
    personHold,
    release,
    ruleHold,
    source,
    stale,
    staleReason,
    today,
    usd
} from './customer';

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
        expect([clear, held, clear].sort(worstFirst)[0]).toBe(held);
    });
});

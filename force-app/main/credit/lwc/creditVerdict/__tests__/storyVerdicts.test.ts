import { verdictOf, type SourceFacts, type Verdict } from 'c/creditVerdict';
import type { Warning } from 'c/creditJudgement';
import { isoDate } from 'c/termsIsoDate';
import {
    given,
    judgement,
    limited,
    overLimit,
    overdue,
    personHold,
    release,
    ruleHold,
    today,
    usd,
    warned
} from './customer';

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

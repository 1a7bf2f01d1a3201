import { policyInForce, watchThresholds, type PolicyRecord } from 'c/creditPolicy';
import { isoDate } from 'c/termsIsoDate';

const on = isoDate('2026-06-30');
const record = (key: string, rest: Partial<PolicyRecord> = {}): PolicyRecord => ({
    key,
    kind: 'Watch used percent',
    scope: 'Everyone',
    effectiveFrom: isoDate('2026-01-01'),
    percent: 85,
    ...rest
});
const everyone = record('everyone');
const ofClass = record('class B', { scope: 'Class', scopeValue: 'B', percent: 90 });
const ofCustomer = record('customer', { scope: 'Customer', scopeValue: 'erp|10|4711', percent: 95 });

describe('the policy in force', () => {
    it.each([
        ['the customer before the class', { customer: 'erp|10|4711', riskClass: 'B' }, ofCustomer],
        ['the class before everyone', { customer: 'erp|10|4712', riskClass: 'B' }, ofClass],
        ['everyone for the rest', { customer: 'erp|10|4712', riskClass: 'C' }, everyone],
        ['everyone without a class', {}, everyone]
    ])('%s', (_name, customer, expected) => {
        const records = [everyone, ofClass, ofCustomer];
        expect(policyInForce(records, 'Watch used percent', { on, ...customer })).toEqual({
            ok: true,
            value: expected
        });
    });

    it('holds from its first to its last day', () => {
        const old = record('old', { effectiveFrom: isoDate('2025-07-01'), effectiveTo: isoDate('2025-12-31') });
        const inForceOn = (day: string) => policyInForce([old, everyone], 'Watch used percent', { on: isoDate(day) });
        expect(['2025-06-30', '2025-07-01', '2025-12-31', '2026-01-01'].map(inForceOn)).toEqual([
            { ok: true, value: undefined },
            { ok: true, value: old },
            { ok: true, value: old },
            { ok: true, value: everyone }
        ]);
    });

    it('is none of another kind, and none for a scope that names nobody', () => {
        expect(policyInForce([everyone], 'Ageing buckets', { on })).toEqual({ ok: true, value: undefined });
        expect(policyInForce([record('nobody', { scope: 'Customer' })], 'Watch used percent', { on })).toEqual({
            ok: true,
            value: undefined
        });
    });

    it('is unclear when two versions of a scope overlap on the day, and only then', () => {
        const second = record('second', { effectiveFrom: isoDate('2026-06-30') });
        expect(policyInForce([everyone, second], 'Watch used percent', { on })).toEqual({
            ok: false,
            issues: [
                {
                    code: 'policiesOverlap',
                    message: 'Watch used percent: everyone, second are all in force on 2026-06-30.',
                    field: 'Watch used percent'
                }
            ]
        });
        expect(policyInForce([everyone, second], 'Watch used percent', { on: isoDate('2026-06-29') })).toMatchObject({
            ok: true
        });
        expect(policyInForce([everyone, second, ofClass], 'Watch used percent', { on, riskClass: 'B' })).toEqual({
            ok: true,
            value: ofClass
        });
    });
});

describe('watch thresholds', () => {
    const days = record('days', { kind: 'Watch overdue days', percent: undefined, days: 15 });

    it('come from both policies, each where there is one', () => {
        expect(watchThresholds([everyone, days], { on })).toEqual({
            ok: true,
            value: { usedPercent: 85, overdueDays: 15 }
        });
        expect(watchThresholds([days], { on })).toEqual({
            ok: true,
            value: { usedPercent: undefined, overdueDays: 15 }
        });
    });

    it('are unclear with every overlap named', () => {
        const result = watchThresholds([everyone, everyone, days, days], { on });
        expect(result).toMatchObject({
            ok: false,
            issues: [{ field: 'Watch used percent' }, { field: 'Watch overdue days' }]
        });
        expect(watchThresholds([everyone, days, days], { on })).toMatchObject({
            ok: false,
            issues: [{ field: 'Watch overdue days' }]
        });
    });
});

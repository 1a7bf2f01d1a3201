import { amountIn, policyInForce, rulesInForce, type PolicyRecord } from 'c/creditPolicy';
import { isoDate } from 'c/termsIsoDate';
import { money } from 'c/termsMoney';

const on = isoDate('2026-06-30');
const record = (key: string, rest: Partial<PolicyRecord> = {}): PolicyRecord => ({
    key,
    kind: 'Limit proposal',
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
        expect(policyInForce(records, 'Limit proposal', { on, ...customer })).toEqual({
            ok: true,
            value: expected
        });
    });

    it('holds from its first to its last day', () => {
        const old = record('old', { effectiveFrom: isoDate('2025-07-01'), effectiveTo: isoDate('2025-12-31') });
        const inForceOn = (day: string) => policyInForce([old, everyone], 'Limit proposal', { on: isoDate(day) });
        expect(['2025-06-30', '2025-07-01', '2025-12-31', '2026-01-01'].map(inForceOn)).toEqual([
            { ok: true, value: undefined },
            { ok: true, value: old },
            { ok: true, value: old },
            { ok: true, value: everyone }
        ]);
    });

    it('is none of another kind, and none for a scope that names nobody', () => {
        expect(policyInForce([everyone], 'Ageing buckets', { on })).toEqual({ ok: true, value: undefined });
        expect(policyInForce([record('nobody', { scope: 'Customer' })], 'Limit proposal', { on })).toEqual({
            ok: true,
            value: undefined
        });
    });

    it('is unclear when two versions of a scope overlap on the day, and only then', () => {
        const second = record('second', { effectiveFrom: isoDate('2026-06-30') });
        expect(policyInForce([everyone, second], 'Limit proposal', { on })).toEqual({
            ok: false,
            issues: [
                {
                    code: 'policiesOverlap',
                    message: 'Limit proposal: everyone, second are all in force on 2026-06-30.',
                    field: 'Limit proposal'
                }
            ]
        });
        expect(policyInForce([everyone, second], 'Limit proposal', { on: isoDate('2026-06-29') })).toMatchObject({
            ok: true
        });
        expect(policyInForce([everyone, second, ofClass], 'Limit proposal', { on, riskClass: 'B' })).toEqual({
            ok: true,
            value: ofClass
        });
    });
});

describe('rules in force', () => {
    const rule = (name: string | undefined, key: string): PolicyRecord =>
        record(key, { kind: 'Over limit', rule: name });

    it('stand in the order of their numbers, one without a name by its kind', () => {
        const records = [rule('R10', 'ten'), rule(undefined, 'none'), rule('R2', 'two'), everyone];
        const found = rulesInForce(records, { on });
        expect(found.ok && found.value.map((one) => [one.rule, one.policy.key])).toEqual([
            ['Over limit', 'none'],
            ['R2', 'two'],
            ['R10', 'ten']
        ]);
    });

    it('name every overlap', () => {
        const records = [rule('R2', 'a'), rule('R2', 'b'), rule('R3', 'c'), rule('R3', 'd')];
        const found = rulesInForce(records, { on });
        expect(found.ok ? [] : found.issues.map(({ message }) => message)).toEqual([
            'R2: a, b are all in force on 2026-06-30.',
            'R3: c, d are all in force on 2026-06-30.'
        ]);
    });

    it('leave out an exclusion of a rule that nobody has', () => {
        expect(rulesInForce([{ ...rule('R2', 'a'), mode: 'Excludes' }], { on })).toEqual({ ok: true, value: [] });
    });
});

describe('an amount of a policy', () => {
    it('is in the customer’s currency or for every currency, and none in another', () => {
        expect(amountIn(money(5, 'USD'), 'USD')).toEqual(money(5, 'USD'));
        expect(amountIn(money(5, 'USD'), 'EUR')).toBeUndefined();
        expect(amountIn({ decimal: '2000' }, 'JPY')).toEqual(money(2_000, 'JPY'));
        expect(amountIn({ decimal: '0.5' }, 'JPY')).toBeUndefined();
        expect(amountIn(undefined, 'USD')).toBeUndefined();
    });
});

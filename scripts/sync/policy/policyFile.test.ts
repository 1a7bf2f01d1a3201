import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readPolicyFiles } from './policyFile.ts';

const shipped = resolve(import.meta.dirname, '../../../config/policy');
const rule = {
    key: 'R2',
    name: 'Late',
    kind: 'Overdue amount',
    rule: 'R2',
    effect: 'Block',
    scope: 'Everyone',
    effectiveFrom: '2026-01-01',
    days: 20
};

let folder = '';
before(() => (folder = mkdtempSync(join(tmpdir(), 'good-terms-policy-'))));
after(() => rmSync(folder, { recursive: true }));

describe('policies that ship', () => {
    test('hold every rule of the sample policy, each currency with its own least amount', () => {
        const records = readPolicyFiles(shipped);
        const rules = records.filter((record) => record['Rule__c'] !== null);
        assert.deepEqual(
            rules.map((record) =>
                [
                    record['Rule__c'],
                    record['Effect__c'],
                    record['Kind__c'],
                    record['Days__c'],
                    record['Percent__c'],
                    record['Amount__c'],
                    record['Least_Amount__c'],
                    record['Currency_Code__c'],
                    record['Value__c']
                ]
                    .map((value) => value ?? '-')
                    .join(' ')
            ),
            [
                'R1 Block Oldest overdue 60 - - - - -',
                'R2 Block Overdue amount 20 10 2000 - USD -',
                'R2 Block Overdue amount 20 10 2000 - EUR -',
                'R2 Block Overdue amount 20 10 2000 - GBP -',
                'R2 Block Overdue amount 20 10 200000 - JPY -',
                'R3 Block Over limit - - - - - -',
                'R3g Block Over group limit - - - - - -',
                'R4 Warn Limit used - 85 - - - -',
                'R4g Warn Group limit used - 85 - - - -',
                'R5 Warn Oldest overdue 15 - - - - -',
                'R6 Block Broken promise 30 - - 500 USD -',
                'R6 Block Broken promise 30 - - 500 EUR -',
                'R6 Block Broken promise 30 - - 500 GBP -',
                'R6 Block Broken promise 30 - - 50000 JPY -',
                'R7 Block Plan defaulted - - - - - -',
                'R8 Warn Plan active - - - - - -',
                'R9 Block Worst band - - - - - 5',
                'R10 Block Account status - - - - - Insolvent;Legal'
            ]
        );
    });
});

describe('a policy file with faults', () => {
    const faults: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
        ['a kind that nobody knows', { kind: 'Moon phase' }, /R2: kind /],
        ['a missing threshold', { kind: 'Limit used' }, /R2: percent is missing, and Limit used needs it\./],
        ['no rule', { rule: undefined }, /R2: rule is missing/],
        ['an effect that is none', { effect: 'Stop' }, /R2: effect /],
        ['an amount in no currency', { leastAmount: 200_000 }, /R2: leastAmount needs a currency\./],
        ['a class without its name', { scope: 'Class' }, /R2: scopeValue is missing/],
        ['a name with everyone', { scopeValue: 'A' }, /R2: scopeValue names nobody/],
        ['a range that ends before it starts', { effectiveTo: '2025-12-31' }, /R2: effectiveTo is before/],
        ['a day that does not exist', { effectiveFrom: '2026-02-30' }, /R2: effectiveFrom is not a day/],
        ['a kind that its rules replaced', { kind: 'Watch used percent', percent: 85 }, /R2: kind /],
        ['a shield for what nothing reads', { kind: 'Dispute shield', value: 'hold;dunning' }, /R2: value is no value/],
        ['a band beyond 5', { kind: 'Worst band', value: '6' }, /R2: value is no value of this kind/],
        ['an unknown field', { colour: 'red' }, /colour/]
    ];
    for (const [what, change, reason] of faults) {
        test(`is refused: ${what}`, () => {
            assert.throws(() => readPolicyFiles(fileOf([{ ...rule, ...change }])), { message: reason });
        });
    }

    test('an exclusion may go without the values of its rule', () => {
        const exclusion = { ...rule, effect: undefined, mode: 'Excludes', scope: 'Customer', scopeValue: 'S01' };
        assert.equal(readPolicyFiles(fileOf([exclusion]))[0]?.['Mode__c'], 'Excludes');
    });

    test('names every fault, not only the first', () => {
        const path = fileOf([
            { ...rule, days: -1, percent: 'ten' },
            { ...rule, key: 'R2b', currency: 'usd' }
        ]);
        assert.throws(() => readPolicyFiles(path), { message: /R2: days .*R2: percent .*R2b: currency is not/ });
    });
});

function fileOf(policies: readonly unknown[]): string {
    const path = join(folder, 'policies.json');
    writeFileSync(path, JSON.stringify(policies));
    return path;
}

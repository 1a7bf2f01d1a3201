import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { creditPoliciesIn } from './policyFile.ts';
import { readPolicyFolder } from './policyFolder.ts';

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
        const records = readPolicyFolder(shipped).find(({ object }) => object === 'Credit_Policy__c')?.records ?? [];
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
            assert.throws(() => creditPoliciesIn(fileOf([{ ...rule, ...change }])), { message: reason });
        });
    }

    test('an exclusion may go without the values of its rule', () => {
        const exclusion = { ...rule, effect: undefined, mode: 'Excludes', scope: 'Customer', scopeValue: 'S01' };
        assert.equal(creditPoliciesIn(fileOf([exclusion]))[0]?.['Mode__c'], 'Excludes');
    });

    test('names every fault, not only the first', () => {
        const path = fileOf([
            { ...rule, days: -1, percent: 'ten' },
            { ...rule, key: 'R2b', currency: 'usd' }
        ]);
        assert.throws(() => creditPoliciesIn(path), { message: /R2: days .*R2: percent .*R2b: currency is not/ });
    });
});

const step = {
    key: 'first|2026',
    name: 'First reminder',
    daysPastDue: 7,
    channel: 'Email',
    template: 'reminder-1',
    doneBy: 'Collector',
    effectiveFrom: '2026-01-01'
};
const template = {
    key: 'reminder-1|en|2026',
    name: 'First reminder',
    template: 'reminder-1',
    language: 'en',
    purpose: 'Reminder',
    subject: 'Invoice {document}',
    body: ['Hello,', '', 'please pay.'],
    effectiveFrom: '2026-01-01'
};
const contactRule = {
    key: 'reg-f-calls',
    name: 'Seven calls in seven days',
    law: 'Regulation F',
    citation: '12 CFR 1006.14(b)(2)',
    place: 'US',
    debtorTypes: ['Consumer'],
    check: 'Calls in days',
    effect: 'Warn',
    days: 7,
    count: 7,
    message: 'More than seven calls in seven days.',
    effectiveFrom: '2021-11-30'
};

describe('files of the dunning and of contact rules', () => {
    test('become records of their own objects beside the credit policies', () => {
        const sets = readPolicyFolder(
            folderOf({
                'rules.json': [rule],
                'dunning.json': [step],
                'templates.json': [template],
                'contact-rules.json': [{ ...contactRule, debtorTypes: ['Guarantor', 'Consumer'] }]
            })
        );
        assert.deepEqual(
            sets.map(({ object, records }) => [object, records.length]),
            [
                ['Contact_Rule__c', 1],
                ['Collection_Step__c', 1],
                ['Credit_Policy__c', 1],
                ['Collection_Template__c', 1]
            ]
        );
        const [rules, steps, , templates] = sets.map(({ records }) => records[0]);
        assert.equal(rules?.['Debtor_Types__c'], 'Guarantor; Consumer');
        assert.deepEqual([steps?.['Counts_From__c'], steps?.['Pauses_For_Plans__c']], ['Item', true]);
        assert.equal(templates?.['Body__c'], 'Hello,\n\nplease pay.');
    });

    const faults: readonly (readonly [string, Record<string, unknown[]>, RegExp])[] = [
        [
            'a channel that is none',
            { 'dunning.json': [{ ...step, channel: 'Fax' }] },
            /^dunning.json: first.2026: channel/
        ],
        [
            'a mail without a template',
            { 'dunning.json': [{ ...step, template: undefined }] },
            /^dunning.json: first.2026: template is missing, and Email needs it/
        ],
        [
            'a template that nobody wrote',
            { 'dunning.json': [step], 'templates.json': [{ ...template, template: 'other' }] },
            /template reminder-1 is not one of templates.json/
        ],
        [
            'two versions in force on one day',
            { 'dunning.json': [step, { ...step, key: 'second', effectiveFrom: '2026-05-01' }] },
            /first.2026 and second are in force on one day/
        ],
        [
            'a language in words',
            { 'templates.json': [{ ...template, language: 'German' }] },
            /language is not a language/
        ],
        [
            'a field that no letter has',
            { 'templates.json': [{ ...template, body: 'Dear {{contact}}, pay {{totl}}.' }] },
            /^templates.json: reminder-1.en.2026: body names \{\{totl\}\}, which is no field/
        ],
        [
            'hours without an end',
            { 'contact-rules.json': [{ ...contactRule, check: 'Hours of day', fromHour: 8 }] },
            /^contact-rules.json: reg-f-calls: toHour is missing, and Hours of day needs it/
        ],
        ['a key twice', { 'rules.json': [rule], 'more.json': [rule] }, /the same key R2/]
    ];
    for (const [what, files, reason] of faults) {
        test(`are refused: ${what}`, () => {
            assert.throws(() => readPolicyFolder(folderOf(files)), { message: reason });
        });
    }

    test('a version that follows another does not overlap it', () => {
        const before = { ...template, effectiveTo: '2026-04-30' };
        const after = { ...template, key: 'reminder-1|en|May', effectiveFrom: '2026-05-01' };
        const [templates] = readPolicyFolder(folderOf({ 'templates.json': [after, before] }));
        assert.equal(templates?.records.length, 2);
    });
});

function folderOf(files: Readonly<Record<string, readonly unknown[]>>): string {
    const path = mkdtempSync(join(folder, 'files-'));
    for (const [name, rows] of Object.entries(files)) {
        writeFileSync(join(path, name), JSON.stringify(rows));
    }
    return path;
}

function fileOf(policies: readonly unknown[]): string {
    const path = join(folder, 'policies.json');
    writeFileSync(path, JSON.stringify(policies));
    return path;
}

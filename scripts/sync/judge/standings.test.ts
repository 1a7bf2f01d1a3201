import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal, toDecimal } from 'c/termsMoney';
import type { LedgerApplication, LedgerFacts, LedgerItem } from '../ledger/ledgerItem.ts';
import type { PromiseRecord } from './creditRecords.ts';
import { promiseChange } from './standingChanges.ts';
import { standingOfPromise, type CoveredItems, type JudgedPromise } from './standings.ts';

const usd = (amount: number) => moneyFromDecimal(amount, 'USD');
const settings = { promise: { days: 3, percent: 95, partlyPercent: 10 } };
const paid = (paidOn: string, amount: number, more: Partial<LedgerApplication> = {}): LedgerApplication => ({
    paidOn: isoDate(paidOn),
    amount: usd(amount),
    ...more
});

describe('a promise by the ledger', () => {
    test('is lowered by a credit memo, which is no payment', () => {
        const memo = paid('2026-06-10', 200, { method: 'Credit memo' });
        const standing = standingOn('2026-06-20', [memo, paid('2026-06-11', 760)]);
        assert.deepEqual(
            [standing.status, toDecimal(standing.amount), standing.keptOn],
            ['Kept', '800.00', '2026-06-11']
        );
        assert.equal(standingOn('2026-06-20', [memo, paid('2026-06-11', 700)]).status, 'Partly kept');
    });

    test('takes the payments of the org where the ledger’s own are lost', () => {
        const facts = { openInDelivery: usd(40), applications: undefined };
        assert.equal(standingOn('2026-06-20', undefined, facts, [paid('2026-06-17', 960)]).status, 'Broken');
        assert.equal(standingOn('2026-06-20', undefined, facts, [paid('2026-06-16', 960)]).status, 'Kept');
        // Nobody can say that it was late.
        assert.equal(standingOn('2026-06-20', undefined, facts).status, 'Kept');
    });
});

describe('what is stored of a promise', () => {
    test('as then stays what an earlier run said, as now follows the ledger', () => {
        const before = { ...promise, Status__c: 'Broken', Status_Then__c: 'Broken', Received_Then__c: 0 } as const;
        const late = { ...before, Judged_On__c: '2026-06-17', Broken_On__c: '2026-06-17' };
        // The bank tells on the 20th of a payment of the 12th.
        const change = promiseChange(late, standingOn('2026-06-20', [paid('2026-06-12', 1000)]), {
            asOf: isoDate('2026-06-20')
        });
        assert.deepEqual(
            [change?.['Status__c'], change?.['Status_Then__c'], change?.['Received_Then__c'], change?.['Broken_On__c']],
            ['Kept', 'Broken', 0, null]
        );
    });

    test('is left alone where nothing changed', () => {
        const standing = standingOn('2026-06-20', [paid('2026-06-12', 1000)]);
        const change = promiseChange(promise, standing, { asOf: isoDate('2026-06-20') });
        const stored = { ...promise, ...change } as PromiseRecord;
        assert.equal(promiseChange(stored, standing, { asOf: isoDate('2026-06-21') }), undefined);
    });
});

const promise: PromiseRecord = {
    Id: 'P',
    Key__c: null,
    Amount__c: 1000,
    Currency_Code__c: 'USD',
    Promised_On__c: '2026-06-08',
    Due_On__c: '2026-06-13',
    Status__c: 'Open',
    Status_Then__c: null,
    Received_In_Time__c: null,
    Received_Then__c: null,
    Rest__c: null,
    Broken_On__c: null,
    Is_Broken_By_Reversal__c: false,
    Paid_Late_On__c: null,
    Tolerance_Ends_On__c: null,
    Judged_On__c: null,
    Withdrawn_On__c: null,
    Withdrawal_Reason__c: null,
    Replaced_On__c: null,
    Credit_Profile__r: { Key__c: 'C' },
    items: [{ Amount__c: 1000, Receivable__r: { Key__c: 'I' }, Collection_Promise__c: 'P' }]
};

function standingOn(
    asOf: string,
    applications: readonly LedgerApplication[] | undefined,
    more: Partial<LedgerFacts> = {},
    loaded?: readonly LedgerApplication[]
): JudgedPromise {
    const item: LedgerItem = {
        kind: 'receivable',
        key: 'I',
        customer: 'C',
        currency: 'USD',
        document: 'I',
        facts: {
            type: 'Invoice',
            documentDate: isoDate('2026-05-01'),
            dueDate: isoDate('2026-06-01'),
            original: usd(1000),
            applications,
            ...more
        }
    };
    const covered: CoveredItems = {
        asOf: isoDate(asOf),
        items: new Map([['I', item]]),
        loadedCash: new Map(loaded ? [['I', loaded]] : [])
    };
    return standingOfPromise(promise, covered, settings);
}

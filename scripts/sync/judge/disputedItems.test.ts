import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { moneyFromDecimal } from 'c/termsMoney';
import type { DisputeItemRow } from './creditRecords.ts';
import { disputedParts } from './disputedItems.ts';

const usd = (amount: number) => moneyFromDecimal(amount, 'USD');
const recorded = (amount: number, isConfirmed: boolean, openedOn = '2026-06-29'): DisputeItemRow => ({
    Amount__c: amount,
    Receivable__r: { Key__c: 'A' },
    Receivable_Dispute__r: { Is_Confirmed__c: isConfirmed, Opened_On__c: openedOn, Currency_Code__c: 'USD' }
});
const parts = (open: number, inLedger: number, ...rows: DisputeItemRow[]) =>
    disputedParts(usd(open), usd(inLedger), rows);

describe('what is disputed of an item', () => {
    test('is what the ledger says, or what people recorded where that is more', () => {
        assert.deepEqual(parts(100, 40), { disputed: usd(40), unconfirmed: undefined });
        assert.deepEqual(parts(100, 40, recorded(30, true)), { disputed: usd(40), unconfirmed: undefined });
        assert.deepEqual(parts(100, 40, recorded(30, true), recorded(40, true)), {
            disputed: usd(70),
            unconfirmed: undefined
        });
    });

    test('is never more than is open', () => {
        assert.deepEqual(parts(50, 0, recorded(80, true)), { disputed: usd(50), unconfirmed: undefined });
        assert.deepEqual(parts(50, 40, recorded(80, false)).unconfirmed?.amount, usd(10));
    });

    test('is unconfirmed beyond that, since the first day', () => {
        assert.deepEqual(
            parts(100, 0, recorded(20, true), recorded(30, false, '2026-06-29'), recorded(10, false, '2026-06-22')),
            { disputed: usd(20), unconfirmed: { amount: usd(40), since: '2026-06-22' } }
        );
        assert.deepEqual(parts(100, 40, recorded(30, false)), { disputed: usd(40), unconfirmed: undefined });
    });

    test('is nothing where nobody says so', () => {
        assert.deepEqual(parts(100, 0), { disputed: undefined, unconfirmed: undefined });
    });
});

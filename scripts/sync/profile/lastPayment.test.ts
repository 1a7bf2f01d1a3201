import { test } from 'node:test';
import assert from 'node:assert/strict';
import { isoDate } from 'c/termsIsoDate';
import { money } from 'c/termsMoney';
import { settled } from '../ledger/ledgerAfterDelivery.ts';
import type { LedgerItem } from '../ledger/ledgerItem.ts';
import { profileFigures } from './profileFigures.ts';

const asOf = isoDate('2026-06-30');
const invoice: LedgerItem = {
    kind: 'receivable',
    key: 'erp|1||A1|',
    customer: 'C1',
    currency: 'USD',
    document: 'A1',
    facts: {
        type: 'Invoice',
        documentDate: isoDate('2026-06-01'),
        dueDate: isoDate('2026-07-01'),
        original: money(100_550, 'USD')
    }
};
const paid = { paidOn: isoDate('2026-06-10'), amount: money(40_000, 'USD') };

function paymentOf(item: LedgerItem) {
    return profileFigures({ currency: 'USD', items: [item], exposureParts: [] }, asOf, [30]).lastPayment;
}

test('an item that the ledger says was cleared was paid on that day', () => {
    const clearedOn = isoDate('2026-06-20');
    const cleared = { ...invoice, facts: { ...invoice.facts, clearedOn } };
    assert.deepEqual(paymentOf(cleared), { paidOn: clearedOn, amount: money(100_550, 'USD') });
});

test('an item that a complete delivery no longer holds is settled, but nobody is said to have paid', () => {
    assert.equal(paymentOf(settled(invoice, asOf)), undefined);
});

test('what was paid of it before it disappeared still counts', () => {
    const partly = { ...invoice, facts: { ...invoice.facts, applications: [paid] } };
    assert.deepEqual(paymentOf(settled(partly, asOf)), paid);
});

import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { isoDate } from 'c/termsIsoDate';
import { money, toDecimal } from 'c/termsMoney';
import { changedCash } from '../journal/difference.ts';
import { Journal } from '../journal/journal.ts';
import { openJournal } from '../journal/openJournal.ts';
import { Stage } from '../journal/stage.ts';
import type { LedgerApplication, LedgerItem } from '../ledger/ledgerItem.ts';
import type { ApplicationRow, ReceiptRow } from './cashRows.ts';
import { CashStage } from './stageCash.ts';

const scope = 'erp|1000';

/** paid on, amount, and what else the ledger says. */
type Paid = readonly [paidOn: string, amount: number, more?: Partial<Record<keyof LedgerApplication, string>>];

describe('the cash of a delivery', () => {
    test('is one receipt for each payment without a name, applied to its item', () => {
        const ledger = new Ledger();
        assert.deepEqual(ledger.deliver('2026-06-30', { A: [['2026-06-01', 100]], B: [['2026-06-01', 50]] }), [
            'receipt 2026-06-01 100.00',
            'receipt 2026-06-01 50.00',
            'A 2026-06-01 100.00',
            'B 2026-06-01 50.00'
        ]);
    });

    test('under one reference of one day is one receipt, and so is what the ledger numbers as one', () => {
        const ledger = new Ledger();
        const reference = { reference: 'RA 1' };
        assert.deepEqual(
            ledger.deliver('2026-06-30', {
                A: [['2026-06-01', 100, reference]],
                B: [
                    ['2026-06-01', 50, reference],
                    ['2026-06-02', 7, reference]
                ],
                C: [['2026-06-05', 20, { receipt: '17' }]],
                D: [['2026-06-09', 30, { receipt: '17' }]]
            }),
            [
                'receipt 2026-06-05 50.00',
                'receipt 2026-06-01 150.00 RA 1',
                'receipt 2026-06-02 7.00 RA 1',
                'A 2026-06-01 100.00',
                'B 2026-06-01 50.00',
                'B 2026-06-02 7.00',
                'C 2026-06-05 20.00',
                'D 2026-06-09 30.00'
            ].sort(bySort)
        );
    });

    test('that is delivered again changes nothing; a reversal changes both records', () => {
        const ledger = new Ledger();
        const paid: Paid = ['2026-03-18', 95, { reference: 'CHK' }];
        ledger.deliver('2026-03-31', { A: [paid] });
        assert.deepEqual(ledger.deliver('2026-04-01', { A: [paid] }), []);
        const reversed: Paid = [
            '2026-03-18',
            95,
            { reference: 'CHK', reversedOn: '2026-04-02', reversalReason: 'Insufficient funds' }
        ];
        // Not yet known on the day before.
        assert.deepEqual(ledger.deliver('2026-04-01', { A: [reversed] }), []);
        assert.deepEqual(ledger.deliver('2026-04-02', { A: [reversed] }), [
            'receipt 2026-03-18 95.00 CHK back 2026-04-02 Insufficient funds',
            'A 2026-03-18 95.00 back 2026-04-02'
        ]);
    });

    test('taken back and applied elsewhere came once', () => {
        const ledger = new Ledger();
        const receipt = { receipt: '17' };
        assert.deepEqual(
            ledger.deliver('2026-06-30', {
                A: [['2026-06-01', 100, { ...receipt, reversedOn: '2026-06-10' }]],
                B: [['2026-06-10', 100, receipt]]
            }),
            ['receipt 2026-06-01 100.00', 'A 2026-06-01 100.00 back 2026-06-10', 'B 2026-06-10 100.00']
        );
    });

    test('that the ledger no longer lists on an item was taken back; an item that is not delivered keeps its own', () => {
        const ledger = new Ledger();
        ledger.deliver('2026-06-29', { A: [['2026-06-01', 100]], B: [['2026-06-02', 50]] });
        assert.deepEqual(ledger.deliver('2026-06-30', { A: [] }), [
            'receipt 2026-06-01 100.00 back 2026-06-30 No longer in the ledger',
            'A 2026-06-01 100.00 back 2026-06-30'
        ]);
    });

    test('of a receipt whose other item is not delivered any more stays whole', () => {
        const ledger = new Ledger();
        const receipt = { receipt: '17' };
        ledger.deliver('2026-06-01', { A: [['2026-06-01', 100, receipt]] });
        assert.deepEqual(ledger.deliver('2026-06-02', { B: [['2026-06-02', 50, receipt]] }), [
            'receipt 2026-06-01 150.00',
            'B 2026-06-02 50.00'
        ]);
    });

    test('older than the horizon is left out, and is not taken back when it grows old', () => {
        const ledger = new Ledger();
        const old: Paid = ['2025-06-01', 100];
        ledger.deliver('2025-07-01', { A: [old] });
        assert.deepEqual(ledger.deliver('2026-06-30', { A: [old, ['2024-01-01', 9]] }), []);
    });

    test('is no credit memo, no write-off, and nothing against the item’s sign', () => {
        const ledger = new Ledger();
        assert.deepEqual(
            ledger.deliver('2026-06-30', {
                A: [
                    ['2026-06-01', 10, { method: 'Credit memo' }],
                    ['2026-06-01', 10, { method: 'write-off' }],
                    ['2026-06-01', -10],
                    ['2026-06-01', 70, { method: 'Wire' }]
                ]
            }),
            ['receipt 2026-06-01 70.00 by Wire', 'A 2026-06-01 70.00']
        );
    });

    test('on account is a receipt from the start, and what is applied under its number belongs to it', () => {
        const ledger = new Ledger();
        const onAccount = { PA: { type: 'Payment on account', minor: -5000, documentDate: '2026-06-26' } } as const;
        assert.deepEqual(ledger.deliver('2026-06-27', {}, onAccount), ['receipt 2026-06-26 50.00 PA']);
        assert.deepEqual(ledger.deliver('2026-06-30', { A: [['2026-06-29', 20, { receipt: 'PA' }]] }, onAccount), [
            'A 2026-06-29 20.00'
        ]);
    });
});

/** A journal that remembers what each delivery had to write. */
class Ledger {
    readonly #journal = new Journal(openJournal(':memory:', '00D000000000000AAA'));

    /** What a delivery has to write, receipts first, as lines; it counts as written then. */
    deliver(
        asOf: string,
        paid: Readonly<Record<string, readonly Paid[]>>,
        others: Readonly<
            Record<
                string,
                { readonly type: 'Payment on account'; readonly minor: number; readonly documentDate: string }
            >
        > = {}
    ): string[] {
        const { database } = this.#journal;
        const stage = new Stage(database);
        const days = { from: isoDate('2025-06-15'), asOf: isoDate(asOf) };
        // A year later the first days are out of reach.
        const cash = new CashStage(
            stage,
            { source: 'erp', company: '1000' },
            asOf < '2026' ? { ...days, from: isoDate('2024-06-15') } : days
        );
        const items = [
            ...Object.entries(paid).map(([document, list]) => invoice(document, list)),
            ...Object.entries(others).map(([document, one]) => ({
                ...invoice(document, []),
                facts: {
                    type: one.type,
                    documentDate: isoDate(one.documentDate),
                    original: money(one.minor, 'USD')
                }
            }))
        ];
        for (const item of items) {
            const row = { key: item.key, profile: 'P', kind: 'receivable', isOpen: true, hash: '', row: '' } as const;
            stage.add(row, item.key);
            cash.add(item, 'P');
        }
        cash.end(database, scope);
        const receipts = [...changedCash(database, 'receipt')];
        const applications = [...changedCash(database, 'application')];
        [...receipts, ...applications].forEach(({ key }) => this.#journal.putStaged(scope, key));
        return [
            ...receipts.map(({ row }) => receiptLine(JSON.parse(row) as ReceiptRow)),
            ...applications.map(({ row }) => applicationLine(JSON.parse(row) as ApplicationRow))
        ].sort(bySort);
    }
}

function invoice(document: string, paid: readonly Paid[]): LedgerItem {
    return {
        kind: 'receivable',
        key: `erp|1000||${document}|`,
        customer: 'C',
        currency: 'USD',
        document,
        facts: {
            type: 'Invoice',
            documentDate: isoDate('2024-01-01'),
            dueDate: isoDate('2024-02-01'),
            original: money(1_000_000, 'USD'),
            applications: paid.map(([paidOn, amount, { reversedOn, ...more } = {}]) => ({
                ...(more as Partial<LedgerApplication>),
                paidOn: isoDate(paidOn),
                amount: money(amount * 100, 'USD'),
                reversedOn: reversedOn === undefined ? undefined : isoDate(reversedOn)
            }))
        }
    };
}

function receiptLine(row: ReceiptRow): string {
    return [
        `receipt ${row.receivedOn} ${toDecimal(row)}`,
        row.reference,
        row.method && `by ${row.method}`,
        row.reversedOn && `back ${row.reversedOn}`,
        row.reversalReason
    ]
        .filter(Boolean)
        .join(' ');
}

function applicationLine(row: ApplicationRow): string {
    return [`${row.document} ${row.appliedOn} ${toDecimal(row)}`, row.reversedOn && `back ${row.reversedOn}`]
        .filter(Boolean)
        .join(' ');
}

/** Receipts before what they settled, each by its words. */
function bySort(one: string, other: string): number {
    const rank = (line: string): string => `${line.startsWith('receipt') ? 0 : 1}${line}`;
    return rank(one) < rank(other) ? -1 : 1;
}

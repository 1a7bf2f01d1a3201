import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { parseMapping } from '../mapping/mapping.ts';
import { checkRow } from './checkRow.ts';
import type { LedgerColumn } from './ledgerColumns.ts';

type Cells = Partial<Record<LedgerColumn, string>>;

const scope = { source: 'erp', company: '1000' };
const invoice: Cells = {
    customer: '0042',
    document: 'A|1',
    type: 'invoice',
    document_date: '2026-06-01',
    due_date: '2026-07-01',
    amount: '1000.50',
    currency: 'USD'
};

describe('a row of a delivery', () => {
    test('becomes an item with its key, amounts and dates', () => {
        const checked = check({ ...invoice, fiscal_year: '2026', item: '1', disputed: '200', po_number: 'PO-1' });
        assert.deepEqual(checked, {
            ok: true,
            row: {
                kind: 'receivable',
                key: 'erp|1000|2026|A\\|1|1',
                customer: '0042',
                customerName: undefined,
                currency: 'USD',
                document: 'A|1',
                item: '1',
                fiscalYear: 2026,
                poNumber: 'PO-1',
                documentLink: undefined,
                proofOfDeliveryLink: undefined,
                facts: {
                    type: 'Invoice',
                    original: { minor: 100050, currency: 'USD' },
                    documentDate: '2026-06-01',
                    dueDate: '2026-07-01',
                    clearedOn: undefined,
                    openInDelivery: undefined,
                    disputed: { minor: 20000, currency: 'USD' },
                    applications: undefined
                }
            }
        });
    });

    test('an order is a part of exposure', () => {
        const { due_date: _, ...order } = invoice;
        assert.deepEqual(check({ ...order, type: 'Open order' }), {
            ok: true,
            row: {
                kind: 'exposurePart',
                type: 'Open order',
                key: 'erp|1000||A\\|1||Open order',
                customer: '0042',
                customerName: undefined,
                currency: 'USD',
                documentDate: '2026-06-01',
                minor: 100050
            }
        });
    });

    test('a disputed flag means the whole amount, and cash comes as a list', () => {
        const names = { receipt: 17, reference: ' RA \n 4711 ', method: 'Wire', reversal_reason: '' };
        const applications = JSON.stringify([{ paid_on: '2026-06-10', amount: '400', reversed_on: null, ...names }]);
        const checked = check({ ...invoice, disputed: 'Yes', applications });
        assert.ok(checked.ok && checked.row.kind === 'receivable');
        assert.deepEqual(checked.row.facts.disputed, { minor: 100050, currency: 'USD' });
        assert.deepEqual(checked.row.facts.applications, [
            {
                paidOn: '2026-06-10',
                amount: { minor: 40000, currency: 'USD' },
                reversedOn: undefined,
                receipt: '17',
                reference: 'RA 4711',
                method: 'Wire',
                reversalReason: undefined
            }
        ]);
    });

    test('credits that come as positive amounts are turned', () => {
        const cells = { ...invoice, type: 'Credit memo', due_date: undefined };
        const checked = check(cells, '-- sign: credits_positive\n');
        assert.ok(checked.ok && checked.row.kind === 'receivable');
        assert.equal(checked.row.facts.original.minor, -100050);
    });
});

describe('a row that cannot be used says why, and which item it would have been', () => {
    const cases: readonly (readonly [string, Cells, LedgerColumn, RegExp])[] = [
        ['a bad date', { due_date: '31/13/2026' }, 'due_date', /is not a date \(year, month, day\)/],
        ['a number with text', { amount: '1000 USD' }, 'amount', /is not a number/],
        ['too many decimals', { amount: '1.005' }, 'amount', /decimals of USD/],
        ['no amount', { amount: undefined }, 'amount', /is missing/],
        ['no due date', { due_date: undefined }, 'due_date', /needs a due date/],
        ['an unknown type', { type: 'bill' }, 'type', /is not one of/],
        ['a sign against the type', { type: 'credit memo' }, 'amount', /cannot have this sign/],
        ['a bad currency', { currency: 'usd' }, 'currency', /three capital letters/],
        ['no currency', { currency: undefined }, 'currency', /is missing/],
        ['open beyond the original', { open_amount: '2000' }, 'open_amount', /more than the original/],
        ['a dispute beyond the original', { disputed: '2000' }, 'disputed', /more than the original/],
        ['cleared before it was written', { cleared_on: '2026-05-01' }, 'cleared_on', /before the document/],
        ['a link that is none', { document_link: 'javascript:alert(1)' }, 'document_link', /web address/],
        ['a number of two lines', { document: 'A\n1' }, 'document', /holds a line break/],
        ['payments that are text', { applications: 'abc' }, 'applications', /is not a list of paid_on, amount/],
        ['payments that are one number', { applications: '5' }, 'applications', /is not a list of paid_on, amount/],
        ['a name that is too long', { document: 'x'.repeat(81) }, 'document', /longer than 80/]
    ];
    for (const [what, change, column, reason] of cases) {
        test(what, () => {
            const checked = check({ ...invoice, ...change });
            assert.ok(!checked.ok);
            assert.ok(checked.key?.startsWith('erp|1000||'));
            const rejection = checked.rejections.find((one) => one.column === column);
            assert.match(rejection?.reason ?? 'none', reason);
            assert.equal(rejection?.sourceRow, 'items.csv:2');
        });
    }

    test('without a document nobody can tell which item it is', () => {
        const checked = check({ ...invoice, document: undefined });
        assert.ok(!checked.ok);
        assert.equal(checked.key, undefined);
    });
});

function check(cells: Cells, options = '') {
    const { header } = parseMapping('test', `-- source: erp\n${options}\nSELECT 1`);
    const present = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined));
    return checkRow({ sourceRow: 'items.csv:2', cells: present }, header, scope, new Map());
}

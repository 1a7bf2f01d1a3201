import fc from 'fast-check';
import { piecesByInstallment, unpaidAfter, type CoveredItem } from 'c/ledgerInstallments';
import { addDays, isoDate } from 'c/termsIsoDate';
import { money, sum, zero, type Money } from 'c/termsMoney';

const usd = (minor: number) => money(minor, 'USD');
const first = isoDate('2026-06-30');
const numbers = (amounts: readonly Money[]) => amounts.map(({ minor }) => minor);

describe('cash on installments', () => {
    it.each([
        [[30, 50, 20], 40, [0, 40, 20]],
        [[60, 100, 40], 40, [20, 100, 40]],
        [[60, 100, 40], 140, [0, 20, 40]],
        [[30, 50], 100, [0, 0]]
    ])('%p and %d leave %p', (rows, paid, left) => {
        expect(numbers(unpaidAfter(rows.map(usd), usd(paid)))).toEqual(left);
    });
});

describe('items by the dates of their installments', () => {
    const item = (open: number, days: number, covered = open, disputed?: number): CoveredItem => ({
        open: usd(open),
        dueDate: addDays(first, -days),
        covered: usd(covered),
        disputed: disputed === undefined ? undefined : usd(disputed)
    });

    it('Fjord: 12,000 and 8,000 fall due with two installments of 10,000', () => {
        const [old, young] = [item(12_000, 112), item(8_000, 91)];
        const rows = [
            { due: addDays(first, 31), amount: usd(10_000) },
            { due: first, amount: usd(10_000) },
            { due: addDays(first, -29), amount: usd(0) }
        ];
        expect(piecesByInstallment([young, old], rows)).toEqual([
            { item: old, open: usd(10_000), dueDate: first, isPlanned: true },
            { item: old, open: usd(2_000), dueDate: addDays(first, 31), isPlanned: true },
            { item: young, open: usd(8_000), dueDate: addDays(first, 31), isPlanned: true }
        ]);
    });

    it('what no installment covers keeps its own date; a disputed part stays with the first piece', () => {
        const part = item(100, 50, 60, 30);
        expect(piecesByInstallment([part], [{ due: first, amount: usd(60) }])).toEqual([
            { item: part, open: usd(60), dueDate: first, disputed: usd(30), isPlanned: true },
            { item: part, open: usd(40), dueDate: part.dueDate, disputed: usd(0), isPlanned: false }
        ]);
    });

    it('cuts without losing or making a cent', () => {
        const amount = fc.integer({ min: 0, max: 500 });
        const items = fc.array(fc.record({ open: amount, days: amount, covered: amount }), { maxLength: 6 });
        fc.assert(
            fc.property(items, fc.array(fc.tuple(amount, amount), { maxLength: 6 }), (facts, rows) => {
                const covered = facts.map((one) => item(one.open, one.days, one.covered));
                const unpaid = rows.map(([days, units]) => ({ due: addDays(first, days), amount: usd(units) }));
                const pieces = piecesByInstallment(covered, unpaid);
                const total = (amounts: readonly Money[]) => sum(amounts, 'USD').minor;
                expect(total(pieces.map(({ open }) => open))).toBe(total(covered.map(({ open }) => open)));
                const planned = total(pieces.filter((one) => one.isPlanned).map(({ open }) => open));
                const most = total(covered.map((one) => (one.covered.minor < one.open.minor ? one.covered : one.open)));
                expect(planned).toBe(Math.min(most, total(unpaid.map((row) => row.amount))));
                expect(pieces.every(({ open }) => open.minor > zero('USD').minor)).toBe(true);
            })
        );
    });
});

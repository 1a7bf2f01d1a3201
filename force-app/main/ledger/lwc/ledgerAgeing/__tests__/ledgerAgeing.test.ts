import fc from 'fast-check';
import { ageingOf, bucketLabels, parseBounds, type AgeingItem } from 'c/ledgerAgeing';
import { addDays, isoDate } from 'c/termsIsoDate';
import { add, money, moneyFromDecimal, sum } from 'c/termsMoney';

const asOf = isoDate('2026-06-30');
const bounds = [30, 60, 90];
const usd = (text: string) => moneyFromDecimal(text, 'USD');
const aged = (days: number, open: string): AgeingItem => ({ open: usd(open), dueDate: addDays(asOf, -days) });

describe('buckets', () => {
    it('are contiguous and inclusive at both ends, credits apart', () => {
        const items = [
            ...[aged(-3, '1'), aged(0, '2'), aged(1, '4'), aged(30, '8'), aged(31, '16'), aged(60, '32')],
            ...[aged(61, '64'), aged(90, '128'), aged(91, '256'), aged(400, '512')],
            { open: usd('-52.50') },
            { open: usd('0'), dueDate: addDays(asOf, -500) }
        ];
        expect(ageingOf(items, asOf, bounds, 'USD')).toEqual({
            current: usd('3'),
            buckets: [usd('12'), usd('48'), usd('192'), usd('768')],
            credits: usd('-52.50'),
            receivables: usd('1023'),
            balance: usd('970.50'),
            pastDue: usd('1020'),
            oldestDueDate: addDays(asOf, -400)
        });
    });

    it('are data', () => {
        expect(ageingOf([aged(7, '1'), aged(8, '2')], asOf, [7], 'USD').buckets).toEqual([usd('1'), usd('2')]);
        expect(bucketLabels(bounds)).toEqual(['1-30', '31-60', '61-90', '91+']);
        expect(bucketLabels([7])).toEqual(['1-7', '8+']);
    });

    it('are zero, without an oldest date, when nothing is open or past due', () => {
        const empty = ageingOf([], asOf, bounds, 'JPY');
        expect([empty.balance, empty.pastDue, empty.oldestDueDate]).toEqual([
            money(0, 'JPY'),
            money(0, 'JPY'),
            undefined
        ]);
        expect(ageingOf([aged(0, '5')], asOf, bounds, 'USD').oldestDueDate).toBeUndefined();
    });

    it.each([[[]], [[0]], [[30, 30]], [[60, 30]], [[30.5]], [[-1]]])('refuse bounds that do not rise: %p', (bad) => {
        expect(() => ageingOf([], asOf, bad, 'USD')).toThrow(RangeError);
        expect(() => bucketLabels(bad)).toThrow(RangeError);
    });

    it('refuse a debit item without a due date and a second currency', () => {
        expect(() => ageingOf([{ open: usd('1') }], asOf, bounds, 'USD')).toThrow('without a due date');
        expect(() => ageingOf([aged(1, '1')], asOf, bounds, 'EUR')).toThrow(TypeError);
    });
});

describe('stored bounds', () => {
    it('are read strictly', () => {
        expect(parseBounds('30, 60,90')).toEqual({ ok: true, value: [30, 60, 90] });
        for (const bad of ['', '30;60', '30,,90', '60,30', '1e2', '0']) {
            expect(parseBounds(bad)).toMatchObject({ ok: false, issues: [{ code: 'badBounds' }] });
        }
    });
});

describe('whatever the items', () => {
    const item = fc.record({
        open: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((units) => money(units, 'USD')),
        dueDate: fc.integer({ min: -400, max: 400 }).map((days) => addDays(asOf, days))
    });
    const rising = fc
        .uniqueArray(fc.integer({ min: 1, max: 365 }), { minLength: 1, maxLength: 6 })
        .map((days) => days.sort((left, right) => left - right));

    it('buckets and credits sum to the balance, and moving the clock does not change it', () => {
        fc.assert(
            fc.property(fc.array(item), rising, fc.integer({ min: -800, max: 800 }), (items, days, shift) => {
                const ageing = ageingOf(items, asOf, days, 'USD');
                const later = ageingOf(items, addDays(asOf, shift), days, 'USD');
                const total = sum(
                    items.map(({ open }) => open),
                    'USD'
                );
                expect(sum([ageing.current, ...ageing.buckets, ageing.credits], 'USD')).toEqual(total);
                expect([ageing.balance, later.balance]).toEqual([total, total]);
                expect(add(ageing.current, ageing.pastDue)).toEqual(ageing.receivables);
                expect(later.receivables).toEqual(ageing.receivables);
                expect(ageing.oldestDueDate !== undefined).toBe(ageing.pastDue.minor > 0);
            })
        );
    });
});

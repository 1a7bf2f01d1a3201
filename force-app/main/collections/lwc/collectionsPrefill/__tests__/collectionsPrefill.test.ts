import type { CollectibleItem } from 'c/collectionsAsk';
import { promisable, proposedDay, rhythmOf, spread } from 'c/collectionsPrefill';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal, zero } from 'c/termsMoney';

const usd = (amount: number | string) => moneyFromDecimal(amount, 'USD');
const today = isoDate('2026-06-30');

const item = (document: string, open: number, dueOn: string, more: Partial<CollectibleItem> = {}): CollectibleItem => ({
    id: document,
    key: document,
    document,
    type: 'Invoice',
    dueOn: isoDate(dueOn),
    documentOn: isoDate('2026-05-01'),
    open: usd(open),
    disputed: usd(0),
    promised: usd(0),
    plannedNotDue: usd(0),
    ...more
});

const paid = (...days: readonly string[]) => days.map((day) => ({ receivedOn: isoDate(day) }));

describe('the amount is overdue - disputed - promised - planned', () => {
    test('Elm: 3,000 overdue less 600 promised', () => {
        const items = [
            item('E-904', 2_400, '2026-05-31'),
            item('E-905', 600, '2026-06-15', { promised: usd(600) }),
            item('E-906', 2_500, '2026-07-15')
        ];
        const { total, rows } = promisable(items, zero('USD'), today);
        expect([total, rows.map((row) => row.item.document)]).toEqual([usd(2_400), ['E-904']]);
    });

    test('Birch: what is promised for today is not promised twice', () => {
        const items = [item('B-901', 8_500, '2026-06-08', { promised: usd(8_500), promisedToday: usd(8_500) })];
        expect(promisable(items, zero('USD'), today).total).toEqual(usd(0));
    });

    test('a disputed part and what a plan makes due later are left out, credits pay the oldest', () => {
        const items = [
            item('D-1', 8_000, '2026-04-20', { disputed: usd(8_000) }),
            item('D-2', 10_000, '2026-06-04', { disputed: usd(4_000) }),
            item('D-3', 5_000, '2026-06-04', { plannedNotDue: usd(5_000) })
        ];
        expect(promisable(items, usd(1_000), today).total).toEqual(usd(5_000));
    });
});

describe('the day follows the customer’s own rhythm', () => {
    test('a usual weekday, two working days ahead or later', () => {
        const thursdays = paid('2026-06-04', '2026-06-11', '2026-06-18', '2026-06-23');
        expect(rhythmOf(thursdays, today)).toEqual({ by: 'weekday', day: 4, count: 3, of: 4 });
        expect(proposedDay(thursdays, today).on).toBe('2026-07-02');
        expect(proposedDay(thursdays, isoDate('2026-07-01')).on).toBe('2026-07-09');
    });

    test('a usual day of the month, moved to a working day', () => {
        const runs = paid('2026-03-25', '2026-04-25', '2026-05-26', '2026-06-24');
        expect(rhythmOf(runs, today)).toEqual({ by: 'dayOfMonth', day: 25, count: 4, of: 4 });
        expect(proposedDay(runs, today).on).toBe('2026-07-27');
    });

    test('the end of the month is one day, long or short', () => {
        const ends = paid('2026-01-31', '2026-02-28', '2026-03-31', '2026-05-01', '2026-05-31');
        expect(proposedDay(ends, isoDate('2026-06-10'))).toMatchObject({
            on: '2026-06-30',
            rhythm: { count: 4, of: 5 }
        });
    });

    test.each([
        ['too few payments', paid('2026-06-04', '2026-06-11')],
        ['no two alike', paid('2026-06-01', '2026-06-10', '2026-05-19', '2026-04-16', '2026-03-24')],
        ['older than a year', paid('2025-06-05', '2025-06-12', '2025-06-19')],
        ['none', []]
    ])('%s: two working days', (_, payments) => {
        expect(proposedDay(payments, today)).toEqual({ on: '2026-07-02' });
    });

    test('money that was taken back is no rhythm', () => {
        const payments = paid('2026-06-04', '2026-06-11', '2026-06-18');
        expect(rhythmOf(payments, today)?.count).toBe(3);
        const back = payments.map((payment) => ({ ...payment, reversedOn: isoDate('2026-06-20') }));
        expect(rhythmOf(back, today)).toBeUndefined();
    });

    test('only the last eight payments count', () => {
        const old = paid('2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02', '2026-02-09');
        const fresh = paid('2026-04-02', '2026-04-09', '2026-04-16', '2026-04-23', '2026-04-30', '2026-05-07');
        expect(rhythmOf([...old, ...fresh], today)).toEqual({ by: 'weekday', day: 4, count: 6, of: 8 });
    });
});

test('an amount is spread oldest first, never more than an item holds', () => {
    const parts = [
        { id: 'a', amount: usd(100) },
        { id: 'b', amount: usd(50) }
    ];
    expect(spread(usd(120), parts)).toEqual([
        { id: 'a', amount: usd(100) },
        { id: 'b', amount: usd(20) }
    ]);
    expect(spread(usd(80), parts)).toEqual([{ id: 'a', amount: usd(80) }]);
    expect(spread(usd(200), parts)).toEqual(parts);
});

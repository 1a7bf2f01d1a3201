import fc from 'fast-check';
import { overdueForHold, type OverdueItem } from 'c/ledgerOverdue';
import { addDays, isoDate } from 'c/termsIsoDate';
import { compare, money, moneyFromDecimal, zero } from 'c/termsMoney';

const asOf = isoDate('2026-06-30');
const usd = (text: string) => moneyFromDecimal(text, 'USD');
const item = (days: number, open: string, disputed?: string): OverdueItem => ({
    open: usd(open),
    dueDate: addDays(asOf, -days),
    disputed: disputed === undefined ? undefined : usd(disputed)
});
const credit = (open: string): OverdueItem => ({ open: usd(open) });
const net = (items: OverdueItem[], netCredits = true) => overdueForHold(items, asOf, 'USD', { netCredits });

describe('overdue for hold', () => {
    it('leaves the disputed part out', () => {
        const invoice = item(26, '10000', '4000');
        expect(net([invoice])).toEqual({
            amount: usd('6000'),
            oldestDueDate: invoice.dueDate,
            items: [{ item: invoice, amount: usd('6000'), days: 26 }]
        });
    });

    it('leaves out what is wholly disputed, current, due today or paid', () => {
        expect(net([item(71, '8000', '8000'), item(-10, '12000'), item(0, '5'), item(9, '0')])).toEqual({
            amount: zero('USD'),
            oldestDueDate: undefined,
            items: []
        });
    });

    it('takes credits off oldest first (Juniper: 12,000 less 5,000 on account)', () => {
        const [old, young] = [item(46, '30000'), item(20, '18000')];
        expect(net([young, credit('-20000'), old, credit('-15000')])).toEqual({
            amount: usd('13000'),
            oldestDueDate: young.dueDate,
            items: [{ item: young, amount: usd('13000'), days: 20 }]
        });
        expect(net([item(5, '12000'), credit('-5000')]).amount).toEqual(usd('7000'));
    });

    it('Kestrel: credits beyond what is past due leave nothing, and without netting all of it counts', () => {
        const kestrel = [item(46, '30000'), item(20, '18000'), item(-12, '22000'), credit('-2500'), credit('-50000')];
        expect(net(kestrel).amount).toEqual(zero('USD'));
        expect(net(kestrel, false)).toMatchObject({ amount: usd('48000'), oldestDueDate: addDays(asOf, -46) });
    });

    it('never exceeds what is past due, and credits never raise it', () => {
        const some = fc.record({
            open: fc.integer({ min: -10_000, max: 10_000 }).map((units) => money(units, 'USD')),
            disputed: fc.option(
                fc.integer({ min: 0, max: 10_000 }).map((units) => money(units, 'USD')),
                { nil: undefined }
            ),
            dueDate: fc.integer({ min: -90, max: 90 }).map((days) => addDays(asOf, days))
        });
        fc.assert(
            fc.property(fc.array(some), fc.integer({ min: 1, max: 10_000 }), (items, units) => {
                const before = net(items);
                const after = net([...items, { open: money(-units, 'USD') }]);
                expect(compare(before.amount, net(items, false).amount)).toBeLessThanOrEqual(0);
                expect(after.amount.minor).toBe(Math.max(0, before.amount.minor - units));
                expect(
                    before.items.every(
                        (part, index) => index === 0 || part.days <= (before.items[index - 1]?.days ?? 0)
                    )
                ).toBe(true);
            })
        );
    });
});

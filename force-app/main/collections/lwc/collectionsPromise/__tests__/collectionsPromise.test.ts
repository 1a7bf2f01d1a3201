import { promiseKeptRate, promiseStanding, type PromiseFacts } from 'c/collectionsPromise';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';

const usd = (text: string) => moneyFromDecimal(text, 'USD');
const tolerance = { days: 3, percent: 95, partlyPercent: 10 };
const cash = (paidOn: string, amount: string, reversedOn?: string) => ({
    paidOn: isoDate(paidOn),
    amount: usd(amount),
    reversedOn: reversedOn === undefined ? undefined : isoDate(reversedOn)
});
const promise = (paid: readonly ReturnType<typeof cash>[], more: Partial<PromiseFacts> = {}): PromiseFacts => ({
    key: 'P',
    amount: usd('10000'),
    promisedOn: isoDate('2026-03-09'),
    dueOn: isoDate('2026-03-15'),
    items: [{ key: 'I', cash: paid }],
    ...more
});
const status = (facts: PromiseFacts, on: string) => promiseStanding(facts, isoDate(on), tolerance).status;

// DOMAIN §5: 10,000 for 15 March, three calendar days, 95 %.
describe('a promise of 10,000 for 15 March', () => {
    it.each([
        ['9,500 by 18 March is kept, at once', [cash('2026-03-18', '9500')], '2026-03-18', 'Kept'],
        ['9,499.99 is open on 18 March', [cash('2026-03-18', '9499.99')], '2026-03-18', 'Open'],
        ['9,499.99 is partly kept on 19 March', [cash('2026-03-18', '9499.99')], '2026-03-19', 'Partly kept'],
        ['1,000 is partly kept', [cash('2026-03-18', '1000')], '2026-03-19', 'Partly kept'],
        ['999.99 is broken', [cash('2026-03-18', '999.99')], '2026-03-19', 'Broken'],
        ['10,000 on 19 March is broken', [cash('2026-03-19', '10000')], '2026-03-19', 'Broken'],
        ['nothing on 18 March is open', [], '2026-03-18', 'Open'],
        ['nothing on 19 March is broken', [], '2026-03-19', 'Broken'],
        ['cash of the day of the promise does not count', [cash('2026-03-09', '10000')], '2026-03-19', 'Broken']
    ])('%s', (_name, paid, on, expected) => {
        expect(status(promise(paid), on)).toBe(expected);
    });

    it('paid late says when, and leaves no rest', () => {
        const standing = promiseStanding(promise([cash('2026-03-19', '10000')]), isoDate('2026-03-19'), tolerance);
        expect(standing).toMatchObject({ paidLateOn: '2026-03-19', rest: usd('0'), brokenOn: '2026-03-19' });
    });

    it('a credit memo lowers what is promised', () => {
        const facts = promise([cash('2026-03-16', '7600')]);
        const items = facts.items.map((item) => ({ ...item, memos: [cash('2026-03-12', '2000')] }));
        expect(promiseStanding({ ...facts, items }, isoDate('2026-03-16'), tolerance)).toMatchObject({
            status: 'Kept',
            amount: usd('8000')
        });
    });

    it('needs 9,500 less what came, rounded up', () => {
        const standing = promiseStanding(
            promise([cash('2026-03-12', '1000')], { amount: usd('10000.01') }),
            isoDate('2026-03-12'),
            tolerance
        );
        expect([standing.needed, standing.rest]).toEqual([usd('8500.01'), usd('9000.01')]);
    });

    it('a reversal before it is judged opens it again, one after breaks it on its day', () => {
        expect(status(promise([cash('2026-03-11', '9500', '2026-03-13')]), '2026-03-13')).toBe('Open');
        const reversed = promise([cash('2026-03-18', '9500', '2026-04-02')]);
        expect(promiseStanding(reversed, isoDate('2026-04-02'), tolerance)).toMatchObject({
            status: 'Broken',
            brokenBy: 'reversal',
            brokenOn: '2026-04-02',
            rest: usd('10000')
        });
    });

    it('withdrawn and replaced are neither kept nor broken', () => {
        const withdrawn = promise([], { withdrawnOn: isoDate('2026-03-12') });
        expect([status(withdrawn, '2026-03-11'), status(withdrawn, '2026-03-30')]).toEqual(['Open', 'Withdrawn']);
        const replaced = promise([], { replacedOn: isoDate('2026-03-12') });
        expect(status(replaced, '2026-03-30')).toBe('Replaced');
        const rate = promiseKeptRate([promiseStanding(replaced, isoDate('2026-03-30'), tolerance)]);
        expect(rate.byAmount).toEqual({ ok: false, reason: 'nothingToCollect' });
    });
});

import fc from 'fast-check';
import { askFor, byPlans, type CollectibleItem, type PlanCover } from 'c/collectionsAsk';
import { openAmountAt } from 'c/ledgerReceivable';
import { addDays, isoDate } from 'c/termsIsoDate';
import { compare, isNegative, money, moneyFromDecimal, subtract, sum, toDecimal, zero, type Money } from 'c/termsMoney';
import { storyDocuments } from '../../../../../test/storyLedger';

const on = isoDate('2026-06-30');
const ledger = storyDocuments();

/** The open items and credits of a story customer, with what is promised and disputed by document. */
function story(customer: string, marks: Record<string, { promised?: string; today?: string; disputed?: string }> = {}) {
    const documents = ledger.get(customer) ?? [];
    const currency = documents[0]?.facts.original.currency ?? '';
    const amount = (text = '0') => moneyFromDecimal(text, currency);
    const open = documents.map((one) => ({ ...one, open: openAmountAt(one.facts, on) }));
    const items = open.flatMap(({ document, facts, open: left }): CollectibleItem[] => {
        const mark = marks[document] ?? {};
        return facts.dueDate === undefined || left.minor <= 0
            ? []
            : [
                  {
                      id: document,
                      key: document,
                      document,
                      type: facts.type,
                      dueOn: facts.dueDate,
                      documentOn: facts.documentDate,
                      open: left,
                      disputed: amount(mark.disputed),
                      promised: amount(mark.promised ?? mark.today),
                      promisedToday: amount(mark.today),
                      plannedNotDue: zero(currency)
                  }
              ];
    });
    const credits = sum(open.map(({ open: left }) => left).filter(isNegative), currency);
    return { items, credits };
}

const shown = (amount: Money) => `${toDecimal(amount).replace(/\.00$/, '')} ${amount.currency}`;

/** The whole answer in figures that can be read. */
function asked(items: readonly CollectibleItem[], credits: Money, day = on) {
    const { rows, oldestDays, moneyDays, ...amounts } = askFor(items, credits, { on: day });
    const left = Object.entries(amounts).filter(([, amount]) => amount.minor !== 0);
    return {
        rows: rows.map(({ item, amount, days }) => `${item.document} ${shown(amount)} ${days}`),
        oldestDays,
        moneyDays,
        ...Object.fromEntries(left.map(([key, amount]) => [key, shown(amount)]))
    };
}

describe('what to ask the story customers for on 30 June', () => {
    it('Birch: what is promised for the day itself', () => {
        const { items, credits } = story('S02', { 'B-901': { today: '8500' } });
        expect(asked(items, credits)).toEqual({
            rows: ['B-901 8500 USD 22'],
            total: '8500 USD',
            oldestDays: 22,
            moneyDays: 187_000,
            promised: '8500 USD',
            pastDue: '8500 USD'
        });
    });

    it('Cobalt: all that is past due', () => {
        const { items, credits } = story('S03');
        expect(asked(items, credits)).toEqual({
            rows: ['C-901 12000 USD 67', 'C-902 3000 USD 41', 'C-903 1000 USD 25'],
            total: '16000 USD',
            oldestDays: 67,
            moneyDays: 952_000,
            pastDue: '16000 USD'
        });
    });

    it('Dune: 6,000, with 12,000 in dispute left out', () => {
        const { items, credits } = story('S04', { 'D-901': { disputed: '8000' }, 'D-902': { disputed: '4000' } });
        expect(asked(items, credits)).toEqual({
            rows: ['D-902 6000 EUR 26'],
            total: '6000 EUR',
            oldestDays: 26,
            moneyDays: 156_000,
            disputedLeftOut: '12000 EUR',
            pastDue: '18000 EUR'
        });
    });

    it('Elm: 2,400, with 600 promised for another day, which still counts in money-days', () => {
        const { items, credits } = story('S05', { 'E-905': { promised: '600' } });
        expect(asked(items, credits)).toEqual({
            rows: ['E-904 2400 USD 30'],
            total: '2400 USD',
            oldestDays: 30,
            moneyDays: 81_000,
            promised: '600 USD',
            pastDue: '3000 USD'
        });
    });

    const fjord = () => story('S06');
    const fjordPlan: PlanCover = {
        unpaid: [
            { due: isoDate('2026-06-30'), amount: moneyFromDecimal('10000', 'EUR') },
            { due: isoDate('2026-07-31'), amount: moneyFromDecimal('10000', 'EUR') }
        ],
        covers: new Map([
            ['F-902', moneyFromDecimal('12000', 'EUR')],
            ['F-903', moneyFromDecimal('8000', 'EUR')]
        ])
    };

    it("Fjord: the installment of the day by the plan's dates, not what the contract says", () => {
        const { items, credits } = fjord();
        expect(asked(byPlans(items, [fjordPlan], on), credits)).toEqual({
            rows: ['F-902 10000 EUR 0'],
            total: '10000 EUR',
            oldestDays: 0,
            moneyDays: 0,
            planned: '10000 EUR',
            pastDue: '20000 EUR'
        });
    });

    it('Fjord the day before and after the next installment', () => {
        const { items, credits } = fjord();
        const before = isoDate('2026-06-29');
        expect(asked(byPlans(items, [fjordPlan], before), credits, before)).toMatchObject({
            rows: [],
            planned: '20000 EUR'
        });
        const after = isoDate('2026-08-01');
        expect(asked(byPlans(items, [fjordPlan], after), credits, after)).toMatchObject({
            rows: ['F-902 10000 EUR 32', 'F-904 6000 EUR 12', 'F-902 2000 EUR 1', 'F-903 8000 EUR 1'],
            total: '26000 EUR'
        });
    });

    it('Granite: everything, once the plan has defaulted', () => {
        const { items, credits } = story('S07');
        expect(asked(items, credits)).toEqual({
            rows: ['G-901 5000 USD 212', 'G-902 15000 USD 181', 'G-903 10000 USD 150'],
            total: '30000 USD',
            oldestDays: 212,
            moneyDays: 5_275_000,
            pastDue: '30000 USD'
        });
    });

    it('Juniper: 12,000 less the 5,000 on account, whatever the sign of the credits', () => {
        const { items, credits } = story('S10');
        const expected = {
            rows: ['J-903 7000 USD 5'],
            total: '7000 USD',
            oldestDays: 5,
            moneyDays: 35_000,
            creditsTaken: '5000 USD',
            pastDue: '12000 USD'
        };
        expect(asked(items, credits)).toEqual(expected);
        expect(asked(items, moneyFromDecimal('5000', 'USD'))).toEqual(expected);
    });

    it('Kestrel: nothing, since credits beyond what is past due wait to be applied', () => {
        const { items, credits } = story('S11');
        expect(asked(items, credits)).toEqual({
            rows: [],
            oldestDays: 0,
            moneyDays: 0,
            creditsTaken: '48000 GBP',
            pastDue: '48000 GBP'
        });
    });

    it('Ivory: nothing on the due date itself, in yen without decimals', () => {
        const { items, credits } = story('S09');
        expect(asked(items, credits)).toEqual({ rows: [], oldestDays: 0, moneyDays: 0 });
        const next = isoDate('2026-07-01');
        expect(asked(items, credits, next)).toMatchObject({ rows: ['I-902 860400 JPY 1'], moneyDays: 860_400 });
    });
});

describe('what to ask for', () => {
    const usd = (units: number) => money(units, 'USD');
    const item = (id: string, days: number, open: number, more: Partial<CollectibleItem> = {}): CollectibleItem => ({
        id,
        key: id,
        document: id,
        type: 'Invoice',
        dueOn: addDays(on, -days),
        documentOn: addDays(on, -days - 30),
        open: usd(open),
        disputed: usd(0),
        promised: usd(0),
        plannedNotDue: usd(0),
        ...more
    });

    it('never goes below zero where an item is both disputed and promised', () => {
        const both = item('1', 3, 100, { disputed: usd(80), promised: usd(50) });
        expect(askFor([both], usd(0), { on })).toMatchObject({ rows: [], promised: usd(20), disputedLeftOut: usd(80) });
    });

    it('counts a dispute or a promise of what is not due yet as nothing left out', () => {
        const later = item('1', -3, 100, { disputed: usd(80), promised: usd(20) });
        expect(askFor([later], usd(0), { on })).toMatchObject({ rows: [], promised: usd(0), disputedLeftOut: usd(0) });
    });

    it('refuses two currencies', () => {
        expect(() => askFor([item('1', 3, 100)], money(0, 'EUR'), { on })).toThrow(TypeError);
    });

    it('adds up: asked, promised for later, disputed and credits are what is past due', () => {
        const part = fc.integer({ min: 0, max: 1_000 });
        const some = fc.record({ days: fc.integer({ min: -30, max: 90 }), open: part, disputed: part, promised: part });
        fc.assert(
            fc.property(fc.array(some), part, (facts, credits) => {
                const items = facts.map(({ days, open, disputed, promised }, index) =>
                    item(String(index), days, open, { disputed: usd(disputed), promised: usd(promised) })
                );
                const ask = askFor(items, usd(-credits), { on });
                const undisputed = subtract(ask.pastDue, ask.disputedLeftOut);
                expect(compare(ask.total, subtract(undisputed, ask.creditsTaken))).toBeLessThanOrEqual(0);
                expect(
                    compare(ask.total, subtract(subtract(undisputed, ask.creditsTaken), ask.promised))
                ).toBeGreaterThanOrEqual(0);
                expect(compare(ask.creditsTaken, usd(credits))).toBeLessThanOrEqual(0);
                expect(
                    ask.rows.every(({ amount, item: { open } }) => amount.minor > 0 && compare(amount, open) <= 0)
                ).toBe(true);
            })
        );
    });
});

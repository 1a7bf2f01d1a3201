import fc from 'fast-check';
import { clearingOf, type ProvedClearing } from 'c/creditClearing';
import type { PolicyRecord, RuleKind } from 'c/creditPolicy';
import { blockingOf, judge, type RuleOutcome } from 'c/creditRules';
import { afterPayments, type CreditState } from 'c/creditState';
import { addDays, isoDate } from 'c/termsIsoDate';
import { compare, money, subtract, zero, type Money } from 'c/termsMoney';

const on = isoDate('2026-06-30');
const usd = (minor: number) => money(minor, 'USD');
const rule = (kind: RuleKind, more: Partial<PolicyRecord> = {}): PolicyRecord => ({
    key: kind,
    kind,
    scope: 'Everyone',
    effectiveFrom: isoDate('2026-01-01'),
    ...more
});
const decimal = (minor: number) => ({ decimal: (minor / 100).toFixed(2) });

const amounts = fc.integer({ min: 1, max: 3_000 });
const policies = fc
    .record({ days: fc.integer({ min: 0, max: 60 }), amount: amounts, percent: fc.integer({ min: 0, max: 30 }) })
    .map(({ days, amount, percent }) => [
        rule('Oldest overdue', { days: days + 30 }),
        rule('Overdue amount', { days, amount: decimal(amount), percent }),
        rule('Over limit'),
        rule('Over group limit'),
        rule('Broken promise', { days: 30, leastAmount: decimal(500) }),
        rule('Plan defaulted'),
        rule('Limit used', { percent: 85, effect: 'Warn' })
    ]);

const facts = fc.record({
    items: fc.array(
        fc.record({
            open: amounts,
            late: fc.integer({ min: -30, max: 120 }),
            disputed: fc.option(fc.integer({ min: 1, max: 3_000 }), { nil: undefined, freq: 4 })
        }),
        { minLength: 1, maxLength: 7 }
    ),
    credits: fc.option(amounts, { nil: 0, freq: 3 }),
    own: fc.integer({ min: 500, max: 12_000 }),
    orders: fc.integer({ min: 0, max: 1_000 }),
    group: fc.option(fc.record({ limit: amounts, others: amounts }), { nil: undefined, freq: 3 }),
    promised: fc.array(fc.nat({ max: 6 }), { maxLength: 2 }),
    planned: fc.option(fc.record({ from: fc.nat({ max: 5 }), isDefaulted: fc.boolean(), late: fc.nat({ max: 60 }) }), {
        nil: undefined,
        freq: 3
    })
});

const states = facts.map(({ items, credits, own, orders, group, promised, planned }): CreditState => {
    const documents = items.map(({ open, late, disputed }, index) => ({
        key: `I${index}`,
        document: `I${index}`,
        open: usd(open),
        dueDate: addDays(on, -late),
        disputed: disputed === undefined ? undefined : usd(Math.min(disputed, open))
    }));
    const covered = planned ? documents.slice(planned.from, planned.from + 2) : [];
    const exposure = items.reduce((total, { open }) => total + open, orders) - credits;
    const limits = { own: usd(own), zeroLimitMeans: 'No credit' } as const;
    return {
        asOf: on,
        currency: 'USD',
        accountStatus: 'Normal',
        limit: group
            ? { ...limits, group: { limit: usd(group.limit + group.others), exposure: usd(exposure + group.others) } }
            : limits,
        openOrders: usd(orders),
        shippedNotBilled: zero('USD'),
        items: credits > 0 ? [...documents, { key: 'C', document: 'C', open: usd(-credits) }] : documents,
        promises: [...new Set(promised)].flatMap((index) => {
            const item = documents[index];
            return item
                ? [
                      {
                          key: `P${index}`,
                          amount: item.open,
                          dueOn: addDays(on, -10),
                          status: 'Broken' as const,
                          judgedFrom: addDays(on, -6),
                          brokenOn: addDays(on, -6),
                          rest: item.open,
                          needed: item.open,
                          covers: [item.key]
                      }
                  ]
                : [];
        }),
        plans:
            planned && covered.length > 0
                ? [
                      {
                          key: 'plan',
                          status: planned.isDefaulted ? 'Defaulted' : 'Active',
                          unpaid: covered.map(({ open }, index) => ({
                              due: addDays(on, -planned.late + index * 30),
                              amount: open
                          })),
                          paid: 0,
                          of: covered.length,
                          covers: covered.map(({ key, open }) => ({ key, amount: open }))
                      }
                  ]
                : []
    };
});

function judged(state: CreditState, records: readonly PolicyRecord[]): RuleOutcome {
    const outcome = judge(state, records, on);
    if (!outcome.ok) {
        throw new Error(outcome.issues.map(({ message }) => message).join(' '));
    }
    return outcome.value;
}

/** How much of the exposure has to come from orders that are taken back, when everything else is paid. */
function ordersBack({ clearing, payments }: ProvedClearing): Money {
    const paid = [...payments.values()].reduce((sum, { minor }) => sum + minor, 0);
    return usd(Math.max(0, (clearing.lessExposure?.minor ?? 0) - paid));
}

/** The state after some of the payments and the orders that are taken back. */
function applied(state: CreditState, found: ProvedClearing, keys: readonly string[]): CreditState {
    const paid = afterPayments(state, new Map([...found.payments].filter(([key]) => keys.includes(key))));
    const back = ordersBack(found);
    const { group } = paid.limit;
    return {
        ...paid,
        openOrders: subtract(paid.openOrders, back),
        limit: { ...paid.limit, group: group && { ...group, exposure: subtract(group.exposure, back) } }
    };
}

const blocks = (state: CreditState, records: readonly PolicyRecord[]) => blockingOf(judged(state, records)).length > 0;

describe('what clears it', () => {
    it('apply the set and no rule blocks; drop any one step and one does', () => {
        let seen = 0;
        fc.assert(
            fc.property(states, policies, (state, records) => {
                const outcome = judged(state, records);
                fc.pre(blockingOf(outcome).length >= 2);
                seen += 1;
                const found = clearingOf({ state, policies: records, outcome });
                // What is in dispute, and what other members of the group owe, nobody here can pay.
                fc.pre(found !== undefined && compare(ordersBack(found), state.openOrders) <= 0);
                const keys = [...found.payments.keys()];
                const cleared = applied(state, found, keys);
                expect(blocks(cleared, records)).toBe(false);
                for (const dropped of keys) {
                    const rest = keys.filter((key) => key !== dropped);
                    expect([dropped, blocks(applied(state, found, rest), records)]).toEqual([dropped, true]);
                }
            }),
            { numRuns: 200 }
        );
        expect(seen).toBeGreaterThan(100);
    });

    it('no set of fewer documents, or of as many and less money, does', () => {
        let proved = 0;
        let all = 0;
        fc.assert(
            fc.property(states, policies, (state, records) => {
                const outcome = judged(state, records);
                fc.pre(blockingOf(outcome).length >= 2);
                const found = clearingOf({ state, policies: records, outcome });
                fc.pre(found !== undefined && found.clearing.lessExposure === undefined);
                all += 1;
                fc.pre(found.isSmallest);
                proved += 1;
                const cost = found.clearing.total?.minor ?? 0;
                const smaller = subsets(found.documents).filter((set) => {
                    const total = set.reduce((sum, { amount }) => sum + amount.minor, 0);
                    return set.length < found.payments.size || (set.length === found.payments.size && total < cost);
                });
                const clearing = smaller.filter(
                    (set) =>
                        !blocks(afterPayments(state, new Map(set.map(({ key, amount }) => [key, amount]))), records)
                );
                expect(clearing).toEqual([]);
            }),
            { numRuns: 60 }
        );
        // The sums of the needs are the rules themselves, but for credits that become free.
        expect(proved / all).toBeGreaterThan(0.9);
    });

    it('by amount is given only where it is less than by document', () => {
        fc.assert(
            fc.property(states, policies, (state, records) => {
                const outcome = judged(state, records);
                fc.pre(blockingOf(outcome).length >= 1);
                const clearing = clearingOf({ state, policies: records, outcome })?.clearing;
                fc.pre(clearing?.byAmount !== undefined);
                expect(clearing?.byAmount?.total.minor).toBeLessThan(clearing?.total?.minor ?? 0);
            })
        );
    });

    it('says nothing when no rule blocks', () => {
        const [state] = fc.sample(states, 1);
        expect(state && clearingOf({ state, policies: [], outcome: judged(state, []) })).toBeUndefined();
    });
});

function subsets<T>(all: readonly T[]): readonly (readonly T[])[] {
    return all.reduce<readonly (readonly T[])[]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
}

/** STORIES §3, "what clears it", and DOMAIN §4: proved by running the rules on the state after. */
import { clearingOf } from 'c/creditClearing';
import { judge } from 'c/creditRules';
import type { CreditState } from 'c/creditState';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal, toDecimal, type Money } from 'c/termsMoney';
import { SAMPLE_POLICY, storyState } from '../storyState';

const asOf = isoDate('2026-06-30');

function clears(state: CreditState) {
    const outcome = judge(state, SAMPLE_POLICY, asOf);
    if (!outcome.ok) {
        throw new Error(outcome.issues.map(({ message }) => message).join(' '));
    }
    const found = clearingOf({ state, policies: SAMPLE_POLICY, outcome: outcome.value });
    if (!found) {
        return undefined;
    }
    const { clearing, isSmallest } = found;
    const text = (amount: Money | undefined) => amount && toDecimal(amount);
    return {
        documents: clearing.documents.map(({ document, days, amount }) => `${document} ${days} ${toDecimal(amount)}`),
        total: text(clearing.total),
        byAmount: clearing.byAmount && {
            total: text(clearing.byAmount.total),
            first:
                clearing.byAmount.first && `${clearing.byAmount.first.document} ${text(clearing.byAmount.first.amount)}`
        },
        lessExposure: text(clearing.lessExposure),
        raiseLimitTo: text(clearing.raiseLimitTo),
        persons: clearing.persons,
        after: clearing.after && {
            kind: clearing.after.kind,
            available: text(clearing.after.available),
            rest: clearing.after.rest && `${text(clearing.after.rest.amount)} ${clearing.after.rest.days}`
        },
        isSmallest
    };
}

describe('what clears it on 2026-06-30', () => {
    it('Cobalt: C-901 and C-902, 15,000; 14,000 by amount, of which 12,000 on C-901; never a higher limit', () => {
        expect(clears(storyState('S03', asOf))).toEqual({
            documents: ['C-901 67 12000.00', 'C-902 41 3000.00'],
            total: '15000.00',
            byAmount: { total: '14000.00', first: 'C-901 12000.00' },
            lessExposure: undefined,
            raiseLimitTo: undefined,
            persons: [],
            after: { kind: 'watch', available: '16500.00', rest: '1000.00 25' },
            isSmallest: true
        });
    });

    it('Dune, if D-901 is rejected: D-901, because 6,000 of 60,000 is exactly the allowed tenth', () => {
        const dune = storyState('S04', asOf);
        const rejected = dune.items.map((item) => (item.key === 'D-901' ? { ...item, disputed: undefined } : item));
        expect(clears({ ...dune, items: rejected })).toMatchObject({
            documents: ['D-901 71 8000.00'],
            total: '8000.00',
            byAmount: undefined,
            after: { kind: 'watch', rest: '6000.00 26' }
        });
        expect(clears(dune)).toBeUndefined();
    });

    it('Elm: E-904, 2,400, or a plan', () => {
        expect(clears(storyState('S05', asOf))).toMatchObject({
            documents: ['E-904 30 2400.00'],
            total: '2400.00',
            byAmount: undefined,
            persons: ['plan'],
            after: { kind: 'clear', rest: '600.00 15' }
        });
    });

    it('Granite: 30,000 and a review; money alone does not clear it', () => {
        expect(clears(storyState('S07', asOf))).toMatchObject({
            documents: ['G-901 212 5000.00', 'G-902 181 15000.00', 'G-903 150 10000.00'],
            total: '30000.00',
            byAmount: undefined,
            raiseLimitTo: undefined,
            persons: ['creditReview'],
            after: undefined
        });
    });

    it('Juniper: 5,000 less exposure, J-903 less the 5,000 on account would do, or a limit of 155,000', () => {
        expect(clears(storyState('S10', asOf))).toMatchObject({
            documents: ['J-903 5 7000.00'],
            total: '7000.00',
            byAmount: { total: '5000.00', first: undefined },
            lessExposure: '5000.00',
            raiseLimitTo: '155000.00',
            persons: [],
            after: { kind: 'watch', available: '2000.00' }
        });
    });

    it('Larch: Legal only, nothing to pay', () => {
        expect(clears(storyState('S12', asOf))).toMatchObject({ documents: [], total: undefined, persons: ['legal'] });
    });

    it.each(['S01', 'S02', 'S04', 'S06', 'S08P', 'S08N', 'S08S', 'S09', 'S11'])('%s: no rule to clear', (customer) => {
        expect(clears(storyState(customer, asOf))).toBeUndefined();
    });
});

describe('12,000 / 3,000 / 1,000 and at most 2,000 overdue', () => {
    it('the first two, or 14,000 by amount', () => {
        const cobalt = storyState('S03', asOf);
        const limit = { ...cobalt.limit, own: moneyFromDecimal('20000', 'USD') };
        const items = cobalt.items.map((item) => ({ ...item, dueDate: isoDate('2026-06-01') }));
        expect(clears({ ...cobalt, items: items.slice(0, 3), limit })).toMatchObject({
            documents: ['C-901 29 12000.00', 'C-902 29 3000.00'],
            byAmount: { total: '14000.00', first: undefined }
        });
    });
});

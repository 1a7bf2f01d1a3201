import {
    type AdjustableItem,
    adjustmentLimits,
    checkProposal,
    documentsText,
    type Proposal,
    requestWrite,
    startAmount,
    stops
} from 'c/collectionsAdjust';
import type { PolicyRecord } from 'c/creditPolicy';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';

const usd = (amount: number) => moneyFromDecimal(amount, 'USD');
const on = isoDate('2026-06-30');

const item = (document: string, open: number, more: Partial<AdjustableItem> = {}): AdjustableItem => ({
    id: `id-${document}`,
    document,
    type: 'Invoice',
    documentOn: isoDate('2026-05-01'),
    dueOn: isoDate('2026-05-31'),
    original: usd(open),
    open: usd(open),
    disputed: usd(0),
    ...more
});

const granite = [item('G-901', 5_000), item('G-902', 15_000), item('G-903', 10_000)];

const settlement: Proposal = {
    kind: 'Settlement',
    items: granite,
    amount: usd(6_000),
    offer: usd(24_000),
    offerUntil: isoDate('2026-07-31'),
    reason: 'Plan defaulted'
};

const codes = (proposal: Proposal, limits = {}) => checkProposal(proposal, limits, on).map(({ code }) => code);

test('Granite’s settlement becomes a request for what is given up, with the offer beside it', () => {
    expect(codes(settlement)).toEqual([]);
    expect(requestWrite('P7', settlement, 'key')).toEqual({
        object: 'Credit_Request__c',
        onceBy: 'Request_Key__c',
        fields: {
            Credit_Profile__c: 'P7',
            Request_Key__c: 'key',
            Kind__c: 'Settlement',
            Status__c: 'Waiting',
            Amount__c: 6000,
            Currency_Code__c: 'USD',
            Offer_Amount__c: 24_000,
            Offer_Until__c: '2026-07-31',
            Documents__c: 'G-901, G-902, G-903',
            Reason__c: 'Plan defaulted'
        }
    });
});

test('only a settlement has an offer', () => {
    expect(requestWrite('P7', { ...settlement, kind: 'Write-off' }, 'key').fields).toMatchObject({
        Kind__c: 'Write-off',
        Offer_Amount__c: null,
        Offer_Until__c: null
    });
});

test.each<[string, Partial<Proposal>, readonly string[]]>([
    ['no items', { items: [], kind: 'Write-off' }, ['noItems']],
    ['nothing given up', { amount: usd(0), kind: 'Write-off' }, ['noAmount']],
    ['more than is open', { amount: usd(30_000.01), kind: 'Write-off' }, ['moreThanOpen']],
    ['no reason', { reason: '  ' }, ['noReason']],
    ['an offer of everything', { offer: usd(30_000) }, ['offerTooLarge']],
    ['no offer', { offer: undefined }, ['offerTooLarge']],
    ['no last day', { offerUntil: undefined }, ['noUntil']],
    ['a last day that is past', { offerUntil: isoDate('2026-06-29') }, ['pastDay']]
])('%s stops a proposal', (_what, change, expected) => {
    const found = checkProposal({ ...settlement, ...change }, {}, on);
    expect(found.map(({ code }) => code)).toEqual(expected);
    expect(found.every(stops)).toBe(true);
});

test('the last day may be today', () => {
    expect(codes({ ...settlement, offerUntil: on })).toEqual([]);
});

describe('limits of policy are said and stop nothing', () => {
    const limits = { smallBalance: usd(50), lateDiscount: { percent: 2, days: 15 } };
    const small: Proposal = { kind: 'Small balance', items: [item('C-1', 60)], amount: usd(50), reason: 'Bank fee' };

    test('a small balance up to the limit, a cent above it', () => {
        expect(codes(small, limits)).toEqual([]);
        const above = checkProposal({ ...small, amount: usd(50.01) }, limits, on);
        expect(above).toEqual([{ code: 'aboveSmallBalance', limit: usd(50) }]);
        expect(above.some(stops)).toBe(false);
    });

    test('a discount up to its percent of the original, and paid in time', () => {
        const paid = item('C-2', 20, { original: usd(1_000), paidOn: isoDate('2026-05-16') });
        const discount: Proposal = { kind: 'Late discount', items: [paid], amount: usd(20), reason: 'Taken' };
        expect(codes(discount, limits)).toEqual([]);
        const late = { ...paid, paidOn: isoDate('2026-05-17'), original: usd(999.99) };
        expect(checkProposal({ ...discount, items: [late] }, limits, on)).toEqual([
            { code: 'aboveDiscount', percent: 2 },
            { code: 'discountTooLate', days: 15, documents: ['C-2'] }
        ]);
    });

    test('a disputed item is named', () => {
        expect(checkProposal({ ...small, items: [item('C-1', 60, { disputed: usd(10) })] }, {}, on)).toEqual([
            { code: 'disputed', documents: ['C-1'] }
        ]);
    });
});

test('the limits come from policy, in the customer’s currency', () => {
    const policy = (kind: PolicyRecord['kind'], more: Partial<PolicyRecord>): PolicyRecord => ({
        key: `${kind}|${JSON.stringify(more)}`,
        kind,
        scope: 'Everyone',
        effectiveFrom: isoDate('2026-01-01'),
        ...more
    });
    const policies = [
        policy('Small balance', { amount: usd(50) }),
        policy('Small balance', { amount: moneyFromDecimal(5_000, 'JPY') }),
        policy('Late discount', { percent: 2, days: 15 })
    ];
    expect(adjustmentLimits(policies, { on, currency: 'JPY' })).toEqual({
        smallBalance: moneyFromDecimal(5_000, 'JPY'),
        lateDiscount: { percent: 2, days: 15 }
    });
    expect(adjustmentLimits([], { on, currency: 'USD' })).toEqual({});
});

test('what a kind begins with', () => {
    expect(startAmount('Write-off', granite, { currency: 'USD' })).toEqual(usd(30_000));
    expect(startAmount('Settlement', granite, { currency: 'USD', offer: usd(24_000) })).toEqual(usd(6_000));
    expect(startAmount('Settlement', granite, { currency: 'USD' })).toBeUndefined();
    expect(startAmount('Short pay', [], { currency: 'USD' })).toBeUndefined();
});

test('documents beyond the field are counted', () => {
    const many = Array.from({ length: 60 }, (_, index) => `INV-${1000 + index}`);
    const text = documentsText(many);
    expect(text.length).toBeLessThanOrEqual(255);
    expect(text).toMatch(/^INV-1000, INV-1001, .*, \+\d+$/);
    expect(Number(/\+(\d+)$/.exec(text)?.[1]) + text.split(', ').length - 1).toBe(60);
    expect(documentsText([])).toBe('');
});

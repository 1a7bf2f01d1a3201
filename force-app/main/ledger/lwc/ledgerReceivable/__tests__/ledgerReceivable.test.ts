import {
    checkReceivable,
    daysPastDue,
    disputedOpen,
    isDebit,
    openAmountAt,
    type ReceivableFacts
} from 'c/ledgerReceivable';
import { addDays, isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal, negate, zero } from 'c/termsMoney';

const usd = (text: string) => moneyFromDecimal(text, 'USD');

// STORIES, Elm E-901: 9,500 paid and returned, then 10,000 by wire.
const returned: ReceivableFacts = {
    type: 'Invoice',
    documentDate: isoDate('2026-01-29'),
    dueDate: isoDate('2026-02-28'),
    original: usd('10000'),
    applications: [
        { paidOn: isoDate('2026-03-18'), amount: usd('9500'), reversedOn: isoDate('2026-04-02') },
        { paidOn: isoDate('2026-04-10'), amount: usd('10000') }
    ]
};
const invoice: ReceivableFacts = {
    type: 'Invoice',
    documentDate: isoDate('2026-05-05'),
    dueDate: isoDate('2026-06-04'),
    original: usd('10000')
};
const creditMemo: ReceivableFacts = {
    type: 'Credit memo',
    documentDate: isoDate('2026-06-18'),
    original: usd('-2500')
};

describe('open at a day', () => {
    it.each([
        ['2026-01-28', '0'],
        ['2026-01-29', '10000'],
        ['2026-03-17', '10000'],
        ['2026-03-18', '500'],
        ['2026-04-01', '500'],
        ['2026-04-02', '10000'],
        ['2026-04-09', '10000'],
        ['2026-04-10', '0']
    ])('a returned payment counts until the day before its return: %s, %s', (asOf, open) => {
        expect(openAmountAt(returned, isoDate(asOf))).toEqual(usd(open));
    });

    it('ends on the clearing date', () => {
        const cleared = { ...invoice, clearedOn: isoDate('2026-06-22') };
        expect(openAmountAt(cleared, isoDate('2026-06-21'))).toEqual(usd('10000'));
        expect(openAmountAt(cleared, isoDate('2026-06-22'))).toEqual(zero('USD'));
    });

    it('is what the ledger says where no cash is known, the original without either', () => {
        const delivered = { ...invoice, openInDelivery: usd('4000') };
        expect(openAmountAt(delivered, isoDate('2026-06-30'))).toEqual(usd('4000'));
        expect(openAmountAt({ ...delivered, applications: [] }, isoDate('2026-06-30'))).toEqual(usd('10000'));
        expect(openAmountAt(invoice, isoDate('2026-06-30'))).toEqual(usd('10000'));
    });

    it('leaves a credit negative', () => {
        const applied = { ...creditMemo, applications: [{ paidOn: isoDate('2026-06-20'), amount: usd('-1000') }] };
        expect(openAmountAt(applied, isoDate('2026-06-30'))).toEqual(usd('-1500'));
    });
});

describe('debit or credit', () => {
    it.each([
        ['Invoice', '1', true],
        ['Debit memo', '1', true],
        ['Chargeback', '1', true],
        ['Credit memo', '-1', false],
        ['Payment on account', '-1', false],
        ['Adjustment', '1', true],
        ['Adjustment', '-1', false]
    ] as const)('%s of %s: %s', (type, amount, expected) => {
        expect(isDebit({ type, original: usd(amount) })).toBe(expected);
    });
});

describe('dispute and age', () => {
    const asOf = isoDate('2026-06-30');

    it('shows the lesser of open and disputed', () => {
        expect(disputedOpen({ ...invoice, disputed: usd('4000') }, asOf)).toEqual(usd('4000'));
        expect(disputedOpen({ ...invoice, disputed: usd('4000'), openInDelivery: usd('1500') }, asOf)).toEqual(
            usd('1500')
        );
        expect(disputedOpen(invoice, asOf)).toEqual(zero('USD'));
        expect(disputedOpen({ ...creditMemo, disputed: usd('100') }, asOf)).toEqual(zero('USD'));
    });

    it.each([0, 1, 30, 60, 61, 91, -3])('is %d days past due', (days) => {
        expect(daysPastDue(addDays(asOf, -days), asOf)).toBe(days);
    });
});

describe('what cannot be', () => {
    const issues = (facts: Partial<ReceivableFacts>) =>
        checkReceivable({ ...invoice, ...facts }).map(({ code, field }) => [code, field]);

    it('accepts what can', () => {
        expect([returned, invoice, creditMemo].map(checkReceivable)).toEqual([[], [], []]);
        expect(issues({ type: 'Adjustment', original: usd('-1'), dueDate: undefined })).toEqual([]);
        expect(issues({ original: usd('0'), openInDelivery: usd('0'), clearedOn: isoDate('2026-06-22') })).toEqual([]);
        expect(checkReceivable({ ...creditMemo, original: usd('0') })).toEqual([]);
    });

    it.each<[Partial<ReceivableFacts>, string, string]>([
        [{ original: usd('-10000') }, 'signAgainstType', 'original'],
        [{ type: 'Credit memo' }, 'signAgainstType', 'original'],
        [{ openInDelivery: usd('10000.01') }, 'openBeyondOriginal', 'openInDelivery'],
        [{ openInDelivery: usd('-1') }, 'openBeyondOriginal', 'openInDelivery'],
        [{ openInDelivery: usd('1'), clearedOn: isoDate('2026-06-22') }, 'clearedButOpen', 'clearedOn'],
        [{ disputed: usd('10000.01') }, 'disputedBeyondOriginal', 'disputed'],
        [{ disputed: usd('-1') }, 'disputedBeyondOriginal', 'disputed'],
        [{ dueDate: undefined }, 'dueDateMissing', 'dueDate'],
        [{ clearedOn: isoDate('2026-05-04') }, 'clearedBeforeDocument', 'clearedOn'],
        [{ openInDelivery: moneyFromDecimal('1', 'EUR') }, 'twoCurrencies', 'currency'],
        [{ applications: [{ paidOn: isoDate('2026-06-01'), amount: usd('10000.01') }] }, 'overApplied', 'applications'],
        [{ applications: [{ paidOn: isoDate('2026-06-01'), amount: usd('-1') }] }, 'overApplied', 'applications']
    ])('%o: %s', (facts, code, field) => {
        expect(issues(facts)).toContainEqual([code, field]);
    });

    it('refuses a return before the payment', () => {
        const cash = { paidOn: isoDate('2026-06-02'), amount: usd('1'), reversedOn: isoDate('2026-06-01') };
        expect(issues({ applications: [cash] })).toEqual([['reversedBeforePaid', 'applications']]);
    });

    it('names every issue at once', () => {
        expect(
            issues({ original: negate(invoice.original), openInDelivery: usd('5'), clearedOn: isoDate('2026-05-04') })
        ).toEqual([
            ['signAgainstType', 'original'],
            ['openBeyondOriginal', 'openInDelivery'],
            ['clearedButOpen', 'clearedOn'],
            ['clearedBeforeDocument', 'clearedOn']
        ]);
    });
});

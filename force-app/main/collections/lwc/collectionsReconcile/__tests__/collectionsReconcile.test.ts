import fc from 'fast-check';
import {
    csvOf,
    documentKey,
    effectOf,
    type Finding,
    type OurItem,
    proposeCredits,
    reconcile
} from 'c/collectionsReconcile';
import type { TheirItem } from 'c/collectionsReconcileTable';
import { isoDate } from 'c/termsIsoDate';
import { add, money, moneyFromDecimal, sum, toDecimal, zero } from 'c/termsMoney';

const usd = (amount: number | string) => moneyFromDecimal(amount, 'USD');

const our = (document: string, open: number, dueOn = '2026-06-01'): OurItem => ({
    id: document,
    document,
    type: open < 0 ? 'Payment on account' : 'Invoice',
    open: usd(open),
    dueOn: isoDate(dueOn)
});
const their = (document: string, amount: number, line = 1): TheirItem => ({ line, document, amount: usd(amount) });

const words = (finding: Finding): string => {
    switch (finding.kind) {
        case 'unclear':
            return `unclear ${finding.key} ${finding.ours.length}:${finding.theirs.length}`;
        case 'onlyTheirs':
            return `onlyTheirs ${finding.theirs.document}`;
        case 'differs':
            return `differs ${finding.ours.document} ${toDecimal(finding.difference)}`;
        default:
            return `${finding.kind} ${finding.ours.document}`;
    }
};

/** Cobalt's open items. */
const cobalt = [our('C-901', 12_000), our('C-902', 3_000), our('C-903', 1_000), our('C-904', 2_500)];

test('Cobalt: one of each finding, totals and difference to the cent', () => {
    const result = reconcile(
        cobalt,
        [
            their('c0901', 12_000),
            their('C 902', 2_950.5),
            their('PAY-77', -500),
            their('C-903', 500),
            their('c.903', 500)
        ],
        'USD'
    );
    expect(result.findings.map(words)).toEqual([
        'differs C-902 -49.50',
        'onlyOurs C-904',
        'onlyTheirs PAY-77',
        'unclear C903 1:2',
        'agrees C-901'
    ]);
    expect([result.ours, result.theirs, result.difference].map(toDecimal)).toEqual([
        '18500.00',
        '15450.50',
        '-3049.50'
    ]);
});

test.each([
    ['INV-0042', 'inv 42'],
    ['INV0042', 'INV-42'],
    ['0090001234', '90001234'],
    ['RE/2026/007', 're2026 7'],
    ['\uFF26-901', 'f901']
])('%s and %s are one document', (one, other) => {
    expect(documentKey(one)).toBe(documentKey(other));
});

test.each([
    ['C-100', 'C-10'],
    ['A-1', 'B-1'],
    ['C-901', 'C-9010']
])('%s and %s are two', (one, other) => {
    expect(documentKey(one)).not.toBe(documentKey(other));
});

test('what fits several is said, never guessed; an exact number is no guess', () => {
    expect(reconcile([our('C-1', 10), our('C-01', 20)], [their('c1', 10)], 'USD').findings.map(words)).toEqual([
        'unclear C1 2:1'
    ]);
    expect(reconcile([our('C-1', 10)], [their('C-1', 4, 1), their('C-1', 6, 2)], 'USD').findings.map(words)).toEqual([
        'unclear C1 1:2'
    ]);
    expect(
        reconcile([our('C-1', 10), our('C-01', 20)], [their('C-01', 20), their('c1', 9)], 'USD').findings.map(words)
    ).toEqual(['differs C-1 -1.00', 'agrees C-01']);
    expect(reconcile([our('C-1', 10), our('C-01', 20)], [their('C-01', 20)], 'USD').findings.map(words)).toEqual([
        'onlyOurs C-1',
        'agrees C-01'
    ]);
});

test('a document number of nothing but punctuation matches nothing', () => {
    expect(reconcile([our('--', 10)], [their('..', 10)], 'USD').findings.map(words)).toEqual([
        'onlyOurs --',
        'onlyTheirs ..'
    ]);
});

test('the findings add up to the difference, and every row of both sides is in exactly one', () => {
    const documents = fc.constantFrom('C-1', 'c1', 'C-01', 'D-2', 'd 2', 'E-3', '--');
    const side = fc.array(fc.tuple(documents, fc.integer({ min: -1_000_000, max: 1_000_000 })), { maxLength: 12 });
    fc.assert(
        fc.property(side, side, (left, right) => {
            const ours = left.map(([document, minor], index) => ({
                ...our(document, 1),
                id: String(index),
                open: money(minor, 'USD')
            }));
            const theirs = right.map(([document, minor], line) => ({
                line,
                document,
                amount: money(minor, 'USD')
            }));
            const { findings, difference } = reconcile(ours, theirs, 'USD');
            expect(findings.map((finding) => effectOf(finding, 'USD')).reduce(add, zero('USD'))).toEqual(difference);
            const seen = findings.flatMap((finding) => [
                ...('ours' in finding ? [finding.ours].flat().map(({ id }) => `our ${id}`) : []),
                ...('theirs' in finding ? [finding.theirs].flat().map(({ line }) => `their ${line}`) : [])
            ]);
            expect(seen.toSorted()).toEqual(
                [...ours.map(({ id }) => `our ${id}`), ...theirs.map(({ line }) => `their ${line}`)].toSorted()
            );
        })
    );
});

test('an item in another currency is never added', () => {
    expect(() =>
        reconcile([our('C-1', 1)], [{ line: 1, document: 'C-1', amount: moneyFromDecimal(1, 'EUR') }], 'USD')
    ).toThrow('never added');
});

describe('credits', () => {
    const proposals = (ours: readonly OurItem[], theirs: readonly TheirItem[]) =>
        proposeCredits(reconcile(ours, theirs, 'USD')).map(
            ({ credit, item, amount, because }) =>
                `${credit.document} ${toDecimal(amount)} to ${item.document} (${because})`
        );

    test('go where they explain a difference, or an item that the customer has as paid, else to the oldest', () => {
        const ours = [
            our('J-1', 1_000, '2026-05-01'),
            our('J-2', 700, '2026-04-01'),
            our('J-3', 300, '2026-06-01'),
            our('ON-1', -200),
            our('ON-2', -300),
            our('ON-3', -50)
        ];
        expect(proposals(ours, [their('J-1', 800), their('J-2', 700)])).toEqual([
            'ON-1 200.00 to J-1 (difference)',
            'ON-2 300.00 to J-3 (paid)',
            'ON-3 50.00 to J-2 (oldest)'
        ]);
    });

    test('of two items that a credit would explain neither is chosen for that', () => {
        const ours = [our('J-1', 500, '2026-05-01'), our('J-2', 500, '2026-04-01'), our('ON-1', -500)];
        expect(proposals(ours, [])).toEqual(['ON-1 500.00 to J-2 (oldest)']);
    });

    test('never go beyond an item, nor beyond themselves', () => {
        const amount = fc.integer({ min: 1, max: 100_000 });
        fc.assert(
            fc.property(fc.array(amount, { maxLength: 6 }), fc.array(amount, { maxLength: 4 }), (debits, credits) => {
                const ours = [
                    ...debits.map((minor, index) => ({ ...our(`D-${index}`, 1), open: money(minor, 'USD') })),
                    ...credits.map((minor, index) => ({ ...our(`P-${index}`, -1), open: money(-minor, 'USD') }))
                ];
                const made = proposeCredits(reconcile(ours, [], 'USD'));
                for (const item of ours) {
                    const taken = sum(
                        made.filter((one) => one.item === item || one.credit === item).map((one) => one.amount),
                        'USD'
                    );
                    expect(taken.minor).toBeLessThanOrEqual(Math.abs(item.open.minor));
                }
                const placed = made.reduce((total, one) => total + one.amount.minor, 0);
                const total = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);
                expect(placed).toBe(Math.min(total(debits), total(credits)));
            })
        );
    });
});

test('a CSV keeps formulas text, numbers numbers, and quotes what must be quoted', () => {
    expect(
        csvOf([
            ['Document', 'Amount', 'Note'],
            ['=HYPERLINK("x")', '-49.50', '+49 said, "later"'],
            ['@sum', '12000.00', '-1+2'],
            ['\tC-1', '0.00', 'two\nlines']
        ])
    ).toBe(
        '\uFEFFDocument,Amount,Note\r\n' +
            '"\'=HYPERLINK(""x"")",-49.50,"\'+49 said, ""later"""\r\n' +
            "'@sum,12000.00,'-1+2\r\n" +
            '\'\tC-1,0.00,"two\nlines"\r\n'
    );
});

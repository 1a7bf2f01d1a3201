import fc from 'fast-check';
import {
    guessReading,
    notationOf,
    dateOrderOf,
    readItems,
    readRows,
    type TheirItem
} from 'c/collectionsReconcileTable';
import { moneyFromDecimal, toDecimal } from 'c/termsMoney';

const cells = (text: string) => readRows(text).map((row) => row.cells);

const read = (text: string, currency = 'USD') => {
    const rows = readRows(text);
    return readItems(rows, guessReading(rows, currency), currency);
};
const plain = ({ document, amount, on }: TheirItem) => [document, toDecimal(amount), ...(on ? [on] : [])].join(' ');
const itemsOf = (text: string, currency?: string) => read(text, currency).items.map(plain);

describe('rows', () => {
    test('by tab, semicolon, comma or wide gaps, whichever divides all rows alike', () => {
        expect(cells('C-901\t12,000.00\nC-902\t3,000.00')).toEqual([
            ['C-901', '12,000.00'],
            ['C-902', '3,000.00']
        ]);
        expect(cells('C-901;12.000,00;24.04.2026\r\nC-902;3.000,00;20.05.2026\r\n')).toEqual([
            ['C-901', '12.000,00', '24.04.2026'],
            ['C-902', '3.000,00', '20.05.2026']
        ]);
        expect(cells('C-901,12000.00\nC-902,3000.00')).toHaveLength(2);
        expect(cells('C-901    12,000.00\nC-902     3,000.00')[1]).toEqual(['C-902', '3,000.00']);
    });

    test('quotes, doubled quotes, separators and line breaks inside them, byte order mark, Excel hint', () => {
        expect(cells('\uFEFFsep=;\r\n"C;901";"say ""now""";"two\nlines"\r\nC-902;x;y')).toEqual([
            ['C;901', 'say "now"', 'two\nlines'],
            ['C-902', 'x', 'y']
        ]);
        expect(readRows('a;"b\nc"\nd;e').map(({ line }) => line)).toEqual([1, 3]);
    });

    test('a quotation mark that is never closed is an inch', () => {
        expect(cells('C-901;"5 pipe\nC-902;6" pipe')).toEqual([
            ['C-901', '"5 pipe'],
            ['C-902', '6" pipe']
        ]);
    });

    test('blank rows are no rows, an empty text has none', () => {
        expect(readRows('\n\n;;\nC-901;1\n').map(({ line }) => line)).toEqual([4]);
        expect(readRows('')).toEqual([]);
    });
});

/** Most of that column is below zero, so that its sign is read the other way round. */
const turned = (decimal: string) => (decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`);

describe('amounts', () => {
    const amounts = (column: readonly string[], currency = 'USD') =>
        itemsOf(column.map((amount, index) => `D-${index}\t${amount}`).join('\n'), currency).map((text) =>
            text.replace(/^\S+ /, '')
        );

    test('5.000 is judged by its neighbours', () => {
        expect(amounts(['5.000', '1.234,56'])).toEqual(['5000.00', '1234.56']);
        expect(amounts(['5,000', '1,234.56'])).toEqual(['5000.00', '1234.56']);
        expect(amounts(['5.000', '1.006.000'])).toEqual(['5000.00', '1006000.00']);
    });

    test('where a column leaves it open, a person has to say', () => {
        const rows = readRows('D-1\t5.000\nD-2\t6.125');
        expect(notationOf({ amount: 1, hasHeadings: false }, rows, 'BHD')).toEqual({
            reading: undefined,
            isOpen: true
        });
        expect(notationOf({ amount: 1, hasHeadings: false }, readRows('D-1\t5\nD-2\t6'), 'BHD')).toEqual({
            reading: 'point',
            isOpen: false
        });
        const both = readRows('D-1\t1,234.56\nD-2\t1.234,56');
        expect(notationOf({ amount: 1, hasHeadings: false }, both, 'USD').isOpen).toBe(true);
    });

    test.each([
        [['12.250', '0.500'], 'USD'],
        [['12.250', '3.125', '7'], 'USD'],
        [['$ 12,250', '(1,125)'], 'USD'],
        [['12500.500', '12.250'], 'USD'],
        [['0.001', '1.234,56'], 'USD'],
        [['860,400'], 'JPY']
    ])('three digits after the only mark may be decimals: %j in %s is asked', (column, currency) => {
        const rows = readRows(column.map((amount, index) => `D-${index}\t${amount}`).join('\n'));
        expect(notationOf({ amount: 1, hasHeadings: false }, rows, currency)).toEqual({
            reading: undefined,
            isOpen: true
        });
    });

    test('0.500 is half of a dinar, and never five hundred of anything', () => {
        const rows = readRows('D-1\t0.500\nD-2\t12.250');
        expect(notationOf({ amount: 1, hasHeadings: false }, rows, 'BHD').reading).toBe('point');
        const columns = { document: 0, amount: 1, hasHeadings: false, isTurned: false, dateOrder: undefined };
        const thousands = readItems(rows, { ...columns, notation: 'comma' }, 'USD');
        expect(thousands.items.map(plain)).toEqual(['D-2 12250.00']);
        expect(thousands.unreadable).toEqual([{ line: 1, text: 'D-1 | 0.500', reason: 'notAnAmount' }]);
    });

    test('the dollar by its country, the own code in small letters, a minus in brackets', () => {
        expect(amounts(['US$ 500', 'US$1,000.00', '500 usd', '(-20.00)'])).toEqual([
            '500.00',
            '1000.00',
            '500.00',
            '-20.00'
        ]);
        expect(read('D-1\t1.00\nD-2\t2.00\nD-3\tC$ 3.00').unreadable.map(({ reason }) => reason)).toEqual([
            'otherCurrency'
        ]);
    });

    test('the rarer notation of a column is unreadable, never guessed', () => {
        expect(read('D-1\t1,234.56\nD-2\t9,876.50\nD-3\t1.234,56').unreadable).toEqual([
            { line: 3, text: 'D-3 | 1.234,56', reason: 'notAnAmount' }
        ]);
    });

    test('minus before, after, in brackets, as CR; currency signs and codes; thousands of all kinds', () => {
        expect(
            amounts([
                '-1,000.00',
                '1,000.00-',
                '(1,000.00)',
                '\u22121,000.00',
                '1,000.00 CR',
                '1,000.00 DR',
                '20',
                '21'
            ])
        ).toEqual(
            ['-1000.00', '-1000.00', '-1000.00', '-1000.00', '-1000.00', '1000.00', '20.00', '21.00'].map(turned)
        );
        expect(amounts(['$ 1,000.00', 'USD 1 000.00', "1'000.00 USD", '12,34,567.00', '.50'])).toEqual([
            '1000.00',
            '1000.00',
            '1000.00',
            '1234567.00',
            '0.50'
        ]);
        expect(amounts(['1,250,000', '860,400'], 'JPY')).toEqual(['1250000', '860400']);
        expect(amounts(['\u00a51,250,000.00'], 'JPY')).toEqual(['1250000']);
    });

    test.each([
        ['€ 1,000.00', 'otherCurrency'],
        ['EUR 1,000.00', 'otherCurrency'],
        ['1,000.005', 'tooManyDecimals'],
        ['-1,000.00-', 'notAnAmount'],
        ['1,00,0', 'notAnAmount'],
        ['twelve', 'notAnAmount'],
        ['', 'noAmount']
    ])('%s is refused: %s', (cell, reason) => {
        const rows = readRows(`D-1\t1,000.00\nD-2\t${cell}\nD-3\t2,000.00`);
        const reading = { ...guessReading(rows, 'USD'), document: 0, amount: 1, notation: 'point' as const };
        expect(readItems(rows, reading, 'USD').unreadable.map((row) => row.reason)).toEqual([reason]);
    });

    test('any amount reads back as itself in either notation', () => {
        fc.assert(
            fc.property(
                fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
                fc.constantFrom('en-US', 'de-DE'),
                (minor, locale) => {
                    const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(minor / 100);
                    const rows = readRows(`D-1\t${text}\nD-2\t${locale === 'en-US' ? '1.50' : '1,50'}`);
                    const reading = { ...guessReading(rows, 'USD'), document: 0, amount: 1, isTurned: false };
                    expect(readItems(rows, reading, 'USD').items[0]?.amount).toEqual(
                        moneyFromDecimal((minor / 100).toFixed(2), 'USD')
                    );
                }
            )
        );
    });
});

describe('dates', () => {
    const dates = (column: readonly string[]) =>
        itemsOf(column.map((day, index) => `D-${index}\t${day}\t1.00`).join('\n')).map((text) => text.split(' ')[2]);

    test('the day or the month first is judged over the column', () => {
        expect(dates(['03/04/2026', '25/04/2026'])).toEqual(['2026-04-03', '2026-04-25']);
        expect(dates(['03/04/2026', '04/25/2026'])).toEqual(['2026-03-04', '2026-04-25']);
        expect(dates(['03.04.2026'])).toEqual(['2026-04-03']);
        expect(dates(['2026-04-03', '20260425', '2026/4/5'])).toEqual(['2026-04-03', '2026-04-25', '2026-04-05']);
        expect(dates(['2026-04-03T00:00:00', '3/4/26 12:00'])[0]).toBe('2026-04-03');
    });

    test('months in English, German and French', () => {
        expect(dates(['3 Apr 2026', 'April 3, 2026', '3. März 2026', '3 févr. 2026', '1er juillet 2026'])).toEqual([
            '2026-04-03',
            '2026-04-03',
            '2026-03-03',
            '2026-02-03',
            '2026-07-01'
        ]);
    });

    test('a column that fits both is left open, and a day that does not exist is none', () => {
        expect(dateOrderOf({ date: 0, hasHeadings: false }, readRows('03/04/2026;x\n05/06/2026;y')).isOpen).toBe(true);
        expect(itemsOf('D-1\t1.00\t30.02.2026\nD-2\t2.00\t28.02.2026\nD-3\t3.00\t1.3.2026')).toEqual([
            'D-1 1.00',
            'D-2 2.00 2026-02-28',
            'D-3 3.00 2026-03-01'
        ]);
    });
});

describe('columns', () => {
    test('by heading: open before total, document date before due date', () => {
        const rows = readRows('Due;Our ref;Invoice no.;Invoice date;Total;Open\n1.7.2026;1;C-1;2.6.2026;10,00;8,00');
        expect(guessReading(rows, 'EUR')).toEqual({
            document: 2,
            amount: 5,
            date: 3,
            hasHeadings: true,
            notation: 'comma',
            dateOrder: 'dayFirst',
            isTurned: false
        });
        expect(itemsOf('Belegnummer;Belegdatum;Betrag\nC-1;02.06.2026;1.000,00', 'EUR')).toEqual([
            'C-1 1000.00 2026-06-02'
        ]);
    });

    test('by content where there are no headings', () => {
        expect(itemsOf('4711\t2026-06-02\t1,000.00\n4712\t2026-06-03\t2,000.00')).toEqual([
            '4711 1000.00 2026-06-02',
            '4712 2000.00 2026-06-03'
        ]);
    });

    test('a list that writes what it owes as negative is turned', () => {
        expect(itemsOf('A-1;-10.00\nA-2;-20.00\nA-3;5.00')).toEqual(['A-1 10.00', 'A-2 20.00', 'A-3 -5.00']);
    });

    test('totals and rows without a document are told apart from items', () => {
        expect(read('Document;Amount\nC-1;10.00\n;5.00\nTotal;15.00').unreadable).toEqual([
            { line: 3, text: ' | 5.00', reason: 'noDocument' },
            { line: 4, text: 'Total | 15.00', reason: 'total' }
        ]);
    });
});

import {
    dateOf,
    enteredAmount,
    instantOf,
    isChecked,
    linkOf,
    moneyOf,
    nodesOf,
    numberOf,
    requiredText,
    shownText,
    textOf,
    wordOf
} from 'c/termsNode';

describe('fields of a node', () => {
    it('gives undefined for blank, missing and closed fields', () => {
        const node = { A: { value: null }, B: { value: '' }, C: null };
        expect([textOf(node, 'A'), textOf(node, 'B'), textOf(node, 'C'), textOf(node, 'D')]).toEqual([
            undefined,
            undefined,
            undefined,
            undefined
        ]);
        expect([numberOf(node, 'A'), dateOf(node, 'A'), instantOf(node, 'A'), moneyOf(node, 'A', 'USD')]).toEqual([
            undefined,
            undefined,
            undefined,
            undefined
        ]);
        expect(isChecked(node, 'A')).toBe(false);
    });

    it('reads values', () => {
        const node = {
            Name: { value: 'Alder' },
            Count: { value: 0 },
            Day: { value: '2026-06-30' },
            At: { value: '2026-06-30T06:00:00.000Z' },
            Flag: { value: true }
        };
        expect(textOf(node, 'Name')).toBe('Alder');
        expect(numberOf(node, 'Count')).toBe(0);
        expect(dateOf(node, 'Day')).toBe('2026-06-30');
        expect(instantOf(node, 'At')).toEqual(new Date('2026-06-30T06:00:00Z'));
        expect(isChecked(node, 'Flag')).toBe(true);
    });

    it('refuses a number field that holds text', () => {
        expect(() => numberOf({ Count: { value: '1,000' } }, 'Count')).toThrow(TypeError);
    });
});

describe('moneyOf', () => {
    it.each([
        [75532.5, 'USD', 7553250],
        [0.1, 'EUR', 10],
        [-52500, 'GBP', -5250000],
        [2110400, 'JPY', 2110400],
        [45035996273704.95, 'USD', 4503599627370495]
    ])('reads %d %s as %d minor units', (value, currency, minor) => {
        expect(moneyOf({ A: { value } }, 'A', currency)).toEqual({ minor, currency });
    });

    it('refuses what a double no longer holds exactly', () => {
        expect(() => moneyOf({ A: { value: 70368744177664.02 } }, 'A', 'USD')).toThrow(RangeError);
    });

    it('refuses more decimals than the currency has', () => {
        expect(() => moneyOf({ A: { value: 1.005 } }, 'A', 'USD')).toThrow(RangeError);
    });
});

describe('nodesOf', () => {
    it('unwraps a connection', () => {
        expect(nodesOf({ edges: [{ node: { Id: '1' } }, { node: { Id: '2' } }] })).toEqual([{ Id: '1' }, { Id: '2' }]);
        expect(nodesOf(null)).toEqual([]);
    });
});

describe('fields that are never blank', () => {
    const node = { Kind: { value: 'Rule' }, Empty: { value: null } };

    it('gives the text, or one of the words', () => {
        expect(requiredText(node, 'Kind')).toBe('Rule');
        expect(wordOf(node, 'Kind', ['Person', 'Rule'])).toBe('Rule');
    });

    it('refuses a blank and an unknown word', () => {
        expect(() => requiredText(node, 'Empty')).toThrow(TypeError);
        expect(() => wordOf(node, 'Empty', ['Rule'])).toThrow(RangeError);
        expect(() => wordOf(node, 'Kind', ['Person'])).toThrow('Kind holds "Rule", which is none of Person');
    });
});

it('shows the translated label of a picklist, else the plain text', () => {
    const node = { Kind: { value: 'Guarantee', displayValue: 'Bürgschaft' }, Name: { value: 'A', displayValue: null } };
    expect([shownText(node, 'Kind'), shownText(node, 'Name'), shownText(node, 'None')]).toEqual([
        'Bürgschaft',
        'A',
        undefined
    ]);
});

describe('an amount that somebody entered', () => {
    it('is an exact amount of its currency, or none', () => {
        expect(enteredAmount(1_000.55, 'USD')).toEqual({ amount: { minor: 100_055, currency: 'USD' } });
        expect(enteredAmount(0, 'JPY')).toEqual({ amount: { minor: 0, currency: 'JPY' } });
        expect(enteredAmount(undefined, 'usd')).toEqual({});
    });

    it.each([
        [0.001, 'EUR'],
        [0.5, 'JPY'],
        [1e-7, 'USD'],
        [2 ** 52 / 100, 'USD'],
        [1e21, 'USD'],
        [5, 'usd'],
        [5, undefined]
    ])('%d %s is not readable, and never nothing', (value, currency) => {
        expect(enteredAmount(value, currency)).toEqual({ isUnreadable: true });
    });
});

describe('a link', () => {
    it.each([
        ['https://dms.example/1', 'https://dms.example/1'],
        ['HTTP://dms.example/1', 'HTTP://dms.example/1'],
        ['data:text/html,hello', undefined],
        ['//dms.example/1', undefined],
        [null, undefined]
    ])('%s is opened as %s', (value, link) => {
        expect(linkOf({ Document_Link__c: { value } }, 'Document_Link__c')).toBe(link);
    });
});

import fc from 'fast-check';
import {
    add,
    allocate,
    compare,
    comparePercent,
    isNegative,
    isZero,
    maxMoney,
    minMoney,
    minorDigits,
    money,
    moneyFromDecimal,
    multiply,
    negate,
    parseMoney,
    subtract,
    sum,
    toDecimal,
    zero,
    type Rounding
} from 'c/termsMoney';

const usd = (text: string) => moneyFromDecimal(text, 'USD');
const currency = fc.constantFrom('JPY', 'USD', 'BHD');
const minor = fc.integer({ min: -(2 ** 51), max: 2 ** 51 });
const rounding = fc.constantFrom<Rounding>('halfUp', 'halfEven', 'down', 'up');

describe('reading and printing', () => {
    it.each([
        ['124467.50', 'USD', 12_446_750],
        ['2110400', 'JPY', 2_110_400],
        ['1.5', 'BHD', 1_500],
        ['-0.05', 'USD', -5],
        ['+7', 'EUR', 700],
        [' 10.500 ', 'USD', 1_050],
        ['90071992547409.91', 'USD', 9_007_199_254_740_991]
    ])('%s %s is %d minor units', (text, code, expected) => {
        expect(parseMoney(text, code)).toEqual({ ok: true, value: { minor: expected, currency: code } });
    });

    it.each([
        ['1,234.50', 'USD', 'notANumber'],
        ['1e5', 'USD', 'notANumber'],
        ['NaN', 'USD', 'notANumber'],
        ['', 'USD', 'notANumber'],
        ['12 USD', 'USD', 'notANumber'],
        ['.5', 'USD', 'notANumber'],
        ['0.001', 'USD', 'tooManyDecimals'],
        ['860400.5', 'JPY', 'tooManyDecimals'],
        ['90071992547409.92', 'USD', 'tooLarge'],
        ['1', 'usd', 'badCurrency'],
        ['1', '', 'badCurrency']
    ])('%s in %s is refused: %s', (text, code, issue) => {
        expect(parseMoney(text, code)).toEqual({ ok: false, issues: [{ code: issue, message: expect.any(String) }] });
    });

    it('takes numbers as JSON writes them and throws on what is no amount', () => {
        expect(moneyFromDecimal(75532.5, 'USD')).toEqual({ minor: 7_553_250, currency: 'USD' });
        expect(() => moneyFromDecimal(0.1 + 0.2, 'USD')).toThrow(RangeError);
        expect(() => moneyFromDecimal(Number.NaN, 'USD')).toThrow('"NaN" is not a plain decimal number.');
        expect(() => moneyFromDecimal(1e21, 'JPY')).toThrow(RangeError);
    });

    it('prints all places of the currency', () => {
        expect([usd('-0.05'), usd('7'), zero('JPY'), money(-1_234, 'BHD'), money(12, 'JPY')].map(toDecimal)).toEqual([
            '-0.05',
            '7.00',
            '0',
            '-1.234',
            '12'
        ]);
    });

    it('knows the minor units of ISO 4217', () => {
        expect(['USD', 'EUR', 'JPY', 'KRW', 'BHD', 'TND', 'CLF'].map(minorDigits)).toEqual([2, 2, 0, 0, 3, 3, 4]);
        expect(() => minorDigits('Euro')).toThrow(RangeError);
    });

    it('prints what it reads', () => {
        fc.assert(
            fc.property(minor, currency, (units, code) => {
                const amount = money(units, code);
                expect(parseMoney(toDecimal(amount), code)).toEqual({ ok: true, value: amount });
                expect(moneyFromDecimal(toDecimal(amount), code)).toEqual(amount);
            })
        );
    });
});

describe('arithmetic', () => {
    it('never makes an amount that it cannot hold', () => {
        expect(() => money(2 ** 53, 'USD')).toThrow(RangeError);
        expect(() => money(0.5, 'USD')).toThrow(RangeError);
        expect(() => add(money(2 ** 53 - 1, 'USD'), money(1, 'USD'))).toThrow(RangeError);
        expect(money(-0, 'USD')).toEqual(money(0, 'USD'));
        expect(negate(zero('USD'))).toEqual(zero('USD'));
    });

    it('never adds or compares two currencies', () => {
        const [dollar, euro] = [usd('1'), moneyFromDecimal('1', 'EUR')];
        for (const mix of [add, subtract, compare, minMoney, maxMoney]) {
            expect(() => mix(dollar, euro)).toThrow('USD and EUR are never added or compared');
        }
        expect(() => sum([dollar, euro], 'USD')).toThrow(TypeError);
        expect(() => sum([dollar], 'EUR')).toThrow(TypeError);
    });

    it('sums, compares and asks', () => {
        expect(sum([usd('24000'), usd('26532.50'), usd('25000')], 'USD')).toEqual(usd('75532.50'));
        expect(sum([], 'USD')).toEqual(zero('USD'));
        expect([compare(usd('1'), usd('2')), compare(usd('2'), usd('2')), compare(usd('3'), usd('2'))]).toEqual([
            -1, 0, 1
        ]);
        expect([minMoney(usd('1'), usd('2')), maxMoney(usd('1'), usd('2'))]).toEqual([usd('1'), usd('2')]);
        expect([isZero(zero('USD')), isZero(usd('0.01')), isNegative(usd('-0.01')), isNegative(zero('USD'))]).toEqual([
            true,
            false,
            true,
            false
        ]);
    });

    it('takes back what it added', () => {
        fc.assert(
            fc.property(minor, minor, currency, (left, right, code) => {
                const [a, b] = [money(left, code), money(right, code)];
                expect(subtract(add(a, b), b)).toEqual(a);
                expect(add(a, b)).toEqual(add(b, a));
                expect(compare(a, b)).toBe(-compare(b, a) + 0);
            })
        );
    });
});

describe('division', () => {
    it.each([
        ['halfUp', [1, 2, -1, -2, 1, 0]],
        ['halfEven', [0, 2, 0, -2, 1, 0]],
        ['down', [0, 1, 0, -1, 0, 0]],
        ['up', [1, 2, -1, -2, 1, 1]]
    ] as const)('rounds by name: %s', (name, expected) => {
        const halves = [1, 3, -1, -3].map((units) => multiply(money(units, 'JPY'), 1, 2, name).minor);
        const thirds = [2, 1].map((units) => multiply(money(units, 'JPY'), 1, 3, name).minor);
        expect([...halves, ...thirds]).toEqual(expected);
    });

    it('keeps large products exact', () => {
        expect(multiply(money(2 ** 53 - 1, 'USD'), 9_999, 10_000, 'down').minor).toBe(9_006_298_534_815_516);
        expect(() => multiply(usd('1'), 1, 0, 'down')).toThrow(RangeError);
        expect(multiply(usd('1'), -1, -3, 'up')).toEqual(usd('0.34'));
    });

    it('gives the rest to the last part', () => {
        expect(allocate(usd('5.47'), 3)).toEqual([usd('1.82'), usd('1.82'), usd('1.83')]);
        expect(allocate(usd('5000'), 18, 'halfUp').map(toDecimal)).toEqual([...Array(17).fill('277.78'), '277.74']);
        expect(() => allocate(usd('1'), 0)).toThrow(RangeError);
        expect(() => allocate(usd('1'), 1.5)).toThrow(RangeError);
    });

    it('parts sum to the amount', () => {
        fc.assert(
            fc.property(minor, currency, fc.integer({ min: 1, max: 120 }), rounding, (units, code, parts, name) => {
                const shares = allocate(money(units, code), parts, name);
                expect(shares).toHaveLength(parts);
                expect(sum(shares, code)).toEqual(money(units, code));
            })
        );
    });
});

describe('percentages', () => {
    it('are compared exactly, where a float would not', () => {
        expect([
            comparePercent(usd('9500'), usd('10000'), 95),
            comparePercent(usd('9499.99'), usd('10000'), 95),
            comparePercent(usd('0.29'), usd('1'), 28.5),
            comparePercent(usd('-1'), usd('10'), 0),
            comparePercent(usd('30000000000000.01'), usd('60000000000000'), 50)
        ]).toEqual([0, -1, 1, -1, 1]);
        expect(() => comparePercent(usd('1'), money(1, 'EUR'), 1)).toThrow(TypeError);
    });
});

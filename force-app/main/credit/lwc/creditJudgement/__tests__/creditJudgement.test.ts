import { readJudgement, writeJudgement, type Judgement } from 'c/creditJudgement';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';

const usd = (amount: string) => moneyFromDecimal(amount, 'USD');
const asOf = isoDate('2026-06-30');
const everything: Judgement = {
    asOf,
    currency: 'USD',
    blocking: ['Overdue invoices', 'Over the limit'],
    warnings: [
        { code: 'used', percent: 92.5 },
        { code: 'groupUsed', percent: 97 },
        { code: 'overdue', amount: usd('16000'), days: 67 },
        { code: 'planActive', paid: 1, of: 3, dueToday: usd('10000') },
        { code: 'disputed', amount: usd('12000'), side: 'Sales', sideAmount: usd('8000') },
        { code: 'creditsCoverPastDue', credits: usd('52500'), pastDue: usd('48000') },
        { code: 'review' },
        { code: 'ruleWarns', reasonClass: 'Credit review' }
    ],
    blockStarts: {
        on: isoDate('2026-07-04'),
        cause: {
            code: 'promise',
            promised: usd('8500'),
            needed: usd('8075'),
            promisedFor: asOf,
            arrivesBy: isoDate('2026-07-03')
        }
    },
    clearing: {
        documents: [{ document: 'C-901', days: 67, amount: usd('12000.01') }],
        more: { count: 2, amount: usd('3') },
        total: usd('15000'),
        byAmount: { total: usd('14000'), first: { document: 'C-901', amount: usd('12000') } },
        lessExposure: usd('5000'),
        raiseLimitTo: usd('155000'),
        persons: ['creditReview', 'plan'],
        after: { kind: 'watch', available: usd('16500'), rest: { amount: usd('1000'), days: 25 } }
    },
    room: [{ from: asOf, with: usd('1500'), without: usd('-1500') }],
    disputes: [{ side: 'Sales', amount: usd('8000') }],
    plan: { paid: 1, of: 3, nextDue: asOf, nextAmount: usd('10000'), status: 'Active' },
    promises: {
        open: usd('8500'),
        nextDue: asOf,
        nextAmount: usd('8500'),
        given: { amount: usd('9000'), nextDue: asOf }
    },
    effectiveAgeing: [usd('26000'), usd('0')]
};
const least: Judgement = {
    asOf,
    currency: 'USD',
    blocking: [],
    warnings: [],
    room: [],
    disputes: [],
    promises: { open: usd('0') }
};
const withPart = (key: string, value: unknown) =>
    JSON.stringify({ ...(JSON.parse(writeJudgement(least)) as object), [key]: value });

describe('a stored judgement', () => {
    it.each([
        ['everything', everything],
        ['the least', least],
        ...(['overdue', 'installment', 'limitEnds', 'review', 'policy', 'other'] as const).map((code) => {
            const amounts = { amount: usd('1'), arrivesBy: asOf, due: asOf };
            const cause =
                code === 'overdue'
                    ? { code, amount: amounts.amount, arrivesBy: asOf }
                    : code === 'installment'
                      ? { code, ...amounts }
                      : { code };
            return [code, { ...least, blockStarts: { on: asOf, cause } }] as [string, Judgement];
        })
    ])('is read as it was written: %s', (_name, judgement) => {
        expect(readJudgement(writeJudgement(judgement))).toEqual({ ok: true, value: judgement });
    });

    it('holds amounts as plain decimals in the currency that stands once', () => {
        expect(writeJudgement(least)).toBe(
            '{"asOf":"2026-06-30","currency":"USD","blocking":[],"warnings":[],"room":[],"disputes":[],"promises":{"open":"0.00"}}'
        );
        expect(() => writeJudgement({ ...least, promises: { open: moneyFromDecimal('1', 'EUR') } })).toThrow(TypeError);
    });

    it.each([
        ['', 'Unexpected end'],
        ['not json', 'Unexpected token'],
        ['null', 'judgement is no object'],
        ['[]', 'judgement is no object'],
        ['{}', 'judgement.currency is missing'],
        [withPart('currency', 'usd'), 'not a currency code'],
        [withPart('asOf', '2026-02-30'), 'judgement.asOf is no day'],
        [withPart('blocking', ['R1']), 'judgement.blocking[0] is none of'],
        [withPart('warnings', [{ code: 'band', percent: 5 }]), 'judgement.warnings[0].code is none of'],
        [withPart('warnings', [{ code: 'used', percent: '85' }]), 'judgement.warnings[0].percent is no number'],
        [withPart('warnings', {}), 'judgement.warnings is no list'],
        [withPart('room', [{ from: '2026-06-30', with: '1.234', without: '1' }]), 'judgement.room[0].with'],
        [withPart('room', [{ from: '2026-06-30', with: 1, without: '1' }]), 'judgement.room[0].with is no text'],
        [withPart('promises', 'none'), 'judgement.promises is no object'],
        [withPart('blockStarts', { on: '2026-07-04', cause: { code: 'toString' } }), 'cause.code is none of']
    ])('is an issue that names the place when it is unreadable: %s', (text, message) => {
        const read = readJudgement(text);
        expect(read.ok ? [] : read.issues).toEqual([
            { code: 'unreadable', message: expect.stringContaining(message) as string }
        ]);
    });
});

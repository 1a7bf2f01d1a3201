import fc from 'fast-check';
import { effectiveLimit, headroom, usedPercentOf, type EffectiveLimit, type LimitTerms } from 'c/creditLimit';
import { isoDate } from 'c/termsIsoDate';
import { add, money, moneyFromDecimal, zero } from 'c/termsMoney';

const usd = (amount: number) => moneyFromDecimal(amount, 'USD');
const today = isoDate('2026-06-30');
const terms = (own: number | undefined, rest: Partial<LimitTerms> = {}): LimitTerms => ({
    own: own === undefined ? undefined : usd(own),
    zeroLimitMeans: 'No credit',
    ...rest
});
const group = (limit: number, exposure = 0) => ({ limit: usd(limit), exposure: usd(exposure) });
const limited = (amount: number, binding: 'own' | 'temporary' | 'insured' | 'group'): EffectiveLimit => ({
    kind: 'limited',
    limit: usd(amount),
    binding
});

describe('effective limit', () => {
    it.each<[string, LimitTerms, EffectiveLimit]>([
        ['own below group', terms(10_000, { group: group(15_000) }), limited(10_000, 'own')],
        ['group below own', terms(20_000, { group: group(15_000) }), limited(15_000, 'group')],
        ['own equal to group', terms(15_000, { group: group(15_000) }), limited(15_000, 'own')],
        ['zero and limit mandatory', terms(0, { group: group(15_000) }), limited(0, 'own')],
        ['zero and unlimited', terms(0, { zeroLimitMeans: 'Unlimited' }), { kind: 'unlimited' }],
        [
            'zero and unlimited in a group',
            terms(0, { zeroLimitMeans: 'Unlimited', group: group(15_000) }),
            limited(15_000, 'group')
        ],
        [
            'zero reads the group',
            terms(0, { zeroLimitMeans: 'Group limit', group: group(15_000) }),
            limited(15_000, 'group')
        ],
        ['zero reads a group that is not there', terms(0, { zeroLimitMeans: 'Group limit' }), { kind: 'unknown' }],
        ['no credit set up', terms(undefined, { group: group(15_000) }), { kind: 'unknown' }],
        ['a zero meaning says nothing about other limits', terms(5, { zeroLimitMeans: 'Unlimited' }), limited(5, 'own')]
    ])('%s', (_name, given, expected) => {
        expect(effectiveLimit(given, today)).toEqual(expected);
    });

    it.each<['None' | 'Raises' | 'Caps' | 'Reduces', number, EffectiveLimit]>([
        ['None', 100_000, limited(100_000, 'own')],
        ['Raises', 100_000, limited(125_000, 'insured')],
        ['Caps', 100_000, limited(25_000, 'insured')],
        ['Caps', 20_000, limited(20_000, 'own')],
        ['Reduces', 100_000, limited(75_000, 'insured')],
        ['Reduces', 20_000, limited(0, 'insured')]
    ])('50 %% of a 50,000 policy: %s %d', (effect, own, expected) => {
        const insurance = { effect, amount: usd(50_000), percent: 50 };
        expect(effectiveLimit(terms(own, { insurance }), today)).toEqual(expected);
    });

    it('counts insurance to its last day, also over an unlimited own limit', () => {
        const insurance = { effect: 'Caps', amount: usd(1_000), percent: 33.33, until: today } as const;
        expect(effectiveLimit(terms(0, { zeroLimitMeans: 'Unlimited', insurance }), today)).toEqual(
            limited(333.3, 'insured')
        );
        expect(effectiveLimit(terms(900, { insurance }), today)).toEqual(limited(333.3, 'insured'));
        expect(effectiveLimit(terms(900, { insurance }), isoDate('2026-07-01'))).toEqual(limited(900, 'own'));
        expect(effectiveLimit(terms(undefined, { insurance }), today)).toEqual({ kind: 'unknown' });
    });

    it('Juniper: the temporary limit replaces own and insured ones to the 15th inclusive, and the group still caps it', () => {
        const juniper = terms(100_000, {
            insurance: { effect: 'Raises', amount: usd(50_000), percent: 50 },
            temporary: { amount: usd(150_000), until: isoDate('2026-07-15') }
        });
        expect(effectiveLimit(juniper, isoDate('2026-07-15'))).toEqual(limited(150_000, 'temporary'));
        expect(effectiveLimit(juniper, isoDate('2026-07-16'))).toEqual(limited(125_000, 'insured'));
        expect(effectiveLimit({ ...juniper, group: group(140_000) }, isoDate('2026-07-15'))).toEqual(
            limited(140_000, 'group')
        );
        expect(headroom(juniper, usd(167_000), isoDate('2026-07-20')).available).toEqual(usd(-42_000));
    });

    it('a temporary limit may also be lower, and stands where no own limit was set', () => {
        const temporary = { amount: usd(5_000), until: today };
        expect(effectiveLimit(terms(10_000, { temporary }), today)).toEqual(limited(5_000, 'temporary'));
        expect(effectiveLimit(terms(undefined, { temporary }), today)).toEqual(limited(5_000, 'temporary'));
    });
});

describe('headroom', () => {
    it('is what the own limit leaves', () => {
        expect(headroom(terms(200_000), usd(75_532.5), today)).toEqual({
            effective: limited(200_000, 'own'),
            available: usd(124_467.5),
            usedPercent: 37.77,
            decides: 'own'
        });
    });

    it.each([12_000, 30_000, 55_000])(
        'three members of a group of 100,000 each have 3,000: exposure %d',
        (exposure) => {
            const given = terms(60_000, { group: group(100_000, 97_000) });
            expect(headroom(given, usd(exposure), today)).toMatchObject({ available: usd(3_000), decides: 'group' });
        }
    );

    it('has no number without a limit, and no percentage of a limit of zero', () => {
        expect(headroom(terms(undefined), usd(1), today)).toEqual({ effective: { kind: 'unknown' }, decides: 'own' });
        expect(headroom(terms(0, { zeroLimitMeans: 'Unlimited' }), usd(1), today)).toEqual({
            effective: { kind: 'unlimited' },
            decides: 'own'
        });
        expect(headroom(terms(0), usd(48_000), today)).toEqual({
            effective: limited(0, 'own'),
            available: usd(-48_000),
            usedPercent: undefined,
            decides: 'own'
        });
    });

    it('rounds the used percentage half up', () => {
        expect([
            usedPercentOf(usd(2), usd(3)),
            usedPercentOf(usd(1), usd(8)),
            usedPercentOf(usd(0.05), usd(1_000)),
            usedPercentOf(usd(-10), usd(100))
        ]).toEqual([66.67, 12.5, 0.01, -10]);
    });
});

describe('whatever the figures', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 }).map((units) => money(units, 'USD'));
    const given = fc.record({
        own: amount,
        zeroLimitMeans: fc.constantFrom('No credit', 'Unlimited', 'Group limit'),
        group: fc.option(fc.record({ limit: amount, exposure: amount }), { nil: undefined }),
        temporary: fc.option(fc.record({ amount, until: fc.constantFrom(isoDate('2026-06-29'), today) }), {
            nil: undefined
        })
    });

    it('available = limit - exposure, or what the group leaves when that is less', () => {
        fc.assert(
            fc.property(given, amount, (limits, exposure) => {
                const { effective, available, decides } = headroom(limits as LimitTerms, exposure, today);
                const own = effective.kind === 'limited' ? effective.limit.minor - exposure.minor : undefined;
                const ofGroup = limits.group ? limits.group.limit.minor - limits.group.exposure.minor : Infinity;
                expect(available?.minor).toBe(own === undefined ? undefined : Math.min(own, ofGroup));
                expect(decides).toBe(own !== undefined && ofGroup < own ? 'group' : 'own');
            })
        );
    });

    it('more exposure never leaves more, and takes no more than itself', () => {
        fc.assert(
            fc.property(given, amount, amount, (limits, exposure, more) => {
                const before = headroom(limits as LimitTerms, exposure, today).available;
                const after = headroom(limits as LimitTerms, add(exposure, more), today).available;
                const taken = (before?.minor ?? 0) - (after?.minor ?? 0);
                expect(taken).toBeGreaterThanOrEqual(0);
                expect(taken).toBeLessThanOrEqual(more.minor);
                expect(before === undefined).toBe(after === undefined);
            })
        );
    });

    it('an exposure of exactly the limit leaves nothing and uses all of it', () => {
        fc.assert(
            fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (units) => {
                const own = money(units, 'USD');
                expect(headroom({ own, zeroLimitMeans: 'No credit' }, own, today)).toMatchObject({
                    available: zero('USD'),
                    usedPercent: 100
                });
            })
        );
    });
});

import fc from 'fast-check';
import { limitProposal, medianOf, parseBandPercents, type ProposalFacts, type ProposalTerms } from 'c/creditProposal';
import { isoDate } from 'c/termsIsoDate';
import { type Money, moneyFromDecimal } from 'c/termsMoney';

const today = isoDate('2026-06-30');
const usd = (value: number): Money => moneyFromDecimal(value, 'USD');
const terms: ProposalTerms = { netWorthPercent: 10, bandPercents: [100, 100, 75, 50, 0], notRatedPercent: 100 };

// STORIES §3 M
const MISTRAL: ProposalFacts = {
    need: usd(70_000),
    netWorth: usd(800_000),
    references: [usd(50_000), usd(60_000), usd(100_000)]
};

const amountOf = (facts: ProposalFacts) => {
    const proposal = limitProposal(facts, terms, today);
    return proposal.defined ? proposal.amount : proposal.reason;
};

describe('Mistral', () => {
    it('needs 70,000 and may have them: every step shown', () => {
        expect(limitProposal(MISTRAL, terms, today)).toEqual({
            defined: true,
            amount: usd(70_000),
            need: usd(70_000),
            netWorth: usd(800_000),
            netWorthPercent: 10,
            netWorthShare: usd(80_000),
            referenceCount: 3,
            median: usd(60_000),
            mean: usd(70_000),
            base: usd(70_000),
            decides: 'need',
            band: undefined,
            bandPercent: 100,
            afterBand: usd(70_000),
            insuredCap: undefined
        });
    });

    it('would need 600,000 and still gets 70,000', () => {
        expect(limitProposal({ ...MISTRAL, need: usd(600_000) }, terms, today)).toMatchObject({
            amount: usd(70_000),
            decides: 'mean'
        });
    });
});

describe('the steps', () => {
    it('take the factor of the band', () => {
        expect([1, 3, 4, 5].map((band) => amountOf({ ...MISTRAL, band }))).toEqual(
            [70_000, 52_500, 35_000, 0].map(usd)
        );
    });

    it('are capped by an insurance that caps, while it is in force', () => {
        const insurance = { effect: 'Caps', amount: usd(80_000), percent: 50 } as const;
        expect(limitProposal({ ...MISTRAL, insurance }, terms, today)).toMatchObject({
            afterBand: usd(70_000),
            insuredCap: usd(40_000),
            amount: usd(40_000)
        });
        expect(amountOf({ ...MISTRAL, insurance: { ...insurance, until: isoDate('2026-06-29') } })).toEqual(
            usd(70_000)
        );
        expect(amountOf({ ...MISTRAL, insurance: { ...insurance, effect: 'Raises' } })).toEqual(usd(70_000));
        expect(limitProposal({ ...MISTRAL, insurance: { ...insurance, percent: 100 } }, terms, today)).toMatchObject({
            insuredCap: undefined
        });
    });

    it('never propose less than nothing', () => {
        expect(amountOf({ ...MISTRAL, netWorth: usd(-2_000_000) })).toEqual(usd(0));
    });

    it('round down', () => {
        const facts = { ...MISTRAL, need: usd(0.05), band: 3 };
        expect(amountOf(facts)).toEqual(usd(0.03));
    });
});

describe('no proposal', () => {
    const eur = moneyFromDecimal(60_000, 'EUR');
    it.each<[string, Partial<ProposalFacts>, string]>([
        ['no need', { need: undefined }, 'noNeed'],
        ['no net worth', { netWorth: undefined }, 'noNetWorth'],
        ['no reference', { references: [] }, 'noReferences'],
        ['one reference in another currency', { references: [usd(50_000), eur] }, 'twoCurrencies'],
        ['all references in another currency', { references: [eur] }, 'twoCurrencies'],
        ['a need in another currency', { need: eur }, 'twoCurrencies'],
        [
            'an insurance in another currency',
            { insurance: { effect: 'Caps', amount: eur, percent: 100 } },
            'twoCurrencies'
        ],
        ['a band without a factor', { band: 6 }, 'noPolicy']
    ])('%s', (_name, change, reason) => {
        expect(amountOf({ ...MISTRAL, ...change })).toBe(reason);
    });

    it('without a policy in force', () => {
        expect(limitProposal(MISTRAL, undefined, today)).toEqual({ defined: false, reason: 'noPolicy' });
    });
});

describe('the median', () => {
    it.each<[readonly number[], number | undefined]>([
        [[], undefined],
        [[5], 5],
        [[100, 50, 60], 60],
        [[100, 50, 60, 80], 70],
        [[0.01, 0.02], 0.01],
        [[9, 9, 1, 1], 5]
    ])('of %j is %s', (amounts, expected) => {
        expect(medianOf(amounts.map(usd))).toEqual(expected === undefined ? undefined : usd(expected));
    });

    it('never mixes two currencies', () => {
        expect(() => medianOf([usd(1), moneyFromDecimal(1, 'EUR')])).toThrow(TypeError);
    });

    it('lies between half of the amounts and the other half, whatever their order', () => {
        const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 9 });
        fc.assert(
            fc.property(amounts, (minors) => {
                const median = medianOf(minors.map((minor) => ({ minor, currency: 'USD' })))?.minor ?? NaN;
                const below = minors.filter((minor) => minor < median).length;
                const above = minors.filter((minor) => minor > median).length;
                expect(Math.max(below, above)).toBeLessThanOrEqual(minors.length / 2);
                expect(medianOf([...minors].reverse().map((minor) => ({ minor, currency: 'USD' })))?.minor).toBe(
                    median
                );
            })
        );
    });
});

it('is never more than the need, the mean or what the insurer covers', () => {
    const amount = fc.integer({ min: 1, max: 10_000_000 }).map((minor) => ({ minor, currency: 'USD' }));
    fc.assert(
        fc.property(
            amount,
            amount,
            fc.array(amount, { minLength: 1, maxLength: 6 }),
            amount,
            (need, net, list, insured) => {
                const insurance = { effect: 'Caps', amount: insured, percent: 80 } as const;
                const proposal = limitProposal(
                    { need, netWorth: net, references: list, band: 3, insurance },
                    terms,
                    today
                );
                if (!proposal.defined) {
                    throw new Error(proposal.reason);
                }
                const { minor } = proposal.amount;
                expect(minor).toBeLessThanOrEqual(need.minor * 0.75);
                expect(minor).toBeLessThanOrEqual(proposal.mean.minor * 0.75);
                expect(minor).toBeLessThanOrEqual(insured.minor * 0.8 + 0.5);
            }
        )
    );
});

describe('factors by band', () => {
    it('are read from their text', () => {
        expect(parseBandPercents(' 1=100 2=100 3=75  4=50 5=0 none=100 ')).toEqual({
            ok: true,
            value: { bandPercents: [100, 100, 75, 50, 0], notRatedPercent: 100 }
        });
        expect(parseBandPercents('none=50 5=0 4=50 3=75 2=90 1=100')).toMatchObject({
            value: { bandPercents: [100, 90, 75, 50, 0], notRatedPercent: 50 }
        });
    });

    it.each([
        '',
        '1=100',
        '1=100 2=100 3=75 4=50 5=0',
        '1=100 2=100 3=75 4=50 5=0 none=101',
        '1=1 2=1 3=1 4=1 5=1 6=1'
    ])('are refused: "%s"', (text) => {
        expect(parseBandPercents(text).ok).toBe(false);
    });
});

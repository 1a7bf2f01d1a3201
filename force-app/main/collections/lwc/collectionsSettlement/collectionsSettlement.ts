/**
 * A settlement offer held against going on collecting and against an agency. Every assumption is an argument: the
 * outcome is an expectation under them, not a forecast. Values are of today, simple interest for waiting.
 */
import { compare, isZero, type Money, money, multiply, subtract } from 'c/termsMoney';
import type { Comparison, SettlementInputs, Way, WayKind } from './types';

export { modelDefaults, type ModelDefaults } from './modelDefaults';
export type * from './types';

/** A percent with four decimals as a whole number. */
const PERCENT = 10_000;
const WHOLE = 100 * PERCENT;

/** Compares an offer with its alternatives. @throws RangeError where nothing is open */
export function compareSettlement(inputs: SettlementInputs): Comparison {
    const { open, offer, offerDays, collectPercent, collectMonths, agencyPercent, agencyMonths } = inputs;
    if (open.minor <= 0) {
        throw new RangeError('There is nothing open to settle');
    }
    const writeOff = subtract(open, offer);
    const ways = [
        way('settle', { expected: offer, feePercent: 0, wait: days(offerDays) }, inputs),
        way('collect', { expected: share(open, collectPercent), feePercent: 0, wait: months(collectMonths) }, inputs),
        way(
            'agency',
            {
                expected: share(open, agencyPercent),
                feePercent: inputs.agencyFeePercent,
                wait: months(agencyMonths)
            },
            inputs
        )
    ] as const;
    return {
        writeOff,
        writeOffPercent: percentOf(writeOff, open),
        ways,
        best: ways.reduce((best, next) => (compare(next.worth, best.worth) > 0 ? next : best)).kind,
        breakEvenPercent: breakEven(ways[0].worth, inputs)
    };
}

/** A part in percent of a whole, two decimals, half up. @throws RangeError where the whole is nothing */
export function percentOf(part: Money, whole: Money): number {
    if (isZero(whole)) {
        throw new RangeError('Nothing has no percentage');
    }
    // 10,000 hundredths of a percent are the whole.
    return multiply(money(10_000, whole.currency), part.minor, whole.minor, 'halfUp').minor / 100;
}

/** A time as a fraction of a year. */
interface Wait {
    readonly count: number;
    readonly ofYear: number;
}

function days(count: number): Wait {
    return { count, ofYear: 365 };
}

function months(count: number): Wait {
    return { count, ofYear: 12 };
}

function way(
    kind: WayKind,
    { expected, feePercent, wait }: { readonly expected: Money; readonly feePercent: number; readonly wait: Wait },
    { moneyPercent }: SettlementInputs
): Way {
    const fee = share(expected, feePercent);
    const net = subtract(expected, fee);
    const [grown, plain] = growth(moneyPercent, wait);
    const worth = multiply(net, plain, grown, 'halfUp');
    return { kind, expected, fee, waiting: subtract(net, worth), worth };
}

function share(amount: Money, percent: number): Money {
    return multiply(amount, Math.round(percent * PERCENT), WHOLE, 'halfUp');
}

/** What 1 becomes by waiting, as a fraction of whole numbers. */
function growth(percent: number, { count, ofYear }: Wait): readonly [number, number] {
    const plain = WHOLE * ofYear;
    return [plain + Math.round(percent * PERCENT) * count, plain];
}

function breakEven(offerWorth: Money, { open, collectMonths, moneyPercent }: SettlementInputs): number | undefined {
    const [grown, plain] = growth(moneyPercent, months(collectMonths));
    const needed = percentOf(multiply(offerWorth, grown, plain, 'halfUp'), open);
    return needed > 100 ? undefined : needed;
}

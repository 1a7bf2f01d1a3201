/**
 * Altman's bankruptcy prediction for companies without a share price: Z' for manufacturers (1983), Z'' for all others
 * (1995). A score whose denominator is missing or not above zero is undefined with the reason, never a number.
 */
import { addMonths, type IsoDate } from 'c/termsIsoDate';
import { type Money, subtract, toDecimal } from 'c/termsMoney';
import { roundMeasure } from 'c/ledgerMeasures';

/** The amounts of a year's statement that the models read. */
export type StatementFigure =
    | 'currentAssets'
    | 'currentLiabilities'
    | 'totalAssets'
    | 'retainedEarnings'
    | 'ebit'
    | 'bookEquity'
    | 'totalLiabilities'
    | 'sales';

/** A year's statement; a figure that it does not have is missing, never zero. */
export interface StatementFacts extends Readonly<Partial<Record<StatementFigure, Money>>> {
    readonly periodEnd: IsoDate;
    readonly isManufacturer: boolean;
}

/** Which of the two formulas was used. */
export type AltmanModelName = "Z'" | "Z''";

/** Where a score lies: no sign of failure, not clear, or likely failure within two years. */
export type AltmanZone = 'safe' | 'grey' | 'distress';

/** One ratio of the score; `points` is ratio times weight, both rounded to three decimals. */
export interface AltmanPart {
    readonly name: RatioName;
    readonly ratio: number;
    readonly weight: number;
    readonly points: number;
}

/** A score with its parts, three decimals, or why the statement gives none. */
export type AltmanScore =
    | {
          readonly defined: true;
          readonly model: AltmanModelName;
          readonly score: number;
          readonly zone: AltmanZone;
          readonly safeAbove: number;
          readonly distressBelow: number;
          readonly parts: readonly AltmanPart[];
      }
    | { readonly defined: false; readonly reason: 'tooOld' | 'notEnded' }
    | { readonly defined: false; readonly reason: 'missing' | 'notAboveZero'; readonly figure: StatementFigure };

/** A ratio that the models weigh: four to total assets, book equity to total liabilities. */
export type RatioName = 'workingCapital' | 'retainedEarnings' | 'ebit' | 'bookEquity' | 'sales';

interface AltmanModel {
    readonly name: AltmanModelName;
    readonly weights: readonly (readonly [RatioName, number])[];
    readonly safeAbove: number;
    readonly distressBelow: number;
}

/** Statements that ended longer ago, in months, say nothing about today. */
export const oldestStatementMonths = 18;

const manufacturers: AltmanModel = {
    name: "Z'",
    weights: [
        ['workingCapital', 0.717],
        ['retainedEarnings', 0.847],
        ['ebit', 3.107],
        ['bookEquity', 0.42],
        ['sales', 0.998]
    ],
    safeAbove: 2.9,
    distressBelow: 1.23
};
const others: AltmanModel = {
    name: "Z''",
    weights: [
        ['workingCapital', 6.56],
        ['retainedEarnings', 3.26],
        ['ebit', 6.72],
        ['bookEquity', 1.05]
    ],
    safeAbove: 2.6,
    distressBelow: 1.1
};

const figuresOfRatio: Readonly<Record<RatioName, readonly StatementFigure[]>> = {
    workingCapital: ['currentAssets', 'currentLiabilities', 'totalAssets'],
    retainedEarnings: ['retainedEarnings', 'totalAssets'],
    ebit: ['ebit', 'totalAssets'],
    bookEquity: ['bookEquity', 'totalLiabilities'],
    sales: ['sales', 'totalAssets']
};

/** The score of a statement on a day. @throws TypeError when the statement mixes two currencies */
export function altmanScore(statement: StatementFacts, on: IsoDate): AltmanScore {
    const { periodEnd, isManufacturer } = statement;
    if (periodEnd > on) {
        return { defined: false, reason: 'notEnded' };
    }
    if (addMonths(periodEnd, oldestStatementMonths) < on) {
        return { defined: false, reason: 'tooOld' };
    }
    const model = isManufacturer ? manufacturers : others;
    const needed = model.weights.flatMap(([name]) => figuresOfRatio[name]);
    const missing = needed.find((figure) => statement[figure] === undefined);
    if (missing) {
        return { defined: false, reason: 'missing', figure: missing };
    }
    const empty = (['totalAssets', 'totalLiabilities'] as const).find((total) => (statement[total]?.minor ?? 0) <= 0);
    return empty ? { defined: false, reason: 'notAboveZero', figure: empty } : scoreBy(model, statement);
}

function scoreBy(model: AltmanModel, statement: StatementFacts): AltmanScore {
    const terms = model.weights.map(([name, weight]) => ({ name, weight, ratio: ratioOf(statement, name) }));
    // Rounded far behind the decimals shown, so that binary fractions move no score over a zone's edge.
    const exact = roundMeasure(
        terms.reduce((total, { weight, ratio }) => total + weight * ratio, 0),
        9
    );
    return {
        defined: true,
        model: model.name,
        score: roundMeasure(exact, 3),
        zone: exact > model.safeAbove ? 'safe' : exact < model.distressBelow ? 'distress' : 'grey',
        safeAbove: model.safeAbove,
        distressBelow: model.distressBelow,
        parts: terms.map(({ name, weight, ratio }) => ({
            name,
            ratio: roundMeasure(ratio, 3),
            weight,
            points: roundMeasure(weight * ratio, 3)
        }))
    };
}

function ratioOf(statement: StatementFacts, name: RatioName): number {
    const figure = (wanted: StatementFigure): Money => {
        const amount = statement[wanted];
        if (!amount) {
            throw new TypeError(`${wanted} was not checked before it was used`);
        }
        return amount;
    };
    if (name === 'workingCapital') {
        const workingCapital = subtract(figure('currentAssets'), figure('currentLiabilities'));
        return quotient(workingCapital, figure('totalAssets'));
    }
    return quotient(figure(name), figure(name === 'bookEquity' ? 'totalLiabilities' : 'totalAssets'));
}

function quotient(part: Money, whole: Money): number {
    if (part.currency !== whole.currency) {
        throw new TypeError(`A statement in ${part.currency} and ${whole.currency}: ${toDecimal(part)} has no share`);
    }
    return part.minor / whole.minor;
}

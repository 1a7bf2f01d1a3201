/**
 * The own payment-experience score: 100 less what late payment, its trend, broken promises and use of the limit take
 * away. Inputs are the measures as stored (two decimals), so that anybody can add the parts up from what is shown.
 */
import { roundMeasure } from 'c/ledgerMeasures';

/** One customer's payment experience; `usedPercent` is missing where the limit is zero or none. */
export interface PaymentExperience {
    readonly daysBeyondTerms12Months: number;
    readonly daysBeyondTerms90Days: number;
    readonly brokenPromises12Months: number;
    readonly payments12Months: number;
    readonly usedPercent?: number;
}

/** A published version of the score: weights and caps of its parts, and the lowest score of bands 1 to 4. */
export interface OwnScoreModel {
    readonly name: string;
    readonly best: number;
    readonly floor: number;
    readonly leastPayments: number;
    readonly late: { readonly pointsPerDay: number; readonly mostDays: number };
    readonly trend: { readonly mostPoints: number };
    readonly broken: { readonly pointsEach: number; readonly mostPromises: number };
    readonly use: { readonly abovePercent: number; readonly pointsPerPercent: number; readonly mostPoints: number };
    readonly bandFloors: readonly number[];
}

/** What each part takes off, in points with two decimals. */
export interface OwnScoreParts {
    readonly late: number;
    readonly trend: number;
    readonly broken: number;
    readonly use: number;
}

const partNames = ['late', 'trend', 'broken', 'use'] as const satisfies readonly (keyof OwnScoreParts)[];

/** A score with its parts, or not rated with the reason. */
export type OwnScore =
    | { readonly rated: true; readonly score: number; readonly band: number; readonly parts: OwnScoreParts }
    | { readonly rated: false; readonly reason: 'tooFewPayments'; readonly payments: number };

/** The documented proposal with which the product ships. */
export const paymentExperienceModel: OwnScoreModel = {
    name: 'Payment experience 1',
    best: 100,
    floor: 1,
    leastPayments: 3,
    late: { pointsPerDay: 2, mostDays: 20 },
    trend: { mostPoints: 15 },
    broken: { pointsEach: 5, mostPromises: 4 },
    use: { abovePercent: 50, pointsPerPercent: 0.2, mostPoints: 10 },
    bandFloors: [80, 65, 50, 35]
};

/** Scores a customer by a model, rounded half up to whole points; band 1 is the lowest risk. */
export function ownScore(experience: PaymentExperience, model: OwnScoreModel): OwnScore {
    const payments = experience.payments12Months;
    if (payments < model.leastPayments) {
        return { rated: false, reason: 'tooFewPayments', payments };
    }
    const parts = partsOf(experience, model);
    const taken = parts.late + parts.trend + parts.broken + parts.use;
    const score = Math.max(model.floor, roundMeasure(model.best - taken, 0));
    return { rated: true, score, band: bandOf(score, model.bandFloors), parts };
}

/** The parts as the org keeps them beside the score: `band 3, late 24, trend 5.28, broken 0, use 7.3`. */
export function writeOwnScoreParts(own: OwnScore): string {
    return own.rated
        ? `band ${own.band}, ${partNames.map((name) => `${name} ${own.parts[name]}`).join(', ')}`
        : `too few payments: ${own.payments}`;
}

/** Reads back what `writeOwnScoreParts` wrote beside a score; undefined for anything else. */
export function readOwnScore(score: number | undefined, partsText: string | undefined): OwnScore | undefined {
    const payments = /^too few payments: (\d+)$/.exec(partsText ?? '')?.[1];
    if (payments !== undefined && score === undefined) {
        return { rated: false, reason: 'tooFewPayments', payments: Number(payments) };
    }
    const pattern = ['band ([1-5])', ...partNames.map((name) => `${name} (\\d+(?:\\.\\d+)?)`)].join(', ');
    const numbers = new RegExp(`^${pattern}$`)
        .exec(partsText ?? '')
        ?.slice(1)
        .map(Number);
    if (!numbers || score === undefined) {
        return undefined;
    }
    const [band = NaN, late = NaN, trend = NaN, broken = NaN, use = NaN] = numbers;
    return { rated: true, score, band, parts: { late, trend, broken, use } };
}

function partsOf(experience: PaymentExperience, { late, trend, broken, use }: OwnScoreModel): OwnScoreParts {
    const { daysBeyondTerms12Months, daysBeyondTerms90Days, brokenPromises12Months, usedPercent = 0 } = experience;
    const worsening = Math.max(0, daysBeyondTerms90Days - daysBeyondTerms12Months);
    const usedAbove = Math.max(0, usedPercent - use.abovePercent);
    return {
        late: roundMeasure(late.pointsPerDay * Math.min(late.mostDays, daysBeyondTerms12Months), 2),
        trend: roundMeasure(Math.min(trend.mostPoints, worsening), 2),
        broken: broken.pointsEach * Math.min(broken.mostPromises, brokenPromises12Months),
        use: roundMeasure(Math.min(use.mostPoints, use.pointsPerPercent * usedAbove), 2)
    };
}

function bandOf(score: number, floors: readonly number[]): number {
    const band = floors.findIndex((floor) => score >= floor);
    return (band < 0 ? floors.length : band) + 1;
}

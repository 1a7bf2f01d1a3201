/**
 * Reading scores that others computed. Band 1 is the lowest risk for every provider, whatever its own scale says, and
 * pictures draw better upwards; a value that is no score (Experian 998 and 999, Creditsafe E) never reaches a line.
 */
import { roundMeasure } from 'c/ledgerMeasures';
import type { IsoDate } from 'c/termsIsoDate';
import type { ScoreTrend } from './lateLine';

export { type LatePeriod, latePeriods, lateTrend, type PaidItem, type ScoreTrend } from './lateLine';

/** Who answered; the words are the picklist's API names. */
export type ScoreProvider = 'Own' | 'D&B' | 'Creditsafe' | 'Experian';

/** Which end of the provider's scale is good; the words are the picklist's API names. */
export type ScoreDirection = 'High is good' | '1 is best';

/** One answer of a provider, as it was given. */
export interface ScoreFacts {
    readonly provider: ScoreProvider;
    readonly model: string;
    readonly scoreDate: IsoDate;
    readonly rawValue?: string;
    readonly scaleLow?: number;
    readonly scaleHigh?: number;
    readonly direction: ScoreDirection;
    readonly band?: number;
    readonly notRatedReason?: string;
    readonly providerText?: string;
}

/** A number, or why there is none and whether a person has to look before anything is called clear. */
export type ScoreReading =
    | { readonly rated: true; readonly value: number }
    | { readonly rated: false; readonly reason: string; readonly needsReview: boolean };

/** A point to draw: `height` 0 is the worst end of the scale, 1 the best. */
export interface ScorePoint {
    readonly scoreDate: IsoDate;
    readonly value: number;
    readonly height: number;
}

/** Words for a band, 1 to 5. */
export type BandWord = 'lowest risk' | 'low risk' | 'moderate risk' | 'high risk' | 'highest risk';

const bandWords: readonly BandWord[] = ['lowest risk', 'low risk', 'moderate risk', 'high risk', 'highest risk'];

// The providers' documented answers that stand where a score would stand.
const specialValues: Partial<Record<ScoreProvider, Record<string, { reason: string; needsReview: boolean }>>> = {
    Experian: {
        '998': { reason: 'bankruptcy in the last years', needsReview: true },
        '999': { reason: 'not enough data', needsReview: false }
    },
    Creditsafe: { E: { reason: 'no rating', needsReview: false } }
};

// Stems of the words with which bureaus name a failed or failing company, English first, then as Creditsafe's
// continental sources write them. A word too many costs a look; a word too few calls a failed company clear.
const failureWords = new RegExp(
    [
        'bankrupt|insolv|liquidat|dissol|receivership|chapter (7|11)|in administration|administration order',
        'winding.up|wound up|struck off|ceased (to trade|trading)|situation of failure|business failure|company failed',
        'konkurs|redressement|cessation|concurso'
    ].join('|'),
    'i'
);

/** Does a text speak of failure or liquidation? Nothing is called clear on such words. */
export function namesFailure(text: string | undefined): boolean {
    return text !== undefined && failureWords.test(text);
}

/**
 * Does any provider's newest answer want a person before anything is called clear: a bankruptcy code, a rating refused
 * with a text, words where a number would stand, or words of failure anywhere beside it?
 */
export function needsReview(scores: readonly ScoreFacts[]): boolean {
    return latestScores(scores).some((score) => {
        const { rawValue, notRatedReason, providerText } = score;
        const reading = readScore(score);
        return (!reading.rated && reading.needsReview) || [rawValue, notRatedReason, providerText].some(namesFailure);
    });
}

/** The provider's answer as a number, or as "not rated" with the reason. */
export function readScore(score: ScoreFacts): ScoreReading {
    const raw = score.rawValue?.trim() ?? '';
    const special = specialValues[score.provider]?.[raw.toUpperCase()];
    if (special) {
        const reason = score.notRatedReason ?? special.reason;
        return { rated: false, reason, needsReview: special.needsReview || Boolean(score.providerText) };
    }
    if (score.notRatedReason) {
        // The sync stores a word that nobody explained as its own reason.
        const isUnexplained = score.notRatedReason === raw;
        return { rated: false, reason: score.notRatedReason, needsReview: isUnexplained };
    }
    if (raw === '') {
        return { rated: false, reason: score.providerText ?? 'no answer', needsReview: Boolean(score.providerText) };
    }
    // Words instead of a number are words of failure or liquidation: never clear on them.
    return /^-?\d+(\.\d+)?$/.test(raw)
        ? { rated: true, value: Number(raw) }
        : { rated: false, reason: raw, needsReview: true };
}

// D&B's published reading of PAYDEX, best first: score and days beyond terms.
const paydexDays: readonly (readonly [number, number])[] = [
    ...([
        [80, 0],
        [70, 15],
        [60, 22],
        [50, 30]
    ] as const),
    ...([
        [40, 60],
        [30, 90],
        [20, 120]
    ] as const)
];

/** What a PAYDEX says in days beyond terms, rounded up between the published steps; undefined for any other score. */
export function paydexMeaning(
    score: ScoreFacts
): { readonly days: number; readonly isEarly: boolean; readonly isMore: boolean } | undefined {
    const reading = readScore(score);
    if (score.provider !== 'D&B' || score.model.toUpperCase() !== 'PAYDEX' || !reading.rated) {
        return undefined;
    }
    const { value } = reading;
    const below = paydexDays.findIndex(([step]) => value >= step);
    const [upper, lower] = [paydexDays[below - 1], paydexDays[below]];
    if (!lower) {
        return { days: paydexDays.at(-1)?.[1] ?? 0, isEarly: false, isMore: true };
    }
    if (!upper) {
        return { days: 0, isEarly: value > lower[0], isMore: false };
    }
    const share = (upper[0] - value) / (upper[0] - lower[0]);
    return { days: Math.ceil(upper[1] + share * (lower[1] - upper[1])), isEarly: false, isMore: false };
}

/** Words for a band; undefined for anything but 1 to 5. */
export function bandWord(band: number | undefined): BandWord | undefined {
    return band === undefined ? undefined : bandWords[band - 1];
}

/** The newest answer of each provider and model; a late delivery of an older answer changes nothing. */
export function latestScores(scores: readonly ScoreFacts[]): readonly ScoreFacts[] {
    const latest = new Map<string, ScoreFacts>();
    for (const score of scores) {
        const line = lineOf(score);
        if (replaces(latest.get(line), score)) {
            latest.set(line, score);
        }
    }
    return [...latest.values()];
}

/** The band that the providers' newest answers give: the worst of them; undefined when none of them is rated. */
export function bandOfScores(scores: readonly ScoreFacts[]): number | undefined {
    const bands = latestScores(scores)
        .filter((score) => readScore(score).rated)
        .flatMap((score) => score.band ?? []);
    return bands.length === 0 ? undefined : Math.max(...bands);
}

/** May an incoming answer take the place of the one that is held? Only when it is not older. */
export function replaces(held: ScoreFacts | undefined, incoming: ScoreFacts): boolean {
    return held === undefined || incoming.scoreDate >= held.scoreDate;
}

/** Better or worse risk between the last two rated answers of one provider and model; undefined with fewer. */
export function trendOf(scores: readonly ScoreFacts[]): ScoreTrend | undefined {
    const [before, last] = ratedByDate(scores).slice(-2);
    if (!before || !last) {
        return undefined;
    }
    const rise = last.value - before.value;
    if (rise === 0) {
        return 'same';
    }
    return rise > 0 === (last.score.direction === 'High is good') ? 'better' : 'worse';
}

/** The rated answers of one provider and model that lie on their scale, oldest first, better upwards. */
export function scoreLine(scores: readonly ScoreFacts[]): readonly ScorePoint[] {
    return ratedByDate(scores).flatMap(({ score, value }) => {
        const { scoreDate, scaleLow, scaleHigh, direction } = score;
        if (
            scaleLow === undefined ||
            scaleHigh === undefined ||
            scaleHigh <= scaleLow ||
            value < scaleLow ||
            value > scaleHigh
        ) {
            return [];
        }
        const share = (value - scaleLow) / (scaleHigh - scaleLow);
        return [{ scoreDate, value, height: roundMeasure(direction === 'High is good' ? share : 1 - share, 4) }];
    });
}

interface RatedScore {
    readonly score: ScoreFacts;
    readonly value: number;
}

function ratedByDate(scores: readonly ScoreFacts[]): RatedScore[] {
    if (new Set(scores.map(lineOf)).size > 1) {
        throw new TypeError('Scores of two providers or models are never on one line');
    }
    return scores
        .flatMap((score) => {
            const reading = readScore(score);
            return reading.rated ? [{ score, value: reading.value }] : [];
        })
        .sort((left, right) => (left.score.scoreDate < right.score.scoreDate ? -1 : 1));
}

function lineOf({ provider, model }: ScoreFacts): string {
    return `${provider}|${model}`;
}

/** The words and pictures of scores, for the panel's card and for the credit file. */
import { type OwnScore, paymentExperienceModel } from 'c/creditOwnScore';
import {
    bandOfScores,
    type LatePeriod,
    lateTrend,
    latestScores,
    paydexMeaning,
    readScore,
    type ScoreFacts,
    scoreLine,
    trendOf
} from 'c/creditScore';
import { formatDay, formatNumber } from 'c/termsFormat';
import type { IsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import bandOf from '@salesforce/label/c.Credit_Band_Of';
import bandPicture from '@salesforce/label/c.Credit_Band_Picture';
import bandWord from '@salesforce/label/c.Credit_Band';
import change from '@salesforce/label/c.Credit_Score_Change';
import daysPaidLate from '@salesforce/label/c.Credit_Days_Paid_Late';
import daysBeyondTerms from '@salesforce/label/c.Credit_Days_Beyond_Terms';
import fewIsGood from '@salesforce/label/c.Credit_Trend_Few_Is_Good';
import highIsGood from '@salesforce/label/c.Credit_Trend_High_Is_Good';
import notRated from '@salesforce/label/c.Credit_Not_Rated';
import notRatedBecause from '@salesforce/label/c.Credit_Not_Rated_Because';
import notRatedSince from '@salesforce/label/c.Credit_Trend_Not_Rated_Since';
import oneIsBest from '@salesforce/label/c.Credit_Trend_One_Is_Best';
import ownScoreName from '@salesforce/label/c.Credit_Own_Score';
import paysEarly from '@salesforce/label/c.Credit_Paydex_Early';
import paysLater from '@salesforce/label/c.Credit_Paydex_Later';
import paysLate from '@salesforce/label/c.Credit_Paydex_Late';
import paysPrompt from '@salesforce/label/c.Credit_Paydex_Prompt';
import scoreOf from '@salesforce/label/c.Credit_Score_Of';
import tooFewPayments from '@salesforce/label/c.Credit_Own_Score_Too_Few';
import withText from '@salesforce/label/c.Credit_Score_With_Text';
import { directionOf, drawTrend, lateMarks, scoreMarks, type ScoreReader } from './trend';
import type { BandView, ScoreLineView, ScoreRow, ScoreView, TrendView } from './types';

export type { ScoreReader } from './trend';
export type * from './types';

/** Decimals of a score as it is shown. */
const SCORE_DIGITS = 2;

/** What a score card is made of; what was never loaded is missing. */
export interface ScoreSubject {
    readonly band?: number;
    readonly daysBeyondTerms?: number;
    readonly own?: OwnScore;
    readonly scores: readonly ScoreFacts[];
}

/** The panel's score section: band, own score, the newest answer of each model, and the longest history as a line. */
export function scoreView(subject: ScoreSubject, reader: ScoreReader): ScoreView {
    // The profile has the own score as it is now; its records are the history.
    const lines = linesOf(subject.scores);
    const rowLines = lines.filter(({ latest }) => !subject.own || latest.provider !== 'Own');
    const [longest] = [...lines].sort((left, right) => right.history.length - left.history.length);
    const trend = longest && trendView(longest, reader);
    return {
        ...bandView(subject.band ?? bandOfScores(subject.scores)),
        rows: [
            ...ownRows(subject.own),
            ...rowLines.map((line) => latestRow(line, reader)),
            ...daysRow(subject.daysBeyondTerms, reader)
        ],
        trends: trend ? [trend] : []
    };
}

/** A band in words and as a picture's label. */
export function bandView(band: number | undefined): BandView {
    return {
        band,
        bandWord: band === undefined ? notRated : fillLabel(bandWord, band),
        bandSuffix: band === undefined ? '' : bandOf,
        bandLabel: band === undefined ? notRated : fillLabel(bandPicture, band)
    };
}

/** Every model's history for the credit file; answers that are no score stand in words and on no line. */
export function scoreLineViews(scores: readonly ScoreFacts[], reader: ScoreReader): readonly ScoreLineView[] {
    // One own score stands with its parts already; two are a history.
    const lines = linesOf(scores).filter(({ latest, history }) => latest.provider !== 'Own' || history.length > 1);
    return lines.map((line) => ({
        key: keyOf(line.latest),
        title: nameOf(line.latest),
        trend: trendView(line, reader),
        answers: line.history.map((score, index) => answerRow(score, index === 0 ? line : undefined, reader))
    }));
}

/** Days paid late by half-year; fewer are better and stand higher. */
export function daysLateView(periods: readonly LatePeriod[], reader: ScoreReader): TrendView | undefined {
    const marks = lateMarks(periods, reader);
    const trend = lateTrend(periods);
    return drawTrend({ key: 'daysLate', title: daysPaidLate, marks, trend, note: fewIsGood }, 0, reader);
}

/** One provider's model: its newest answer and all of them, newest first. */
interface ScoreLine {
    readonly latest: ScoreFacts;
    readonly history: readonly ScoreFacts[];
}

function linesOf(scores: readonly ScoreFacts[]): readonly ScoreLine[] {
    return latestScores(scores).map((latest) => ({
        latest,
        history: scores
            .filter((score) => keyOf(score) === keyOf(latest))
            .sort((left, right) => (left.scoreDate < right.scoreDate ? 1 : -1))
    }));
}

function keyOf({ provider, model }: ScoreFacts): string {
    return `${provider}-${model}`;
}

function nameOf({ provider, model }: ScoreFacts): string {
    if (provider === 'Own') {
        return ownScoreName;
    }
    return model.startsWith(provider) ? model : `${provider} ${model}`;
}

function ownRows(own: OwnScore | undefined): ScoreRow[] {
    if (!own) {
        return [];
    }
    const row = { key: 'own', label: ownScoreName };
    return own.rated
        ? [
              {
                  ...row,
                  name: 'ownScore',
                  text: fillLabel(scoreOf, own.score, paymentExperienceModel.best),
                  value: String(own.score)
              }
          ]
        : [
              {
                  ...row,
                  text: fillLabel(tooFewPayments, own.payments, paymentExperienceModel.leastPayments),
                  isMuted: true
              }
          ];
}

function daysRow(days: number | undefined, { locale }: ScoreReader): ScoreRow[] {
    const row = { key: 'dbt', name: 'daysBeyondTerms', label: daysBeyondTerms };
    return days === undefined ? [] : [{ ...row, text: formatNumber(days, locale), value: String(days) }];
}

function latestRow({ latest, history }: ScoreLine, reader: ScoreReader): ScoreRow {
    const key = keyOf(latest);
    const reading = readScore(latest);
    if (!reading.rated) {
        return { key, label: nameOf(latest), text: answerText(latest, reader), isMuted: true };
    }
    const before = history.slice(1).find((score) => readScore(score).rated);
    const isChangedClass = before && latest.direction === '1 is best' && before.rawValue !== latest.rawValue;
    return {
        key,
        label: nameOf(latest),
        text: isChangedClass
            ? fillLabel(change, before.rawValue ?? '', latest.rawValue ?? '')
            : answerText(latest, reader),
        value: String(reading.value),
        name: `score-${key}`,
        direction: directionOf(trendOf(history))
    };
}

function answerRow(score: ScoreFacts, newestOf: ScoreLine | undefined, reader: ScoreReader): ScoreRow {
    const reading = readScore(score);
    const text = answerText(score, reader);
    return {
        key: score.scoreDate,
        label: formatDay(score.scoreDate, reader.today, reader.locale).replaceAll(' ', '\u00a0'),
        text: score.providerText ? fillLabel(withText, text, score.providerText) : text,
        ...(reading.rated ? { value: String(reading.value) } : { isMuted: true }),
        ...(newestOf ? { name: `answer-${keyOf(score)}` } : {}),
        ...(newestOf && reading.rated ? { direction: directionOf(trendOf(newestOf.history)) } : {})
    };
}

/** One answer in words: on its scale, as PAYDEX means it, or why it is none. */
function answerText(score: ScoreFacts, { locale }: ScoreReader): string {
    const reading = readScore(score);
    if (!reading.rated) {
        return fillLabel(notRatedBecause, reading.reason);
    }
    const number = formatNumber(reading.value, locale);
    const meaning = paydexMeaning(score);
    if (meaning) {
        return fillLabel(paydexLabel(meaning), number, meaning.days);
    }
    return score.scaleHigh === undefined ? number : fillLabel(scoreOf, number, formatNumber(score.scaleHigh, locale));
}

function paydexLabel({ days, isEarly, isMore }: NonNullable<ReturnType<typeof paydexMeaning>>): string {
    if (days === 0) {
        return isEarly ? paysEarly : paysPrompt;
    }
    return isMore ? paysLater : paysLate;
}

function trendView({ latest, history }: ScoreLine, reader: ScoreReader): TrendView | undefined {
    const reading = readScore(latest);
    return drawTrend(
        {
            key: keyOf(latest),
            title: nameOf(latest),
            marks: scoreMarks(scoreLine(history), reader),
            // An arrow of older answers beside "bankruptcy" would say something about now.
            trend: reading.rated ? trendOf(history) : undefined,
            note: reading.rated
                ? latest.direction === 'High is good'
                    ? highIsGood
                    : oneIsBest
                : notRatedNote(latest.scoreDate, reading.reason, reader)
        },
        SCORE_DIGITS,
        reader
    );
}

function notRatedNote(since: IsoDate, reason: string, { today, locale }: ScoreReader): string {
    return fillLabel(notRatedSince, formatDay(since, today, locale), reason);
}

/** Draws a history as a line on which better is up, whichever way its own numbers run. */
import type { LatePeriod, ScorePoint, ScoreTrend } from 'c/creditScore';
import { formatDay, formatMonth, formatNumber } from 'c/termsFormat';
import { addMonths, type IsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import better from '@salesforce/label/c.Credit_Trend_Better';
import halfYear from '@salesforce/label/c.Credit_Trend_Half_Year';
import inPeriod from '@salesforce/label/c.Credit_Trend_In_Period';
import monthOfYear from '@salesforce/label/c.Credit_Trend_Month_Of_Year';
import trendPicture from '@salesforce/label/c.Credit_Trend_Picture';
import trendPoint from '@salesforce/label/c.Credit_Trend_Point';
import unchanged from '@salesforce/label/c.Credit_Trend_Unchanged';
import worse from '@salesforce/label/c.Credit_Trend_Worse';
import type { TrendDirection, TrendView } from './types';

/** Who reads, and on which day. */
export interface ScoreReader {
    readonly today: IsoDate;
    readonly locale: string;
}

/** A point to draw: `height` 0 is the worst, 1 the best; `mark` stands under it, `spoken` is its place in the sentence. */
export interface TrendMark {
    readonly key: string;
    readonly value: number;
    readonly height: number;
    readonly mark: string;
    readonly spoken: string;
}

/** A history to draw, oldest point first. */
export interface TrendSubject {
    readonly key: string;
    readonly title: string;
    readonly marks: readonly TrendMark[];
    readonly trend: ScoreTrend | undefined;
    readonly note: string;
}

const DIRECTIONS: Readonly<Record<ScoreTrend, TrendDirection>> = {
    better: { word: better, iconName: 'utility:arrowup', isWorse: false },
    worse: { word: worse, iconName: 'utility:arrowdown', isWorse: true },
    same: { word: unchanged, iconName: 'utility:forward', isWorse: false }
};

/** Points on a trend line, the newest ones; more would not have room for their values. */
const MOST_POINTS = 5;

/** The word and the arrow of a trend. */
export function directionOf(trend: ScoreTrend | undefined): TrendDirection | undefined {
    return trend && DIRECTIONS[trend];
}

/** The newest points of a score line: months under the older ones, the day under the last. */
export function scoreMarks(points: readonly ScorePoint[], { today, locale }: ScoreReader): readonly TrendMark[] {
    const line = points.slice(-MOST_POINTS);
    const [first] = line;
    const last = line.at(-1);
    const isLong = first && last && addMonths(first.scoreDate, 11) < last.scoreDate;
    return line.map(({ scoreDate, value, height }) => {
        const month = formatMonth(scoreDate, locale);
        const day = formatDay(scoreDate, today, locale);
        return {
            ...{ key: scoreDate, value, height },
            mark:
                scoreDate === last?.scoreDate
                    ? day
                    : isLong
                      ? fillLabel(monthOfYear, month, scoreDate.slice(2, 4))
                      : month,
            spoken: fillLabel(trendPoint, formatNumber(value, locale), day)
        };
    });
}

/** The newest half-years of days paid late. */
export function lateMarks(periods: readonly LatePeriod[], { locale }: ScoreReader): readonly TrendMark[] {
    return periods.slice(-MOST_POINTS).map(({ year, half, days, height }) => {
        const mark = fillLabel(halfYear, half, String(year).slice(2));
        return {
            key: mark,
            value: days,
            height,
            mark,
            spoken: fillLabel(inPeriod, formatNumber(days, locale, 0), mark)
        };
    });
}

/** The picture of a history; undefined where fewer than two points make no line. */
export function drawTrend(subject: TrendSubject, digits: number, { locale }: ScoreReader): TrendView | undefined {
    const { key, title, marks, trend, note } = subject;
    if (marks.length < 2) {
        return undefined;
    }
    const heights = marks.map(({ height }) => height);
    const lowest = Math.min(...heights);
    // A flat history stays flat: the picture never spreads less than a tenth of the scale over its height.
    const span = Math.max(0.1, Math.max(...heights) - lowest);
    const direction = directionOf(trend);
    const sentence = marks.map(({ spoken }) => spoken).join(', ');
    return {
        ...{ key, title, direction, note },
        label: fillLabel(trendPicture, title, sentence, direction?.word ?? note),
        points: marks.map((point, index) => ({
            key: point.key,
            x: hundredths((index / (marks.length - 1)) * 100),
            y: hundredths((1 - (point.height - lowest) / span) * 100),
            value: formatNumber(point.value, locale, digits),
            date: point.mark
        }))
    };
}

function hundredths(value: number): number {
    return Math.round(value * 100) / 100;
}

import type { PanelProfile, PanelScore } from 'c/creditPanelGateway';
import {
    bandOfScores,
    latestScores,
    readScore,
    type ScoreFacts,
    type ScoreTrend,
    scoreLine,
    trendOf
} from 'c/creditScore';
import { formatDay, formatMonth, formatNumber } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import bandOf from '@salesforce/label/c.Credit_Band_Of';
import bandPicture from '@salesforce/label/c.Credit_Band_Picture';
import bandWord from '@salesforce/label/c.Credit_Band';
import better from '@salesforce/label/c.Credit_Trend_Better';
import daysBeyondTerms from '@salesforce/label/c.Credit_Days_Beyond_Terms';
import highIsGood from '@salesforce/label/c.Credit_Trend_High_Is_Good';
import notRated from '@salesforce/label/c.Credit_Not_Rated';
import notRatedBecause from '@salesforce/label/c.Credit_Not_Rated_Because';
import oneIsBest from '@salesforce/label/c.Credit_Trend_One_Is_Best';
import ownScore from '@salesforce/label/c.Credit_Own_Score';
import scoreOf from '@salesforce/label/c.Credit_Score_Of';
import trendPicture from '@salesforce/label/c.Credit_Trend_Picture';
import trendPoint from '@salesforce/label/c.Credit_Trend_Point';
import unchanged from '@salesforce/label/c.Credit_Trend_Unchanged';
import worse from '@salesforce/label/c.Credit_Trend_Worse';
import { type Reader, todayOf } from './reading';
import type { FigureRow, ScoreView, TrendDirection, TrendView } from './types';

const DIRECTIONS: Readonly<Record<ScoreTrend, TrendDirection>> = {
    better: { word: better, iconName: 'utility:arrowup', isWorse: false },
    worse: { word: worse, iconName: 'utility:arrowdown', isWorse: true },
    same: { word: unchanged, iconName: 'utility:forward', isWorse: false }
};

/** Points on a trend line, the newest ones; more would not have room for their values. */
const LINE_POINTS = 5;

/** The score section: band, the newest answer of each provider, and the longest history as a line. */
export function scoreView(profile: PanelProfile, all: readonly PanelScore[], reader: Reader): ScoreView {
    const scores = all.filter((score) => score.profileId === profile.id);
    const lines = latestScores(scores).map((latest) => ({
        latest,
        history: scores.filter(({ provider, model }) => provider === latest.provider && model === latest.model)
    }));
    const [longest] = [...lines].sort((left, right) => right.history.length - left.history.length);
    const band = profile.band ?? bandOfScores(scores);
    return {
        band,
        bandWord: band === undefined ? notRated : fillLabel(bandWord, band),
        bandSuffix: band === undefined ? '' : bandOf,
        bandLabel: band === undefined ? notRated : fillLabel(bandPicture, band),
        rows: [...lines.map((line) => scoreRow(line.latest, line.history, reader)), ...daysRow(profile, reader)],
        trends: longest ? trendOfLine(longest.latest, longest.history, reader) : []
    };
}

function nameOf({ provider, model }: ScoreFacts): string {
    return provider === 'Own' ? ownScore : `${provider} ${model}`;
}

function scoreRow(latest: ScoreFacts, history: readonly ScoreFacts[], { locale }: Reader): FigureRow {
    const reading = readScore(latest);
    const trend = trendOf(history);
    const key = `${latest.provider}-${latest.model}`;
    if (!reading.rated) {
        return { key, label: nameOf(latest), text: fillLabel(notRatedBecause, reading.reason), isMuted: true };
    }
    const number = formatNumber(reading.value, locale);
    return {
        key,
        label: nameOf(latest),
        text:
            latest.scaleHigh === undefined
                ? number
                : fillLabel(scoreOf, number, formatNumber(latest.scaleHigh, locale)),
        value: String(reading.value),
        name: `score-${key}`,
        direction: trend && DIRECTIONS[trend]
    };
}

function daysRow({ daysBeyondTerms: days }: PanelProfile, { locale }: Reader): FigureRow[] {
    return days === undefined
        ? []
        : [
              {
                  key: 'dbt',
                  name: 'daysBeyondTerms',
                  label: daysBeyondTerms,
                  text: formatNumber(days, locale),
                  value: String(days)
              }
          ];
}

function trendOfLine(latest: ScoreFacts, history: readonly ScoreFacts[], reader: Reader): TrendView[] {
    const line = scoreLine(history).slice(-LINE_POINTS);
    const trend = trendOf(history);
    if (line.length < 2) {
        return [];
    }
    const heights = line.map((point) => point.height);
    const lowest = Math.min(...heights);
    // A flat history stays flat: the picture never spreads less than a tenth of the scale over its height.
    const span = Math.max(0.1, Math.max(...heights) - lowest);
    const points = line.map((point, index) => ({
        key: point.scoreDate,
        x: Math.round((index / (line.length - 1)) * 10_000) / 100,
        y: Math.round((1 - (point.height - lowest) / span) * 10_000) / 100,
        value: formatNumber(point.value, reader.locale),
        date:
            index === line.length - 1
                ? formatDay(point.scoreDate, todayOf(reader), reader.locale)
                : formatMonth(point.scoreDate, reader.locale)
    }));
    const direction = trend && DIRECTIONS[trend];
    const spoken = line.map(({ scoreDate }, index) =>
        fillLabel(trendPoint, points[index]?.value ?? '', formatDay(scoreDate, todayOf(reader), reader.locale))
    );
    return [
        {
            key: `${latest.provider}-${latest.model}`,
            title: nameOf(latest),
            label: fillLabel(trendPicture, nameOf(latest), spoken.join(', '), direction?.word ?? ''),
            points,
            direction,
            note: latest.direction === 'High is good' ? highIsGood : oneIsBest
        }
    ];
}

import type { CreditPapers, FileProfile } from 'c/creditFileGateway';
import { type OwnScore, type OwnScoreParts, paymentExperienceModel } from 'c/creditOwnScore';
import { bandOfScores, latePeriods, needsReview } from 'c/creditScore';
import { bandView, daysLateView, scoreLineViews, type ScoreReader } from 'c/creditScoreView';
import { formatNumber } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import broken from '@salesforce/label/c.Credit_File_Own_Broken';
import daysBeyondTerms from '@salesforce/label/c.Credit_Days_Beyond_Terms';
import emptyScores from '@salesforce/label/c.Credit_File_Scores_Empty';
import late from '@salesforce/label/c.Credit_File_Own_Late';
import notComputed from '@salesforce/label/c.Credit_File_Own_Not_Computed';
import ownTitle from '@salesforce/label/c.Credit_File_Own_Title';
import personLooks from '@salesforce/label/c.Credit_File_Needs_Review';
import scoresTitle from '@salesforce/label/c.Credit_File_Scores_Title';
import start from '@salesforce/label/c.Credit_File_Own_Best';
import sum from '@salesforce/label/c.Credit_File_Own_Sum';
import sumText from '@salesforce/label/c.Credit_File_Own_Sum_Text';
import tooFewPayments from '@salesforce/label/c.Credit_Own_Score_Too_Few';
import trend from '@salesforce/label/c.Credit_File_Own_Trend';
import use from '@salesforce/label/c.Credit_File_Own_Use';
import { profileName } from './profile';
import type { FileRow, RowsSection, ScoresSection } from './types';

const PARTS: readonly (readonly [keyof OwnScoreParts, string])[] = [
    ['late', late],
    ['trend', trend],
    ['broken', broken],
    ['use', use]
];

/** Band, own score with its parts, every bureau's history and how late the customer paid. */
export function scoresSection(
    profile: FileProfile,
    papers: CreditPapers,
    isOne: boolean,
    reader: ScoreReader
): ScoresSection {
    const scores = papers.scores.filter(({ profileId }) => profileId === profile.id);
    return {
        key: profile.id,
        title: isOne ? scoresTitle : profileName(profile),
        band: bandView(profile.closed?.band ?? bandOfScores(scores)),
        review: needsReview(scores) ? personLooks : undefined,
        own: ownSection(profile, reader),
        lines: scoreLineViews(scores, reader),
        daysLate: daysLateView(halfYears(profile, papers), reader),
        empty: scores.length === 0 ? emptyScores : ''
    };
}

/** Half-years of items in the profile's currency; of a history that was cut off the oldest one is not whole. */
function halfYears(profile: FileProfile, { paidItems, hasMorePaidItems }: CreditPapers) {
    const own = paidItems.filter(
        ({ profileId, currency }) => profileId === profile.id && currency === profile.currency
    );
    return latePeriods(own).slice(hasMorePaidItems ? 1 : 0);
}

function ownSection({ closed }: FileProfile, reader: ScoreReader): RowsSection {
    const days = closed?.daysBeyondTerms;
    return {
        key: 'own',
        title: ownTitle,
        rows: [
            ...ownRows(closed?.own, reader),
            ...(days === undefined
                ? []
                : [
                      {
                          key: 'dbt',
                          label: daysBeyondTerms,
                          name: 'daysBeyondTerms',
                          text: formatNumber(days, reader.locale),
                          value: String(days)
                      }
                  ])
        ],
        empty: notComputed
    };
}

function ownRows(own: OwnScore | undefined, { locale }: ScoreReader): FileRow[] {
    if (!own) {
        return [];
    }
    if (!own.rated) {
        const text = fillLabel(tooFewPayments, own.payments, paymentExperienceModel.leastPayments);
        return [{ key: 'sum', label: sum, text, isMuted: true }];
    }
    return [
        { key: 'best', label: start, text: formatNumber(paymentExperienceModel.best, locale) },
        ...PARTS.map(([key, label]) => ({
            key,
            label,
            name: `own-${key}`,
            text: formatNumber(own.parts[key] === 0 ? 0 : -own.parts[key], locale),
            value: String(own.parts[key])
        })),
        {
            key: 'sum',
            label: sum,
            name: 'ownScore',
            text: fillLabel(sumText, own.score, own.band),
            value: String(own.score)
        }
    ];
}

import { headroom } from 'c/creditLimit';
import {
    ownScore,
    paymentExperienceModel,
    writeOwnScoreParts,
    type OwnScore,
    type PaymentExperience
} from 'c/creditOwnScore';
import { grossExposure, type CreditState } from 'c/creditState';
import type { ScoreFacts } from 'c/creditScore';
import { daysBeyondTerms, paymentCount, roundMeasure, type Measure } from 'c/ledgerMeasures';
import type { PromiseStanding } from 'c/collectionsPromise';
import { addDays, type IsoDate } from 'c/termsIsoDate';
import type { LedgerRow } from '../ledger/ledgerItem.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import { scoreRecord } from '../scores/checkScore.ts';

const year = 365;
const quarter = 90;

/** The own payment-experience score of a customer on the ledger's day. */
export function ownScoreOf(
    rows: readonly LedgerRow[],
    promises: readonly PromiseStanding[],
    state: CreditState
): OwnScore {
    const { asOf } = state;
    const facts = rows.flatMap((row) => (row.kind === 'receivable' ? [row.facts] : []));
    const experience: PaymentExperience = {
        daysBeyondTerms12Months: stored(daysBeyondTerms(facts, { asOf, days: year })),
        daysBeyondTerms90Days: stored(daysBeyondTerms(facts, { asOf, days: quarter })),
        brokenPromises12Months: promises.filter((promise) => isBrokenSince(promise, addDays(asOf, -year), asOf)).length,
        payments12Months: paymentCount(facts, { asOf, days: year }),
        usedPercent: headroom(state.limit, grossExposure(state), asOf).usedPercent
    };
    return ownScore(experience, paymentExperienceModel);
}

/** The fields of the profile that keep the score and what it is made of. */
export function ownScoreFields(own: OwnScore): OrgRecord {
    return { Own_Score__c: own.rated ? own.score : null, Own_Score_Parts__c: writeOwnScoreParts(own) };
}

/** The answer to keep beside the bureaus', when it says something else than the last own one; `undefined` when it does not. */
export function ownScoreAnswer(
    profileKey: string,
    own: OwnScore,
    asOf: IsoDate,
    earlier: readonly ScoreFacts[]
): OrgRecord | undefined {
    const last = earlier
        .filter(({ provider, model }) => provider === 'Own' && model === paymentExperienceModel.name)
        .sort((left, right) => (left.scoreDate < right.scoreDate ? -1 : 1))
        .at(-1);
    const rawValue = own.rated ? String(own.score) : undefined;
    // Who never had enough payments has no answer to keep; who had, has one that says so.
    if (last ? last.rawValue === rawValue || last.scoreDate > asOf : !own.rated) {
        return undefined;
    }
    return scoreRecord(profileKey, {
        provider: 'Own',
        model: paymentExperienceModel.name,
        scoreDate: asOf,
        rawValue,
        scaleLow: paymentExperienceModel.floor,
        scaleHigh: paymentExperienceModel.best,
        direction: 'High is good',
        band: own.rated ? own.band : undefined,
        notRatedReason: own.rated ? undefined : 'fewer than 3 payments in 12 months'
    });
}

/** Measures as they are stored, so that anybody can add the parts up from what is shown; nothing to measure takes nothing off. */
function stored(measure: Measure): number {
    return measure.ok ? roundMeasure(measure.value, 2) : 0;
}

function isBrokenSince({ status, brokenOn, judgedFrom }: PromiseStanding, after: IsoDate, through: IsoDate): boolean {
    const since = brokenOn ?? judgedFrom;
    return status === 'Broken' && since > after && since <= through;
}

import { namesFailure, readScore, type ScoreFacts } from 'c/creditScore';
import type { IsoDate } from 'c/termsIsoDate';
import type { DateColumn } from '../canonical/dates.ts';
import { joinKey } from '../canonical/keys.ts';
import { RowReader, type Rejection } from '../canonical/rowReader.ts';
import { customerKey } from '../ledger/findScope.ts';
import type { CanonicalRow } from '../mapping/runMapping.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import type { ScoreColumn } from './scoreColumns.ts';

/** A score that passed with the key of its customer's link, or the reasons why not. */
export type CheckedScore =
    | { readonly ok: true; readonly sourceRow: string; readonly linkKey: string; readonly facts: ScoreFacts }
    | { readonly ok: false; readonly rejections: readonly Rejection[] };

/** Checks one row of a score file; no answer is dated after `latest`. */
export function checkScore(
    { sourceRow, cells }: CanonicalRow<ScoreColumn>,
    latest: IsoDate,
    dateColumns: Map<string, DateColumn>
): CheckedScore {
    const reader = new RowReader({ dateOrder: 'ymd', decimal: 'point' }, sourceRow, cells, dateColumns);
    const scope = { source: reader.requiredText('source', 40), company: reader.requiredText('company', 20) };
    const provider = reader.choice('provider', ['Own', 'D&B', 'Creditsafe', 'Experian']);
    const direction = reader.choice('direction', ['High is good', '1 is best']);
    const scoreDate = reader.date('date');
    const score = {
        model: reader.requiredText('model', 60),
        rawValue: reader.text('raw', 40),
        scaleLow: reader.number('scale_low', -99_999, 999_999),
        scaleHigh: reader.number('scale_high', -99_999, 999_999),
        band: reader.number('band', 1, 5),
        notRatedReason: reader.text('not_rated_reason', 255),
        providerText: reader.text('text', 255)
    };
    const linkKey = customerKey(scope, reader.requiredText('customer', 40));
    for (const column of ['provider', 'direction', 'date'] as const) {
        if (cells[column] === undefined) {
            reader.reject(column, 'is missing');
        }
    }
    if (!provider || !direction || !scoreDate || reader.rejections.length > 0) {
        return { ok: false, rejections: reader.rejections };
    }
    const facts = { ...score, provider, direction, scoreDate };
    for (const { column, reason } of answerIssues(facts, latest)) {
        reader.reject(column, reason);
    }
    return reader.rejections.length > 0
        ? { ok: false, rejections: reader.rejections }
        : { ok: true, sourceRow, linkKey, facts };
}

interface AnswerIssue {
    readonly column: ScoreColumn;
    readonly reason: string;
}

/** What makes an answer impossible: a day to come, a number off its scale, a word that its provider does not use. */
function answerIssues(facts: ScoreFacts, latest: IsoDate): AnswerIssue[] {
    const { scaleLow = -Infinity, scaleHigh = Infinity, band, scoreDate } = facts;
    const reading = readScore(facts);
    const issues: AnswerIssue[] = [];
    if (scoreDate > latest) {
        issues.push({ column: 'date', reason: 'is after the day of the run' });
    }
    if (scaleHigh <= scaleLow) {
        issues.push({ column: 'scale_high', reason: 'is not above the lower end of the scale' });
    } else if (reading.rated && (reading.value < scaleLow || reading.value > scaleHigh)) {
        issues.push({ column: 'raw', reason: `is not on its scale of ${scaleLow} to ${scaleHigh}` });
    }
    if (reading.rated && band === undefined) {
        issues.push({ column: 'band', reason: 'is missing, and the answer is a score' });
    }
    // Readable words come back as they were given where nobody knows a meaning for them. Words of failure are known:
    // a person has to see them, so they are stored.
    const isUnknown = !reading.rated && facts.notRatedReason === undefined && reading.reason === facts.rawValue?.trim();
    if (isUnknown && !namesFailure(facts.rawValue)) {
        issues.push({
            column: 'raw',
            reason: `is neither a number nor an answer that ${facts.provider} is known to give`
        });
    }
    return issues;
}

/** The Credit_Score__c of an answer; one that is no score carries its reason and never a band. */
export function scoreRecord(profileKey: string, facts: ScoreFacts): OrgRecord {
    const reading = readScore(facts);
    return {
        Key__c: `${profileKey}|${joinKey(facts.provider, facts.model, facts.scoreDate)}`,
        'Credit_Profile__r.Key__c': profileKey,
        Provider__c: facts.provider,
        Model__c: facts.model,
        Score_Date__c: facts.scoreDate,
        Raw_Value__c: facts.rawValue ?? null,
        Scale_Low__c: facts.scaleLow ?? null,
        Scale_High__c: facts.scaleHigh ?? null,
        Direction__c: facts.direction,
        Band__c: reading.rated ? (facts.band ?? null) : null,
        Not_Rated_Reason__c: reading.rated ? null : reading.reason,
        Provider_Text__c: facts.providerText ?? null
    };
}

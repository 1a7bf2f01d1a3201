import { readScore, type ScoreFacts } from 'c/creditScore';
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

/** Checks one row of a score file. */
export function checkScore(
    { sourceRow, cells }: CanonicalRow<ScoreColumn>,
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
    const reading = readScore(facts);
    if (reading.rated && facts.band === undefined) {
        reader.reject('band', 'is missing, and the answer is a score');
        return { ok: false, rejections: reader.rejections };
    }
    return { ok: true, sourceRow, linkKey, facts };
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

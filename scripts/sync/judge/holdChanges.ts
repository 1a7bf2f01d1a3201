import type { RuleFinding } from 'c/creditRules';
import type { IsoDate } from 'c/termsIsoDate';
import type { OrgRecord } from '../org/orgRecord.ts';
import type { OrgProfile } from '../profile/orgProfiles.ts';
import type { HoldRow } from './creditRecords.ts';
import { holdReason } from './holdReason.ts';

/** What a judgement does to the holds of one profile. */
export interface HoldChanges {
    /** Holds to place, by key. */
    readonly placed: readonly OrgRecord[];
    /** Changes of holds that are there, by id; of those to lift the rule is named beside. */
    readonly lifted: readonly { readonly rule: string; readonly record: OrgRecord }[];
    readonly marked: readonly OrgRecord[];
}

/** Who placed and lifted what no person did. */
const rules = 'Rules';

/**
 * The holds that have to be placed and lifted so that every rule that blocks has one and no other rule has. A person's
 * hold is never lifted, only marked when no rule blocks beside it; a release stays as long as its rule blocks.
 */
export function holdChanges(
    profile: OrgProfile,
    blocking: readonly RuleFinding[],
    passed: readonly RuleFinding[],
    holds: readonly HoldRow[],
    asOf: IsoDate
): HoldChanges {
    const ofRules = holds.filter(({ Origin__c: origin }) => origin === 'Rule');
    const held = new Set(ofRules.map(({ Rule__c: rule }) => rule));
    const fires = new Set<string | null>(blocking.map(({ rule }) => rule));
    const isReady = blocking.length === 0;
    return {
        placed: blocking.filter(({ rule }) => !held.has(rule)).map((finding) => placedHold(profile, finding, asOf)),
        lifted: ofRules
            .filter(({ Rule__c: rule }) => !fires.has(rule))
            .map(({ Id, Rule__c: rule }) => ({
                rule: rule ?? '',
                record: {
                    Id,
                    Status__c: 'Lifted',
                    Ended_On__c: asOf,
                    Ended_By__c: rules,
                    End_Reason__c: endReason(passed.find((finding) => finding.rule === rule))
                }
            })),
        marked: holds
            .filter((hold) => hold.Origin__c === 'Person' && hold.Ready_To_Release__c !== isReady)
            .map(({ Id }) => ({ Id, Ready_To_Release__c: isReady }))
    };
}

/** One record per profile, rule and day of placing; the same rule placed again on its day is the same record again. */
function placedHold(profile: OrgProfile, finding: RuleFinding, asOf: IsoDate): OrgRecord {
    return {
        Key__c: `${profile.key}|rule|${finding.rule}|${asOf}`,
        Account__c: profile.account,
        'Credit_Profile__r.Key__c': profile.key,
        Status__c: 'Active',
        Origin__c: 'Rule',
        Rule__c: finding.rule,
        Policy_Key__c: finding.policyKey,
        Reason_Class__c: finding.reasonClass,
        Reason__c: holdReason(finding),
        Placed_On__c: asOf,
        Placed_By__c: rules,
        Currency_Code__c: profile.currency,
        Ended_On__c: null,
        Ended_By__c: null,
        End_Reason__c: null
    };
}

function endReason(finding: RuleFinding | undefined): string {
    if (!finding) {
        return 'No policy in force has this rule.';
    }
    if (finding.excludedBy !== undefined) {
        return `Excluded by ${finding.excludedBy}.`;
    }
    const figures = finding.figures.allowed ? ` ${holdReason(finding)}` : '';
    return `The rule no longer fires.${figures}`.slice(0, 255);
}

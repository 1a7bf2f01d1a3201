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
    const live = holds.filter(isLive);
    const ofRules = live.filter(({ Origin__c: origin }) => origin === 'Rule');
    const held = new Set(ofRules.map(({ Rule__c: rule }) => rule));
    const fires = new Set<string | null>(blocking.map(({ rule }) => rule));
    const isReady = blocking.length === 0;
    return {
        placed: blocking
            .filter(({ rule }) => !held.has(rule))
            .map((finding) => placedHold(profile, finding, asOf, endedOn(asOf, finding.rule, holds))),
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
        marked: live
            .filter((hold) => hold.Origin__c === 'Person' && hold.Ready_To_Release__c !== isReady)
            .map(({ Id }) => ({ Id, Ready_To_Release__c: isReady }))
    };
}

/** Whether a hold is not over, so that a rule that fires needs no other. */
export function isLive({ Status__c: status }: HoldRow): boolean {
    return status === 'Active' || status === 'Released';
}

/** How many holds of a rule were placed on a day and ended on it: ended ones stay ended, so another needs its own key. */
function endedOn(day: IsoDate, rule: string, holds: readonly HoldRow[]): number {
    return holds.filter((hold) => !isLive(hold) && hold.Rule__c === rule && hold.Placed_On__c === day).length;
}

/** One record per profile, rule and day of placing. */
function placedHold(profile: OrgProfile, finding: RuleFinding, asOf: IsoDate, before: number): OrgRecord {
    const key = `${profile.key}|rule|${finding.rule}|${asOf}`;
    return {
        Key__c: before === 0 ? key : `${key}|${before + 1}`,
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
        Currency_Code__c: profile.currency
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

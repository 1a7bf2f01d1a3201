import { ledgerNow } from '../journal/ledgerNow.ts';
import type { Journal } from '../journal/journal.ts';
import type { LedgerRow } from '../ledger/ledgerItem.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import type { OrgProfile } from '../profile/orgProfiles.ts';
import { groupInflows } from './groupMembers.ts';
import { holdChanges, isLive, type HoldChanges } from './holdChanges.ts';
import type { ProfileJudgement } from './judgeResult.ts';
import { judgedFields, unclearFields } from './judgedFields.ts';
import { judgeState } from './judgeState.ts';
import { ownScoreAnswer, ownScoreFields, ownScoreOf } from './ownScores.ts';
import { scoresOf, type JudgeWorld } from './readJudgeWorld.ts';
import { stateOf } from './stateOf.ts';
import { tracedMore } from './tracedMembers.ts';

/** What has to be written for one profile, and what is reported of it. */
export interface JudgedProfile {
    readonly profile: OrgProfile;
    readonly report: ProfileJudgement;
    readonly record: OrgRecord;
    readonly holds: HoldChanges;
    readonly ownScore?: OrgRecord;
}

const noChanges: HoldChanges = { placed: [], lifted: [], marked: [] };

/** Judges every profile of a scope, one at a time, those without ledger rows at the end. */
export function* judgeProfiles(journal: Journal, world: JudgeWorld): Generator<JudgedProfile> {
    const withoutRows = new Map(world.profiles);
    for (const { profile: key, rows } of ledgerNow(journal.database, world.scope)) {
        const profile = world.profiles.get(key);
        withoutRows.delete(key);
        if (profile) {
            yield judgeProfile(profile, rows, world);
        }
    }
    for (const profile of withoutRows.values()) {
        yield judgeProfile(profile, [], world);
    }
}

function judgeProfile(profile: OrgProfile, rows: readonly LedgerRow[], world: JudgeWorld): JudgedProfile {
    const { key } = profile;
    const { asOf, records, policies } = world;
    const { promises = [], plans = [] } = world.standings.get(key) ?? {};
    const members = world.members.get(profile.group?.key ?? '') ?? [];
    const scores = scoresOf(world, key);
    const input = {
        profile,
        rows,
        promises,
        plans,
        disputes: records.disputes.get(key) ?? [],
        disputedItems: records.disputedItems,
        scores,
        groupInflows: groupInflows(profile, members, world.standings)
    };
    const state = stateOf(input, asOf);
    const own = ownScoreOf(rows, promises, state);
    const fixed = { Key__c: key, ...ownScoreFields(own), Band__c: state.band ?? null };
    const names = { customer: profile.customer, account: profile.account };
    const ownScore = ownScoreAnswer(key, own, asOf, scores);
    const judged = judgeState(state, policies);
    if (!judged.ok) {
        const unclear = judged.issues.map(({ message }) => message).join(' ');
        return {
            profile,
            report: { ...names, blockingRules: [], warningRules: [], unclear },
            record: { ...fixed, ...unclearFields(state) },
            holds: noChanges,
            ownScore
        };
    }
    const { blocking, passed, blockingRules, warningRules, judgement } = judged.value;
    const holds = records.holds.get(key) ?? [];
    const trace = tracedMore(judged.value.trace, holds.filter(isLive), members, world.standings);
    return {
        profile,
        report: { ...names, blockingRules, warningRules, judgement },
        record: { ...fixed, ...judgedFields(judged.value, trace, state) },
        holds: holdChanges(profile, blocking, passed, holds, asOf),
        ownScore
    };
}

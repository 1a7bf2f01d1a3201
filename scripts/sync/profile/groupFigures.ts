import { sum, toDecimal, type Money } from 'c/termsMoney';
import { loadRecords, type LoadOptions } from '../org/loadRecords.ts';
import type { OrgGateway } from '../org/orgGateway.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import { SyncProblem } from '../problem.ts';
import { readProfiles, type OrgProfile } from './orgProfiles.ts';

/** The exposure of all members of a group, and the members that it leaves out because they trade in another currency. */
export interface GroupExposure {
    readonly exposure: Money;
    readonly limit?: number;
    readonly leftOut: readonly string[];
}

/** Adds up the members of each group in the group's currency. */
export function groupExposures(members: readonly OrgProfile[]): Map<string, GroupExposure> {
    const groups = Map.groupBy(members, (member) => member.group?.key ?? '');
    groups.delete('');
    return new Map(
        [...groups].map(([key, profiles]) => {
            const currency = profiles[0]?.group?.currency ?? '';
            const counted = profiles.filter((profile) => profile.currency === currency);
            return [
                key,
                {
                    exposure: sum(
                        counted.map(({ exposure }) => exposure),
                        currency
                    ),
                    limit: profiles[0]?.group?.limit,
                    leftOut: profiles.filter((profile) => profile.currency !== currency).map((profile) => profile.key)
                }
            ];
        })
    );
}

/** The profiles whose copy of their group's limit and exposure is not what it should be. */
export function groupCopies(members: readonly OrgProfile[], groups: ReadonlyMap<string, GroupExposure>): OrgRecord[] {
    return members.flatMap((member) => {
        const group = groups.get(member.group?.key ?? '');
        if (!group || group.leftOut.includes(member.key)) {
            return [];
        }
        const exposure = Number(toDecimal(group.exposure));
        return member.copied.exposure === exposure && member.copied.limit === group.limit
            ? []
            : [{ Key__c: member.key, Group_Exposure__c: exposure, Group_Limit__c: group.limit ?? null }];
    });
}

/** Copies every group's limit and exposure to its members, those of other deliveries included; answers the groups. */
export async function refreshGroups(gateway: OrgGateway, options: LoadOptions): Promise<Map<string, GroupExposure>> {
    const members = await readProfiles(gateway, 'Credit_Group__c != null');
    const groups = groupExposures(members);
    const target = { object: 'Credit_Profile__c', operation: 'upsert', keyField: 'Key__c' } as const;
    const copies = groupCopies(members, groups);
    if (copies.length > 0) {
        for await (const outcomes of loadRecords(gateway, target, copies, options)) {
            const failed = outcomes.find((outcome) => !outcome.ok);
            if (failed && !failed.ok) {
                throw new SyncProblem(
                    'GroupNotWritten',
                    `The group figures of ${failed.key} could not be written: ${failed.code} ${failed.message}`
                );
            }
        }
    }
    return groups;
}

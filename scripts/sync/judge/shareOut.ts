import { policyInForce, type PolicyRecord } from 'c/creditPolicy';
import type { IsoDate } from 'c/termsIsoDate';
import { z } from 'zod';
import type { OrgGateway } from '../org/orgGateway.ts';
import type { OrgProfile } from '../profile/orgProfiles.ts';

/** A person who may work accounts. */
export interface Collector {
    readonly id: string;
    readonly name: string;
}

/** An account that somebody works already. */
export interface WorkedAccount {
    readonly collector: string;
    readonly payer: string;
    readonly team?: string;
}

/** An account that a person gets. */
export interface SharedAccount {
    readonly profile: OrgProfile;
    readonly collector: Collector;
}

const holderRow = z.object({ AssigneeId: z.string(), Assignee: z.object({ Name: z.string() }) });
const workedRow = z.object({
    Collector__c: z.string(),
    Account__c: z.string(),
    Payer__c: z.string().nullable(),
    Team__c: z.string().nullable()
});

/** Who gets which of the profiles that nobody works and that a policy wants shared out. Asks the org only where there are some. */
export async function readShares(
    gateway: OrgGateway,
    profiles: Iterable<OrgProfile>,
    policies: readonly PolicyRecord[],
    on: IsoDate
): Promise<SharedAccount[]> {
    const waiting = [...profiles].filter(
        (profile) => profile.collector === undefined && isSharedOut(profile, policies, on)
    );
    if (waiting.length === 0) {
        return [];
    }
    const holders = await gateway.all(
        holderRow,
        `SELECT AssigneeId, Assignee.Name FROM PermissionSetAssignment
         WHERE PermissionSet.Name = 'Good_Terms_Collector' AND Assignee.IsActive = true`
    );
    const worked = await gateway.all(
        workedRow,
        'SELECT Collector__c, Account__c, Payer__c, Team__c FROM Credit_Profile__c WHERE Collector__c != null'
    );
    return shareOut(
        waiting,
        holders.map(({ AssigneeId: id, Assignee: { Name: name } }) => ({ id, name })),
        worked.map((row) => ({
            collector: row.Collector__c,
            payer: row.Payer__c ?? row.Account__c,
            team: row.Team__c ?? undefined
        }))
    );
}

function isSharedOut(
    { customer, riskClass, currency }: OrgProfile,
    policies: readonly PolicyRecord[],
    on: IsoDate
): boolean {
    const inForce = policyInForce(policies, 'Share out accounts', { on, customer, riskClass, currency });
    return inForce.ok && inForce.value?.value === 'on';
}

/**
 * Gives each waiting account to the collector with the fewest accounts, by name where they have as many. What one payer
 * pays for goes to one person. An account of a team goes to those who work accounts of it, one of no team to those
 * who work for none, and to everybody where there is nobody such.
 */
export function shareOut(
    waiting: readonly OrgProfile[],
    collectors: readonly Collector[],
    worked: readonly WorkedAccount[]
): SharedAccount[] {
    const work = new Map(collectors.map(({ id }) => [id, 0]));
    const teams = new Map(collectors.map(({ id }) => [id, new Set<string>()]));
    const byPayer = new Map<string, string>();
    const assign = (collector: string, payer: string): void => {
        work.set(collector, (work.get(collector) ?? 0) + 1);
        byPayer.set(payer, collector);
    };
    for (const { collector, payer, team } of worked) {
        assign(collector, payer);
        teams.get(collector)?.add(team ?? '');
    }
    const isOfTeam = ({ id }: Collector, team: string | undefined): boolean => {
        const of = teams.get(id) ?? new Set();
        return team === undefined ? [...of].every((one) => one === '') : of.has(team);
    };
    const people = [...collectors].sort((one, other) => (one.name < other.name ? -1 : 1));
    return [...waiting]
        .sort((one, other) => (one.key < other.key ? -1 : 1))
        .flatMap((profile) => {
            const known = people.find(({ id }) => id === byPayer.get(profile.payer));
            const team = people.filter((person) => isOfTeam(person, profile.team));
            const [least] = (team.length > 0 ? team : people).toSorted(
                (one, other) => (work.get(one.id) ?? 0) - (work.get(other.id) ?? 0)
            );
            const collector = known ?? least;
            if (!collector) {
                return [];
            }
            assign(collector.id, profile.payer);
            return [{ profile, collector }];
        });
}

import { z } from 'zod';
import type { OrgGateway } from '../org/orgGateway.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import { soqlLists } from '../org/soql.ts';

const holdRow = z.object({ Id: z.string(), Account__c: z.string(), Ready_To_Release__c: z.boolean() });
const profileRow = z.object({ Account__c: z.string() });

/**
 * The marks to change on persons' holds of whole accounts: such a hold is ready to be released when no rule blocks any
 * of the account's profiles, whatever ledger they belong to. Asked after the profiles were written.
 */
export async function accountHoldMarks(gateway: OrgGateway): Promise<OrgRecord[]> {
    const holds = await gateway.all(
        holdRow,
        `SELECT Id, Account__c, Ready_To_Release__c FROM Credit_Hold__c
         WHERE Credit_Profile__c = null AND Origin__c = 'Person' AND Status__c IN ('Active', 'Released')`
    );
    const blocked = new Set<string>();
    for (const list of soqlLists([...new Set(holds.map((hold) => hold.Account__c))])) {
        const profiles = await gateway.all(
            profileRow,
            `SELECT Account__c FROM Credit_Profile__c WHERE Blocking_Rules__c != null AND Account__c IN ${list}`
        );
        profiles.forEach((profile) => blocked.add(profile.Account__c));
    }
    return holds
        .map((hold) => ({ ...hold, isReady: !blocked.has(hold.Account__c) }))
        .filter(({ isReady, Ready_To_Release__c: marked }) => marked !== isReady)
        .map(({ Id, isReady }) => ({ Id, Ready_To_Release__c: isReady }));
}

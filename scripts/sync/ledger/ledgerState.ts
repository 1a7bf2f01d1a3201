import type { PolicyRecord } from 'c/creditPolicy';
import { z } from 'zod';
import { readPolicies } from '../policy/readPolicies.ts';
import type { OrgGateway } from '../org/orgGateway.ts';
import { soqlText } from '../org/soql.ts';
import { readProfiles, type OrgProfile } from '../profile/orgProfiles.ts';
import { scopeKey } from './findScope.ts';
import type { LedgerScope } from './ledgerItem.ts';

/** What the org knows of a scope before a delivery: its source, its customers, their profiles, the policies. */
export interface LedgerState {
    /** The day of the last good delivery; undefined before the first. */
    readonly asOf?: string;
    readonly hasSource: boolean;
    readonly receivableCount: number;
    /** Profile keys by customer number. */
    readonly profileKeys: ReadonlyMap<string, string>;
    readonly profiles: ReadonlyMap<string, OrgProfile>;
    readonly policies: readonly PolicyRecord[];
}

const sourceRow = z.object({ As_Of__c: z.string().nullable() });
const linkRow = z.object({
    Customer_Number__c: z.string(),
    Credit_Profile__r: z.object({ Key__c: z.string() }).nullable()
});

/** Reads what the org knows of a scope. */
export async function readLedgerState(gateway: OrgGateway, scope: LedgerScope): Promise<LedgerState> {
    const key = soqlText(scopeKey(scope));
    const sources = await gateway.all(sourceRow, `SELECT As_Of__c FROM Ledger_Source__c WHERE Key__c = ${key}`);
    const links = await gateway.all(
        linkRow,
        `SELECT Customer_Number__c, Credit_Profile__r.Key__c FROM Customer_Link__c
         WHERE Source__c = ${soqlText(scope.source)} AND Company__c = ${soqlText(scope.company)}`
    );
    const profiles = await readProfiles(gateway, `Ledger_Source__r.Key__c = ${key}`);
    return {
        asOf: sources[0]?.As_Of__c ?? undefined,
        hasSource: sources.length > 0,
        receivableCount: await gateway.count(
            `SELECT COUNT() FROM Receivable__c WHERE Credit_Profile__r.Ledger_Source__r.Key__c = ${key}`
        ),
        profileKeys: new Map(
            links.flatMap((link) =>
                link.Credit_Profile__r ? [[link.Customer_Number__c, link.Credit_Profile__r.Key__c]] : []
            )
        ),
        profiles: new Map(profiles.map((profile) => [profile.key, profile])),
        policies: await readPolicies(gateway)
    };
}

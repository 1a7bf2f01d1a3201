import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { sampleDeliveries } from '../../sample/deliveries.ts';
import { writeSample } from '../../sample/sampleCompany.ts';
import { OrgClient } from '../../start/org-client.ts';
import { createCreditFile } from '../../start/sampleRecords.ts';
import { startSyncedOrg, type SyncedOrg } from './syncedOrg.ts';

/** An org with the sample in it as the demo fills it, up to the judging; and its people by role. */
export async function filledWithSample(): Promise<{
    readonly synced: SyncedOrg;
    readonly people: ReadonlyMap<string, string>;
}> {
    const synced = await startSyncedOrg();
    const sample = join(synced.folder, 'sample');
    writeSample(sample);
    const accounts = parse<Record<string, string>>(readFileSync(join(sample, 'accounts.csv')), { columns: true });
    await synced.insert(
        'Account',
        accounts.map((row) => ({ Name: row['name'], AccountNumber: row['account_number'] }))
    );
    await synced.mayDecideCredit();
    for (const { title, args, exitCode } of sampleDeliveries(sample, 'org')) {
        const end = await synced.sync(...args.slice(0, -2));
        assert.equal(end.exitCode, exitCode, `${title}: ${end.stderr}${end.stdout}`);
    }
    const client = new OrgClient(synced.org);
    const people = await peopleOf(synced, client);
    await createCreditFile({ clientAs: () => client, at: async (_instant, work) => await work() }, people);
    return { synced, people };
}

/** The collectors of the sample, and somebody else who is everybody else: the administrator enters what they did. */
async function peopleOf(synced: SyncedOrg, client: OrgClient): Promise<ReadonlyMap<string, string>> {
    const { Id: profile } = await client.row<{ Id: string }>("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    const { Id: collector } = await client.row<{ Id: string }>(
        "SELECT Id FROM PermissionSet WHERE Name = 'Good_Terms_Collector'"
    );
    const roles = ['collector', 'teammate', 'credit'];
    const ids = await synced.insert(
        'User',
        roles.map((role) => ({
            Username: `${role}@good-terms.invalid`,
            Email: `${role}@good-terms.invalid`,
            LastName: role,
            Alias: role.slice(0, 8),
            ProfileId: profile,
            TimeZoneSidKey: 'GMT',
            LocaleSidKey: 'en_US',
            LanguageLocaleKey: 'en_US',
            EmailEncodingKey: 'UTF-8',
            IsActive: true
        }))
    );
    await synced.insert(
        'PermissionSetAssignment',
        ids.slice(0, 2).map((AssigneeId) => ({ AssigneeId, PermissionSetId: collector }))
    );
    const people = new Map(roles.map((role, at) => [role, ids[at] ?? '']));
    return new Map([...people, ['head', people.get('credit') ?? ''], ['rep', people.get('credit') ?? '']]);
}

import assert from 'node:assert/strict';
import { usernameOf } from '../../start/people.ts';
import type { ClientSession } from '../session.ts';

interface Assigned {
    readonly successes: readonly { name: string; value: string }[];
    readonly failures: readonly { name: string; message: string }[];
}

const needed = ['Good_Terms_Integration', 'Good_Terms_Credit_Manager'];

/** Permission sets: an org's administrator needs the package's, since a deploy grants nobody its fields. */
export async function accessPart(session: ClientSession): Promise<void> {
    const { localOrg, sf, steps } = session;
    const assign = (names: readonly string[]) =>
        sf.json<Assigned>(
            'org assign permset',
            names.flatMap((name) => ['--name', name])
        );
    await steps.run('org assign permset', async () => {
        const { result } = await assign(needed);
        const has = [
            ...result.successes.map(({ value }) => value),
            // An org that was tested before has them already.
            ...(localOrg ? [] : result.failures.map(() => 'assigned before'))
        ];
        assert.equal(has.length, needed.length, JSON.stringify(result));
        if (localOrg) assert.deepEqual(has, needed);
    });
    await steps.run('org assign permset: a second time is refused', async () => {
        const { status, result } = await assign(needed.slice(0, 1));
        assert.equal(status, 1);
        assert.match(result.failures[0]?.message ?? '', /^Duplicate PermissionSetAssignment/);
    });
    await steps.run('org assign permset: an unknown set is refused', async () => {
        const { status, result } = await assign(['Good_Terms_Nobody_Has_This']);
        assert.equal(status, 1);
        assert.match(result.failures[0]?.message ?? '', /not found/i);
    });
    if (localOrg) await freshUserSteps(session);
}

/** A new user with the rep's set only: what the set does not grant is not there for the CLI either. */
async function freshUserSteps({ localOrg, mark, sf, steps }: ClientSession): Promise<void> {
    const username = usernameOf({ role: 'rep' });
    await steps.run('data create record: a user, and their permission set', async () => {
        const profile = await sf.ok<{ Id: string }>('data get record', [
            ...['--sobject', 'Profile', '--where', "Name='Standard User'"]
        ]);
        const values = {
            Username: username,
            Email: username,
            LastName: mark,
            Alias: 'rep',
            ProfileId: profile.Id,
            TimeZoneSidKey: 'GMT',
            LocaleSidKey: 'en_US',
            LanguageLocaleKey: 'en_US',
            EmailEncodingKey: 'UTF-8',
            IsActive: 'true'
        };
        const fields = Object.entries(values).map(([name, value]) => `${name}='${value}'`);
        await sf.ok('data create record', ['--sobject', 'User', '--values', fields.join(' ')]);
        await sf.ok(
            'org login access-token',
            [...['--instance-url', localOrg?.instanceUrl ?? '', '--alias', 'rep', '--no-prompt']],
            { SF_ACCESS_TOKEN: localOrg?.tokenFor(username) }
        );
        const result = await sf.ok<Assigned>('org assign permset', [
            ...['--name', 'Good_Terms_Sales_Rep', '--on-behalf-of', 'rep']
        ]);
        assert.deepEqual(result.successes, [{ name: 'rep', value: 'Good_Terms_Sales_Rep' }]);
    });
    await steps.run('data query as that user: only what the set grants', async () => {
        const as = (soql: string): string[] => ['--query', soql, '--target-org', 'rep'];
        const holds = await sf.ok<{ totalSize: number }>('data query', as('SELECT Id, Status__c FROM Credit_Hold__c'));
        assert.equal(holds.totalSize, 0);
        const field = await sf.refused('data query', as('SELECT Id, Reason__c FROM Credit_Hold__c'));
        assert.equal(field.data?.errorCode, 'INVALID_FIELD');
        const object = await sf.refused('data query', as('SELECT Id FROM Credit_Score__c'));
        assert.equal(object.data?.errorCode, 'INVALID_TYPE');
    });
}

import assert from 'node:assert/strict';
import { API_VERSION, type ClientSession } from '../session.ts';

/** A login with an access token, and what the CLI then knows of the org. */
export async function loginPart({ alias, localOrg, sf, steps }: ClientSession): Promise<void> {
    if (localOrg) {
        const { instanceUrl, admin, org } = localOrg;
        const flags = ['--instance-url', instanceUrl, '--alias', alias, '--no-prompt'];
        await steps.run('org login access-token: a wrong token is refused', async () => {
            const refused = await sf.refused('org login access-token', flags, {
                SF_ACCESS_TOKEN: admin.accessToken.replace(/.{8}$/, 'aaaaaaaa')
            });
            assert.match(refused.message ?? '', /Bad_OAuth_Token|INVALID_SESSION_ID|Session expired or invalid/);
        });
        await steps.run('org login access-token', async () => {
            const login = await sf.ok<Record<string, unknown>>('org login access-token', flags, {
                SF_ACCESS_TOKEN: admin.accessToken
            });
            assert.deepEqual(
                [login['username'], login['orgId'], login['instanceApiVersion'], login['isSandbox']],
                [admin.username, org.id, API_VERSION, false]
            );
        });
        await steps.run('org list shows the org as connected', async () => {
            const { other } = await sf.ok<{ other: { alias: string; connectedStatus: string }[] }>('org list', []);
            assert.deepEqual(
                other.map((known) => [known.alias, known.connectedStatus]),
                [[alias, 'Connected']]
            );
        });
    }
    await steps.run('org display', async () => {
        const shown = await sf.ok<Record<string, string>>('org display', []);
        assert.match(shown['id'] ?? '', /^00D\w{15}$/);
        assert.match(shown['apiVersion'] ?? '', /^\d+\.0$/);
        assert.match(shown['username'] ?? '', /@/);
        if (localOrg) {
            assert.equal(shown['id'], localOrg.org.id);
            assert.equal(shown['connectedStatus'], 'Connected');
        }
    });
}

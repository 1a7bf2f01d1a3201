/**
 * `npm run test:clients`: clients that nobody here wrote, against a local org of their own,
 * or with `--target-org ALIAS` against any org that the Salesforce CLI knows, best a scratch org.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startLocalOrg, type LocalOrg } from '../local-org/server.ts';
import { SalesforceCli } from './cli.ts';
import { clientEnvironment } from './environment.ts';
import { installClients } from './install.ts';
import { cleanUp } from './parts/cleanUp.ts';
import { parts } from './parts/index.ts';
import type { ClientSession } from './session.ts';
import { StepFailed, Steps } from './steps.ts';

const usage = 'Usage: npm run test:clients [-- --target-org ALIAS]\n';

async function main(targetOrg: string | undefined): Promise<number> {
    const folder = mkdtempSync(join(tmpdir(), 'good-terms-clients-'));
    const steps = new Steps();
    let localOrg: LocalOrg | undefined;
    try {
        await steps.run('install the pinned clients', async () => void (await installClients()));
        if (targetOrg === undefined) {
            await steps.run('start a local org, empty', async () => {
                localOrg = await startLocalOrg({
                    stateFolder: join(folder, 'org'),
                    port: 0,
                    // The CLI deploys the package, as it does to a scratch org.
                    packageFolders: []
                });
            });
        }
        const alias = targetOrg ?? 'local';
        const sf = new SalesforceCli(alias, folder, clientEnvironment(folder, targetOrg === undefined));
        const mark = `Conformance ${Date.now().toString(36)}`;
        await runParts({ alias, mark, folder, sf, steps, localOrg });
    } catch (error) {
        if (!(error instanceof StepFailed)) throw error;
    } finally {
        await localOrg?.stop();
        rmSync(folder, { recursive: true, force: true });
    }
    process.stdout.write(steps.summary());
    return steps.failed === 0 ? 0 : 1;
}

async function runParts(session: ClientSession): Promise<void> {
    try {
        for (const [title, part] of parts) {
            session.steps.heading(title);
            await part(session);
        }
    } catch (error) {
        // What is already told must not hide behind a clean-up that fails too; a local org goes with its folder.
        if (!session.localOrg) await cleanUp(session).catch(() => undefined);
        throw error;
    }
    await cleanUp(session);
}

try {
    const { values } = parseArgs({ options: { 'target-org': { type: 'string', short: 'o' } } });
    process.exitCode = await main(values['target-org']);
} catch (error) {
    const wrongUse = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    process.stderr.write(wrongUse ? usage : `${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = wrongUse ? 2 : 1;
}

import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../bootstrap/places.mjs';
import { sampleDeliveries, sampleJudging } from '../sample/deliveries.ts';
import type { SampleDelivery } from '../sample/deliveries.ts';
import { writeSample } from '../sample/sampleCompany.ts';
import type { LocalOrg } from '../local-org/server.ts';
import { privateHome, runProgram } from './child.ts';
import { OrgClient } from './org-client.ts';
import { writeOrgFile } from './orgFile.ts';
import { people, usernameOf } from './people.ts';
import { createCreditFile, createDealsAndRequests, type SampleOrg } from './sampleRecords.ts';
import { createAccounts, createPeople } from './seed.ts';

const PARTS_OF_A_STATE = [
    'org.sqlite',
    'org.sqlite-wal',
    'org.sqlite-shm',
    'org.json',
    'demo.json',
    'home',
    'bulk',
    'journal',
    'sample'
];
const DEMO_ALIAS = 'local';
const marker = (stateFolder: string): string => join(stateFolder, 'demo.json');

/** Whether an earlier start filled this org to the end. */
export const isSeeded = (stateFolder: string): boolean => existsSync(marker(stateFolder));

/** Whether another version of the sample company filled this org: its people and figures are not today's. */
export function isOlder(stateFolder: string): boolean {
    const { seeded } = JSON.parse(readFileSync(marker(stateFolder), 'utf8')) as { seeded: unknown };
    return seeded !== versionOfSample();
}

/** What an org is filled from, as one hash. */
function versionOfSample(): string {
    const hash = createHash('sha256');
    const made = [
        'scripts/start/{people,sampleRecords,seed}.ts',
        'scripts/sample/*.ts',
        'config/{sample,policy,mappings}/**/*.{csv,json,sql}'
    ];
    for (const file of globSync(made, { cwd: root }).sort()) hash.update(file).update(readFileSync(join(root, file)));
    return hash.digest('hex');
}

/** Throws the demo's org and everything that belongs to it away; built pages stay, they hold no data. */
export async function forget(stateFolder: string): Promise<void> {
    await Promise.all(PARTS_OF_A_STATE.map((part) => rm(join(stateFolder, part), { recursive: true, force: true })));
}

/** Fills an empty org: people, accounts, then the same sync commands that a customer runs. */
export async function seedDemo(
    org: LocalOrg,
    stateFolder: string,
    tell: (text: string) => void,
    signal: AbortSignal,
    alias = DEMO_ALIAS
): Promise<void> {
    const client = new OrgClient(org);
    tell('Sample ledger: fourteen stories and generated customers');
    const sampleFolder = join(stateFolder, 'sample');
    await mkdir(sampleFolder, { recursive: true });
    writeSample(sampleFolder);
    tell('People, permission sets, accounts');
    const personIds = await createPeople(client);
    await createAccounts(client, join(sampleFolder, 'accounts.csv'), {
        rep: personIds.get('rep') as string,
        colleague: personIds.get('colleague') as string
    });
    await registerAliases(org, stateFolder, alias);
    const run = async (delivery: SampleDelivery): Promise<void> => {
        tell(`${delivery.title}: npm run sync -- ${delivery.args.join(' ')}`);
        await runSync(delivery, stateFolder, signal);
    };
    for (const delivery of sampleDeliveries(sampleFolder, alias)) await run(delivery);
    const sample = sampleOrg(org);
    tell('Promises, plans, disputes, credit files, and the holds of the days before');
    await createCreditFile(sample, personIds);
    await run(sampleJudging(alias));
    tell('Deals, and what people asked of credit');
    await createDealsAndRequests(sample, personIds);
    await markSeeded(stateFolder);
}

function sampleOrg(org: LocalOrg): SampleOrg {
    const { clock } = org.org;
    return {
        clientAs: (role) => new OrgClient(org, role && org.tokenFor(usernameOf({ role }))),
        async at(instant, work) {
            const before = clock.now().getTime() - Date.now();
            clock.set(new Date(instant));
            try {
                return await work();
            } finally {
                clock.set(new Date(Date.now() + before));
            }
        }
    };
}

/** Fills an empty org with people only: they can log in, and find nothing. */
export async function seedPeople(org: LocalOrg, stateFolder: string): Promise<void> {
    await createPeople(new OrgClient(org));
    await markSeeded(stateFolder);
}

async function markSeeded(stateFolder: string): Promise<void> {
    await writeFile(marker(stateFolder), `${JSON.stringify({ seeded: versionOfSample() })}\n`);
}

async function runSync(delivery: SampleDelivery, stateFolder: string, signal: AbortSignal): Promise<void> {
    const result = await runProgram('scripts/sync/main.ts', delivery.args, { env: privateHome(stateFolder), signal });
    if (result.code !== delivery.exitCode) {
        const words = `${result.stderr}${result.stdout}`;
        throw new Error(
            `"npm run sync -- ${delivery.args.join(' ')}" ended with ${result.code}, not ${delivery.exitCode}:\n${words}`
        );
    }
}

/** Makes the running org known: `org.json` for any client, aliases for everything built on @salesforce/core. */
export async function announce(org: LocalOrg, stateFolder: string, alias = DEMO_ALIAS): Promise<void> {
    const login = (username: string) => ({ username, accessToken: org.tokenFor(username) });
    const users = Object.fromEntries(
        people
            .filter((person) => person.permissionSets.length > 0)
            .map((person) => [person.role, login(usernameOf(person))])
    );
    const before = await readFile(join(stateFolder, 'org.json'), 'utf8').catch(() => '');
    writeOrgFile(stateFolder, { instanceUrl: org.instanceUrl, ...org.admin, users });
    const unchanged =
        before === (await readFile(join(stateFolder, 'org.json'), 'utf8')) && existsSync(join(stateFolder, 'home'));
    if (!unchanged) await registerAliases(org, stateFolder, alias);
}

/** The alias is the integration user, under whom a sync writes; with `-admin` it is the administrator. */
async function registerAliases(org: LocalOrg, stateFolder: string, alias: string): Promise<void> {
    await mkdir(join(stateFolder, 'home'), { recursive: true });
    const { instanceUrl } = org;
    const integration = usernameOf({ role: 'integration' });
    const aliases = [
        { alias, instanceUrl, accessToken: org.tokenFor(integration) },
        { alias: `${alias}-admin`, instanceUrl, accessToken: org.admin.accessToken }
    ];
    const result = await runProgram('scripts/start/login.ts', [], {
        env: privateHome(stateFolder),
        input: JSON.stringify(aliases)
    });
    if (result.code !== 0) throw new Error(`Could not register the alias "${alias}": ${result.stderr}`);
}

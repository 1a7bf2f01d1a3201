import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { startLocalOrg, type LocalOrg } from '../../local-org/server.ts';

const root = resolve(import.meta.dirname, '../../..');

/** How a command ended. */
export interface CommandEnd {
    readonly exitCode: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

/** The printed result of a command with --json. */
export interface JsonEnd<Result> extends CommandEnd {
    readonly json: {
        readonly status: number;
        readonly name?: string;
        readonly message?: string;
        readonly result: Result;
    };
}

/** A local org on a free port, a home folder that knows it as `org`, and the sync's commands as a customer runs them. */
export interface SyncedOrg {
    readonly org: LocalOrg;
    readonly folder: string;
    /** Starts a command without waiting for it. */
    start(...args: string[]): ChildProcessWithoutNullStreams;
    sync(...args: string[]): Promise<CommandEnd>;
    /** Runs a script in a process that knows the org. */
    run(script: readonly string[], args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<CommandEnd>;
    json<Result>(...args: string[]): Promise<JsonEnd<Result>>;
    soql<Row = Record<string, unknown>>(query: string): Promise<Row[]>;
    insert(object: string, records: readonly Record<string, unknown>[]): Promise<string[]>;
    update(object: string, id: string, fields: Readonly<Record<string, unknown>>): Promise<void>;
    /** Gives the user of the tests what a credit manager has. */
    mayDecideCredit(): Promise<void>;
    stop(): Promise<void>;
}

/** Starts an empty org with the package in it. */
export async function startSyncedOrg(): Promise<SyncedOrg> {
    const folder = mkdtempSync(join(tmpdir(), 'good-terms-sync-'));
    const home = join(folder, 'home');
    mkdirSync(home);
    const org = await startLocalOrg({
        stateFolder: join(folder, 'org'),
        port: 0,
        packageFolders: [join(root, 'force-app')],
        clockStart: '2026-06-30T09:00:00Z'
    });
    const environment = {
        ...process.env,
        HOME: home,
        SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
        SF_DISABLE_LOG_FILE: 'true',
        NODE_TEST_CONTEXT: undefined
    };
    const start = (script: readonly string[], args: readonly string[], more: NodeJS.ProcessEnv = {}) =>
        spawn(process.execPath, ['--import', './scripts/bundles.mjs', ...script, ...args], {
            cwd: root,
            env: { ...environment, ...more }
        });
    const run: SyncedOrg['run'] = async (script, args, more) => {
        const child = start(script, args, more);
        const [stdout, stderr, exitCode] = await Promise.all([
            text(child.stdout),
            text(child.stderr),
            new Promise<number | null>((done) => child.on('close', done))
        ]);
        return { exitCode, stdout, stderr };
    };
    const login = await run(['scripts/sync/test/saveLogin.ts'], [org.instanceUrl, org.admin.accessToken, 'org']);
    if (login.exitCode !== 0) {
        throw new Error(`The login could not be saved: ${login.stderr}`);
    }
    const journal = ['--journal', join(folder, 'journal.sqlite')];
    const complete = (args: readonly string[]): string[] => [
        ...args,
        ...['--target-org', 'org'],
        ...(args.includes('--journal') ? [] : journal)
    ];
    const sync = async (...args: string[]) => await run(['scripts/sync/main.ts'], complete(args));
    const call = async <Answer>(path: string, body?: unknown): Promise<Answer> => {
        const response = await fetch(`${org.instanceUrl}/services/data/v68.0/${path}`, {
            method: body === undefined ? 'GET' : 'POST',
            headers: { authorization: `Bearer ${org.admin.accessToken}`, 'content-type': 'application/json' },
            body: body === undefined ? undefined : JSON.stringify(body)
        });
        if (!response.ok) {
            throw new Error(`${path}: ${response.status} ${await response.text()}`);
        }
        return (await response.json()) as Answer;
    };
    const idOf = async (query: string): Promise<string> =>
        (await call<{ records: { Id: string }[] }>(`query?q=${encodeURIComponent(query)}`)).records[0]?.Id ?? '';
    // As a customer does for the user under which the sync runs: only that one loads limits and holds.
    await call('sobjects/PermissionSetAssignment', {
        AssigneeId: await idOf(`SELECT Id FROM User WHERE Username = '${org.admin.username}'`),
        PermissionSetId: await idOf("SELECT Id FROM PermissionSet WHERE Name = 'Good_Terms_Integration'")
    });
    const soql: SyncedOrg['soql'] = async <Row>(query: string) =>
        (await call<{ records: Row[] }>(`query?q=${encodeURIComponent(query)}`)).records;
    const insert: SyncedOrg['insert'] = async (object, records) => {
        const ids: string[] = [];
        for (let start = 0; start < records.length; start += 200) {
            const batch = records
                .slice(start, start + 200)
                .map((record) => ({ attributes: { type: object }, ...record }));
            const results = await call<{ id: string; success: boolean; errors: unknown }[]>('composite/sobjects', {
                allOrNone: true,
                records: batch
            });
            ids.push(
                ...results.map((result) => {
                    if (!result.success) {
                        throw new Error(JSON.stringify(result.errors));
                    }
                    return result.id;
                })
            );
        }
        return ids;
    };
    return {
        org,
        folder,
        run,
        start: (...args) => start(['scripts/sync/main.ts'], complete(args)),
        sync,
        async json<Result>(...args: string[]) {
            const end = await sync(...args, '--json');
            return { ...end, json: JSON.parse(end.stdout) as JsonEnd<Result>['json'] };
        },
        soql,
        async update(object, id, fields) {
            const response = await fetch(`${org.instanceUrl}/services/data/v68.0/sobjects/${object}/${id}`, {
                method: 'PATCH',
                headers: { authorization: `Bearer ${org.admin.accessToken}`, 'content-type': 'application/json' },
                body: JSON.stringify(fields)
            });
            if (!response.ok) {
                throw new Error(`${object} ${id}: ${response.status} ${await response.text()}`);
            }
        },
        async mayDecideCredit() {
            const [user] = await soql<{ Id: string }>(`SELECT Id FROM User WHERE Username = '${org.admin.username}'`);
            const sets = await soql<{ Id: string }>(
                `SELECT Id FROM PermissionSet WHERE Name = 'Good_Terms_Credit_Manager'`
            );
            await insert(
                'PermissionSetAssignment',
                sets.map(({ Id }) => ({ AssigneeId: user?.Id, PermissionSetId: Id }))
            );
        },
        insert,
        async stop() {
            await org.stop();
            rmSync(folder, { recursive: true, force: true });
        }
    };
}

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundlesHook, root } from '../../bootstrap/places.mjs';
import { privateHome, runProgram } from '../child.ts';
import type { ChildResult } from '../child.ts';
import type { OrgFile } from '../orgFile.ts';

/** A demo as `npm start` runs it, in a process and a state folder of its own. */
export interface Demo {
    readonly origin: string;
    readonly org: OrgFile;
    readonly stateFolder: string;
    query<T>(soql: string, token?: string): Promise<T[]>;
    /** Runs `npm run sync -- ...` against it. */
    sync(...args: string[]): Promise<ChildResult>;
    /** Stops it with a signal and answers its exit code. */
    stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export const newStateFolder = (): string => mkdtempSync(join(tmpdir(), 'good-terms-demo-'));
/** A copy of the state that `seedOnce` filled, for a test to change. */
export function copyOfSeededState(): string {
    const seeded = process.env.GOOD_TERMS_SEEDED;
    if (!seeded) throw new Error('Run these tests through config/playwright.config.ts: it fills the demo first.');
    const folder = newStateFolder();
    cpSync(seeded, folder, { recursive: true });
    return folder;
}

export const removeStateFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Starts the program of `npm start` and waits for its ready line. @throws with its words when it ends before that */
export async function startDemo(stateFolder: string, ...args: string[]): Promise<Demo> {
    const child = spawnStart(stateFolder, '0', ...args);
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    let words = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (words += chunk));
    const origin = await new Promise<string>((resolve, reject) => {
        createInterface(child.stdout as NodeJS.ReadableStream).once('line', (line) => {
            const address = /^Good Terms is ready: (http:\S+)$/.exec(line)?.[1];
            return address ? resolve(new URL(address).origin) : reject(new Error(`The first line was "${line}".`));
        });
        void ended.then((code) => reject(new Error(`npm start ended with ${code}:\n${words}`)));
    });
    const org = JSON.parse(readFileSync(join(stateFolder, 'org.json'), 'utf8')) as OrgFile;
    return {
        origin,
        org,
        stateFolder,
        query: (soql, token = org.accessToken) => queryAll(origin, token, soql),
        sync: (...syncArgs) => runProgram('scripts/sync/main.ts', syncArgs, { env: privateHome(stateFolder) }),
        stop: (signal = 'SIGTERM') => {
            child.kill(signal);
            return ended;
        }
    };
}

/** The program of `npm start`, as a child with its output in pipes. */
export function spawnStart(stateFolder: string, port: string, ...args: string[]): ChildProcess {
    return spawn(
        process.execPath,
        ['--import', bundlesHook, join(root, 'scripts/start/start.ts'), '--no-open', '--state', stateFolder, ...args],
        { cwd: root, env: { ...process.env, PORT: port }, stdio: ['ignore', 'pipe', 'pipe'] }
    );
}

async function queryAll<T>(origin: string, token: string, soql: string): Promise<T[]> {
    const rows: T[] = [];
    let address: string | undefined = `/services/data/v68.0/query?q=${encodeURIComponent(soql)}`;
    while (address) {
        const answer: Response = await fetch(origin + address, { headers: { Authorization: `Bearer ${token}` } });
        if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
        const page = (await answer.json()) as { records: T[]; nextRecordsUrl?: string };
        rows.push(...page.records);
        address = page.nextRecordsUrl;
    }
    return rows;
}

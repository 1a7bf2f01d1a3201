import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundlesHook, root } from '../bootstrap/places.mjs';
import type { OrgFile } from '../start/orgFile.ts';

/** A local org in a process of its own, as `npm run org -- start` runs it. */
export interface BenchOrg {
    readonly folder: string;
    call<T>(method: string, path: string, body?: unknown): Promise<T>;
    /** Creates records through collections and answers their ids. */
    create(object: string, records: readonly object[]): Promise<string[]>;
    /** Stops it and answers its peak memory in megabytes; its files stay until `remove`. */
    stop(): Promise<number>;
    remove(): void;
}

const CALL_SIZE = 200;

/** Starts an org with the package's metadata and no data in a temporary folder. */
export async function startBenchOrg(): Promise<BenchOrg> {
    const orgs = mkdtempSync(join(tmpdir(), 'good-terms-bench-'));
    const memoryFile = join(orgs, 'peak-memory');
    const hooks = ['--import', bundlesHook, '--import', join(import.meta.dirname, 'peakMemory.ts')];
    const child = spawn(process.execPath, [...hooks, join(root, 'scripts/org/org.ts'), 'start', '--name', 'bench'], {
        cwd: root,
        env: { ...process.env, GOOD_TERMS_ORGS: orgs, GOOD_TERMS_PEAK_MEMORY: memoryFile },
        stdio: ['ignore', 'pipe', 'inherit']
    });
    const ended = once(child, 'exit');
    const isReady = await Promise.race([
        once(createInterface(child.stdout), 'line').then(() => true),
        ended.then(() => false)
    ]);
    if (!isReady) throw new Error('The org did not start');
    const folder = join(orgs, 'bench');
    const { instanceUrl, accessToken } = JSON.parse(readFileSync(join(folder, 'org.json'), 'utf8')) as OrgFile;
    const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
        const isCsv = typeof body === 'string';
        const response = await fetch(`${instanceUrl}/services/data/v68.0/${path}`, {
            method,
            headers: {
                authorization: `Bearer ${accessToken}`,
                ...(body === undefined ? {} : { 'content-type': isCsv ? 'text/csv' : 'application/json' })
            },
            body: isCsv || body === undefined ? (body as string | undefined) : JSON.stringify(body)
        });
        const text = await response.text();
        if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
        return (text && !text.startsWith('"') ? JSON.parse(text) : text) as T;
    };
    return {
        folder,
        call,
        async create(object, records) {
            const ids: string[] = [];
            for (let from = 0; from < records.length; from += CALL_SIZE) {
                const some = records.slice(from, from + CALL_SIZE);
                const body = {
                    allOrNone: true,
                    records: some.map((record) => ({ attributes: { type: object }, ...record }))
                };
                const results = await call<{ id: string; errors: unknown[] }[]>('POST', 'composite/sobjects', body);
                for (const { id, errors } of results) {
                    if (!id) throw new Error(`${object}: ${JSON.stringify(errors)}`);
                    ids.push(id);
                }
            }
            return ids;
        },
        async stop() {
            if (child.exitCode === null) child.kill('SIGTERM');
            await ended;
            return Number(readFileSync(memoryFile, 'utf8')) / 1024;
        },
        remove: () => rmSync(orgs, { recursive: true, force: true })
    };
}

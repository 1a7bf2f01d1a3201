import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap/places.mjs';
import { startLocalOrg, type LocalOrg } from '../local-org/server.ts';
import { packageDirectories } from '../package/packageDirectories.ts';
import { claim, demandFreePort } from '../start/claim.ts';
import { announce, forget, isSeeded, seedDemo, seedPeople } from '../start/demo.ts';
import type { OrgPlace } from './orgPlace.ts';

const CLOCK_START = '2026-06-30T09:00:00.000Z';
/** What a reset brings back beside the records: uploads of bulk jobs, and what the sync remembers. */
const KEPT_FOLDERS = ['bulk', 'journal', 'sample'];
const seedFolder = (folder: string): string => join(folder, 'seed');

export interface OpenOptions {
    readonly port: number;
    readonly sample: boolean;
    readonly tell: (text: string) => void;
    readonly signal: AbortSignal;
}

/** Starts the org of a place, filling it at its first start, and makes it known under its name. Answers how to stop it. */
export async function openOrg(
    place: OrgPlace,
    { port, sample, tell, signal }: OpenOptions
): Promise<{ readonly org: LocalOrg; readonly stop: () => Promise<void> }> {
    const { folder, name } = place;
    mkdirSync(folder, { recursive: true });
    if (port > 0) await demandFreePort(port);
    const giveBack = claim(folder);
    let org: LocalOrg | undefined;
    const stop = async (): Promise<void> => {
        await org?.stop();
        giveBack();
    };
    try {
        if (!isSeeded(folder)) await forget(folder);
        tell(`Org "${name}" with the package's metadata`);
        const packageFolders = packageDirectories.map((directory) => join(root, directory));
        org = await startLocalOrg({ stateFolder: folder, port, packageFolders, clockStart: CLOCK_START });
        if (!isSeeded(folder)) {
            if (sample) await seedDemo(org, folder, tell, signal, name);
            else await seedPeople(org, folder);
            keepSeed(org, folder);
        }
        signal.throwIfAborted();
        await announce(org, folder, name);
        return { org, stop };
    } catch (error) {
        await stop();
        throw error;
    }
}

function keepSeed(org: LocalOrg, folder: string): void {
    const seed = seedFolder(folder);
    rmSync(seed, { recursive: true, force: true });
    mkdirSync(seed);
    org.org.database.prepare('VACUUM INTO ?').run(join(seed, 'org.sqlite'));
    for (const kept of ['demo.json', ...KEPT_FOLDERS]) copyIfThere(join(folder, kept), join(seed, kept));
}

/** Brings a stopped org back to what it was after its first start, or to nothing. Answers which. */
export async function resetOrg({ folder }: OrgPlace, empty: boolean): Promise<'seed' | 'nothing'> {
    const seed = seedFolder(folder);
    const hasSeed = !empty && existsSync(join(seed, 'demo.json'));
    await forget(folder);
    if (!hasSeed) {
        rmSync(seed, { recursive: true, force: true });
        return 'nothing';
    }
    // The mark goes last: a reset that is interrupted leaves an org that its next start fills anew.
    for (const kept of ['org.sqlite', ...KEPT_FOLDERS, 'demo.json']) copyIfThere(join(seed, kept), join(folder, kept));
    return 'seed';
}

function copyIfThere(from: string, to: string): void {
    if (existsSync(from)) cpSync(from, to, { recursive: true });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateFolder } from '../bootstrap/places.mjs';
import { runningFrom } from '../start/claim.ts';
import { UsageError } from '../start/options.ts';
import type { OrgFile } from '../start/orgFile.ts';

/** One of several local orgs: its name is its alias, its folder keeps everything it knows. */
export interface OrgPlace {
    readonly name: string;
    readonly folder: string;
}

/** The org of a name below `.goodterms/orgs`. @throws UsageError for a name that cannot be an alias */
export function orgPlace(name: string, orgsFolder = join(stateFolder, 'orgs')): OrgPlace {
    if (!/^[a-z][a-z0-9-]{0,30}$/.test(name) || name === 'local' || name.endsWith('-admin')) {
        throw new UsageError(
            `"${name}" cannot be the name of an org: small letters, digits and dashes, not "local" (the demo) and not ending in "-admin".`
        );
    }
    return { name, folder: join(orgsFolder, name) };
}

/** How to reach a running org. @throws UsageError when it does not run */
export function runningOrg({ name, folder }: OrgPlace): OrgFile {
    if (runningFrom(folder) === undefined) {
        throw new UsageError(`The org "${name}" does not run. Start it: npm run org -- start --name ${name}`);
    }
    return JSON.parse(readFileSync(join(folder, 'org.json'), 'utf8')) as OrgFile;
}

/** @throws UsageError when the org runs */
export function demandStopped({ name, folder }: OrgPlace): void {
    const pid = runningFrom(folder);
    if (pid === undefined) return;
    throw new UsageError(`The org "${name}" runs (process ${pid}). Stop it first: npm run org -- stop --name ${name}`);
}

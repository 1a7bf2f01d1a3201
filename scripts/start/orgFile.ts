import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Login {
    readonly username: string;
    readonly accessToken: string;
}

/** What other clients need to talk to the running local org. */
export interface OrgFile extends Login {
    readonly instanceUrl: string;
    readonly users: Readonly<Record<string, Login>>;
}

/** Writes `org.json` whole or not at all, readable by this user only: it holds tokens. */
export function writeOrgFile(stateFolder: string, org: OrgFile): void {
    mkdirSync(stateFolder, { recursive: true });
    const unfinished = join(stateFolder, 'org.json.new');
    writeFileSync(unfinished, `${JSON.stringify(org, null, 2)}\n`, { mode: 0o600 });
    renameSync(unfinished, join(stateFolder, 'org.json'));
}

import { Connection } from 'jsforce';
import type { LocalOrg } from '../local-org/server.ts';
import type { SalesforceCli } from './cli.ts';
import type { Steps } from './steps.ts';

/** The API version that the package is written for. */
export const API_VERSION = '68.0';

/** What the steps of every client work with. */
export interface ClientSession {
    /** The org's alias, the same for a local org and for a scratch org. */
    readonly alias: string;
    /** Begins the name or key of every record that a run makes, so that it touches nobody else's. */
    readonly mark: string;
    /** Where the run's files lie. */
    readonly folder: string;
    readonly sf: SalesforceCli;
    readonly steps: Steps;
    /** Only where the run started an org of its own: steps that a scratch org cannot do ask for it. */
    readonly localOrg?: LocalOrg;
}

/** Where the org answers and with which token, as the CLI knows it. */
export interface OrgAccess {
    readonly instanceUrl: string;
    readonly accessToken: string;
}

/** Asks the CLI for the login that it keeps. */
export async function orgAccess({ sf }: ClientSession): Promise<OrgAccess> {
    const { instanceUrl } = await sf.ok<{ instanceUrl: string }>('org display', []);
    const { accessToken } = await sf.ok<{ accessToken: string }>('org auth show-access-token', ['--no-prompt']);
    return { instanceUrl: instanceUrl.replace(/\/$/, ''), accessToken };
}

/** jsforce over the CLI's login. */
export function connect(access: OrgAccess): Connection {
    return new Connection({ ...access, version: API_VERSION });
}

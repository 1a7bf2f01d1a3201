import type { Connection, Org } from '@salesforce/core';
import { SyncProblem } from '../problem.ts';
import { callAgain } from './callAgain.ts';
import { OrgGateway } from './orgGateway.ts';
import { SteadyTransport } from './steadyTransport.ts';

/** The API version that the sync was written for; the library's own default is years older. */
export const apiVersion = '68.0';

/** Connects to an org and learns its id, which the journal is bound to. */
export async function connectOrg(org: Org): Promise<OrgGateway> {
    const connection: Connection = org.getConnection(apiVersion);
    connection._transport = new SteadyTransport();
    const answer = await callAgain(
        async () => await connection.query<{ Id: string }>('SELECT Id FROM Organization'),
        'harmless'
    );
    const [organization] = answer.records;
    if (!organization) {
        throw new SyncProblem('NoOrganization', 'The org does not say which org it is.');
    }
    return new OrgGateway(connection, organization.Id, 1);
}

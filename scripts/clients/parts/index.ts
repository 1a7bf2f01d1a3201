import type { ClientSession } from '../session.ts';
import { accessPart } from './access.ts';
import { bulkPart } from './bulk.ts';
import { deployPart } from './deploy.ts';
import { jsforcePart } from './jsforce.ts';
import { jsforceBulkPart } from './jsforceBulk.ts';
import { jsforceFaultsPart } from './jsforceFaults.ts';
import { loginPart } from './login.ts';
import { nforcePart } from './nforce.ts';
import { queriesPart } from './queries.ts';
import { recordsPart } from './records.ts';
import { requestsPart } from './requests.ts';
import { schemaPart } from './schema.ts';
import { sfdmuPart } from './sfdmu.ts';
import { treesPart } from './trees.ts';

export type ClientPart = (session: ClientSession) => Promise<void>;

/** Every client and subject, in the order in which they build on each other. */
export const parts: readonly (readonly [title: string, part: ClientPart])[] = [
    ['sf: login', loginPart],
    ['sf: deploy', deployPart],
    ['sf: permission sets', accessPart],
    ['sf: records', recordsPart],
    ['sf: trees', treesPart],
    ['sf: queries', queriesPart],
    ['sf: bulk', bulkPart],
    ['sf: schema', schemaPart],
    ['sf: requests', requestsPart],
    ['jsforce', jsforcePart],
    ['jsforce: bulk', jsforceBulkPart],
    ['jsforce: faults', jsforceFaultsPart],
    ['nforce', nforcePart],
    ['sfdmu', sfdmuPart]
];

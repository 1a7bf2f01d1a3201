import type { IncomingHttpHeaders } from 'node:http';

import { RequestError } from '../errors.ts';
import type { Org } from '../org.ts';
import { authenticate } from './api.ts';

/** Lets only an administrator's token pass. @throws RequestError 401, 403 */
export function requireAdministrator(org: Org, headers: IncomingHttpHeaders): void {
    if (authenticate(org, headers).access.administrator) return;
    throw new RequestError('INSUFFICIENT_ACCESS', 'Only an administrator may do this', 403);
}

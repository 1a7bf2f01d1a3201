import { randomBytes } from 'node:crypto';

import { RequestError } from '../errors.ts';
import type { OrgContext } from '../org.ts';
import type { OrgSchema, PermissionSetSchema } from '../schema.ts';
import { standardProfiles } from '../standard/overlay.ts';
import type { Store } from '../store/database.ts';
import { evaluateAccess } from './evaluate.ts';
import { ownersReachedBy } from './owners.ts';

/** Users as contexts of requests, and the tokens that stand for them. */
export interface Contexts {
    of(username: string): OrgContext;
    ofToken(token: string): OrgContext | undefined;
    tokenFor(username: string): string;
    /** Forgets what was evaluated, after users or assignments may have changed. */
    forget(): void;
}

/** The objects whose change makes contexts stale. */
export const accessObjects: ReadonlySet<string> = new Set([
    'user',
    'userrole',
    'permissionsetassignment',
    'permissionset',
    'profile'
]);

const profiles = standardProfiles();

const userSql = `
    SELECT u."Id" AS id, u."Username" AS username, u."Name" AS name, u."Email" AS email, u."IsActive" AS active,
           u."TimeZoneSidKey" AS timeZone, p."Name" AS profileName
    FROM "User" u LEFT JOIN "Profile" p ON p."Id" = u."ProfileId" WHERE FOLD(u."Username") = FOLD(?)`;
const setsSql = `
    SELECT s."Name" AS name, s."Type" AS type FROM "PermissionSetAssignment" a
    JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId"
    WHERE a."AssigneeId" = ?`;

/** Contexts over the users of a store. */
export function createContexts(store: Store, schema: OrgSchema, organizationId: string): Contexts {
    const known = new Map<string, OrgContext>();
    const of = (username: string): OrgContext => {
        const cached = known.get(username);
        if (cached) return cached;
        const context = readContext(store, schema, username);
        known.set(username, context);
        return context;
    };
    return {
        of,
        ofToken(token) {
            const username = store.prepare('SELECT username FROM _token WHERE token = ?').get(token)?.['username'];
            if (typeof username !== 'string') return undefined;
            try {
                return of(username);
            } catch (error) {
                if (error instanceof RequestError) return undefined;
                throw error;
            }
        },
        tokenFor(username) {
            const stored = of(username).user.username;
            const existing = store.prepare('SELECT token FROM _token WHERE username = ?').get(stored)?.['token'];
            if (typeof existing === 'string') return existing;
            const token = `${organizationId.slice(0, 15)}!${randomBytes(60).toString('base64').replaceAll('+', '.').replaceAll('/', '_')}`;
            store.prepare('INSERT INTO _token VALUES (?, ?)').run(token, stored);
            return token;
        },
        forget: () => known.clear()
    };
}

function readContext(store: Store, schema: OrgSchema, username: string): OrgContext {
    const row = store.prepare(userSql).get(username);
    if (!row || row['active'] !== 1)
        throw new RequestError('INVALID_LOGIN', `There is no active user ${username}.`, 401);
    const profileName = String(row['profileName'] ?? '');
    const assigned = store
        .prepare(setsSql)
        .all(String(row['id']))
        .flatMap((set) => (set['type'] === 'Group' ? membersOf(schema, String(set['name'])) : [String(set['name'])]))
        .map((name) => schema.permissionSets.get(name.toLowerCase()))
        .filter((set): set is PermissionSetSchema => set !== undefined);
    return {
        user: {
            id: String(row['id']),
            username: String(row['username']),
            name: String(row['name']),
            email: String(row['email'] ?? ''),
            profileName,
            timeZone: String(row['timeZone'] ?? 'GMT')
        },
        access: evaluateAccess(schema, profiles[profileName], assigned, ownersReachedBy(store, String(row['id'])))
    };
}

function membersOf(schema: OrgSchema, group: string): readonly string[] {
    return schema.permissionSetGroups.get(group.toLowerCase())?.permissionSets ?? [];
}

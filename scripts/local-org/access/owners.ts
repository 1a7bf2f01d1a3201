import type { Store } from '../store/database.ts';

/** Whose records a user reaches: the user's own and those of everybody in a role below the user's. */
export interface OwnerReach {
    readonly userId: string;
    /** The ids of these users, the user's own first, as a JSON array for SQL. */
    readonly owners: string;
    /** Those of them whose role opens deals on their accounts, whoever owns the deal; JSON arrays. */
    readonly dealReaders: string;
    readonly dealEditors: string;
}

// UNION (not UNION ALL) ends on a hierarchy that runs in a circle.
const reachSql = `
    WITH RECURSIVE below(id) AS (
        SELECT r."Id" FROM "UserRole" r JOIN "User" u ON r."ParentRoleId" = u."UserRoleId" WHERE u."Id" = ?1
        UNION SELECT r."Id" FROM below JOIN "UserRole" r ON r."ParentRoleId" = below.id)
    SELECT u."Id" AS id, r."OpportunityAccessForAccountOwner" AS deals FROM "User" u
    LEFT JOIN "UserRole" r ON r."Id" = u."UserRoleId"
    WHERE u."Id" = ?1 OR u."UserRoleId" IN (SELECT id FROM below)
    ORDER BY u."Id" <> ?1, u."Id"`;

/** Walks the role hierarchy once for a user; users without a role have nobody below them. */
export function ownersReachedBy(store: Store, userId: string): OwnerReach {
    const rows = store.prepare(reachSql).all(userId);
    const idsWhere = (matches: (deals: unknown) => boolean): string =>
        JSON.stringify(rows.filter(({ deals }) => matches(deals)).map(({ id }) => id));
    return {
        userId,
        owners: idsWhere(() => true),
        dealReaders: idsWhere((deals) => deals === 'Read' || deals === 'Edit'),
        dealEditors: idsWhere((deals) => deals === 'Edit')
    };
}

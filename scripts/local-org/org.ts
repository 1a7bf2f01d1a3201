import type { DatabaseSync } from 'node:sqlite';

import type { AccessEvaluator } from './access/access.ts';
import type { OrgClock } from './clock.ts';
import type { WriteOptions, WriteRequest, WriteResult } from './dml/request.ts';
import type { PackageMetadata } from './metadata/package.ts';
import type { FieldSchema, ObjectSchema, OrgSchema } from './schema.ts';

export interface OrgOptions {
    /** The folder that keeps `org.sqlite`, or `:memory:`. */
    readonly stateFolder: string;
    /** Folders of source-format metadata, e.g. `['force-app']`. */
    readonly packageFolders: readonly string[];
    /** ISO instant at which a new org's clock starts; real time when absent. Ignored for an existing org. */
    readonly clockStart?: string;
}

export interface OrgUser {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    readonly email: string;
    readonly profileName: string;
    readonly timeZone: string;
}

/** Who is asking: every read and write names one. */
export interface OrgContext {
    readonly user: OrgUser;
    readonly access: AccessEvaluator;
}

export type SqlValue = string | number | bigint | null;
export type SqlRow = Record<string, SqlValue>;

export interface Org {
    /** 18-character id of the organization. */
    readonly id: string;
    readonly schema: OrgSchema;
    readonly metadata: PackageMetadata;
    readonly clock: OrgClock;
    readonly database: DatabaseSync;
    readonly administrator: string;

    /** The context of an active user; evaluated anew when users or assignments change. @throws RequestError */
    context(username: string): OrgContext;
    /** The context that a bearer token stands for, if it is one of this org's. */
    contextForToken(token: string): OrgContext | undefined;
    /** The user's token, made on first request and kept in the store. @throws RequestError */
    tokenFor(username: string): string;

    /** The one way to change records. Results are in the order of the requests. */
    write(context: OrgContext, requests: readonly WriteRequest[], options: WriteOptions): WriteResult[];

    /**
     * A SQL expression for a field of the object whose table has this alias: the column, or for a formula a call of
     * the registered evaluator. Numbers are integers scaled by 10^field.scale, booleans 0/1.
     */
    fieldSql(object: ObjectSchema, field: FieldSchema, alias: string): string;
    /** Runs a SELECT with the context's user and the org's clock behind formulas; integers come as bigint. */
    query(context: OrgContext, sql: string, parameters?: readonly SqlValue[]): SqlRow[];
    /** As query, row by row; the iteration must finish before anything else runs. */
    iterate(context: OrgContext, sql: string, parameters?: readonly SqlValue[]): IterableIterator<SqlRow>;
    /** Runs work in one transaction (nested calls are savepoints); an exception rolls it back. */
    transaction<T>(work: () => T): T;
    close(): void;
}

/** Opens the org of a state folder, making it or bringing it up to the package's metadata first. */
export function createOrg(_options: OrgOptions): Org {
    throw new Error('not built yet');
}

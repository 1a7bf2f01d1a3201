import type { DatabaseSync } from 'node:sqlite';

import type { AccessEvaluator } from './access/access.ts';
import { accessObjects, createContexts } from './access/contexts.ts';
import { createClock, type OrgClock } from './clock.ts';
import {
    defineOrg,
    migrateTo,
    redefineOrg,
    type Definition,
    type DefinitionParts,
    type MetadataProblem
} from './definition.ts';
import type { WriteOptions, WriteRequest, WriteResult } from './dml/request.ts';
import { formulaSession, writeAll } from './dml/write.ts';
import type { FormulaSession } from './formula/session.ts';
import { componentsIn, stop, type Component, type Components } from './metadata/components.ts';
import { folderFiles } from './metadata/files.ts';
import type { PackageMetadata } from './metadata/package.ts';
import type { FieldSchema, ObjectSchema, OrgSchema } from './schema.ts';
import type { Feature } from './standard/overlay.ts';
import { administratorUsername } from './store/bootstrap.ts';
import { openStore } from './store/database.ts';
import { registerFormulas } from './store/formula-sql.ts';
import { openInstalled } from './store/installed.ts';
import { orderedIndexes } from './store/ordered-indexes.ts';
import { openSettings, type Settings } from './store/settings.ts';

export interface OrgOptions {
    /** The folder that keeps `org.sqlite`, or `:memory:`. */
    readonly stateFolder: string;
    /** Folders of source-format metadata, e.g. `['force-app']`. */
    readonly packageFolders: readonly string[];
    /** ISO instant at which a new org's clock starts; real time when absent. Ignored for an existing org. */
    readonly clockStart?: string;
    /** Standard features that this org does not have. */
    readonly without?: readonly Feature[];
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
    /** Sees to an index that holds the records of each parent in the order of a field. */
    keepOrdered(object: ObjectSchema, link: FieldSchema, by: FieldSchema): void;
    /** Runs work in one transaction (nested calls are savepoints); an exception rolls it back. */
    transaction<T>(work: () => T): T;
    /** Everything that the org's metadata states. */
    readonly components: Components;
    /**
     * Puts components beside and over those that are there, in one step with all that follows from them (tables,
     * formulas, permissions); or answers why not, and changes nothing. `checkOnly` changes nothing in any case.
     */
    applyMetadata(changes: readonly Component[], options: { readonly checkOnly: boolean }): readonly MetadataProblem[];
    close(): void;
}

/** Opens the org of a state folder, making it or bringing it up to the package's metadata first. @throws MetadataError */
export function createOrg(options: OrgOptions): Org {
    const store = openStore(options.stateFolder);
    try {
        return openOrg(options, store);
    } catch (error) {
        store.close();
        throw error;
    }
}

function openOrg(options: OrgOptions, store: ReturnType<typeof openStore>): Org {
    const settings = openSettings(store);
    const clock = openClock(settings, options.clockStart);
    const installed = openInstalled(store, componentsIn(folderFiles(options.packageFolders), stop));
    const parts: DefinitionParts = { store, settings, clock, installed, without: options.without ?? [] };
    const first = store.transaction(() => defineOrg(parts, installed.components, stop));
    store.transaction(() => migrateTo(first));

    const id = settings.get('organization') ?? '';
    let session: FormulaSession | undefined;
    const run = (definition: Definition) => ({
        ...definition,
        contexts: createContexts(store, definition.engine.schema, id),
        fieldSql: registerFormulas(store, definition.engine.schema, definition.engine.catalog, () => {
            if (!session) throw new Error('a formula was read outside Org.query');
            return session;
        })
    });
    let running = run(first);
    const indexes = orderedIndexes(store);
    return {
        id,
        get schema() {
            return running.engine.schema;
        },
        get metadata() {
            return running.metadata;
        },
        get components() {
            return running.components;
        },
        clock,
        database: store.database,
        administrator: administratorUsername,
        context: (username) => running.contexts.of(username),
        contextForToken: (token) => running.contexts.ofToken(token),
        tokenFor: (username) => running.contexts.tokenFor(username),
        write(context, requests, writeOptions) {
            const { engine, contexts } = running;
            try {
                return writeAll(engine, context, formulaSession(engine, context), requests, writeOptions);
            } finally {
                if (requests.some(({ objectName }) => accessObjects.has(objectName.toLowerCase()))) contexts.forget();
            }
        },
        fieldSql: (object, field, alias) => running.fieldSql(object, field, alias),
        query(context, sql, parameters = []) {
            session = formulaSession(running.engine, context);
            return store.prepareExact(sql).all(...parameters) as SqlRow[];
        },
        iterate(context, sql, parameters = []) {
            session = formulaSession(running.engine, context);
            return store.prepareExact(sql).iterate(...parameters) as IterableIterator<SqlRow>;
        },
        keepOrdered: (object, link, by) => indexes.keep(object, link, by),
        transaction: (work) => {
            try {
                return store.transaction(work);
            } catch (error) {
                running.contexts.forget();
                throw error;
            }
        },
        applyMetadata(changes, { checkOnly }) {
            const outcome = redefineOrg(parts, changes, checkOnly);
            store.forgetStatements();
            indexes.forget();
            if (!('engine' in outcome)) return outcome;
            running = run(outcome);
            return [];
        },
        close: () => store.close()
    };
}

function openClock(settings: Settings, start: string | undefined): OrgClock {
    const stored = settings.get('clock');
    const clock = createClock(Number(stored ?? 0), (offset) => settings.set('clock', String(offset)));
    if (stored === undefined) clock.set(start === undefined ? new Date() : new Date(start));
    return clock;
}

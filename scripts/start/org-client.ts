import { Connection, type SaveResult } from 'jsforce';
import type { LocalOrg } from '../local-org/server.ts';

/** The API version that the package is written for. */
export const API_VERSION = '68.0';

const CALL_SIZE = 200;

type Fields = Record<string, unknown>;

/** What a field takes, and of which objects where it is a lookup. */
export interface FieldInfo {
    readonly type: string;
    readonly referenceTo: readonly string[];
}

/** A small client for seeding over the org's own REST API, as any administrator's script would use it. */
export class OrgClient {
    readonly #connection: Connection;
    readonly administrator: string;

    constructor(org: Pick<LocalOrg, 'instanceUrl' | 'admin'>, accessToken = org.admin.accessToken) {
        this.administrator = org.admin.username;
        this.#connection = new Connection({
            instanceUrl: org.instanceUrl,
            accessToken,
            version: API_VERSION
        });
    }

    async rows<T extends Fields>(soql: string): Promise<T[]> {
        const found = await this.#connection.query<T>(soql, { autoFetch: true, maxFetch: 100_000 });
        return found.records;
    }

    /** The one row that the query finds. @throws when there is none */
    async row<T extends Fields>(soql: string): Promise<T> {
        const [first] = await this.rows<T>(soql);
        if (!first) throw new Error(`Nothing found by: ${soql}`);
        return first;
    }

    /** Creates all rows and answers their ids in order. @throws with the org's own words on the first refusal */
    async create(object: string, rows: readonly Fields[]): Promise<string[]> {
        const ids: string[] = [];
        for (let from = 0; from < rows.length; from += CALL_SIZE) {
            const results = await this.#connection
                .sobject(object)
                .create(rows.slice(from, from + CALL_SIZE), { allOrNone: true });
            demandSuccess(object, results);
            ids.push(...results.flatMap(({ id }) => id ?? []));
        }
        return ids;
    }

    /** The fields of an object by name. */
    async fields(object: string): Promise<Map<string, FieldInfo>> {
        const { fields } = await this.#connection.describe(object);
        return new Map(fields.map(({ name, type, referenceTo }) => [name, { type, referenceTo: referenceTo ?? [] }]));
    }

    /** Changes the records that have these keys, or makes them. @throws with the org's own words on the first refusal */
    async upsert(object: string, keyField: string, rows: readonly Fields[]): Promise<void> {
        for (let from = 0; from < rows.length; from += CALL_SIZE) {
            const results = await this.#connection
                .sobject(object)
                .upsert(rows.slice(from, from + CALL_SIZE), keyField, { allOrNone: true });
            demandSuccess(object, results);
        }
    }
}

function demandSuccess(object: string, results: readonly SaveResult[]): void {
    for (const result of results) {
        if (!result.success) throw new Error(`${object}: ${result.errors.map(({ message }) => message).join('; ')}`);
    }
}

import { MetadataError } from '../errors.ts';
import { isNumeric, type FieldSchema, type ObjectSchema, type OrgSchema } from '../schema.ts';
import type { Store } from './database.ts';

/** Quotes a name for SQL. */
export function quoted(name: string): string {
    return `"${name.replaceAll('"', '""')}"`;
}

/** The fields that have a column, in the order of the schema. */
export function storedFields(object: ObjectSchema): readonly FieldSchema[] {
    return [...object.fields.values()].filter((field) => field.stored);
}

/** Changes whenever the tables of a given schema are laid out in a new way. */
export const tableLayout = 'recycle bin';

/** The SQL name of the table that keeps the deleted records of an object. */
export function deletedTable(object: ObjectSchema): string {
    return quoted(`_deleted_${object.apiName}`);
}

/** The SQL name of the view over an object's records and its deleted ones. */
export function everyRecord(object: ObjectSchema): string {
    return quoted(`_every_${object.apiName}`);
}

/** Gives every object its table, every stored field its column and every key its index. @throws MetadataError */
export function migrateTables(store: Store, schema: OrgSchema): void {
    dropIndexes(store);
    for (const object of schema.objects.values()) {
        const fields = storedFields(object);
        store.database.exec(`DROP VIEW IF EXISTS ${everyRecord(object)}`);
        for (const table of [quoted(object.apiName), deletedTable(object)]) migrateTable(store, table, object, fields);
        const columns = fields.map((field) => quoted(field.apiName)).join(', ');
        store.database.exec(
            `CREATE VIEW ${everyRecord(object)} AS SELECT ${columns} FROM ${quoted(object.apiName)} UNION ALL SELECT ${columns} FROM ${deletedTable(object)}`
        );
        createJointIndex(store, object);
        for (const field of fields) {
            createIndex(store, object, field);
            store
                .prepare('INSERT OR REPLACE INTO _field VALUES (?, ?, ?, ?)')
                .run(object.apiName, field.apiName, kindOf(field), field.scale);
        }
    }
}

function migrateTable(store: Store, table: string, object: ObjectSchema, fields: readonly FieldSchema[]): void {
    const existing = new Set(
        store.database
            .prepare(`PRAGMA table_info(${table})`)
            .all()
            .map((column) => String(column['name']))
    );
    if (existing.size === 0) store.database.exec(`CREATE TABLE ${table} (${fields.map(columnDefinition).join(', ')})`);
    else for (const field of fields) alterColumn(store, table, object, field, existing.has(field.apiName));
}

function isInteger(field: FieldSchema): boolean {
    return isNumeric(field.type) || field.type === 'boolean';
}

/** Fields of one kind store their values alike. */
function kindOf(field: FieldSchema): string {
    if (isNumeric(field.type)) return 'number';
    return ['boolean', 'date', 'datetime', 'reference', 'id'].includes(field.type) ? field.type : 'text';
}

function columnDefinition(field: FieldSchema): string {
    if (field.apiName === 'Id') return '"Id" TEXT PRIMARY KEY NOT NULL';
    const initial = field.type === 'boolean' || isTotal(field) ? ' DEFAULT 0' : '';
    return `${quoted(field.apiName)} ${isInteger(field) ? 'INTEGER' : 'TEXT'}${initial}`;
}

/** COUNT and SUM are 0 over no details; MIN and MAX are blank. */
export function isTotal(field: FieldSchema): boolean {
    return field.summary?.operation === 'count' || field.summary?.operation === 'sum';
}

function alterColumn(store: Store, table: string, object: ObjectSchema, field: FieldSchema, exists: boolean): void {
    const column = quoted(field.apiName);
    if (!exists) {
        store.database.exec(`ALTER TABLE ${table} ADD COLUMN ${columnDefinition(field)}`);
        return;
    }
    const before = store.database
        .prepare('SELECT kind, scale FROM _field WHERE object = ? AND field = ?')
        .get(object.apiName, field.apiName);
    if (!before) return;
    if (before['kind'] !== kindOf(field)) {
        const filled = store.database.prepare(`SELECT 1 FROM ${table} WHERE ${column} IS NOT NULL LIMIT 1`).get();
        if (filled && !field.summary) {
            throw new MetadataError(
                object.apiName,
                `${field.apiName} changed its type while records hold values: start a fresh org`
            );
        }
        store.database.exec(
            `ALTER TABLE ${table} DROP COLUMN ${column}; ALTER TABLE ${table} ADD COLUMN ${columnDefinition(field)}`
        );
        return;
    }
    rescale(store, table, column, field.scale - Number(before['scale']));
}

function rescale(store: Store, table: string, column: string, digits: number): void {
    if (digits > 0) store.database.exec(`UPDATE ${table} SET ${column} = ${column} * ${10 ** digits}`);
    if (digits >= 0) return;
    const divisor = 10 ** -digits;
    // Half away from zero, in whole numbers.
    store.database.exec(
        `UPDATE ${table} SET ${column} = (abs(${column}) + ${divisor / 2}) / ${divisor} * (CASE WHEN ${column} < 0 THEN -1 ELSE 1 END)`
    );
}

function dropIndexes(store: Store): void {
    const indexes = store.database
        .prepare("SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE 'ix~_%' ESCAPE '~'")
        .all();
    for (const index of indexes) store.database.exec(`DROP INDEX ${quoted(String(index['name']))}`);
}

const auditLookups = new Set(['CreatedById', 'LastModifiedById']);

/** The SQL in which a field's values are looked up: folded unless the field knows upper from lower case. */
export function keySql(field: FieldSchema, column: string): string {
    const exact = field.caseSensitive || isInteger(field) || field.type === 'reference' || field.type === 'id';
    return exact ? column : `FOLD(${column})`;
}

function createJointIndex(store: Store, object: ObjectSchema): void {
    if (object.uniqueTogether.length === 0) return;
    const columns = object.uniqueTogether.map(quoted).join(', ');
    store.database.exec(
        `CREATE UNIQUE INDEX ${quoted(`ix_${object.apiName}`)} ON ${quoted(object.apiName)} (${columns})`
    );
}

function createIndex(store: Store, object: ObjectSchema, field: FieldSchema): void {
    const isLookup = field.type === 'reference' && !auditLookups.has(field.apiName);
    if (!field.unique && !field.externalId && !isLookup) return;
    const name = quoted(`ix_${object.apiName}_${field.apiName}`);
    const target = `${quoted(object.apiName)} (${keySql(field, quoted(field.apiName))})`;
    try {
        store.database.exec(`CREATE ${field.unique ? 'UNIQUE ' : ''}INDEX ${name} ON ${target}`);
    } catch (error) {
        if (!field.unique) throw error;
        throw new MetadataError(
            object.apiName,
            `${field.apiName} cannot be unique: its records hold the same value twice`
        );
    }
}

import type { StatementSync } from 'node:sqlite';

import type { FormulaCatalog } from '../formula/catalog.ts';
import type { CompiledFormula } from '../formula/compile.ts';
import { encoder, type Value } from '../formula/values.ts';
import { fieldNamed, objectNamed, type FieldSchema, type ObjectSchema, type OrgSchema } from '../schema.ts';
import type { Store } from '../store/database.ts';
import { isTotal, keySql, quoted, storedFields } from '../store/tables.ts';
import { coercerOf, type Coerce, type SqlValue } from './coerce.ts';
import type { Row } from './engine.ts';

export interface FieldWriter {
    readonly field: FieldSchema;
    readonly coerce: Coerce;
}

/** A field that shows what the field `source` of a parent says. */
export interface Repeated {
    readonly field: string;
    readonly lookup: string;
    readonly source: string;
    readonly parent: ObjectSchema;
}

export interface FieldDefault {
    readonly field: FieldSchema;
    readonly kind: 'owner' | 'picklist' | 'formula';
    readonly formula?: CompiledFormula;
    readonly encode: (value: Value) => SqlValue;
}

/** What writing an object needs, worked out once. */
export interface WritePlan {
    readonly object: ObjectSchema;
    readonly columns: readonly FieldSchema[];
    readonly insert: StatementSync;
    readonly select: StatementSync;
    readonly remove: StatementSync;
    readonly exists: StatementSync;
    /** Writers by lower-case field name. */
    readonly writers: ReadonlyMap<string, FieldWriter>;
    /** Lookup writers by lower-case relationship name. */
    readonly relationships: ReadonlyMap<string, FieldWriter>;
    readonly required: readonly FieldSchema[];
    readonly lookups: readonly FieldSchema[];
    readonly uniques: readonly FieldSchema[];
    /** Fields that a parent may be named by. */
    readonly keys: readonly FieldSchema[];
    readonly autonumbers: readonly FieldSchema[];
    readonly composed: readonly FieldSchema[];
    /** Fields that show what a parent says. */
    readonly repeating: readonly Repeated[];
    /** Fields of other objects that show what this object's say. */
    readonly repeatedBy: readonly (Repeated & { readonly child: ObjectSchema })[];
    /** Master-detail fields whose master has roll-ups over this object. */
    readonly rolledUp: readonly { readonly field: FieldSchema; readonly master: ObjectSchema }[];
    /** The stored values of a record for which nothing is given: 0, false or blank. */
    readonly blank: Readonly<Row>;
    /** Fields that get something else when nothing is given. */
    readonly defaults: readonly FieldDefault[];
    /** The roll-ups that this object has itself. */
    readonly summaries: readonly FieldSchema[];
}

/** Prepares how an object is written. */
export function createPlan(store: Store, schema: OrgSchema, catalog: FormulaCatalog, object: ObjectSchema): WritePlan {
    const columns = storedFields(object);
    const table = quoted(object.apiName);
    const writers = new Map<string, FieldWriter>();
    const relationships = new Map<string, FieldWriter>();
    for (const [key, field] of object.fields) {
        const writer = { field, coerce: coercerOf(field) };
        writers.set(key, writer);
        if (field.relationshipName !== undefined) relationships.set(field.relationshipName.toLowerCase(), writer);
    }
    return {
        object,
        columns,
        insert: store.prepare(
            `INSERT INTO ${table} (${columns.map((field) => quoted(field.apiName)).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
        ),
        select: store.prepareExact(`SELECT * FROM ${table} WHERE "Id" = ?`),
        remove: store.prepare(`DELETE FROM ${table} WHERE "Id" = ?`),
        exists: store.prepare(`SELECT 1 FROM ${table} WHERE "Id" = ?`),
        writers,
        relationships,
        required: columns.filter((field) => field.required && field.type !== 'autonumber' && field.type !== 'boolean'),
        lookups: columns.filter((field) => field.type === 'reference' && field.createable),
        uniques: columns.filter((field) => field.unique),
        keys: columns.filter((field) => field.externalId || field.unique),
        autonumbers: columns.filter((field) => field.type === 'autonumber'),
        composed: columns.filter((field) => field.composedOf !== undefined),
        ...repeats(schema, object),
        rolledUp: columns.flatMap((field) => rolledUpBy(schema, object, field)),
        blank: Object.fromEntries(
            columns.map((field) => [field.apiName, field.type === 'boolean' || isTotal(field) ? 0 : null])
        ),
        defaults: columns.flatMap((field) => defaultOf(catalog, field)),
        summaries: columns.filter((field) => field.summary !== undefined)
    };
}

function repeats(schema: OrgSchema, object: ObjectSchema): Pick<WritePlan, 'repeating' | 'repeatedBy'> {
    const repeatedBy = object.childRelationships.flatMap(({ childObject, field: lookup }) => {
        const child = objectNamed(schema, childObject);
        return child
            ? repeatedIn(schema, child)
                  .filter((one) => one.lookup === lookup)
                  .map((one) => ({ ...one, child }))
            : [];
    });
    return { repeating: repeatedIn(schema, object), repeatedBy };
}

function repeatedIn(schema: OrgSchema, object: ObjectSchema): readonly Repeated[] {
    return [...object.fields.values()].flatMap(({ apiName, repeats: stated }) => {
        const [lookup = '', source = ''] = stated ?? [];
        const [parentName = ''] = fieldNamed(object, lookup)?.referenceTo ?? [];
        const parent = objectNamed(schema, parentName);
        return parent ? [{ field: apiName, lookup, source, parent }] : [];
    });
}

function defaultOf(catalog: FormulaCatalog, field: FieldSchema): FieldDefault[] {
    const encode = encoder(field);
    const formula = catalog.defaults.get(field);
    if (field.apiName === 'OwnerId') return [{ field, kind: 'owner', encode }];
    if (formula) return [{ field, kind: 'formula', formula, encode }];
    return field.picklistValues.some((value) => value.isDefault) ? [{ field, kind: 'picklist', encode }] : [];
}

function rolledUpBy(schema: OrgSchema, object: ObjectSchema, field: FieldSchema): WritePlan['rolledUp'] {
    const master = field.masterDetail ? objectNamed(schema, field.referenceTo[0] ?? '') : undefined;
    if (!master) return [];
    const counts = [...master.fields.values()].some(
        ({ summary }) => summary?.childObject === object.apiName && summary.foreignKey === field.apiName
    );
    return counts ? [{ field, master }] : [];
}

/** The statement that finds records by a unique or external key. */
export function keyStatement(store: Store, object: ObjectSchema, field: FieldSchema): StatementSync {
    const table = quoted(object.apiName);
    return store.prepare(
        `SELECT "Id" FROM ${table} WHERE ${keySql(field, quoted(field.apiName))} = ${keySql(field, '?')} LIMIT 3`
    );
}

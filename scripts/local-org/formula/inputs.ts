import {
    fieldNamed,
    objectNamed,
    relationshipNamed,
    type FieldSchema,
    type ObjectSchema,
    type OrgSchema
} from '../schema.ts';

/** A stored field that a formula reads: on the record itself or on a parent over lookups. */
export interface FieldPath {
    /** From the record upward; empty for the record's own field. */
    readonly lookups: readonly FieldSchema[];
    /** The object that each lookup leads to. */
    readonly parents: readonly ObjectSchema[];
    readonly field: FieldSchema;
}

/** The stored fields that one or several formulas read, each once, in the order of their values in a scope. */
export interface Inputs {
    readonly paths: readonly FieldPath[];
    indexOf(path: FieldPath): number;
}

/** An empty list of inputs, filled by compiling. */
export function createInputs(): Inputs {
    const paths: FieldPath[] = [];
    const indexes = new Map<string, number>();
    return {
        paths,
        indexOf(path) {
            const key = [...path.lookups, path.field].map((field) => field.apiName).join('.');
            const known = indexes.get(key);
            if (known !== undefined) return known;
            indexes.set(key, paths.length);
            return paths.push(path) - 1;
        }
    };
}

/** Follows `Account__r.Owner.Name` from an object; the last name is a field. A text says what is unknown. */
export function followPath(schema: OrgSchema, object: ObjectSchema, names: readonly string[]): FieldPath | string {
    const lookups: FieldSchema[] = [];
    const parents: ObjectSchema[] = [];
    let current = object;
    for (const name of names.slice(0, -1)) {
        const lookup = relationshipNamed(current, name);
        if (!lookup) return `${current.apiName} has no relationship ${name}`;
        const [target = '', ...others] = lookup.referenceTo;
        const parent = objectNamed(schema, target);
        if (!parent || others.length > 0) return `${current.apiName}.${name} leads to more than one object`;
        lookups.push(lookup);
        parents.push(parent);
        current = parent;
    }
    const fieldName = names[names.length - 1] ?? '';
    const field = fieldNamed(current, fieldName);
    return field ? { lookups, parents, field } : `${current.apiName} has no field ${fieldName}`;
}

/** SQL of a path's value: a column of the record's table, or a scalar subselect over its lookups. */
export function pathSql(path: FieldPath, column: (field: FieldSchema) => string): string {
    const [first, ...rest] = [...path.lookups, path.field];
    let sql = column(first as FieldSchema);
    rest.forEach((field, step) => {
        const parent = path.parents[step];
        sql = `(SELECT _f."${field.apiName}" FROM "${parent?.apiName}" _f WHERE _f."Id" = ${sql})`;
    });
    return sql;
}

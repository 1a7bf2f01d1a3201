import type { Org, OrgContext } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema.ts';
import { isNumeric } from '../schema.ts';
import { quoted } from '../soql/literals.ts';
import type { RecordNode } from '../soql/records.ts';
import { runQuery } from '../soql/run.ts';

const SEVERAL = 2_000;

/** The user's view of the records whose key field has that value, with the named fields. */
export function findRecords(
    source: { readonly org: Org; readonly context: OrgContext },
    object: ObjectSchema,
    key: FieldSchema,
    value: string,
    fields: readonly string[]
): readonly RecordNode[] {
    if (value === '') return [];
    const numeric = isNumeric(key.type);
    if (numeric && !/^-?\d*\.?\d+$/.test(value)) return [];
    const query = {
        text: '',
        from: object.apiName,
        items: fields.map((field) => ({ kind: 'field' as const, path: field.split('.') })),
        where: {
            kind: 'compare' as const,
            operand: key.apiName,
            operator: '=' as const,
            values: [numeric ? value : quoted(value)],
            literalTypes: [numeric ? 'DECIMAL' : 'STRING'],
            list: false
        },
        groupBy: [],
        orderBy: []
    };
    const outcome = runQuery(source.org, source.context, query, { pageSize: SEVERAL });
    return outcome.kind === 'records' ? outcome.records : [];
}

/** The names of the fields that the user may read, in the object's order. */
export function readableFields(context: OrgContext, object: ObjectSchema): string[] {
    return [...object.fields.values()]
        .filter((field) => context.access.canReadField(object, field))
        .map((field) => field.apiName);
}

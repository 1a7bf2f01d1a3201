import type { FormulaCatalog } from '../formula/catalog.ts';
import { pathSql } from '../formula/inputs.ts';
import type { FormulaSession } from '../formula/session.ts';
import { encoder, type SqlValue } from '../formula/values.ts';
import type { FieldSchema, ObjectSchema, OrgSchema } from '../schema.ts';
import type { Store } from './database.ts';
import { quoted } from './tables.ts';

export type FieldSql = (object: ObjectSchema, field: FieldSchema, alias: string) => string;

/** Makes every formula field a SQL function over the stored columns that it needs. */
export function registerFormulas(
    store: Store,
    schema: OrgSchema,
    catalog: FormulaCatalog,
    session: () => FormulaSession
): FieldSql {
    for (const object of schema.objects.values()) {
        for (const field of object.fields.values()) {
            const formula = catalog.fields.get(field);
            if (!formula) continue;
            const encode = encoder(field);
            const evaluate = (...values: SqlValue[]): SqlValue =>
                encode(formula.evaluate({ values, prior: undefined, session: session() }));
            store.database.function(
                functionName(object, field),
                { varargs: true, useBigIntArguments: true },
                evaluate as never
            );
        }
    }
    return (object, field, alias) => {
        const column = (stored: FieldSchema): string => `${alias}.${quoted(stored.apiName)}`;
        const formula = catalog.fields.get(field);
        if (!formula) return column(field);
        return `${functionName(object, field)}(${formula.inputs.paths.map((path) => pathSql(path, column)).join(', ')})`;
    };
}

function functionName(object: ObjectSchema, field: FieldSchema): string {
    return `formula_${object.apiName}_${field.apiName}`;
}

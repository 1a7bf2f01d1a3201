import { RecordRefused, refuse, type WriteError } from '../errors.ts';
import { objectNamed, type FieldSchema, type ObjectSchema } from '../schema.ts';
import type { Row, WriteSession } from './engine.ts';
import { keyStatement, type FieldWriter, type WritePlan } from './plan.ts';
import type { RecordFields } from './request.ts';
import { visibleIds } from './reach.ts';

/**
 * A client's values as stored values, checked for type, size and access one by one; every problem is reported.
 * @throws RecordRefused
 */
export function changesOf(session: WriteSession, plan: WritePlan, fields: RecordFields, creating: boolean): Row {
    const changes: Row = {};
    const errors: WriteError[] = [];
    const unwritable: string[] = [];
    for (const [name, value] of Object.entries(fields)) {
        if (name === 'attributes' || value === undefined) continue;
        try {
            const { writer, parent } = writerOf(session, plan, name, value);
            const { field } = writer;
            if (!mayWrite(session, plan.object, field, creating)) unwritable.push(field.apiName);
            else
                changes[field.apiName] = parent
                    ? parentId(session, field, value)
                    : writer.coerce(value, session.values);
        } catch (error) {
            if (!(error instanceof RecordRefused)) throw error;
            errors.push(...error.errors);
        }
    }
    if (unwritable.length > 0) errors.unshift(notWritable(unwritable));
    if (errors.length > 0) throw new RecordRefused(errors);
    return changes;
}

function writerOf(
    session: WriteSession,
    plan: WritePlan,
    name: string,
    value: unknown
): { writer: FieldWriter; parent: boolean } {
    const key = name.toLowerCase();
    const writer = plan.writers.get(key);
    if (writer && session.context.access.canReadField(plan.object, writer.field)) return { writer, parent: false };
    const lookup = plan.relationships.get(key);
    if (lookup && typeof value === 'object' && session.context.access.canReadField(plan.object, lookup.field)) {
        return { writer: lookup, parent: value !== null };
    }
    throw refuse('INVALID_FIELD', `No such column '${name}' on sobject of type ${plan.object.apiName}`, name);
}

function mayWrite({ context }: WriteSession, object: ObjectSchema, field: FieldSchema, creating: boolean): boolean {
    const possible = creating ? field.createable : field.updateable && (!field.masterDetail || field.reparentable);
    return possible && context.access.canEditField(object, field);
}

function notWritable(names: readonly string[]): WriteError {
    return {
        statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
        message:
            `Unable to create/update fields: ${names.join(', ')}. Please check the security settings of this field and ` +
            'verify that it is read/write for your profile or permission set.',
        fields: names
    };
}

/** The id of the parent that is named by one of its external keys: `{Key__c: 'x'}`. */
function parentId(session: WriteSession, lookup: FieldSchema, value: unknown): string {
    const named = Object.entries(value as Record<string, unknown>).filter(([name]) => name !== 'attributes');
    const [target = ''] = lookup.referenceTo;
    const parent = objectNamed(session.engine.schema, target);
    const [[keyName, key] = ['', undefined], ...more] = named;
    const field = parent?.fields.get(keyName.toLowerCase());
    if (!parent || !field || more.length > 0 || !(field.externalId || field.unique || field.type === 'id')) {
        throw refuse(
            'INVALID_FIELD',
            `The parent of ${lookup.apiName} must be named by one external id field`,
            lookup.apiName
        );
    }
    const mark = `${parent.apiName} ${field.apiName} ${String(key)}`;
    const known = session.parents.get(mark);
    if (known !== undefined) return known;
    const found = keyStatement(session.engine.store, parent, field).all(
        typeof key === 'number' ? key : String(key ?? '')
    );
    const [id, ...others] = visibleIds(
        session,
        parent,
        found.map((row) => String(row['Id']))
    );
    if (id === undefined) {
        throw refuse(
            'INVALID_FIELD',
            `Foreign key external ID: ${String(key)} not found for field ${field.apiName} in entity ${parent.apiName}`
        );
    }
    if (others.length > 0) {
        throw refuse(
            'DUPLICATE_EXTERNAL_ID',
            `Foreign key external ID: ${String(key)} is not unique for field ${field.apiName} in entity ${parent.apiName}`
        );
    }
    session.parents.set(mark, id).set(id, id);
    return id;
}

import { masterRight } from '../access/record-filter.ts';
import { RecordRefused, refuse, type RefusalCode, type WriteError } from '../errors.ts';
import { objectNamed, type FieldSchema, type ObjectSchema } from '../schema.ts';
import type { Row, WriteSession } from './engine.ts';
import type { WritePlan } from './plan.ts';
import { reaches } from './reach.ts';

/** Whether the user may do that to the object at all. @throws RecordRefused */
export function checkObjectAccess(
    { context }: WriteSession,
    object: ObjectSchema,
    operation: 'create' | 'edit' | 'delete'
): void {
    const { access } = context;
    if (!access.canRead(object)) {
        throw refuse('INVALID_TYPE', `sObject type '${object.apiName}' is not supported.`);
    }
    if (operation === 'create' && !access.canCreate(object)) {
        throw refuse('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be inserted: ${object.label}`);
    }
    const allowed =
        operation === 'delete' ? access.canDelete(object) : operation === 'edit' ? access.canEdit(object) : true;
    if (!allowed) throw refuse('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
}

/** Required fields of a new record, or those that an update blanks. @throws RecordRefused naming all of them */
export function checkRequired(plan: WritePlan, row: Row, isPresent: (field: FieldSchema) => boolean): void {
    const missing = plan.required.filter((field) => isPresent(field) && row[field.apiName] === null);
    if (missing.length === 0) return;
    const names = missing.map((field) => field.apiName);
    throw refuse('REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, ...names);
}

/** Every changed lookup must lead to an existing record of a fitting object. @throws RecordRefused */
export function checkLookups(session: WriteSession, plan: WritePlan, changes: Row): void {
    const errors: WriteError[] = [];
    for (const lookup of plan.lookups) {
        const id = changes[lookup.apiName];
        if (typeof id !== 'string') continue;
        const problem = lookupProblem(session, lookup, id);
        if (problem) errors.push({ ...problem, fields: [lookup.apiName] });
    }
    if (errors.length > 0) throw new RecordRefused(errors);
}

function lookupProblem(
    session: WriteSession,
    lookup: FieldSchema,
    id: string
): { readonly statusCode: RefusalCode; readonly message: string } | undefined {
    const { engine, context, parents } = session;
    const target = lookup.referenceTo
        .map((name) => objectNamed(engine.schema, name))
        .find((object) => object?.keyPrefix === id.slice(0, 3));
    if (!target)
        return {
            statusCode: 'FIELD_INTEGRITY_EXCEPTION',
            message: `${lookup.label}: id value of incorrect type: ${id}`
        };
    const found = parents.has(id) || engine.planOf(target).exists.get(id) !== undefined;
    if (found) parents.set(id, id);
    const right = lookup.masterDetail ? masterRight(lookup, 'edit') : 'read';
    const permitted = right === 'edit' ? context.access.canEdit(target) : context.access.canRead(target);
    if (found && permitted && reaches(session, target, id, right)) return undefined;
    return {
        statusCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        message: `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`
    };
}

import { recordCondition, recordFilter, type RecordFilter } from '../access/record-filter.ts';
import type { Org, OrgContext } from '../org.ts';
import type { ObjectSchema } from '../schema.ts';
import type { Fragment } from './fragment.ts';

/** The condition that limits an object's records to those the user may see, for a record found by its id. */
export function visibleRecords(org: Org, context: OrgContext, object: ObjectSchema, alias: string): Fragment {
    return recordCondition(org.schema, context.access, object, alias, 'read');
}

/**
 * The same for the object that a query starts from. Masters are joined, so that the store may begin with the few
 * accounts of a user instead of asking for the master of every record.
 */
export function visibleFrom(org: Org, context: OrgContext, object: ObjectSchema, alias: string): RecordFilter {
    return recordFilter(org.schema, context.access, object, alias, 'read');
}

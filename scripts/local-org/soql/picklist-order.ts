import type { FieldSchema } from '../schema.ts';
import { sql, type Fragment } from './fragment.ts';

/** Where a value stands in its picklist; one outside of the list (unrestricted picklists) comes after the defined ones. */
export function picklistPlace(field: FieldSchema, value: Fragment): Fragment {
    const known = JSON.stringify(field.picklistValues.map((entry) => entry.value));
    return sql`COALESCE((SELECT key FROM json_each(${known}) WHERE value = ${value}), 9999)`;
}

import type { RecordFields, WriteRequest } from '../dml/request.ts';
import type { Org, OrgContext } from '../org.ts';
import { fieldNamed, objectNamed, relationshipNamed, type ObjectSchema } from '../schema.ts';
import { longId } from '../soql/record-id.ts';
import { InvalidContent } from './csv.ts';
import type { IngestJob } from './job.ts';

const NULL_CELL = '#N/A';

type Column =
    | { readonly kind: 'field'; readonly name: string }
    | { readonly kind: 'parent'; readonly relationship: string; readonly lookup: string; readonly key: string };

/** Turns a header into the function that makes a write request of each row.
 * @throws InvalidContent naming the first column that the object has not, or the user may not read. */
export function rowReader(
    org: Org,
    context: OrgContext,
    job: IngestJob,
    header: readonly string[]
): (row: readonly string[]) => WriteRequest {
    const object = objectNamed(org.schema, job.objectName);
    if (!object) throw new InvalidContent(`InvalidEntity : Unable to find object: ${job.objectName}`);
    const columns = header.map((name) => column(org, context, object, name));
    const keyName =
        job.operation === 'upsert' ? (job.externalIdField ?? 'Id') : job.operation === 'insert' ? undefined : 'Id';
    const keyIndex = columns.findIndex(
        (entry) => entry.kind === 'field' && entry.name.toLowerCase() === keyName?.toLowerCase()
    );
    if (keyName && keyIndex < 0) throw notFound(keyName);
    if (job.operation === 'delete' && columns.length > 1) {
        throw new InvalidContent("InvalidBatch : The 'delete' batch must contain only ids");
    }
    const objectName = object.apiName;
    return (row) => {
        const key = row[keyIndex] ?? '';
        if (job.operation === 'delete') return { operation: 'delete', objectName, id: longId(key) ?? key };
        const fields = rowFields(columns, row, keyIndex);
        if (job.operation === 'insert') return { operation: 'insert', objectName, fields };
        if (job.operation === 'update') return { operation: 'update', objectName, id: longId(key) ?? key, fields };
        return {
            operation: 'upsert',
            objectName,
            externalIdField: keyName ?? 'Id',
            externalId: key === NULL_CELL ? '' : key,
            fields
        };
    };
}

/** An empty cell changes nothing, `#N/A` empties the field. */
function rowFields(columns: readonly Column[], row: readonly string[], keyIndex: number): RecordFields {
    const fields: Record<string, unknown> = {};
    for (let index = 0; index < columns.length; index++) {
        const cell = row[index];
        const target = columns[index];
        if (!target || cell === undefined || cell === '' || index === keyIndex) continue;
        if (target.kind === 'field') fields[target.name] = cell === NULL_CELL ? null : cell;
        else if (cell === NULL_CELL) fields[target.lookup] = null;
        else fields[target.relationship] = { [target.key]: cell };
    }
    return fields;
}

function column(org: Org, context: OrgContext, object: ObjectSchema, name: string): Column {
    const [first = '', key, ...more] = name.split('.');
    if (key === undefined) {
        const field = fieldNamed(object, first);
        if (!field || !context.access.canReadField(object, field)) throw notFound(name);
        return { kind: 'field', name: field.apiName };
    }
    const lookup = relationshipNamed(object, first);
    const parent = lookup?.referenceTo.length === 1 ? objectNamed(org.schema, lookup.referenceTo[0] ?? '') : undefined;
    const keyField = parent && fieldNamed(parent, key);
    const usable = keyField && (keyField.externalId || keyField.type === 'id') && more.length === 0;
    if (!usable || !lookup?.relationshipName || !context.access.canReadField(object, lookup)) throw notFound(name);
    return { kind: 'parent', relationship: lookup.relationshipName, lookup: lookup.apiName, key: keyField.apiName };
}

function notFound(name: string): InvalidContent {
    return new InvalidContent(`InvalidBatch : Field name not found : ${name}`);
}

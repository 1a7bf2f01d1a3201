import { createHash } from 'node:crypto';

import type { Org, OrgContext } from '../org.ts';
import { fieldNamed, objectNamed, relationshipNamed, type ObjectSchema } from '../schema.ts';
import { displayText } from '../soql/display.ts';
import { quoted } from '../soql/literals.ts';
import type { RecordNode } from '../soql/records.ts';
import { runQuery } from '../soql/run.ts';
import { jsonValue } from '../store/values.ts';
import { invalidField } from './errors.ts';

/** The record type of objects that have none. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

type Reader = { readonly org: Org; readonly context: OrgContext };
type Paths = readonly (readonly string[])[];

const STAMPS = ['Id', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp'];

/** The paths of `fields` (each must be readable) and `optionalFields`, without the object's name before them. */
export function askedPaths(reader: Reader, object: ObjectSchema, fields: string, optional: string): Paths {
    const paths = (text: string): string[][] =>
        text
            .split(',')
            .map((name) => name.trim().split('.'))
            .filter(([first]) => first !== '');
    const own = (path: readonly string[]): readonly string[] | undefined =>
        path.length > 1 && path[0]?.toLowerCase() === object.apiName.toLowerCase() ? path.slice(1) : undefined;
    const required = paths(fields).map((path) => {
        const known = own(path);
        if (!known || !isReadable(reader, object, known)) throw invalidField(object, path.join('.'));
        return known;
    });
    const also = paths(optional).flatMap((path) => {
        const known = own(path);
        return known && isReadable(reader, object, known) ? [known] : [];
    });
    const all = [...required, ...also];
    return [...new Map(all.map((path) => [path.join('.').toLowerCase(), path])).values()];
}

/** Every field of the object that the user may read. */
export function everyPath({ context }: Reader, object: ObjectSchema): Paths {
    return [...object.fields.values()]
        .filter((field) => context.access.canReadField(object, field))
        .map(({ apiName }) => [apiName]);
}

/** The record as the user sees it; undefined where there is none. */
export function readRecord(
    reader: Reader,
    object: ObjectSchema,
    id: string,
    paths: Paths
): Record<string, unknown> | undefined {
    const levels = new Set(paths.flatMap((path) => path.map((_, depth) => path.slice(0, depth).join('.'))));
    const stamps = ['', ...levels].flatMap((level) => {
        const prefix = level === '' ? [] : level.split('.');
        const at = objectAt(reader, object, prefix);
        const names = at?.nameField ? [...STAMPS, at.nameField.apiName] : STAMPS;
        return names.filter((name) => at && fieldNamed(at, name)).map((name) => [...prefix, name]);
    });
    const items = new Map([...stamps, ...paths].map((path) => [path.join('.').toLowerCase(), path]));
    const query = {
        text: '',
        from: object.apiName,
        items: [...items.values()].map((path) => ({ kind: 'field' as const, path })),
        where: {
            kind: 'compare' as const,
            operand: 'Id',
            operator: '=' as const,
            values: [quoted(id)],
            literalTypes: ['STRING'],
            list: false
        },
        groupBy: [],
        orderBy: []
    };
    const outcome = runQuery(reader.org, reader.context, query, { pageSize: 1 });
    const [node] = outcome.kind === 'records' ? outcome.records : [];
    return node && representation(reader, node, paths);
}

function representation(reader: Reader, node: RecordNode, paths: Paths): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    for (const [name = '', below] of Map.groupBy(paths, ([first]) => String(first))) {
        const relationship = relationshipNamed(node.object, name)?.relationshipName;
        const key = fieldNamed(node.object, name)?.apiName ?? relationship ?? name;
        const part = node.parts.get(key) ?? null;
        if (part === null || 'records' in part) fields[key] = { displayValue: null, value: null };
        else if ('stored' in part) {
            const displayValue = displayText(part.field, part.stored, reader.context.user.timeZone);
            fields[key] = { displayValue, value: jsonValue(part.field, part.stored) };
        } else {
            const inner = below.map((path) => path.slice(1)).filter((path) => path.length > 0);
            fields[key] = { displayValue: nameOf(part), value: representation(reader, part, inner) };
        }
    }
    const stamp = (name: string): string | null => {
        const part = node.parts.get(name);
        return part && 'stored' in part ? (part.stored as string | null) : null;
    };
    const content = { apiName: node.object.apiName, id: node.id, fields, systemModstamp: stamp('SystemModstamp') };
    return {
        ...content,
        childRelationships: {},
        eTag: eTagOf(content),
        lastModifiedById: stamp('LastModifiedById'),
        lastModifiedDate: stamp('LastModifiedDate'),
        recordTypeId: MASTER_RECORD_TYPE,
        recordTypeInfo: null,
        weakEtag: content.systemModstamp === null ? 0 : Date.parse(content.systemModstamp)
    };
}

/** A short name of what an answer says: equal for equal content. */
export function eTagOf(content: unknown): string {
    return createHash('md5').update(JSON.stringify(content)).digest('hex');
}

function nameOf({ object, parts }: RecordNode): string | null {
    const part = object.nameField && parts.get(object.nameField.apiName);
    return part && 'stored' in part ? (part.stored as string | null) : null;
}

function objectAt({ org, context }: Reader, object: ObjectSchema, path: readonly string[]): ObjectSchema | undefined {
    let here: ObjectSchema | undefined = object;
    for (const name of path) {
        const lookup: ReturnType<typeof relationshipNamed> = here && relationshipNamed(here, name);
        if (!here || !lookup || !context.access.canReadField(here, lookup)) return undefined;
        const targets: ObjectSchema[] = lookup.referenceTo.flatMap((target) => objectNamed(org.schema, target) ?? []);
        here = targets.length === 1 && targets[0] && context.access.canRead(targets[0]) ? targets[0] : undefined;
    }
    return here;
}

function isReadable(reader: Reader, object: ObjectSchema, path: readonly string[]): boolean {
    const at = objectAt(reader, object, path.slice(0, -1));
    const field = at && fieldNamed(at, path.at(-1) ?? '');
    return field !== undefined && reader.context.access.canReadField(at as ObjectSchema, field);
}

import { callOrg, literal, query } from 'good-terms/org';
import { session } from 'good-terms/session';

/** A field as the org describes it to this user; fields that the user may not read are not among them. */
export interface FieldDescription {
    readonly name: string;
    readonly label: string;
    readonly type: string;
    readonly scale: number;
    readonly custom: boolean;
    readonly relationshipName: string | null;
    readonly referenceTo: readonly string[];
    readonly nameField: boolean;
    readonly inlineHelpText: string | null;
    readonly length: number;
    readonly nillable: boolean;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly defaultedOnCreate: boolean;
    readonly picklistValues: readonly {
        readonly value: string;
        readonly label: string;
        readonly active: boolean;
        readonly defaultValue: boolean;
    }[];
}

/** An object as the org describes it to this user. */
export interface ObjectDescription {
    readonly name: string;
    readonly label: string;
    readonly labelPlural: string;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly fields: readonly FieldDescription[];
    readonly childRelationships: readonly {
        readonly childSObject: string;
        readonly field: string;
        readonly relationshipName: string | null;
    }[];
}

/** One value of a record, ready to be shown. */
export interface ShownField {
    readonly name: string;
    readonly label: string;
    readonly type: string;
    readonly scale: number;
    readonly value: string | number | boolean | null;
    /** For a lookup: the record that it leads to. */
    readonly target?: { readonly object: string; readonly recordId: string } | undefined;
}

type Row = Record<string, unknown>;

const descriptions = new Map<string, Promise<ObjectDescription>>();

/** Describes an object; asked for once per page. */
export function describe(object: string): Promise<ObjectDescription> {
    const known = descriptions.get(object) ?? callOrg<ObjectDescription>(`sobjects/${object}/describe`);
    descriptions.set(object, known);
    known.catch(() => descriptions.delete(object));
    return known;
}

/** The field that names an object's records. */
export function nameFieldOf(description: ObjectDescription): FieldDescription | undefined {
    return (
        description.fields.find(({ nameField }) => nameField) ?? description.fields.find(({ name }) => name === 'Name')
    );
}

/** Those of the named fields that the user may read, in the order named; `Owner.Name` counts as `OwnerId`. */
export function readableFields(description: ObjectDescription, names: readonly string[]): FieldDescription[] {
    return names
        .map((name) => name.replace(/^(\w+)\.(Name|Alias)$/, '$1Id').replace(/__rId$/, '__c'))
        .map((name) => description.fields.find((field) => field.name === name))
        .filter((field) => field !== undefined);
}

/** Values of these fields of one record; nothing when the user sees no such record. */
export async function readRecord(
    object: string,
    recordId: string,
    fields: readonly FieldDescription[]
): Promise<ShownField[] | undefined> {
    const soql = `SELECT ${columns(fields)} FROM ${object} WHERE Id = ${literal(recordId)}`;
    const { records } = await query<Row>(soql);
    return records[0] && Promise.all(shown(records[0], fields).map(withTarget));
}

/** A lookup that may lead to several objects says only by its id to which: that record's name is asked for by itself. */
async function withTarget(field: ShownField): Promise<ShownField> {
    const { type, target, value } = field;
    if (type !== 'reference' || target || typeof value !== 'string') return field;
    objects ??= callOrg('sobjects');
    const { sobjects } = await objects;
    const object = sobjects.find(({ keyPrefix }) => keyPrefix === value.slice(0, 3))?.name;
    if (!object || !session.readableObjects.includes(object)) return field;
    const name = nameFieldOf(await describe(object))?.name ?? 'Id';
    const { records } = await query<Row>(`SELECT ${name} FROM ${object} WHERE Id = ${literal(value)}`);
    return records[0] ? { ...field, value: plain(records[0][name]), target: { object, recordId: value } } : field;
}

let objects: Promise<{ sobjects: readonly { name: string; keyPrefix: string | null }[] }> | undefined;

/** The SELECT list for these fields; a lookup brings the name of what it leads to. */
export function columns(fields: readonly FieldDescription[]): string {
    const names = fields.flatMap((field) =>
        isLookup(field) ? [field.name, `${field.relationshipName}.Name`] : [field.name]
    );
    return [...new Set(['Id', ...names])].join(', ');
}

/** A row of a query as values ready to be shown. */
export function shown(row: Row, fields: readonly FieldDescription[]): ShownField[] {
    return fields.map((field) => {
        const { name, type, scale } = field;
        const label = labelOf(field);
        const value = plain(row[name]);
        if (!isLookup(field) || typeof value !== 'string') return { name, label, type, scale, value };
        const parent = row[field.relationshipName ?? ''];
        const parentName = parent && typeof parent === 'object' && 'Name' in parent ? plain(parent.Name) : value;
        return {
            name,
            label,
            type,
            scale,
            value: parentName,
            target: { object: field.referenceTo[0] ?? '', recordId: value }
        };
    });
}

/** A field's label; a lookup is named for what it leads to, not for the id that it holds. */
export function labelOf({ label, type }: FieldDescription): string {
    return type === 'reference' ? label.replace(/ ID$/, '') : label;
}

/** A lookup whose name can be shown; where the object behind it is closed to the user, only its id is known. */
export function isLookup({ type, relationshipName, referenceTo }: FieldDescription): boolean {
    const [target, ...others] = referenceTo;
    const isReadable = target !== undefined && session.readableObjects.includes(target);
    return type === 'reference' && relationshipName !== null && others.length === 0 && isReadable;
}

function plain(value: unknown): ShownField['value'] {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

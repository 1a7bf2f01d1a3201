import { RequestError } from '../errors.ts';
import type { ApiCall } from '../http/call.ts';
import { elementsOf, isTrue, textOf, type XmlElement } from '../metadata/xml.ts';
import { fieldNamed, type FieldSchema, type ObjectSchema } from '../schema.ts';
import { eTagOf, MASTER_RECORD_TYPE } from './record.ts';

const MODES = ['View', 'Edit', 'Create'];

interface Item {
    readonly field: FieldSchema;
    readonly behavior: string;
}

/** The page layout of an object, without the fields that the user may not read. @throws RequestError */
export function layoutOf(
    call: ApiCall,
    object: ObjectSchema,
    layoutType: string,
    mode: string
): Record<string, unknown> {
    if (layoutType !== 'Full')
        throw new RequestError(
            'FUNCTIONALITY_NOT_ENABLED',
            `layouts of the type ${layoutType} are not supported by the local org`
        );
    if (!MODES.includes(mode)) throw new RequestError('INVALID_INPUT', `Unknown mode: ${mode}`);
    const content = {
        layoutType,
        mode,
        objectApiName: object.apiName,
        recordTypeId: MASTER_RECORD_TYPE,
        saveOptions: [],
        sections: sectionsOf(call, object)
    };
    const eTag = eTagOf(content);
    return { ...content, eTag, id: `00h${eTag.slice(0, 12)}AAA` };
}

/** The fields that a layout shows. */
export function layoutPaths(layout: Record<string, unknown>): string[][] {
    const sections = layout['sections'] as {
        layoutRows: { layoutItems: { layoutComponents: { apiName: string | null }[] }[] }[];
    }[];
    return sections
        .flatMap(({ layoutRows }) => layoutRows)
        .flatMap(({ layoutItems }) => layoutItems)
        .flatMap(({ layoutComponents }) => layoutComponents)
        .flatMap(({ apiName }) => (apiName ? [[apiName]] : []));
}

function sectionsOf(call: ApiCall, object: ObjectSchema): Record<string, unknown>[] {
    const layout = [...call.org.metadata.layouts].find(([name]) => name.startsWith(`${object.apiName}-`))?.[1];
    if (!layout) return [section(call, object, 0, 'Information', [defaultItems(object)])];
    return elementsOf(layout.content, 'layoutSections').map((element, index) => {
        const columns = elementsOf(element, 'layoutColumns').map((column) => itemsOf(object, column));
        return section(call, object, index, textOf(element, 'label') ?? '', columns, isTrue(element, 'detailHeading'));
    });
}

function itemsOf(object: ObjectSchema, column: XmlElement): Item[] {
    return elementsOf(column, 'layoutItems').flatMap((item) => {
        const field = fieldNamed(object, textOf(item, 'field') ?? '');
        return field ? [{ field, behavior: textOf(item, 'behavior') ?? 'Edit' }] : [];
    });
}

/** Without a layout of its own an object shows what people write. */
function defaultItems(object: ObjectSchema): Item[] {
    return [...object.fields.values()]
        .filter((field) => field.nameField || field.custom || field.createable)
        .map((field) => ({ field, behavior: field.required ? 'Required' : 'Edit' }));
}

function section(
    call: ApiCall,
    object: ObjectSchema,
    index: number,
    heading: string,
    columns: readonly (readonly Item[])[],
    useHeading = true
): Record<string, unknown> {
    const { access } = call.context;
    const readable = columns.map((items) => items.filter(({ field }) => access.canReadField(object, field)));
    const rows = Math.max(0, ...readable.map((items) => items.length));
    return {
        collapsible: true,
        columns: Math.max(1, readable.length),
        heading,
        id: `01B${String(index).padStart(12, '0')}AAA`,
        layoutRows: Array.from({ length: rows }, (_, row) => ({
            layoutItems: readable.map((items) => layoutItem(call, object, items[row]))
        })),
        rows,
        tabOrder: 'LeftToRight',
        useHeading
    };
}

function layoutItem({ context }: ApiCall, object: ObjectSchema, item: Item | undefined): Record<string, unknown> {
    const field = item?.field;
    const writable = field && item.behavior !== 'Readonly' && context.access.canEditField(object, field);
    return {
        editableForNew: Boolean(writable && field.createable),
        editableForUpdate: Boolean(writable && field.updateable),
        label: field?.label ?? '',
        layoutComponents: [
            field
                ? { apiName: field.apiName, componentType: 'Field', label: field.label }
                : { apiName: null, componentType: 'EmptySpace' }
        ],
        lookupIdApiName: field?.type === 'reference' ? 'Id' : null,
        required: Boolean(field?.required ?? false) || item?.behavior === 'Required',
        sortable: false
    };
}

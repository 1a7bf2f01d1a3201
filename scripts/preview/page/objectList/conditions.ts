import type { ListFilter, ListView } from '../../package/listView.ts';

/** What a filter has to know of its field. */
export interface FilteredField {
    readonly name: string;
    readonly type: string;
}

const comparisons: Readonly<Record<string, string>> = {
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>='
};
const numberTypes = ['double', 'int', 'currency', 'percent'];

/** A list view's conditions as SOQL; nothing where it shows everything. @throws for what the preview cannot read */
export function viewCondition(
    { filters, isMine, logic }: Pick<ListView, 'filters' | 'isMine' | 'logic'>,
    fields: readonly FilteredField[],
    userId: string
): string {
    const stated = filters.map((filter) => filterCondition(filter, fields));
    const all =
        logic === undefined
            ? stated.join(' AND ')
            : logic.replaceAll(/\d+/g, (number) => {
                  const condition = stated[Number(number) - 1];
                  if (condition === undefined) throw new Error(`The list view has no condition ${number}.`);
                  return condition;
              });
    return [isMine && `OwnerId = '${userId}'`, all && `(${all})`].filter(Boolean).join(' AND ');
}

function filterCondition({ field: name, operation, value }: ListFilter, fields: readonly FilteredField[]): string {
    const field = fields.find((known) => known.name === name);
    if (!field) throw new Error(`You may not see the field ${name}, by which this list is filtered.`);
    const values = value === '' ? ['null'] : value.split(',').map((part) => literalOf(field, part.trim()));
    const [first = 'null'] = values;
    const comparison = comparisons[operation];
    if (comparison) return `${name} ${comparison} ${first}`;
    switch (operation) {
        case 'equals':
            return values.length > 1 ? `${name} IN (${values.join(', ')})` : `${name} = ${first}`;
        case 'notEqual':
            return values.length > 1 ? `${name} NOT IN (${values.join(', ')})` : `${name} != ${first}`;
        case 'contains':
            return `${name} LIKE ${pattern(value, '%', '%')}`;
        case 'notContain':
            return `(NOT ${name} LIKE ${pattern(value, '%', '%')})`;
        case 'startsWith':
            return `${name} LIKE ${pattern(value, '', '%')}`;
        default:
            throw new Error(`The preview does not know the filter "${operation}" of a list view.`);
    }
}

function literalOf({ type, name }: FilteredField, value: string): string {
    if (type === 'boolean') return value === '1' || value.toLowerCase() === 'true' ? 'TRUE' : 'FALSE';
    if (numberTypes.includes(type)) {
        if (!/^-?\d+(\.\d+)?$/.test(value)) throw new Error(`"${value}" is no number to filter ${name} by.`);
        return value;
    }
    if (type === 'date' || type === 'datetime') {
        if (!/^([A-Z_]+(:\d+)?|\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?)$/.test(value))
            throw new Error(`"${value}" is no day to filter ${name} by.`);
        return value;
    }
    return `'${value.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}

function pattern(value: string, before: string, after: string): string {
    return `'${before}${value.replaceAll(/[\\%_']/g, String.raw`\$&`)}${after}'`;
}

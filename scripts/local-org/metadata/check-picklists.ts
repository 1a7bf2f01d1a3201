import { MetadataError } from '../errors.ts';
import { fieldNamed, objectNamed, type FieldSchema, type OrgSchema } from '../schema.ts';
import type { Report } from './components.ts';

/** Reports picklists that hold a value twice or several defaults, and roll-up filters for values that there are not. */
export function checkPicklists(schema: OrgSchema, report: Report): void {
    for (const object of schema.objects.values()) {
        for (const field of object.fields.values()) {
            const fullName = `${object.apiName}.${field.apiName}`;
            for (const problem of [...valueProblems(field), ...filterProblems(schema, field)]) {
                report({ type: 'CustomField', fullName }, new MetadataError(fullName, `${fullName}: ${problem}`));
            }
        }
    }
}

function valueProblems({ picklistValues }: FieldSchema): readonly string[] {
    const values = picklistValues.map(({ value }) => value.toLowerCase());
    const repeated = picklistValues.filter(({ value }, index) => values.indexOf(value.toLowerCase()) < index);
    const defaults = picklistValues.filter(({ isDefault }) => isDefault);
    return [
        ...repeated.map(({ value }) => `Duplicate picklist value: ${value}`),
        ...(defaults.length > 1 ? ['only one picklist value can be the default'] : [])
    ];
}

function filterProblems(schema: OrgSchema, { summary }: FieldSchema): readonly string[] {
    const child = summary && objectNamed(schema, summary.childObject);
    return (summary?.filters ?? []).flatMap((filter) => {
        const filtered = child && fieldNamed(child, filter.field);
        if (filtered?.type !== 'picklist' || !['equals', 'notEqual'].includes(filter.operation)) return [];
        const known = new Set(filtered.picklistValues.map(({ value }) => value));
        return filter.values
            .filter((value) => value !== '' && !known.has(value))
            .map((value) => `Picklist value: ${value} in picklist: ${filter.field} not found`);
    });
}

import { MetadataError } from '../errors.ts';
import type {
    ChildRelationship,
    CustomPermissionSchema,
    FieldSchema,
    FieldType,
    ObjectSchema,
    OrgSchema,
    PermissionSetGroupSchema,
    PermissionSetSchema,
    SummaryDefinition
} from '../schema.ts';
import type { FieldDraft, ObjectDraft } from './drafts.ts';
import { checkPermissionSet } from './check-permissions.ts';
import { checkPermissionSetGroup } from './permission-set-group.ts';
import { checkPicklists } from './check-picklists.ts';
import { checkRelations } from './check-relations.ts';
import { checkViews } from './check-views.ts';
import { guarded, stop, type Components, type Report } from './components.ts';
import { metadataRecords, type StatedMetadataRecord } from './custom-metadata.ts';
import { withSystemFields } from './system-fields.ts';

export interface SchemaParts {
    readonly objects: ReadonlyMap<string, ObjectDraft>;
    /** `object.field` in lower case to the name that a subquery uses. */
    readonly childRelationshipNames: ReadonlyMap<string, string>;
    readonly customPermissions: readonly CustomPermissionSchema[];
    readonly permissionSets: readonly PermissionSetSchema[];
    readonly permissionSetGroups: readonly PermissionSetGroupSchema[];
    readonly customMetadata: readonly StatedMetadataRecord[];
    /** Everything that the package states, for what is not part of the schema. */
    readonly components: Components;
    /** The key prefix of a custom object; kept by the store so that it never changes. */
    readonly keyPrefixOf: (apiName: string) => string;
}

/** Joins standard and package objects into one schema and reports every reference that does not hold. */
export function buildSchema(parts: SchemaParts, report: Report = stop): OrgSchema {
    const fields = new Map([...parts.objects].map(([key, object]) => [key, withSystemFields(object)]));
    for (const [key, object] of parts.objects) {
        for (const field of fields.get(key)?.values() ?? []) {
            guarded(report, { type: 'CustomField', fullName: `${object.apiName}.${field.apiName}` }, () => {
                checkReference(object, field, parts.objects);
                if (field.summary) completeSummary(object, field, parts.objects, fields);
            });
        }
    }
    const objects = new Map<string, ObjectSchema>();
    for (const [key, object] of parts.objects) {
        const own: ReadonlyMap<string, FieldSchema> = fields.get(key) ?? new Map();
        objects.set(key, {
            apiName: object.apiName,
            label: object.label,
            labelPlural: object.labelPlural,
            keyPrefix: object.keyPrefix ?? parts.keyPrefixOf(object.apiName),
            custom: object.custom,
            fields: own,
            childRelationships: childRelationshipsOf(object, parts, fields),
            validationRules: object.validationRules,
            nameField: own.get(object.nameFieldApiName?.toLowerCase() ?? ''),
            sharingModel: object.sharingModel,
            ...(object.description !== undefined && { description: object.description }),
            ...object.writable,
            hasOwner: own.has('ownerid'),
            customMetadata: object.customMetadata,
            uniqueTogether: object.uniqueTogether
        });
    }
    const schema: OrgSchema = {
        objects,
        customMetadata: metadataRecords(objects, parts.customMetadata, report),
        customPermissions: byName(parts.customPermissions),
        permissionSets: byName(parts.permissionSets),
        permissionSetGroups: byName(parts.permissionSetGroups)
    };
    checkRelations(schema, report);
    checkPicklists(schema, report);
    for (const set of parts.permissionSets) checkPermissionSet(schema, set, report);
    for (const group of parts.permissionSetGroups) checkPermissionSetGroup(schema, group, report);
    checkViews(schema, parts.components, report);
    return schema;
}

function byName<T extends { readonly apiName: string }>(items: readonly T[]): ReadonlyMap<string, T> {
    return new Map(items.map((item) => [item.apiName.toLowerCase(), item]));
}

function checkReference(object: ObjectDraft, field: FieldDraft, objects: SchemaParts['objects']): void {
    for (const target of field.referenceTo) {
        if (!objects.has(target.toLowerCase())) {
            throw new MetadataError(
                object.file,
                `${object.apiName}.${field.apiName} points to an unknown object ${target}`
            );
        }
    }
}

function completeSummary(
    object: ObjectDraft,
    field: FieldDraft,
    objects: SchemaParts['objects'],
    fields: ReadonlyMap<string, ReadonlyMap<string, FieldDraft>>
): void {
    const { summary } = field;
    if (!summary) return;
    const fail = (reason: string): never => {
        throw new MetadataError(object.file, `roll-up ${object.apiName}.${field.apiName}: ${reason}`);
    };
    const childFields = fields.get(summary.childObject.toLowerCase());
    if (!childFields || !objects.has(summary.childObject.toLowerCase()))
        return fail(`unknown object ${summary.childObject}`);
    const key = childFields.get(summary.foreignKey.toLowerCase());
    if (!key?.masterDetail || key.referenceTo[0] !== object.apiName) {
        return fail(`${summary.childObject}.${summary.foreignKey} is no master-detail field to ${object.apiName}`);
    }
    for (const filter of summary.filters) {
        const filtered = childFields.get(filter.field.toLowerCase());
        if (!filtered) return fail(`unknown filter field ${filter.field}`);
        if (filtered.formula) {
            const reason = formulaRefusal('filter', filtered, childFields);
            return fail(reason ?? `the local org does not filter a formula field (${filter.field})`);
        }
    }
    if (summary.summarizedField === undefined) {
        Object.assign(field, { type: 'double', precision: 18, scale: 0 });
        return;
    }
    const summarized = childFields.get(summary.summarizedField.toLowerCase());
    if (!summarized) return fail(`unknown field ${summary.summarizedField}`);
    // A total of totals has their type and scale, whichever of the two was read first.
    const child = objects.get(summary.childObject.toLowerCase());
    if (child && summarized.summary) completeSummary(child, summarized, objects, fields);
    const refusal = formulaRefusal('roll up', summarized, childFields);
    if (refusal !== undefined) return fail(refusal);
    if (!summarizable[summary.operation].has(summarized.type)) {
        return fail(`cannot roll up ${summarized.type} (${summary.summarizedField})`);
    }
    Object.assign(field, { type: summarized.type, precision: 18, scale: summarized.scale });
}

const numbers = ['double', 'currency', 'percent', 'int'] as const;
const summarizable: Readonly<Record<SummaryDefinition['operation'], ReadonlySet<FieldType>>> = {
    count: new Set(),
    sum: new Set(numbers),
    min: new Set([...numbers, 'date', 'datetime']),
    max: new Set([...numbers, 'date', 'datetime'])
};

/** Salesforce takes no formula that depends on other objects or on the day, itself or through another formula. */
function formulaRefusal(
    use: string,
    { apiName, formula }: FieldDraft,
    fields: ReadonlyMap<string, FieldDraft>,
    seen: ReadonlySet<string> = new Set()
): string | undefined {
    if (!formula || seen.has(apiName)) return undefined;
    const code = formula.text.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\//g, '');
    if (/\b(TODAY|NOW)\s*\(/i.test(code)) return `cannot ${use} a formula with TODAY() or NOW() (${apiName})`;
    if (/[A-Za-z]\w*\.[A-Za-z]/.test(code)) return `cannot ${use} a cross-object formula (${apiName})`;
    for (const [name] of code.matchAll(/[A-Za-z]\w*/g)) {
        const named = fields.get(name.toLowerCase());
        const refusal = named && formulaRefusal(use, named, fields, new Set([...seen, apiName]));
        if (refusal !== undefined) return refusal;
    }
    return undefined;
}

function childRelationshipsOf(
    parent: ObjectDraft,
    parts: SchemaParts,
    fields: ReadonlyMap<string, ReadonlyMap<string, FieldDraft>>
): readonly ChildRelationship[] {
    const found: ChildRelationship[] = [];
    for (const [key, child] of parts.objects) {
        for (const field of fields.get(key)?.values() ?? []) {
            if (!field.referenceTo.includes(parent.apiName)) continue;
            const name = parts.childRelationshipNames.get(`${key}.${field.apiName.toLowerCase()}`);
            found.push({
                ...(name !== undefined && { relationshipName: name }),
                childObject: child.apiName,
                field: field.apiName,
                cascadeDelete: field.masterDetail || field.deleteConstraint === 'Cascade',
                restrictedDelete: field.deleteConstraint === 'Restrict'
            });
        }
    }
    return found;
}

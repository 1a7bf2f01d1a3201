import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { fieldDraft, type FieldDraft, type ObjectDraft } from '../metadata/drafts.ts';
import type { FieldSchema, FieldType } from '../schema.ts';

/** What an org may be set up without. */
export type Feature = 'quotes';

interface StatedOptions extends Partial<Omit<FieldSchema, 'formula'>> {
    readonly formula?: string;
    readonly values?: readonly string[];
    readonly children?: string;
}
type StatedField = [label: string, type: FieldType, options?: StatedOptions];
interface StatedObject {
    readonly label: string;
    readonly plural: string;
    readonly keyPrefix: string;
    /** Which of create, update, delete clients may ask for. */
    readonly write: string;
    readonly owner: boolean;
    /** The organization-wide default, for objects with an owner. */
    readonly sharingModel?: string;
    readonly uniqueTogether?: readonly string[];
    /** Not every org has it. */
    readonly feature?: Feature;
    readonly fields: Readonly<Record<string, StatedField>>;
}

export interface StatedProfile {
    readonly administrator: boolean;
    /** Grants every standard field of the objects; without it, they need field permissions like custom ones. */
    readonly standardFields?: boolean;
    /** Object name to letters of create, read, update, delete. */
    readonly objects: Readonly<Record<string, string>>;
}

export interface StandardChildName {
    readonly object: string;
    readonly field: string;
    readonly relationshipName: string;
}

function overlayFile(name: string): string {
    return join(import.meta.dirname, name);
}

/** The profiles that every org has. */
export function standardProfiles(): Readonly<Record<string, StatedProfile>> {
    return JSON.parse(readFileSync(overlayFile('profiles.json'), 'utf8')) as Record<string, StatedProfile>;
}

/**
 * The standard objects as drafts, with the organization-wide defaults that the project's scratch orgs have (a package may
 * state others in an object's own file), to
 * which a package adds its fields, and their child relationship names.
 */
export function standardObjects(without: readonly Feature[] = []): {
    objects: ObjectDraft[];
    childNames: StandardChildName[];
} {
    const file = overlayFile('objects.json');
    const stated = JSON.parse(readFileSync(file, 'utf8')) as Record<string, StatedObject>;
    const childNames: StandardChildName[] = [];
    const there = Object.entries(stated).filter(([, { feature }]) => !feature || !without.includes(feature));
    const names = new Set(there.map(([apiName]) => apiName));
    const objects = there.map(([apiName, object]) => {
        const fields = new Map<string, FieldDraft>();
        for (const [name, field] of Object.entries(object.fields)) {
            fields.set(name.toLowerCase(), leadingTo(names, standardField(name, field, file)));
            const relationshipName = field[2]?.children;
            if (relationshipName !== undefined) childNames.push({ object: apiName, field: name, relationshipName });
        }
        return objectDraft(apiName, object, fields, file);
    });
    return { objects, childNames };
}

/** A lookup to several objects leads to those that there are. */
function leadingTo(names: ReadonlySet<string>, field: FieldDraft): FieldDraft {
    return { ...field, referenceTo: field.referenceTo.filter((name) => names.has(name)) };
}

function objectDraft(
    apiName: string,
    object: StatedObject,
    fields: Map<string, FieldDraft>,
    file: string
): ObjectDraft {
    return {
        apiName,
        label: object.label,
        labelPlural: object.plural,
        keyPrefix: object.keyPrefix,
        custom: false,
        customMetadata: false,
        sharingModel: object.sharingModel ?? 'Read',
        description: undefined,
        nameFieldApiName: [...fields.values()].find((field) => field.nameField)?.apiName,
        fields,
        validationRules: [],
        hasOwner: object.owner,
        uniqueTogether: object.uniqueTogether ?? [],
        writable: {
            createable: object.write.includes('c'),
            updateable: object.write.includes('u'),
            deletable: object.write.includes('d')
        },
        file
    };
}

function standardField(apiName: string, [label, type, options = {}]: StatedField, file: string): FieldDraft {
    const { values, children: _children, formula, ...rest } = options;
    return fieldDraft({
        apiName,
        label,
        type,
        ...(type === 'reference' && { length: 18, deleteConstraint: 'SetNull', reparentable: true }),
        ...(rest.nameField && { alwaysReadable: true }),
        ...(rest.composedOf && { createable: false, updateable: false }),
        ...(values && {
            picklistValues: values.map((value) => ({
                value,
                label: value,
                active: true,
                isDefault: rest.defaultValue === JSON.stringify(value)
            }))
        }),
        ...rest,
        ...(formula !== undefined && { formula: { text: formula, blanksAsZero: true, file: `${file} (${apiName})` } })
    });
}

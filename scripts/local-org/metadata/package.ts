import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { MetadataError } from '../errors.ts';
import type { CustomPermissionSchema, PermissionSetGroupSchema, PermissionSetSchema } from '../schema.ts';
import { standardObjects, type Feature } from '../standard/overlay.ts';
import { canonicalText } from './canonical.ts';
import { componentsIn, guarded, stop, type Component, type Components, type Report } from './components.ts';
import type { ObjectDraft } from './drafts.ts';
import { checkMetadataField, readMetadataRecord, type StatedMetadataRecord } from './custom-metadata.ts';
import { readField } from './field.ts';
import { folderFiles } from './files.ts';
import { readCustomObject, readStandardObject, readValidationRule } from './object.ts';
import { readPermissionSet } from './permission-set.ts';
import { readPermissionSetGroup } from './permission-set-group.ts';
import { isTrue, requiredText, textOf, type XmlElement } from './xml.ts';

export type { XmlElement, XmlValue } from './xml.ts';

export interface MetadataFile {
    /** API name, e.g. `Good_Terms_Account_Record_Page`. */
    readonly apiName: string;
    readonly file: string;
    readonly content: XmlElement;
}

/** What a package holds besides the schema, for pages and describes. Keyed by API name. */
export interface PackageMetadata {
    readonly flexiPages: ReadonlyMap<string, MetadataFile>;
    readonly applications: ReadonlyMap<string, MetadataFile>;
    readonly tabs: ReadonlyMap<string, MetadataFile>;
    /** Keyed by file name, `Account-Account Layout`. */
    readonly layouts: ReadonlyMap<string, MetadataFile>;
    /** Keyed `Object.Name`. */
    readonly compactLayouts: ReadonlyMap<string, MetadataFile>;
    /** Custom labels: full name to text. */
    readonly labels: ReadonlyMap<string, string>;
}

export interface ReadPackage {
    readonly metadata: PackageMetadata;
    readonly objects: ReadonlyMap<string, ObjectDraft>;
    readonly childRelationshipNames: ReadonlyMap<string, string>;
    readonly customPermissions: readonly CustomPermissionSchema[];
    readonly permissionSets: readonly PermissionSetSchema[];
    readonly permissionSetGroups: readonly PermissionSetGroupSchema[];
    readonly customMetadata: readonly StatedMetadataRecord[];
    readonly components: Components;
    /** Changes whenever anything that the org reads changes. */
    readonly fingerprint: string;
}

/** Reads all metadata of the package folders on top of the standard objects. @throws MetadataError at the first problem */
export function readPackage(folders: readonly string[]): ReadPackage {
    return readComponents(componentsIn(folderFiles(folders), stop), stop);
}

/** Reads components on top of the standard objects; what cannot be honored is reported and left out. */
export function readComponents(components: Components, report: Report, without: readonly Feature[] = []): ReadPackage {
    const ofType = (type: string): Component[] => [...components.values()].filter((one) => one.type === type);
    const each = <T>(type: string, read: (component: Component) => T): T[] =>
        ofType(type).flatMap((component) => {
            const item = guarded(report, component, () => [read(component)]);
            return item ?? [];
        });
    const documents = (type: string): ReadonlyMap<string, MetadataFile> =>
        new Map(ofType(type).map(({ fullName, file, content }) => [fullName, { apiName: fullName, file, content }]));
    const { objects, childRelationshipNames } = readObjects(ofType, report, without);
    return {
        metadata: {
            flexiPages: documents('FlexiPage'),
            applications: documents('CustomApplication'),
            tabs: documents('CustomTab'),
            layouts: documents('Layout'),
            compactLayouts: documents('CompactLayout'),
            labels: new Map(
                each('CustomLabel', ({ fullName, content, file }) => [fullName, requiredText(content, 'value', file)])
            )
        },
        objects,
        childRelationshipNames,
        customPermissions: ofType('CustomPermission').map(({ fullName, content }) => ({
            apiName: fullName,
            label: textOf(content, 'label') ?? fullName
        })),
        permissionSets: each('PermissionSet', ({ content, fullName, file }) =>
            readPermissionSet(content, fullName, file)
        ),
        permissionSetGroups: each('PermissionSetGroup', ({ content, fullName, file }) =>
            readPermissionSetGroup(content, fullName, file)
        ),
        customMetadata: each('CustomMetadata', ({ content, fullName, file }) =>
            readMetadataRecord(content, fullName, file)
        ),
        components,
        fingerprint: fingerprintOf(components, without)
    };
}

function readObjects(
    ofType: (type: string) => readonly Component[],
    report: Report,
    without: readonly Feature[]
): Pick<ReadPackage, 'objects' | 'childRelationshipNames'> {
    const standard = standardObjects(without);
    const objects = new Map(standard.objects.map((object) => [object.apiName.toLowerCase(), object]));
    const childRelationshipNames = new Map(
        standard.childNames.map((child) => [`${child.object}.${child.field}`.toLowerCase(), child.relationshipName])
    );
    const parentOf = ({ fullName, file }: Component): [object: ObjectDraft, name: string] => {
        const [objectName = '', name = ''] = fullName.split('.');
        const found = objects.get(objectName.toLowerCase());
        if (!found) throw new MetadataError(file, `the object ${objectName} is not defined`);
        return [found, name];
    };
    const addField = (component: Component): void => {
        const { content, file } = component;
        const [object, apiName] = parentOf(component);
        if (object.fields.has(apiName.toLowerCase()) || !apiName.endsWith('__c')) {
            throw new MetadataError(file, `the local org cannot change or define ${object.apiName}.${apiName} again`);
        }
        const { field, childRelationshipName } = readField(content, apiName, file);
        if (object.customMetadata) checkMetadataField(field, file);
        object.fields.set(apiName.toLowerCase(), field);
        if (childRelationshipName !== undefined) {
            childRelationshipNames.set(`${object.apiName}.${apiName}`.toLowerCase(), `${childRelationshipName}__r`);
        }
    };
    const addObject = ({ fullName, content, file }: Component): void => {
        const key = fullName.toLowerCase();
        const known = objects.get(key);
        if (known) readStandardObject(known, content, file);
        else objects.set(key, readCustomObject(content, fullName, file));
        if (isTrue(content, 'enableActivities')) takeActivities(objects, fullName);
    };
    const addRule = (component: Component): void => {
        const [object, name] = parentOf(component);
        object.validationRules.push(readValidationRule(component.content, name, component.file));
    };
    for (const component of ofType('CustomObject')) guarded(report, component, () => addObject(component));
    for (const component of ofType('CustomField')) guarded(report, component, () => addField(component));
    for (const component of ofType('ValidationRule')) guarded(report, component, () => addRule(component));
    return { objects, childRelationshipNames };
}

/** Tasks and emails may be about records of an object that has activities. */
function takeActivities(objects: ReadonlyMap<string, ObjectDraft>, apiName: string): void {
    for (const [object, field] of [
        ['task', 'whatid'],
        ['emailmessage', 'relatedtoid']
    ] as const) {
        const about = objects.get(object)?.fields.get(field);
        if (about && !about.referenceTo.includes(apiName)) about.referenceTo = [...about.referenceTo, apiName];
    }
}

const standardFiles = ['objects.json', 'profiles.json'];

function fingerprintOf(components: Components, without: readonly Feature[]): string {
    const hash = createHash('sha256').update(without.join());
    for (const name of standardFiles) hash.update(readFileSync(`${import.meta.dirname}/../standard/${name}`));
    const texts = [...components].map(
        ([key, component]) => `${key}\n${canonicalText({ content: component.content })}\n`
    );
    for (const text of texts.toSorted()) hash.update(text);
    return hash.digest('hex');
}

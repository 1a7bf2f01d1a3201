import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

import { MetadataError } from '../errors.ts';
import type { CustomPermissionSchema, PermissionSetSchema } from '../schema.ts';
import { standardObjects } from '../standard/overlay.ts';
import type { ObjectDraft } from './drafts.ts';
import { readField } from './field.ts';
import { packageFiles, type ReadType, type SourceFile } from './files.ts';
import { checkStandardObject, readCustomObject, readValidationRule } from './object.ts';
import { readPermissionSet } from './permission-set.ts';
import { elementsOf, readXml, requiredText, textOf, type XmlElement } from './xml.ts';

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
    /** Changes whenever any metadata file that the org reads changes. */
    readonly fingerprint: string;
}

const rootNames: Readonly<Record<ReadType, string>> = {
    object: 'CustomObject',
    field: 'CustomField',
    validationRule: 'ValidationRule',
    compactLayout: 'CompactLayout',
    permissionset: 'PermissionSet',
    customPermission: 'CustomPermission',
    app: 'CustomApplication',
    tab: 'CustomTab',
    flexipage: 'FlexiPage',
    layout: 'Layout',
    labels: 'CustomLabels'
};

/** Reads all metadata of the package folders on top of the standard objects. @throws MetadataError */
export function readPackage(folders: readonly string[]): ReadPackage {
    const files = packageFiles(folders);
    const ofType = (type: ReadType): SourceFile[] => files.filter((file) => file.type === type);
    const content = (file: SourceFile): XmlElement => readXml(file.path, rootNames[file.type]);
    const documents = (
        type: ReadType,
        nameOf = (file: SourceFile) => file.apiName
    ): ReadonlyMap<string, MetadataFile> =>
        new Map(
            ofType(type).map((file) => [
                nameOf(file),
                { apiName: nameOf(file), file: file.path, content: content(file) }
            ])
        );

    const { objects, childRelationshipNames } = readObjects(
        ofType('object'),
        ofType('field'),
        ofType('validationRule')
    );
    return {
        metadata: {
            flexiPages: documents('flexipage'),
            applications: documents('app'),
            tabs: documents('tab'),
            layouts: documents('layout'),
            compactLayouts: documents('compactLayout', (file) => `${objectOf(file)}.${file.apiName}`),
            labels: new Map(ofType('labels').flatMap((file) => labelsIn(content(file), file.path)))
        },
        objects,
        childRelationshipNames,
        customPermissions: ofType('customPermission').map((file) => ({
            apiName: file.apiName,
            label: textOf(content(file), 'label') ?? file.apiName
        })),
        permissionSets: ofType('permissionset').map((file) =>
            readPermissionSet(content(file), file.apiName, file.path)
        ),
        fingerprint: fingerprintOf(files)
    };
}

function readObjects(
    objectFiles: readonly SourceFile[],
    fieldFiles: readonly SourceFile[],
    ruleFiles: readonly SourceFile[]
): Pick<ReadPackage, 'objects' | 'childRelationshipNames'> {
    const standard = standardObjects();
    const objects = new Map(standard.objects.map((object) => [object.apiName.toLowerCase(), object]));
    const childRelationshipNames = new Map(
        standard.childNames.map((child) => [`${child.object}.${child.field}`.toLowerCase(), child.relationshipName])
    );
    const objectAt = (file: SourceFile): ObjectDraft => {
        const found = objects.get(objectOf(file).toLowerCase());
        if (!found) throw new MetadataError(file.path, `the object ${objectOf(file)} is not defined`);
        return found;
    };
    const addField = (object: ObjectDraft, element: XmlElement, apiName: string, path: string): void => {
        if (object.fields.has(apiName.toLowerCase()) || !apiName.endsWith('__c')) {
            throw new MetadataError(path, `the local org cannot change or define ${object.apiName}.${apiName} again`);
        }
        const { field, childRelationshipName } = readField(element, apiName, path);
        object.fields.set(apiName.toLowerCase(), field);
        if (childRelationshipName !== undefined) {
            childRelationshipNames.set(`${object.apiName}.${apiName}`.toLowerCase(), `${childRelationshipName}__r`);
        }
    };
    for (const file of objectFiles) {
        const element = readXml(file.path, 'CustomObject');
        const known = objects.get(file.apiName.toLowerCase());
        if (known) checkStandardObject(element, file.path);
        const object = known ?? readCustomObject(element, file.apiName, file.path);
        objects.set(file.apiName.toLowerCase(), object);
        for (const inline of elementsOf(element, 'fields'))
            addField(object, inline, requiredText(inline, 'fullName', file.path), file.path);
        for (const inline of elementsOf(element, 'validationRules')) {
            object.validationRules.push(
                readValidationRule(inline, requiredText(inline, 'fullName', file.path), file.path)
            );
        }
    }
    for (const file of fieldFiles) addField(objectAt(file), readXml(file.path, 'CustomField'), file.apiName, file.path);
    for (const file of ruleFiles) {
        objectAt(file).validationRules.push(
            readValidationRule(readXml(file.path, 'ValidationRule'), file.apiName, file.path)
        );
    }
    return { objects, childRelationshipNames };
}

/** The object whose folder holds a decomposed part: `objects/Account/fields/X__c.field-meta.xml`. */
function objectOf(file: SourceFile): string {
    return basename(dirname(dirname(file.path)));
}

function labelsIn(content: XmlElement, file: string): [string, string][] {
    return elementsOf(content, 'labels').map((label) => [
        requiredText(label, 'fullName', file),
        requiredText(label, 'value', file)
    ]);
}

function fingerprintOf(files: readonly SourceFile[]): string {
    const hash = createHash('sha256');
    for (const name of ['objects.json', 'profiles.json'])
        hash.update(readFileSync(`${import.meta.dirname}/../standard/${name}`));
    for (const file of files) hash.update(file.path).update(readFileSync(file.path));
    return hash.digest('hex');
}

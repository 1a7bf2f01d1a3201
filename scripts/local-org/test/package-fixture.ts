import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

import type { WriteRequest, WriteResult } from '../dml/request.ts';
import { createOrg, type Org, type OrgOptions } from '../org.ts';

/** Elements of a metadata file: texts, or nested elements; a list repeats the element. */
export type Xml = { readonly [name: string]: string | boolean | number | Xml | readonly (string | Xml)[] };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function written(xml: Xml): string {
    return Object.entries(xml)
        .flatMap(([name, value]) =>
            (Array.isArray(value) ? (value as readonly (string | Xml)[]) : [value as string | Xml]).map(
                (one) => [name, one] as const
            )
        )
        .map(
            ([name, value]) =>
                `<${name}>${typeof value === 'object' ? written(value) : escaped(String(value))}</${name}>`
        )
        .join('');
}

const roots: Readonly<Record<string, string>> = {
    object: 'CustomObject',
    field: 'CustomField',
    validationRule: 'ValidationRule',
    permissionset: 'PermissionSet',
    permissionsetgroup: 'PermissionSetGroup',
    customPermission: 'CustomPermission',
    flow: 'Flow',
    md: 'CustomMetadata'
};

/** A package folder with these files (path without `-meta.xml` to content), removed after the test. */
export function packageFolder(context: TestContext, files: Readonly<Record<string, Xml>>): string {
    const folder = mkdtempSync(join(tmpdir(), 'good-terms-package-'));
    context.after(() => rmSync(folder, { recursive: true, force: true }));
    writePackage(folder, files);
    return folder;
}

/** Writes files into a package folder. */
export function writePackage(folder: string, files: Readonly<Record<string, Xml>>): void {
    for (const [path, content] of Object.entries(files)) {
        const file = join(folder, `${path}-meta.xml`);
        const root = roots[path.split('.').pop() ?? ''] ?? 'Unknown';
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(
            file,
            `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="http://soap.sforce.com/2006/04/metadata">${written(content)}</${root}>`
        );
    }
}

/** An org over these files, closed after the test. */
export function orgOf(
    context: TestContext,
    files: Readonly<Record<string, Xml>>,
    options: Partial<OrgOptions> = {}
): Org {
    const org = createOrg({
        stateFolder: ':memory:',
        packageFolders: [packageFolder(context, files)],
        clockStart: '2026-06-30T09:00:00Z',
        ...options
    });
    context.after(() => org.close());
    return org;
}

/** Writes as the administrator. */
export function write(org: Org, requests: readonly WriteRequest[], allOrNone = false): WriteResult[] {
    return org.write(org.context(org.administrator), requests, { allOrNone });
}

/** Inserts one record as the administrator. @throws when it is refused */
export function insert(org: Org, objectName: string, fields: Readonly<Record<string, unknown>>): string {
    const [result] = write(org, [{ operation: 'insert', objectName, fields }]);
    if (!result?.success) throw new Error(JSON.stringify(result));
    return result.id;
}

/** `CODE: message` of every error of a result. */
export function problems(result: WriteResult | undefined): string[] {
    return result && !result.success ? result.errors.map((error) => `${error.statusCode}: ${error.message}`) : [];
}

export const customObject = (label: string, more: Xml = {}): Xml => ({
    deploymentStatus: 'Deployed',
    label,
    pluralLabel: `${label}s`,
    nameField: { label: 'Name', type: 'Text' },
    sharingModel: 'ReadWrite',
    ...more
});

export const picklist = (values: readonly string[], defaultValue?: string): Xml => ({
    type: 'Picklist',
    valueSet: {
        restricted: true,
        valueSetDefinition: {
            sorted: false,
            value: values.map((value) => ({ fullName: value, default: value === defaultValue, label: value }))
        }
    }
});

/** A master `Box__c` with totals over its details `Item__c`, in one decomposed package. */
export const boxes: Readonly<Record<string, Xml>> = {
    'objects/Box__c/Box__c.object': customObject('Box'),
    'objects/Box__c/fields/Key__c.field': { label: 'Key', type: 'Text', length: 20, externalId: true, unique: true, caseSensitive: true },
    'objects/Box__c/fields/Code__c.field': { label: 'Code', type: 'Text', length: 20, externalId: true, unique: true, caseSensitive: false },
    'objects/Box__c/fields/Limit__c.field': { label: 'Limit', type: 'Number', precision: 18, scale: 3 },
    'objects/Box__c/fields/Item_Count__c.field': {
        label: 'Item Count', type: 'Summary', summaryOperation: 'count', summaryForeignKey: 'Item__c.Box__c'
    },
    'objects/Box__c/fields/Open_Sum__c.field': {
        label: 'Open Sum', type: 'Summary', summaryOperation: 'sum', summaryForeignKey: 'Item__c.Box__c', summarizedField: 'Item__c.Amount__c',
        summaryFilterItems: { field: 'Item__c.Status__c', operation: 'equals', value: 'Open' }
    },
    'objects/Box__c/fields/First_Day__c.field': {
        label: 'First Day', type: 'Summary', summaryOperation: 'min', summaryForeignKey: 'Item__c.Box__c', summarizedField: 'Item__c.Day__c'
    },
    'objects/Box__c/fields/Largest__c.field': {
        label: 'Largest', type: 'Summary', summaryOperation: 'max', summaryForeignKey: 'Item__c.Box__c', summarizedField: 'Item__c.Amount__c',
        summaryFilterItems: [{ field: 'Item__c.Status__c', operation: 'notEqual', value: 'Closed' }]
    },
    'objects/Box__c/fields/Room__c.field': {
        label: 'Room', type: 'Number', precision: 18, scale: 3, formula: 'Limit__c - Open_Sum__c', formulaTreatBlanksAs: 'BlankAsBlank'
    },
    'objects/Box__c/validationRules/Within_Limit.validationRule': {
        active: true, errorConditionFormula: 'AND(NOT(ISBLANK(Limit__c)), Open_Sum__c > Limit__c)', errorMessage: 'The box is full.'
    },
    'objects/Item__c/Item__c.object': customObject('Item', { nameField: { label: 'Number', type: 'AutoNumber', displayFormat: 'IT-{0000}' }, sharingModel: 'ControlledByParent' }),
    'objects/Item__c/fields/Box__c.field': {
        label: 'Box', type: 'MasterDetail', referenceTo: 'Box__c', relationshipName: 'Items', relationshipOrder: 0, reparentableMasterDetail: true, writeRequiresMasterRead: true
    },
    'objects/Item__c/fields/Amount__c.field': { label: 'Amount', type: 'Number', precision: 18, scale: 3 },
    'objects/Item__c/fields/Day__c.field': { label: 'Day', type: 'Date' },
    'objects/Item__c/fields/Seen__c.field': { label: 'Seen', type: 'DateTime' },
    'objects/Item__c/fields/Checked__c.field': { label: 'Checked', type: 'Checkbox', defaultValue: 'false' },
    'objects/Item__c/fields/Note__c.field': { label: 'Note', type: 'Text', length: 10 },
    'objects/Item__c/fields/Guard__c.field': { label: 'Guard', type: 'Lookup', referenceTo: 'Account', deleteConstraint: 'Restrict', relationshipName: 'Guarded_Items' },
    'objects/Item__c/fields/Loose__c.field': { label: 'Loose', type: 'Lookup', referenceTo: 'Account', deleteConstraint: 'SetNull', relationshipName: 'Loose_Items' },
    'objects/Item__c/fields/Status__c.field': { label: 'Status', ...picklist(['Open', 'Closed'], 'Open') },
    'objects/Item__c/validationRules/Amount_Not_Negative.validationRule': {
        active: true, errorConditionFormula: 'Amount__c < 0', errorDisplayField: 'Amount__c', errorMessage: 'No negative amounts.'
    },
    'objects/Item__c/validationRules/Closed_Has_No_Note.validationRule': {
        active: true, errorConditionFormula: 'AND(ISPICKVAL(Status__c, "Closed"), NOT(ISBLANK(Note__c)))', errorMessage: 'A closed item has no note.'
    }
}; // prettier-ignore

import type { PermissionSetSchema } from '../schema.ts';
import { elementsOf, isTrue, refuseUnknown, requiredText, textOf, type XmlElement } from './xml.ts';

const knownElements = new Set([
    'applicationVisibilities', 'classAccesses', 'customMetadataTypeAccesses', 'customPermissions', 'description', 'fieldPermissions', 'fullName',
    'hasActivationRequired', 'label', 'license', 'objectPermissions', 'pageAccesses', 'recordTypeVisibilities',
    'tabSettings', 'userPermissions'
]); // prettier-ignore

/** A permission set's file as schema. @throws MetadataError */
export function readPermissionSet(element: XmlElement, apiName: string, file: string): PermissionSetSchema {
    refuseUnknown(element, knownElements, file);
    const enabled = (list: string, name: string): string[] =>
        elementsOf(element, list)
            .filter((item) => isTrue(item, 'enabled'))
            .map((item) => requiredText(item, name, file));
    return {
        apiName,
        label: textOf(element, 'label') ?? apiName,
        objectPermissions: elementsOf(element, 'objectPermissions').map((item) => ({
            object: requiredText(item, 'object', file),
            read: isTrue(item, 'allowRead'),
            create: isTrue(item, 'allowCreate'),
            edit: isTrue(item, 'allowEdit'),
            delete: isTrue(item, 'allowDelete'),
            viewAll: isTrue(item, 'viewAllRecords'),
            modifyAll: isTrue(item, 'modifyAllRecords'),
            viewAllFields: isTrue(item, 'viewAllFields')
        })),
        fieldPermissions: elementsOf(element, 'fieldPermissions').map((item) => ({
            field: requiredText(item, 'field', file),
            readable: isTrue(item, 'readable'),
            editable: isTrue(item, 'editable')
        })),
        customPermissions: enabled('customPermissions', 'name'),
        customMetadataTypes: enabled('customMetadataTypeAccesses', 'name'),
        userPermissions: enabled('userPermissions', 'name'),
        tabs: elementsOf(element, 'tabSettings')
            .filter((item) => textOf(item, 'visibility') !== 'None')
            .map((item) => requiredText(item, 'tab', file)),
        applications: elementsOf(element, 'applicationVisibilities')
            .filter((item) => isTrue(item, 'visible'))
            .map((item) => requiredText(item, 'application', file)),
        file
    };
}

import { MetadataError } from '../errors.ts';
import type { OrgSchema, PermissionSetGroupSchema } from '../schema.ts';
import type { Report } from './components.ts';
import { isTrue, refuseUnknown, textOf, textsOf, type XmlElement } from './xml.ts';

const knownElements = new Set([
    'description', 'fullName', 'hasActivationRequired', 'label', 'mutingPermissionSets', 'permissionSets', 'status'
]); // prettier-ignore

/** A permission set group's file as schema. @throws MetadataError also for muting and for activation by session */
export function readPermissionSetGroup(element: XmlElement, apiName: string, file: string): PermissionSetGroupSchema {
    refuseUnknown(element, knownElements, file);
    if (textsOf(element, 'mutingPermissionSets').length > 0)
        throw new MetadataError(file, 'the local org does not support muting permission sets');
    if (isTrue(element, 'hasActivationRequired'))
        throw new MetadataError(file, 'the local org does not support groups that a session activates');
    return {
        apiName,
        label: textOf(element, 'label') ?? apiName,
        permissionSets: textsOf(element, 'permissionSets'),
        file
    };
}

/** Reports permission sets that a group names and nobody defines. */
export function checkPermissionSetGroup(schema: OrgSchema, group: PermissionSetGroupSchema, report: Report): void {
    const component = { type: 'PermissionSetGroup', fullName: group.apiName };
    for (const name of group.permissionSets) {
        if (!schema.permissionSets.has(name.toLowerCase()))
            report(component, new MetadataError(group.file, `unknown permission set ${name}`));
    }
}

import type { Check } from '../finding.ts';
import { children, isTrue, text } from '../xml.ts';

/** Every custom field is readable by somebody; required and master-detail fields come with their object, settings with their type. */
export const grantedFields: Check = (pack) => {
    const granted = new Set(
        pack
            .of('PermissionSet')
            .flatMap(({ root }) => children(root, 'fieldPermissions'))
            .filter((grant) => isTrue(grant, 'readable'))
            .map((grant) => text(grant, 'field'))
    );
    return pack
        .of('CustomField')
        .filter(({ root }) => !isTrue(root, 'required') && text(root, 'type') !== 'MasterDetail')
        .filter(({ object }) => !object?.endsWith('__mdt'))
        .filter(({ object, name }) => !granted.has(`${object}.${name}`))
        .map(({ path, object, name }) => ({ path, message: `no permission set lets anybody read ${object}.${name}` }));
};

import type { Check, Finding } from '../finding.ts';
import { standardTabs } from '../standardObjects.ts';
import { children, text } from '../xml.ts';

/** A permission set names only objects, fields, tabs, apps and custom permissions that exist. */
export const permissionNames: Check = (pack) => {
    const named = (type: string): ReadonlySet<string> => new Set(pack.of(type).map(({ name }) => name));
    const tabs = new Set([...named('CustomTab'), ...standardTabs]);
    const kinds = [
        { list: 'objectPermissions', key: 'object', kind: 'object', exists: (name: string) => pack.hasObject(name) },
        { list: 'fieldPermissions', key: 'field', kind: 'field', exists: (name: string) => hasField(name) },
        { list: 'tabSettings', key: 'tab', kind: 'tab', exists: (name: string) => tabs.has(name) },
        {
            list: 'applicationVisibilities',
            key: 'application',
            kind: 'app',
            exists: (name: string) => named('CustomApplication').has(name)
        },
        {
            list: 'customPermissions',
            key: 'name',
            kind: 'custom permission',
            exists: (name: string) => named('CustomPermission').has(name)
        }
    ];
    const hasField = (qualified: string): boolean => {
        const [object = '', field = ''] = qualified.split('.');
        return pack.hasField(object, field);
    };
    return pack.of('PermissionSet').flatMap(({ path, root }) =>
        kinds.flatMap(({ list, key, kind, exists }) =>
            children(root, list)
                .map((item) => text(item, key) ?? '')
                .filter((name) => !exists(name))
                .map((name): Finding => ({ path, message: `unknown ${kind} ${name}` }))
        )
    );
};

import type { Check, Finding } from '../finding.ts';
import type { Metadata, SourcePackage } from '../sourcePackage.ts';
import { children, isTrue, text, type XmlNode } from '../xml.ts';

/** Rights an org refuses: on required, master-detail and computed fields, or without the right they rest on. */
export const permissionRights: Check = (pack) =>
    pack
        .of('PermissionSet')
        .flatMap((set) => [
            ...children(set.root, 'fieldPermissions').flatMap((grant) => fieldRights(pack, set, grant)),
            ...children(set.root, 'objectPermissions').flatMap((grant) => objectRights(pack, set, grant))
        ]);

function fieldRights(pack: SourcePackage, { path }: Metadata, grant: XmlNode): readonly Finding[] {
    const qualified = text(grant, 'field') ?? '';
    const [object = '', name = ''] = qualified.split('.');
    const field = pack.field(object, name)?.root;
    const type = text(field, 'type');
    const isComputed = text(field, 'formula') !== undefined || type === 'Summary' || type === 'AutoNumber';
    const problems = [
        isTrue(field, 'required') && 'is required: an org refuses field permissions for it',
        type === 'MasterDetail' && 'is a master-detail field: an org refuses field permissions for it',
        isComputed && isTrue(grant, 'editable') && 'is computed and cannot be editable',
        isTrue(grant, 'editable') && !isTrue(grant, 'readable') && 'is editable but not readable'
    ];
    return problems
        .filter((problem) => problem !== false)
        .map((problem) => ({ path, message: `${qualified} ${problem}` }));
}

const restsOn: readonly (readonly [right: string, needs: string])[] = [
    ['allowCreate', 'allowRead'],
    ['allowEdit', 'allowRead'],
    ['allowDelete', 'allowEdit'],
    ['viewAllRecords', 'allowRead'],
    ['modifyAllRecords', 'viewAllRecords'],
    ['modifyAllRecords', 'allowDelete']
];

function objectRights(pack: SourcePackage, { path, root }: Metadata, grant: XmlNode): readonly Finding[] {
    const object = text(grant, 'object') ?? '';
    const alone = restsOn.filter(([right, needs]) => isTrue(grant, right) && !isTrue(grant, needs));
    const masters = pack
        .of('CustomField')
        .filter((field) => field.object === object && text(field.root, 'type') === 'MasterDetail')
        .map((field) => text(field.root, 'referenceTo') ?? '');
    const lacking = ['allowRead', 'viewAllRecords'].flatMap((right) =>
        isTrue(grant, right)
            ? masters
                  .filter(
                      (master) =>
                          !children(root, 'objectPermissions').some(
                              (other) => text(other, 'object') === master && isTrue(other, right)
                          )
                  )
                  .map((master) => ({ path, message: `${right} on ${object} needs ${right} on its master ${master}` }))
            : []
    );
    return [...alone.map(([right, needs]) => ({ path, message: `${right} on ${object} needs ${needs}` })), ...lacking];
}

import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a permission set's file says, read by this test alone. */
export interface StatedAccess {
    readonly name: string;
    readonly objects: ReadonlyMap<string, { readonly read: boolean; readonly create: boolean; readonly edit: boolean }>;
    readonly fields: ReadonlyMap<string, { readonly read: boolean; readonly edit: boolean }>;
}

/** A custom field as its file says it. */
export interface StatedField {
    readonly required: boolean;
    readonly written: boolean;
    /** Long texts can be neither filtered nor sorted. */
    readonly longText: boolean;
}

const packageFolder = join(import.meta.dirname, '../../../force-app');
const filesEnding = (ending: string): string[] =>
    globSync(`**/*.${ending}-meta.xml`, { cwd: packageFolder }).map((path) => join(packageFolder, path));
const elements = (text: string, name: string): string[] =>
    [...text.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map(([, content = '']) => content);
const element = (text: string, name: string): string => elements(text, name)[0] ?? '';
const says = (text: string, name: string): boolean => element(text, name) === 'true';

/** Every permission set of the package. */
export function statedPermissionSets(): readonly StatedAccess[] {
    return filesEnding('permissionset').map((file) => {
        const text = readFileSync(file, 'utf8');
        return {
            name: basename(file).replace('.permissionset-meta.xml', ''),
            objects: new Map(
                elements(text, 'objectPermissions').map((grant) => [
                    element(grant, 'object'),
                    {
                        read: says(grant, 'allowRead'),
                        create: says(grant, 'allowCreate'),
                        edit: says(grant, 'allowEdit')
                    }
                ])
            ),
            fields: new Map(
                elements(text, 'fieldPermissions').map((grant) => [
                    element(grant, 'field'),
                    { read: says(grant, 'readable'), edit: says(grant, 'editable') }
                ])
            )
        };
    });
}

/** Every custom field of the package by `Object.Field`. */
export function statedFields(): ReadonlyMap<string, StatedField> {
    return new Map(
        filesEnding('field').map((file) => {
            const text = readFileSync(file, 'utf8');
            const type = element(text, 'type');
            const object = basename(join(file, '../..'));
            return [
                `${object}.${basename(file).replace('.field-meta.xml', '')}`,
                {
                    required: says(text, 'required') || type === 'MasterDetail',
                    written: !text.includes('<formula>') && type !== 'Summary' && type !== 'AutoNumber',
                    longText: type === 'LongTextArea'
                }
            ];
        })
    );
}

/** The custom objects of the package whose records are named by a number that counts up. */
export function autonumberedObjects(): ReadonlySet<string> {
    const files = filesEnding('object').filter((file) =>
        element(readFileSync(file, 'utf8'), 'nameField').includes('AutoNumber')
    );
    return new Set(files.map((file) => basename(file).replace('.object-meta.xml', '')));
}

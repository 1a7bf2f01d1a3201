import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readLabels } from '../package/labels.ts';
import { pageModule } from './pageModule.ts';
import { iconAddress } from './assets.ts';
import { scopedImport, repository, type ModuleSources } from './sources.ts';

const mark = '\0good-terms:';

/** Answers `@salesforce/...` imports from the package's metadata; what differs by user is read when the page runs. */
export function virtualModules(sources: ModuleSources): Plugin {
    const labels = readLabels(sources.packageFolders);
    return {
        name: 'good-terms-virtual-modules',
        enforce: 'pre',

        resolveId(specifier) {
            if (specifier === 'good-terms/platformPrimitiveIcon') {
                return join(
                    repository,
                    'node_modules/lightning-base-components/src/lightning/primitiveIcon/primitiveIcon.js'
                );
            }
            const ours =
                specifier.startsWith('@salesforce/') ||
                /^lightning\/iconSvgTemplates|^good-terms\/(assets|package)$/.test(specifier);
            return ours ? `${mark}${specifier}.js` : undefined;
        },

        load(id) {
            if (!id.startsWith(mark)) return undefined;
            const specifier = id.slice(mark.length, -'.js'.length);
            return { code: contentOf(specifier, sources, labels), moduleType: 'js' };
        }
    };
}

/** The source of a virtual module; throws for a name that the package or the preview does not have. */
export function contentOf(specifier: string, sources: ModuleSources, labels: ReadonlyMap<string, string>): string {
    if (specifier === 'good-terms/assets') return `export const iconFolder = ${JSON.stringify(iconAddress)};`;
    if (specifier === 'good-terms/package') return pageModule(sources);
    if (specifier.startsWith('lightning/iconSvgTemplates')) return 'export default {};';

    const [, kind = '', ...rest] = specifier.split('/');
    const name = rest.join('/');
    if (kind === 'label' && name.startsWith('c.')) return exported(labelText(name.slice(2), labels));
    if (kind === 'schema') return exported(schemaToken(name, sources.packageFolders));
    if (kind === 'customPermission')
        return fromSession(`session.customPermissions.includes(${JSON.stringify(name)}) || undefined`);
    if (specifier === '@salesforce/user/Id') return fromSession('session.userId');
    if (specifier === '@salesforce/i18n/timeZone') return fromSession('session.timeZone');

    const platform = scopedImport(specifier);
    if (platform) return `export { default } from ${JSON.stringify(platform)};`;
    throw new Error(`The preview has no module "${specifier}".`);
}

function exported(value: unknown): string {
    return `export default ${JSON.stringify(value)};`;
}

function fromSession(expression: string): string {
    return `import { session } from 'good-terms/session';\nexport default ${expression};`;
}

function labelText(name: string, labels: ReadonlyMap<string, string>): string {
    const text = labels.get(name);
    if (text === undefined) throw new Error(`The package has no custom label "${name}".`);
    return text;
}

/** The token that `@salesforce/schema/Object.Field` stands for; custom fields must exist in the package. */
function schemaToken(name: string, packageFolders: readonly string[]): object {
    const [objectApiName = '', ...fields] = name.split('.');
    const field = fields.at(-1);
    if (!field) return { objectApiName };
    const isOwnField = field.endsWith('__c') && fields.length === 1;
    if (isOwnField && !hasField(objectApiName, field, packageFolders))
        throw new Error(`The package has no field "${name}".`);
    return { fieldApiName: fields.join('.'), objectApiName };
}

function hasField(object: string, field: string, packageFolders: readonly string[]): boolean {
    const file = `**/objects/${object}/fields/${field}.field-meta.xml`;
    return packageFolders.some((folder) => existsSync(folder) && globSync(file, { cwd: folder }).length > 0);
}

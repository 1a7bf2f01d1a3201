import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './sources.ts';

/** The version of an installed package. */
export function installedVersion(name: string): string {
    const manifest: { version: string } = JSON.parse(
        readFileSync(join(repository, 'node_modules', name, 'package.json'), 'utf8')
    );
    return manifest.version;
}

/** Address below which the built files are served. */
export const builtAddress = '/assets/built';

const icons = join(repository, 'node_modules/@salesforce-ux/design-system/assets/icons');
const styles = join(repository, 'node_modules/@salesforce-ux/design-system-2/dist/css/bundled');

/** Where the pages find `<category>.svg`; the address changes with the version, so browsers may keep it for good. */
export const iconAddress = `/assets/icons-${installedVersion('@salesforce-ux/design-system')}`;

/** Where the pages find the Lightning design system's style sheet. */
export const styleAddress = `/assets/slds-${installedVersion('@salesforce-ux/design-system-2')}.css`;

/** Files that are served as they lie in node_modules, by address. */
export function installedAssets(): ReadonlyMap<string, string> {
    const categories = ['action', 'custom', 'doctype', 'standard', 'utility'];
    return new Map([
        [styleAddress, join(styles, 'slds2.cosmos.css')],
        ...categories.map((category): [string, string] => [
            `${iconAddress}/${category}.svg`,
            join(icons, `${category}-sprite/svg/symbols.svg`)
        ])
    ]);
}

import type { Check } from '../finding.ts';
import type { SourcePackage } from '../sourcePackage.ts';
import { children, text } from '../xml.ts';

/** A component imports only labels, custom permissions, schema and bundles that exist, and draws only children that exist. */
export const componentImports: Check = (pack) => {
    const labels = new Set(
        pack.of('CustomLabels').flatMap(({ root }) => children(root, 'labels').map((label) => text(label, 'fullName')))
    );
    const permissions = new Set(pack.of('CustomPermission').map(({ name }) => name));
    const exists: Readonly<Record<string, (name: string) => boolean>> = {
        '@salesforce/label/c.': (name) => labels.has(name),
        '@salesforce/customPermission/': (name) => permissions.has(name),
        '@salesforce/schema/': (name) => hasSchema(pack, name),
        'c/': (name) => pack.bundles.has(name)
    };
    const scripts = pack.files.filter(({ path }) => path.includes('/lwc/') && path.endsWith('.ts'));
    const templates = pack.files.filter(({ path }) => path.includes('/lwc/') && path.endsWith('.html'));
    return [
        ...scripts.flatMap(({ path, text: source }) =>
            importsIn(source)
                .filter((specifier) =>
                    Object.entries(exists).some(
                        ([start, known]) => specifier.startsWith(start) && !known(specifier.slice(start.length))
                    )
                )
                .map((specifier) => ({ path, message: `imports unknown ${specifier}` }))
        ),
        ...templates.flatMap(({ path, text: source }) =>
            [...new Set([...source.matchAll(/<c-([a-z][\w-]*)/g)].map(([, tag = '']) => tag))]
                .filter((tag) => !pack.bundles.has(bundleOf(tag)))
                .map((tag) => ({ path, message: `draws unknown child c-${tag}` }))
        )
    ];
};

function importsIn(source: string): readonly string[] {
    return [...source.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'([^']+)'/g)].map(([, specifier = '']) => specifier);
}

const bundleOf = (tag: string): string => tag.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

function hasSchema(pack: SourcePackage, name: string): boolean {
    const [object = '', ...fields] = name.split('.');
    return pack.hasObject(object) && (fields.length === 0 || pack.hasField(object, fields.join('.')));
}

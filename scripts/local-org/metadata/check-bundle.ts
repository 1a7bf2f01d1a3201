import { MetadataError } from '../errors.ts';
import { objectNamed } from '../schema.ts';
import type { Views } from './check-views.ts';
import type { Component } from './components.ts';
import { elementsOf, textsOf } from './xml.ts';

/** What a Lightning component bundle imports, shows or is meant for that there is not. */
export function checkBundle(views: Views, component: Component): readonly (MetadataError | string)[] {
    const { fullName, bundle = {} } = component;
    const unknown = Object.entries(bundle).flatMap(([name, text]) =>
        referencesIn(name, text).flatMap(({ reference, index }) => {
            const problem = referenceProblem(reference, fullName, name, views);
            if (problem === undefined) return [];
            const before = text.slice(0, index).split('\n');
            const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
            return [new MetadataError(`lwc/${fullName}/${name}`, problem, place)];
        })
    );
    return [...unknown, ...unknownTargets(views, component)];
}

interface Reference {
    /** `c/creditLimit`, `@salesforce/label/c.Credit_Limit`. */
    readonly reference: string;
    readonly index: number;
}

const IMPORTS = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g;
const CHILDREN = /<c-([a-z0-9-]+)/g;

function referencesIn(name: string, text: string): readonly Reference[] {
    if (name.endsWith('.js')) {
        return [...text.matchAll(IMPORTS)].map(({ 1: reference = '', index }) => ({ reference, index }));
    }
    if (!name.endsWith('.html')) return [];
    return [...text.matchAll(CHILDREN)].map(({ 1: tag = '', index }) => ({
        reference: `c/${tag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}`,
        index
    }));
}

function referenceProblem(reference: string, bundle: string, file: string, views: Views): string | undefined {
    const [scope = '', kind = '', ...rest] = reference.split('/');
    if (scope === 'c') {
        const missing = !views.has('LightningComponentBundle', kind);
        return missing ? `No MODULE named markup://c:${kind} found : [markup://c:${bundle}]` : undefined;
    }
    if (scope !== '@salesforce') return undefined;
    const name = rest.join('/');
    const invalid = (type: string): string => `Invalid reference ${name} of type ${type} in file ${file}`;
    if (kind === 'label') return views.has('CustomLabel', name.replace(/^c\./, '')) ? undefined : invalid('label');
    if (kind === 'customPermission') return views.has('CustomPermission', name) ? undefined : invalid(kind);
    if (kind === 'schema') return names(views, name) ? undefined : invalid('sobjectField');
    if (kind === 'apex') return `${invalid('apexMethod')} (the local org runs no Apex)`;
    return undefined;
}

/** `Account` or `Credit_Profile__c.Account__r.Name`. */
function names(views: Views, reference: string): boolean {
    const [objectName = '', ...path] = reference.split('.');
    if (path.length === 0) return objectNamed(views.schema, objectName) !== undefined;
    return views.hasField(objectName, path.join('.'));
}

function unknownTargets(views: Views, { content }: Component): readonly string[] {
    return elementsOf(content, 'targetConfigs')
        .flatMap((configs) => elementsOf(configs, 'targetConfig'))
        .flatMap((config) => elementsOf(config, 'objects'))
        .flatMap((objects) => textsOf(objects, 'object'))
        .filter((name) => !objectNamed(views.schema, name))
        .map((name) => `no CustomObject named ${name} found`);
}

import { MetadataError } from '../errors.ts';
import { componentTypeNamed } from '../metadata/component-types.ts';
import { keyOf, type Component, type ComponentName } from '../metadata/components.ts';
import { elementsOf, parseXml, placeOf, refuseUnknown, textOf, textsOf } from '../metadata/xml.ts';
import { API_VERSIONS } from '../http/call.ts';
import type { Finding } from './finding.ts';

const FILE = 'package.xml';

/** What a package.xml says that its zip holds. */
export interface Manifest {
    readonly findings: readonly Finding[];
    readonly members: readonly ComponentName[];
    /** Whether a component is named: itself, its type by `*`, or the parent that it stands in. */
    names(component: Component): boolean;
}

const elements = new Set(['types', 'version', 'fullName', 'apiAccessLevel', 'description', 'namespacePrefix']);
const objectParts = new Set(['CustomField', 'ValidationRule', 'CompactLayout', 'ListView', 'WebLink', 'FieldSet']);

/** Reads a package.xml. @throws MetadataError when it is not one, or of a version that the org does not speak */
export function readManifest(text: string): Manifest {
    const root = parseXml(text, FILE, 'Package');
    refuseUnknown(root, elements, FILE);
    const version = textOf(root, 'version') ?? '';
    if (!isApiVersion(version)) throw new MetadataError(FILE, `Invalid version specified: ${version || '(none)'}`);
    const findings: Finding[] = [];
    const members: ComponentName[] = [];
    for (const types of elementsOf(root, 'types')) {
        const type = textOf(types, 'name') ?? '';
        if (!componentTypeNamed(type)) {
            const problem = `Unknown type name '${type}' specified in package.xml`;
            findings.push({ type: '', fullName: FILE, file: FILE, problem, place: placeOf(text, types) });
            continue;
        }
        members.push(...textsOf(types, 'members').map((fullName) => ({ type, fullName })));
    }
    const named = new Set(members.map(keyOf));
    return {
        findings,
        members,
        names: (component) =>
            [component, { type: component.type, fullName: '*' }, ...parentsOf(component)].some((name) =>
                named.has(keyOf(name))
            )
    };
}

/** Whether the org speaks that version of the API: `68.0`. */
export function isApiVersion(version: string): boolean {
    const number = Number(version);
    return /^\d+\.0$/.test(version) && number >= API_VERSIONS.oldest && number <= API_VERSIONS.newest;
}

function parentsOf({ type, fullName }: Component): readonly ComponentName[] {
    if (type === 'CustomLabel') {
        return ['CustomLabels', '*'].map((name) => ({ type: 'CustomLabels', fullName: name }));
    }
    if (!objectParts.has(type)) return [];
    return [fullName.split('.')[0] ?? '', '*'].map((name) => ({ type: 'CustomObject', fullName: name }));
}

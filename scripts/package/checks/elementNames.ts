import type { Check } from '../finding.ts';
import { metadataTypes, type ElementType, type MetadataType } from '../metadataTypes.ts';
import { children, type XmlNode } from '../xml.ts';

/** Every element is one that the Metadata API knows, required ones are there, and words are among the allowed ones. */
export const elementNames: Check = (pack) => {
    const types = metadataTypes();
    return pack.metadata.flatMap(({ path, type, root }) =>
        problemsOf(types, { type, repeats: false, required: true }, root, type).map((message) => ({ path, message }))
    );
};

type Types = ReadonlyMap<string, MetadataType>;

// What the description of a component may configure is a format of its own, and a setting's value is of any type.
const opaque = new Set(['LightningComponentBundle.targetConfigs', 'CustomMetadata.values.value']);

function problemsOf(types: Types, { type }: ElementType, node: XmlNode, place: string): readonly string[] {
    const known = types.get(type);
    if (opaque.has(place)) {
        return [];
    }
    if (known?.kind === 'record') {
        return recordProblems(types, known.elements, node, place);
    }
    if (typeof node !== 'string') {
        return [`${place} holds elements where a value belongs`];
    }
    if (known?.kind === 'words') {
        return known.words.size === 0 || known.words.has(node) ? [] : [`${place} cannot be "${node}"`];
    }
    const isFine =
        type === 'boolean'
            ? /^(true|false)$/.test(node)
            : type === 'number'
              ? node !== '' && !Number.isNaN(Number(node))
              : true;
    return isFine ? [] : [`${place} is no ${type}: "${node}"`];
}

function recordProblems(
    types: Types,
    elements: ReadonlyMap<string, ElementType>,
    node: XmlNode,
    place: string
): readonly string[] {
    const names = typeof node === 'string' ? [] : Object.keys(node).filter((name) => !name.startsWith('@'));
    const missing = [...elements].filter(([name, { required }]) => required && children(node, name).length === 0);
    return [
        ...names.filter((name) => !elements.has(name)).map((name) => `${place} has no element ${name}`),
        ...missing.map(([name]) => `${place} lacks its ${name}`),
        ...names.flatMap((name) => {
            const element = elements.get(name);
            const found = children(node, name);
            const isRepeated = found.length > 1 && element?.repeats === false;
            return [
                ...(isRepeated ? [`${place}.${name} stands there ${found.length} times`] : []),
                ...(element ? found.flatMap((child) => problemsOf(types, element, child, `${place}.${name}`)) : [])
            ];
        })
    ];
}

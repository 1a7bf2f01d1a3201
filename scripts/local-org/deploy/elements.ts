import { metadataTypes, type ElementType, type MetadataType } from '../../package/metadataTypes.ts';
import { componentTypeNamed } from '../metadata/component-types.ts';
import type { Component } from '../metadata/components.ts';
import type { XmlElement, XmlValue } from '../metadata/xml.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** The full name comes from the file or its parent; what a component's description configures is a format of its own. */
const elsewhere = new Set(['fullName', 'targetConfigs']);

let known: ReadonlyMap<string, MetadataType> | undefined;

/** Elements and words of a component that Salesforce's metadata types do not have, in the words of its parser. */
export function elementProblems({ type, content }: Pick<Component, 'type' | 'content'>): readonly string[] {
    if (componentTypeNamed(type)?.read === false) return [];
    known ??= metadataTypes();
    return known.has(type) ? problemsOf(known, { type, repeats: false, required: true }, content, type) : [];
}

type Types = ReadonlyMap<string, MetadataType>;

function problemsOf(types: Types, { type }: ElementType, value: XmlValue, owner: string): readonly string[] {
    const declared = types.get(type);
    if (declared?.kind === 'record') {
        // An empty element is parsed as an empty text.
        const element = typeof value === 'object' ? (value as XmlElement) : {};
        return recordProblems(types, declared.elements, element, type);
    }
    if (typeof value !== 'string') return [`Error parsing file: ${owner} holds elements where a value belongs`];
    if (declared?.kind === 'words') {
        const isWord = declared.words.size === 0 || declared.words.has(value);
        return isWord ? [] : [`Error parsing file: '${value}' is not a valid value for the enum '${type}'`];
    }
    if (type === 'boolean' && !/^(true|false)$/.test(value)) return [notAValue(value, type)];
    if (type === 'number' && (value === '' || Number.isNaN(Number(value)))) return [notAValue(value, type)];
    return [];
}

function notAValue(value: string, type: string): string {
    return `Error parsing file: '${value}' is not a valid value for the type xsd:${type === 'number' ? 'int' : type}`;
}

function recordProblems(
    types: Types,
    elements: ReadonlyMap<string, ElementType>,
    element: XmlElement,
    type: string
): readonly string[] {
    const names = Object.keys(element).filter((name) => !name.startsWith('@') && !elsewhere.has(name));
    const missing = [...elements].filter(
        ([name, { required }]) => required && !elsewhere.has(name) && element[name] === undefined
    );
    return [
        ...missing.map(([name]) => `Required field is missing: ${name}`),
        ...names.flatMap((name) => {
            const declared = elements.get(name);
            if (!declared) {
                return [`Error parsing file: Element {${NAMESPACE}}${name} invalid at this location in type ${type}`];
            }
            const value = element[name];
            const values = Array.isArray(value) ? (value as readonly XmlValue[]) : [value as XmlValue];
            return [
                ...(values.length > 1 && !declared.repeats
                    ? [`Error parsing file: Element ${name} is duplicated at this location in type ${type}`]
                    : []),
                ...values.flatMap((one) => problemsOf(types, declared, one, name))
            ];
        })
    ];
}

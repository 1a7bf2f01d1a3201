import type { Component } from './components.ts';
import type { XmlElement, XmlValue } from './xml.ts';

/** A text that two components share exactly when they state the same, whatever the order of their elements. */
export function canonicalText({ content, bundle }: Pick<Component, 'content' | 'bundle'>): string {
    return JSON.stringify({ content: canonical(content), ...(bundle && { bundle }) });
}

function canonical(value: XmlValue | undefined): unknown {
    if (Array.isArray(value)) return (value as readonly XmlValue[]).map(canonical);
    if (typeof value !== 'object') return value;
    const element = value as XmlElement;
    const names = Object.keys(element)
        .filter((name) => name !== 'fullName')
        .toSorted();
    return Object.fromEntries(names.map((name) => [name, canonical(element[name])]));
}

/** Whether two components state the same. */
export function isSame(one: Component | undefined, other: Component): boolean {
    return one !== undefined && canonicalText(one) === canonicalText(other);
}

/** What a component is after a change: an object's own file changes what it states and leaves the rest. */
export function mergedComponent(before: Component | undefined, change: Component): Component {
    if (!before || change.type !== 'CustomObject') return change;
    return { ...change, content: { ...before.content, ...change.content } };
}

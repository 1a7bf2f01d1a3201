import { basename } from 'node:path';
import { children, readMetadata, text, texts, type XmlElement } from './xml.ts';

/** One thing on a page: a component with its properties, or a set of tabs. */
export type PageNode =
    | {
          readonly kind: 'component';
          readonly name: string;
          readonly properties: Readonly<Record<string, unknown>>;
          /** What the page says about the component's frame, not to it: label and size of a utility. */
          readonly decorators?: Readonly<Record<string, unknown>>;
          readonly permission?: string | undefined;
      }
    | { readonly kind: 'tabset'; readonly tabs: readonly PageTab[] };

/** One tab of a set. */
export interface PageTab {
    readonly title: string;
    readonly active: boolean;
    readonly nodes: readonly PageNode[];
}

/** A Lightning page as it is laid out: the template's regions in order. */
export interface FlexiPage {
    readonly apiName: string;
    readonly label: string;
    readonly type: string;
    readonly object: string | undefined;
    readonly template: string;
    readonly regions: readonly { readonly name: string; readonly nodes: readonly PageNode[] }[];
}

/** Reads the package's Lightning pages. @throws for anything on a page that the preview cannot show */
export function readFlexiPages(packageFolders: readonly string[], labels: ReadonlyMap<string, string>): FlexiPage[] {
    return readMetadata(packageFolders, '**/*.flexipage-meta.xml').map(({ file, root }) => {
        const reader = new PageReader(root, labels);
        return {
            apiName: basename(file, '.flexipage-meta.xml'),
            label: text(root, 'masterLabel') ?? '',
            type: text(root, 'type') ?? '',
            object: text(root, 'sobjectType'),
            template: text(children(root, 'template')[0] ?? {}, 'name') ?? '',
            regions: reader.regions()
        };
    });
}

/** Words that Salesforce keeps for the titles of its own tabs. */
const standardTitles: Readonly<Record<string, string>> = {
    'Standard.Tab.detail': 'Details',
    'Standard.Tab.relatedLists': 'Related',
    'Standard.Tab.activity': 'Activity',
    'Standard.Tab.collaborate': 'Chatter'
};

class PageReader {
    readonly #parts: readonly XmlElement[];
    readonly #labels: ReadonlyMap<string, string>;

    constructor(root: XmlElement, labels: ReadonlyMap<string, string>) {
        this.#parts = children(root, 'flexiPageRegions');
        this.#labels = labels;
    }

    regions(): FlexiPage['regions'] {
        return this.#parts
            .filter((part) => text(part, 'type') === 'Region')
            .map((part) => ({ name: text(part, 'name') ?? '', nodes: this.#nodesOf(part) }));
    }

    #nodesOf(part: XmlElement): PageNode[] {
        return children(part, 'itemInstances').map((item) => {
            const component = children(item, 'componentInstance')[0];
            if (!component) throw new Error('The preview shows components only, no fields of a dynamic form.');
            return this.#node(component);
        });
    }

    #node(component: XmlElement): PageNode {
        const name = text(component, 'componentName') ?? '';
        const properties = propertiesOf(component);
        if (name === 'flexipage:tabset') return { kind: 'tabset', tabs: this.#tabs(String(properties.tabs)) };
        const decorators = propertiesOf(component, 'decorator');
        const framed = Object.keys(decorators).length > 0 ? { decorators } : {};
        return { kind: 'component', name, properties, ...framed, permission: permissionOf(component) };
    }

    #tabs(facet: string): PageTab[] {
        return children(this.#facet(facet), 'itemInstances')
            .flatMap((item) => children(item, 'componentInstance'))
            .map((tab) => propertiesOf(tab))
            .map(({ title, active, body }) => ({
                title: this.#title(String(title)),
                active: active === true,
                nodes: body === undefined ? [] : this.#nodesOf(this.#facet(String(body)))
            }));
    }

    #facet(name: string): XmlElement {
        const facet = this.#parts.find((part) => text(part, 'name') === name);
        if (!facet) throw new Error(`The Lightning page names a facet "${name}" that it does not have.`);
        return facet;
    }

    #title(title: string): string {
        const label = /^\{!\$Label\.(?:c\.)?(\w+)\}$/.exec(title)?.[1];
        if (label === undefined) return standardTitles[title] ?? title;
        const words = this.#labels.get(label);
        if (words === undefined)
            throw new Error(`The Lightning page names a custom label "${label}" that the package does not have.`);
        return words;
    }
}

/** What a page sets of a component; of its own properties where no other kind is named. */
function propertiesOf(component: XmlElement, kind?: 'decorator'): Record<string, unknown> {
    return Object.fromEntries(
        children(component, 'componentInstanceProperties')
            .filter((property) => text(property, 'type') === kind)
            .map((property) => [text(property, 'name') ?? '', valueOf(property)])
    );
}

function valueOf(property: XmlElement): unknown {
    const list = children(property, 'valueList').flatMap((values) =>
        children(values, 'valueListItems').flatMap((item) => texts(item, 'value'))
    );
    if (list.length > 0) return list;
    const value = text(property, 'value');
    return value === 'true' || value === 'false' ? value === 'true' : value;
}

/** The custom permission that a component asks for; any other rule of visibility is refused. */
function permissionOf(component: XmlElement): string | undefined {
    const rule = children(component, 'visibilityRule')[0];
    if (!rule) return undefined;
    const [criterion, ...more] = children(rule, 'criteria');
    const permission = /^\{!\$Permission\.CustomPermission\.(\w+)\}$/.exec(
        (criterion && text(criterion, 'leftValue')) ?? ''
    )?.[1];
    if (
        !criterion ||
        !permission ||
        more.length > 0 ||
        text(criterion, 'operator') !== 'EQUAL' ||
        text(criterion, 'rightValue') !== 'true'
    ) {
        throw new Error('The preview understands one rule of visibility: a custom permission that equals true.');
    }
    return permission;
}

import type { Check, Finding } from '../finding.ts';
import type { Metadata, SourcePackage } from '../sourcePackage.ts';
import { attribute, children, text, texts, type XmlNode } from '../xml.ts';

/** A Lightning page names only objects, components, their properties, facets and fields that exist. */
export const pageNames: Check = (pack) =>
    pack.of('FlexiPage').flatMap((page) => {
        const regions = children(page.root, 'flexiPageRegions');
        const components = regions
            .flatMap((region) => children(region, 'itemInstances'))
            .flatMap((item) => children(item, 'componentInstance'));
        return [
            ...unknownObject(pack, page),
            ...components.flatMap((component) => unknownComponent(pack, page, component)),
            ...components.flatMap((component) => unknownDecorator(page, component)),
            ...facetProblems(page, regions, components),
            ...unknownFields(pack, page),
            ...repeated(components.flatMap((component) => texts(component, 'identifier'))).map((name) =>
                at(page, `identifier ${name} is used twice`)
            )
        ];
    });

/** Components that come with Salesforce, and the properties the package may set. */
const standardComponents: Readonly<Record<string, readonly string[]>> = {
    'flexipage:tab': ['active', 'body', 'title'],
    'flexipage:tabset': ['label', 'tabs'],
    'force:detailPanel': [],
    'force:highlightsPanel': [
        'actionNames',
        'collapsed',
        'enableActionsConfiguration',
        'enableActionsInNative',
        'hideChatterActions',
        'numVisibleActions'
    ],
    'force:relatedListContainer': [],
    'runtime_sales_activities:activityPanel': [],
    'runtime_sales_pathassistant:pathAssistant': ['hideUpdateButton', 'variant']
};

const at = ({ path }: Metadata, message: string): Finding => ({ path, message });

const repeated = (names: readonly string[]): readonly string[] => [
    ...new Set(names.filter((name, place) => names.indexOf(name) !== place))
];

function unknownObject(pack: SourcePackage, page: Metadata): readonly Finding[] {
    const object = text(page.root, 'sobjectType');
    return object === undefined || pack.hasObject(object) ? [] : [at(page, `unknown object ${object}`)];
}

function unknownComponent(pack: SourcePackage, page: Metadata, component: XmlNode): readonly Finding[] {
    const name = text(component, 'componentName') ?? '';
    const known =
        name.includes(':') && !name.startsWith('c:')
            ? standardComponents[name]
            : ownProperties(pack, name.replace(/^c:/, ''));
    if (!known) {
        return [at(page, `unknown component ${name}`)];
    }
    return children(component, 'componentInstanceProperties')
        .filter((property) => text(property, 'type') !== 'decorator')
        .map((property) => text(property, 'name') ?? '')
        .filter((property) => !known.includes(property))
        .map((property) => at(page, `${name} has no property ${property}`));
}

/** What surrounds a component; only a utility bar has such settings. */
const utilityDecorators = ['eager', 'height', 'icon', 'label', 'scrollable', 'width'];

function unknownDecorator(page: Metadata, component: XmlNode): readonly Finding[] {
    const known = text(page.root, 'type') === 'UtilityBar' ? utilityDecorators : [];
    return children(component, 'componentInstanceProperties')
        .filter((property) => text(property, 'type') === 'decorator')
        .map((property) => text(property, 'name') ?? '')
        .filter((decorator) => !known.includes(decorator))
        .map((decorator) => at(page, `${text(component, 'componentName')} takes no decorator ${decorator} here`));
}

function ownProperties(pack: SourcePackage, bundle: string): readonly string[] | undefined {
    const description = pack.of('LightningComponentBundle').find(({ name }) => name === bundle);
    if (!description || !pack.bundles.has(bundle)) {
        return undefined;
    }
    return children(description.root, 'targetConfigs')
        .flatMap((configs) => children(configs, 'targetConfig'))
        .flatMap((config) => children(config, 'property'))
        .map((property) => attribute(property, 'name') ?? '');
}

function facetProblems(
    page: Metadata,
    regions: readonly XmlNode[],
    components: readonly XmlNode[]
): readonly Finding[] {
    const facets = regions
        .filter((region) => text(region, 'type') === 'Facet')
        .map((region) => text(region, 'name') ?? '');
    const used = components
        .filter((component) => text(component, 'componentName')?.startsWith('flexipage:tab'))
        .flatMap((component) => children(component, 'componentInstanceProperties'))
        .filter((property) => ['body', 'tabs'].includes(text(property, 'name') ?? ''))
        .map((property) => text(property, 'value') ?? '');
    return [
        ...used.filter((name) => !facets.includes(name)).map((name) => at(page, `unknown facet ${name}`)),
        ...facets.filter((name) => !used.includes(name)).map((name) => at(page, `facet ${name} is used by nothing`)),
        ...repeated(regions.flatMap((region) => texts(region, 'name'))).map((name) =>
            at(page, `region ${name} exists twice`)
        )
    ];
}

function unknownFields(pack: SourcePackage, page: Metadata): readonly Finding[] {
    const object = text(page.root, 'sobjectType') ?? '';
    const named = JSON.stringify(page.root).matchAll(/(?<=[{!"])Record\.([\w.]+)/g);
    return [...named]
        .map(([, field = '']) => field)
        .filter((field) => !pack.hasField(object, field))
        .map((field) => at(page, `unknown field ${object}.${field}`));
}

import { objectNamed } from '../schema.ts';
import type { Views } from './check-views.ts';
import type { Component } from './components.ts';
import { elementsOf, textOf, type XmlElement } from './xml.ts';

/** Salesforce's own components that this org knows, and the properties that they have. */
const standardComponents: Readonly<Record<string, readonly string[]>> = {
    'flexipage:tab': ['active', 'body', 'title'],
    'flexipage:tabset': ['label', 'tabs'],
    'flexipage:richText': ['decorate', 'richTextValue'],
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
    'force:relatedListSingleContainer': ['parentFieldApiName', 'relatedListApiName', 'relatedListComponentOverride'],
    'runtime_sales_activities:activityPanel': [],
    'runtime_sales_pathassistant:pathAssistant': ['hideUpdateButton', 'variant']
};

/** What a Lightning page names that there is not: object, components, properties, facets, fields. */
export function checkFlexiPage(views: Views, { content }: Component): readonly string[] {
    const regions = elementsOf(content, 'flexiPageRegions');
    const instances = regions
        .flatMap((region) => elementsOf(region, 'itemInstances'))
        .flatMap((item) => elementsOf(item, 'componentInstance'));
    const object = textOf(content, 'sobjectType');
    return [
        ...(object !== undefined && !objectNamed(views.schema, object)
            ? [`no CustomObject named ${object} found`]
            : []),
        ...instances.flatMap((instance) => instanceProblems(views, instance)),
        ...facetProblems(regions, instances),
        ...repeated(instances.flatMap((instance) => textOf(instance, 'identifier') ?? [])).map(
            (name) => `the identifier ${name} is used twice`
        ),
        ...fieldProblems(views, object, content)
    ];
}

function repeated(names: readonly string[]): readonly string[] {
    return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function instanceProblems(views: Views, instance: XmlElement): readonly string[] {
    const name = textOf(instance, 'componentName') ?? '';
    const own = name.startsWith('c:') || !name.includes(':');
    const known = own ? ownProperties(views, name.replace(/^c:/, '')) : standardComponents[name];
    if (!known) {
        return [
            own ? `We couldn't find a component named ${name}` : `the local org does not know the component ${name}`
        ];
    }
    return elementsOf(instance, 'componentInstanceProperties')
        .flatMap((property) => textOf(property, 'name') ?? [])
        .filter((property) => !known.includes(property))
        .map((property) => `The component ${name} has no property ${property}`);
}

function ownProperties(views: Views, bundle: string): readonly string[] | undefined {
    const description = views.component('LightningComponentBundle', bundle);
    if (!description) return undefined;
    return elementsOf(description.content, 'targetConfigs')
        .flatMap((configs) => elementsOf(configs, 'targetConfig'))
        .flatMap((config) => elementsOf(config, 'property'))
        .flatMap((property) => textOf(property, '@name') ?? []);
}

function facetProblems(regions: readonly XmlElement[], instances: readonly XmlElement[]): readonly string[] {
    const names = regions.flatMap((region) => textOf(region, 'name') ?? []);
    const facets = new Set(
        regions.filter((region) => textOf(region, 'type') === 'Facet').flatMap((region) => textOf(region, 'name') ?? [])
    );
    const used = instances
        .filter((instance) => textOf(instance, 'componentName')?.startsWith('flexipage:tab'))
        .flatMap((instance) => elementsOf(instance, 'componentInstanceProperties'))
        .filter((property) => ['body', 'tabs'].includes(textOf(property, 'name') ?? ''))
        .flatMap((property) => textOf(property, 'value') ?? []);
    return [
        ...used.filter((name) => !facets.has(name)).map((name) => `unknown facet ${name}`),
        ...repeated(names).map((name) => `the region ${name} exists twice`)
    ];
}

function fieldProblems(views: Views, object: string | undefined, content: XmlElement): readonly string[] {
    if (object === undefined) return [];
    const named = [...JSON.stringify(content).matchAll(/(?<=[{!"])Record\.([\w.]+)/g)];
    return named
        .map(([, field = '']) => field)
        .filter((field) => !views.hasField(object, field))
        .map((field) => `unknown field ${object}.${field}`);
}

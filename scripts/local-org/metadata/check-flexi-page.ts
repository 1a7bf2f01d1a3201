import { objectNamed } from '../schema.ts';
import type { Views } from './check-views.ts';
import type { Component } from './components.ts';
import { elementsOf, isTrue, textOf, textsOf, type XmlElement } from './xml.ts';

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

/** The regions of the templates that this org knows. */
const templates: Readonly<Record<string, readonly string[]>> = {
    'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
    'flexipage:defaultAppHomeTemplate': ['main'],
    'flexipage:appHomeTemplateTwoColumns': ['header', 'left', 'right'],
    'one:utilityBarTemplateDesktop': ['utilityItems', 'backgroundComponents']
};

/** The target that a component must be meant for to stand on a page of a type. */
const pageTargets: Readonly<Record<string, string>> = {
    RecordPage: 'lightning__RecordPage',
    AppPage: 'lightning__AppPage',
    HomePage: 'lightning__HomePage',
    UtilityBar: 'lightning__UtilityBar'
};

/** What a Lightning page names that there is not: object, template, components, properties, facets, actions, fields. */
export function checkFlexiPage(views: Views, { content }: Component): readonly string[] {
    const regions = elementsOf(content, 'flexiPageRegions');
    const instances = regions
        .flatMap((region) => elementsOf(region, 'itemInstances'))
        .flatMap((item) => elementsOf(item, 'componentInstance'));
    const object = textOf(content, 'sobjectType');
    const type = textOf(content, 'type') ?? '';
    return [
        ...templateProblems(content, regions),
        ...(object !== undefined && !objectNamed(views.schema, object)
            ? [`no CustomObject named ${object} found`]
            : []),
        ...instances.flatMap((instance) => instanceProblems(views, instance, type)),
        ...instances.flatMap((instance) => actionProblems(views, instance, object)),
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

function templateProblems(content: XmlElement, regions: readonly XmlElement[]): readonly string[] {
    const template = elementsOf(content, 'template').flatMap((one) => textOf(one, 'name') ?? [])[0] ?? '';
    const known = templates[template];
    if (!known) return [`the local org does not know the template ${template}`];
    return regions
        .filter((region) => textOf(region, 'type') !== 'Facet')
        .filter((region) => !known.includes(textOf(region, 'name') ?? ''))
        .map((region) => `The '${textOf(region, 'name')}' region (type ${textOf(region, 'type')}) doesn't exist.`);
}

function instanceProblems(views: Views, instance: XmlElement, page: string): readonly string[] {
    const name = textOf(instance, 'componentName') ?? '';
    const own = name.startsWith('c:') || !name.includes(':');
    const known = own ? ownProperties(views, name.replace(/^c:/, '')) : standardComponents[name];
    if (!known) {
        return [
            own ? `We couldn't find a component named ${name}` : `the local org does not know the component ${name}`
        ];
    }
    const [decorators, properties] = ['decorator', undefined].map((type) =>
        elementsOf(instance, 'componentInstanceProperties')
            .filter((property) => textOf(property, 'type') === type)
            .flatMap((property) => textOf(property, 'name') ?? [])
    ) as [string[], string[]];
    return [
        ...(own ? targetProblems(views, name.replace(/^c:/, ''), page) : []),
        ...properties
            .filter((property) => !known.includes(property))
            .map((property) => `The component ${name} has no property ${property}`),
        // The utility bar is the only page whose components take decorators.
        ...decorators
            .filter((decorator) => page !== 'UtilityBar' || !utilityDecorators.includes(decorator))
            .map((decorator) => `The component ${name} takes no decorator ${decorator} on a page of the type ${page}`)
    ];
}

const utilityDecorators = ['eager', 'height', 'icon', 'label', 'scrollable', 'width'];

function targetProblems(views: Views, bundle: string, page: string): readonly string[] {
    const target = pageTargets[page];
    const description = views.component('LightningComponentBundle', bundle)?.content ?? {};
    if (target === undefined) return [`the local org has no pages of the type ${page}`];
    return isTrue(description, 'isExposed') && targetsOf(description).includes(target)
        ? []
        : [`The component c:${bundle} is not exposed for ${target}`];
}

/** Where a component may be placed. */
export function targetsOf(description: XmlElement): readonly string[] {
    return elementsOf(description, 'targets').flatMap((targets) => textsOf(targets, 'target'));
}

/** Quick actions that the head of a record page names; Salesforce's own (`Edit`, `Delete`) have no dot. */
function actionProblems(views: Views, instance: XmlElement, object: string | undefined): readonly string[] {
    return elementsOf(instance, 'componentInstanceProperties')
        .filter((property) => textOf(property, 'name') === 'actionNames')
        .flatMap((property) => elementsOf(property, 'valueList'))
        .flatMap((list) => elementsOf(list, 'valueListItems'))
        .flatMap((item) => textOf(item, 'value') ?? [])
        .filter((name) => name.includes('.') && (name.split('.')[0] !== object || !views.has('QuickAction', name)))
        .map((name) => `no QuickAction named ${name} found`);
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

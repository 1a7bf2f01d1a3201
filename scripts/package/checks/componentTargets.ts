import type { Check, Finding } from '../finding.ts';
import type { Metadata, SourcePackage } from '../sourcePackage.ts';
import { attribute, children, isTrue, text, texts } from '../xml.ts';

const knownTargets = new Set([
    'lightning__AppPage',
    'lightning__FlowScreen',
    'lightning__GlobalAction',
    'lightning__HomePage',
    'lightning__RecordAction',
    'lightning__RecordPage',
    'lightning__Tab',
    'lightning__UtilityBar'
]);

/** A bundle's description offers it where it can stand, with properties that its class has; pages use only what is offered. */
export const componentTargets: Check = (pack) => [
    ...pack
        .of('LightningComponentBundle')
        .flatMap((bundle) => [...targetProblems(pack, bundle), ...propertyProblems(pack, bundle)]),
    ...[...pack.bundles]
        .filter((name) => !pack.of('LightningComponentBundle').some((bundle) => bundle.name === name))
        .map((name) => ({ path: `lwc/${name}`, message: `${name} has no js-meta.xml` })),
    ...pack.of('FlexiPage').flatMap((page) => placementProblems(pack, page))
];

const targetsOf = ({ root }: Metadata): readonly string[] =>
    children(root, 'targets').flatMap((targets) => texts(targets, 'target'));

const objectsOf = ({ root }: Metadata): readonly string[] =>
    children(root, 'targetConfigs')
        .flatMap((list) => children(list, 'targetConfig'))
        .flatMap((config) => children(config, 'objects'))
        .flatMap((list) => texts(list, 'object'));

function targetProblems(pack: SourcePackage, bundle: Metadata): readonly Finding[] {
    const targets = targetsOf(bundle);
    const objects = objectsOf(bundle);
    const messages = [
        ...targets.filter((target) => !knownTargets.has(target)).map((target) => `unknown target ${target}`),
        ...(isTrue(bundle.root, 'isExposed') === targets.length > 0 ? [] : ['isExposed and targets go together']),
        ...objects.filter((object) => !pack.hasObject(object)).map((object) => `unknown object ${object}`)
    ];
    return messages.map((message) => ({ path: bundle.path, message }));
}

function propertyProblems(pack: SourcePackage, bundle: Metadata): readonly Finding[] {
    const main = pack.files.find(({ path }) => path.endsWith(`/lwc/${bundle.name}/${bundle.name}.ts`))?.text ?? '';
    const offered = new Set([...main.matchAll(/@api\s+(?:(?:get|set|readonly)\s+)?(\w+)/g)].map(([, name]) => name));
    return children(bundle.root, 'targetConfigs')
        .flatMap((list) => children(list, 'targetConfig'))
        .flatMap((config) => [
            ...children(config, 'property')
                .map((property) => attribute(property, 'name') ?? '')
                .filter((name) => !offered.has(name))
                .map((name) => `its class has no @api ${name}`)
        ])
        .map((message) => ({ path: bundle.path, message }));
}

function placementProblems(pack: SourcePackage, page: Metadata): readonly Finding[] {
    return children(page.root, 'flexiPageRegions')
        .flatMap((region) => children(region, 'itemInstances'))
        .flatMap((item) => children(item, 'componentInstance'))
        .map((component) => (text(component, 'componentName') ?? '').replace(/^c:/, ''))
        .flatMap((name) => pack.of('LightningComponentBundle').filter((bundle) => bundle.name === name))
        .flatMap((bundle) => placesMissing(bundle, text(page.root, 'type') ?? '', text(page.root, 'sobjectType')))
        .map((message) => ({ path: page.path, message }));
}

function placesMissing(bundle: Metadata, type: string, object: string | undefined): readonly string[] {
    if (!targetsOf(bundle).includes(`lightning__${type}`)) {
        return [`${bundle.name} is not offered for a ${type}`];
    }
    const objects = objectsOf(bundle);
    const isElsewhere = object !== undefined && objects.length > 0 && !objects.includes(object);
    return isElsewhere ? [`${bundle.name} is not offered for pages of ${object}`] : [];
}

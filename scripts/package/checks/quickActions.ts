import type { Check, Finding } from '../finding.ts';
import type { Metadata, SourcePackage } from '../sourcePackage.ts';
import { children, isTrue, text, texts } from '../xml.ts';

/** A quick action opens a component that is offered for it, on an object that exists; layouts and pages name actions that exist. */
export const quickActions: Check = (pack) => [
    ...pack.of('QuickAction').flatMap((action) => actionProblems(pack, action)),
    ...pack.of('Layout').flatMap((layout) => {
        const named = children(layout.root, 'platformActionList')
            .flatMap((list) => children(list, 'platformActionListItems'))
            .filter((item) => text(item, 'actionType') === 'QuickAction')
            .flatMap((item) => texts(item, 'actionName'));
        return unknownActions(pack, layout, named);
    }),
    ...pack.of('FlexiPage').flatMap((page) => {
        const named = children(page.root, 'flexiPageRegions')
            .flatMap((region) => children(region, 'itemInstances'))
            .flatMap((item) => children(item, 'componentInstance'))
            .flatMap((component) => children(component, 'componentInstanceProperties'))
            .filter((property) => text(property, 'name') === 'actionNames')
            .flatMap((property) => children(property, 'valueList'))
            .flatMap((list) => children(list, 'valueListItems'))
            .flatMap((item) => texts(item, 'value'));
        // Salesforce's own actions (Edit, Delete) have no dot.
        return unknownActions(
            pack,
            page,
            named.filter((name) => name.includes('.'))
        );
    })
];

function unknownActions(pack: SourcePackage, { path }: Metadata, named: readonly string[]): readonly Finding[] {
    const known = new Set(pack.of('QuickAction').map(({ name }) => name));
    return named.filter((name) => !known.has(name)).map((name) => ({ path, message: `unknown quick action ${name}` }));
}

function actionProblems(pack: SourcePackage, { path, name, root }: Metadata): readonly Finding[] {
    const [object = ''] = name.split('.');
    const bundle = text(root, 'lightningWebComponent') ?? '';
    const description = pack.of('LightningComponentBundle').find((one) => one.name === bundle)?.root;
    const targets = children(description, 'targets').flatMap((list) => texts(list, 'target'));
    const isOffered = isTrue(description, 'isExposed') && targets.includes('lightning__RecordAction');
    return [
        ...(pack.hasObject(object) ? [] : [`unknown object ${object}`]),
        ...(description ? [] : [`unknown component ${bundle}`]),
        ...(!description || isOffered ? [] : [`${bundle} is not offered for a record action`])
    ].map((message) => ({ path, message }));
}

import { objectNamed } from '../schema.ts';
import { targetsOf } from './check-flexi-page.ts';
import type { Views } from './check-views.ts';
import type { Component } from './components.ts';
import { isTrue, textOf } from './xml.ts';

const subtypes = ['ScreenAction', 'Action'];

/** What is wrong with a quick action; of Salesforce's kinds this org has the one that opens a Lightning web component. */
export function checkQuickAction(views: Views, { fullName, content }: Component): readonly string[] {
    const [object = '', name] = fullName.split('.');
    const type = textOf(content, 'type') ?? '';
    if (type !== 'LightningWebComponent') return [`the local org has no quick actions of the type ${type || '(none)'}`];
    // Salesforce has them on records only: no global action opens a component.
    if (name === undefined) return ['a Lightning web component cannot be a global action'];
    const bundle = textOf(content, 'lightningWebComponent') ?? '';
    const subtype = textOf(content, 'actionSubtype');
    return [
        ...(objectNamed(views.schema, object) ? [] : [`no CustomObject named ${object} found`]),
        ...(textOf(content, 'label') === undefined ? ['Required field is missing: label'] : []),
        ...(textOf(content, 'optionsCreateFeedItem') === undefined
            ? ['Required field is missing: optionsCreateFeedItem']
            : []),
        ...(subtype === undefined || subtypes.includes(subtype) ? [] : [`unknown actionSubtype ${subtype}`]),
        ...componentProblems(views, bundle)
    ];
}

function componentProblems(views: Views, bundle: string): readonly string[] {
    const description = views.component('LightningComponentBundle', bundle)?.content;
    if (!description) return [`no LightningComponentBundle named ${bundle || '(none)'} found`];
    return isTrue(description, 'isExposed') && targetsOf(description).includes('lightning__RecordAction')
        ? []
        : [`The component c:${bundle} is not exposed for lightning__RecordAction`];
}

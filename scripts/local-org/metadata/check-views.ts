import { MetadataError } from '../errors.ts';
import { fieldNamed, objectNamed, relationshipNamed, type OrgSchema } from '../schema.ts';
import { checkBundle } from './check-bundle.ts';
import { checkFlexiPage } from './check-flexi-page.ts';
import { checkQuickAction } from './check-quick-action.ts';
import { keyOf, type Component, type Components, type Report } from './components.ts';
import { elementsOf, isTrue, textOf, textsOf } from './xml.ts';

/** What the checks of a page, tab or view may ask. */
export interface Views {
    readonly schema: OrgSchema;
    has(type: string, fullName: string): boolean;
    component(type: string, fullName: string): Component | undefined;
    /** Whether `Owner.Name` or `Own_Limit__c` leads to a field. */
    hasField(objectName: string, path: string): boolean;
}

type Check = (views: Views, component: Component) => readonly (MetadataError | string)[];

const checks: Readonly<Record<string, Check>> = {
    FlexiPage: checkFlexiPage,
    LightningComponentBundle: checkBundle,
    CustomTab: checkTab,
    CustomApplication: checkApplication,
    Layout: checkLayout,
    QuickAction: checkQuickAction,
    CompactLayout: (views, { fullName, content }) =>
        unknownFields(views, objectOf(fullName), textsOf(content, 'fields')),
    ListView: checkListView,
    PermissionSet: checkGrantedViews
};

/** Reports pages, tabs, applications, layouts and list views that name what there is not. */
export function checkViews(schema: OrgSchema, components: Components, report: Report): void {
    const component: Views['component'] = (type, fullName) => components.get(keyOf({ type, fullName }));
    const views: Views = {
        schema,
        component,
        has: (type, fullName) => component(type, fullName) !== undefined,
        hasField: (objectName, path) => hasField(schema, objectName, path)
    };
    for (const one of components.values()) {
        for (const problem of checks[one.type]?.(views, one) ?? [])
            report(one, typeof problem === 'string' ? new MetadataError(one.file, problem, one.place) : problem);
    }
}

function objectOf(fullName: string): string {
    return fullName.slice(0, fullName.search(/[.-]/));
}

function hasField(schema: OrgSchema, objectName: string, path: string): boolean {
    const [first = '', ...rest] = path.split('.');
    const object = objectNamed(schema, objectName);
    if (!object) return false;
    if (rest.length === 0) return fieldNamed(object, first) !== undefined;
    const targets = relationshipNamed(object, first)?.referenceTo ?? [];
    return targets.some((target) => hasField(schema, target, rest.join('.')));
}

function unknownFields(views: Views, objectName: string, fields: readonly string[]): readonly string[] {
    return fields
        .filter((field) => !views.hasField(objectName, field))
        .map((field) => `unknown field ${objectName}.${field}`);
}

function checkTab(views: Views, { fullName, content }: Component): readonly string[] {
    const page = textOf(content, 'flexiPage');
    return [
        ...(isTrue(content, 'customObject') && !objectNamed(views.schema, fullName)
            ? [`no CustomObject named ${fullName} found`]
            : []),
        ...(page === undefined ? [] : pageProblems(views, page, 'AppPage'))
    ];
}

/** A tab shows an app page, an app a utility bar. */
function pageProblems(views: Views, name: string, type: string): readonly string[] {
    const page = views.component('FlexiPage', name);
    if (!page) return [`no FlexiPage named ${name} found`];
    return textOf(page.content, 'type') === type ? [] : [`The FlexiPage ${name} is not of the type ${type}`];
}

function isTab(views: Views, name: string): boolean {
    if (!name.startsWith('standard-')) return views.has('CustomTab', name);
    return ['standard-home', 'standard-report', 'standard-Dashboard'].includes(name) || isObject(views, name.slice(9));
}

function isObject(views: Views, name: string): boolean {
    return objectNamed(views.schema, name) !== undefined;
}

function checkApplication(views: Views, { content }: Component): readonly string[] {
    const overrides = elementsOf(content, 'actionOverrides');
    const pages = overrides
        .filter((override) => textOf(override, 'type') === 'Flexipage')
        .flatMap((override) => textOf(override, 'content') ?? []);
    return [
        ...textsOf(content, 'tabs')
            .filter((tab) => !isTab(views, tab))
            .map((tab) => `no CustomTab named ${tab} found`),
        ...pages.filter((page) => !views.has('FlexiPage', page)).map((page) => `no FlexiPage named ${page} found`),
        ...overrides
            .flatMap((override) => textOf(override, 'pageOrSobjectType') ?? [])
            .filter((type) => !type.startsWith('standard-') && !isObject(views, type))
            .map((type) => `no CustomObject named ${type} found`),
        ...textsOf(content, 'utilityBar').flatMap((name) => pageProblems(views, name, 'UtilityBar'))
    ];
}

function checkLayout(views: Views, { fullName, content }: Component): readonly string[] {
    const object = objectOf(fullName);
    if (!isObject(views, object)) return [`no CustomObject named ${object} found`];
    const items = elementsOf(content, 'layoutSections')
        .flatMap((section) => elementsOf(section, 'layoutColumns'))
        .flatMap((column) => elementsOf(column, 'layoutItems'))
        .flatMap((item) => textOf(item, 'field') ?? []);
    return [
        ...unknownFields(views, object, items),
        ...elementsOf(content, 'relatedLists').flatMap((list) => relatedListProblems(views, object, list)),
        ...layoutActions(content)
            .filter((name) => name.startsWith(`${object}.`) && !views.has('QuickAction', name))
            .map((name) => `no QuickAction named ${name} found`)
    ];
}

/** The actions that a layout names, for Lightning and for the classic publisher. */
function layoutActions(content: Component['content']): readonly string[] {
    return [
        ...elementsOf(content, 'platformActionList')
            .flatMap((list) => elementsOf(list, 'platformActionListItems'))
            .flatMap((item) => textOf(item, 'actionName') ?? []),
        ...elementsOf(content, 'quickActionList')
            .flatMap((list) => elementsOf(list, 'quickActionListItems'))
            .flatMap((item) => textOf(item, 'quickActionName') ?? [])
    ];
}

function relatedListProblems(views: Views, object: string, list: Component['content']): readonly string[] {
    const related = textOf(list, 'relatedList') ?? '';
    const [childName = '', lookupName = ''] = related.split('.');
    // Standard related lists (`RelatedContactList`) have names of their own.
    if (lookupName === '') return [];
    const child = objectNamed(views.schema, childName);
    const lookup = child && fieldNamed(child, lookupName);
    if (!lookup?.referenceTo.includes(object)) return [`Cannot find related list: ${related}`];
    return unknownFields(views, childName, textsOf(list, 'fields').flatMap(fieldOfColumn));
}

/** List views name standard fields in capitals. */
const columnNames: Readonly<Record<string, string>> = {
    NAME: 'Name',
    'OWNER.ALIAS': 'OwnerId',
    CREATED_DATE: 'CreatedDate',
    LAST_UPDATE: 'LastModifiedDate'
};

function fieldOfColumn(column: string): readonly string[] {
    const known = columnNames[column];
    if (known !== undefined) return [known];
    // Columns of standard objects (`ACCOUNT.PHONE1`) are words of their own, not names of fields.
    return /^[A-Z0-9_.]+$/.test(column) && !column.endsWith('__C') ? [] : [column];
}

function checkListView(views: Views, { fullName, content }: Component): readonly string[] {
    const columns = [
        ...textsOf(content, 'columns'),
        ...elementsOf(content, 'filters').flatMap((filter) => textOf(filter, 'field') ?? [])
    ];
    return unknownFields(views, objectOf(fullName), columns.flatMap(fieldOfColumn));
}

function checkGrantedViews(views: Views, { content }: Component): readonly string[] {
    return [
        ...elementsOf(content, 'applicationVisibilities')
            .flatMap((item) => textOf(item, 'application') ?? [])
            .filter((name) => !name.startsWith('standard__') && !views.has('CustomApplication', name))
            .map((name) => `In field: application - no CustomApplication named ${name} found`),
        ...elementsOf(content, 'tabSettings')
            .flatMap((item) => textOf(item, 'tab') ?? [])
            .filter((name) => !isTab(views, name))
            .map((name) => `In field: tab - no CustomTab named ${name} found`)
    ];
}

import { basename, dirname } from 'node:path';

import { MetadataError } from '../errors.ts';

interface ChildType {
    /** The element of the parent's file that states the child. */
    readonly element: string;
    readonly type: string;
    /** Whether the full name begins with the parent's. */
    readonly qualified: boolean;
}

/** A metadata type as the Metadata API names it. */
export interface ComponentType {
    readonly name: string;
    /** How its files end: `object`. */
    readonly suffix: string;
    /** Its folder in a package of the Metadata API; absent for types that stand in their parent's file there. */
    readonly folder?: string;
    /** The root element of its files. */
    readonly root: string;
    readonly children: readonly ChildType[];
    /** Whether the org reads it; of the others it keeps nothing and checks nothing. */
    readonly read: boolean;
}

const objectParts: readonly (readonly [type: string, element: string, suffix: string, read: boolean])[] = [
    ['CustomField', 'fields', 'field', true],
    ['ValidationRule', 'validationRules', 'validationRule', true],
    ['CompactLayout', 'compactLayouts', 'compactLayout', true],
    ['ListView', 'listViews', 'listView', true],
    ['WebLink', 'webLinks', 'webLink', false],
    ['FieldSet', 'fieldSets', 'fieldSet', false]
];

const topLevel: readonly (readonly [type: string, folder: string, suffix: string, read?: false])[] = [
    ['PermissionSet', 'permissionsets', 'permissionset'],
    ['PermissionSetGroup', 'permissionsetgroups', 'permissionsetgroup'],
    ['CustomPermission', 'customPermissions', 'customPermission'],
    ['CustomApplication', 'applications', 'app'],
    ['CustomTab', 'tabs', 'tab'],
    ['FlexiPage', 'flexipages', 'flexipage'],
    ['Layout', 'layouts', 'layout'],
    ['QuickAction', 'quickActions', 'quickAction'],
    ['LightningComponentBundle', 'lwc', 'js'],
    ['Flow', 'flows', 'flow'],
    ['CustomMetadata', 'customMetadata', 'md'],
    ['StaticResource', 'staticresources', 'resource', false],
    ['ContentAsset', 'contentassets', 'asset', false],
    ['Report', 'reports', 'report', false],
    ['ReportType', 'reportTypes', 'reportType', false],
    ['ReportFolder', 'reports', 'reportFolder', false],
    ['Dashboard', 'dashboards', 'dashboard', false],
    ['DashboardFolder', 'dashboards', 'dashboardFolder', false],
    ['Translations', 'translations', 'translation', false],
    ['CustomObjectTranslation', 'objectTranslations', 'objectTranslation', false],
    ['CustomFieldTranslation', 'objectTranslations', 'fieldTranslation', false],
    ['PathAssistant', 'pathAssistants', 'pathAssistant', false],
    ['BrandingSet', 'brandingSets', 'brandingSet', false],
    ['LightningBolt', 'lightningBolts', 'lightningBolt', false]
];

/** Every metadata type that this org takes. */
export const componentTypes: readonly ComponentType[] = [
    {
        name: 'CustomObject',
        suffix: 'object',
        folder: 'objects',
        root: 'CustomObject',
        children: objectParts.map(([type, element]) => ({ type, element, qualified: true })),
        read: true
    },
    {
        name: 'CustomLabels',
        suffix: 'labels',
        folder: 'labels',
        root: 'CustomLabels',
        children: [{ type: 'CustomLabel', element: 'labels', qualified: false }],
        read: true
    },
    ...objectParts.map(([name, , suffix, read]) => ({ name, suffix, root: name, children: [], read })),
    ...topLevel.map(([name, folder, suffix, read = true]) => ({ name, suffix, folder, root: name, children: [], read }))
];

const partSuffixes = new Set(objectParts.map(([, , suffix]) => suffix));

/** The type and full name that a path tells: `objects/Account/fields/X__c.field-meta.xml`, `tabs/X__c.tab`. @throws MetadataError */
export function componentTypeOf(path: string): ComponentType & { readonly fullName: string } {
    const [, name = '', suffix] = /^(.+)\.([A-Za-z-]+)$/.exec(basename(path).replace(/-meta\.xml$/, '')) ?? [];
    if (!suffix) throw new MetadataError(path, 'the file name does not say its metadata type');
    const type = componentTypes.find((known) => known.suffix === suffix);
    if (!type) throw new MetadataError(path, `the local org does not support metadata of the type "${suffix}"`);
    return { ...type, fullName: fullNameOf(path, type, decodeURIComponent(name)) };
}

function fullNameOf(path: string, type: ComponentType, apiName: string): string {
    if (partSuffixes.has(type.suffix)) return `${basename(dirname(dirname(path)))}.${apiName}`;
    // Types that stand in folders of their own choice are told apart by those.
    const inFolder = type.read ? '' : (path.split(`/${type.folder}/`)[1] ?? '');
    return inFolder.includes('/') ? `${dirname(inFolder)}/${apiName}` : apiName;
}

/** The type of that name, exactly as the Metadata API writes it. */
export function componentTypeNamed(name: string): ComponentType | undefined {
    const known = componentTypes.find((type) => type.name === name);
    if (known || name !== 'CustomLabel') return known;
    return { name, suffix: 'labels', folder: 'labels', root: name, children: [], read: true };
}

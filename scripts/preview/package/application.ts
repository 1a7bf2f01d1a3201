import { basename } from 'node:path';
import type { FlexiPage } from './flexiPage.ts';
import { children, readMetadata, text, texts } from './xml.ts';

/** A tab of the app bar. */
export interface AppTab {
    readonly name: string;
    readonly label: string;
    /** An object's list, an app page, or Salesforce's home. */
    readonly target:
        | { readonly kind: 'object'; readonly object: string }
        | { readonly kind: 'page'; readonly page: string }
        | { readonly kind: 'home' };
}

/** The package's Lightning app. */
export interface Application {
    readonly apiName: string;
    readonly label: string;
    readonly tabs: readonly AppTab[];
    /** The record page that the app shows for an object, by object. */
    readonly recordPages: Readonly<Record<string, string>>;
    /** The Lightning page whose components stand at the bottom of every page. */
    readonly utilityBar: string | undefined;
}

/**
 * Reads the package's Lightning app: of several folders the last one's, which rests on those before it; while the package
 * has none, one with the accounts alone.
 */
export function readApplication(packageFolders: readonly string[], pages: readonly FlexiPage[]): Application {
    // A directory that rests on another brings the same app with what it adds: the last one has everything.
    const app = packageFolders.flatMap((folder) => readMetadata([folder], '**/*.app-meta.xml')).at(-1);
    if (!app)
        return {
            apiName: 'None',
            label: 'No app',
            tabs: [tabOf('standard-Account', packageFolders, pages)],
            recordPages: {},
            utilityBar: undefined
        };
    return {
        apiName: basename(app.file, '.app-meta.xml'),
        label: text(app.root, 'label') ?? '',
        tabs: texts(app.root, 'tabs').map((name) => tabOf(name, packageFolders, pages)),
        recordPages: Object.fromEntries(
            [...children(app.root, 'actionOverrides'), ...children(app.root, 'profileActionOverrides')]
                .filter((override) => text(override, 'actionName') === 'View' && text(override, 'type') === 'Flexipage')
                .filter((override) => text(override, 'formFactor') !== 'Small')
                .map((override) => [text(override, 'pageOrSobjectType') ?? '', text(override, 'content') ?? ''])
        ),
        utilityBar: text(app.root, 'utilityBar')
    };
}

function tabOf(name: string, packageFolders: readonly string[], pages: readonly FlexiPage[]): AppTab {
    if (name === 'standard-home') return { name, label: 'Home', target: { kind: 'home' } };
    if (name.startsWith('standard-')) {
        const object = name.slice('standard-'.length);
        return { name, label: standardPlurals[object] ?? object, target: { kind: 'object', object } };
    }
    const [tab] = readMetadata(packageFolders, `**/${name}.tab-meta.xml`);
    if (!tab) throw new Error(`The app names a tab "${name}" that the package does not have.`);
    const page = text(tab.root, 'flexiPage');
    if (page) {
        const label = text(tab.root, 'label') ?? pages.find(({ apiName }) => apiName === page)?.label ?? name;
        return { name, label, target: { kind: 'page', page } };
    }
    return { name, label: pluralOf(name, packageFolders), target: { kind: 'object', object: name } };
}

const standardPlurals: Readonly<Record<string, string>> = {
    Account: 'Accounts',
    Contact: 'Contacts',
    Opportunity: 'Opportunities',
    Quote: 'Quotes',
    report: 'Reports',
    Dashboard: 'Dashboards'
};

function pluralOf(object: string, packageFolders: readonly string[]): string {
    const [definition] = readMetadata(packageFolders, `**/objects/${object}/${object}.object-meta.xml`);
    return (definition && text(definition.root, 'pluralLabel')) ?? object;
}

import { readApplication } from '../package/application.ts';
import { readFlexiPages, type PageNode } from '../package/flexiPage.ts';
import { readLabels } from '../package/labels.ts';
import { readLayouts } from '../package/layout.ts';
import { readListViews } from '../package/listView.ts';
import { readQuickActions } from '../package/quickAction.ts';
import type { ModuleSources } from './sources.ts';

/** Components that Salesforce brings and the preview stands in for. */
const platformComponents: Readonly<Record<string, string>> = {
    'force:highlightsPanel': 'page/highlights',
    'force:detailPanel': 'page/details',
    'force:relatedListContainer': 'page/relatedLists',
    'force:relatedListSingleContainer': 'page/relatedListSingle',
    'runtime_sales_pathassistant:pathAssistant': 'page/path',
    'runtime_sales_activities:activityPanel': 'page/activity'
};

/** The source of `good-terms/package`: the app, its pages and the component classes that they name. */
export function pageModule(sources: ModuleSources): string {
    const pages = readFlexiPages(sources.packageFolders, readLabels(sources.packageFolders));
    const actions = readQuickActions(sources.packageFolders);
    const modules = componentModules(
        pages.flatMap(({ regions }) => regions.flatMap(({ nodes }) => nodes)),
        sources,
        Object.values(actions).map(({ component }) => component)
    );
    const names = Object.keys(modules);
    return [
        ...names.map((name, index) => `import component${index} from ${JSON.stringify(modules[name])};`),
        `export const components = { ${names.map((name, index) => `${JSON.stringify(name)}: component${index}`).join(', ')} };`,
        `export const application = ${JSON.stringify(readApplication(sources.packageFolders, pages))};`,
        `export const pages = ${JSON.stringify(Object.fromEntries(pages.map((page) => [page.apiName, page])))};`,
        `export const actions = ${JSON.stringify(actions)};`,
        `export const layouts = ${JSON.stringify(readLayouts(sources.packageFolders))};`,
        `export const listViews = ${JSON.stringify(readListViews(sources.packageFolders))};`
    ].join('\n');
}

/** The module behind each component, on these pages or on Salesforce's own; one that nobody has is left out and shown as missing. */
export function componentModules(
    nodes: readonly PageNode[],
    sources: ModuleSources,
    others: readonly string[] = []
): Record<string, string> {
    const names = new Set([...Object.keys(platformComponents), ...nodes.flatMap(componentNames), ...others]);
    return Object.fromEntries(
        [...names]
            .map((name): [string, string] => [name, platformComponents[name] ?? moduleName(name)])
            .filter(([, module]) => sources.fileOf(module))
    );
}

/** Names of all components in a part of a page. */
export function componentNames(node: PageNode): string[] {
    return node.kind === 'component' ? [node.name] : node.tabs.flatMap(({ nodes }) => nodes.flatMap(componentNames));
}

/** `c:creditPanel`, or `creditPanel` as page files write it, as a module: `c/creditPanel`. */
function moduleName(component: string): string {
    return component.includes(':') ? component.replace(':', '/') : `c/${component}`;
}

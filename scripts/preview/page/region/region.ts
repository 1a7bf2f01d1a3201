import { api, LightningElement } from 'lwc';
import { currentPage } from 'good-terms/router';
import { session } from 'good-terms/session';
import type { PageNode, PageTab } from '../../package/flexiPage.ts';

interface PlacedNode {
    readonly key: number;
    readonly component: PageNode | undefined;
    readonly tabs: readonly (PageTab & { readonly key: string })[] | undefined;
    readonly activeTab: string | undefined;
}

/** The components of one region or tab of a Lightning page, top to bottom. */
export default class Region extends LightningElement {
    @api nodes: readonly PageNode[] = [];
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;

    get placed(): PlacedNode[] {
        return this.nodes.filter(isVisible).map((node, key) => {
            const tabs =
                node.kind === 'tabset' ? node.tabs.map((tab, index) => ({ ...tab, key: `tab${index}` })) : undefined;
            const named = tabs?.find(({ title }) => title.toLowerCase() === tabOfAddress());
            const activeTab = (named ?? tabs?.find(({ active }) => active) ?? tabs?.[0])?.key;
            return { key, component: node.kind === 'component' ? node : undefined, tabs, activeTab };
        });
    }
}

/** The tab that the address asks for: `?c__tab=Collections`. Salesforce ignores it; the preview opens that tab. */
function tabOfAddress(): string | undefined {
    const tab = currentPage()?.state?.c__tab;
    return typeof tab === 'string' ? tab.toLowerCase() : undefined;
}

function isVisible(node: PageNode): boolean {
    return (
        node.kind === 'tabset' || node.permission === undefined || session.customPermissions.includes(node.permission)
    );
}

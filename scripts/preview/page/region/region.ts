import { api, LightningElement } from 'lwc';
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
            const activeTab = tabs?.find(({ active }) => active)?.key ?? tabs?.[0]?.key;
            return { key, component: node.kind === 'component' ? node : undefined, tabs, activeTab };
        });
    }
}

function isVisible(node: PageNode): boolean {
    return (
        node.kind === 'tabset' || node.permission === undefined || session.customPermissions.includes(node.permission)
    );
}

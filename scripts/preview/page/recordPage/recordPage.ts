import { api, LightningElement } from 'lwc';
import { application, pages } from 'good-terms/package';
import type { FlexiPage } from '../../package/flexiPage.ts';

/** What Salesforce shows for an object without a page of its own. */
const plainPage: Pick<FlexiPage, 'regions'> = {
    regions: [
        { name: 'header', nodes: [{ kind: 'component', name: 'force:highlightsPanel', properties: {} }] },
        { name: 'main', nodes: [{ kind: 'component', name: 'force:detailPanel', properties: {} }] },
        { name: 'sidebar', nodes: [{ kind: 'component', name: 'force:relatedListContainer', properties: {} }] }
    ]
};

/** A record, laid out by the package's Lightning page for its object. */
export default class RecordPage extends LightningElement {
    @api recordId!: string;
    @api objectApiName!: string;

    get regions(): { name: string; className: string; nodes: FlexiPage['regions'][number]['nodes'] }[] {
        const page = pages[application.recordPages[this.objectApiName] ?? ''] ?? this.ownPage ?? plainPage;
        return page.regions
            .filter(({ nodes }) => nodes.length > 0)
            .map(({ name, nodes }) => ({ name, nodes, className: `region ${name}` }));
    }

    get className(): string {
        return this.regions.some(({ name }) => name === 'sidebar') ? 'page with-sidebar' : 'page';
    }

    get ownPage(): FlexiPage | undefined {
        return Object.values<FlexiPage>(pages).find(
            ({ type, object }) => type === 'RecordPage' && object === this.objectApiName
        );
    }
}

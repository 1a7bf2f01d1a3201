import { api, LightningElement } from 'lwc';
import { components } from 'good-terms/package';
import type { PageNode } from '../../package/flexiPage.ts';

type Component = Extract<PageNode, { kind: 'component' }>;

/** One component where the package's Lightning page places it. */
export default class Placed extends LightningElement {
    @api node!: Component;
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;

    get component(): typeof LightningElement | undefined {
        return components[this.node.name];
    }

    get properties(): Readonly<Record<string, unknown>> {
        const record = this.recordId ? { recordId: this.recordId, objectApiName: this.objectApiName } : {};
        return { ...this.node.properties, ...record };
    }
}

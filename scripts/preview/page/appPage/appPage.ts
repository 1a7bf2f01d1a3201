import { api, LightningElement } from 'lwc';
import { pages } from 'good-terms/package';
import type { FlexiPage } from '../../package/flexiPage.ts';

/** A page of the app that belongs to no record. */
export default class AppPage extends LightningElement {
    @api page!: string;

    get shownPage(): FlexiPage | undefined {
        return pages[this.page];
    }

    get missingText(): string {
        return `The package has no page "${this.page}".`;
    }

    override connectedCallback(): void {
        document.title = `${this.shownPage?.label ?? this.page} | Good Terms`;
    }
}

import { LightningElement } from 'lwc';
import { announceChanges } from 'good-terms/changes';
import { application } from 'good-terms/package';
import { addressOf, currentPage, go, hereAs, onMove, pageReferenceOf, type PageReference } from 'good-terms/router';
import { session } from 'good-terms/session';
import { RefreshEvent } from '../../modules/lightning/refresh/refresh.ts';
import {
    ShowToastEvent,
    type ToastRequest
} from '../../modules/lightning/platformShowToastEvent/platformShowToastEvent.ts';
import { isForUser } from './isForUser.ts';
import { showToast } from './toasts.ts';
import type { Application, AppTab } from '../../package/application.ts';

const accounts: PageReference = { type: 'standard__objectPage', attributes: { objectApiName: 'Account' } };
const app: Application = application;

/** The frame around every page: app bar, search, switches, and below them the page of the address. */
export default class Shell extends LightningElement {
    appLabel = app.label;
    page: PageReference | undefined = currentPage();
    stop: (() => void) | undefined;

    override connectedCallback(): void {
        this.stop = onMove(() => {
            this.show(currentPage());
            // As with a new document: keyboard and screen reader go on from the start of the page.
            // Before the first drawing there is nothing to move from.
            this.main?.focus({ preventScroll: true });
        });
        this.addEventListener('click', followLink);
        // Dialogs lie beside the page, not in it.
        document.addEventListener(RefreshEvent.type, announceChanges);
        document.addEventListener(ShowToastEvent.type, showRequested);
        this.show(this.page);
    }

    override disconnectedCallback(): void {
        this.stop?.();
        document.removeEventListener(RefreshEvent.type, announceChanges);
        document.removeEventListener(ShowToastEvent.type, showRequested);
    }

    /** Salesforce's home is the account list here. */
    show(page: PageReference | undefined): void {
        if (page?.type === 'standard__namedPage') go(accounts, true);
        else this.page = page;
    }

    get tabs(): { name: string; label: string; href: string; current: string | undefined; className: string }[] {
        return app.tabs
            .filter((tab) => isForUser(tab, session))
            .map((tab) => {
                const isCurrent = isPageOf(tab, this.page);
                const current = isCurrent ? 'page' : undefined;
                return {
                    name: tab.name,
                    label: tab.label,
                    href: hereAs(addressOf(pageOf(tab))),
                    current,
                    className: isCurrent ? 'tab current' : 'tab'
                };
            });
    }

    /** One entry at a time: another address makes a new page, it does not change the one that is there. */
    get shown(): object[] {
        const { type, attributes = {}, state = {} } = this.page ?? {};
        const entry = { key: JSON.stringify([type, attributes, state]), ...attributes };
        if (type === 'standard__recordPage') return [{ ...entry, isRecord: true }];
        if (type === 'standard__objectPage')
            return [
                {
                    ...entry,
                    isList: true,
                    page: Math.max(1, Number(state.page) || 1),
                    find: state.find ?? '',
                    view: state.filterName ?? ''
                }
            ];
        if (type === 'standard__navItemPage')
            return [{ ...entry, isAppPage: true, page: pageNameOf(String(attributes.apiName)) }];
        return [];
    }

    get main(): HTMLElement | undefined {
        return this.refs?.main as HTMLElement | undefined;
    }

    handleTab(event: CustomEvent<string>): void {
        const { pathname, search } = new URL(event.detail, location.origin);
        const page = pageReferenceOf(pathname, search);
        if (page) go(page);
    }

    handleSkip(event: Event): void {
        event.preventDefault();
        this.main?.focus();
    }
}

function showRequested(event: Event): void {
    showToast((event as CustomEvent<ToastRequest>).detail);
}

/** Links inside the app show their page without loading a new document. */
function followLink(event: MouseEvent): void {
    if (
        event.defaultPrevented ||
        event.button !== 0 ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        event.altKey
    )
        return;
    const link = event.composedPath().find((element) => element instanceof HTMLAnchorElement);
    if (!link || link.target === '_blank' || link.origin !== location.origin) return;
    const page = pageReferenceOf(link.pathname, link.search);
    if (!page) return;
    event.preventDefault();
    go(page);
}

function pageOf({ name, target }: AppTab): PageReference {
    if (target.kind === 'home') return { type: 'standard__namedPage', attributes: { pageName: 'home' } };
    if (target.kind === 'page') return { type: 'standard__navItemPage', attributes: { apiName: name } };
    return { type: 'standard__objectPage', attributes: { objectApiName: target.object } };
}

function isPageOf({ name, target }: AppTab, page: PageReference | undefined): boolean {
    if (target.kind === 'object') return page?.attributes.objectApiName === target.object;
    return target.kind === 'page' && page?.attributes.apiName === name;
}

/** The Lightning page behind a tab. */
function pageNameOf(tabName: string): string {
    const target = app.tabs.find(({ name }) => name === tabName)?.target;
    return target?.kind === 'page' ? target.page : tabName;
}

import { api, LightningElement } from 'lwc';
import { fittingTabs } from './fitting.ts';

/** A tab as the bar shows it. */
export interface ShownTab {
    readonly name: string;
    readonly label: string;
    readonly href: string;
    readonly current: string | undefined;
    readonly className: string;
}

/** The app's name and tabs; tabs that do not fit stand in a menu. */
export default class AppTabs extends LightningElement {
    @api label = '';

    /** As given; a plain field, so that the bar follows it. */
    given: readonly ShownTab[] = [];
    /** Widths of all tabs in the order of the app; measured when they all stand in the bar. */
    widths: readonly number[] = [];
    room = Infinity;
    observer: ResizeObserver | undefined;

    @api
    get tabs(): readonly ShownTab[] {
        return this.given;
    }

    set tabs(tabs: readonly ShownTab[]) {
        const isSame = tabs.length === this.given.length;
        this.given = tabs;
        if (!isSame) this.widths = [];
    }

    override renderedCallback(): void {
        const list = this.refs?.list as HTMLElement | undefined;
        if (!list) return;
        if (this.widths.length === 0)
            this.widths = [...list.querySelectorAll('li')].map((tab) => tab.getBoundingClientRect().width);
        if (this.observer) return;
        this.observer = new ResizeObserver(() => (this.room = list.clientWidth));
        this.observer.observe(list);
        this.room = list.clientWidth;
    }

    override disconnectedCallback(): void {
        this.observer?.disconnect();
        this.observer = undefined;
    }

    get split(): { shown: ShownTab[]; more: ShownTab[] } {
        const current = this.tabs.findIndex((tab) => tab.current !== undefined);
        const fitting = new Set(fittingTabs(this.widths, this.room, current));
        const isShown = (_: ShownTab, index: number): boolean => this.widths.length === 0 || fitting.has(index);
        return {
            shown: this.tabs.filter(isShown),
            more: this.tabs.filter((tab, index) => !isShown(tab, index))
        };
    }

    get shown(): ShownTab[] {
        return this.split.shown;
    }

    get more(): ShownTab[] {
        return this.split.more;
    }

    get hasMore(): boolean {
        return this.more.length > 0;
    }

    handleSelect(event: CustomEvent<{ value: string }>): void {
        const tab = this.tabs.find(({ name }) => name === event.detail.value);
        if (tab) this.dispatchEvent(new CustomEvent('choose', { detail: tab.href }));
    }
}

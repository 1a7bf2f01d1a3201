import { LightningElement } from 'lwc';
import { application, pages } from 'good-terms/package';
import { session } from 'good-terms/session';
import type { PageNode } from '../../package/flexiPage.ts';

type Component = Extract<PageNode, { kind: 'component' }>;

const defaultSize = { width: 340, height: 480 };

/** The app's utilities at the bottom of every page: each opens a panel over the page and keeps what is in it. */
export default class UtilityBar extends LightningElement {
    readonly nodes: readonly Component[] = utilities();
    /** The utility that is open. */
    open: string | undefined;
    /** Those that were opened once, or start with the app, live on. */
    started: ReadonlySet<string> = new Set(
        this.nodes.flatMap(({ decorators }, index) => (decorators?.eager === true ? [String(index)] : []))
    );

    get hasItems(): boolean {
        return this.nodes.length > 0;
    }

    get items(): object[] {
        return this.nodes.map((node, index) => {
            const key = String(index);
            const isOpen = this.open === key;
            const { label, icon, width, height } = node.decorators ?? {};
            return {
                key,
                node,
                label: String(label ?? node.name),
                icon: iconName(icon),
                minimize: `Minimize ${String(label ?? node.name)}`,
                expanded: String(isOpen),
                wasOpen: this.started.has(key),
                buttonClass: isOpen ? 'utility open' : 'utility',
                panelClass: isOpen ? 'panel' : 'panel closed',
                panelStyle: `--width: ${pixels(width, defaultSize.width)}; --height: ${pixels(height, defaultSize.height)}`
            };
        });
    }

    handleToggle(event: Event): void {
        const key = keyOf(event);
        const isClosing = this.open === key;
        this.open = isClosing ? undefined : key;
        this.started = new Set([...this.started, key]);
        requestAnimationFrame(() => (isClosing ? this.button(key) : this.panel(key))?.focus());
    }

    handleKey(event: KeyboardEvent): void {
        // Escape first closes what is open inside, a list of choices or a dialog.
        const key = this.open;
        if (event.key !== 'Escape' || event.defaultPrevented || key === undefined) return;
        this.open = undefined;
        this.button(key)?.focus();
    }

    button(key: string): HTMLElement | null | undefined {
        return this.template?.querySelector<HTMLElement>(`button[data-key="${key}"]`);
    }

    panel(key: string): HTMLElement | null | undefined {
        return this.template?.querySelector<HTMLElement>(`section[data-key="${key}"]`);
    }
}

function utilities(): readonly Component[] {
    const page = pages[application.utilityBar ?? ''];
    return (page?.regions ?? [])
        .filter(({ name }) => name === 'utilityItems')
        .flatMap(({ nodes }) => nodes)
        .filter((node): node is Component => node.kind === 'component')
        .filter(({ permission }) => permission === undefined || session.customPermissions.includes(permission));
}

/** Utility bars name icons with or without their family. */
function iconName(icon: unknown): string {
    const name = String(icon ?? 'fallback');
    return name.includes(':') ? name : `utility:${name}`;
}

function pixels(size: unknown, otherwise: number): string {
    return `${Number(size) || otherwise}px`;
}

function keyOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.key ?? '';
}

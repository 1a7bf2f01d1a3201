import type { PanelItem, PanelItems } from 'c/creditPanelGateway';

/** The pages of one list of items, in the order in which they were read. */
export class ItemPages {
    readonly #pages = new Map<string, PanelItems>();

    /** Adds the page that follows a cursor and gives all rows so far. */
    add(after: string | undefined, page: PanelItems): PanelItems {
        this.#pages.set(after ?? '', page);
        const rows: PanelItem[] = [...this.#pages.values()].flatMap((one) => one.rows);
        return { rows, totalCount: page.totalCount, nextCursor: page.nextCursor };
    }

    /** Whether the page that follows a cursor was read. */
    has(after: string | undefined): boolean {
        return this.#pages.has(after ?? '');
    }

    /** Where the next page starts. */
    get nextCursor(): string | undefined {
        return [...this.#pages.values()].at(-1)?.nextCursor;
    }
}

import type { RowView } from 'c/collectionsWorklistView';

/** What a key does on the list. */
export type ListKey = 'up' | 'down' | 'next' | 'log' | 'search' | 'open';

const KEYS: Readonly<Record<string, ListKey>> = {
    ArrowUp: 'up',
    ArrowDown: 'down',
    n: 'next',
    N: 'next',
    l: 'log',
    L: 'log',
    '/': 'search',
    Enter: 'open'
};

/** What the pressed key does; nothing with a modifier, which belongs to the browser, or when somebody used it already. */
export function keyOf({ key, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): ListKey | undefined {
    return ctrlKey || metaKey || altKey || defaultPrevented ? undefined : KEYS[key];
}

/** Is a key meant for what has the focus: a field, a menu, a dialog? */
export function isTyping(event: KeyboardEvent): boolean {
    return event
        .composedPath()
        .some(
            (target) =>
                target instanceof Element &&
                (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
                    /^(dialog|menu|menuitem|listbox|combobox|option)$/.test(target.getAttribute('role') ?? ''))
        );
}

/** The row that a key leads to: the one above or below, or the next that nobody has contacted today. */
export function neighbor(
    rows: readonly RowView[],
    currentKey: string | undefined,
    key: 'up' | 'down' | 'next'
): RowView | undefined {
    const at = rows.findIndex((row) => row.key === currentKey);
    if (key === 'next') {
        const waits = ({ isDone }: RowView) => !isDone;
        return rows.slice(at + 1).find(waits) ?? rows.find(waits) ?? rows[at];
    }
    const to = key === 'up' ? Math.max(at - 1, 0) : Math.min(at + 1, rows.length - 1);
    return rows[to];
}

/** Documents that a text names, and those of one customer alone. */
import type { CallSubject } from './types';

/** The names in a text that somebody typed. */
export function documentsIn(text: string): readonly string[] {
    return text
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean);
}

/** Names without those that only other customers have: who sees one customer reads nothing of its sisters. */
export function withoutForeign(
    { money }: CallSubject,
    documents: readonly string[],
    profileId: string
): readonly string[] {
    const items = money?.items ?? [];
    const own = new Set(items.filter((item) => item.profileId === profileId).map(({ document }) => document));
    const all = new Set(items.map(({ document }) => document));
    return documents.filter((name) => own.has(name) || !all.has(name));
}

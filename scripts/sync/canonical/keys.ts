/** Joins the parts of a key; the separator inside a part is escaped, so that two different keys never look the same. */
export function joinKey(...parts: readonly string[]): string {
    return parts.map((part) => part.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join('|');
}

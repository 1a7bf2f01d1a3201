/** A text as a SOQL literal. */
export function soqlText(text: string): string {
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** Splits values so that each list fits into one query. */
export function soqlLists(values: readonly string[], size = 200): string[] {
    const lists: string[] = [];
    for (let start = 0; start < values.length; start += size) {
        lists.push(
            `(${values
                .slice(start, start + size)
                .map(soqlText)
                .join(', ')})`
        );
    }
    return lists;
}

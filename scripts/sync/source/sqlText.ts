/** A text as SQL writes it. */
export function literal(text: string): string {
    return `'${text.replaceAll("'", "''")}'`;
}

/** An identifier as SQL writes it. */
export function quoted(identifier: string): string {
    return `"${identifier.replaceAll('"', '""')}"`;
}

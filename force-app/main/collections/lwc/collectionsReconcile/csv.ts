/** A spreadsheet reads these as the start of a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** Rows as a CSV file that Excel opens (RFC 4180, UTF-8 with its mark); text that would be a formula is kept text. */
export function csvOf(rows: readonly (readonly string[])[]): string {
    return `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/** A number below zero stays one; any other text that begins like a formula gets an apostrophe before it. */
function cellOf(text: string): string {
    const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

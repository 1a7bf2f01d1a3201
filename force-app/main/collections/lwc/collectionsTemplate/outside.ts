/** Text from outside is data: it brings no lines, no control characters and no turned writing direction into a message. */

// Controls, line and paragraph separators, and the marks that turn the direction of what follows.
const unwanted = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** One line of text: whatever breaks or turns a line becomes a space. */
export function oneLine(text: string): string {
    return text.replace(unwanted, ' ').replace(/ {2,}/g, ' ').trim();
}

/** Several lines of text, each a line of its own. */
export function severalLines(text: string): string {
    return text
        .split(/\r\n|\r|\n/)
        .map((line) => line.replace(unwanted, ' ').trimEnd())
        .join('\n')
        .trim();
}

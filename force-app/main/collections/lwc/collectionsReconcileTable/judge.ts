/** Which of two readings a whole column is written in: a single cell such as 5.000 or 03/04/2026 does not say. */

/** A column's reading; undefined where its cells leave it open. */
export interface Judgement<Reading extends string> {
    readonly reading: Reading | undefined;
    /** Whether both readings fit, with other values: a person has to say which. */
    readonly isOpen: boolean;
}

/**
 * Judges a column by its cells: a reading that alone fits more cells than the other is the column's; when all cells
 * fit both and mean the same, the first is.
 */
export function judgeColumn<Reading extends string>(
    cells: readonly string[],
    [first, second]: readonly [Reading, Reading],
    read: (cell: string, reading: Reading) => unknown
): Judgement<Reading> {
    let onlyFirst = 0;
    let onlySecond = 0;
    let differ = false;
    for (const cell of cells.filter((text) => text !== '')) {
        const [one, other] = [read(cell, first), read(cell, second)];
        onlyFirst += Number(one !== undefined && other === undefined);
        onlySecond += Number(one === undefined && other !== undefined);
        differ ||= one !== undefined && other !== undefined && one !== other;
    }
    if (onlyFirst !== onlySecond) {
        return { reading: onlyFirst > onlySecond ? first : second, isOpen: false };
    }
    const isOpen = onlyFirst > 0 || differ;
    return { reading: isOpen ? undefined : first, isOpen };
}

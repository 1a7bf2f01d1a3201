/** The place that the menu of further tabs takes, in pixels. */
const menuWidth = 96;

/**
 * Which tabs stand in the bar, by their places in the app: all of them, or as many as leave room for the menu. The
 * current one always does, in place of the last that would fit.
 */
export function fittingTabs(widths: readonly number[], room: number, current: number): readonly number[] {
    const all = widths.map((_, index) => index);
    if (sum(widths) <= room) return all;
    const kept = current >= 0 ? (widths[current] ?? 0) : 0;
    const fitting: number[] = [];
    let free = room - menuWidth - kept;
    for (const index of all) {
        if (index === current) continue;
        free -= widths[index] ?? 0;
        if (free < 0) break;
        fitting.push(index);
    }
    return current >= 0 ? [...fitting, current].toSorted((one, other) => one - other) : fitting;
}

function sum(widths: readonly number[]): number {
    return widths.reduce((total, width) => total + width, 0);
}

import type { Issue } from 'c/termsResult';

/** What stands in the dialog. */
export interface Body extends HTMLElement {
    focusStart(): void;
    showIssues(issues: readonly Issue[]): void;
}

/** Longer than a picture takes to be drawn, in milliseconds. */
export const PICTURE = 100;

const MINUTE = 60_000;

/** Whether two moments read the same on the dialog's clock. */
export function isSameMinute(left: Date, right: Date): boolean {
    return Math.floor(left.getTime() / MINUTE) === Math.floor(right.getTime() / MINUTE);
}

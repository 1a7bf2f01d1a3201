/** Whether a key belongs to a button, a link or a list that it opens: they have a use for it themselves. */
export function isOnButton(event: KeyboardEvent): boolean {
    return event
        .composedPath()
        .some(
            (target) =>
                target instanceof Element && /^(BUTTON|A|LIGHTNING-BUTTON|LIGHTNING-COMBOBOX)$/.test(target.tagName)
        );
}

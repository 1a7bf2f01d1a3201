const TEXT_INPUTS = new Set(['text', 'search', 'email', 'tel', 'url', 'number', 'date', 'password', '']);

/** Whether a key goes into a text: a field, a text area, a list that is searched by its letters. */
export function isTyping(event: KeyboardEvent): boolean {
    return event.composedPath().some((target) => {
        if (!(target instanceof HTMLElement)) {
            return false;
        }
        return isField(target) || target.getAttribute('role') === 'combobox' || isComponent(target);
    });
}

function isField(target: HTMLElement): boolean {
    return target instanceof HTMLInputElement
        ? TEXT_INPUTS.has(target.type)
        : target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** Where the platform hides the insides of its fields, the field itself is the last to be seen. */
function isComponent({ tagName }: HTMLElement): boolean {
    return ['LIGHTNING-INPUT', 'LIGHTNING-TEXTAREA', 'LIGHTNING-COMBOBOX'].includes(tagName);
}

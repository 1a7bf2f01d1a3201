/**
 * What was typed in dialogs that were closed without saving, by user, customer and kind. It lives as long as the page:
 * what a customer said is not left behind in the browser's storage.
 */
import type { CallDraft } from 'c/collectionsCallForm';
import { newRequestKey } from 'c/termsSave';

/** A draft with the key under which it is saved once. */
export interface KeptDraft {
    readonly onceKey: string;
    readonly draft: CallDraft;
    /** The draft as it was sent when the answer got lost. */
    readonly sent?: CallDraft;
}

const drafts = new Map<string, KeptDraft>();

/** The draft of a dialog, or a fresh one with a key of its own. */
export function draftOf(key: string): KeptDraft {
    return drafts.get(key) ?? { onceKey: newRequestKey(), draft: { values: {} } };
}

/** Keeps a draft until it is saved. */
export function keepDraft(key: string, kept: KeptDraft): void {
    drafts.set(key, kept);
}

/** Whether a lost answer was a save is not known: what was sent first is remembered, to tell it from what is typed later. */
export function keepSent(key: string, kept: KeptDraft, draft: CallDraft): KeptDraft {
    const remembered = { ...kept, sent: kept.sent ?? draft };
    keepDraft(key, remembered);
    return remembered;
}

/** Forgets a draft that is saved; what of it was typed too late stays for the next entry, under a key of its own. */
export function settleDraft(key: string, rest?: CallDraft): void {
    drafts.delete(key);
    if (rest) {
        drafts.set(key, { ...draftOf(key), draft: rest });
    }
}

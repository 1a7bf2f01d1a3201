/** What was typed in dialogs that were closed without saving; it lives as long as the page. */
import type { FormValues } from 'c/creditActionForms';
import type { Action, ActionSubject } from 'c/creditActionsView';
import { newRequestKey } from 'c/termsSave';

/** What was typed, and the key under which it is saved once. */
export interface Draft {
    readonly values: FormValues;
    readonly onceKey: string;
}

const drafts = new Map<string, Draft>();

/** The draft of a dialog, or a fresh one with a key of its own. */
export function draftOf(action: Action, subject: ActionSubject): Draft {
    return drafts.get(keyOf(action, subject)) ?? { values: {}, onceKey: newRequestKey() };
}

/** Keeps a draft until it is saved. */
export function keepDraft(action: Action, subject: ActionSubject, draft: Draft): void {
    drafts.set(keyOf(action, subject), draft);
}

/** Forgets a draft that is saved. */
export function forgetDraft(action: Action, subject: ActionSubject): void {
    drafts.delete(keyOf(action, subject));
}

function keyOf(action: Action, { accountId, profile, deal }: ActionSubject): string {
    const about = [
        'hold' in action ? action.hold.id : '',
        'answer' in action ? action.answer : '',
        'request' in action ? (typeof action.request === 'string' ? action.request : action.request.id) : ''
    ];
    return [action.kind, accountId, profile?.id, deal?.opportunityId, ...about].join('|');
}

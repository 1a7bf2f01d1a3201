import { asksOutcome } from './choice';
import type { CallDraft, CallSubject, ItemChoice, Outcome } from './types';

/** The part that an outcome opens. */
export type Section = 'promise' | 'dispute';

const SECTION_OF: Partial<Record<Outcome, Section>> = { Promised: 'promise', Disputes: 'dispute' };

/** Whether promises and disputes can be added: by who takes promises, and never by a correction, which changes only what was written down. */
export function canAdd({ permissions, money, request }: CallSubject): boolean {
    return permissions.takesPromises && money !== undefined && !request.corrects && request.kind !== 'Note';
}

/** The part that an outcome opens here. */
export function sectionOf(subject: CallSubject, outcome: Outcome): Section | undefined {
    return canAdd(subject) ? SECTION_OF[outcome] : undefined;
}

/** The draft with an outcome: its part opens, and one that an outcome opened and nobody touched closes. */
export function withOutcome(subject: CallSubject, draft: CallDraft, outcome: Outcome): CallDraft {
    const section = sectionOf(subject, outcome);
    const part = (name: Section) => (section === name ? (draft[name] ?? {}) : kept(draft, name));
    return asksOutcome(subject, draft)
        ? { ...draft, outcome, promise: part('promise'), dispute: part('dispute') }
        : draft;
}

function kept(draft: CallDraft, name: Section): ItemChoice | undefined {
    const isTyped = Object.keys(draft.values).some((key) => key.startsWith(`${name}.`));
    const choice = draft[name];
    return choice?.items || choice?.isAdded || isTyped ? choice : undefined;
}

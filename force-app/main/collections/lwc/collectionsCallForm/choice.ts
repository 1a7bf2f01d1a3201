import { outcomes } from 'c/collectionsActivity';
import type { CallContact, CallProfile } from 'c/collectionsCallGateway';
import type { CallDraft, CallSubject, Direction, Outcome } from './types';

/** Stands for a person who is no contact of the org. */
export const SOMEBODY_ELSE = 'other';

const ROLES = ['Accounts payable', 'Owner'];

/** The customers that the contact is about, that of the page first; all in one currency. */
export function chosenProfiles({ request, contact }: CallSubject, draft: CallDraft): readonly CallProfile[] {
    const wanted = draft.profileIds ?? request.profileIds ?? corrected(request.corrects?.profileId);
    const own = contact.profiles.filter(({ accountId }) => accountId === request.accountId);
    const chosen = wanted ? contact.profiles.filter(({ id }) => wanted.includes(id)) : own.slice(0, 1);
    const [first] = chosen.length > 0 ? chosen : own;
    return chosen.filter(({ currency }) => currency === first?.currency);
}

/** The customers that one payer pays for, in the currency of those chosen; none where there is no choice. */
export function profileChoices(subject: CallSubject, draft: CallDraft): readonly CallProfile[] {
    const currency = chosenProfiles(subject, draft)[0]?.currency;
    const choices = subject.contact.profiles.filter((profile) => profile.currency === currency);
    return choices.length > 1 && !subject.request.corrects ? choices : [];
}

/** The people who may be chosen: those of the customers that the contact is about, then those of the family. */
export function contactChoices(subject: CallSubject, draft: CallDraft): readonly CallContact[] {
    const accounts = new Set(chosenProfiles(subject, draft).map(({ accountId }) => accountId));
    const isOwn = ({ accountId }: CallContact) => accounts.has(accountId) || accountId === subject.request.accountId;
    const { contacts } = subject.contact;
    return [...contacts.filter(isOwn), ...contacts.filter((contact) => !isOwn(contact))];
}

/** Whom the contact is with: the one chosen, else the last one reached, else accounts payable, else the owner, else anybody. */
export function chosenContact(subject: CallSubject, draft: CallDraft): CallContact | undefined {
    if (subject.request.kind === 'Note') {
        return undefined;
    }
    const choices = contactChoices(subject, draft);
    const named = draft.contactId ?? subject.request.contactId ?? subject.request.corrects?.contact?.id;
    if (named !== undefined) {
        return choices.find(({ id }) => id === named);
    }
    const accounts = chosenProfiles(subject, draft).map(({ accountId }) => accountId);
    const own = choices.filter(({ accountId }) => accounts.includes(accountId));
    const people = (own.length > 0 ? own : choices).filter(({ ceaseContact }) => !ceaseContact);
    const reached = subject.contact.activities.find(
        ({ isConversation, isCorrected, contact }) =>
            isConversation && !isCorrected && people.some(({ id }) => id === contact?.id)
    );
    const byRole = ROLES.flatMap((role) => people.filter((person) => person.role === role));
    return people.find(({ id }) => id === reached?.contact?.id) ?? byRole[0] ?? people[0] ?? choices[0];
}

/** Who began it; a note has nobody. */
export function chosenDirection({ request }: CallSubject, draft: CallDraft): Direction | undefined {
    const known = draft.direction ?? request.prefill?.direction ?? request.corrects?.direction;
    return request.kind === 'Note' ? undefined : (known ?? 'Outgoing');
}

/** What came of it: what is sent out is sent, and a note has no outcome. */
export function chosenOutcome(subject: CallSubject, draft: CallDraft): Outcome | undefined {
    const { request } = subject;
    if (!asksOutcome(subject, draft)) {
        return request.kind === 'Note' ? undefined : 'Sent';
    }
    const known = draft.outcome ?? request.prefill?.outcome ?? request.corrects?.outcome;
    return known === 'Sent' ? undefined : known;
}

/** Whether there is an outcome to choose. */
export function asksOutcome(subject: CallSubject, draft: CallDraft): boolean {
    const { kind } = subject.request;
    const isTalk = kind === 'Call' || kind === 'Visit';
    return kind !== 'Note' && (isTalk || chosenDirection(subject, draft) === 'Incoming');
}

/** The outcomes to choose from, each with its key. */
export function outcomeKeys(): readonly { readonly outcome: Outcome; readonly key: string }[] {
    const letters: Partial<Record<Outcome, string>> = {
        'Question answered': 'Q',
        'Names a lawyer': 'L',
        'Names an insolvency': 'I'
    };
    return outcomes.flatMap(({ outcome, digit }) => {
        const key = digit ?? letters[outcome];
        return key ? [{ outcome, key }] : [];
    });
}

function corrected(profileId: string | undefined): readonly string[] | undefined {
    return profileId === undefined ? undefined : [profileId];
}

import { type GuardFinding, guardDecision, guardFindings, type GuardDecision } from 'c/collectionsGuard';
import { formatDay, formatMoney } from 'c/termsFormat';
import { isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import promiseAgain from '@salesforce/label/c.Collections_Guard_Promise_Again';
import ofCustomer from '@salesforce/label/c.Collections_Guard_Of_Customer';
import { chosenContact, chosenDirection, chosenProfiles } from './choice';
import { askable, brokenFor, isLive, promiseItems, tickedOf, todayOf } from './money';
import type { CallDraft, CallSubject } from './types';

/** What the guard says of all customers that the contact is about; each sentence once, named where they are several. */
export function findingsOf(subject: CallSubject, draft: CallDraft): readonly GuardFinding[] {
    const profiles = chosenProfiles(subject, draft);
    const all = profiles.flatMap((profile) => {
        const found = findingsOfOne(subject, draft, profile.id);
        return found.map((finding) => ({ finding, name: profile.accountName }));
    });
    return all
        .filter(({ finding }, index) => all.findIndex((other) => other.finding.text === finding.text) === index)
        .map(({ finding, name }) => ({
            ...finding,
            text:
                profiles.length > 1 && finding.code !== 'rule'
                    ? fillLabel(ofCustomer, name, finding.text)
                    : finding.text
        }));
}

/** What the findings ask of somebody who begins this contact; a correction begins none. */
export function decisionOf(subject: CallSubject, draft: CallDraft): GuardDecision {
    return subject.request.corrects ? 'go' : guardDecision(findingsOf(subject, draft), chosenDirection(subject, draft));
}

/** Why a new promise is not to be taken for what is ticked. */
export function promiseWarnings(subject: CallSubject, draft: CallDraft): readonly GuardFinding[] {
    if (!draft.promise) {
        return [];
    }
    const today = todayOf(subject);
    const { locale } = subject.reader;
    return brokenFor(subject, tickedOf(promiseItems(subject, draft), draft.promise.items)).map(({ amount, dueOn }) => ({
        code: 'promise',
        effect: 'Warn',
        text: fillLabel(promiseAgain, formatMoney(amount, locale), formatDay(dueOn, today, locale))
    }));
}

function findingsOfOne(subject: CallSubject, draft: CallDraft, profileId: string): readonly GuardFinding[] {
    const { contact, money, reader, request } = subject;
    const profile = contact.profiles.find(({ id }) => id === profileId);
    if (!profile || request.corrects) {
        return [];
    }
    const isOwn = (record: { readonly profileId: string }) => record.profileId === profileId;
    const today = isoDateIn(reader.now, profile.customer.timeZone ?? reader.timeZone);
    return guardFindings(
        {
            kind: request.kind,
            customer: profile.customer,
            contact: chosenContact(subject, draft),
            activities: contact.activities.filter(isOwn),
            promises: contact.promises.filter((promise) => isOwn(promise) && isLive(promise, today)),
            disputes: contact.disputes
                .filter(isOwn)
                .map((dispute) => ({ ...dispute, documents: money?.disputedDocuments.get(dispute.id) ?? [] })),
            askable: askable(subject, { ...draft, profileIds: [profileId] }),
            rules: contact.rules
        },
        reader
    );
}

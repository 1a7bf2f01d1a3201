/** What reminders read beside the worklist, for the story customers; the ladder and the texts are those that ship. */
import { dunningChannels, dunningCounts, dunningDoers, type DunningStep } from 'c/collectionsDunning';
import type { ReminderContact, ReminderFacts, ReminderProfile } from 'c/collectionsRemindersList';
import { type MessageTemplate, templatePurposes } from 'c/collectionsTemplate';
import { standingOf, type WorklistAccount } from 'c/collectionsWorklistOrder';
import { isoDate } from 'c/termsIsoDate';
import shippedSteps from '../../config/policy/dunning.json';
import shippedTemplates from '../../config/policy/templates.json';
import { SAMPLE_WORKLIST_POLICY } from './worklistStories';

/** 30 June at nine, a collector. */
export const COLLECTOR = {
    userId: '005',
    now: new Date('2026-06-30T09:00:00Z'),
    locale: 'en-US',
    timeZone: 'UTC',
    collector: 'Noor Haddad',
    on: isoDate('2026-06-30')
};

/** The ladder that ships. */
export const SHIPPED_STEPS: readonly DunningStep[] = shippedSteps.map((step) => ({
    ...step,
    countsFrom: wordOf(dunningCounts, step.countsFrom),
    channel: wordOf(dunningChannels, step.channel),
    doneBy: wordOf(dunningDoers, step.doneBy),
    effectiveFrom: isoDate(step.effectiveFrom)
}));

/** The texts that ship. */
export const SHIPPED_TEMPLATES: readonly MessageTemplate[] = shippedTemplates.map((template) => ({
    ...template,
    purpose: wordOf(templatePurposes, template.purpose),
    body: template.body.join('\n'),
    effectiveFrom: isoDate(template.effectiveFrom)
}));

/** Somebody who pays the bills. */
export const JENS: ReminderContact = {
    id: '003J',
    name: 'Jens Petersen',
    email: 'jens.petersen@fjord-marine.invalid',
    role: 'Accounts payable',
    ceaseContact: false,
    isAttorney: false
};

/** How a story customer is written to. */
export function reminderProfile(profileId: string, rest: Partial<ReminderProfile> = {}): ReminderProfile {
    return {
        profileId,
        language: 'en',
        place: 'US-TN',
        howToPay: 'IBAN DE02 1203 0000 0000 2020 51',
        contacts: [JENS],
        customer: { debtorType: 'Company', status: 'Normal', ceaseContact: false },
        activities: [],
        ...rest
    };
}

/** What was read for the reminders of some customers. */
export function reminderFacts(profiles: readonly ReminderProfile[], rest: Partial<ReminderFacts> = {}): ReminderFacts {
    return {
        profiles: new Map(profiles.map((profile) => [profile.profileId, profile])),
        templates: SHIPPED_TEMPLATES,
        messages: [],
        sent: [],
        rules: [],
        ...rest
    };
}

/** A customer as it stands on the worklist of 30 June. */
export function standingNow(account: WorklistAccount) {
    return standingOf(account, { ...SAMPLE_WORKLIST_POLICY, steps: SHIPPED_STEPS }, COLLECTOR);
}

function wordOf<Word extends string>(words: readonly Word[], text: string): Word {
    const word = words.find((candidate) => candidate === text);
    if (word === undefined) {
        throw new RangeError(`"${text}" is none of ${words.join(', ')}`);
    }
    return word;
}

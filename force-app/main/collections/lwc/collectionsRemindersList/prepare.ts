import type { DunningStep, StepNow } from 'c/collectionsDunning';
import { guardDecision, type GuardFacts, type GuardFinding, guardFindings } from 'c/collectionsGuard';
import { fillTemplate, localeOf, oneLine, templateFor } from 'c/collectionsTemplate';
import type { Standing } from 'c/collectionsWorklistOrder';
import { isZero, sum } from 'c/termsMoney';
import type {
    PreparedReminder,
    ReminderContact,
    ReminderFacts,
    ReminderProfile,
    ReminderReader,
    WaitingReason
} from './types';

/** The longest text that the record holds for the documents. */
const longestDocuments = 255;

/** The message of a step that is due, or why there is none. */
export function prepare(
    standing: Standing,
    { step, rows, crossedOn }: StepNow,
    facts: ReminderFacts,
    reader: ReminderReader
): PreparedReminder | WaitingReason {
    const { account } = standing;
    if (step.channel === 'Call' || !step.template) {
        return { code: 'call', stepName: step.name };
    }
    const amount = sum(
        rows.map((row) => row.amount),
        account.currency
    );
    if (isZero(amount)) {
        return { code: 'nothingToAsk' };
    }
    const profile = facts.profiles.get(account.profileId);
    const found = templateFor(facts.templates, step.template, profile?.language, reader.on);
    if (!found.ok) {
        return { code: 'noTemplate', template: step.template };
    }
    const { template, isFallback } = found.value;
    const contact = recipientOf(profile);
    const [first] = rows;
    const filled = fillTemplate(
        template,
        {
            customer: account.name,
            contact: contact?.name,
            collector: reader.collector,
            asOf: reader.on,
            howToPay: profile?.howToPay,
            ...(step.countsFrom === 'Item' && {
                items: rows.map(({ item, days, amount: asked }) => ({ ...item, days, amount: asked }))
            }),
            ...(step.countsFrom === 'Installment' && first && { installment: { amount, dueOn: first.item.dueOn } })
        },
        localeOf(template.language, profile?.place)
    );
    const findings = findingsFor(standing, { kind: step.channel, contact, askable: amount }, facts, reader);
    return {
        profileId: account.profileId,
        accountName: account.name,
        step: step.key,
        stepName: step.name,
        channel: step.channel,
        template: template.template,
        language: template.language,
        isFallback,
        wantedLanguage: profile?.language,
        contact,
        recipient: contact?.email ?? '',
        subject: filled.subject,
        body: filled.body,
        documents: oneLine(rows.map(({ item }) => item.document).join(', ')).slice(0, longestDocuments),
        amount,
        oldestDays: Math.max(...rows.map(({ days }) => days)),
        gaps: filled.gaps,
        findings,
        isStopped: guardDecision(findings, 'Outgoing') === 'stop',
        requestKey: keyOf(account.profileId, step, crossedOn, facts)
    };
}

function findingsFor(
    { account, open }: Standing,
    message: Pick<GuardFacts, 'kind' | 'contact' | 'askable'>,
    facts: ReminderFacts,
    reader: ReminderReader
): readonly GuardFinding[] {
    const profile = facts.profiles.get(account.profileId);
    return profile
        ? guardFindings(
              {
                  ...message,
                  customer: profile.customer,
                  activities: profile.activities,
                  promises: open,
                  disputes: account.disputes
                      .filter(({ status }) => status === 'Open')
                      .map((dispute) => ({ ...dispute, documents: [] })),
                  rules: facts.rules
              },
              reader
          )
        : [];
}

/** One message for each crossing; one that was withdrawn may be prepared again. */
function keyOf(profileId: string, step: DunningStep, crossedOn: string, { messages }: ReminderFacts): string {
    const withdrawn = messages.filter(
        (message) => message.profileId === profileId && message.step === step.key && message.status === 'Withdrawn'
    );
    return ['rem', profileId, step.key, crossedOn, withdrawn.length].join('|');
}

/** Who pays the bills before anybody else, and nobody who must not be written to. */
export function recipientOf(profile: ReminderProfile | undefined): ReminderContact | undefined {
    const reachable = (profile?.contacts ?? []).filter(
        ({ email, ceaseContact, isAttorney, role }) => email && !ceaseContact && !isAttorney && role !== 'Guarantor'
    );
    return reachable.find(({ role }) => role === 'Accounts payable') ?? reachable[0];
}

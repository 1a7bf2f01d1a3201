/**
 * What a filled dialog writes, in one transaction: for each customer its promise with items, its dispute with items and
 * the entry that names both. Every record carries the key that was made when the dialog opened, so that saving twice
 * saves once. The next step stands on the first entry only: it is one task, whoever pays for several customers.
 */
import type { CallProfile } from 'c/collectionsCallGateway';
import { guardRecord } from 'c/collectionsGuard';
import { toDecimal } from 'c/termsMoney';
import { created, type FieldType, type FieldValues, type RecordWrite } from 'c/termsSave';
import { asksOutcome, chosenContact, chosenDirection, chosenOutcome, chosenProfiles } from './choice';
import { FIELD_LENGTH, namedDocuments, valueOf } from './defaults';
import { allFields } from './check';
import { documentList } from './documentList';
import { withoutForeign } from './documents';
import { findingsOf, promiseWarnings } from './guard';
import { todayOf } from './money';
import { field } from './names';
import { disputeParts, type Part, paidPart, promiseParts, totalOf } from './parts';
import { summaryOf } from './summary';
import type { CallDraft, CallSubject } from './types';

/** Types of the activity's fields that its values cannot tell. */
const ACTIVITY_TYPES: Readonly<Record<string, FieldType>> = {
    Credit_Profile__c: 'IdOrRef',
    Contact__c: 'IdOrRef',
    Corrects__c: 'IdOrRef',
    Promise__c: 'IdOrRef',
    Dispute__c: 'IdOrRef',
    Next_Step_Owner__c: 'IdOrRef',
    Kind__c: 'Picklist',
    Direction__c: 'Picklist',
    Outcome__c: 'Picklist',
    Happened_At__c: 'DateTime',
    Paid_On__c: 'Date',
    Expected_On__c: 'Date',
    Next_Step_On__c: 'Date',
    Note__c: 'LongTextArea',
    Internal_Note__c: 'LongTextArea',
    Message_Body__c: 'LongTextArea',
    Guard_Findings__c: 'LongTextArea'
};

/** Fields of the dialog that the activity has under the same name. */
const OWN_FIELDS = [
    field.paidOn,
    field.reference,
    field.approver,
    field.expectedOn,
    field.note,
    field.internalNote,
    field.recipient,
    field.subject,
    field.body,
    field.correctionReason
];

const REASON_LENGTH = 255;
const FINDINGS_LENGTH = 4_000;

/** The records to write; `happenedAt` is when the contact took place. */
export function callWrites(
    subject: CallSubject,
    draft: CallDraft,
    { onceKey, happenedAt }: { readonly onceKey: string; readonly happenedAt: Date }
): readonly RecordWrite[] {
    const profiles = chosenProfiles(subject, draft);
    return profiles.flatMap((profile, index) => {
        const at = { subject, draft, profile, index, onceKey };
        const promise = promiseWrites(at);
        const dispute = disputeWrites(at);
        const links = {
            ...(promise.length > 0 && { Promise__c: created(`promise${index}`) }),
            ...(dispute.length > 0 && { Dispute__c: created(`dispute${index}`) })
        };
        const activity = activityWrite(at, links, happenedAt, profiles.length > 1);
        return [...promise, ...dispute, ...lawyerWrites(at), activity];
    });
}

interface Place {
    readonly subject: CallSubject;
    readonly draft: CallDraft;
    readonly profile: CallProfile;
    readonly index: number;
    readonly onceKey: string;
}

function promiseWrites(at: Place): readonly RecordWrite[] {
    const { subject, draft, profile, index, onceKey } = at;
    const parts = promiseParts(subject, draft, profile.id);
    return withItems(
        {
            object: 'Collection_Promise__c',
            as: `promise${index}`,
            onceBy: 'Request_Key__c',
            fields: {
                Credit_Profile__c: profile.id,
                Request_Key__c: `${onceKey}|promise|${profile.id}`,
                Status__c: 'Open',
                Amount__c: decimalOf(parts),
                Currency_Code__c: profile.currency,
                Promised_On__c: todayOf(subject),
                Due_On__c: valueOf(subject, draft, field.promiseOn),
                Contact__c: chosenContact(subject, draft)?.id ?? null
            }
        },
        { object: 'Collection_Promise_Item__c', header: 'Collection_Promise__c' },
        parts
    );
}

function disputeWrites(at: Place): readonly RecordWrite[] {
    const { subject, draft, profile, index, onceKey } = at;
    const parts = disputeParts(subject, draft, profile.id);
    return withItems(
        {
            object: 'Receivable_Dispute__c',
            as: `dispute${index}`,
            onceBy: 'Request_Key__c',
            fields: {
                Credit_Profile__c: profile.id,
                Request_Key__c: `${onceKey}|dispute|${profile.id}`,
                Status__c: 'Open',
                Amount__c: decimalOf(parts),
                Currency_Code__c: profile.currency,
                Opened_On__c: todayOf(subject),
                Reason__c: valueOf(subject, draft, field.disputeReason),
                Side__c: valueOf(subject, draft, field.disputeSide),
                Question__c: textOrNull(subject, draft, field.disputeQuestion)
            }
        },
        { object: 'Receivable_Dispute_Item__c', header: 'Receivable_Dispute__c' },
        parts
    );
}

function withItems(
    header: RecordWrite & { readonly as: string },
    item: { readonly object: string; readonly header: string },
    parts: readonly Part[]
): readonly RecordWrite[] {
    return parts.length === 0
        ? []
        : [
              header,
              ...parts.map(({ id, amount }) => ({
                  object: item.object,
                  types: { Receivable__c: 'IdOrRef', Status__c: 'Picklist' } as const,
                  fields: {
                      [item.header]: created(header.as),
                      Receivable__c: id,
                      Amount__c: Number(toDecimal(amount)),
                      Status__c: 'Open'
                  }
              }))
          ];
}

function activityWrite(
    { subject, draft, profile, index, onceKey }: Place,
    links: FieldValues,
    happenedAt: Date,
    isShared: boolean
): RecordWrite {
    const { request } = subject;
    const { corrects } = request;
    const contact = chosenContact(subject, draft);
    const shown = new Set(allFields(subject, draft).map(({ name }) => name));
    return {
        object: 'Collection_Activity__c',
        as: `activity${index}`,
        onceBy: 'Request_Key__c',
        types: ACTIVITY_TYPES,
        fields: given({
            Credit_Profile__c: profile.id,
            Request_Key__c: `${onceKey}|${profile.id}`,
            Contact_Event_Key__c: isShared ? onceKey : (corrects?.contactEventKey ?? null),
            Kind__c: request.kind,
            Direction__c: chosenDirection(subject, draft) ?? null,
            Happened_At__c: (corrects?.happenedAt ?? happenedAt).toISOString(),
            Contact__c: contact?.id ?? null,
            Contact_Name__c: contact?.name ?? textOrNull(subject, draft, field.contactName),
            Outcome__c: chosenOutcome(subject, draft) ?? null,
            Summary__c: summaryOf(subject, draft, profile.id),
            Documents__c: documentsOf(subject, draft, profile),
            Promise__c: corrects?.promiseId ?? null,
            Dispute__c: corrects?.disputeId ?? null,
            Corrects__c: corrects?.id ?? null,
            ...Object.fromEntries(
                OWN_FIELDS.map((name) => [name, shown.has(name) ? textOrNull(subject, draft, name) : null])
            ),
            ...amountFields(subject, draft, shown, profile),
            ...(index === 0 ? nextStep(subject, draft) : {}),
            ...guardFields(subject, draft),
            ...links
        })
    };
}

/** A new entry is blank where nothing is given; a field that the reader may not write is not sent at all. */
function given(fields: FieldValues): FieldValues {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** An amount goes with its currency, each customer has its part; what an outcome does not ask for is not kept. */
function amountFields(
    subject: CallSubject,
    draft: CallDraft,
    shown: ReadonlySet<string>,
    { id }: CallProfile
): FieldValues {
    const amount = shown.has(field.amount) ? paidPart(subject, draft, id) : undefined;
    return amount ? { Amount__c: Number(toDecimal(amount)), Currency_Code__c: amount.currency } : {};
}

/** The documents of this customer alone, as far as the field holds them. */
function documentsOf(subject: CallSubject, draft: CallDraft, { id }: CallProfile): string | null {
    return documentList(withoutForeign(subject, namedDocuments(subject, draft), id), FIELD_LENGTH) || null;
}

function nextStep(subject: CallSubject, draft: CallDraft): FieldValues {
    const step = textOrNull(subject, draft, field.nextStep);
    return step
        ? {
              Next_Step__c: step,
              Next_Step_On__c: textOrNull(subject, draft, field.nextStepOn),
              Next_Step_Owner__c: subject.reader.userId
          }
        : {};
}

/** What the guard said, and why the person went on. */
function guardFields(subject: CallSubject, draft: CallDraft): FieldValues {
    const warnings = promiseWarnings(subject, draft);
    const findings = [...findingsOf(subject, draft), ...warnings];
    const reasons = [field.guardReason, ...(warnings.length > 0 ? [field.promiseReason] : [])]
        .map((name) => valueOf(subject, draft, name).trim())
        .filter(Boolean);
    const isCorrection = subject.request.corrects !== undefined;
    return {
        Guard_Findings__c: isCorrection ? null : guardRecord(findings).slice(0, FINDINGS_LENGTH) || null,
        Guard_Reason__c: reasons.join('; ').slice(0, REASON_LENGTH) || null
    };
}

function decimalOf(parts: readonly Part[]): number {
    const total = totalOf(parts);
    return total ? Number(toDecimal(total)) : 0;
}

function textOrNull(subject: CallSubject, draft: CallDraft, name: string): string | null {
    return valueOf(subject, draft, name).trim() || null;
}

/** From now on the lawyer is the one to contact; the org notes it itself where the reader may not. */
function lawyerWrites({ subject, draft, profile }: Place): readonly RecordWrite[] {
    const isNamed = asksOutcome(subject, draft) && chosenOutcome(subject, draft) === 'Names a lawyer';
    const attorney = textOrNull(subject, draft, field.attorney);
    return isNamed && attorney && subject.permissions.takesPromises
        ? [{ object: 'Credit_Profile__c', id: profile.id, fields: { Attorney__c: attorney } }]
        : [];
}

import { formatMoney } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { minorDigits } from 'c/termsMoney';
import amountLabel from '@salesforce/label/c.Collections_Call_Amount';
import approver from '@salesforce/label/c.Collections_Call_Approver';
import body from '@salesforce/label/c.Collections_Call_Body';
import contactName from '@salesforce/label/c.Collections_Call_Contact_Name';
import correctionReason from '@salesforce/label/c.Collections_Call_Correction_Reason';
import disputeReason from '@salesforce/label/c.Collections_Call_Dispute_Reason';
import disputeSide from '@salesforce/label/c.Collections_Call_Dispute_Side';
import documents from '@salesforce/label/c.Collections_Call_Documents';
import expectedOn from '@salesforce/label/c.Collections_Call_Expected_On';
import internalNote from '@salesforce/label/c.Collections_Call_Internal_Note';
import internalHint from '@salesforce/label/c.Collections_Call_Internal_Hint';
import lawyer from '@salesforce/label/c.Collections_Call_Lawyer';
import nextStep from '@salesforce/label/c.Collections_Call_Next_Step';
import note from '@salesforce/label/c.Collections_Call_Note';
import onDay from '@salesforce/label/c.Collections_Call_On';
import paidOn from '@salesforce/label/c.Collections_Call_Paid_On';
import prefilledAmount from '@salesforce/label/c.Collections_Call_Prefilled';
import promisedFor from '@salesforce/label/c.Collections_Call_Promised_For';
import promiseReason from '@salesforce/label/c.Collections_Call_Promise_Reason';
import question from '@salesforce/label/c.Collections_Call_Question';
import recipient from '@salesforce/label/c.Collections_Call_Recipient';
import reference from '@salesforce/label/c.Collections_Call_Reference';
import referenceHint from '@salesforce/label/c.Collections_Call_Reference_Hint';
import subjectLine from '@salesforce/label/c.Collections_Call_Subject_Line';
import twoDays from '@salesforce/label/c.Collections_Call_Two_Working_Days';
import whatWasSaid from '@salesforce/label/c.Collections_Call_What_Was_Said';
import { chosenContact, chosenDirection, chosenOutcome, SOMEBODY_ELSE } from './choice';
import { isUsualDay, valueOf } from './defaults';
import { promiseWarnings } from './guard';
import { askable, currencyOf, promiseDay } from './money';
import { field } from './names';
import { rhythmText } from './rhythm';
import type { CallDraft, CallField, CallSubject } from './types';

const REASONS = ['Damaged goods', 'Price', 'Quantity', 'Service', 'Duplicate', 'Other'];
const SIDES = ['Sales', 'Credit', 'Billing', 'Logistics', 'Customer'];

type More = Partial<Omit<CallField, 'name' | 'label' | 'value'>>;

/** Draws fields with what they hold. */
function drawer(subject: CallSubject, draft: CallDraft) {
    const step = () => {
        const currency = currencyOf(subject, draft);
        return currency ? String(10 ** -minorDigits(currency)) : undefined;
    };
    const plain = (name: string, label: string, more: More = {}): CallField => ({
        name,
        label,
        type: 'text',
        isRequired: false,
        maxLength: more.type === undefined || more.type === 'text' ? 255 : undefined,
        ...more,
        value: valueOf(subject, draft, name)
    });
    return {
        plain,
        required: (name: string, label: string, more: More = {}) => plain(name, label, { ...more, isRequired: true }),
        day: (name: string, label: string, more: More = {}) => plain(name, label, { ...more, type: 'date' }),
        amount: (name: string, more: More = {}) =>
            plain(name, fillLabel(amountLabel, currencyOf(subject, draft)), { ...more, type: 'number', step: step() }),
        choice: (name: string, label: string, words: readonly string[]) =>
            plain(name, label, {
                type: 'choice',
                isRequired: true,
                options: words.map((word) => ({ label: word, value: word }))
            })
    };
}

/** The fields of the person who is no contact of the org. */
export function nameFields(subject: CallSubject, draft: CallDraft): readonly CallField[] {
    const isElse =
        draft.contactId === SOMEBODY_ELSE || (!chosenContact(subject, draft) && subject.request.kind !== 'Note');
    const { required } = drawer(subject, draft);
    return isElse ? [required(field.contactName, contactName, { maxLength: 120 })] : [];
}

/** The fields that an outcome opens. */
export function outcomeFields(subject: CallSubject, draft: CallDraft): readonly CallField[] {
    const { plain, day, amount } = drawer(subject, draft);
    switch (chosenOutcome(subject, draft)) {
        case 'Says paid':
            return [
                day(field.paidOn, paidOn),
                amount(field.amount),
                plain(field.reference, reference, { placeholder: referenceHint, maxLength: 120 })
            ];
        case 'Waiting for approval':
            return [plain(field.approver, approver, { maxLength: 120 }), day(field.expectedOn, expectedOn)];
        case 'Invoice not received':
            return [plain(field.documents, documents, { isWide: true })];
        case 'Names a lawyer':
            return [plain(field.attorney, lawyer, { maxLength: 120, isWide: true })];
        default:
            return [];
    }
}

/** Where the amount of an outcome comes from. */
export function outcomeHint(subject: CallSubject, draft: CallDraft): string | undefined {
    const asked = askable(subject, draft);
    return chosenOutcome(subject, draft) === 'Says paid' && asked && !subject.request.corrects
        ? fillLabel(prefilledAmount, formatMoney(asked, subject.reader.locale))
        : undefined;
}

/** The fields of an open promise section. */
export function promiseFields(subject: CallSubject, draft: CallDraft): readonly CallField[] {
    const { amount, day, required } = drawer(subject, draft);
    if (!draft.promise) {
        return [];
    }
    const isProposed = valueOf(subject, draft, field.promiseOn) === promiseDay(subject, draft).on;
    return [
        amount(field.promiseAmount, { isRequired: true }),
        day(field.promiseOn, promisedFor, {
            isRequired: true,
            hint: isProposed ? rhythmText(promiseDay(subject, draft).rhythm) : undefined
        }),
        ...(promiseWarnings(subject, draft).length > 0
            ? [required(field.promiseReason, promiseReason, { isWide: true, maxLength: 120 })]
            : [])
    ];
}

/** The fields of an open dispute section. */
export function disputeFields(subject: CallSubject, draft: CallDraft): readonly CallField[] {
    const { amount, choice, plain } = drawer(subject, draft);
    return draft.dispute
        ? [
              amount(field.disputeAmount, { isRequired: true }),
              choice(field.disputeReason, disputeReason, REASONS),
              choice(field.disputeSide, disputeSide, SIDES),
              plain(field.disputeQuestion, question, { isWide: true })
          ]
        : [];
}

/** The fields of a message that is sent or came. */
export function messageFields(subject: CallSubject, draft: CallDraft): readonly CallField[] {
    const { plain } = drawer(subject, draft);
    const { kind } = subject.request;
    if (kind !== 'Email' && kind !== 'Letter' && kind !== 'Text message') {
        return [];
    }
    const isOutgoing = chosenDirection(subject, draft) === 'Outgoing';
    return [
        ...(isOutgoing ? [plain(field.recipient, recipient, { type: 'text' })] : []),
        ...(kind === 'Text message' ? [] : [plain(field.subject, subjectLine)]),
        plain(field.body, body, { type: 'textarea', maxLength: 32_000, isWide: true })
    ];
}

/** The next step, with its day. */
export function nextStepFields(subject: CallSubject, draft: CallDraft): readonly CallField[] {
    const { plain, day } = drawer(subject, draft);
    return [
        plain(field.nextStep, nextStep),
        day(field.nextStepOn, onDay, { hint: isUsualDay(subject, draft) ? twoDays : undefined })
    ];
}

/** Notes, and why an entry is corrected. */
export function noteFields(subject: CallSubject, draft: CallDraft): readonly CallField[] {
    const { plain, required } = drawer(subject, draft);
    const { permissions, request } = subject;
    const long = { type: 'textarea', maxLength: 10_000, isWide: true } as const;
    return [
        plain(field.note, note, { ...long, placeholder: whatWasSaid, isRequired: request.kind === 'Note' }),
        ...(permissions.seesInternalNotes
            ? [plain(field.internalNote, internalNote, { ...long, hint: internalHint })]
            : []),
        ...(request.corrects ? [required(field.correctionReason, correctionReason, { isWide: true })] : [])
    ];
}

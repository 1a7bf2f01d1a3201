import cannotPay from '@salesforce/label/c.Collections_Outcome_Cannot_Pay_Now';
import disputes from '@salesforce/label/c.Collections_Outcome_Disputes';
import lawyer from '@salesforce/label/c.Collections_Outcome_Names_A_Lawyer';
import insolvency from '@salesforce/label/c.Collections_Outcome_Names_An_Insolvency';
import notReceived from '@salesforce/label/c.Collections_Outcome_Invoice_Not_Received';
import leftMessage from '@salesforce/label/c.Collections_Outcome_Left_Message';
import noAnswer from '@salesforce/label/c.Collections_Outcome_No_Answer';
import promised from '@salesforce/label/c.Collections_Outcome_Promised';
import answered from '@salesforce/label/c.Collections_Outcome_Question_Answered';
import refuses from '@salesforce/label/c.Collections_Outcome_Refuses';
import saysPaid from '@salesforce/label/c.Collections_Outcome_Says_Paid';
import sent from '@salesforce/label/c.Collections_Outcome_Sent';
import waiting from '@salesforce/label/c.Collections_Outcome_Waiting_For_Approval';
import wrongContact from '@salesforce/label/c.Collections_Outcome_Wrong_Contact';
import call from '@salesforce/label/c.Collections_Kind_Call';
import email from '@salesforce/label/c.Collections_Kind_Email';
import letter from '@salesforce/label/c.Collections_Kind_Letter';
import note from '@salesforce/label/c.Collections_Kind_Note';
import text from '@salesforce/label/c.Collections_Kind_Text_Message';
import visit from '@salesforce/label/c.Collections_Kind_Visit';
import incoming from '@salesforce/label/c.Collections_Direction_Incoming';
import outgoing from '@salesforce/label/c.Collections_Direction_Outgoing';
import type { ActivityKind, Direction, Outcome } from './types';

/** Every outcome in the order of the keys, with the digit that chooses it. */
export const outcomes: readonly { readonly outcome: Outcome; readonly digit?: string }[] = [
    { outcome: 'Promised', digit: '1' },
    { outcome: 'Says paid', digit: '2' },
    { outcome: 'Waiting for approval', digit: '3' },
    { outcome: 'Invoice not received', digit: '4' },
    { outcome: 'Disputes', digit: '5' },
    { outcome: 'Cannot pay now', digit: '6' },
    { outcome: 'Refuses', digit: '7' },
    { outcome: 'Left message', digit: '8' },
    { outcome: 'No answer', digit: '9' },
    { outcome: 'Wrong contact', digit: '0' },
    { outcome: 'Question answered' },
    { outcome: 'Names a lawyer' },
    { outcome: 'Names an insolvency' },
    { outcome: 'Sent' }
];

/** Every kind of contact, and the note. */
export const activityKinds: readonly ActivityKind[] = ['Call', 'Email', 'Letter', 'Text message', 'Visit', 'Note'];

/** Who began it. */
export const directions: readonly Direction[] = ['Outgoing', 'Incoming'];

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
    Promised: promised,
    'Says paid': saysPaid,
    'Waiting for approval': waiting,
    'Invoice not received': notReceived,
    Disputes: disputes,
    'Cannot pay now': cannotPay,
    Refuses: refuses,
    'Left message': leftMessage,
    'No answer': noAnswer,
    'Wrong contact': wrongContact,
    'Question answered': answered,
    'Names a lawyer': lawyer,
    'Names an insolvency': insolvency,
    Sent: sent
};

const KIND_WORDS: Readonly<Record<ActivityKind, string>> = {
    Call: call,
    Email: email,
    Letter: letter,
    'Text message': text,
    Visit: visit,
    Note: note
};

/** An outcome in the reader's words. */
export function outcomeLabel(outcome: Outcome): string {
    return OUTCOME_WORDS[outcome];
}

/** A kind in the reader's words. */
export function kindLabel(kind: ActivityKind): string {
    return KIND_WORDS[kind];
}

/** A direction in the reader's words. */
export function directionLabel(direction: Direction): string {
    return direction === 'Incoming' ? incoming : outgoing;
}

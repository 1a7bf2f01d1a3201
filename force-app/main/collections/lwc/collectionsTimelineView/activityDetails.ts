import { type Activity, outcomeLabel } from 'c/collectionsActivity';
import { formatInstant } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import amountLabel from '@salesforce/label/c.Collections_Timeline_Amount';
import approver from '@salesforce/label/c.Collections_Timeline_Approver';
import author from '@salesforce/label/c.Collections_Timeline_Entered_By';
import contact from '@salesforce/label/c.Collections_Timeline_Contact';
import correction from '@salesforce/label/c.Collections_Timeline_Correction_Reason';
import documents from '@salesforce/label/c.Collections_Timeline_Documents';
import expected from '@salesforce/label/c.Collections_Timeline_Expected';
import findings from '@salesforce/label/c.Collections_Timeline_Guard';
import guardReason from '@salesforce/label/c.Collections_Timeline_Guard_Reason';
import happened from '@salesforce/label/c.Collections_Timeline_When';
import internalNote from '@salesforce/label/c.Collections_Timeline_Internal_Note';
import message from '@salesforce/label/c.Collections_Timeline_Message';
import nextStep from '@salesforce/label/c.Collections_Timeline_Next_Step';
import note from '@salesforce/label/c.Collections_Timeline_Note';
import outcomeHead from '@salesforce/label/c.Collections_Timeline_Outcome';
import paid from '@salesforce/label/c.Collections_Timeline_Says_Paid';
import recipient from '@salesforce/label/c.Collections_Timeline_Recipient';
import reference from '@salesforce/label/c.Collections_Timeline_Reference';
import stepOn from '@salesforce/label/c.Collections_Timeline_Step_On';
import subject from '@salesforce/label/c.Collections_Timeline_Subject';
import { amountOf, dayText, type TimelineReader } from './reading';
import type { DetailLine } from './types';

/** A contact as it is opened: every fact that was written down and that the reader may see. */
export function activityDetails(activity: Activity, reader: TimelineReader): readonly DetailLine[] {
    const { happenedAt, outcome, paidOn, expectedOn } = activity;
    const amount = amountOf(activity.amount, reader);
    return [
        ...line('when', happened, formatInstant(happenedAt, reader.locale, reader.timeZone)),
        ...line('by', author, activity.by?.name),
        ...line('contact', contact, activity.contact?.name),
        ...line('outcome', outcomeHead, outcome && outcomeLabel(outcome)),
        ...line('paid', paid, paidOn && dayText(paidOn, reader)),
        ...(amount ? [{ key: 'amount', head: amountLabel, text: '', amount }] : []),
        ...line('reference', reference, activity.paymentReference),
        ...line('approver', approver, activity.approver),
        ...line('expected', expected, expectedOn && dayText(expectedOn, reader)),
        ...line('documents', documents, activity.documents),
        ...line('note', note, activity.note),
        ...line('internal', internalNote, activity.internalNote),
        ...line('recipient', recipient, activity.recipient),
        ...line('subject', subject, activity.subject),
        ...line('body', message, activity.body),
        ...line('next', nextStep, nextStepText(activity, reader)),
        ...line('guard', findings, activity.guardFindings),
        ...line('guardReason', guardReason, activity.guardReason),
        ...line('correction', correction, activity.correctionReason)
    ];
}

function line(key: string, head: string, text: string | undefined): readonly DetailLine[] {
    return text ? [{ key, head, text }] : [];
}

function nextStepText(
    { nextStep: step, nextStepOn, nextStepOwner }: Activity,
    reader: TimelineReader
): string | undefined {
    if (!step) {
        return undefined;
    }
    const when = nextStepOn ? fillLabel(stepOn, step, dayText(nextStepOn, reader)) : step;
    return nextStepOwner ? `${when} (${nextStepOwner.name})` : when;
}

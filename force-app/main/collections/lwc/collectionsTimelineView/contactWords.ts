import { type ActivityKind, kindLabel, outcomeLabel } from 'c/collectionsActivity';
import type { Dispute, TimelineEvent } from 'c/collectionsTimelineGateway';
import { addDays } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import answerDue from '@salesforce/label/c.Collections_Timeline_Dispute_Due';
import by from '@salesforce/label/c.Collections_Timeline_By';
import corrected from '@salesforce/label/c.Collections_Timeline_Corrected';
import correction from '@salesforce/label/c.Collections_Timeline_Correction';
import disputeTitle from '@salesforce/label/c.Collections_Timeline_Dispute';
import from from '@salesforce/label/c.Collections_Timeline_Contact_From';
import holder from '@salesforce/label/c.Collections_Timeline_Dispute_Holder';
import incoming from '@salesforce/label/c.Collections_Timeline_Contact_Incoming';
import openedOn from '@salesforce/label/c.Collections_Timeline_Opened';
import question from '@salesforce/label/c.Collections_Timeline_Question';
import to from '@salesforce/label/c.Collections_Timeline_Contact_To';
import waitsWith from '@salesforce/label/c.Collections_Timeline_Dispute_Waits';
import { amountOf, dayText, joined, type Surroundings } from './reading';
import type { Badge, EventWords } from './types';

type ActivityEvent = Extract<TimelineEvent, { stream: 'activities' }>;
type DisputeEvent = Extract<TimelineEvent, { stream: 'disputes' }>;

const icons: Readonly<Record<ActivityKind, string>> = {
    Call: 'utility:call',
    Email: 'utility:email',
    Letter: 'utility:page',
    'Text message': 'utility:sms',
    Visit: 'utility:location',
    Note: 'utility:note'
};

/** A contact or a note: with whom, how it ended, in a line. */
export function activityWords({ activity, by: author }: ActivityEvent, { reader }: Surroundings): EventWords {
    const { kind, direction, outcome, summary, isCorrected, correctsId } = activity;
    const badge = outcome && { text: outcomeLabel(outcome), tone: toneOf(outcome) };
    return {
        iconName: kind === 'Call' && direction === 'Incoming' ? 'utility:incoming_call' : icons[kind],
        tone: kind === 'Note' ? 'neutral' : 'brand',
        title: activityTitle(activity),
        badge: isCorrected ? { text: corrected, tone: 'neutral' } : badge,
        line: joined(correctsId && correction, summary, author && fillLabel(by, author)),
        amount: amountOf(activity.amount, reader),
        details: []
    };
}

function activityTitle({ kind, direction, contact }: ActivityEvent['activity']): string {
    const word = kindLabel(kind);
    if (kind === 'Note') {
        return word;
    }
    if (direction === 'Incoming') {
        return contact ? fillLabel(from, word, contact.name) : fillLabel(incoming, word);
    }
    return contact ? fillLabel(to, word, contact.name) : word;
}

function toneOf(outcome: NonNullable<ActivityEvent['activity']['outcome']>): Badge['tone'] {
    switch (outcome) {
        case 'Promised':
        case 'Says paid':
            return 'success';
        case 'Disputes':
        case 'Cannot pay now':
        case 'Invoice not received':
            return 'warning';
        case 'Refuses':
        case 'Names a lawyer':
        case 'Names an insolvency':
            return 'error';
        default:
            return 'neutral';
    }
}

/** A dispute: about what, with whom it waits. */
export function disputeWords({ dispute }: DisputeEvent, { reader }: Surroundings): EventWords {
    const { reason, side, status, statusText, holder: person, slaDays, openedOn: opened, question: asked } = dispute;
    const due = slaDays === undefined ? undefined : dayText(addDays(opened, slaDays), reader);
    const waits = side && (person ? fillLabel(holder, side, person) : fillLabel(waitsWith, side));
    const isOpen = status === 'Open';
    return {
        iconName: 'utility:question_mark',
        tone: isOpen ? 'warning' : 'neutral',
        title: fillLabel(disputeTitle, reason),
        badge: { text: statusText, tone: disputeTone(status) },
        line: joined(
            dispute.documents.join(', '),
            isOpen ? waits : undefined,
            isOpen && due ? fillLabel(answerDue, due) : ''
        ),
        amount: amountOf(dispute.amount, reader),
        details: [
            { key: 'opened', head: dayText(opened, reader), text: openedOn },
            ...(asked ? [{ key: 'question', head: question, text: asked }] : [])
        ]
    };
}

function disputeTone(status: Dispute['status']): Badge['tone'] {
    return status === 'Open' ? 'warning' : status === 'Rejected' ? 'neutral' : 'success';
}

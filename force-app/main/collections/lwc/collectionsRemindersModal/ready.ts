import type { PreparedReminder } from 'c/collectionsRemindersList';
import { fieldsLeftIn, isMailAddress, oneLine } from 'c/collectionsTemplate';
import { fillLabel } from 'c/termsLabels';
import leftIn from '@salesforce/label/c.Collections_Dunning_Left_In';
import noBody from '@salesforce/label/c.Collections_Dunning_No_Body';
import noRecipient from '@salesforce/label/c.Collections_Dunning_No_Recipient';
import noSubject from '@salesforce/label/c.Collections_Dunning_No_Subject';

/** What a person changed in a message. */
export type Edits = Partial<Pick<PreparedReminder, 'recipient' | 'subject' | 'body'>>;

/** The message as it would go out: a subject is one line, whoever wrote it. */
export function edited(reminder: PreparedReminder, edits: Edits = {}): PreparedReminder {
    const subject = edits.subject === undefined ? reminder.subject : oneLine(edits.subject);
    const recipient = (edits.recipient ?? reminder.recipient).trim();
    return { ...reminder, ...edits, subject, recipient };
}

/** Everything that a message lacks before it may go; nothing for one that may. */
export function lacks({ channel, recipient, subject, body }: PreparedReminder): readonly string[] {
    const left = fieldsLeftIn(`${subject}\n${body}`);
    return [
        ...(channel === 'Email' && !isMailAddress(recipient) ? [noRecipient] : []),
        ...(subject === '' ? [noSubject] : []),
        ...(body.trim() === '' ? [noBody] : []),
        ...(left.length > 0 ? [fillLabel(leftIn, left.join(', '))] : [])
    ];
}

import type { PreparedReminder } from 'c/collectionsRemindersList';
import type { Issue, Result } from 'c/termsResult';
import { type RecordWrite, save, type SaveIssue } from 'c/termsSave';
import { toDecimal } from 'c/termsMoney';

/** How mails go out; the words are the picklist's API names. */
export type SendBy = 'Mail link' | 'Org mail';

/** How far an approval came; what is in neither list is still as it was. */
export interface Approval {
    /** Profiles whose message is approved now. */
    readonly approved: readonly string[];
    /** Profiles whose message somebody had approved before. */
    readonly already: readonly string[];
    /** Why the rest was refused. */
    readonly issues: readonly Issue[];
}

/** The org writes so many records in one transaction. */
const mostAtOnce = 50;

const duplicate = 'DUPLICATE_VALUE';

/**
 * Approves messages in one transaction for each fifty. The request key of a message is its crossing of a step, so a
 * message that is there already, by a double click, a lost answer or a colleague, is left out and told.
 */
export async function approve(messages: readonly PreparedReminder[], sendBy: SendBy): Promise<Approval> {
    const first = await approveSome(messages.slice(0, mostAtOnce), sendBy);
    const rest = messages.slice(mostAtOnce);
    // A refusal keeps the rest as it is.
    return rest.length === 0 || first.issues.length > 0 ? first : joined(first, await approve(rest, sendBy));
}

/** Says that a message went out; the org then logs it. */
export function markSent(id: string): Promise<Result<readonly string[], Issue>> {
    return save([{ object: 'Collection_Message__c', id, fields: { Status__c: 'Sent' } }]);
}

/** Takes an approved message back that never went out. */
export function withdraw(id: string): Promise<Result<readonly string[], Issue>> {
    return save([{ object: 'Collection_Message__c', id, fields: { Status__c: 'Withdrawn' } }]);
}

async function approveSome(messages: readonly PreparedReminder[], sendBy: SendBy): Promise<Approval> {
    if (messages.length === 0) {
        return { approved: [], already: [], issues: [] };
    }
    const saved = await save(messages.map((message, index) => writeOf(message, sendBy, `m${index}`)));
    if (saved.ok) {
        return { approved: messages.map(({ profileId }) => profileId), already: [], issues: [] };
    }
    const issues: readonly SaveIssue[] = saved.issues;
    const there = new Set(issues.filter(({ code }) => code === duplicate).map(({ as }) => as));
    const already = messages.filter(
        (_message, index) => there.has(`m${index}`) || (there.size > 0 && messages.length === 1)
    );
    if (already.length === 0) {
        return { approved: [], already: [], issues };
    }
    const rest = await approveSome(
        messages.filter((message) => !already.includes(message)),
        sendBy
    );
    return joined({ approved: [], already: already.map(({ profileId }) => profileId), issues: [] }, rest);
}

function writeOf(message: PreparedReminder, sendBy: SendBy, as: string): RecordWrite {
    return {
        object: 'Collection_Message__c',
        as,
        fields: {
            Credit_Profile__c: message.profileId,
            Status__c: 'Approved',
            Channel__c: message.channel,
            Send_By__c: message.channel === 'Email' ? sendBy : null,
            Step__c: message.step,
            Template__c: message.template,
            Language__c: message.language,
            Subject__c: message.subject,
            Body__c: message.body,
            Recipient__c: message.recipient,
            Contact__c: message.contact?.id ?? null,
            Documents__c: message.documents,
            Amount__c: Number(toDecimal(message.amount)),
            Currency_Code__c: message.amount.currency,
            Request_Key__c: message.requestKey
        }
    };
}

function joined(left: Approval, right: Approval): Approval {
    return {
        approved: [...left.approved, ...right.approved],
        already: [...left.already, ...right.already],
        issues: [...left.issues, ...right.issues]
    };
}

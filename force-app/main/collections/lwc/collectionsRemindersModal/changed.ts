import type { PreparedReminder } from 'c/collectionsRemindersList';

/** What became of the selected messages when everything was read again. */
export interface Compared {
    /** Prepared now just as the person saw them. */
    readonly same: readonly string[];
    /** Asks for other money or items, says something else, is stopped, or is not prepared any more. */
    readonly changed: readonly string[];
}

/** Compares the messages of some profiles as a person saw them with those that are prepared now. */
export function compared(
    profileIds: readonly string[],
    seen: readonly PreparedReminder[],
    now: readonly PreparedReminder[]
): Compared {
    const isSame = (id: string): boolean => {
        const fresh = now.find(({ profileId }) => profileId === id);
        return fresh !== undefined && factsOf(fresh) === factsOf(seen.find(({ profileId }) => profileId === id));
    };
    return { same: profileIds.filter(isSame), changed: profileIds.filter((id) => !isSame(id)) };
}

/** Everything that a person judged by, in one text. */
function factsOf(reminder: PreparedReminder | undefined): string {
    return JSON.stringify(
        reminder && [
            reminder.step,
            reminder.amount.minor,
            reminder.amount.currency,
            reminder.documents,
            reminder.recipient,
            reminder.subject,
            reminder.body,
            reminder.findings,
            reminder.isStopped
        ]
    );
}

/** Opens the prepared reminders over a page, and tells the page when something was approved or sent. */
import type { LightningElement } from 'lwc';
import { RefreshEvent } from 'lightning/refresh';
import type { DunningStep } from 'c/collectionsDunning';
import CollectionsRemindersModal from 'c/collectionsRemindersModal';
import type { Standing } from 'c/collectionsWorklistOrder';
import sends from '@salesforce/customPermission/Good_Terms_Send_Reminders';
import title from '@salesforce/label/c.Collections_Dunning_Title';

/** May the user of the page approve reminders? The org refuses the approval of anybody else. */
export const canSendReminders = Boolean(sends);

/** What the worklist knows already. */
export interface ReminderRequest {
    readonly standings: readonly Standing[];
    readonly steps: readonly DunningStep[];
    /** Reads the accounts again before anything is approved; undefined when they could not be read. */
    readonly readStandings: () => Promise<readonly Standing[] | undefined>;
}

/** What became of the reminders. */
export interface ReminderOutcome {
    readonly approved: number;
}

/** Opens the reminders of the accounts; undefined when nothing was approved or marked as sent. */
export async function openReminders(
    host: LightningElement,
    { standings, steps, readStandings }: ReminderRequest
): Promise<ReminderOutcome | undefined> {
    if (!canSendReminders) {
        return undefined;
    }
    const outcome = await CollectionsRemindersModal.open<ReminderOutcome>({
        label: title,
        size: 'large',
        standings,
        steps,
        readStandings
    });
    if (outcome) {
        host.dispatchEvent(new RefreshEvent());
    }
    return outcome;
}

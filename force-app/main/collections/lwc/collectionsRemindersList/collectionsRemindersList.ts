/** One prepared message for every account whose next step is a message today; for the others, why they wait. */
import { type DunningStep, stepNow, stepProblem } from 'c/collectionsDunning';
import type { Standing } from 'c/collectionsWorklistOrder';
import { dunningFacts } from './facts';
import { prepare } from './prepare';
import type {
    PreparedReminder,
    ReminderFacts,
    ReminderList,
    ReminderReader,
    WaitingAccount,
    WaitingReason
} from './types';

export { recipientOf } from './prepare';
export { messageStatuses } from './types';
export type * from './types';

/** The reminders of the accounts of a worklist. */
export function remindersOf(
    standings: readonly Standing[],
    steps: readonly DunningStep[],
    facts: ReminderFacts,
    reader: ReminderReader
): ReminderList {
    const answers: readonly AnyAnswer[] = standings.map((standing) => ({
        standing,
        answer: answerFor(standing, steps, facts, reader)
    }));
    const names = new Map(standings.map(({ account }) => [account.profileId, account.name]));
    return {
        prepared: answers.filter(isReminder).map(({ answer }) => answer),
        waiting: answers.filter(isReason).map(({ standing, answer }) => waiting(standing, answer)),
        approved: facts.messages
            .filter(({ status }) => status === 'Approved')
            .map((message) => ({ ...message, accountName: names.get(message.profileId) ?? '' }))
    };
}

interface Answer<T> {
    readonly standing: Standing;
    readonly answer: T;
}

type AnyAnswer = Answer<PreparedReminder | WaitingReason | undefined>;

function isReminder(one: AnyAnswer): one is Answer<PreparedReminder> {
    return one.answer !== undefined && 'subject' in one.answer;
}

function isReason(one: AnyAnswer): one is Answer<WaitingReason> {
    return one.answer !== undefined && 'code' in one.answer;
}

function answerFor(
    standing: Standing,
    steps: readonly DunningStep[],
    facts: ReminderFacts,
    reader: ReminderReader
): PreparedReminder | WaitingReason | undefined {
    const { stop, ...asked } = dunningFacts(standing, facts, reader.timeZone);
    const problem = stepProblem(steps, asked, reader.on);
    if (problem) {
        return { code: 'overlap', keys: problem.message };
    }
    const now = stepNow(steps, asked, reader.on);
    if (!now) {
        return undefined;
    }
    if (stop) {
        return { code: 'stopped', by: stop };
    }
    if (now.pausedBy) {
        return { code: 'paused', pause: now.pausedBy };
    }
    return now.isDue ? prepare(standing, now, facts, reader) : { code: 'gap', until: now.earliestOn };
}

function waiting({ account }: Standing, reason: WaitingReason): WaitingAccount {
    return { profileId: account.profileId, accountName: account.name, reason };
}

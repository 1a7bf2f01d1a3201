import type { Activity } from 'c/collectionsActivity';
import { type PastContact, ruleFindings } from 'c/collectionsContactRules';
import { formatTime } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { isTimeZone } from 'c/termsTimeZone';
import timeThere from '@salesforce/label/c.Collections_Guard_Time_There';
import timeUnknown from '@salesforce/label/c.Collections_Guard_Time_Unknown';
import type { GuardFacts, GuardFinding, GuardReader } from './types';

/** What contact law and the house say, with their citations. */
export function ruleSentences(facts: GuardFacts, { now, locale }: GuardReader): readonly GuardFinding[] {
    const { customer, contact, kind, activities, rules } = facts;
    const timeZone = contact?.timeZone ?? customer.timeZone;
    const found = ruleFindings(rules, {
        at: now,
        isCall: kind === 'Call',
        isAtOnce: kind !== 'Letter',
        debtorType: customer.debtorType,
        place: customer.place,
        timeZone,
        isInsolvent: customer.status === 'Insolvent',
        past: activities.filter((activity) => isWith(activity, contact?.id)).map(asPastContact)
    });
    return found.map(({ rule, effect, message, citation }) => {
        const text = rule.check === 'Hours of day' ? withTime(message, timeZone, { now, locale }) : message;
        return { code: 'rule', effect, text, citation };
    });
}

/** Hours are judged by a time that the reader should see. */
function withTime(
    message: string,
    timeZone: string | undefined,
    { now, locale }: Pick<GuardReader, 'now' | 'locale'>
): string {
    return timeZone && isTimeZone(timeZone)
        ? fillLabel(timeThere, formatTime(now, locale, timeZone), message)
        : fillLabel(timeUnknown, message);
}

/** With the person; where nobody is named, with anybody: the cautious count. */
function isWith({ contact, isCorrected, outcome }: Activity, contactId: string | undefined): boolean {
    return !isCorrected && outcome !== 'Wrong contact' && (!contactId || !contact?.id || contact.id === contactId);
}

function asPastContact({ happenedAt, kind, direction, isConversation }: Activity): PastContact {
    return { at: happenedAt, isCall: kind === 'Call', isOutgoing: direction === 'Outgoing', isConversation };
}

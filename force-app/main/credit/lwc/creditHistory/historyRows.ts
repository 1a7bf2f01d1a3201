import { type ActionReader, type CreditRequest, dayText, isAdjustment, requestNoun } from 'c/creditActionsView';
import { formatMoney } from 'c/termsFormat';
import { type IsoDate, isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import asked from '@salesforce/label/c.Credit_History_Asked';
import closed from '@salesforce/label/c.Credit_History_Closed';
import granted from '@salesforce/label/c.Credit_History_Granted';
import grantedPart from '@salesforce/label/c.Credit_History_Granted_Part';
import heldByPerson from '@salesforce/label/c.Credit_History_Held_By';
import heldByRule from '@salesforce/label/c.Credit_History_Held_Rule';
import heldByRuleNamed from '@salesforce/label/c.Credit_History_Held_Rule_Named';
import lifted from '@salesforce/label/c.Credit_History_Lifted';
import refused from '@salesforce/label/c.Credit_History_Refused';
import released from '@salesforce/label/c.Credit_History_Released';
import somebody from '@salesforce/label/c.Credit_Request_Credit_Manager';
import unreadable from '@salesforce/label/c.Credit_Request_Unreadable';
import until from '@salesforce/label/c.Credit_Request_Granted_Until';
import upTo from '@salesforce/label/c.Credit_Request_Granted_Amount';
import withdrawn from '@salesforce/label/c.Credit_History_Withdrawn';
import type { CreditPast, PastHold } from './readHistory';

/** One thing that happened, as the list shows it. */
export interface HistoryRow {
    readonly key: string;
    readonly day: IsoDate;
    readonly dayText: string;
    readonly iconName: string;
    readonly title: string;
    readonly lines: readonly string[];
    /** A decision of which the customer gets notice. */
    readonly notice?: CreditRequest;
}

type Event = Omit<HistoryRow, 'dayText' | 'day'> & { readonly day: IsoDate | undefined };

/** Everything that was decided, newest first; of one day the last thing first. */
export function historyRows(past: CreditPast, reader: ActionReader): readonly HistoryRow[] {
    const events = [...past.holds.flatMap((hold) => holdEvents(hold, reader)), ...requestEvents(past, reader)];
    return events
        .filter(({ key }, index) => events.findIndex((event) => event.key === key) === index)
        .flatMap((event) => {
            const { day } = event;
            return day ? [{ ...event, day, dayText: dayText(day, reader) }] : [];
        })
        .reverse()
        .sort((left, right) => (left.day === right.day ? 0 : left.day < right.day ? 1 : -1));
}

/** A hold's events in the order in which they happened. */
function holdEvents(hold: PastHold, reader: ActionReader): readonly Event[] {
    const { id, origin, reasonClass, rule, reason, placedBy, releasedBy, releaseReason, endReason } = hold;
    const byRule = rule ? fillLabel(heldByRuleNamed, rule) : heldByRule;
    const isClosed = hold.status === 'Closed';
    const hasEnded = isClosed || hold.status === 'Lifted';
    const release = wordsOf(
        termsOf(hold.releaseAmount, hold.releaseUntil, reader),
        hold.isUnreadable ? unreadable : '',
        releaseReason
    );
    return [
        {
            key: `${id}-placed`,
            day: hold.placedOn,
            iconName: origin === 'Rule' ? 'utility:ban' : 'utility:block_visitor',
            title: origin === 'Rule' ? byRule : fillLabel(heldByPerson, placedBy ?? somebody),
            lines: wordsOf(reason ?? reasonClass)
        },
        {
            // One release sets aside all holds at once: it shows once.
            key: ['released', hold.releasedOn, releasedBy, ...release].join('|'),
            day: hold.releasedOn,
            iconName: 'utility:key',
            title: fillLabel(released, releasedBy ?? somebody),
            lines: release
        },
        {
            key: `${id}-ended`,
            day: hasEnded ? hold.endedOn : undefined,
            iconName: 'utility:success',
            title: isClosed ? fillLabel(closed, hold.endedBy ?? somebody) : lifted,
            lines: wordsOf(endReason ?? reasonClass)
        }
    ];
}

function requestEvents({ requests }: CreditPast, reader: ActionReader): readonly Event[] {
    return requests.toReversed().flatMap((request) => {
        const { id, kind, status, requestedAt, requestedBy, reason, deal, amount, until: wanted, decidedAt } = request;
        const terms = [termsOf(amount, wanted, reader), request.isUnreadable ? unreadable : ''];
        const dayIn = (instant: Date | undefined) => instant && isoDateIn(instant, reader.timeZone);
        const ask: Event = {
            key: `${id}-asked`,
            day: dayIn(requestedAt),
            iconName: 'utility:question',
            title: fillLabel(asked, requestNoun[kind].plain, requestedBy?.name ?? ''),
            lines: wordsOf(deal?.name, ...terms, reason, status === 'Withdrawn' ? withdrawn : '')
        };
        return decidedAt ? [ask, { ...decisionEvent(request, reader), day: dayIn(decidedAt) }] : [ask];
    });
}

function decisionEvent(request: CreditRequest, reader: ActionReader): Omit<Event, 'day'> {
    const { id, kind, status, decidedBy, decisionReason, grantedAmount, grantedUntil } = request;
    const isRefused = status === 'Refused';
    const words = isRefused ? refused : status === 'Approved' ? granted : grantedPart;
    return {
        key: `${id}-decided`,
        iconName: isRefused ? 'utility:ban' : 'utility:approval',
        title: fillLabel(words, requestNoun[kind].plain, decidedBy?.name || somebody),
        lines: wordsOf(isRefused ? '' : termsOf(grantedAmount, grantedUntil, reader), decisionReason),
        notice: status === 'Approved' || isAdjustment(kind) ? undefined : request
    };
}

function termsOf(amount: CreditRequest['amount'], day: IsoDate | undefined, reader: ActionReader): string {
    return wordsOf(
        amount && fillLabel(upTo, formatMoney(amount, reader.locale)),
        day && fillLabel(until, dayText(day, reader))
    ).join(' ');
}

function wordsOf(...words: readonly (string | undefined)[]): readonly string[] {
    return words.filter((word): word is string => Boolean(word));
}

import type { TimelineEvent, TimelineRequest } from 'c/collectionsTimelineGateway';
import { fillLabel } from 'c/termsLabels';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';
import asked from '@salesforce/label/c.Collections_Timeline_Asked';
import decided from '@salesforce/label/c.Collections_Timeline_Decided';
import endedBy from '@salesforce/label/c.Collections_Timeline_Hold_Ended_By';
import granted from '@salesforce/label/c.Collections_Timeline_Granted';
import grantedPart from '@salesforce/label/c.Collections_Timeline_Granted_Part';
import heldBy from '@salesforce/label/c.Collections_Timeline_Held_By';
import heldByRule from '@salesforce/label/c.Collections_Timeline_Held_By_Rule';
import holdOf from '@salesforce/label/c.Collections_Timeline_Hold_Of';
import lifted from '@salesforce/label/c.Collections_Timeline_Lifted';
import refused from '@salesforce/label/c.Collections_Timeline_Refused';
import releasedBy from '@salesforce/label/c.Collections_Timeline_Released_By';
import somebody from '@salesforce/label/c.Credit_Request_Credit_Manager';
import until from '@salesforce/label/c.Collections_Timeline_Until';
import upTo from '@salesforce/label/c.Collections_Timeline_Up_To';
import waiting from '@salesforce/label/c.Collections_Timeline_Waiting';
import withdrawn from '@salesforce/label/c.Collections_Timeline_Status_Withdrawn';
import { amountOf, amountText, dayText, joined, type Surroundings, type TimelineReader } from './reading';
import type { Badge, EventWords } from './types';

type HoldEvent = Extract<TimelineEvent, { stream: 'holds' | 'releases' | 'endedHolds' }>;
type RequestEvent = Extract<TimelineEvent, { stream: 'requests' | 'decisions' }>;

/** A hold that was placed. */
export function holdWords({ hold }: HoldEvent): EventWords {
    const isRule = hold.origin === 'Rule';
    return {
        iconName: isRule ? 'utility:ban' : 'utility:block_visitor',
        tone: 'error',
        title: isRule ? heldByRule : fillLabel(heldBy, hold.placedBy ?? somebody),
        line: hold.reason ?? hold.reasonClass,
        details: []
    };
}

/** A hold that was released. */
export function releaseWords({ hold }: HoldEvent, { reader }: Surroundings): EventWords {
    const terms = termsOf(hold.releaseAmount, hold.releaseUntil, reader);
    return {
        iconName: 'utility:key',
        tone: 'success',
        title: fillLabel(releasedBy, hold.releasedBy ?? somebody),
        line: joined(...terms, hold.releaseReason),
        details: []
    };
}

/** A hold that ended: lifted by its rule, or closed by a person. */
export function endedHoldWords({ hold }: HoldEvent, { reader }: Surroundings): EventWords {
    const isClosed = hold.status === 'Closed';
    return {
        iconName: 'utility:success',
        tone: 'success',
        title: isClosed ? fillLabel(endedBy, hold.endedBy ?? somebody) : lifted,
        line: joined(
            hold.placedOn && fillLabel(holdOf, dayText(hold.placedOn, reader)),
            hold.endReason ?? hold.reasonClass
        ),
        details: []
    };
}

/** What was asked of credit. */
export function requestWords({ request, by }: RequestEvent, { reader }: Surroundings): EventWords {
    const { kind, amount, status, reason, requestedBy } = request;
    const badge: Badge | undefined =
        status === 'Waiting'
            ? { text: waiting, tone: 'warning' }
            : status === 'Withdrawn'
              ? { text: withdrawn, tone: 'neutral' }
              : undefined;
    return {
        iconName: 'utility:question',
        tone: 'brand',
        title: fillLabel(asked, kind, requestedBy ?? by ?? ''),
        badge,
        line: joined(...termsOf(undefined, request.until, reader), reason),
        amount: amountOf(amount, reader),
        details: []
    };
}

/** What credit decided. */
export function decisionWords({ request }: RequestEvent, { reader }: Surroundings): EventWords {
    const { kind, status, decidedBy, grantedAmount, grantedUntil, decisionReason } = request;
    const isRefused = status === 'Refused';
    const isWithdrawn = status === 'Withdrawn';
    return {
        iconName: isRefused || isWithdrawn ? 'utility:ban' : 'utility:approval',
        tone: isRefused ? 'error' : isWithdrawn ? 'neutral' : 'success',
        title: fillLabel(decided, kind, decidedBy ?? somebody),
        badge: decisionBadge(status),
        line: joined(...termsOf(undefined, grantedUntil, reader), decisionReason),
        amount: amountOf(grantedAmount, reader),
        details: []
    };
}

function decisionBadge(status: TimelineRequest['status']): Badge | undefined {
    switch (status) {
        case 'Approved':
            return { text: granted, tone: 'success' };
        case 'Partly approved':
            return { text: grantedPart, tone: 'warning' };
        case 'Refused':
            return { text: refused, tone: 'error' };
        case 'Withdrawn':
            return { text: withdrawn, tone: 'neutral' };
        default:
            return undefined;
    }
}

function termsOf(amount: Money | undefined, day: IsoDate | undefined, reader: TimelineReader): readonly string[] {
    return [
        ...(amount ? [fillLabel(upTo, amountText(amount, reader).text)] : []),
        ...(day ? [fillLabel(until, dayText(day, reader))] : [])
    ];
}

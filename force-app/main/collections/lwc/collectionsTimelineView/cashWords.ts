import type { Receipt, TimelineEvent } from 'c/collectionsTimelineGateway';
import { daysBetween } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { negate } from 'c/termsMoney';
import appliedTo from '@salesforce/label/c.Collections_Timeline_Applied_To';
import clears from '@salesforce/label/c.Collections_Timeline_Clears';
import daysAfter from '@salesforce/label/c.Collections_Timeline_Days_After';
import holdEnds from '@salesforce/label/c.Collections_Timeline_Hold_Ends';
import notApplied from '@salesforce/label/c.Collections_Timeline_Not_Applied';
import of from '@salesforce/label/c.Collections_Timeline_Returned_Of';
import oneDayAfter from '@salesforce/label/c.Collections_Timeline_One_Day_After';
import payment from '@salesforce/label/c.Collections_Timeline_Payment';
import paymentBy from '@salesforce/label/c.Collections_Timeline_Payment_By';
import reason from '@salesforce/label/c.Collections_Timeline_Reason';
import received from '@salesforce/label/c.Collections_Timeline_Received';
import reference from '@salesforce/label/c.Collections_Timeline_Reference';
import returnedBadge from '@salesforce/label/c.Collections_Timeline_Returned_Badge';
import returnedOn from '@salesforce/label/c.Collections_Timeline_Returned';
import undone from '@salesforce/label/c.Collections_Timeline_Undone';
import { amountOf, dayText, joined, type Surroundings } from './reading';
import type { DetailLine, EventWords } from './types';

type PromiseEvent = Extract<TimelineEvent, { stream: 'promises' }>;
type HoldEvent = Extract<TimelineEvent, { hold: unknown }>;
type CashEvent = Extract<TimelineEvent, { stream: 'payments' | 'reversals' }>;

/** A payment: what it cleared, and what followed from it on its day. */
export function paymentWords(event: CashEvent, around: Surroundings): EventWords {
    const { receipt } = event;
    const { reader } = around;
    const { method, amount, reversedOn } = receipt;
    return {
        iconName: 'utility:moneybag',
        tone: 'success',
        title: method ? fillLabel(paymentBy, method.toLocaleLowerCase(reader.locale)) : payment,
        badge: reversedOn ? { text: returnedBadge, tone: 'error' } : undefined,
        line: joined(...appliedLines(receipt), ...followedLines(event, around)),
        amount: amountOf(amount, reader),
        details: [...factLines(receipt, around), ...applicationLines(receipt, around, false)]
    };
}

/** A payment that was returned: when it had come, and what it undid. */
export function reversalWords({ receipt }: CashEvent, around: Surroundings): EventWords {
    const { reader } = around;
    const documents = documentsOf(receipt, () => true);
    const day = dayText(receipt.receivedOn, reader);
    return {
        iconName: 'utility:undo',
        tone: 'error',
        title: returnedOn,
        line: fillLabel(of, day, documents),
        amount: amountOf(receipt.amount && negate(receipt.amount), reader),
        details: [...factLines(receipt, around), ...applicationLines(receipt, around, true)]
    };
}

function appliedLines(receipt: Receipt): readonly string[] {
    const cleared = documentsOf(receipt, ({ clears: isLast }) => isLast === true);
    const others = documentsOf(receipt, ({ clears: isLast }) => isLast !== true);
    const nothing = receipt.applications.length === 0 && receipt.reversedOn === undefined;
    return [
        cleared && fillLabel(clears, cleared),
        others && fillLabel(appliedTo, others),
        nothing ? notApplied : ''
    ].filter((line) => line !== '');
}

/** A promise that it was late for, and holds that ended on its day, where they stand on the page. */
function followedLines({ receipt, profileId }: CashEvent, { byDay, events, reader }: Surroundings): readonly string[] {
    const documents = new Set(receipt.applications.map(({ document }) => document));
    const late = events.find(
        (event): event is PromiseEvent =>
            event.stream === 'promises' &&
            event.promise.status === 'Broken' &&
            event.promise.paidLateOn === receipt.receivedOn &&
            event.promise.documents.some((document) => documents.has(document))
    );
    const ended = (byDay.get(receipt.receivedOn) ?? []).filter(
        (event): event is HoldEvent =>
            event.stream === 'endedHolds' &&
            event.hold.origin === 'Rule' &&
            (event.profileId === '' || event.profileId === profileId)
    );
    const days = late ? daysBetween(late.promise.dueOn, receipt.receivedOn) : 0;
    const afterText = days === 1 ? oneDayAfter : fillLabel(daysAfter, days);
    return [
        ...(late ? [afterText] : []),
        ...ended.flatMap(({ hold }) => {
            return hold.placedOn ? [fillLabel(holdEnds, dayText(hold.placedOn, reader))] : [];
        })
    ];
}

function factLines(receipt: Receipt, { reader }: Surroundings): readonly DetailLine[] {
    const { receivedOn, reversedOn, reversalReason } = receipt;
    return [
        {
            key: 'received',
            head: dayText(receivedOn, reader),
            text: received,
            amount: amountOf(receipt.amount, reader)
        },
        ...(receipt.reference ? [{ key: 'reference', head: reference, text: receipt.reference }] : []),
        ...(reversedOn ? [{ key: 'returned', head: dayText(reversedOn, reader), text: returnedOn }] : []),
        ...(reversalReason ? [{ key: 'reason', head: reason, text: reversalReason }] : [])
    ];
}

function applicationLines(
    { applications }: Receipt,
    { reader }: Surroundings,
    isUndone: boolean
): readonly DetailLine[] {
    return applications.map(({ document, amount }, index) => ({
        key: `application-${index}`,
        head: document,
        text: isUndone ? undone : '',
        amount: amountOf(amount && isUndone ? negate(amount) : amount, reader)
    }));
}

function documentsOf(
    { applications }: Receipt,
    wanted: (application: Receipt['applications'][number]) => boolean
): string {
    return [...new Set(applications.filter(wanted).map(({ document }) => document))].join(', ');
}

import type { PromiseStatus, StoredPromise, TimelineEvent } from 'c/collectionsTimelineGateway';
import { addDays } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { isZero, type Money, multiply, subtract } from 'c/termsMoney';
import arrivedBy from '@salesforce/label/c.Collections_Timeline_Arrived_By';
import arrivedEnough from '@salesforce/label/c.Collections_Timeline_Arrived_Enough';
import arrivedInTime from '@salesforce/label/c.Collections_Timeline_Arrived_In_Time';
import arrivedOf from '@salesforce/label/c.Collections_Timeline_Arrived_Of';
import asNow from '@salesforce/label/c.Collections_Timeline_As_Now';
import asThen from '@salesforce/label/c.Collections_Timeline_As_Then';
import beforeDate from '@salesforce/label/c.Collections_Timeline_Withdrawn_Before';
import broken from '@salesforce/label/c.Collections_Timeline_Status_Broken';
import brokenByReversal from '@salesforce/label/c.Collections_Timeline_Status_Reversal';
import due from '@salesforce/label/c.Collections_Timeline_Promise_Due';
import forDay from '@salesforce/label/c.Collections_Timeline_Promise_For';
import kept from '@salesforce/label/c.Collections_Timeline_Status_Kept';
import inTime from '@salesforce/label/c.Collections_Timeline_In_Time';
import keptThenReturned from '@salesforce/label/c.Collections_Timeline_Kept_Returned';
import keptReturned from '@salesforce/label/c.Collections_Timeline_Kept_Returned_Plain';
import nothingArrived from '@salesforce/label/c.Collections_Timeline_Nothing_Arrived';
import open from '@salesforce/label/c.Collections_Timeline_Status_Open';
import paidLate from '@salesforce/label/c.Collections_Timeline_Paid_Late';
import partly from '@salesforce/label/c.Collections_Timeline_Status_Partly';
import promisedFor from '@salesforce/label/c.Collections_Timeline_Promised_For';
import replaced from '@salesforce/label/c.Collections_Timeline_Status_Replaced';
import replacedBy from '@salesforce/label/c.Collections_Timeline_Replaced_By';
import returned from '@salesforce/label/c.Collections_Timeline_Returned_Counts';
import toleranceEnds from '@salesforce/label/c.Collections_Timeline_Tolerance_Ends';
import withdrawn from '@salesforce/label/c.Collections_Timeline_Status_Withdrawn';
import { amountOf, amountText, dayText, joined, lastDayOf, statusNow, type Surroundings } from './reading';
import type { Badge, DetailLine, EventWords, Tone } from './types';

type PromiseEvent = Extract<TimelineEvent, { stream: 'promises' }>;

const looks: Readonly<
    Record<PromiseStatus, { readonly word: string; readonly tone: Tone; readonly iconName: string }>
> = {
    Open: { word: open, tone: 'brand', iconName: 'utility:event' },
    Kept: { word: kept, tone: 'success', iconName: 'utility:check' },
    'Partly kept': { word: partly, tone: 'warning', iconName: 'utility:warning' },
    Broken: { word: broken, tone: 'error', iconName: 'utility:close' },
    Withdrawn: { word: withdrawn, tone: 'neutral', iconName: 'utility:undo' },
    Replaced: { word: replaced, tone: 'neutral', iconName: 'utility:replace' }
};

/** The word for a promise's status. */
function statusWord(status: PromiseStatus): string {
    return looks[status].word;
}

/** What a return did to a promise that had been kept. */
export function returnedWords(then: PromiseStatus, now: PromiseStatus, { locale }: Surroundings['reader']): string {
    const [was, is] = [then, now].map((status) => statusWord(status).toLocaleLowerCase(locale));
    return fillLabel(returned, was ?? '', is ?? '');
}

/** A promise: how it stands by the clock, and the money that arrived. */
export function promiseWords(event: PromiseEvent, around: Surroundings): EventWords {
    const { promise, profileId } = event;
    const { reader, head } = around;
    const status = statusNow({ ...promise, profileId }, head, reader);
    const { word, tone, iconName } = looks[status];
    const isReversal = status === 'Broken' && promise.isBrokenByReversal;
    const badge: Badge = { text: isReversal ? brokenByReversal : word, tone };
    return {
        iconName: isReversal ? 'utility:undo' : iconName,
        tone,
        title: status === 'Open' ? due : fillLabel(forDay, dayText(promise.dueOn, reader)),
        badge,
        line: lineOf(status, event, around),
        amount: amountOf(promise.amount, reader),
        details: promiseLines(event, status, around)
    };
}

function lineOf(status: PromiseStatus, { promise, profileId }: PromiseEvent, { reader, head }: Surroundings): string {
    const { withdrawnOn, dueOn, withdrawalReason, replacement } = promise;
    const documents = promise.documents.join(', ');
    const last = lastDayOf({ ...promise, profileId }, head);
    switch (status) {
        case 'Open':
            return joined(
                documents,
                last && fillLabel(toleranceEnds, dayText(last, reader), dayText(addDays(last, 1), reader))
            );
        case 'Withdrawn':
            return joined(withdrawalReason, withdrawnOn && withdrawnOn < dueOn ? beforeDate : undefined);
        case 'Replaced':
            return joined(documents, replacement?.dueOn && fillLabel(replacedBy, dayText(replacement.dueOn, reader)));
        case 'Kept':
            return joined(documents, arrived(promise.receivedInTime, arrivedInTime, reader));
        case 'Partly kept':
            return partlyLine(promise, head?.tolerance?.percent, reader) || documents;
        default:
            return promise.isBrokenByReversal
                ? reversalLine(promise, reader)
                : joined(documents, brokenLine(promise, last, reader));
    }
}

function partlyLine(
    { amount, receivedInTime }: StoredPromise,
    percent: number | undefined,
    reader: Surroundings['reader']
): string {
    if (!amount || !receivedInTime) {
        return '';
    }
    const came = amountText(receivedInTime, reader).text;
    if (percent === undefined) {
        return fillLabel(arrivedOf, came, amountText(amount, reader).text);
    }
    // Rounded up, as the promise is judged: a cent below the share is not kept.
    const enough = multiply(amount, Math.round(percent * 10_000), 1_000_000, 'up');
    return fillLabel(arrivedEnough, came, amountText(enough, reader).text);
}

function brokenLine(
    { paidLateOn, receivedInTime }: StoredPromise,
    last: StoredPromise['dueOn'] | undefined,
    reader: Surroundings['reader']
): string {
    if (paidLateOn) {
        return fillLabel(paidLate, dayText(paidLateOn, reader));
    }
    if (receivedInTime && !isZero(receivedInTime) && last) {
        return fillLabel(arrivedBy, amountText(receivedInTime, reader).text, dayText(last, reader));
    }
    return last ? fillLabel(nothingArrived, dayText(last, reader)) : '';
}

function reversalLine({ judgedOn, brokenOn }: StoredPromise, reader: Surroundings['reader']): string {
    if (!brokenOn) {
        return '';
    }
    return judgedOn && judgedOn < brokenOn
        ? fillLabel(keptThenReturned, dayText(judgedOn, reader), dayText(brokenOn, reader))
        : fillLabel(keptReturned, dayText(brokenOn, reader));
}

function arrived(amount: Money | undefined, words: string, reader: Surroundings['reader']): string {
    return amount ? fillLabel(words, amountText(amount, reader).text) : '';
}

/** What a promise's own record says of its money, and how it counts then and now. */
function promiseLines(
    { promise, by }: PromiseEvent,
    status: PromiseStatus,
    { reader }: Surroundings
): readonly DetailLine[] {
    const { promisedOn, dueOn, amount, receivedThen, receivedInTime, brokenOn, isBrokenByReversal, statusThen } =
        promise;
    const came = receivedThen ?? receivedInTime;
    const back =
        isBrokenByReversal && receivedThen && receivedInTime ? subtract(receivedInTime, receivedThen) : undefined;
    const then = statusThen ?? (status === 'Broken' ? 'Broken' : undefined);
    return [
        {
            key: 'promised',
            head: promisedOn ? dayText(promisedOn, reader) : '',
            text: joined(fillLabel(promisedFor, dayText(dueOn, reader)), by),
            amount: amountOf(amount, reader)
        },
        ...(came && !isZero(came) ? [{ key: 'came', head: '', text: inTime, amount: amountText(came, reader) }] : []),
        ...(back && brokenOn
            ? [
                  {
                      key: 'back',
                      head: dayText(brokenOn, reader),
                      text: returnedWords(statusThen ?? 'Kept', status, reader),
                      amount: amountText(back, reader)
                  }
              ]
            : []),
        ...(then
            ? [
                  { key: 'then', head: asThen, text: statusWord(then) },
                  { key: 'now', head: asNow, text: statusWord(status) }
              ]
            : [])
    ];
}

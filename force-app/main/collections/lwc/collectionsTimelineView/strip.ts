import { promiseKeptRate } from 'c/collectionsPromise';
import type { PromiseStatus, TimelineHead, YearsPromise } from 'c/collectionsTimelineGateway';
import { addDays, addMonths, daysBetween, isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import type { Money } from 'c/termsMoney';
import asNow from '@salesforce/label/c.Collections_Timeline_Kept_Now';
import asThen from '@salesforce/label/c.Collections_Timeline_Kept_Then';
import contactLabel from '@salesforce/label/c.Collections_Timeline_Last_Contact';
import daysAgo from '@salesforce/label/c.Collections_Timeline_Days_Ago';
import forDay from '@salesforce/label/c.Collections_Timeline_Open_For';
import keptLabel from '@salesforce/label/c.Collections_Timeline_Kept_Rate';
import late from '@salesforce/label/c.Collections_Timeline_Next_Late';
import nextLabel from '@salesforce/label/c.Collections_Timeline_Next_Task';
import nextOn from '@salesforce/label/c.Collections_Timeline_Next_On';
import nextToday from '@salesforce/label/c.Collections_Timeline_Next_Today';
import noContact from '@salesforce/label/c.Collections_Timeline_No_Contact';
import noneJudged from '@salesforce/label/c.Collections_Timeline_None_Judged';
import noneOpen from '@salesforce/label/c.Collections_Timeline_None_Open';
import openCount from '@salesforce/label/c.Collections_Timeline_Open_Count';
import openLabel from '@salesforce/label/c.Collections_Timeline_Open_Promises';
import toleranceEnds from '@salesforce/label/c.Collections_Timeline_Tolerance_Until';
import today from '@salesforce/label/c.Collections_Timeline_Today';
import yesterday from '@salesforce/label/c.Collections_Timeline_Yesterday';
import { formatMoney } from 'c/termsFormat';
import { dayText, lastDayOf, statusNow, type TimelineReader, todayOf } from './reading';
import type { StripCell } from './types';

const judgedStatuses: readonly PromiseStatus[] = ['Kept', 'Partly kept', 'Broken'];

/** The figures above the list: the next task if there is one, open promises, last contact, promises kept. */
export function stripView(head: TimelineHead, reader: TimelineReader): readonly StripCell[] {
    const task = taskCell(head, reader);
    return [...(task ? [task] : []), openCell(head, reader), contactCell(head, reader), keptCell(head, reader)];
}

function taskCell({ nextTask }: TimelineHead, reader: TimelineReader): StripCell | undefined {
    if (!nextTask) {
        return undefined;
    }
    const { dueOn, subject } = nextTask;
    const now = todayOf(reader);
    const day = dueOn && dayText(dueOn, reader);
    return {
        key: 'next',
        label: dueOn === now ? nextToday : day ? fillLabel(nextOn, day) : nextLabel,
        text: subject,
        note: dueOn && dueOn < now ? fillLabel(late, daysBetween(dueOn, now)) : undefined,
        value: dueOn
    };
}

function openCell(head: TimelineHead, reader: TimelineReader): StripCell {
    const open = head.promises
        .filter((promise) => statusNow(promise, head, reader) === 'Open')
        .sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1));
    const [first] = open;
    if (!first) {
        return { key: 'open', label: openLabel, text: noneOpen, value: '0' };
    }
    const next = fillLabel(forDay, amountIn(first.amount, head, reader), dayText(first.dueOn, reader));
    const last = lastDayOf(first, head);
    const ends = last && fillLabel(toleranceEnds, dayText(last, reader));
    const value = String(open.length);
    return open.length === 1
        ? { key: 'open', label: openLabel, text: next, note: ends, value }
        : { key: 'open', label: openLabel, text: fillLabel(openCount, open.length), note: next, value };
}

/** With its currency where the account has several. */
function amountIn(amount: Money, { profiles }: TimelineHead, { locale }: TimelineReader): string {
    const text = formatMoney(amount, locale);
    return new Set(profiles.map(({ currency }) => currency)).size > 1 ? `${amount.currency} ${text}` : text;
}

function contactCell({ profiles }: TimelineHead, reader: TimelineReader): StripCell {
    const last = profiles
        .flatMap(({ lastContactAt }) => lastContactAt ?? [])
        .sort((left, right) => right.getTime() - left.getTime())[0];
    const cell = { key: 'contact', label: contactLabel };
    if (!last) {
        return { ...cell, text: noContact };
    }
    const day = isoDateIn(last, reader.timeZone);
    const days = daysBetween(day, todayOf(reader));
    return {
        ...cell,
        text: days === 0 ? today : days === 1 ? yesterday : fillLabel(daysAgo, days),
        note: dayText(day, reader),
        value: String(days)
    };
}

/** Of what was judged in twelve months, as it was judged then and as it stands now. */
function keptCell(head: TimelineHead, reader: TimelineReader): StripCell {
    const since = addMonths(todayOf(reader), -12);
    const ofYear = head.promises
        .map((promise) => withStatus(promise, head, reader))
        .filter(({ judgedOn }) => judgedOn === undefined || judgedOn > since);
    const then = shareOf(
        ofYear.map(({ statusThen: status, amount }) => ({ status, amount })),
        asThen,
        reader
    );
    const now = shareOf(ofYear, asNow, reader);
    return { key: 'kept', label: keptLabel, text: then?.text ?? noneJudged, note: now?.text, value: then?.value };
}

/** Broken by the clock is broken then and now: nobody judged it otherwise before. */
function withStatus(promise: YearsPromise, head: TimelineHead, reader: TimelineReader) {
    const status = statusNow(promise, head, reader);
    const isByClock = promise.status === 'Open' && status === 'Broken';
    const last = lastDayOf(promise, head);
    return {
        amount: promise.amount,
        status,
        statusThen: isByClock ? status : (promise.statusThen ?? promise.status),
        judgedOn: isByClock && last ? addDays(last, 1) : promise.judgedOn
    };
}

function shareOf(
    promises: readonly { readonly status: PromiseStatus; readonly amount: Money }[],
    words: string,
    { locale }: TimelineReader
): { readonly text: string; readonly value: string } | undefined {
    const judged = promises.filter(({ status }) => judgedStatuses.includes(status));
    const { byCount } = promiseKeptRate(judged);
    if (!byCount.ok) {
        return undefined;
    }
    const kept = judged.filter(({ status }) => status === 'Kept').length;
    const percent = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    return {
        text: fillLabel(words, kept, judged.length, `${percent.format(byCount.value)}\u00a0%`),
        value: byCount.value.toFixed(2)
    };
}

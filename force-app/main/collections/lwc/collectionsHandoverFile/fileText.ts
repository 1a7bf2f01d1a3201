import { type Activity, directionLabel, kindLabel, outcomeLabel } from 'c/collectionsActivity';
import type { Placement } from 'c/collectionsHandover';
import type { FilePast, FilePromise } from 'c/collectionsHandoverGateway';
import { promiseStatusOn } from 'c/collectionsPromise';
import { type ActionReader, todayOf } from 'c/creditActionsView';
import { formatDate, formatMoney, formatNumber, moneyColumn } from 'c/termsFormat';
import { daysBetween, type IsoDate, isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { heads, labels, titles } from './words';

/** A table of the file; without rows it says what that means. */
export interface FileSection {
    readonly key: string;
    readonly title: string;
    readonly columns: readonly string[];
    /** Places of the columns that hold amounts or numbers. */
    readonly numbers: readonly number[];
    readonly rows: readonly (readonly string[])[];
    readonly empty: string;
}

/** The file as it is shown and printed. */
export interface FileText {
    readonly title: string;
    readonly lead: readonly string[];
    readonly sections: readonly FileSection[];
}

/** What the file is made of. */
export interface FileFacts {
    readonly accountName: string;
    readonly customerNumber?: string;
    readonly placement: Placement;
    readonly past: FilePast;
}

/** The file that goes with a hand-over. Internal notes stay here unless somebody chose to send them. */
export function fileText(facts: FileFacts, withInternalNotes: boolean, reader: ActionReader): FileText {
    const { accountName, customerNumber, placement } = facts;
    return {
        title: fillLabel(labels.title, accountName),
        lead: [
            customerNumber ? fillLabel(labels.customer, customerNumber) : '',
            placementText(placement, reader),
            placement.reason ? fillLabel(labels.reason, placement.reason) : ''
        ].filter(Boolean),
        sections: [itemsSection(placement, reader), ...pastSections(facts.past, withInternalNotes, reader)]
    };
}

function placementText(
    { party, assignedTo, placedOn, amount, feePercent, number }: Placement,
    reader: ActionReader
): string {
    const { locale } = reader;
    const words = fillLabel(
        labels.placed,
        number,
        party ?? assignedTo?.name ?? '',
        formatDate(placedOn, locale),
        formatMoney(amount, locale),
        amount.currency
    );
    return feePercent === undefined ? words : `${words} ${fillLabel(labels.fee, formatNumber(feePercent, locale, 4))}`;
}

function itemsSection({ items, placedOn }: Placement, { locale }: ActionReader): FileSection {
    const amounts = items.flatMap(({ amount, open }) => (open ? [amount, open] : [amount]));
    const format = moneyColumn(amounts, locale);
    const day = (date: IsoDate | undefined): string => (date ? formatDate(date, locale) : '');
    return {
        key: 'items',
        title: titles.items,
        columns: [heads.document, heads.date, heads.due, heads.late, heads.placed, heads.open],
        numbers: [3, 4, 5],
        rows: items.map(({ document, documentOn, dueOn, amount, open }) => [
            document,
            day(documentOn),
            day(dueOn),
            dueOn ? formatNumber(Math.max(0, daysBetween(dueOn, placedOn)), locale) : '',
            format(amount),
            open ? format(open) : ''
        ]),
        empty: labels.none
    };
}

function pastSections(past: FilePast, withInternalNotes: boolean, reader: ActionReader): readonly FileSection[] {
    const isLetter = ({ outcome }: Activity): boolean => outcome === 'Sent';
    const { locale } = reader;
    const day = (date: IsoDate | undefined): string => (date ? formatDate(date, locale) : '');
    return [
        {
            key: 'history',
            title: past.olderActivities > 0 ? fillLabel(titles.newest, past.activities.length) : titles.history,
            columns: [heads.date, heads.kind, heads.person, heads.outcome, heads.words],
            numbers: [],
            rows: past.activities
                .filter((activity) => !isLetter(activity))
                .map((activity) => activityRow(activity, withInternalNotes, reader)),
            empty: labels.none
        },
        {
            key: 'letters',
            title: titles.letters,
            columns: [heads.date, heads.kind, heads.recipient, heads.subject],
            numbers: [],
            rows: past.activities
                .filter(isLetter)
                .map((activity) => [
                    dayOf(activity, reader),
                    kindLabel(activity.kind),
                    activity.recipient ?? activity.contact?.name ?? '',
                    activity.subject ?? activity.summary ?? ''
                ]),
            empty: labels.none
        },
        {
            key: 'promises',
            title: titles.promises,
            columns: [heads.promisedOn, heads.promisedFor, heads.amount, heads.asThen, heads.asNow],
            numbers: [2],
            rows: past.promises.map((promise) => promiseRow(promise, reader)),
            empty: labels.none
        },
        {
            key: 'disputes',
            title: titles.disputes,
            columns: [heads.date, heads.reason, heads.amount, heads.state],
            numbers: [2],
            rows: past.disputes.map(({ openedOn, reason, amount, status }) => [
                day(openedOn),
                reason ?? '',
                amount ? `${formatMoney(amount, locale)} ${amount.currency}` : '',
                status
            ]),
            empty: labels.none
        },
        {
            key: 'holds',
            title: titles.holds,
            columns: [heads.from, heads.reason, heads.released, heads.until],
            numbers: [],
            rows: past.holds.map(({ placedOn, reasonClass, releasedOn, endedOn }) => [
                day(placedOn),
                reasonClass,
                day(releasedOn),
                day(endedOn)
            ]),
            empty: labels.none
        }
    ];
}

function activityRow(activity: Activity, withInternalNotes: boolean, reader: ActionReader): readonly string[] {
    const { kind, direction, by, contact, outcome, summary, note, internalNote } = activity;
    const words = [summary, note, withInternalNotes && internalNote ? fillLabel(labels.internal, internalNote) : ''];
    return [
        dayOf(activity, reader),
        direction ? `${kindLabel(kind)}, ${directionLabel(direction)}` : kindLabel(kind),
        [by?.name, contact?.name].filter(Boolean).join(' / '),
        outcome ? outcomeLabel(outcome) : '',
        words.filter(Boolean).join(' ')
    ];
}

function dayOf({ happenedAt }: Activity, { locale, timeZone }: ActionReader): string {
    return formatDate(isoDateIn(happenedAt, timeZone), locale);
}

/** As then: how it stood when it was judged. As now: with everything that came or went back since. */
function promiseRow(promise: FilePromise, reader: ActionReader): readonly string[] {
    const { amount, promisedOn, dueOn, status, statusThen, toleranceEndsOn, paidLateOn } = promise;
    const { locale } = reader;
    const day = (date: IsoDate | undefined): string => (date ? formatDate(date, locale) : '');
    const now = promiseStatusOn({ status, toleranceEndsOn }, todayOf(reader));
    return [
        day(promisedOn),
        day(dueOn),
        `${formatMoney(amount, locale)} ${amount.currency}`,
        statusThen ?? (status === 'Open' ? now : status),
        paidLateOn ? fillLabel(labels.paidLate, now, day(paidLateOn)) : now
    ];
}

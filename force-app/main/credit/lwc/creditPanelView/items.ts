/** The list of open items and what each of them has to do with the rules. */
import type { PanelItem, PanelItems } from 'c/creditPanelGateway';
import type { DecisionTrace } from 'c/creditTrace';
import { formatNumber, moneyColumn } from 'c/termsFormat';
import { addDays, daysBetween, type IsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { isZero, type Money, sum, toDecimal } from 'c/termsMoney';
import allBuckets from '@salesforce/label/c.Credit_Items_All_Buckets';
import creditMark from '@salesforce/label/c.Credit_Items_Credit';
import empty from '@salesforce/label/c.Credit_Items_Empty';
import emptyBucket from '@salesforce/label/c.Credit_Items_Empty_Bucket';
import delivery from '@salesforce/label/c.Credit_Items_Delivery';
import deliveryOf from '@salesforce/label/c.Credit_Items_Delivery_Of';
import file from '@salesforce/label/c.Credit_Items_File';
import fileOf from '@salesforce/label/c.Credit_Items_File_Of';
import inCurrency from '@salesforce/label/c.Credit_Items_In_Currency';
import more from '@salesforce/label/c.Credit_Items_More';
import ofBucket from '@salesforce/label/c.Credit_Items_Of_Bucket';
import within from '@salesforce/label/c.Credit_Items_Within_Allowed';
import { bucketNames } from './ageing';
import type { JudgedProfile, Reader } from './reading';
import type { ItemRow, ItemsView } from './types';
import { dayText, moneyText } from './verdictReasons';

/** The days on which an item of a bucket falls due. */
export interface DueRange {
    readonly from: IsoDate;
    readonly to: IsoDate;
}

/** The first and the last day that a date field takes. */
const FIRST_DAY = '1700-01-01' as IsoDate;
const LAST_DAY = '4000-12-31' as IsoDate;

/** On which days the items of a bucket fall due; undefined where nothing was aged. */
export function dueRange({ profile: { ageing } }: JudgedProfile, bucket: number): DueRange | undefined {
    if (!ageing) {
        return undefined;
    }
    const { asOf, bounds } = ageing;
    if (bucket === 0) {
        return { from: asOf, to: LAST_DAY };
    }
    const oldest = bounds[bucket - 1];
    const youngest = (bounds[bucket - 2] ?? 0) + 1;
    return { from: oldest === undefined ? FIRST_DAY : addDays(asOf, -oldest), to: addDays(asOf, -youngest) };
}

/** The items of a bucket, or all: those that were read, with how many are not listed. */
export function itemsView(
    judged: JudgedProfile,
    items: PanelItems,
    bucket: number | undefined,
    reader: Reader
): ItemsView {
    const { ageing, currency } = judged.profile;
    const name = bucket === undefined || !ageing ? undefined : bucketNames(ageing)[bucket];
    const open = items.rows.map((item) => item.openInCredit ?? item.open);
    const text = moneyColumn(open, reader.locale);
    const isComplete = items.rows.length >= items.totalCount;
    const isOneCurrency = open.every((amount) => amount.currency === currency);
    const total = sum(isOneCurrency ? open : [], currency);
    return {
        caption: name ? fillLabel(ofBucket, name) : allBuckets,
        rows: items.rows.map((item) => itemRow(item, judged, text, reader)),
        total: isComplete && isOneCurrency ? { text: text(total), value: toDecimal(total) } : undefined,
        empty: items.rows.length > 0 ? undefined : name ? fillLabel(emptyBucket, name) : empty,
        more: isComplete
            ? undefined
            : fillLabel(
                  more,
                  formatNumber(items.rows.length, reader.locale),
                  formatNumber(items.totalCount, reader.locale)
              ),
        hasDisputed: items.rows.some(({ disputed }) => disputed && !isZero(disputed))
    };
}

function itemRow(
    item: PanelItem,
    { profile }: JudgedProfile,
    text: (amount: Money) => string,
    reader: Reader
): ItemRow {
    const amount = item.openInCredit ?? item.open;
    const isForeign = item.open.currency !== profile.currency;
    const days = item.dueDate && profile.ageing ? daysBetween(item.dueDate, profile.ageing.asOf) : undefined;
    const foreign = fillLabel(inCurrency, moneyText(item.open, reader), item.open.currency);
    return {
        key: item.id,
        document: item.document,
        documentDate: item.documentDate ? dayText(item.documentDate, reader) : '',
        dueDate: item.dueDate ? dayText(item.dueDate, reader) : '',
        days: days === undefined ? '' : formatNumber(days, reader.locale),
        marks: [
            ...(item.dueDate
                ? ruleMarks(item.document, days ?? 0, profile.trace, reader)
                : [mark(creditMark, 'neutral')]),
            ...(isForeign ? [mark(foreign, 'neutral')] : [])
        ],
        open: { text: text(amount), value: toDecimal(amount) },
        disputed:
            item.disputed && !isZero(item.disputed)
                ? { text: moneyText(item.disputed, reader), value: toDecimal(item.disputed) }
                : { text: '' },
        links: linksOf(item)
    };
}

function linksOf({ document, documentLink, deliveryLink }: PanelItem): ItemRow['links'] {
    return [
        ...(documentLink
            ? [{ key: 'document', href: documentLink, text: file, name: fillLabel(fileOf, document) }]
            : []),
        ...(deliveryLink
            ? [{ key: 'delivery', href: deliveryLink, text: delivery, name: fillLabel(deliveryOf, document) }]
            : [])
    ];
}

/** Which rules an item would have to be paid for, or that it stands within what a rule allows. */
function ruleMarks(document: string, days: number, trace: DecisionTrace | undefined, reader: Reader): ItemRow['marks'] {
    if (!trace) {
        return [];
    }
    const rules = trace.perRule
        .filter(({ clearing }) => clearing.documents.some((one) => one.document === document))
        .map(({ rule }) => rule);
    if (rules.length > 0) {
        return [mark(rules.join(', '), 'error')];
    }
    const allowing = trace.fired.find(
        ({ kind, effect, figures }) =>
            kind === 'Overdue amount' && effect === 'Block' && days > (figures.allowedDays ?? Number.POSITIVE_INFINITY)
    );
    const { allowed } = allowing?.figures ?? {};
    return allowed ? [mark(fillLabel(within, moneyText(allowed, reader)), 'neutral')] : [];
}

function mark(text: string, tone: ItemRow['marks'][number]['tone']): ItemRow['marks'][number] {
    return { key: text, text, tone };
}

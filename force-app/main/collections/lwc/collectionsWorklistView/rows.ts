import { kindLabel, outcomeLabel } from 'c/collectionsActivity';
import { nextStepOf, nextStepText } from 'c/collectionsNextStep';
import type { Standing, WorklistAccount, WorklistContact, WorklistRow } from 'c/collectionsWorklistOrder';
import { formatDay, formatMoney, formatTime } from 'c/termsFormat';
import { isoDateIn, type IsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { toDecimal, type Money } from 'c/termsMoney';
import clear from '@salesforce/label/c.Collections_Worklist_Clear';
import contact from '@salesforce/label/c.Collections_Worklist_Contact';
import contactBy from '@salesforce/label/c.Collections_Worklist_Contact_By';
import incoming from '@salesforce/label/c.Collections_Worklist_Contact_Incoming';
import insolvency from '@salesforce/label/c.Collections_Worklist_Insolvency';
import neverContacted from '@salesforce/label/c.Collections_Worklist_Never_Contacted';
import noCredit from '@salesforce/label/c.Credit_Verdict_No_Credit';
import none from '@salesforce/label/c.Credit_Verdict_None';
import onHold from '@salesforce/label/c.Collections_Worklist_On_Hold';
import otherAccount from '@salesforce/label/c.Collections_Worklist_Why_Other_Account';
import outcomeWords from '@salesforce/label/c.Collections_Worklist_Contact_Outcome';
import released from '@salesforce/label/c.Collections_Worklist_Released';
import releasedTo from '@salesforce/label/c.Collections_Worklist_Released_To';
import stale from '@salesforce/label/c.Credit_Verdict_Stale';
import watch from '@salesforce/label/c.Credit_Verdict_Watch';
import type { AmountView, RowView, VerdictMark } from './types';
import { whyHere } from './why';

/** The words of Credit_Profile__c.Verdict__c, each with its look. */
const MARKS: ReadonlyMap<string, VerdictMark> = new Map([
    ['Insolvency', { word: insolvency, tone: 'error', iconName: 'utility:policy' }],
    ['On hold', { word: onHold, tone: 'error', iconName: 'utility:ban' }],
    ['Stale', { word: stale, tone: 'neutral', iconName: 'utility:clock' }],
    ['No credit set up', { word: noCredit, tone: 'neutral', iconName: 'utility:info_alt' }],
    ['Released', { word: released, tone: 'success', iconName: 'utility:key' }],
    ['Not judged', { word: none, tone: 'neutral', iconName: 'utility:info_alt' }],
    ['Watch', { word: watch, tone: 'warning', iconName: 'utility:warning' }],
    ['Clear', { word: clear, tone: 'success', iconName: 'utility:success' }]
]);

/** How the reader writes amounts and days. */
export interface RowReader {
    readonly locale: string;
    readonly timeZone: string;
}

/** One payer as a row in the order of the list. */
export function rowView(row: WorklistRow, place: number, reader: RowReader): RowView {
    const [first, ...others] = row.standings;
    const { account, on } = first;
    const step = nextStepOf(first);
    const last = lastContactOf(row);
    return {
        key: row.payerId,
        place,
        accountId: account.accountId,
        profileIds: row.standings.map((standing) => standing.account.profileId),
        name: row.name,
        verdict: markOf(account, on, reader),
        why: [...whyHere(first, reader.locale), ...others.map((other) => otherWhy(other, reader))].join('; '),
        amounts: row.amounts.map((amount) => amountView(amount, reader)),
        lastContact: last ? contactText(last, on, reader) : neverContacted,
        isNeverContacted: !last,
        nextStep: step ? nextStepText(step, { locale: reader.locale, on }) : '',
        isDone: row.isDone
    };
}

/** An amount with its currency beside it. */
export function amountView(amount: Money, { locale }: RowReader): AmountView {
    return {
        key: amount.currency,
        text: formatMoney(amount, locale),
        value: toDecimal(amount),
        currency: amount.currency
    };
}

function otherWhy(standing: Standing, { locale }: RowReader): string {
    return fillLabel(otherAccount, standing.account.name, whyHere(standing, locale).join(', '));
}

function markOf({ verdict, releaseUntil }: WorklistAccount, on: IsoDate, reader: RowReader): VerdictMark | undefined {
    const mark = MARKS.get(verdict ?? '');
    return mark && verdict === 'Released' && releaseUntil
        ? { ...mark, word: fillLabel(releasedTo, formatDay(releaseUntil, on, reader.locale)) }
        : mark;
}

function lastContactOf({ standings }: WorklistRow): WorklistContact | undefined {
    const contacts = standings.flatMap((standing) => standing.account.lastContact ?? []);
    return contacts.sort((left, right) => right.happenedAt.getTime() - left.happenedAt.getTime())[0];
}

function contactText(
    { happenedAt, kind, direction, outcome, by }: WorklistContact,
    on: IsoDate,
    reader: RowReader
): string {
    const { locale, timeZone } = reader;
    const when = `${formatDay(isoDateIn(happenedAt, timeZone), on, locale)} ${formatTime(happenedAt, locale, timeZone)}`;
    const what = direction === 'Incoming' ? fillLabel(incoming, kindLabel(kind)) : kindLabel(kind);
    const text = by ? fillLabel(contactBy, when, what, by.name) : fillLabel(contact, when, what);
    return outcome && outcome !== 'Sent' ? fillLabel(outcomeWords, text, outcomeLabel(outcome)) : text;
}

import { judgedThen, type PromiseFacts, promiseStanding } from 'c/collectionsPromise';
import type { PromiseMoney, StoredPromise, TimelineHead } from 'c/collectionsTimelineGateway';
import { addDays, daysBetween, type IsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { type Money, money, negate } from 'c/termsMoney';
import late from '@salesforce/label/c.Collections_Timeline_Payment_Late';
import paymentKept from '@salesforce/label/c.Collections_Timeline_Payment_Kept';
import paymentShare from '@salesforce/label/c.Collections_Timeline_Payment_Share';
import returned from '@salesforce/label/c.Collections_Timeline_Returned';
import { formatPercent } from 'c/termsFormat';
import { returnedWords } from './promiseWords';
import { amountText, dayText, type TimelineReader } from './reading';
import type { DetailLine } from './types';

/** A promise as it is opened: what was promised, the money that came and went back, how it counts then and now. */
export function promiseDetails(
    known: readonly DetailLine[],
    promise: StoredPromise,
    payments: readonly PromiseMoney[],
    head: TimelineHead | undefined,
    reader: TimelineReader
): readonly DetailLine[] {
    const counted = payments.filter(
        ({ appliedOn }) => promise.promisedOn === undefined || appliedOn > promise.promisedOn
    );
    const judge = judgeOf(promise, counted, head);
    const lines = [
        ...counted.map((payment) => ({
            on: payment.appliedOn,
            line: paymentLine(payment, counted, promise, judge, reader)
        })),
        ...counted.flatMap(({ reversedOn, amount }) => {
            return reversedOn ? [{ on: reversedOn, line: returnLine(reversedOn, amount, promise, reader) }] : [];
        })
    ].sort((left, right) => Number(left.on > right.on) - Number(left.on < right.on));
    const after = known.filter(({ key }) => key === 'then' || key === 'now');
    return [
        ...known.filter(({ key }) => key === 'promised'),
        ...lines.map(({ line }, index) => ({ ...line, key: `money-${index}` })),
        ...after
    ];
}

/** Whether the promise became kept on a day, by the module that judges it; never where its terms are not known. */
function judgeOf(
    { amount, promisedOn, dueOn, documents }: StoredPromise,
    payments: readonly PromiseMoney[],
    head: TimelineHead | undefined
): (day: IsoDate) => boolean {
    const tolerance = head?.tolerance;
    if (!amount || !promisedOn || !tolerance) {
        return () => false;
    }
    const cash = (document: string) =>
        payments
            .filter((payment) => payment.document === document)
            .map((payment) => ({ amount: payment.amount, paidOn: payment.appliedOn, reversedOn: payment.reversedOn }));
    const facts: PromiseFacts = {
        key: '',
        amount,
        promisedOn,
        dueOn,
        items: documents.map((document) => ({ key: document, cash: cash(document) }))
    };
    const isKept = (day: IsoDate) => promiseStanding(facts, day, tolerance).status === 'Kept';
    return (day) => isKept(day) && !isKept(addDays(day, -1)) && judgedThen(facts, day, tolerance)?.status === 'Kept';
}

function paymentLine(
    { amount, appliedOn }: PromiseMoney,
    all: readonly PromiseMoney[],
    promise: StoredPromise,
    becameKept: (day: IsoDate) => boolean,
    reader: TimelineReader
): DetailLine {
    const { toleranceEndsOn, dueOn } = promise;
    const isLate = toleranceEndsOn !== undefined && appliedOn > toleranceEndsOn;
    const text = isLate
        ? fillLabel(late, daysBetween(dueOn, appliedOn))
        : fillLabel(becameKept(appliedOn) ? paymentKept : paymentShare, shareText(promise, all, appliedOn, reader));
    return { key: '', head: dayText(appliedOn, reader), text, amount: amountText(amount, reader) };
}

/** Which share of the promise had come by the end of a day. */
function shareText(
    { amount }: StoredPromise,
    payments: readonly PromiseMoney[],
    day: IsoDate,
    { locale }: TimelineReader
): string {
    const came = payments
        .filter(({ appliedOn, reversedOn }) => appliedOn <= day && (reversedOn === undefined || reversedOn > day))
        .reduce((minor, payment) => minor + payment.amount.minor, 0);
    const share = amount && amount.minor > 0 ? (money(came, amount.currency).minor / amount.minor) * 100 : 0;
    // Rounded down: 99.99 % must not read as the whole.
    return formatPercent(Math.floor(share * 100) / 100, locale);
}

function returnLine(on: IsoDate, amount: Money, promise: StoredPromise, reader: TimelineReader): DetailLine {
    const { status, statusThen, brokenOn, isBrokenByReversal } = promise;
    const broke = isBrokenByReversal && brokenOn === on;
    return {
        key: '',
        head: dayText(on, reader),
        text: broke ? returnedWords(statusThen ?? 'Kept', status, reader) : returned,
        amount: amountText(negate(amount), reader)
    };
}

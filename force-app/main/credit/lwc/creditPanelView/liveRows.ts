/** Promises and disputes that were saved, or fell away, since the rules ran last. */
import type { PanelProfile } from 'c/creditPanelGateway';
import { fillLabel } from 'c/termsLabels';
import { isNegative, isZero, type Money, negate, subtract, sum, toDecimal, zero } from 'c/termsMoney';
import disputedLess from '@salesforce/label/c.Credit_Disputed_Less';
import disputedNow from '@salesforce/label/c.Credit_Disputed_Now';
import disputedSince from '@salesforce/label/c.Credit_Disputed_Since';
import notJudged from '@salesforce/label/c.Credit_Not_Judged_Yet';
import promisedLess from '@salesforce/label/c.Credit_Promised_Less';
import promisedNextOn from '@salesforce/label/c.Credit_Promised_Next_On';
import promisedNow from '@salesforce/label/c.Credit_Promised_Now';
import promisedSince from '@salesforce/label/c.Credit_Promised_Since';
import promisedWithDay from '@salesforce/label/c.Credit_Promised_With_Day';
import type { Reader } from './reading';
import type { FigureRow } from './types';
import { dayOrToday, moneyText } from './verdictReasons';

/** What differs of open promises from what the last run saw: how much, and the first day where that is another. */
export function livePromiseRow({ live, judgement, currency }: PanelProfile, reader: Reader): FigureRow[] {
    if (!live) {
        return [];
    }
    const judged = judgement?.promises;
    // A judgement of an older version says only what can still come.
    const given = judged?.given ?? { amount: judged?.open ?? zero(currency), nextDue: judged?.nextDue };
    const more = subtract(live.promised, given.amount);
    const next = live.nextPromiseOn === given.nextDue ? undefined : live.nextPromiseOn;
    const day = next && dayOrToday(next, reader);
    if (isZero(more)) {
        return day ? [row('promisedSince', fillLabel(promisedNextOn, day), live.promised)] : [];
    }
    const said = difference(more, judgement ? promisedSince : promisedNow, promisedLess, reader);
    return [row('promisedSince', day ? fillLabel(promisedWithDay, said, day) : said, more)];
}

/** What differs of open disputes from what the last run saw. */
export function liveDisputeRow({ live, judgement, currency }: PanelProfile, reader: Reader): FigureRow[] {
    if (!live) {
        return [];
    }
    const judged = sum(judgement?.disputes.map(({ amount }) => amount) ?? [], currency);
    const more = subtract(live.disputed, judged);
    const words = judgement ? disputedSince : disputedNow;
    return isZero(more) ? [] : [row('disputedSince', difference(more, words, disputedLess, reader), more)];
}

function difference(more: Money, moreWords: string, lessWords: string, reader: Reader): string {
    return fillLabel(
        isNegative(more) ? lessWords : moreWords,
        moneyText(isNegative(more) ? negate(more) : more, reader)
    );
}

function row(key: string, text: string, amount: Money): FigureRow {
    return { key, name: key, label: notJudged, text, value: toDecimal(amount) };
}

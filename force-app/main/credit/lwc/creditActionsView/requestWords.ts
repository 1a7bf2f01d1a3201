import { formatDay, formatMoney, formatPercent, formatTime } from 'c/termsFormat';
import { type IsoDate, isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { add, type Money, multiply } from 'c/termsMoney';
import aDiscount from '@salesforce/label/c.Credit_Request_A_Discount';
import aFeeWaiver from '@salesforce/label/c.Credit_Request_A_Fee_Waiver';
import aLimit from '@salesforce/label/c.Credit_Request_A_Limit';
import aRelease from '@salesforce/label/c.Credit_Request_A_Release';
import aSettlement from '@salesforce/label/c.Credit_Request_A_Settlement';
import aShortPay from '@salesforce/label/c.Credit_Request_A_Short_Pay';
import aSmallBalance from '@salesforce/label/c.Credit_Request_A_Small_Balance';
import aTemporary from '@salesforce/label/c.Credit_Request_A_Temporary';
import aWriteOff from '@salesforce/label/c.Credit_Request_A_Write_Off';
import discount from '@salesforce/label/c.Credit_Request_Discount';
import feeWaiver from '@salesforce/label/c.Credit_Request_Fee_Waiver';
import givenUp from '@salesforce/label/c.Credit_Request_Given_Up';
import onDocuments from '@salesforce/label/c.Credit_Request_On_Documents';
import settlement from '@salesforce/label/c.Credit_Request_Settlement';
import settles from '@salesforce/label/c.Credit_Request_Settles';
import shortPay from '@salesforce/label/c.Credit_Request_Short_Pay';
import smallBalance from '@salesforce/label/c.Credit_Request_Small_Balance';
import dayAndTime from '@salesforce/label/c.Credit_Request_Day_Time';
import limit from '@salesforce/label/c.Credit_Request_Limit';
import otherTerms from '@salesforce/label/c.Credit_Request_Other_Terms';
import release from '@salesforce/label/c.Credit_Request_Release';
import temporary from '@salesforce/label/c.Credit_Request_Temporary';
import terms from '@salesforce/label/c.Credit_Request_Terms';
import todayAt from '@salesforce/label/c.Credit_Request_Today_At';
import writeOff from '@salesforce/label/c.Credit_Request_Write_Off';
import type { ActionReader, CreditRequest, RequestKind } from './types';

/** A kind of request as the first word of a sentence and inside one ("a release"). */
interface RequestNoun {
    readonly plain: string;
    readonly withArticle: string;
}

/** What is asked for, as a noun. */
export const requestNoun: Readonly<Record<RequestKind, RequestNoun>> = {
    Release: { plain: release, withArticle: aRelease },
    'Temporary limit': { plain: temporary, withArticle: aTemporary },
    'New limit': { plain: limit, withArticle: aLimit },
    'Terms change': { plain: terms, withArticle: otherTerms },
    'Write-off': { plain: writeOff, withArticle: aWriteOff },
    'Fee waiver': { plain: feeWaiver, withArticle: aFeeWaiver },
    'Small balance': { plain: smallBalance, withArticle: aSmallBalance },
    'Short pay': { plain: shortPay, withArticle: aShortPay },
    'Late discount': { plain: discount, withArticle: aDiscount },
    Settlement: { plain: settlement, withArticle: aSettlement }
};

/**
 * What is given up, as who decides reads it: "24,000 USD by 31 Jul in full settlement: 6,000 given up, 20 %. On
 * G-901."; nothing where a request gives up nothing.
 */
export function offerWords(
    { amount, offerAmount, offerUntil, documents }: CreditRequest,
    reader: ActionReader
): string {
    const { locale } = reader;
    const day = offerUntil ? dayText(offerUntil, reader) : '';
    const words = [
        offerAmount && fillLabel(settles, formatMoney(offerAmount, locale), offerAmount.currency, day),
        offerAmount &&
            amount &&
            fillLabel(givenUp, formatMoney(amount, locale), formatPercent(shareOf(amount, offerAmount), locale)),
        documents && fillLabel(onDocuments, documents)
    ];
    return words.filter(Boolean).join(' ');
}

/** What is given up in percent of what is open, two decimals, half up. */
function shareOf(amount: Money, offer: Money): number {
    const open = add(amount, offer);
    return open.minor === 0 ? 0 : multiply({ ...open, minor: 10_000 }, amount.minor, open.minor, 'halfUp').minor / 100;
}

/** A time to decide by: "today, 17:00" or "1 Jul, 17:00". */
export function dueText(instant: Date, reader: ActionReader): string {
    const { locale, timeZone } = reader;
    const time = formatTime(instant, locale, timeZone);
    return isoDateIn(instant, timeZone) === todayOf(reader)
        ? fillLabel(todayAt, time)
        : fillLabel(dayAndTime, dayOf(instant, reader), time);
}

/** The day of an instant as the reader writes it. */
export function dayOf(instant: Date, reader: ActionReader): string {
    return dayText(isoDateIn(instant, reader.timeZone), reader);
}

/** A day as the reader writes it. */
export function dayText(day: IsoDate, reader: ActionReader): string {
    return formatDay(day, todayOf(reader), reader.locale);
}

/** The reader's calendar day. */
export function todayOf({ now, timeZone }: ActionReader): IsoDate {
    return isoDateIn(now, timeZone);
}

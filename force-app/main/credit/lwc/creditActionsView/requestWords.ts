import { formatDay, formatTime } from 'c/termsFormat';
import { type IsoDate, isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import aLimit from '@salesforce/label/c.Credit_Request_A_Limit';
import aRelease from '@salesforce/label/c.Credit_Request_A_Release';
import aTemporary from '@salesforce/label/c.Credit_Request_A_Temporary';
import aWriteOff from '@salesforce/label/c.Credit_Request_A_Write_Off';
import dayAndTime from '@salesforce/label/c.Credit_Request_Day_Time';
import limit from '@salesforce/label/c.Credit_Request_Limit';
import otherTerms from '@salesforce/label/c.Credit_Request_Other_Terms';
import release from '@salesforce/label/c.Credit_Request_Release';
import temporary from '@salesforce/label/c.Credit_Request_Temporary';
import terms from '@salesforce/label/c.Credit_Request_Terms';
import todayAt from '@salesforce/label/c.Credit_Request_Today_At';
import writeOff from '@salesforce/label/c.Credit_Request_Write_Off';
import type { ActionReader, RequestKind } from './types';

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
    'Write-off': { plain: writeOff, withArticle: aWriteOff }
};

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

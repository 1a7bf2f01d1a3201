import type { PaymentRhythm } from 'c/collectionsPrefill';
import { fillLabel } from 'c/termsLabels';
import locale from '@salesforce/i18n/locale';
import onDayOfMonth from '@salesforce/label/c.Collections_Call_Rhythm_Month';
import onWeekday from '@salesforce/label/c.Collections_Call_Rhythm_Week';
import twoDays from '@salesforce/label/c.Collections_Call_Two_Working_Days';

/** Why a day is proposed: "pays on Thursdays, 5 of the last 8 payments". */
export function rhythmText(rhythm: PaymentRhythm | undefined): string {
    if (!rhythm) {
        return twoDays;
    }
    const { by, day, count, of } = rhythm;
    return by === 'weekday'
        ? fillLabel(onWeekday, weekdayName(day), count, of)
        : fillLabel(onDayOfMonth, day, count, of);
}

/** 4 January 1970 was a Sunday. */
function weekdayName(day: number): string {
    const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
    return format.format(new Date(Date.UTC(1970, 0, 4 + day)));
}

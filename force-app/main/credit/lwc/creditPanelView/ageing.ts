import type { PanelAgeing } from 'c/creditPanelGateway';
import { bucketLabels } from 'c/ledgerAgeing';
import { formatDay, moneyColumn } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { isZero, toDecimal } from 'c/termsMoney';
import asOfCaption from '@salesforce/label/c.Credit_Ageing_As_Of';
import currentLabel from '@salesforce/label/c.Credit_Ageing_Current';
import daysPastDue from '@salesforce/label/c.Credit_Ageing_Days_Past_Due';
import { type Reader, todayOf } from './reading';
import type { AgeingView } from './types';

/** The ageing section; stale figures stay readable and say of which day they are. */
export function ageingView({ amounts, bounds, asOf }: PanelAgeing, isStale: boolean, reader: Reader): AgeingView {
    const text = moneyColumn(amounts, reader.locale);
    const widest = Math.max(...amounts.map((amount) => amount.minor));
    // A dash between figures is an en dash; the domain's names are plain text.
    const labels = [currentLabel, ...bucketLabels(bounds).map((label) => label.replace('-', '\u2013'))];
    return {
        caption: isStale ? fillLabel(asOfCaption, formatDay(asOf, todayOf(reader), reader.locale)) : daysPastDue,
        isStale,
        rows: amounts.map((amount, index) => ({
            key: `ageing-${index}`,
            name: `ageing-${index}`,
            label: labels[index] ?? '',
            text: text(amount),
            value: toDecimal(amount),
            width: widest > 0 ? Math.round((amount.minor / widest) * 10_000) / 100 : 0,
            isMuted: isZero(amount)
        }))
    };
}

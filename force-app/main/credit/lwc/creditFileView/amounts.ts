import type { ScoreReader } from 'c/creditScoreView';
import { formatDay, formatMoney, moneyColumn } from 'c/termsFormat';
import type { IsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { type Money, toDecimal } from 'c/termsMoney';
import amountIn from '@salesforce/label/c.Credit_File_Amount_In';
import none from '@salesforce/label/c.Credit_File_Not_Recorded';
import type { FileCell } from './types';

/** How the amounts of one table are written: their currency once above them, or beside each where there are several. */
export interface AmountWriter {
    readonly caption?: string;
    readonly cell: (amount: Money | undefined, name?: string) => FileCell;
}

/** A writer for amounts that stand together; nothing is converted. */
export function amountWriter(amounts: readonly (Money | undefined)[], { locale }: ScoreReader): AmountWriter {
    const known = amounts.flatMap((amount) => amount ?? []);
    const currencies = [...new Set(known.map(({ currency }) => currency))];
    const format = moneyColumn(known, locale);
    const write =
        currencies.length > 1
            ? (amount: Money) => fillLabel(amountIn, formatMoney(amount, locale), amount.currency)
            : format;
    return {
        caption: currencies.length === 1 ? currencies[0] : undefined,
        cell(amount, name) {
            return amount ? { text: write(amount), value: toDecimal(amount), name } : { text: none, isMuted: true };
        }
    };
}

/** A day as text. */
export function dayCell(day: IsoDate | undefined, { today, locale }: ScoreReader): FileCell {
    return day ? { text: formatDay(day, today, locale) } : { text: none, isMuted: true };
}

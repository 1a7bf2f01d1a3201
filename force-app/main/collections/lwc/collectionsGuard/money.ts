import { formatDay, formatMoney } from 'c/termsFormat';
import { isoDateIn, type IsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { isZero } from 'c/termsMoney';
import askUndisputed from '@salesforce/label/c.Collections_Guard_Ask_Undisputed';
import disputed from '@salesforce/label/c.Collections_Guard_Disputed';
import disputedHeld from '@salesforce/label/c.Collections_Guard_Disputed_Held';
import everythingDisputed from '@salesforce/label/c.Collections_Guard_Nothing_Undisputed';
import promised from '@salesforce/label/c.Collections_Guard_Promised';
import promisedToday from '@salesforce/label/c.Collections_Guard_Promised_Today';
import promisedTodayTolerance from '@salesforce/label/c.Collections_Guard_Promised_Today_Tolerance';
import promisedTolerance from '@salesforce/label/c.Collections_Guard_Promised_Tolerance';
import type { GuardFacts, GuardFinding, GuardReader } from './types';

/** What is promised: a promise whose tolerance has passed is no open one any more. */
export function promiseFindings({ promises, customer }: GuardFacts, reader: GuardReader): readonly GuardFinding[] {
    const today = isoDateIn(reader.now, customer.timeZone ?? reader.timeZone);
    return promises
        .filter(({ toleranceEndsOn }) => toleranceEndsOn === undefined || toleranceEndsOn >= today)
        .toSorted((left, right) => (left.dueOn < right.dueOn ? -1 : 1))
        .map(({ amount, dueOn, toleranceEndsOn }) => {
            const day = (date: IsoDate) => formatDay(date, today, reader.locale);
            const label = toleranceEndsOn
                ? dueOn === today
                    ? promisedTodayTolerance
                    : promisedTolerance
                : dueOn === today
                  ? promisedToday
                  : promised;
            const text = fillLabel(
                label,
                formatMoney(amount, reader.locale),
                day(dueOn),
                day(toleranceEndsOn ?? dueOn)
            );
            return { code: 'promise', effect: 'Inform', text };
        });
}

/** What is disputed, on whose side it is, and what is left to ask for. */
export function disputeFindings({ disputes, askable }: GuardFacts, { locale }: GuardReader): readonly GuardFinding[] {
    if (disputes.length === 0) {
        return [];
    }
    const sentences = disputes.map(({ amount, documents, side, holder }) =>
        fillLabel(
            holder ? disputedHeld : disputed,
            documents.join(', '),
            formatMoney(amount, locale),
            side,
            holder ?? ''
        ).replace(/^: /, '')
    );
    const rest = askable
        ? [isZero(askable) ? everythingDisputed : fillLabel(askUndisputed, formatMoney(askable, locale))]
        : [];
    return [{ code: 'dispute', effect: 'Inform', text: [...sentences, ...rest].join(' ') }];
}

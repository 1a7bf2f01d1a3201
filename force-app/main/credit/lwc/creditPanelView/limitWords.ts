import { formatDay, formatMoney } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { compare, subtract } from 'c/termsMoney';
import limitNone from '@salesforce/label/c.Credit_Limit_None';
import limitTemporaryTo from '@salesforce/label/c.Credit_Limit_Temporary_To';
import limitUnlimited from '@salesforce/label/c.Credit_Limit_Unlimited';
import { type JudgedProfile, type Reader, todayOf } from './reading';

/** The limit in force in words. */
export function limitText({ effective }: JudgedProfile, { locale }: Reader): string {
    if (effective.kind === 'limited') {
        return formatMoney(effective.limit, locale);
    }
    return effective.kind === 'unlimited' ? limitUnlimited : limitNone;
}

/** The limit in force and, for a temporary one, how long: a room that ends is not mistaken for one that stays. */
export function limitWithTerm(judged: JudgedProfile, reader: Reader): string {
    const { effective, profile } = judged;
    const { temporary } = profile.terms;
    return effective.kind === 'limited' && effective.binding === 'temporary' && temporary
        ? fillLabel(
              limitTemporaryTo,
              limitText(judged, reader),
              formatDay(temporary.until, todayOf(reader), reader.locale)
          )
        : limitText(judged, reader);
}

/** Whether the group's room rather than the own limit decides what is left; a rep sees no more of it than that. */
export function isGroupDeciding({ profile, effective }: JudgedProfile): boolean {
    const { available, exposure } = profile;
    return (
        effective.kind === 'limited' &&
        available !== undefined &&
        exposure !== undefined &&
        compare(available, subtract(effective.limit, exposure)) < 0
    );
}

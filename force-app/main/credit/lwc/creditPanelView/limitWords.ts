import { effectiveLimit } from 'c/creditLimit';
import type { PanelProfile } from 'c/creditPanelGateway';
import { formatDay, formatMoney } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { compare, type Money, subtract } from 'c/termsMoney';
import limitInsured from '@salesforce/label/c.Credit_Limit_Insured';
import limitNone from '@salesforce/label/c.Credit_Limit_None';
import limitOwn from '@salesforce/label/c.Credit_Limit_Own';
import limitTemporary from '@salesforce/label/c.Credit_Limit_Temporary';
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

/** The own limit in force, with temporary and insured parts and without the group's; the org's formula where terms are not known. */
export function ownLimitOf({ profile, effective }: JudgedProfile, reader: Reader): Money | undefined {
    const own = effectiveLimit({ ...profile.terms, group: undefined }, todayOf(reader));
    if (own.kind === 'limited') {
        return own.limit;
    }
    return effective.kind === 'limited' ? effective.limit : undefined;
}

/** Whether the group's room rather than the own limit decides what is left; a rep sees no more of it than that. */
export function isGroupDeciding({ profile, effective }: JudgedProfile): boolean {
    const { available, exposure } = profile;
    return (
        effective.kind === 'limited' &&
        available !== undefined &&
        exposure !== undefined &&
        (effective.binding === 'group' || compare(available, subtract(effective.limit, exposure)) < 0)
    );
}

/** Which limits stand behind the one in force: own, with the insured part, temporary to a day. */
export function limitNotes({ terms }: PanelProfile, reader: Reader): readonly string[] {
    const today = todayOf(reader);
    const { own, temporary } = terms;
    const standing = effectiveLimit({ ...terms, temporary: undefined, group: undefined }, today);
    const insured = standing.kind === 'limited' && standing.binding === 'insured' ? standing.limit : undefined;
    const inForce = temporary && today <= temporary.until ? temporary : undefined;
    if (!own || (!insured && !inForce)) {
        return [];
    }
    return [
        [
            fillLabel(limitOwn, formatMoney(own, reader.locale)),
            ...(insured ? [fillLabel(limitInsured, formatMoney(insured, reader.locale))] : []),
            ...(inForce
                ? [
                      fillLabel(
                          limitTemporary,
                          formatMoney(inForce.amount, reader.locale),
                          formatDay(inForce.until, today, reader.locale)
                      )
                  ]
                : [])
        ].join('; ') + '.'
    ];
}

import { effectiveLimit } from 'c/creditLimit';
import type { PanelProfile } from 'c/creditPanelGateway';
import { formatDay, formatMoney, moneyColumn } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { isNegative, isZero, type Money, subtract, toDecimal } from 'c/termsMoney';
import creditsLess from '@salesforce/label/c.Credit_Legend_Credits';
import exposureLabel from '@salesforce/label/c.Credit_Exposure';
import freeLabel from '@salesforce/label/c.Credit_Legend_Free';
import groupExposure from '@salesforce/label/c.Credit_Group_Exposure';
import groupLimit from '@salesforce/label/c.Credit_Group_Limit';
import heldByGroup from '@salesforce/label/c.Credit_Legend_Held_By_Group';
import leftBehindHold from '@salesforce/label/c.Credit_Legend_Behind_Hold';
import limitInsured from '@salesforce/label/c.Credit_Limit_Insured';
import limitLabel from '@salesforce/label/c.Credit_Limit';
import limitOwn from '@salesforce/label/c.Credit_Limit_Own';
import limitTemporary from '@salesforce/label/c.Credit_Limit_Temporary';
import ordersLabel from '@salesforce/label/c.Credit_Legend_Orders';
import overLabel from '@salesforce/label/c.Credit_Legend_Over';
import receivablesLabel from '@salesforce/label/c.Credit_Legend_Receivables';
import shippedLabel from '@salesforce/label/c.Credit_Legend_Shipped';
import unknownRoom from '@salesforce/label/c.Credit_Legend_Unknown';
import { isGroupDeciding, limitText } from './limitWords';
import { type JudgedProfile, type Reader, todayOf } from './reading';
import type { FigureRow, LegendRow, PartKind, RoomState } from './types';

/** What the bar's parts are called and how much each of them is. */
export function legendRows(judged: JudgedProfile, state: RoomState, reader: Reader): readonly LegendRow[] {
    const { profile, effective } = judged;
    const { receivables, unappliedCredits, openOrders, shippedNotBilled, available } = profile;
    const text = moneyColumn(
        [receivables, unappliedCredits, openOrders, shippedNotBilled, available].filter((part) => part !== undefined),
        reader.locale
    );
    // Without a picture of the parts there is nothing for a swatch to name.
    const kindOf = (kind: PartKind) => (judged.verdict.stale ? undefined : kind);
    const row = (label: string, amount: Money | undefined, kind?: PartKind, name?: string): LegendRow[] => {
        const figure = amount && { text: text(amount), value: toDecimal(amount), isMuted: isZero(amount) };
        return figure ? [{ key: label, label, ...figure, kind, name }] : [];
    };
    const whenAny = (amount: Money | undefined) => (amount && !isZero(amount) ? amount : undefined);
    const over = effective.kind === 'limited' && available && isNegative(available) ? overOwnLimit(judged) : undefined;
    return [
        ...row(receivablesLabel, receivables, kindOf('receivables'), 'receivables'),
        ...row(creditsLess, whenAny(unappliedCredits)),
        ...row(ordersLabel, openOrders, kindOf('orders'), 'orders'),
        ...row(shippedLabel, whenAny(shippedNotBilled), kindOf('shipped'), 'shipped'),
        ...(state === 'hidden' && judged.verdict.stale
            ? [{ key: 'unknown', label: unknownRoom, text: '', kind: 'unknown' as const }]
            : []),
        ...(state === 'usable' ? row(freeLabel, available, 'free') : []),
        ...(state === 'behindHold'
            ? row(leftBehindHold, available, 'behind').map((left) => ({ ...left, isMuted: true }))
            : []),
        ...(state === 'over' ? row(overLabel, over, 'over') : []),
        ...(state === 'usable' || state === 'behindHold' ? row(heldByGroup, takenByGroup(judged), 'group') : [])
    ];
}

/** How far exposure is beyond the limit itself; undefined when only the group's limit is exceeded. */
function overOwnLimit({ profile, effective }: JudgedProfile): Money | undefined {
    if (effective.kind !== 'limited' || !profile.exposure) {
        return undefined;
    }
    const over = subtract(profile.exposure, effective.limit);
    return isNegative(over) || isZero(over) ? undefined : over;
}

/** What the own limit would still allow and the group's limit does not. */
function takenByGroup(judged: JudgedProfile): Money | undefined {
    const { profile, effective } = judged;
    return isGroupDeciding(judged) && effective.kind === 'limited' && profile.available && profile.exposure
        ? subtract(subtract(effective.limit, profile.exposure), profile.available)
        : undefined;
}

/** Exposure and the limits it is measured by. */
export function totalRows(judged: JudgedProfile, reader: Reader): readonly FigureRow[] {
    const { profile, effective, verdict } = judged;
    const { group } = profile.terms;
    const limit = effective.kind === 'limited' ? effective.limit : undefined;
    const exact = moneyColumn(
        [profile.exposure, limit].filter((amount) => amount !== undefined),
        reader.locale
    );
    const row = (key: string, label: string, amount: Money | undefined): FigureRow[] => {
        return amount ? [{ key, name: key, label, text: exact(amount), value: toDecimal(amount) }] : [];
    };
    return [
        ...row('exposure', exposureLabel, profile.exposure),
        limit
            ? { key: 'limit', name: 'limit', label: limitLabel, text: exact(limit), value: toDecimal(limit) }
            : { key: 'limit', name: 'limit', label: limitLabel, text: limitText(judged, reader) },
        ...(group && !verdict.stale
            ? [...row('groupExposure', groupExposure, group.exposure), ...row('groupLimit', groupLimit, group.limit)]
            : [])
    ];
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

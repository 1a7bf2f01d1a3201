import type { PanelProfile } from 'c/creditPanelGateway';
import { effectiveLimit } from 'c/creditLimit';
import { formatDay, formatMoney, formatPercent, moneyColumn } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { compare, isNegative, isZero, type Money, subtract, toDecimal } from 'c/termsMoney';
import behindHold from '@salesforce/label/c.Credit_Room_Behind_Hold';
import creditsLess from '@salesforce/label/c.Credit_Legend_Credits';
import exposureLabel from '@salesforce/label/c.Credit_Exposure';
import freeLabel from '@salesforce/label/c.Credit_Legend_Free';
import freeOf from '@salesforce/label/c.Credit_Room_Free_Of';
import freeOfGroup from '@salesforce/label/c.Credit_Room_Free_Of_Group';
import decides from '@salesforce/label/c.Credit_Headroom_Decides';
import groupExposure from '@salesforce/label/c.Credit_Group_Exposure';
import groupLimit from '@salesforce/label/c.Credit_Group_Limit';
import groupTitle from '@salesforce/label/c.Credit_Headroom_Group_Title';
import heldByGroup from '@salesforce/label/c.Credit_Legend_Held_By_Group';
import leftBehindHold from '@salesforce/label/c.Credit_Legend_Behind_Hold';
import limitInsured from '@salesforce/label/c.Credit_Limit_Insured';
import limitLabel from '@salesforce/label/c.Credit_Limit';
import limitNone from '@salesforce/label/c.Credit_Limit_None';
import limitOwn from '@salesforce/label/c.Credit_Limit_Own';
import limitTemporary from '@salesforce/label/c.Credit_Limit_Temporary';
import limitTemporaryTo from '@salesforce/label/c.Credit_Limit_Temporary_To';
import limitUnlimited from '@salesforce/label/c.Credit_Limit_Unlimited';
import noVerdictRoom from '@salesforce/label/c.Credit_Room_No_Verdict';
import notShown from '@salesforce/label/c.Credit_Room_Not_Shown';
import notShownUntil from '@salesforce/label/c.Credit_Room_Not_Shown_Until';
import ordersLabel from '@salesforce/label/c.Credit_Legend_Orders';
import ownTitle from '@salesforce/label/c.Credit_Headroom_Own_Title';
import overLabel from '@salesforce/label/c.Credit_Legend_Over';
import overLimit from '@salesforce/label/c.Credit_Room_Over';
import overLimitHeld from '@salesforce/label/c.Credit_Room_Over_Held';
import overLimitGroup from '@salesforce/label/c.Credit_Room_Over_Group';
import pictureLabel from '@salesforce/label/c.Credit_Headroom_Picture';
import receivablesLabel from '@salesforce/label/c.Credit_Legend_Receivables';
import releaseRoom from '@salesforce/label/c.Credit_Room_Release';
import shippedLabel from '@salesforce/label/c.Credit_Legend_Shipped';
import unknownRoom from '@salesforce/label/c.Credit_Legend_Unknown';
import usedLabel from '@salesforce/label/c.Credit_Used';
import usedUndefined from '@salesforce/label/c.Credit_Used_Undefined';
import { groupPicture, headroomPicture } from './headroomPicture';
import { type JudgedProfile, type Reader, todayOf } from './reading';
import type { BarPicture, FigureRow, HeadroomView, LegendRow, PartKind, RoomState } from './types';

/** The headroom section of one profile. */
export function headroomView(judged: JudgedProfile, reader: Reader): HeadroomView {
    const { profile } = judged;
    const state = roomState(judged);
    const legend = legendRows(judged, state, reader);
    return {
        state,
        used: usedFigure(judged, reader),
        room: roomFigure(judged, state, reader),
        sentence: roomSentence(judged, state, reader),
        pictures: pictures(judged, state, legend, reader),
        legend,
        totals: totalRows(judged, reader),
        notes: limitNotes(profile, reader)
    };
}

/** How the room may be read: never as usable behind a hold, never at all when stale. */
export function roomState({ profile, effective, verdict }: JudgedProfile): RoomState {
    if (verdict.stale) {
        return 'hidden';
    }
    if (effective.kind === 'unlimited') {
        return 'unlimited';
    }
    if (!profile.available) {
        return 'hidden';
    }
    if (isNegative(profile.available)) {
        return 'over';
    }
    return verdict.roomUsable ? 'usable' : 'behindHold';
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

function usedFigure({ profile, effective }: JudgedProfile, { locale }: Reader): HeadroomView['used'] {
    if (profile.usedPercent !== undefined) {
        return { text: fillLabel(usedLabel, formatPercent(profile.usedPercent, locale)), value: String(profile.usedPercent) };
    }
    return { text: effective.kind === 'limited' && isZero(effective.limit) ? usedUndefined : '' };
}

function roomFigure({ profile, effective, verdict }: JudgedProfile, state: RoomState, { locale }: Reader): HeadroomView['room'] {
    if (state === 'unlimited') {
        return { text: limitUnlimited };
    }
    if (!profile.available || state === 'hidden') {
        return { text: effective.kind === 'unknown' && !verdict.stale ? limitNone : notShown };
    }
    return { text: formatMoney(profile.available, locale), value: toDecimal(profile.available) };
}

function roomSentence(judged: JudgedProfile, state: RoomState, reader: Reader): string {
    const { effective, verdict } = judged;
    if (state === 'hidden') {
        return verdict.stale ? notShownUntil : '';
    }
    if (effective.kind !== 'limited') {
        return '';
    }
    const limit = limitWithTerm(judged, reader);
    const byGroup = isGroupDeciding(judged);
    const isHeld = verdict.kind === 'insolvency' || verdict.kind === 'heldByPerson' || verdict.kind === 'heldByRule';
    if (state === 'over') {
        return fillLabel(isHeld ? overLimitHeld : byGroup ? overLimitGroup : overLimit, limit);
    }
    if (state === 'usable') {
        return fillLabel(byGroup ? freeOfGroup : freeOf, limit);
    }
    return fillLabel(isHeld ? behindHold : verdict.kind === 'released' ? releaseRoom : noVerdictRoom, limit);
}

/** The limit in force and, for a temporary one, how long: a room that ends is not mistaken for one that stays. */
function limitWithTerm(judged: JudgedProfile, reader: Reader): string {
    const { effective, profile } = judged;
    const { temporary } = profile.terms;
    return effective.kind === 'limited' && effective.binding === 'temporary' && temporary
        ? fillLabel(limitTemporaryTo, limitText(judged, reader), formatDay(temporary.until, todayOf(reader), reader.locale))
        : limitText(judged, reader);
}

function legendRows(judged: JudgedProfile, state: RoomState, reader: Reader): readonly LegendRow[] {
    const { profile, effective } = judged;
    const { receivables, unappliedCredits, openOrders, shippedNotBilled, available } = profile;
    const text = moneyColumn(
        [receivables, unappliedCredits, openOrders, shippedNotBilled, available].filter((part) => part !== undefined),
        reader.locale
    );
    // Without a picture of the parts there is nothing for a swatch to name.
    const kindOf = (kind: PartKind) => (judged.verdict.stale ? undefined : kind);
    const row = (label: string, amount: Money | undefined, kind?: PartKind, name?: string): LegendRow[] =>
        amount
            ? [{ key: label, label, text: text(amount), value: toDecimal(amount), kind, name, isMuted: isZero(amount) }]
            : [];
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
        ...(state === 'behindHold' ? row(leftBehindHold, available, 'behind').map((left) => ({ ...left, isMuted: true })) : []),
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

function limitText({ effective }: JudgedProfile, { locale }: Reader): string {
    if (effective.kind === 'limited') {
        return formatMoney(effective.limit, locale);
    }
    return effective.kind === 'unlimited' ? limitUnlimited : limitNone;
}

function totalRows(judged: JudgedProfile, reader: Reader): readonly FigureRow[] {
    const { profile, effective, verdict } = judged;
    const { group } = profile.terms;
    const limit = effective.kind === 'limited' ? effective.limit : undefined;
    const exact = moneyColumn([profile.exposure, limit].filter((amount) => amount !== undefined), reader.locale);
    const row = (key: string, label: string, amount: Money | undefined): FigureRow[] =>
        amount ? [{ key, name: key, label, text: exact(amount), value: toDecimal(amount) }] : [];
    return [
        ...row('exposure', exposureLabel, profile.exposure),
        limit
            ? { key: 'limit', name: 'limit', label: limitLabel, text: exact(limit), value: toDecimal(limit) }
            : { key: 'limit', name: 'limit', label: limitLabel, text: limitText(judged, reader) },
        ...(group && !verdict.stale ? [...row('groupExposure', groupExposure, group.exposure), ...row('groupLimit', groupLimit, group.limit)] : [])
    ];
}

/** Which limits stand behind the one in force: own, with the insured part, temporary to a day. */
function limitNotes({ terms }: PanelProfile, reader: Reader): readonly string[] {
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
                ? [fillLabel(limitTemporary, formatMoney(inForce.amount, reader.locale), formatDay(inForce.until, today, reader.locale))]
                : [])
        ].join('; ') + '.'
    ];
}

/** The bar of the own limit and, for those who may see it, the group's; the one that decides comes first. */
function pictures(judged: JudgedProfile, state: RoomState, legend: readonly LegendRow[], reader: Reader): readonly BarPicture[] {
    const parts = legend.map(({ label, text }) => `${label} ${text}`.trim()).join(', ');
    const own = {
        ...headroomPicture(judged, state, reader),
        label: fillLabel(pictureLabel, limitText(judged, reader), parts)
    };
    const { group } = judged.profile.terms;
    if (!group || judged.verdict.stale) {
        return [own];
    }
    const titled = { ...own, title: ownTitle };
    const title = fillLabel(groupTitle, formatMoney(group.exposure, reader.locale), formatMoney(group.limit, reader.locale));
    const shared = groupPicture(group, title);
    return isGroupDeciding(judged) ? [{ ...shared, title: fillLabel(decides, title) }, titled] : [titled, shared];
}

import { effectiveLimit } from 'c/creditLimit';
import { formatMoney, formatPercent } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { isNegative, isZero, type Money, subtract, toDecimal } from 'c/termsMoney';
import asked from '@salesforce/label/c.Credit_Room_Asked';
import behindHold from '@salesforce/label/c.Credit_Room_Behind_Hold';
import decides from '@salesforce/label/c.Credit_Headroom_Decides';
import doesNotFit from '@salesforce/label/c.Credit_Headroom_Does_Not_Fit';
import fits from '@salesforce/label/c.Credit_Headroom_Fits';
import freeOf from '@salesforce/label/c.Credit_Room_Free_Of';
import freeOfGroup from '@salesforce/label/c.Credit_Room_Free_Of_Group';
import groupRoomTitle from '@salesforce/label/c.Credit_Headroom_Group_Room';
import groupTitle from '@salesforce/label/c.Credit_Group_Limit';
import leftNotDeciding from '@salesforce/label/c.Credit_Room_Left_Not_Deciding';
import leftWithQuote from '@salesforce/label/c.Credit_Room_Left_With_Quote';
import limitNone from '@salesforce/label/c.Credit_Limit_None';
import limitUnlimited from '@salesforce/label/c.Credit_Limit_Unlimited';
import noVerdictRoom from '@salesforce/label/c.Credit_Room_No_Verdict';
import notShown from '@salesforce/label/c.Credit_Room_Not_Shown';
import notShownUntil from '@salesforce/label/c.Credit_Room_Not_Shown_Until';
import overGroup from '@salesforce/label/c.Credit_Room_Over_Group';
import overHeld from '@salesforce/label/c.Credit_Room_Over_Held';
import overLimit from '@salesforce/label/c.Credit_Room_Over';
import overWithQuote from '@salesforce/label/c.Credit_Room_Over_With_Quote';
import ownTitle from '@salesforce/label/c.Credit_Headroom_Own_Title';
import pictureLabel from '@salesforce/label/c.Credit_Headroom_Picture';
import releaseRoom from '@salesforce/label/c.Credit_Room_Release';
import title from '@salesforce/label/c.Credit_Headroom_Title';
import usedLabel from '@salesforce/label/c.Credit_Used';
import usedUndefined from '@salesforce/label/c.Credit_Used_Undefined';
import { groupLegend, groupRoomLegend, ownLegend } from './headroomLegend';
import { groupPicture, groupRoomPicture, headroomPicture } from './headroomPicture';
import { isGroupDeciding, limitNotes, limitText, limitWithTerm } from './limitWords';
import { countedAmount, type JudgedProfile, type Reader, todayOf } from './reading';
import type { FigureCaption, HeadroomBarView, HeadroomView, LegendRow, RoomState } from './types';

/** The headroom section of one profile: the own limit and, where it says more, the group's; the one that decides first. */
export function headroomView(judged: JudgedProfile, reader: Reader): HeadroomView {
    const own = ownBar(judged, reader);
    const group = judged.verdict.stale ? undefined : groupBar(judged, reader);
    if (!group) {
        return { bars: [own] };
    }
    return { bars: isGroupDeciding(judged) ? [group, own] : [own, group] };
}

/** How the account's room may be read: never as usable behind a hold, never at all when stale. */
export function roomState({ profile, effective, accountVerdict }: JudgedProfile): RoomState {
    if (accountVerdict.stale) {
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
    return accountVerdict.roomUsable ? 'usable' : 'behindHold';
}

/** Whether a hold stands in the way of the room. */
export function isHeld({ accountVerdict: { kind } }: JudgedProfile): boolean {
    return kind === 'insolvency' || kind === 'heldByPerson' || kind === 'heldByRule';
}

function ownBar(judged: JudgedProfile, reader: Reader): HeadroomBarView {
    const hasGroupBar = hasGroup(judged);
    const state = ownState(judged, hasGroupBar, reader);
    const legend = ownLegend(judged, state, hasGroupBar, reader);
    const left = hasGroupBar ? ownLeft(judged, reader) : roomLeft(judged);
    return {
        key: 'own',
        title: hasGroupBar ? ownTitle : title,
        caption:
            hasGroupBar && countedAmount(judged)
                ? decidingCaption(judged, 'own', left)
                : usedCaption(judged, state, reader),
        state,
        room: { ...roomFigure(judged, state, left, reader), name: figureName(judged, 'own', hasGroupBar) },
        sentence: ownSentence(judged, state, hasGroupBar, reader),
        picture: {
            ...headroomPicture(judged, state, hasGroupBar, reader),
            label: fillLabel(pictureLabel, limitText(judged, reader), partsText(legend))
        },
        legend,
        totals: [],
        notes: limitNotes(judged.profile, reader)
    };
}

function groupBar(judged: JudgedProfile, reader: Reader): HeadroomBarView | undefined {
    const { group } = judged.profile.terms;
    const deal = countedAmount(judged);
    const left = groupLeft(judged);
    if (!left) {
        return undefined;
    }
    const state: RoomState = isNegative(left) ? 'over' : isUsable(judged) ? 'usable' : 'behindHold';
    const legend = group ? groupLegend(judged, group, state, reader) : groupRoomLegend(judged, state, reader);
    const picture = group ? groupPicture(group, deal, state) : groupRoomPicture(judged, state, reader);
    return {
        key: 'group',
        title: group ? groupTitle : groupRoomTitle,
        caption: decidingCaption(judged, 'group', left),
        state,
        room: {
            text: formatMoney(left, reader.locale),
            value: toDecimal(left),
            name: figureName(judged, 'group', true)
        },
        sentence: groupSentence(judged, state, reader),
        picture: {
            ...picture,
            label: fillLabel(
                pictureLabel,
                group ? formatMoney(group.limit, reader.locale) : groupRoomTitle,
                partsText(legend)
            )
        },
        legend,
        totals: [],
        notes: []
    };
}

/** Whether the group's limit has a bar: for those who may see its figures, and on a deal that it decides. */
function hasGroup(judged: JudgedProfile): boolean {
    return !judged.verdict.stale && groupLeft(judged) !== undefined;
}

/** What is left of the group's room with the deal; sales see it only where it decides, and no other figure of the group. */
function groupLeft(judged: JudgedProfile): Money | undefined {
    const { terms, available } = judged.profile;
    const deal = countedAmount(judged);
    if (terms.group) {
        return withDeal(subtract(terms.group.limit, terms.group.exposure), deal);
    }
    return deal && available && isGroupDeciding(judged) ? subtract(available, deal) : undefined;
}

function ownLeft({ profile, ...judged }: JudgedProfile, reader: Reader): Money | undefined {
    const limit = effectiveLimit({ ...profile.terms, group: undefined }, todayOf(reader));
    return limit.kind === 'limited' && profile.exposure
        ? withDeal(subtract(limit.limit, profile.exposure), countedAmount({ profile, ...judged }))
        : undefined;
}

function roomLeft(judged: JudgedProfile): Money | undefined {
    const { available } = judged.profile;
    return available && withDeal(available, countedAmount(judged));
}

function withDeal(room: Money, deal: Money | undefined): Money {
    return deal ? subtract(room, deal) : room;
}

function isUsable({ accountVerdict }: JudgedProfile): boolean {
    return accountVerdict.roomUsable;
}

function ownState(judged: JudgedProfile, hasGroupBar: boolean, reader: Reader): RoomState {
    const state = roomState(judged);
    if (state === 'hidden' || state === 'unlimited') {
        return state;
    }
    const left = hasGroupBar ? ownLeft(judged, reader) : roomLeft(judged);
    if (left && isNegative(left)) {
        return 'over';
    }
    return isUsable(judged) ? 'usable' : 'behindHold';
}

/** The account's room and the room after the deal are the figures that others read from the page. */
function figureName(judged: JudgedProfile, key: 'own' | 'group', hasGroupBar: boolean): string {
    const isDeciding = !hasGroupBar || isGroupDeciding(judged) === (key === 'group');
    if (!isDeciding) {
        return `${key}Room`;
    }
    return countedAmount(judged) ? 'roomAfterToday' : 'available';
}

function decidingCaption(judged: JudgedProfile, key: 'own' | 'group', left: Money | undefined): FigureCaption {
    if (isGroupDeciding(judged) === (key === 'group')) {
        return { text: decides, isStrong: true };
    }
    return { text: left && isNegative(left) ? doesNotFit : countedAmount(judged) ? fits : '' };
}

function usedCaption({ profile, effective }: JudgedProfile, state: RoomState, { locale }: Reader): FigureCaption {
    // With the limit beside it, the percentage of stale figures would tell the room that is not shown.
    if (state === 'hidden') {
        return { text: '', name: 'used' };
    }
    if (profile.usedPercent !== undefined) {
        return {
            text: fillLabel(usedLabel, formatPercent(profile.usedPercent, locale)),
            value: String(profile.usedPercent),
            name: 'used'
        };
    }
    return { text: effective.kind === 'limited' && isZero(effective.limit) ? usedUndefined : '', name: 'used' };
}

function roomFigure(
    { effective, verdict }: JudgedProfile,
    state: RoomState,
    left: Money | undefined,
    { locale }: Reader
): HeadroomBarView['room'] {
    if (state === 'unlimited') {
        return { text: limitUnlimited };
    }
    if (!left || state === 'hidden') {
        return { text: effective.kind === 'unknown' && !verdict.stale ? limitNone : notShown };
    }
    return { text: formatMoney(left, locale), value: toDecimal(left) };
}

function ownSentence(judged: JudgedProfile, state: RoomState, hasGroupBar: boolean, reader: Reader): string {
    const { effective, accountVerdict } = judged;
    if (state === 'hidden') {
        return judged.verdict.stale ? notShownUntil : '';
    }
    if (effective.kind !== 'limited') {
        return '';
    }
    const limit = limitWithTerm(judged, reader);
    const hasDeal = countedAmount(judged) !== undefined;
    const byGroup = isGroupDeciding(judged);
    if (state === 'over') {
        if (isHeld(judged)) {
            return fillLabel(overHeld, limit);
        }
        return fillLabel(byGroup && !hasGroupBar ? overGroup : hasDeal ? overWithQuote : overLimit, limit);
    }
    if (state === 'behindHold') {
        const isReleased = accountVerdict.kind === 'released';
        return fillLabel(isHeld(judged) ? behindHold : isReleased ? releaseRoom : noVerdictRoom, limit);
    }
    if (hasDeal) {
        return fillLabel(leftWithQuote, limit);
    }
    return fillLabel(byGroup ? (hasGroupBar ? leftNotDeciding : freeOfGroup) : freeOf, limit);
}

function groupSentence(judged: JudgedProfile, state: RoomState, { locale }: Reader): string {
    const { terms, available } = judged.profile;
    const deal = countedAmount(judged);
    if (!terms.group) {
        return fillLabel(asked, available ? formatMoney(available, locale) : '', deal ? formatMoney(deal, locale) : '');
    }
    const limit = formatMoney(terms.group.limit, locale);
    if (state === 'behindHold') {
        return fillLabel(behindHold, limit);
    }
    if (state === 'over') {
        return fillLabel(deal ? overWithQuote : overLimit, limit);
    }
    return fillLabel(deal ? leftWithQuote : freeOf, limit);
}

function partsText(legend: readonly LegendRow[]): string {
    return legend.map(({ label, text }) => `${label} ${text}`.trim()).join(', ');
}

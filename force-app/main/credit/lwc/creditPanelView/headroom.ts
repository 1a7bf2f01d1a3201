import { formatMoney, formatPercent } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { isNegative, isZero, toDecimal } from 'c/termsMoney';
import behindHold from '@salesforce/label/c.Credit_Room_Behind_Hold';
import decides from '@salesforce/label/c.Credit_Headroom_Decides';
import freeOf from '@salesforce/label/c.Credit_Room_Free_Of';
import freeOfGroup from '@salesforce/label/c.Credit_Room_Free_Of_Group';
import groupTitle from '@salesforce/label/c.Credit_Headroom_Group_Title';
import limitNone from '@salesforce/label/c.Credit_Limit_None';
import limitUnlimited from '@salesforce/label/c.Credit_Limit_Unlimited';
import noVerdictRoom from '@salesforce/label/c.Credit_Room_No_Verdict';
import notShown from '@salesforce/label/c.Credit_Room_Not_Shown';
import notShownUntil from '@salesforce/label/c.Credit_Room_Not_Shown_Until';
import overLimit from '@salesforce/label/c.Credit_Room_Over';
import overLimitGroup from '@salesforce/label/c.Credit_Room_Over_Group';
import overLimitHeld from '@salesforce/label/c.Credit_Room_Over_Held';
import ownTitle from '@salesforce/label/c.Credit_Headroom_Own_Title';
import pictureLabel from '@salesforce/label/c.Credit_Headroom_Picture';
import releaseRoom from '@salesforce/label/c.Credit_Room_Release';
import usedLabel from '@salesforce/label/c.Credit_Used';
import usedUndefined from '@salesforce/label/c.Credit_Used_Undefined';
import { legendRows, limitNotes, totalRows } from './headroomLegend';
import { groupPicture, headroomPicture } from './headroomPicture';
import { isGroupDeciding, limitText, limitWithTerm } from './limitWords';
import type { JudgedProfile, Reader } from './reading';
import type { BarPicture, HeadroomView, LegendRow, RoomState } from './types';

/** The headroom section of one profile. */
export function headroomView(judged: JudgedProfile, reader: Reader): HeadroomView {
    const { profile } = judged;
    const state = roomState(judged);
    const legend = legendRows(judged, state, reader);
    return {
        state,
        used: usedFigure(judged, state, reader),
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

function usedFigure({ profile, effective }: JudgedProfile, state: RoomState, { locale }: Reader): HeadroomView['used'] {
    // With the limit beside it, the percentage of stale figures would tell the room that is not shown.
    if (state === 'hidden') {
        return { text: '' };
    }
    if (profile.usedPercent !== undefined) {
        return {
            text: fillLabel(usedLabel, formatPercent(profile.usedPercent, locale)),
            value: String(profile.usedPercent)
        };
    }
    return { text: effective.kind === 'limited' && isZero(effective.limit) ? usedUndefined : '' };
}

function roomFigure(
    { profile, effective, verdict }: JudgedProfile,
    state: RoomState,
    { locale }: Reader
): HeadroomView['room'] {
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

/** The bar of the own limit and, for those who may see it, the group's; the one that decides comes first. */
function pictures(
    judged: JudgedProfile,
    state: RoomState,
    legend: readonly LegendRow[],
    reader: Reader
): readonly BarPicture[] {
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
    const title = fillLabel(
        groupTitle,
        formatMoney(group.exposure, reader.locale),
        formatMoney(group.limit, reader.locale)
    );
    const shared = groupPicture(group, title);
    return isGroupDeciding(judged) ? [{ ...shared, title: fillLabel(decides, title) }, titled] : [titled, shared];
}

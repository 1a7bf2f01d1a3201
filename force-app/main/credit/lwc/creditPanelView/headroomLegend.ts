import type { GroupCredit } from 'c/creditLimit';
import { moneyColumn } from 'c/termsFormat';
import { compare, isNegative, isZero, maxMoney, minMoney, type Money, subtract, toDecimal, zero } from 'c/termsMoney';
import creditsLess from '@salesforce/label/c.Credit_Legend_Credits';
import freeLabel from '@salesforce/label/c.Credit_Legend_Free';
import groupExposure from '@salesforce/label/c.Credit_Group_Exposure';
import heldByGroup from '@salesforce/label/c.Credit_Legend_Held_By_Group';
import leftLabel from '@salesforce/label/c.Credit_Legend_Left';
import leftBehindHold from '@salesforce/label/c.Credit_Legend_Behind_Hold';
import ordersLabel from '@salesforce/label/c.Credit_Legend_Orders';
import overGroupRoom from '@salesforce/label/c.Credit_Legend_Over_Group_Room';
import overLabel from '@salesforce/label/c.Credit_Legend_Over';
import quoteFits from '@salesforce/label/c.Credit_Legend_Quote_Fits';
import quoteLabel from '@salesforce/label/c.Credit_Deal_This_Quote';
import receivablesLabel from '@salesforce/label/c.Credit_Legend_Receivables';
import shippedLabel from '@salesforce/label/c.Credit_Legend_Shipped';
import unknownRoom from '@salesforce/label/c.Credit_Legend_Unknown';
import { isGroupDeciding, ownLimitOf } from './limitWords';
import { countedAmount, type JudgedProfile, type Reader } from './reading';
import type { LegendRow, PartKind, RoomState } from './types';

/** What the parts of the own limit's bar are called and how much each of them is. */
export function ownLegend(
    judged: JudgedProfile,
    state: RoomState,
    hasGroupBar: boolean,
    reader: Reader
): readonly LegendRow[] {
    const { receivables, unappliedCredits, openOrders, shippedNotBilled } = judged.profile;
    const quote = judged.verdict.stale ? undefined : countedAmount(judged);
    const rest = restRows(judged, state, hasGroupBar, reader);
    const row = rowsOf([receivables, unappliedCredits, openOrders, shippedNotBilled, quote, ...rest.amounts], reader);
    // Without a picture of the parts there is nothing for a swatch to name.
    const kindOf = (kind: PartKind) => (judged.verdict.stale ? undefined : kind);
    return [
        ...row(receivablesLabel, receivables, kindOf('receivables'), 'receivables'),
        ...row(creditsLess, whenAny(unappliedCredits)),
        ...row(ordersLabel, openOrders, kindOf('orders'), 'orders'),
        ...row(shippedLabel, whenAny(shippedNotBilled), kindOf('shipped'), 'shipped'),
        ...row(quoteLabel, quote, 'quote', 'quote'),
        ...(judged.verdict.stale
            ? [{ key: 'unknown', label: unknownRoom, text: '', kind: 'unknown' as const }]
            : rest.rows(row))
    ];
}

/** What the parts of the group's bar are called, for those who may see its figures. */
export function groupLegend(
    judged: JudgedProfile,
    { limit, exposure }: GroupCredit,
    state: RoomState,
    reader: Reader
): readonly LegendRow[] {
    const quote = countedAmount(judged);
    const room = notBelowZero(subtract(limit, exposure));
    const fitting = quote && minMoney(quote, room);
    const left = subtract(subtract(limit, exposure), quote ?? zero(limit.currency));
    const row = rowsOf([limit, exposure, quote, fitting, left], reader);
    return [
        ...row(groupExposure, exposure, 'groupUsed', 'groupExposure'),
        ...row(isNegative(left) ? quoteFits : quoteLabel, fitting, 'quote'),
        ...(isNegative(left) ? row(overLabel, subtract(zero(limit.currency), left), 'over') : []),
        ...(isNegative(left) ? [] : leftRow(row, left, state, judged))
    ];
}

/** What the parts of the group's room are called, for those who see nothing else of the group. */
export function groupRoomLegend(judged: JudgedProfile, state: RoomState, reader: Reader): readonly LegendRow[] {
    const quote = countedAmount(judged);
    const { available } = judged.profile;
    if (!quote || !available) {
        return [];
    }
    const fitting = minMoney(quote, notBelowZero(available));
    const left = subtract(available, quote);
    const row = rowsOf([quote, fitting, left], reader);
    return [
        ...row(isNegative(left) ? quoteFits : quoteLabel, fitting, 'quote'),
        ...(isNegative(left) ? row(overGroupRoom, subtract(quote, fitting), 'over') : leftRow(row, left, state, judged))
    ];
}

type Row = (label: string, amount: Money | undefined, kind?: PartKind, name?: string) => LegendRow[];

/** Rows whose amounts stand together: cents for all of them or for none. */
function rowsOf(amounts: readonly (Money | undefined)[], { locale }: Reader): Row {
    const text = moneyColumn(
        amounts.filter((amount) => amount !== undefined),
        locale
    );
    return (label, amount, kind, name) => {
        const figure = amount && { text: text(amount), value: toDecimal(amount), isMuted: isZero(amount) };
        return figure ? [{ key: label, label, ...figure, kind, name }] : [];
    };
}

function leftRow(row: Row, left: Money, state: RoomState, { accountVerdict }: JudgedProfile): LegendRow[] {
    const label = accountVerdict.kind === 'noVerdict' ? leftLabel : leftBehindHold;
    return state === 'usable'
        ? row(freeLabel, left, 'free')
        : row(label, left, 'behind').map((one) => ({ ...one, isMuted: true }));
}

/** What of the own limit is left, held back by the group's, or exceeded. */
function restRows(
    judged: JudgedProfile,
    state: RoomState,
    hasGroupBar: boolean,
    reader: Reader
): { readonly amounts: readonly Money[]; readonly rows: (row: Row) => readonly LegendRow[] } {
    const { exposure, available, currency } = judged.profile;
    const limit = ownLimitOf(judged, reader);
    if (!limit || !exposure || !available || state === 'hidden' || state === 'unlimited') {
        return { amounts: [], rows: () => [] };
    }
    const quote = countedAmount(judged) ?? zero(currency);
    const ownLeft = subtract(subtract(limit, exposure), quote);
    if (isNegative(ownLeft)) {
        const over = subtract(zero(currency), ownLeft);
        return { amounts: [over], rows: (row) => row(overLabel, over, 'over') };
    }
    if (hasGroupBar) {
        return { amounts: [ownLeft], rows: (row) => row(leftLabel, ownLeft, state === 'usable' ? 'free' : 'behind') };
    }
    const left = isGroupDeciding(judged) ? notBelowZero(minMoney(ownLeft, subtract(available, quote))) : ownLeft;
    const held = subtract(ownLeft, left);
    return {
        amounts: [left, held],
        rows: (row) => [...leftRow(row, left, state, judged), ...row(heldByGroup, whenAny(held), 'group')]
    };
}

function notBelowZero(amount: Money): Money {
    return maxMoney(amount, zero(amount.currency));
}

function whenAny(amount: Money | undefined): Money | undefined {
    return amount && compare(amount, zero(amount.currency)) !== 0 ? amount : undefined;
}

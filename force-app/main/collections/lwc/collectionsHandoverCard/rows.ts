import { type ItemCash, type Placement, recoveryOf } from 'c/collectionsHandover';
import { type ActionReader, type CreditRequest, dayText, dueText, offerWords, requestNoun } from 'c/creditActionsView';
import { formatMoney, formatNumber, formatPercent } from 'c/termsFormat';
import { isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { kindWords, label, statusWords } from './words';

/** A hand-over as the card shows it. */
export interface PlacementRow {
    readonly id: string;
    readonly title: string;
    readonly status: string;
    readonly badgeClass: string;
    readonly lines: readonly string[];
    /** What came in on it. */
    readonly recovery: string;
    readonly mayRecall: boolean;
    readonly fileLabel: string;
    readonly recallLabel: string;
    readonly hasFile: boolean;
}

/** A proposal as the card shows it. */
export interface RequestRow {
    readonly id: string;
    readonly title: string;
    readonly status: string;
    readonly lines: readonly string[];
}

/** Hand-overs, newest first; the cash is unknown while it is being read. */
export function placementRows(
    placements: readonly Placement[],
    cash: readonly ItemCash[] | undefined,
    { reader, mayRecall }: { readonly reader: ActionReader; readonly mayRecall: boolean }
): readonly PlacementRow[] {
    return placements.map((placement) => {
        const { id, kind, party, assignedTo, status, items, reason, recalledOn, recallReason } = placement;
        const who = party ?? assignedTo?.name ?? '';
        const isEscalation = kind === 'Escalation';
        return {
            id,
            title: fillLabel(kindWords[kind], who),
            status: statusWords[status],
            badgeClass: status === 'Placed' ? 'badge badge_live' : 'badge',
            lines: [
                amountLine(placement, reader),
                items.map(({ document }) => document).join(', '),
                reason ?? '',
                recalledOn ? fillLabel(label.recalledOn, dayText(recalledOn, reader), recallReason ?? '') : ''
            ].filter(Boolean),
            recovery: isEscalation ? '' : cash ? recoveryLine(placement, cash, reader) : '',
            mayRecall: mayRecall && status === 'Placed',
            fileLabel: fillLabel(label.fileOf, who),
            recallLabel: fillLabel(label.recallFrom, who),
            hasFile: !isEscalation
        };
    });
}

function amountLine({ amount, placedOn, placedBy }: Placement, reader: ActionReader): string {
    return fillLabel(
        label.placedLine,
        formatMoney(amount, reader.locale),
        amount.currency,
        dayText(placedOn, reader),
        placedBy ?? ''
    );
}

function recoveryLine(placement: Placement, cash: readonly ItemCash[], reader: ActionReader): string {
    const { recovered, percent, fee, isInAnotherCurrency } = recoveryOf(placement, cash);
    const { locale } = reader;
    return [
        fillLabel(label.recovered, formatMoney(recovered, locale), recovered.currency, formatPercent(percent, locale)),
        fee && fillLabel(label.fee, formatMoney(fee, locale), formatNumber(placement.feePercent ?? 0, locale, 4)),
        isInAnotherCurrency ? label.otherCurrency : ''
    ]
        .filter(Boolean)
        .join(' ');
}

/** What was asked to be given up, newest first. */
export function requestRows(requests: readonly CreditRequest[], reader: ActionReader): readonly RequestRow[] {
    return requests.map((request) => {
        const { id, kind, status, amount, offerAmount, reason, decisionReason, documents } = request;
        const given =
            amount && !offerAmount ? fillLabel(label.givenUp, formatMoney(amount, reader.locale), amount.currency) : '';
        return {
            id,
            title: requestNoun[kind].plain,
            status: stateText(request, reader),
            lines: [
                [given, documents || offerAmount ? offerWords(request, reader) : ''].filter(Boolean).join(' '),
                reason ?? '',
                status === 'Waiting' ? '' : (decisionReason ?? '')
            ].filter(Boolean)
        };
    });
}

function stateText(request: CreditRequest, reader: ActionReader): string {
    const { status, assignedTo, dueAt, decidedAt, decidedBy } = request;
    if (status === 'Waiting') {
        return assignedTo && dueAt ? fillLabel(label.waitsFor, assignedTo.name, dueText(dueAt, reader)) : label.waits;
    }
    const day = decidedAt ? dayText(isoDateIn(decidedAt, reader.timeZone), reader) : '';
    return fillLabel(label.decided, label.statuses[status], decidedBy?.name ?? '', day);
}

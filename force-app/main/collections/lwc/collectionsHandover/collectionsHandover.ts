/** Items that are handed over: what came in on them since, and the records that place and recall them. */
import { percentOf } from 'c/collectionsSettlement';
import type { IsoDate } from 'c/termsIsoDate';
import { type Money, multiply, sum, toDecimal } from 'c/termsMoney';
import { created, type RecordWrite } from 'c/termsSave';
import type { ItemCash, Placement, PlacementDraft, PlacementFault, Recovery } from './types';

export type * from './types';

/** One document is one transaction; the platform's own bound on its operations is not written down. */
export const MOST_ITEMS = 49;

const PERCENT = 10_000;

/**
 * Cash on the placed items from the day of the placement to its recall, reversed cash left out. The day itself counts:
 * the org keeps days, and cash before the hand-over is not open any more.
 */
export function recoveryOf(
    { items, amount, placedOn, recalledOn, feePercent }: Placement,
    cash: readonly ItemCash[]
): Recovery {
    const placed = new Set(items.map(({ receivableId }) => receivableId));
    const since = cash.filter(
        ({ receivableId, appliedOn, isReversed }) =>
            !isReversed &&
            placed.has(receivableId) &&
            appliedOn >= placedOn &&
            (recalledOn === undefined || appliedOn <= recalledOn)
    );
    const own = since.filter((one) => one.amount.currency === amount.currency);
    const recovered = sum(
        own.map((one) => one.amount),
        amount.currency
    );
    return {
        recovered,
        percent: percentOf(recovered, amount),
        ...(feePercent !== undefined && { fee: feeOf(recovered, feePercent) }),
        isInAnotherCurrency: own.length < since.length
    };
}

/** What a party keeps of an amount, half up. */
export function feeOf(amount: Money, percent: number): Money {
    return multiply(amount, Math.round(percent * PERCENT), 100 * PERCENT, 'halfUp');
}

/** Everything that keeps a hand-over from being saved; an escalation has a person, the others a party. */
export function checkPlacement({
    kind,
    items,
    party,
    assignedTo,
    feePercent,
    reason
}: PlacementDraft): readonly PlacementFault[] {
    const isEscalation = kind === 'Escalation';
    const fee = percentIn(feePercent);
    const faults: readonly (readonly [boolean, PlacementFault])[] = [
        [items.length === 0, 'noItems'],
        [items.length > MOST_ITEMS, 'tooManyItems'],
        [!isEscalation && party.trim() === '', 'noParty'],
        [isEscalation && assignedTo === '', 'noPerson'],
        [!isEscalation && feePercent.trim() !== '' && fee === undefined, 'badFee'],
        [reason.trim() === '', 'noReason']
    ];
    return faults.flatMap(([applies, fault]) => (applies ? [fault] : []));
}

/** A percentage as it was typed, undefined for anything but 0 to 100. */
export function percentIn(text: string): number | undefined {
    const value = /^\d{1,3}(\.\d{1,4})?$/.test(text.trim()) ? Number(text) : undefined;
    return value !== undefined && value <= 100 ? value : undefined;
}

/** The placement and its items, one transaction. @throws RangeError for none or too many items */
export function placementWrites(
    draft: PlacementDraft,
    {
        profileId,
        requestKey,
        today
    }: { readonly profileId: string; readonly requestKey: string; readonly today: IsoDate }
): readonly RecordWrite[] {
    const { kind, items, party, assignedTo, feePercent, reason } = draft;
    const [first] = items;
    if (!first || items.length > MOST_ITEMS) {
        throw new RangeError(`${items.length} items cannot be handed over at once`);
    }
    const { currency } = first.amount;
    const amount = sum(
        items.map((item) => item.amount),
        currency
    );
    const isEscalation = kind === 'Escalation';
    return [
        {
            object: 'Collection_Placement__c',
            as: 'placement',
            onceBy: 'Request_Key__c',
            fields: {
                Credit_Profile__c: profileId,
                Kind__c: kind,
                Status__c: 'Placed',
                Party__c: isEscalation ? null : party.trim(),
                Assigned_To__c: isEscalation ? assignedTo : null,
                Placed_On__c: today,
                Amount__c: Number(toDecimal(amount)),
                Currency_Code__c: currency,
                Fee_Percent__c: isEscalation ? null : (percentIn(feePercent) ?? null),
                Reason__c: reason.trim(),
                Request_Key__c: requestKey
            }
        },
        ...items.map((item): RecordWrite => ({
            object: 'Collection_Placement_Item__c',
            types: { Receivable__c: 'IdOrRef', Status__c: 'Picklist' },
            fields: {
                Collection_Placement__c: created('placement'),
                Receivable__c: item.receivableId,
                Amount__c: Number(toDecimal(item.amount)),
                Status__c: 'Placed'
            }
        }))
    ];
}

/** The end of a hand-over; the org ends its items with it. */
export function recallWrite({ id }: Pick<Placement, 'id'>, reason: string, today: IsoDate): RecordWrite {
    return {
        object: 'Collection_Placement__c',
        id,
        fields: { Status__c: 'Recalled', Recalled_On__c: today, Recall_Reason__c: reason.trim() }
    };
}

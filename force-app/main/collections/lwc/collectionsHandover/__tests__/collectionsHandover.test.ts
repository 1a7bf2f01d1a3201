import {
    checkPlacement,
    feeOf,
    type ItemCash,
    MOST_ITEMS,
    percentIn,
    type Placement,
    type PlacementDraft,
    placementWrites,
    recallWrite,
    recoveryOf
} from 'c/collectionsHandover';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal, toDecimal } from 'c/termsMoney';

const usd = (amount: number) => moneyFromDecimal(amount, 'USD');

const placement: Placement = {
    id: 'PL1',
    number: 'PLC-000001',
    profileId: 'P7',
    kind: 'Agency',
    status: 'Placed',
    party: 'Northern Collections',
    placedOn: isoDate('2026-06-30'),
    amount: usd(30_000),
    feePercent: 25,
    items: [
        { receivableId: 'R1', document: 'G-901', amount: usd(5_000) },
        { receivableId: 'R2', document: 'G-902', amount: usd(25_000) }
    ]
};

const cash = (receivableId: string, appliedOn: string, amount: number, more: Partial<ItemCash> = {}): ItemCash => ({
    receivableId,
    appliedOn: isoDate(appliedOn),
    amount: usd(amount),
    isReversed: false,
    ...more
});

describe('recovery', () => {
    const read = (of: Placement, rows: readonly ItemCash[]) => {
        const { recovered, percent, fee, isInAnotherCurrency } = recoveryOf(of, rows);
        return [toDecimal(recovered), percent, fee && toDecimal(fee), isInAnotherCurrency];
    };

    test('is cash on the placed items since the placement, never what was reversed or came before', () => {
        expect(
            read(placement, [
                cash('R1', '2026-06-29', 1_000),
                cash('R1', '2026-06-30', 2_000),
                cash('R2', '2026-07-10', 500.5),
                cash('R2', '2026-07-11', 700, { isReversed: true }),
                cash('R9', '2026-07-11', 900)
            ])
        ).toEqual(['2500.50', 8.34, '625.13', false]);
    });

    test('ends with the recall', () => {
        const recalled = { ...placement, status: 'Recalled' as const, recalledOn: isoDate('2026-07-10') };
        expect(read(recalled, [cash('R1', '2026-07-10', 100), cash('R1', '2026-07-11', 200)])[0]).toBe('100.00');
    });

    test('nothing is a real zero; without a fee there is none; another currency is said', () => {
        const euros = cash('R1', '2026-07-01', 1, { amount: moneyFromDecimal(9, 'EUR') });
        expect(read({ ...placement, feePercent: undefined }, [euros])).toEqual(['0.00', 0, undefined, true]);
    });

    test('a fee is rounded half up', () => {
        expect(toDecimal(feeOf(usd(0.1), 15))).toBe('0.02');
        expect(toDecimal(feeOf(usd(100), 12.3456))).toBe('12.35');
    });
});

const draft: PlacementDraft = {
    kind: 'Agency',
    items: [
        { receivableId: 'R1', amount: usd(5_000) },
        { receivableId: 'R2', amount: usd(25_000.5) }
    ],
    party: ' Northern Collections ',
    assignedTo: '',
    feePercent: '25',
    reason: 'Plan defaulted'
};
const about = { profileId: 'P7', requestKey: 'key', today: isoDate('2026-06-30') };

test('a hand-over and its items are one document, saved once', () => {
    const [header, ...items] = placementWrites(draft, about);
    expect(header).toEqual({
        object: 'Collection_Placement__c',
        as: 'placement',
        onceBy: 'Request_Key__c',
        fields: {
            Credit_Profile__c: 'P7',
            Kind__c: 'Agency',
            Status__c: 'Placed',
            Party__c: 'Northern Collections',
            Assigned_To__c: null,
            Placed_On__c: '2026-06-30',
            Amount__c: 30_000.5,
            Currency_Code__c: 'USD',
            Fee_Percent__c: 25,
            Reason__c: 'Plan defaulted',
            Request_Key__c: 'key'
        }
    });
    expect(items.map(({ fields }) => fields)).toEqual([
        {
            Collection_Placement__c: { created: 'placement' },
            Receivable__c: 'R1',
            Amount__c: 5_000,
            Status__c: 'Placed'
        },
        {
            Collection_Placement__c: { created: 'placement' },
            Receivable__c: 'R2',
            Amount__c: 25_000.5,
            Status__c: 'Placed'
        }
    ]);
});

test('an escalation has a person, no party and no fee', () => {
    const [header] = placementWrites({ ...draft, kind: 'Escalation', assignedTo: '005' }, about);
    expect(header?.fields).toMatchObject({ Party__c: null, Assigned_To__c: '005', Fee_Percent__c: null });
});

test.each<[string, Partial<PlacementDraft>, readonly string[]]>([
    ['complete', {}, []],
    ['no items', { items: [] }, ['noItems']],
    ['too many', { items: Array.from({ length: MOST_ITEMS + 1 }, () => draft.items[0]!) }, ['tooManyItems']],
    ['no party', { party: ' ' }, ['noParty']],
    ['no person', { kind: 'Escalation', party: '' }, ['noPerson']],
    ['a fee above everything', { feePercent: '100.1' }, ['badFee']],
    ['a fee that is none', { feePercent: 'a quarter' }, ['badFee']],
    ['no fee agreed', { feePercent: '' }, []],
    ['no reason', { reason: '' }, ['noReason']]
])('%s', (_what, change, faults) => {
    expect(checkPlacement({ ...draft, ...change })).toEqual(faults);
});

test('too many items are never cut off silently', () => {
    const items = Array.from({ length: MOST_ITEMS + 1 }, () => draft.items[0]!);
    expect(() => placementWrites({ ...draft, items }, about)).toThrow(RangeError);
});

test('a recall has its day and its reason', () => {
    expect(recallWrite({ id: 'PL1' }, ' Paid direct ', isoDate('2026-07-10'))).toEqual({
        object: 'Collection_Placement__c',
        id: 'PL1',
        fields: { Status__c: 'Recalled', Recalled_On__c: '2026-07-10', Recall_Reason__c: 'Paid direct' }
    });
});

test.each([
    ['0', 0],
    ['100', 100],
    ['12.5', 12.5],
    ['100.01', undefined],
    ['-1', undefined],
    ['', undefined]
])('the percentage in "%s" is %s', (text, percent) => {
    expect(percentIn(text)).toBe(percent);
});

import { callWrites, type CallDraft } from 'c/collectionsCallForm';
import { harbour } from './callSubjects';

const at = { onceKey: 'key', happenedAt: new Date('2026-06-30T09:05:00Z') };

describe('several customers of one payer', () => {
    const entriesOf = (draft: CallDraft) =>
        callWrites(harbour(), draft, at)
            .filter(({ object }) => object === 'Collection_Activity__c')
            .map(({ fields }) => fields);
    const column = (draft: CallDraft, name: string) => entriesOf(draft).map((fields) => fields[name]);
    const promised = (amount: string): CallDraft => ({
        outcome: 'Promised',
        promise: {},
        values: { 'promise.Amount__c': amount, 'promise.Due_On__c': '2026-07-02' }
    });

    test('each entry tells its own part of a promise', () => {
        expect(column(promised('700'), 'Summary__c')).toEqual([
            '300 for H1-901 promised for 2 Jul',
            '400 for H2-901 promised for 2 Jul'
        ]);
    });

    test('whoever has no part of it is told no amount', () => {
        expect(column(promised('300'), 'Summary__c')).toEqual([
            '300 for H1-901 promised for 2 Jul',
            'Promised: for another account of the payer'
        ]);
    });

    test('each entry tells its own part of a dispute', () => {
        const values = { 'dispute.Reason__c': 'Price', 'dispute.Side__c': 'Billing', 'dispute.Amount__c': '350' };
        const draft: CallDraft = { outcome: 'Disputes', dispute: { items: ['H1-901', 'H2-901'] }, values };
        expect(column(draft, 'Summary__c')).toEqual(['300 of H1-901 disputed: Price', '50 of H2-901 disputed: Price']);
    });

    test.each([
        ['800', [300, 500]],
        ['1000', [500, 500]],
        ['250', [250, undefined]]
    ])('a payment of %s is expected once, what nobody is asked for at the first', (amount, parts) => {
        const draft: CallDraft = { outcome: 'Says paid', values: { Amount__c: amount } };
        expect(column(draft, 'Amount__c')).toEqual(parts);
    });

    test('each summary tells its own part of a payment', () => {
        const values = { Amount__c: '250', Paid_On__c: '2026-06-29' };
        expect(column({ outcome: 'Says paid', values }, 'Summary__c')).toEqual([
            'Says 250 was paid 29 Jun',
            'Says paid: for another account of the payer'
        ]);
    });

    test('each entry names its own documents, also of those typed', () => {
        expect(column({ outcome: 'Refuses', values: {} }, 'Documents__c')).toEqual(['H1-901', 'H2-901']);
        const values = { Documents__c: 'H2-901, PO 77' };
        expect(column({ outcome: 'Invoice not received', values }, 'Documents__c')).toEqual(['PO 77', 'H2-901, PO 77']);
    });
});

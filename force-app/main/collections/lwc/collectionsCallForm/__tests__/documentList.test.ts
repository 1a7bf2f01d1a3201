import { callWrites, valueOf, withOutcome } from 'c/collectionsCallForm';
import { documentList } from '../documentList';
import { elm, itemOf } from './callSubjects';

const names = Array.from({ length: 45 }, (_, index) => `ALD-2026-${10_000 + index}`);
const many = elm({ money: { items: names.map((name) => itemOf(name, 100, '2026-05-31')), promised: [] } });

test('names all documents where there is room', () => {
    expect(documentList(['B-901', 'B-902'], 12)).toBe('B-901, B-902');
});

test('names whole documents and how many more there are', () => {
    expect(documentList(['B-901', 'B-902', 'B-903', 'B-904', 'B-905'], 28)).toBe('B-901, and 4 more documents');
    expect(documentList(names, 255)).toMatch(/^ALD-2026-10000, .*, and \d+ more documents$/);
});

test.each(['Question answered', 'Invoice not received'] as const)(
    'a call with a customer of many overdue invoices fits its fields: %s',
    (outcome) => {
        const draft = withOutcome(many, { values: {} }, outcome);
        expect(valueOf(many, draft, 'Documents__c')).toContain('more documents');
        const [activity] = callWrites(many, draft, { onceKey: 'k', happenedAt: new Date('2026-06-30T09:00:00Z') });
        const texts = ['Documents__c', 'Next_Step__c', 'Summary__c'].map((name) =>
            String(activity?.fields[name] ?? '')
        );
        expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(255);
    }
);

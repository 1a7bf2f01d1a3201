import { activityKinds, directions, kindLabel, outcomeLabel, outcomes, readActivity } from 'c/collectionsActivity';
import { moneyFromDecimal } from 'c/termsMoney';
import { directionLabel } from 'c/collectionsActivity';

const field = (value: unknown) => ({ value });

test('the digits are the specification’s', () => {
    expect(outcomes.flatMap(({ outcome, digit }) => (digit ? [`${digit} ${outcome}`] : []))).toEqual([
        '1 Promised',
        '2 Says paid',
        '3 Waiting for approval',
        '4 Invoice not received',
        '5 Disputes',
        '6 Cannot pay now',
        '7 Refuses',
        '8 Left message',
        '9 No answer',
        '0 Wrong contact'
    ]);
});

test('every word has its label', () => {
    const words = [
        ...outcomes.map(({ outcome }) => outcomeLabel(outcome)),
        ...activityKinds.map(kindLabel),
        ...directions.map(directionLabel)
    ];
    expect(words.filter((word) => !word || word.startsWith('c.'))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
});

test('a call as the org answers it', () => {
    const read = readActivity({
        Id: 'A1',
        Name: field('ACT-000001'),
        Credit_Profile__c: field('P1'),
        Kind__c: field('Call'),
        Direction__c: field('Outgoing'),
        Happened_At__c: field('2026-06-30T09:00:00.000Z'),
        CreatedBy: { Id: 'U1', Name: field('Noor Haddad'), Department: field('Collections') },
        Contact__c: field('C1'),
        Contact__r: { Name: field('Jo Elm') },
        Contact_Name__c: field('Jo Elmer'),
        Outcome__c: field('Says paid'),
        Is_Conversation__c: field(true),
        Paid_On__c: field('2026-06-29'),
        Amount__c: field(2400),
        Currency_Code__c: field('USD'),
        Note__c: field('')
    });
    expect(read).toMatchObject({
        id: 'A1',
        kind: 'Call',
        happenedAt: new Date('2026-06-30T09:00:00Z'),
        by: { id: 'U1', name: 'Noor Haddad', department: 'Collections' },
        contact: { id: 'C1', name: 'Jo Elm' },
        outcome: 'Says paid',
        isConversation: true,
        isCorrected: false,
        paidOn: '2026-06-29',
        amount: moneyFromDecimal(2_400, 'USD')
    });
    expect([read.note, read.internalNote, read.guardReason]).toEqual([undefined, undefined, undefined]);
});

test('a note has no direction and no outcome; a name that nobody has a record for stays', () => {
    const read = readActivity({
        Id: 'A2',
        Kind__c: field('Note'),
        Happened_At__c: field('2026-06-30T09:00:00.000Z'),
        Contact_Name__c: field('the warehouse')
    });
    expect([read.direction, read.outcome, read.contact, read.by]).toEqual([
        undefined,
        undefined,
        { id: '', name: 'the warehouse' },
        undefined
    ]);
});

test('a word that is not known is told, not guessed', () => {
    const node = { Id: 'A3', Kind__c: field('Fax'), Happened_At__c: field('2026-06-30T09:00:00Z') };
    expect(() => readActivity(node)).toThrow('Fax');
});

import { readReminders } from 'c/collectionsRemindersGateway';
import { answerOf, FJORD_ANSWER } from '../../../../../test/payloads/reminders';

test('reads people, texts, messages and rules; the payer’s people come first', () => {
    const { facts, collector } = readReminders(FJORD_ANSWER);
    expect(collector).toBe('Noor Haddad');
    expect(facts.profiles.get('S06')).toEqual({
        profileId: 'S06',
        language: 'de',
        place: 'DE',
        howToPay: 'IBAN DE02 1203 0000 0000 2020 51',
        contacts: [
            {
                id: '003P',
                name: 'Paula Payer',
                role: undefined,
                email: undefined,
                timeZone: undefined,
                ceaseContact: false,
                isAttorney: false
            },
            {
                id: '003J',
                name: 'Jens Petersen',
                email: 'jens.petersen@fjord-marine.invalid',
                role: 'Accounts payable',
                timeZone: 'Europe/Berlin',
                ceaseContact: false,
                isAttorney: false
            }
        ],
        customer: {
            debtorType: 'Company',
            place: 'DE',
            timeZone: 'Europe/Berlin',
            status: 'Normal',
            statusSince: undefined,
            ceaseContact: false,
            attorney: undefined,
            negotiationUntil: undefined
        },
        activities: []
    });
    expect(facts.templates.map(({ key, body }) => [key, body])).toEqual([
        ['installment-due|de|2026-01-01', 'Zeile 1\nZeile 2 {{installment_amount}}\n{{how_to_pay}}']
    ]);
    expect(facts.messages).toMatchObject([
        { id: 'MSG1', profileId: 'S06', status: 'Withdrawn', step: 'old', amount: { minor: 500_000, currency: 'EUR' } }
    ]);
    expect(facts.sent).toEqual([{ profileId: 'S06', step: 'item-7', at: new Date('2026-05-01T08:00:00Z') }]);
});

test('a word that nobody knows is an error, not a guess', () => {
    const unknown = answerOf({
        Collection_Message__c: [{ Id: 'M', Credit_Profile__c: 'S06', Status__c: 'Lost', Channel__c: 'Email' }]
    });
    expect(() => readReminders(unknown)).toThrow(RangeError);
});

import { readContactCase, readFamily, readMoneyCase } from 'c/collectionsCallGateway';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import { activityNode, contactAnswer, family, listOf, moneyAnswer, nodeOf } from './callPayloads';

const usd = (amount: number) => moneyFromDecimal(amount, 'USD');
const today = isoDate('2026-06-30');

test('a family is the Account’s profiles and those that it pays for; another payer is told', () => {
    expect(readFamily(family, 'A1')).toEqual({ profileIds: ['P1'], accountIds: ['A1'], payerId: undefined });
    const north = {
        uiapi: {
            query: {
                Credit_Profile__c: listOf(
                    nodeOf('N', { Account__c: 'AN', Payer__c: 'A0' }),
                    nodeOf('S', { Account__c: 'AS', Payer__c: 'AN' })
                )
            }
        }
    };
    expect(readFamily(north, 'AN')).toEqual({ profileIds: ['N', 'S'], accountIds: ['AN', 'AS'], payerId: 'A0' });
});

test('whom to contact, what was said, promised and ruled', () => {
    const read = readContactCase(contactAnswer({ Cease_Contact__c: true }, [activityNode('ACT1')]));
    expect(read.profiles).toEqual([
        {
            id: 'P1',
            accountId: 'A1',
            accountName: 'Elm Street Builders',
            currency: 'USD',
            customer: {
                debtorType: 'Sole trader',
                place: 'US-CA',
                timeZone: 'UTC',
                status: 'Normal',
                statusSince: undefined,
                ceaseContact: true,
                attorney: undefined,
                negotiationUntil: undefined
            }
        }
    ]);
    expect(read.contacts[0]).toMatchObject({ id: 'C1', phone: '+1 916 555 0155', role: 'Owner', isAttorney: false });
    expect(read.activities[0]).toMatchObject({ id: 'ACT1', by: { name: 'Noor Haddad', department: 'Collections' } });
    expect(read.promises[0]).toMatchObject({ amount: usd(600), dueOn: '2026-06-28', toleranceEndsOn: '2026-07-01' });
    expect(read.rules[0]).toMatchObject({ debtorTypes: ['Sole trader'], check: 'Information', effect: 'Inform' });
});

test('items in another currency, without a day or cleared are left out; what a plan makes due later is known', () => {
    const query = (moneyAnswer as { uiapi: { query: Record<string, unknown> } }).uiapi.query;
    const of = (id: string, more: object) =>
        nodeOf(id, {
            Key__c: id,
            Name: id,
            Credit_Profile__c: 'P1',
            Type__c: 'Invoice',
            Document_Date__c: '2026-05-01',
            Due_Date__c: '2026-05-31',
            Currency_Code__c: 'USD',
            Open_Amount__c: 100,
            ...more
        });
    const money = readMoneyCase(
        {
            uiapi: {
                query: {
                    ...query,
                    Receivable__c: {
                        ...listOf(
                            of('good', { Disputed__c: 150, Disputed_In_Ledger__c: 10 }),
                            of('euro', { Currency_Code__c: 'EUR' }),
                            of('dateless', { Due_Date__c: null })
                        ),
                        pageInfo: { hasNextPage: true }
                    },
                    Receivable_Plan__c: listOf(
                        nodeOf('PL', {
                            Currency_Code__c: 'USD',
                            Installments__r: listOf(
                                nodeOf('I1', { Due_On__c: '2026-07-31', Amount__c: 60, Unpaid__c: 60 })
                            ),
                            Items__r: listOf(nodeOf('PI', { Receivable__c: 'good', Amount__c: 60 }))
                        })
                    )
                }
            }
        },
        today
    );
    expect(money.items.map(({ id, disputed, plannedNotDue }) => ({ id, disputed, plannedNotDue }))).toEqual([
        { id: 'good', disputed: usd(100), plannedNotDue: usd(60) }
    ]);
    expect(money.isPartial).toBe(true);
});

import { holdState } from 'c/creditHold';
import { readPanelFacts, withPageDeal } from 'c/creditPanelGateway';
import { isoDate } from 'c/termsIsoDate';
import { COBALT_DEAL, COBALT_FOR_REP } from '../../../../../test/payloads/cobalt';

const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('what somebody entered and nobody can read', () => {
    const value = (entered: unknown) => ({ value: entered });
    const dealOf = (more: object) => {
        const { query } = COBALT_DEAL.uiapi;
        const [{ node } = { node: {} }] = query.Opportunity?.edges ?? [];
        return { uiapi: { query: { ...query, Opportunity: { edges: [{ node: { ...node, ...more } }] } } } };
    };

    it.each([
        ['USD', 1_000.004],
        ['JPY', 1_000.55],
        ['USD', 999_999_999_999_999],
        ['usd', 6_000]
    ])('leaves a deal without its amount: %s %d', (currency, amount) => {
        const read = readPanelFacts(dealOf({ Deal_Currency__c: value(currency), Amount: value(amount) }));
        expect(read?.deal).toMatchObject({ isUnreadable: true, shipDate: '2026-07-20' });
        expect(read?.deal?.amount).toBeUndefined();
    });

    it('keeps a deal without any amount apart from one that is not readable', () => {
        const blank = readPanelFacts(dealOf({ Deal_Currency__c: value('usd'), Amount: value(null) }))?.deal;
        expect([blank?.amount, blank?.isUnreadable]).toEqual([undefined, undefined]);
    });

    it('reads a quote by itself, whatever its opportunity holds', () => {
        const strange = readPanelFacts(dealOf({ Amount: value(0.001) }));
        const good = strange && withPageDeal(strange, { amount: 12.5, inAdvance: false }).deal;
        const bad = strange && withPageDeal(strange, { amount: 12.505, inAdvance: false }).deal;
        expect([good?.amount, good?.isUnreadable]).toEqual([usd(1_250), undefined]);
        expect([bad?.amount, bad?.isUnreadable]).toEqual([undefined, true]);
    });

    it('leaves requests without the amounts, and reads the others', () => {
        const rows = [
            ['EUR', 0.001, null],
            ['JPY', 0.5, null],
            ['USD', 999_999_999_999_999, null],
            ['usd', 5, null],
            ['USD', 6_000, 6_000.004],
            ['USD', 6_000, 5_000]
        ].map(([currency, amount, granted], index) => ({
            node: {
                Id: `a0R00000000000${index}AAA`,
                Credit_Profile__c: value('a02000000000003AAA'),
                Kind__c: value('Release'),
                Status__c: value('Waiting'),
                Currency_Code__c: value(currency),
                Amount__c: value(amount),
                Granted_Amount__c: value(granted)
            }
        }));
        const { query } = COBALT_FOR_REP.uiapi;
        const read = readPanelFacts({ uiapi: { query: { ...query, Credit_Request__c: { edges: rows } } } });
        expect(
            read?.requests.map(({ amount, grantedAmount, isUnreadable }) => [amount, grantedAmount, isUnreadable])
        ).toEqual([
            ...[1, 2, 3, 4].map(() => [undefined, undefined, true]),
            [usd(600_000), undefined, true],
            [usd(600_000), usd(500_000), undefined]
        ]);
    });

    it.each([
        [1_000.004, null],
        [1_000, 0.001]
    ])('takes a release of %d, %d used, as none', (amount, used) => {
        const { query } = COBALT_FOR_REP.uiapi;
        const hold = {
            Id: 'a03000000000002AAA',
            Status__c: value('Released'),
            Origin__c: value('Person'),
            Placed_On__c: value('2026-06-01'),
            Reason_Class__c: value('Other'),
            Release_Until__c: value('2026-07-10'),
            Release_Amount__c: value(amount),
            Release_Used__c: value(used),
            Currency_Code__c: value('USD')
        };
        const [read] =
            readPanelFacts({ uiapi: { query: { ...query, Credit_Hold__c: { edges: [{ node: hold }] } } } })?.holds ??
            [];
        expect(read).toMatchObject({ status: 'Released', isUnreadable: true });
        expect(read && holdState(read, isoDate('2026-06-30'))).toBe('active');
    });
});

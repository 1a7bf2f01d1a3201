import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openCreditDesk } from './creditDesk.ts';

// Nobody learns from a refusal what stands on a customer that they may not see.

const desk = await openCreditDesk(['force-app', 'force-quote']);
const quoting = 'Proposal/Price Quote';
const strangers = (['Clear', 'Held'] as const).map((name) => {
    const { account, profile } = desk.customer(name, { Clearing_Amount__c: 8_365.37 });
    if (name === 'Held') {
        desk.create('integration', 'Credit_Hold__c', {
            Account__c: account,
            Credit_Profile__c: profile,
            Origin__c: 'Rule',
            Rule__c: 'R3',
            Reason_Class__c: 'Over the limit',
            Placed_On__c: '2026-06-01'
        });
    }
    assert.deepEqual(desk.change('admin', 'Account', account, { OwnerId: desk.userId('leader') }), []);
    return { account, profile };
});
const mine = desk.customer('Mine');
const deal = { Name: 'Deal', CloseDate: '2026-07-20', Amount: 6_000 };

describe('a customer of somebody else’s', () => {
    test('is refused alike, held or not, before any flow looks at it', () => {
        const ids = [quoting, 'Qualification'].map((StageName) =>
            desk.create('rep', 'Opportunity', { ...deal, AccountId: mine.account, StageName })
        );
        desk.create('rep', 'Quote', { Name: 'Quote', OpportunityId: ids[1] });
        for (const { account, profile } of strangers) {
            const no = (id: string): readonly string[] => [
                `INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: insufficient access rights on cross-reference id: ${id.slice(0, 15)}`
            ];
            const born = { ...deal, AccountId: account, StageName: quoting };
            assert.deepEqual(desk.creation('rep', 'Opportunity', born), no(account));
            for (const id of ids) {
                assert.deepEqual(desk.change('rep', 'Opportunity', id, { AccountId: account }), no(account));
                assert.deepEqual(desk.change('rep', 'Opportunity', id, { Credit_Profile__c: profile }), no(profile));
            }
            const theirs = desk.create('admin', 'Opportunity', {
                ...deal,
                AccountId: account,
                StageName: 'Qualification',
                OwnerId: desk.userId('leader')
            });
            assert.deepEqual(desk.creation('rep', 'Quote', { Name: 'Quote', OpportunityId: theirs }), no(theirs));
        }
    });
});

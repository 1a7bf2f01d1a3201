import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { componentsIn, stop } from '../local-org/metadata/components.ts';
import { refused, type Fields } from './creditDesk.ts';
import { ask, asked, authority, decide, desk, held, kinds, nextKey, ofProfile, release, seen } from './requestDesk.ts';

// What is granted is carried out in the same save, or nothing is saved; a refusal or a cut plans the notice.

describe('what is granted is carried out in the same save', () => {
    test('a release reaches every hold of the profile and of the whole account, and quoting passes', () => {
        const customer = held('Released');
        const wide = desk.create('credit', 'Credit_Hold__c', {
            Account__c: customer.account,
            Origin__c: 'Person',
            Reason_Class__c: 'Credit review',
            Reason__c: 'review',
            Placed_On__c: '2026-06-01'
        });
        const second = desk.create('integration', 'Credit_Profile__c', {
            Account__c: customer.account,
            Currency_Code__c: 'EUR',
            Key__c: nextKey()
        });
        const others = desk.ruleHold({ ...customer, profile: second });
        const lifted = desk.ruleHold(customer, { Status__c: 'Lifted' });
        assert.deepEqual(decide('credit', ask('rep', customer.profile, release), 'Approved'), []);
        const state = (id: string): Fields | undefined =>
            desk.rows(
                `SELECT Status__c, Release_Until__c, Release_Amount__c, Release_Used__c, Currency_Code__c, Released_By__c, Released_On__c, Release_Reason__c FROM Credit_Hold__c WHERE Id = '${id}'`
            )[0];
        const released = {
            Status__c: 'Released',
            Release_Until__c: '2026-07-31',
            Release_Amount__c: 5_000_000n,
            Release_Used__c: null,
            Currency_Code__c: 'USD',
            Released_By__c: 'C. credit',
            Released_On__c: '2026-06-30',
            Release_Reason__c: 'good payer'
        };
        assert.deepEqual(state(customer.hold), released);
        assert.deepEqual(state(wide), released);
        assert.equal(state(others)?.['Status__c'], 'Active');
        assert.equal(state(lifted)?.['Status__c'], 'Lifted');
        const deal = {
            Name: 'D',
            AccountId: customer.account,
            Credit_Profile__c: customer.profile,
            StageName: 'Proposal/Price Quote',
            Amount: 5_000,
            CloseDate: '2026-07-20'
        };
        assert.deepEqual(desk.creation('rep', 'Opportunity', deal), []);
        assert.deepEqual(desk.creation('rep', 'Opportunity', { ...deal, Amount: 5_001 }).length, 1);
    });

    test('a release by date, and a new one for a release that has ended', () => {
        const customer = held('Again');
        assert.deepEqual(
            decide(
                'chief',
                ask('rep', customer.profile, { ...release, Amount__c: null, Until__c: '2026-07-01' }),
                'Approved'
            ),
            []
        );
        desk.server.org.clock.set(new Date('2026-07-02T09:00:00Z'));
        assert.deepEqual(
            decide('chief', ask('rep', customer.profile, { ...release, Until__c: '2026-07-10' }), 'Approved'),
            []
        );
        assert.deepEqual(
            desk.rows(`SELECT Release_Until__c, Release_Amount__c FROM Credit_Hold__c WHERE Id = '${customer.hold}'`),
            [{ Release_Until__c: '2026-07-10', Release_Amount__c: 5_000_000n }]
        );
        desk.server.org.clock.set(new Date('2026-06-30T09:00:00Z'));
    });

    test('a temporary limit, a limit and terms reach the profile; a write-off is recorded only', () => {
        const customer = desk.customer('Limits', { Own_Limit__c: 20_000 });
        for (const kind of ['Temporary limit', 'New limit', 'Terms change', 'Write-off'] as const) {
            assert.deepEqual(decide('chief', ask('rep', customer.profile, asked[kind]), 'Approved'), [], kind);
        }
        assert.deepEqual(
            ofProfile(
                customer.profile,
                'Temporary_Limit__c',
                'Temporary_Limit_Until__c',
                'Own_Limit__c',
                'Credit_Terms__c'
            ),
            {
                Temporary_Limit__c: 40_000_000n,
                Temporary_Limit_Until__c: '2026-07-31',
                Own_Limit__c: 45_000_000n,
                Credit_Terms__c: 'net 60'
            }
        );
        assert.deepEqual(
            desk.rows(`SELECT Id FROM Task WHERE WhatId = '${customer.account}'`),
            [],
            'nothing was refused or cut'
        );
    });

    test('or nothing is saved', () => {
        const free = desk.customer('Free');
        const none = ask('rep', free.profile, release);
        assert.deepEqual(
            decide('chief', none, 'Approved'),
            refused(
                'There is no hold that a release could lift, so nothing was decided. Refuse the request, or let it be withdrawn.'
            )
        );
        const insolvent = desk.customer('Insolvent');
        desk.ruleHold(insolvent, { Reason_Class__c: 'Insolvency' });
        assert.equal(
            decide('chief', ask('rep', insolvent.profile, release), 'Approved').length,
            1,
            'insolvency is not released'
        );
        // Somebody who may decide, but neither release nor change limits.
        desk.create('admin', 'PermissionSetAssignment', {
            AssigneeId: desk.userId('admin'),
            PermissionSetId: onlyDecides()
        });
        for (const kind of kinds) authority('admin', kind, { Currency_Code__c: null });
        const customer = held('Half');
        for (const kind of ['Release', 'New limit'] as const) {
            const id = ask('rep', customer.profile, asked[kind]);
            const [line = ''] = decide('admin', id, 'Approved');
            assert.match(
                line,
                /^FIELD_CUSTOM_VALIDATION_EXCEPTION: The decision could not be carried out, so nothing was saved\. .*Only credit (may release|changes limits)/,
                kind
            );
            assert.deepEqual(seen(id, 'Status__c', 'Decided_By__c'), { Status__c: 'Waiting', Decided_By__c: null });
        }
        assert.deepEqual(desk.rows(`SELECT Status__c FROM Credit_Hold__c WHERE Id = '${customer.hold}'`), [
            { Status__c: 'Active' }
        ]);
        assert.equal(ofProfile(customer.profile, 'Own_Limit__c')?.['Own_Limit__c'], 20_000_000n);
        assert.deepEqual(desk.rows(`SELECT Id FROM Task WHERE WhatId = '${customer.account}'`), []);
    });
});

describe('a notice to the customer is planned', () => {
    const tasks = (id: string): readonly Fields[] =>
        desk.rows(`SELECT Subject, ActivityDate, OwnerId FROM Task WHERE WhatId = '${id}' ORDER BY Id`);
    const notice = (Subject: string, ActivityDate = '2026-07-30'): Fields => ({
        Subject: `Notice to the customer: ${Subject}`,
        ActivityDate,
        OwnerId: desk.userId('chief')
    });

    test('for a refusal, for less than was asked and for a cut, 30 days on', () => {
        const customer = held('Notice');
        decide('chief', ask('rep', customer.profile, asked['New limit']), 'Refused');
        decide('chief', ask('rep', customer.profile, release), 'Partly approved', { Granted_Amount__c: 1_000 });
        decide('chief', ask('collector', customer.profile, { Kind__c: 'New limit', Amount__c: 15_000 }), 'Approved');
        decide('chief', ask('rep', customer.profile, asked['Write-off']), 'Refused');
        assert.deepEqual(tasks(customer.account), [
            notice('new limit refused'),
            notice('release partly approved'),
            notice('limit cut')
        ]);
    });

    test('by the policy in force, when there is one', () => {
        desk.create('admin', 'Credit_Policy__c', {
            Name: 'Notice',
            Key__c: 'desk|notice',
            Kind__c: 'Notice days',
            Scope__c: 'Everyone',
            Effective_From__c: '2026-06-01',
            Days__c: 20
        });
        desk.create('admin', 'Credit_Policy__c', {
            Name: 'Later',
            Key__c: 'desk|later',
            Kind__c: 'Notice days',
            Scope__c: 'Everyone',
            Effective_From__c: '2026-07-01',
            Days__c: 10
        });
        const customer = desk.customer('Policy');
        decide('chief', ask('rep', customer.profile, asked['New limit']), 'Refused');
        assert.deepEqual(tasks(customer.account), [notice('new limit refused', '2026-07-20')]);
    });
});

/** The id of a permission set with the permission to decide and nothing else, added to the org. */
function onlyDecides(): unknown {
    const text =
        '<?xml version="1.0" encoding="UTF-8"?><PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata"><customPermissions>' +
        '<enabled>true</enabled><name>Good_Terms_Decide_Request</name></customPermissions><label>Only decides</label></PermissionSet>';
    const added = componentsIn([{ path: 'permissionsets/Only_Decides.permissionset-meta.xml', text }], stop);
    assert.deepEqual(desk.server.org.applyMetadata([...added.values()], { checkOnly: false }), []);
    return desk.rows("SELECT Id FROM PermissionSet WHERE Name = 'Only_Decides'")[0]?.['Id'];
}

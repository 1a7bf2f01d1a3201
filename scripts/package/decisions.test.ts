import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Person } from './creditDesk.ts';
import { refused } from './creditDesk.ts';
import { ask, asked, authority, decide, desk, held, release, seen } from './requestDesk.ts';

// Who decides a request, within which authority, and what a decision never changes.

const { profile } = held('Juniper');

describe('a decision', () => {
    test('is made by credit, not by who asked, with a reason', () => {
        const mine = ask('credit', profile, release);
        assert.deepEqual(decide('credit', mine, 'Approved'), refused('Nobody decides a request of their own.'));
        assert.deepEqual(decide('credit', mine, 'Refused'), refused('Nobody decides a request of their own.'));
        assert.deepEqual(
            decide('chief', mine, 'Approved', { Decision_Reason__c: null }),
            refused('Give the reason for the decision.')
        );
        assert.deepEqual(
            decide('admin', mine, 'Refused'),
            refused('Only credit decides requests.'),
            'the administrator asked for nothing and has not the permission'
        );
        const reps = ask('rep', profile, release);
        for (const person of ['rep', 'leader', 'collector', 'integration'] as const) {
            assert.notDeepEqual(decide(person, reps, 'Approved'), [], person);
        }
        assert.equal(seen(reps, 'Status__c')?.['Status__c'], 'Waiting');
    });

    test('says who and when, whatever was sent', () => {
        const id = ask('rep', profile, release);
        assert.deepEqual(decide('chief', id, 'Refused'), []);
        assert.deepEqual(seen(id, 'Decided_By__c', 'Decided_At__c', 'Granted_Amount__c', 'Granted_Until__c'), {
            Decided_By__c: desk.userId('chief'),
            Decided_At__c: '2026-06-30T09:00',
            Granted_Amount__c: null,
            Granted_Until__c: null
        });
    });

    test('is final', () => {
        const final = refused('This request is decided or withdrawn. Make a new one.');
        const id = ask('rep', profile, release);
        assert.deepEqual(decide('credit', id, 'Refused'), []);
        for (const fields of [
            { Status__c: 'Waiting' },
            { Status__c: 'Approved' },
            { Granted_Amount__c: 1 },
            { Decision_Reason__c: 'no' },
            { Assigned_To__c: desk.userId('chief') }
        ]) {
            assert.deepEqual(desk.change('chief', 'Credit_Request__c', id, fields), final, JSON.stringify(fields));
            assert.deepEqual(
                desk.change('admin', 'Credit_Request__c', id, fields).slice(0, 1),
                final,
                JSON.stringify(fields)
            );
        }
    });

    test('is not half made before it', () => {
        const id = ask('rep', profile, release);
        const together = refused('Grant amounts and give reasons together with the decision.');
        for (const fields of [
            { Granted_Amount__c: 1 },
            { Granted_Until__c: '2026-07-01' },
            { Decision_Reason__c: 'maybe' }
        ]) {
            assert.deepEqual(desk.change('credit', 'Credit_Request__c', id, fields), together);
        }
    });

    test('keeps within the authority of who decides, and says where that ends', () => {
        const beyond = (end: string): readonly string[] =>
            refused(
                `Your authority for a release ends at ${end}. This is beyond it: grant less, or leave it to somebody with more.`
            );
        const large = ask('rep', profile, { ...release, Amount__c: 60_000 });
        assert.deepEqual(decide('credit', large, 'Approved'), beyond('50,000 USD and 90 days'));
        assert.deepEqual(
            decide('credit', large, 'Partly approved', { Granted_Amount__c: 50_000.01 }),
            beyond('50,000 USD and 90 days')
        );
        assert.deepEqual(decide('credit', large, 'Partly approved', { Granted_Amount__c: 50_000 }), []);
        const long = ask('rep', profile, { ...release, Until__c: '2026-12-31' });
        assert.deepEqual(decide('credit', long, 'Approved'), beyond('50,000 USD and 90 days'));
        assert.deepEqual(decide('chief', long, 'Approved'), []);
        const open = ask('rep', profile, { ...release, Amount__c: null });
        assert.deepEqual(decide('credit', open, 'Approved'), beyond('50,000 USD and 90 days'), 'without an amount');
        const foreign = ask('rep', profile, { ...release, Currency_Code__c: 'EUR' });
        assert.deepEqual(
            decide('credit', foreign, 'Approved'),
            refused('You have no authority for a release in this currency. Leave it to somebody who has.')
        );
        const refusing = ask('rep', profile, { ...release, Amount__c: 60_000 });
        assert.deepEqual(decide('credit', refusing, 'Refused'), [], 'refusing needs no amount');
    });

    test('of a stand-in has the authority of the absent, while absent', () => {
        const id = authority('leader', 'Terms change', {
            Stand_In__c: desk.userId('credit'),
            Absent_Until__c: '2026-06-30',
            Currency_Code__c: 'JPY'
        });
        desk.change(
            'admin',
            'Credit_Authority__c',
            String(desk.rows("SELECT Id FROM Credit_Authority__c WHERE Name = 'credit Terms change'")[0]?.['Id']),
            { Effective_To__c: '2026-01-02' }
        );
        const customer = desk.customer('Ivory', { Currency_Code__c: 'JPY' });
        const [first, second] = [
            ask('rep', customer.profile, asked['Terms change']),
            ask('rep', customer.profile, asked['Terms change'])
        ];
        assert.deepEqual(decide('credit', first, 'Approved'), []);
        desk.change('admin', 'Credit_Authority__c', id, { Absent_Until__c: '2026-06-29' });
        assert.deepEqual(
            decide('credit', second, 'Approved'),
            refused('You have no authority for a terms change in this currency. Leave it to somebody who has.')
        );
    });

    test('grants what was asked, or less, or is refused', () => {
        const within = refused(
            'Approved grants exactly what was asked; for less choose partly approved. Nothing beyond the request can be granted.'
        );
        const complete = refused(
            'Say what is granted: an amount above zero, a last day that is not past, as the kind needs. To grant nothing, refuse.'
        );
        const id = ask('rep', profile, release);
        assert.deepEqual(decide('credit', id, 'Approved', { Granted_Amount__c: 4_000 }), within);
        assert.deepEqual(decide('credit', id, 'Approved', { Granted_Amount__c: 6_000 }), within);
        assert.deepEqual(decide('credit', id, 'Approved', { Granted_Until__c: '2026-08-01' }), within);
        assert.deepEqual(decide('credit', id, 'Partly approved'), within, 'nothing less');
        assert.deepEqual(
            decide('credit', id, 'Partly approved', { Granted_Amount__c: 4_000, Granted_Until__c: '2026-08-01' }),
            within
        );
        assert.deepEqual(decide('credit', id, 'Partly approved', { Granted_Amount__c: 0 }), complete);
        assert.deepEqual(decide('credit', id, 'Partly approved', { Granted_Until__c: '2026-06-29' }), complete);
        assert.deepEqual(decide('credit', id, 'Partly approved', { Granted_Until__c: '2026-07-05' }), []);
        assert.deepEqual(seen(id, 'Granted_Amount__c', 'Granted_Until__c'), {
            Granted_Amount__c: 5_000_000n,
            Granted_Until__c: '2026-07-05'
        });
    });

    test('comes before the request expires, by the clock', () => {
        const id = ask('rep', profile, asked['New limit']);
        desk.server.org.clock.set(new Date('2026-07-15T00:00:00Z'));
        assert.deepEqual(
            decide('credit', id, 'Approved'),
            refused('This request has expired. It has to be asked for again.')
        );
        assert.deepEqual(decide('credit', id, 'Refused'), []);
        desk.server.org.clock.set(new Date('2026-06-30T09:00:00Z'));
    });
});

describe('withdrawing and handing on', () => {
    test('who asked withdraws, others do not', () => {
        const withdraw = (person: Person, id: string): readonly string[] =>
            desk.change(person, 'Credit_Request__c', id, { Status__c: 'Withdrawn' });
        const id = ask('rep', profile, release);
        assert.deepEqual(withdraw('admin', id), refused('Only who asked withdraws a request.'));
        assert.deepEqual(withdraw('rep', id), []);
        assert.deepEqual(
            decide('credit', id, 'Approved'),
            refused('This request is decided or withdrawn. Make a new one.')
        );
        assert.deepEqual(withdraw('credit', ask('rep', profile, release)), []);
    });

    test('credit hands it on, others do not', () => {
        const id = ask('rep', profile, release);
        const hand = (person: Person): readonly string[] =>
            desk.change(person, 'Credit_Request__c', id, { Assigned_To__c: desk.userId('chief') });
        assert.deepEqual(hand('admin'), refused('Only credit hands a request on.'));
        assert.notDeepEqual(hand('rep'), []);
        assert.deepEqual(hand('credit'), []);
    });
});

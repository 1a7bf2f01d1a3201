import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { overEveryChannel } from './channels.ts';
import { refused, type Fields, type Person } from './creditDesk.ts';
import { ask, asked, asking, authority, decide, desk, held, kinds, release, request, seen } from './requestDesk.ts';

// What is asked of credit: stamped, routed by authority, complete, frozen, whatever channel sent it.

const { profile } = held('Juniper');

describe('a new request', () => {
    test('is stamped with who asked and when, whatever was sent', () => {
        const sent = {
            Requested_By__c: desk.userId('leader'),
            Requested_At__c: '2020-01-01T00:00:00Z',
            Due_At__c: '2030-01-01T00:00:00Z',
            Assigned_To__c: desk.userId('rep')
        };
        const allowed = desk.creation('admin', 'Credit_Request__c', request(profile, { ...release, ...sent }));
        assert.deepEqual(allowed, []);
        const id = String(desk.rows('SELECT Id FROM Credit_Request__c ORDER BY Id DESC LIMIT 1')[0]?.['Id']);
        assert.deepEqual(
            seen(
                id,
                'Requested_By__c',
                'Requested_At__c',
                'Due_At__c',
                'Expires_On__c',
                'Currency_Code__c',
                'Status__c',
                'Assigned_To__c'
            ),
            {
                Requested_By__c: desk.userId('admin'),
                Requested_At__c: seen(id, 'CreatedDate')?.['CreatedDate'],
                Due_At__c: '2026-07-01T09:00',
                Expires_On__c: '2026-07-14',
                Currency_Code__c: 'USD',
                Status__c: 'Waiting',
                Assigned_To__c: desk.userId('credit')
            }
        );
        const byRep = ask('rep', profile, { ...release, Until__c: '2026-07-03' });
        assert.deepEqual(seen(byRep, 'Requested_By__c', 'Expires_On__c'), {
            Requested_By__c: desk.userId('rep'),
            Expires_On__c: '2026-07-03'
        });
        const loaded = ask('integration', profile, { ...release, Requested_By__c: desk.userId('rep') });
        assert.equal(seen(loaded, 'Requested_By__c')?.['Requested_By__c'], desk.userId('rep'));
    });

    test('is due after the weekend when asked on a Friday or on a Saturday', () => {
        for (const [instant, due] of [
            ['2026-07-03T15:00:00Z', '2026-07-06T15:00'],
            ['2026-07-04T15:00:00Z', '2026-07-06T15:00'],
            ['2026-07-05T15:00:00Z', '2026-07-06T15:00']
        ] as const) {
            desk.server.org.clock.set(new Date(instant));
            assert.equal(seen(ask('rep', profile, release), 'Due_At__c')?.['Due_At__c'], due);
        }
        desk.server.org.clock.set(new Date('2026-06-30T09:00:00Z'));
    });

    test('goes to the least authority that is enough', () => {
        const to = (person: Person, fields: Fields): string => {
            const id = ask(person, profile, fields);
            const user = seen(id, 'Assigned_To__c')?.['Assigned_To__c'];
            return (['credit', 'chief', 'collector'] as const).find((one) => desk.userId(one) === user) ?? String(user);
        };
        for (const kind of kinds) assert.equal(to('rep', asked[kind]), 'credit', kind);
        assert.equal(to('rep', { ...release, Amount__c: 50_000 }), 'credit');
        assert.equal(to('rep', { ...release, Amount__c: 50_000.01 }), 'chief', 'amount');
        assert.equal(to('rep', { ...release, Until__c: '2026-09-28' }), 'credit', '90 days');
        assert.equal(to('rep', { ...release, Until__c: '2026-09-29' }), 'chief', 'length');
        assert.equal(to('rep', { ...release, Amount__c: null }), 'chief', 'a release without an amount has no ceiling');
        assert.equal(to('rep', { ...release, Until__c: null }), 'chief', 'nor one without an end a length');
        assert.equal(to('rep', { ...release, Currency_Code__c: 'EUR' }), 'chief', 'currency');
        assert.equal(to('rep', { Kind__c: 'New limit', Amount__c: 60_000 }), 'chief', 'an authority that has ended');
        assert.equal(to('credit', release), 'chief', 'never to the requester');
        assert.equal(to('chief', { ...release, Amount__c: null }), 'null', 'nobody else is enough');
    });

    test('goes to the stand-in of somebody absent', () => {
        const id = authority('leader', 'Write-off', {
            Up_To_Amount__c: 10,
            Stand_In__c: desk.userId('collector'),
            Absent_Until__c: '2026-06-30'
        });
        const small = { ...asked['Write-off'], Amount__c: 5 };
        const routed = (person: Person): unknown =>
            seen(ask(person, profile, small), 'Assigned_To__c')?.['Assigned_To__c'];
        assert.equal(routed('rep'), desk.userId('collector'));
        assert.equal(routed('collector'), desk.userId('credit'), 'the stand-in asked');
        desk.change('admin', 'Credit_Authority__c', id, { Absent_Until__c: '2026-06-29' });
        assert.equal(routed('rep'), desk.userId('leader'));
    });

    test('is complete, of this customer, in its currency', () => {
        const complete = refused(
            'Say what is asked for: a release needs an amount or a last day, a temporary limit both, a new limit, a write-off or an adjustment an amount, a terms change the new terms. The last day cannot be past.'
        );
        for (const fields of [
            { Kind__c: 'Release' },
            { ...release, Amount__c: 0 },
            { ...release, Until__c: '2026-06-29' },
            { ...asked['Temporary limit'], Until__c: null },
            { ...asked['Temporary limit'], Amount__c: null },
            { Kind__c: 'New limit' },
            { Kind__c: 'Write-off' },
            { Kind__c: 'Terms change' }
        ]) {
            assert.deepEqual(asking('rep', profile, fields), complete, JSON.stringify(fields));
        }
        assert.deepEqual(
            asking('rep', profile, { ...asked['New limit'], Currency_Code__c: 'EUR' }),
            refused('State the amount in the currency of the credit profile.')
        );
        assert.ok(
            asking('rep', profile, { ...release, Currency_Code__c: 'US' }).includes(
                refused('Give the currency as three capital letters, for example USD.')[0] ?? ''
            )
        );
        assert.ok(
            asking('rep', profile, { ...release, Amount__c: -1 }).includes(
                refused('The amounts asked for and granted cannot be negative.')[0] ?? ''
            )
        );
        const other = desk.customer('Other');
        const deal = desk.create('rep', 'Opportunity', {
            Name: 'D',
            AccountId: other.account,
            StageName: 'Qualification',
            CloseDate: '2026-07-20'
        });
        assert.deepEqual(
            asking('rep', profile, { ...release, Opportunity__c: deal }),
            refused('The deal belongs to another account.')
        );
        assert.deepEqual(asking('rep', other.profile, { ...release, Opportunity__c: deal }), []);
    });

    test('is not born decided', () => {
        const born = refused('A request starts as waiting; somebody else decides it later.');
        const ways: readonly Fields[] = [
            ...['Approved', 'Partly approved', 'Refused', 'Withdrawn'].map((Status__c) => ({ Status__c })),
            { Granted_Amount__c: 5_000 },
            { Granted_Until__c: '2026-07-31' },
            { Decision_Reason__c: 'yes' },
            { Decided_By__c: desk.userId('credit') },
            { Decided_At__c: '2026-06-30T09:00:00Z' }
        ];
        for (const fields of ways) {
            for (const person of ['admin', 'credit', 'integration'] as const) {
                const answer = asking(person, profile, { ...release, ...fields });
                assert.ok(
                    answer.length === 1 && (answer[0] === born[0] || /^INVALID_FIELD/.test(answer[0] ?? '')),
                    `${person} ${JSON.stringify(fields)} ${answer}`
                );
            }
            assert.deepEqual(asking('admin', profile, { ...release, ...fields }), born, JSON.stringify(fields));
        }
    });
});

describe('what was asked is frozen', () => {
    const frozen =
        'FIELD_CUSTOM_VALIDATION_EXCEPTION: What was asked never changes. Withdraw this request and make a new one.';
    const id = ask('rep', profile, release);
    const elsewhere = desk.customer('Elsewhere');
    const changes: readonly Fields[] = [
        { Credit_Profile__c: elsewhere.profile },
        { Kind__c: 'New limit' },
        { Amount__c: 6_000 },
        { Currency_Code__c: 'EUR' },
        { Until__c: '2026-08-31' },
        { New_Terms__c: 'net 90' },
        { Reason__c: 'other' },
        { Requested_By__c: desk.userId('leader') },
        { Requested_At__c: '2026-06-29T09:00:00Z' },
        { Expires_On__c: '2026-12-31' },
        { Request_Key__c: 'another' }
    ];

    test('for everybody, waiting or decided', () => {
        for (const fields of changes) {
            assert.ok(desk.change('admin', 'Credit_Request__c', id, fields).includes(frozen), JSON.stringify(fields));
            for (const person of ['rep', 'credit', 'integration'] as const) {
                assert.notDeepEqual(
                    desk.change(person, 'Credit_Request__c', id, fields),
                    [],
                    `${person} ${JSON.stringify(fields)}`
                );
            }
        }
        assert.ok(
            desk
                .change('admin', 'Credit_Request__c', id, { Currency_Code__c: null })
                .includes('FIELD_CUSTOM_VALIDATION_EXCEPTION: An amount needs its currency.')
        );
        assert.deepEqual(decide('credit', id, 'Approved', { Amount__c: 9_000 }).length > 0, true);
        assert.deepEqual(decide('credit', id, 'Refused'), []);
        for (const fields of changes)
            assert.notDeepEqual(desk.change('admin', 'Credit_Request__c', id, fields), [], JSON.stringify(fields));
    });

    test('and a request is kept', () => {
        assert.deepEqual(
            desk.deletion('admin', 'Credit_Request__c', id),
            refused('A credit request is kept. Withdraw it instead.')
        );
        for (const person of ['rep', 'credit', 'integration'] as const) {
            assert.match(desk.deletion(person, 'Credit_Request__c', id)[0] ?? '', /^INSUFFICIENT_ACCESS/, person);
        }
    });
});

describe('whatever channel', () => {
    test('REST, GraphQL and Bulk API 2.0 refuse the own decision, the born one, what is frozen and a deletion', async () => {
        const object = 'Credit_Request__c';
        const id = ask('credit', profile, release);
        const decided = { Status__c: 'Approved', Decision_Reason__c: 'mine' };
        const cases = [
            ['credit', { object, id, fields: decided }, /Nobody decides a request of their own/],
            [
                'admin',
                { object, fields: request(profile, { ...release, Status__c: 'Approved' }) },
                /A request starts as waiting/
            ],
            ['admin', { object, id, fields: { Amount__c: 9 } }, /What was asked never changes/],
            [
                'admin',
                { object, id, fields: { Credit_Profile__c: desk.customer('Moved').profile } },
                /What was asked never changes/
            ],
            ['admin', { object, id }, /A credit request is kept/]
        ] as const;
        for (const [person, write, reason] of cases) {
            for (const [channel, text] of Object.entries(await overEveryChannel(desk, person, write))) {
                assert.match(text, reason, channel);
            }
        }
        assert.equal(seen(id, 'Status__c')?.['Status__c'], 'Waiting');
    });
});

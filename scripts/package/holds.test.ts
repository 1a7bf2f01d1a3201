import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { overEveryChannel } from './channels.ts';
import { openCreditDesk, refused, type Fields, type Person } from './creditDesk.ts';

// Who places, releases and ends holds, and what of a hold never changes.

const desk = await openCreditDesk();
desk.authority('credit', 'Release', { Up_To_Amount__c: 50_000, Longest_Days__c: 90, Currency_Code__c: 'USD' });
desk.authority('chief', 'Release');
const { account, profile } = desk.customer('Ivory');
const other = desk.customer('Other');

const byPerson: Fields = {
    Account__c: account,
    Credit_Profile__c: profile,
    Origin__c: 'Person',
    Reason_Class__c: 'Credit review',
    Reason__c: 'Ownership change',
    Placed_On__c: '2026-05-12'
};
const byRule: Fields = {
    Account__c: account,
    Credit_Profile__c: profile,
    Origin__c: 'Rule',
    Rule__c: 'R1',
    Reason_Class__c: 'Overdue invoices',
    Placed_On__c: '2026-05-15'
};
const release: Fields = {
    Status__c: 'Released',
    Release_Reason__c: 'peak',
    Release_Until__c: '2026-07-10',
    Release_Amount__c: 1_000,
    Currency_Code__c: 'USD'
};
const place = (person: Person, fields: Fields): string => desk.create(person, 'Credit_Hold__c', fields);
const placing = (person: Person, fields: Fields): readonly string[] => desk.creation(person, 'Credit_Hold__c', fields);
const change = (person: Person, id: string, fields: Fields): readonly string[] =>
    desk.change(person, 'Credit_Hold__c', id, fields);

describe('placing a hold', () => {
    const byHand = refused('Only credit places a hold by hand, and says why.');

    test('by hand: credit, with a reason; who placed it is filled in', () => {
        const id = place('credit', byPerson);
        assert.deepEqual(desk.rows(`SELECT Status__c, Placed_By__c FROM Credit_Hold__c WHERE Id = '${id}'`), [
            { Status__c: 'Active', Placed_By__c: 'C. credit' }
        ]);
        assert.deepEqual(placing('credit', { ...byPerson, Reason__c: null }), byHand);
        assert.deepEqual(placing('admin', byPerson), byHand);
    });

    test('by rule: the ledger run or credit', () => {
        place('integration', byRule);
        assert.deepEqual(placing('admin', byRule), refused('Holds by rule are placed by the ledger run.'));
    });

    test('sales and collectors place none', () => {
        for (const person of ['rep', 'leader', 'collector'] as const) {
            for (const fields of [byPerson, byRule]) {
                assert.match(placing(person, fields)[0] ?? '', /^(INSUFFICIENT_ACCESS|CANNOT_INSERT_UPDATE)/, person);
            }
        }
    });
});

describe('a hold is not born released or ended', () => {
    test('without the permission', () => {
        const needs = refused(
            'Only credit may release a hold, and a release needs who, why, and an end: a last day or an amount.'
        );
        assert.deepEqual(placing('integration', { ...byRule, ...release }), needs);
        assert.deepEqual(placing('admin', { ...byRule, ...release, Origin__c: 'Rule' }).length, 2);
        place('credit', { ...byPerson, ...release });
        for (const Status__c of ['Lifted', 'Closed']) {
            assert.ok(
                placing('admin', { ...byRule, Status__c }).includes(refused('Only credit ends a hold.')[0] ?? ''),
                Status__c
            );
            place('integration', { ...byRule, Status__c });
        }
    });

    test('and nobody without it releases, prolongs or ends one', () => {
        const needs = refused(
            'Only credit may release a hold, and a release needs who, why, and an end: a last day or an amount.'
        );
        const id = place('integration', byRule);
        assert.deepEqual(change('integration', id, release), needs);
        assert.deepEqual(change('admin', id, release), needs);
        assert.deepEqual(change('credit', id, { ...release, Release_Until__c: null, Release_Amount__c: null }), needs);
        assert.deepEqual(change('credit', id, { ...release, Release_Reason__c: null }), needs);
        assert.deepEqual(change('credit', id, release), []);
        assert.deepEqual(desk.rows(`SELECT Released_By__c, Released_On__c FROM Credit_Hold__c WHERE Id = '${id}'`), [
            { Released_By__c: 'C. credit', Released_On__c: '2026-06-30' }
        ]);
        assert.deepEqual(change('chief', id, { Release_Until__c: '2026-07-15', Released_By__c: 'C. credit' }), []);
        assert.deepEqual(
            desk.rows(`SELECT Released_By__c FROM Credit_Hold__c WHERE Id = '${id}'`),
            [{ Released_By__c: 'C. chief' }],
            'who prolongs it stands there, whatever was sent'
        );
        assert.deepEqual(change('integration', id, { Release_Until__c: '2026-12-31' }), needs);
        assert.deepEqual(change('admin', id, { Status__c: 'Closed' }), refused('Only credit ends a hold.'));
        assert.deepEqual(change('admin', id, { Status__c: 'Lifted' }), refused('Only credit ends a hold.'));
        for (const person of ['rep', 'leader', 'collector'] as const) {
            assert.match(
                change(person, id, { Status__c: 'Closed' })[0] ?? '',
                /^(INSUFFICIENT_ACCESS|CANNOT_INSERT_UPDATE)/,
                person
            );
        }
    });

    test('named orders use a release up', () => {
        const id = place('credit', { ...byPerson, ...release, Release_Amount__c: 10_000, Currency_Code__c: 'USD' });
        assert.deepEqual(change('integration', id, { Release_Used__c: 6_000 }), []);
    });
});

describe('a hold keeps its history', () => {
    const frozen = refused(
        'The customer, the origin, the rule, the reason, and by whom and when a hold was placed never change. Close this hold and place a new one.'
    );

    test('what placed it, when and on whom', () => {
        const [person, rule] = [place('credit', byPerson), place('integration', { ...byRule, Key__c: 'desk|rule|R1' })];
        const changes: readonly Fields[] = [
            { Account__c: other.account, Credit_Profile__c: null },
            { Account__c: other.account, Credit_Profile__c: other.profile },
            { Placed_On__c: '2026-06-30' },
            { Placed_By__c: 'somebody' }
        ];
        for (const fields of changes) {
            for (const who of ['credit', 'integration', 'admin'] as const) {
                assert.deepEqual(change(who, person, fields), frozen, JSON.stringify(fields));
            }
        }
        assert.deepEqual(change('credit', person, { Origin__c: 'Rule' }), frozen);
        assert.deepEqual(change('credit', rule, { Origin__c: 'Person' }), frozen);
        assert.deepEqual(change('integration', rule, { Rule__c: 'R2' }), frozen);
        assert.deepEqual(change('integration', rule, { Key__c: 'desk|rule|R2' }), frozen);
    });

    test('a rule never lifts what a person placed', () => {
        const message = refused(
            'A hold that a person placed is not lifted by a rule. Somebody in credit closes or releases it.'
        );
        const id = place('credit', byPerson);
        assert.deepEqual(change('integration', id, { Status__c: 'Lifted' }), message);
        assert.deepEqual(change('credit', id, { Status__c: 'Lifted' }), message);
        assert.deepEqual(placing('integration', { ...byPerson, Status__c: 'Lifted' }), message);
        assert.deepEqual(change('credit', id, { Status__c: 'Closed' }), []);
        assert.deepEqual(desk.rows(`SELECT Ended_By__c, Ended_On__c FROM Credit_Hold__c WHERE Id = '${id}'`), [
            { Ended_By__c: 'C. credit', Ended_On__c: '2026-06-30' }
        ]);
    });

    test('an ended hold is not reopened, and none is deleted', () => {
        for (const Status__c of ['Lifted', 'Closed']) {
            const id = place('integration', { ...byRule, Status__c });
            for (const again of [{ Status__c: 'Active' }, release]) {
                assert.deepEqual(
                    change('credit', id, again),
                    refused('This hold has ended. Place a new hold instead of reopening it.')
                );
            }
            assert.deepEqual(
                desk.deletion('admin', 'Credit_Hold__c', id),
                refused('A credit hold is kept. Close it instead.')
            );
            assert.match(desk.deletion('credit', 'Credit_Hold__c', id)[0] ?? '', /^INSUFFICIENT_ACCESS/);
        }
    });
});

describe('a release without a request', () => {
    const beyond = (kind: string): readonly string[] =>
        refused(
            `Your authority for a ${kind} ends at 50,000 USD and 90 days. This is beyond it: grant less, or leave it to somebody with more.`
        );
    const none = (kind: string): readonly string[] =>
        refused(`You have no authority for a ${kind} in this currency. Leave it to somebody who has.`);

    test('a release keeps within the authority of who makes it', () => {
        const id = place('integration', byRule);
        const within = {
            ...release,
            Release_Until__c: '2026-09-28',
            Release_Amount__c: 50_000,
            Currency_Code__c: 'USD'
        };
        const further: readonly Fields[] = [
            { Release_Amount__c: 50_000.01 },
            { Release_Amount__c: null },
            { Release_Until__c: '2026-09-29' },
            { Release_Until__c: null }
        ];
        for (const fields of further)
            assert.deepEqual(change('credit', id, { ...within, ...fields }), beyond('release'), JSON.stringify(fields));
        assert.deepEqual(change('credit', id, { ...within, Currency_Code__c: 'EUR' }), none('release'));
        assert.deepEqual(change('credit', id, within), []);
        for (const fields of further)
            assert.deepEqual(change('credit', id, fields), beyond('release'), `afterwards ${JSON.stringify(fields)}`);
        assert.deepEqual(change('credit', id, { Currency_Code__c: 'EUR' }), none('release'));
        assert.deepEqual(change('integration', id, { Release_Used__c: 5 }), []);
        assert.deepEqual(change('chief', id, { Release_Amount__c: 900_000 }), []);
    });
});

describe('whatever channel', () => {
    test('REST, GraphQL and Bulk API 2.0 refuse the same', async () => {
        const object = 'Credit_Hold__c';
        const [person, rule] = [place('credit', byPerson), place('integration', byRule)];
        const ended = place('integration', { ...byRule, Status__c: 'Lifted' });
        const moved = { Account__c: other.account, Credit_Profile__c: null };
        const cases = [
            [
                'integration',
                { object, fields: { ...byRule, ...release, Released_By__c: 'me' } },
                /Only credit may release a hold/
            ],
            [
                'integration',
                { object, id: rule, fields: { ...release, Released_By__c: 'me' } },
                /Only credit may release a hold/
            ],
            ['admin', { object, fields: byPerson }, /Only credit places a hold by hand/],
            ['integration', { object, id: person, fields: { Status__c: 'Lifted' } }, /is not lifted by a rule/],
            ['credit', { object, id: ended, fields: { Status__c: 'Active' } }, /This hold has ended/],
            ['admin', { object, id: person, fields: moved }, /never change\. Close this hold/],
            ['admin', { object, id: person }, /A credit hold is kept/]
        ] as const;
        for (const [who, write, reason] of cases) {
            for (const [channel, text] of Object.entries(await overEveryChannel(desk, who, write))) {
                assert.match(text, reason, channel);
            }
        }
    });
});

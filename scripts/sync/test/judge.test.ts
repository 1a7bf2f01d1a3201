import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { readJudgement } from 'c/creditJudgement';
import { sampleDeliveries } from '../../sample/deliveries.ts';
import { writeSample } from '../../sample/sampleCompany.ts';
import { OrgClient } from '../../start/org-client.ts';
import { createCreditFile } from '../../start/sampleRecords.ts';
import type { JudgeResult } from '../judge/judgeResult.ts';
import { expected, holds } from './storyVerdicts.ts';
import { startSyncedOrg, type SyncedOrg } from './syncedOrg.ts';

let synced: SyncedOrg;
let rehearsal: JudgeResult;
let result: JudgeResult;

before(async () => {
    synced = await startSyncedOrg();
    const sample = join(synced.folder, 'sample');
    writeSample(sample);
    const accounts = parse<Record<string, string>>(readFileSync(join(sample, 'accounts.csv')), { columns: true });
    await synced.insert(
        'Account',
        accounts.map((row) => ({ Name: row['name'], AccountNumber: row['account_number'] }))
    );
    await synced.mayDecideCredit();
    for (const { title, args, exitCode } of sampleDeliveries(sample, 'org')) {
        const end = await synced.sync(...args.slice(0, -2));
        assert.equal(end.exitCode, exitCode, `${title}: ${end.stderr}${end.stdout}`);
    }
    const client = new OrgClient(synced.org);
    const people = await peopleOf(client);
    await createCreditFile({ clientAs: () => client, at: async (_instant, work) => await work() }, people);
    rehearsal = await judged('--dry-run');
    result = await judged();
});
after(async () => await synced.stop());

describe('the credit rules on the sample', () => {
    test('say of every story customer what its story says, in the org', async () => {
        const rows = await synced.soql<Record<string, string | number | null>>(
            `SELECT Customer_Number__c, Blocking_Rules__c, Warning_Rules__c, Block_Starts_On__c, Clearing_Amount__c,
             Verdict__c, Own_Score__c FROM Credit_Profile__c WHERE Customer_Number__c LIKE 'S%'`
        );
        const found = rows.map((row) => [
            row['Customer_Number__c'],
            [
                row['Blocking_Rules__c'],
                row['Warning_Rules__c'],
                row['Block_Starts_On__c'],
                row['Clearing_Amount__c'],
                row['Verdict__c'],
                row['Own_Score__c']
            ]
        ]);
        assert.deepEqual(Object.fromEntries(found), expected);
    });

    test('say the same in the command’s JSON', () => {
        const stories = result.scopes
            .flatMap(({ profiles }) => profiles)
            .filter(({ customer }) => customer.startsWith('S'));
        const found = stories.map(({ customer, blockingRules, warningRules, judgement }) => [
            customer,
            [blockingRules.join(', ') || null, warningRules.join(', ') || null, judgement?.blockStarts?.on ?? null]
        ]);
        const rules = Object.entries(expected).map(([customer, values]) => [customer, values.slice(0, 3)]);
        assert.deepEqual(Object.fromEntries(found), Object.fromEntries(rules));
    });

    test('store judgements that can be read back, without a rule’s name or a band', async () => {
        const rows = await synced.soql<{ Judgement__c: string; Judged_As_Of__c: string }>(
            'SELECT Judgement__c, Judged_As_Of__c FROM Credit_Profile__c'
        );
        assert.equal(rows.length, 234);
        for (const { Judgement__c: text, Judged_As_Of__c: asOf } of rows) {
            const judgement = readJudgement(text);
            assert.equal(judgement.ok && judgement.value.asOf, asOf, text);
            assert.doesNotMatch(text, /"R\d|band|score/i);
        }
    });

    test('confirm the holds of the days before, one a rule, and mark the one that a person may end', async () => {
        const rows = await synced.soql<
            Record<string, string | boolean | null> & { Account__r: { AccountNumber: string } }
        >(
            `SELECT Account__r.AccountNumber, Origin__c, Rule__c, Status__c, Placed_On__c, Ended_On__c, Ready_To_Release__c
             FROM Credit_Hold__c WHERE Account__r.AccountNumber LIKE 'S%'`
        );
        const lines = rows.map(({ Account__r: account, ...hold }) =>
            [
                account.AccountNumber,
                hold['Rule__c'] ?? hold['Origin__c'],
                hold['Status__c'],
                hold['Placed_On__c'],
                hold['Ended_On__c'],
                hold['Ready_To_Release__c'] === true ? 'ready' : null
            ]
                .filter((part) => part !== null)
                .join(' ')
        );
        assert.deepEqual(lines.sort(), holds);
    });

    test('judge promises, plans and installments', async () => {
        const promises = await synced.soql<Record<string, unknown>>(
            `SELECT Request_Key__c, Status_Then__c, Status__c, Received_Then__c, Received_In_Time__c, Rest__c, Judged_On__c,
             Broken_On__c, Is_Broken_By_Reversal__c, Paid_Late_On__c, Tolerance_Ends_On__c
             FROM Collection_Promise__c ORDER BY Request_Key__c`
        );
        assert.deepEqual(
            promises.map(({ attributes: _, ...promise }) => Object.values(promise)),
            [
                judgedPromise('B-P1', ['Open', 'Open'], [null, 0, 8500], [null, null, null, '2026-07-03']),
                judgedPromise(
                    'E-P1',
                    ['Kept', 'Broken'],
                    [9500, 0, 0],
                    ['2026-04-02', '2026-04-02', null, '2026-03-18'],
                    true
                ),
                judgedPromise(
                    'E-P2',
                    ['Partly kept', 'Partly kept'],
                    [4749.99, 4749.99, 0],
                    ['2026-04-24', '2026-04-24', '2026-05-06', '2026-04-23']
                ),
                judgedPromise(
                    'E-P3',
                    ['Broken', 'Broken'],
                    [0, 0, 0],
                    ['2026-05-15', '2026-05-15', '2026-05-15', '2026-05-14']
                ),
                judgedPromise(
                    'E-P4',
                    ['Broken', 'Broken'],
                    [0, 0, 2400],
                    ['2026-06-16', '2026-06-16', null, '2026-06-15']
                ),
                judgedPromise('E-P5', ['Open', 'Open'], [null, 0, 600], [null, null, null, '2026-07-01']),
                judgedPromise('E-P6', ['Withdrawn', 'Withdrawn'], [null, null, null], [null, null, null, '2026-06-08']),
                judgedPromise('H-P1', ['Open', 'Open'], [null, 0, 25000], [null, null, null, '2026-07-09']),
                judgedPromise('L-P1', ['Withdrawn', 'Withdrawn'], [null, null, null], [null, null, null, '2026-06-29'])
            ]
        );
        const items = await synced.soql<Record<string, unknown> & { Collection_Promise__r: Record<string, unknown> }>(
            'SELECT Status__c, Collection_Promise__r.Status__c FROM Collection_Promise_Item__c'
        );
        assert.equal(items.length, 9);
        for (const { Status__c: status, Collection_Promise__r: promise } of items) {
            assert.equal(status, promise['Status__c']);
        }
        const plans = await synced.soql<Record<string, unknown>>(
            'SELECT Key__c, Status__c, Defaulted_On__c FROM Receivable_Plan__c ORDER BY Key__c'
        );
        assert.deepEqual(
            plans.map(({ attributes: _, ...plan }) => Object.values(plan)),
            [
                ['sample|F-PLAN', 'Active', null],
                ['sample|G-PLAN', 'Defaulted', '2026-06-18']
            ]
        );
        const unpaid = await synced.soql<{ Unpaid__c: number }>(
            'SELECT Unpaid__c FROM Receivable_Installment__c ORDER BY Key__c'
        );
        assert.deepEqual(
            unpaid.map((row) => row.Unpaid__c),
            [0, 10000, 10000, 0, 0, 10000, 10000, 10000]
        );
    });

    test('a rehearsal says which holds would be placed, and the run places exactly those', () => {
        const placed = ({ scopes }: JudgeResult) => scopes.flatMap((scope) => scope.placed);
        assert.deepEqual(placed(rehearsal), placed(result));
        assert.ok(placed(result).length > 0);
        assert.deepEqual(
            placed(result).filter(({ customer }) => customer.startsWith('S')),
            []
        );
        assert.deepEqual(
            result.scopes.flatMap(({ lifted }) => lifted),
            []
        );
        assert.match(placed(result)[0]?.reason ?? '', /\d/);
    });

    test('keep an answer of the own score beside the bureaus’', async () => {
        const [birch] = await synced.soql<Record<string, unknown>>(
            `SELECT Raw_Value__c, Band__c, Score_Date__c FROM Credit_Score__c
             WHERE Provider__c = 'Own' AND Credit_Profile__r.Customer_Number__c = 'S02'`
        );
        assert.deepEqual(
            [birch?.['Raw_Value__c'], birch?.['Band__c'], birch?.['Score_Date__c']],
            ['63', 3, '2026-06-30']
        );
    });

    test('who is in the group is in the trace of credit, and not in the judgement of everybody', async () => {
        const [north] = await synced.soql<Record<string, string>>(
            `SELECT Judgement__c, Decision_Trace__c FROM Credit_Profile__c WHERE Customer_Number__c = 'S08N'`
        );
        assert.match(north?.['Decision_Trace__c'] ?? '', /Harbour South Ltd.*25000/);
        assert.doesNotMatch(north?.['Judgement__c'] ?? '', /Harbour|25000/);
        assert.match(north?.['Judgement__c'] ?? '', /"from":"2026-07-07","with":"20000.00"/);
    });
});

describe('the same run again', () => {
    test('writes nothing', async () => {
        const before = await stamps();
        const again = await judged();
        assert.deepEqual(await stamps(), before);
        assert.deepEqual(
            again.scopes.map(({ placed, lifted, profilesWritten, standingsChanged }) => [
                placed.length,
                lifted.length,
                profilesWritten,
                standingsChanged
            ]),
            again.scopes.map(() => [0, 0, 0, 0])
        );
    });
});

describe('policies that overlap', () => {
    let stricter: string[] = [];
    before(async () => {
        const version = (customer: string, name: string, days: number) => ({
            Key__c: `R1-${name}|${customer}`,
            Name: `Oldest overdue of ${customer}, ${name}`,
            Kind__c: 'Oldest overdue',
            Rule__c: 'R1',
            Effect__c: 'Block',
            Scope__c: 'Customer',
            Scope_Value__c: customer,
            Effective_From__c: '2026-06-01',
            Days__c: days
        });
        const customers = ['S02', 'S03'];
        stricter = await synced.insert(
            'Credit_Policy__c',
            customers.map((customer) => version(customer, 'strict', 30))
        );
        await synced.insert(
            'Credit_Policy__c',
            customers.map((customer) => version(customer, 'lax', 90))
        );
    });

    test('give these customers no verdict and say why; holds and the coming block stay, the others are judged', async () => {
        const end = await synced.json<JudgeResult>('judge');
        assert.equal(end.exitCode, 3, end.stdout);
        const scope = end.json.result.scopes.find(({ scope: key }) => key === 'sample|1000');
        assert.deepEqual(
            scope?.unclear.map(({ customer }) => customer),
            ['S02', 'S03']
        );
        assert.match(scope?.unclear[1]?.reason ?? '', /R1-(strict|lax)\|S03, R1-(strict|lax)\|S03 are all in force/);
        const birch = await synced.soql(
            "SELECT Verdict__c, Block_Starts_On__c FROM Credit_Profile__c WHERE Customer_Number__c = 'S02'"
        );
        assert.deepEqual(
            birch.map(({ Verdict__c, Block_Starts_On__c }) => [Verdict__c, Block_Starts_On__c]),
            [['Not judged', '2026-07-04']]
        );
        assert.deepEqual([scope?.placed, scope?.lifted], [[], []]);
        const [cobalt] = await synced.soql<Record<string, unknown>>(
            `SELECT Judged_As_Of__c, Judgement__c, Blocking_Rules__c FROM Credit_Profile__c
             WHERE Customer_Number__c = 'S03'`
        );
        assert.ok(cobalt);
        const { Judged_As_Of__c, Judgement__c, Blocking_Rules__c } = cobalt;
        assert.deepEqual([Judged_As_Of__c, Judgement__c, Blocking_Rules__c], [null, null, null]);
        const [held] = await synced.soql<{ n: number }>(
            `SELECT COUNT(Id) n FROM Credit_Hold__c WHERE Account__r.AccountNumber = 'S03' AND Status__c = 'Active'`
        );
        assert.equal(held?.n, 2);
    });

    test('once one of them has ended, the verdict is back', async () => {
        for (const id of stricter) await synced.update('Credit_Policy__c', id, { Effective_To__c: '2026-06-29' });
        const scope = (await judged()).scopes.find(({ scope: key }) => key === 'sample|1000');
        assert.deepEqual(scope?.unclear, []);
        // Only what is more than 90 days late counts for this customer now.
        assert.deepEqual(
            scope?.lifted.map(({ customer, rule }) => [customer, rule]),
            [['S03', 'R1']]
        );
    });
});

describe('a journal that does not hold the ledger', () => {
    test('ends the command with what to do', async () => {
        const end = await synced.json('judge', '--journal', join(synced.folder, 'other.sqlite'));
        assert.equal(end.exitCode, 1);
        assert.match(end.json.message ?? '', /this journal does not hold it/);
    });
});

/** The collectors of the sample, and somebody else who is everybody else: the administrator enters what they did. */
async function peopleOf(client: OrgClient): Promise<ReadonlyMap<string, string>> {
    const { Id: profile } = await client.row<{ Id: string }>("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    const { Id: collector } = await client.row<{ Id: string }>(
        "SELECT Id FROM PermissionSet WHERE Name = 'Good_Terms_Collector'"
    );
    const roles = ['collector', 'teammate', 'credit'];
    const ids = await synced.insert(
        'User',
        roles.map((role) => ({
            Username: `${role}@good-terms.invalid`,
            Email: `${role}@good-terms.invalid`,
            LastName: role,
            Alias: role.slice(0, 8),
            ProfileId: profile,
            TimeZoneSidKey: 'GMT',
            LocaleSidKey: 'en_US',
            LanguageLocaleKey: 'en_US',
            EmailEncodingKey: 'UTF-8',
            IsActive: true
        }))
    );
    await synced.insert(
        'PermissionSetAssignment',
        ids.slice(0, 2).map((AssigneeId) => ({ AssigneeId, PermissionSetId: collector }))
    );
    const people = new Map(roles.map((role, at) => [role, ids[at] ?? '']));
    return new Map([...people, ['head', people.get('credit') ?? ''], ['rep', people.get('credit') ?? '']]);
}

/** A promise as it is stored: then and now; received then, in time, rest; judged, broken, paid late, tolerance's end. */
function judgedPromise(
    key: string,
    statuses: readonly [string, string],
    amounts: readonly (number | null)[],
    [judgedOn, brokenOn, paidLateOn, toleranceEndsOn]: readonly (string | null)[],
    isByReversal = false
): unknown[] {
    return [`sample|${key}`, ...statuses, ...amounts, judgedOn, brokenOn, isByReversal, paidLateOn, toleranceEndsOn];
}

async function judged(...flags: string[]): Promise<JudgeResult> {
    const end = await synced.json<JudgeResult>('judge', ...flags);
    assert.equal(end.exitCode, 0, `${end.stderr}${end.stdout}`);
    return end.json.result;
}

/** When the records that the judging step may write were last touched. */
async function stamps() {
    const objects = [
        'Credit_Profile__c',
        'Credit_Hold__c',
        'Credit_Score__c',
        'Collection_Promise__c',
        'Receivable_Plan__c',
        'Receivable_Installment__c',
        'Account'
    ];
    return await Promise.all(
        objects.map(async (object) => await synced.soql(`SELECT COUNT(Id), MAX(SystemModstamp) FROM ${object}`))
    );
}

import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readJudgement } from 'c/creditJudgement';
import type { JudgeResult } from '../judge/judgeResult.ts';
import { expected, holds, promises } from './storyVerdicts.ts';
import { filledWithSample } from './judgedSample.ts';
import type { SyncedOrg } from './syncedOrg.ts';

let synced: SyncedOrg;
let people: ReadonlyMap<string, string>;
let rehearsal: JudgeResult;
let result: JudgeResult;

before(async () => {
    ({ synced, people } = await filledWithSample());
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
        const rows = await synced.soql<Record<string, unknown>>(
            `SELECT Request_Key__c, Status_Then__c, Status__c, Received_Then__c, Received_In_Time__c, Rest__c, Judged_On__c,
             Broken_On__c, Is_Broken_By_Reversal__c, Paid_Late_On__c, Tolerance_Ends_On__c
             FROM Collection_Promise__c ORDER BY Request_Key__c`
        );
        assert.deepEqual(
            rows.map(({ attributes: _, ...promise }) => Object.values(promise)),
            promises
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

describe('new accounts', () => {
    test('are shared out as the rehearsal said; the stories stay with their collector', async () => {
        const shared = ({ scopes }: JudgeResult) => scopes.flatMap(({ sharedOut }) => sharedOut);
        assert.deepEqual(shared(rehearsal), shared(result));
        assert.equal(shared(result).length, 220);
        const rows = await synced.soql<{ Collector__c: string; n: number }>(
            'SELECT Collector__c, COUNT(Id) n FROM Credit_Profile__c GROUP BY Collector__c'
        );
        assert.deepEqual(
            new Map(rows.map((row) => [row.Collector__c, row.n])),
            new Map([
                [people.get('collector'), 14],
                [people.get('teammate'), 220]
            ])
        );
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

describe('a dispute that somebody records', () => {
    const warnings = async () =>
        (await judged()).scopes.flatMap(({ profiles }) => profiles).find(({ customer }) => customer === 'S02')
            ?.warningRules;

    test('shields once it is confirmed; unconfirmed only while it is young', async () => {
        const [birch] = await synced.soql<{ Id: string; Credit_Profile__c: string }>(
            `SELECT Id, Credit_Profile__c FROM Receivable__c WHERE Name = 'B-901'`
        );
        const [dispute = ''] = await synced.insert('Receivable_Dispute__c', [
            {
                Credit_Profile__c: birch?.Credit_Profile__c,
                Reason__c: 'Quantity',
                Side__c: 'Sales',
                Opened_On__c: '2026-06-15',
                Amount__c: 8500,
                Currency_Code__c: 'USD'
            }
        ]);
        await synced.insert('Receivable_Dispute_Item__c', [
            { Receivable__c: birch?.Id, Receivable_Dispute__c: dispute, Amount__c: 8500 }
        ]);
        assert.deepEqual(await warnings(), ['R4', 'R5']);
        const byCredit = { Confirmed_By__c: people.get('credit'), Confirmed_On__c: '2026-06-30' };
        await synced.update('Receivable_Dispute__c', dispute, { Is_Confirmed__c: true, ...byCredit });
        assert.deepEqual(await warnings(), ['R4']);
        await synced.update('Receivable_Dispute__c', dispute, { Status__c: 'Rejected' });
        assert.deepEqual(await warnings(), ['R4', 'R5']);
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

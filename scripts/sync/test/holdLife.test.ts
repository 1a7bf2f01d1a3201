import { once } from 'node:events';
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { JudgeResult } from '../judge/judgeResult.ts';
import { smallLedger, smallProfile, type SmallInvoice } from './smallLedger.ts';
import { startSyncedOrg, type SyncedOrg } from './syncedOrg.ts';

/** A customer by its number, with an invoice so large that one overdue rule holds it. */
const late = (customer: string, document: string, due: string): SmallInvoice => ({
    customer,
    document,
    due,
    amount: 4000
});
const current = (customer: string): SmallInvoice => ({ ...late(customer, `N${customer}`, '2026-12-31'), amount: 100 });

let synced: SyncedOrg;
let ledger: Awaited<ReturnType<typeof smallLedger>>;

before(async () => {
    synced = await startSyncedOrg();
    await synced.mayDecideCredit();
    ledger = await smallLedger(synced, ['C1', 'C2', 'C3']);
});
after(async () => await synced.stop());

describe('a hold over several days', () => {
    test('is placed by the day’s ledger, with the figures of that day', async () => {
        const end = await ledger.deliver('2026-06-10', [late('C1', 'A', '2026-05-15'), current('C2'), current('C3')]);
        assert.equal(end.exitCode, 0, end.stdout);
        assert.deepEqual(
            end.json.result.judgement?.placed.map(({ customer, rule, reason }) => [customer, rule, reason]),
            [['C1', 'R2', '4,000 is more than 20 days past due, 2,000 allowed.']]
        );
        assert.deepEqual(await holds('C1'), ['R2 Active 2026-06-10']);
        assert.deepEqual(await blocked('C1'), true);
    });

    test('is kept by the next ledger, and no second one is placed', async () => {
        const end = await ledger.deliver('2026-06-11', [late('C1', 'A', '2026-05-15'), current('C2'), current('C3')]);
        assert.deepEqual([end.json.result.judgement?.placed, end.json.result.judgement?.lifted], [[], []]);
        assert.deepEqual(await holds('C1'), ['R2 Active 2026-06-10']);
    });

    test('released by a person, it stays released while its rule fires', async () => {
        const [user] = await synced.soql<{ Id: string }>(
            `SELECT Id FROM User WHERE Username = '${synced.org.admin.username}'`
        );
        await synced.insert('Credit_Authority__c', [
            { Name: 'Releases', Decider__c: user?.Id, Request_Kind__c: 'Release', Effective_From__c: '2026-01-01' }
        ]);
        const [hold] = await synced.soql<{ Id: string }>(`SELECT Id FROM Credit_Hold__c WHERE Rule__c = 'R2'`);
        await synced.update('Credit_Hold__c', hold?.Id ?? '', {
            Status__c: 'Released',
            Released_By__c: 'A. Reyes',
            Release_Reason__c: 'Payment is on its way',
            Release_Until__c: '2026-12-31'
        });
        await ledger.deliver('2026-06-12', [late('C1', 'A', '2026-05-15'), current('C2'), current('C3')]);
        assert.deepEqual(await holds('C1'), ['R2 Released 2026-06-10']);
        assert.deepEqual(await blocked('C1'), false);
    });

    test('is lifted by the ledger on which its rule no longer fires, released or not', async () => {
        const end = await ledger.deliver('2026-06-13', [current('C1'), current('C2'), current('C3')]);
        assert.deepEqual(
            end.json.result.judgement?.lifted.map(({ customer, rule }) => [customer, rule]),
            [['C1', 'R2']]
        );
        assert.deepEqual(await holds('C1'), ['R2 Lifted 2026-06-10 2026-06-13 by Rules']);
    });

    test('stays as it ended when the rule fires again: that is another hold', async () => {
        await ledger.deliver('2026-06-16', [late('C1', 'B', '2026-05-20'), current('C2'), current('C3')]);
        assert.deepEqual(await holds('C1'), ['R2 Lifted 2026-06-10 2026-06-13 by Rules', 'R2 Active 2026-06-16']);
    });

    test('ended and placed again on one day, there are two of that day', async () => {
        const paid = await ledger.deliver('2026-06-16', [current('C1'), current('C2'), current('C3')]);
        assert.equal(paid.exitCode, 0, paid.stdout);
        await ledger.deliver('2026-06-16', [late('C1', 'C', '2026-05-20'), current('C2'), current('C3')]);
        assert.deepEqual(await holds('C1'), [
            'R2 Lifted 2026-06-10 2026-06-13 by Rules',
            'R2 Lifted 2026-06-16 2026-06-16 by Rules',
            'R2 Active 2026-06-16'
        ]);
    });
});

describe('a person’s hold', () => {
    test('is never lifted, and says when no rule blocks beside it', async () => {
        const [profile] = await synced.soql<{ Id: string; Account__c: string }>(
            `SELECT Id, Account__c FROM Credit_Profile__c WHERE Key__c = '${smallProfile('C2')}'`
        );
        await synced.insert('Credit_Hold__c', [
            {
                Account__c: profile?.Account__c,
                Credit_Profile__c: profile?.Id,
                Status__c: 'Active',
                Origin__c: 'Person',
                Reason_Class__c: 'Credit review',
                Reason__c: 'New owner',
                Placed_On__c: '2026-06-16',
                Placed_By__c: 'M. Sato'
            }
        ]);
        assert.deepEqual(await ready('C2'), [false]);
        await ledger.deliver('2026-06-17', [current('C1'), current('C2'), current('C3')]);
        assert.deepEqual(await ready('C2'), [true]);
        await ledger.deliver('2026-06-18', [current('C1'), late('C2', 'D', '2026-05-01'), current('C3')]);
        assert.deepEqual(await ready('C2'), [false]);
        assert.deepEqual(await holds('C2'), ['Person Active 2026-06-16', 'R2 Active 2026-06-18']);
    });

    test('on the whole account goes by all of its profiles', async () => {
        const accounts = await synced.soql<{ Id: string }>(
            `SELECT Id FROM Account WHERE AccountNumber IN ('C1', 'C2') ORDER BY AccountNumber`
        );
        const ids = await synced.insert(
            'Credit_Hold__c',
            accounts.map(({ Id }) => ({
                Account__c: Id,
                Status__c: 'Active',
                Origin__c: 'Person',
                Reason_Class__c: 'Credit review',
                Reason__c: 'New owner',
                Placed_On__c: '2026-06-18',
                Placed_By__c: 'M. Sato'
            }))
        );
        assert.equal((await synced.sync('judge')).exitCode, 0);
        const marks = await Promise.all(
            ids.map(
                async (id) =>
                    await synced.soql<{ Ready_To_Release__c: boolean }>(
                        `SELECT Ready_To_Release__c FROM Credit_Hold__c WHERE Id = '${id}'`
                    )
            )
        );
        assert.deepEqual(
            marks.map(([hold]) => hold?.Ready_To_Release__c),
            [true, false]
        );
    });
});

describe('promises of a customer that becomes insolvent', () => {
    test('are withdrawn, not broken', async () => {
        const [profile] = await synced.soql<{ Id: string }>(
            `SELECT Id FROM Credit_Profile__c WHERE Key__c = '${smallProfile('C3')}'`
        );
        await ledger.deliver('2026-06-19', [current('C1'), current('C2'), late('C3', 'E', '2026-06-15')]);
        const [promise = ''] = await synced.insert('Collection_Promise__c', [
            {
                Credit_Profile__c: profile?.Id,
                Amount__c: 4000,
                Currency_Code__c: 'USD',
                Promised_On__c: '2026-06-19',
                Due_On__c: '2026-06-22',
                Status__c: 'Open'
            }
        ]);
        await synced.insert('Collection_Promise_Item__c', [
            { Receivable__r: { Key__c: 'small|1||E|' }, Collection_Promise__c: promise, Amount__c: 4000 }
        ]);
        await ledger.link(new Map([['C3', 'Insolvent,2026-06-21']]));
        await ledger.deliver('2026-06-28', [current('C1'), current('C2'), late('C3', 'E', '2026-06-15')]);
        const [found] = await synced.soql<Record<string, unknown>>(
            'SELECT Status__c, Withdrawn_On__c FROM Collection_Promise__c'
        );
        assert.deepEqual([found?.['Status__c'], found?.['Withdrawn_On__c']], ['Withdrawn', '2026-06-21']);
        assert.deepEqual(await holds('C3'), ['R10 Active 2026-06-28']);
    });
});

describe('a judgement that is killed anywhere', () => {
    const customers = Array.from({ length: 450 }, (_, index) => `K${String(index).padStart(3, '0')}`);
    const day = '2026-06-29';
    let many: Awaited<ReturnType<typeof smallLedger>>;
    before(async () => {
        many = await smallLedger(synced, ['C1', 'C2', 'C3', ...customers]);
    });

    for (const [step, milliseconds] of [
        [/Judging \d+ customers/, 0],
        [/Writing holds/, 30],
        [/Writing holds/, 250],
        [/Writing judgements/, 60]
    ] as const) {
        test(`${milliseconds} ms after ${step.source} leaves the source as it was`, async () => {
            const child = synced.start(...many.commandLine(day, everybodyLate()));
            // Asked for before the kill: a command that ends by itself in the meantime would never be seen ending.
            const closed = once(child, 'close');
            await stepReached(child.stderr, step);
            await new Promise((resolve) => setTimeout(resolve, milliseconds));
            child.kill('SIGKILL');
            await closed;
            const [source] = await synced.soql<{ As_Of__c: string }>('SELECT As_Of__c FROM Ledger_Source__c');
            assert.notEqual(source?.As_Of__c, day);
        });
    }

    test('ends the same when it is run again: one hold a customer, every profile judged', async () => {
        const end = await many.deliver(day, everybodyLate());
        assert.equal(end.exitCode, 0, end.stdout);
        const [held] = await synced.soql<{ n: number }>(
            `SELECT COUNT(Id) n FROM Credit_Hold__c WHERE Rule__c = 'R2' AND Status__c = 'Active' AND Placed_On__c = ${day}`
        );
        const accounts = await synced.soql(
            `SELECT Account__c FROM Credit_Hold__c WHERE Rule__c = 'R2' AND Status__c = 'Active' AND Placed_On__c = ${day} GROUP BY Account__c`
        );
        const [judged] = await synced.soql<{ n: number }>(
            `SELECT COUNT(Id) n FROM Credit_Profile__c WHERE Blocking_Rules__c LIKE '%R2%' AND Clearing_Amount__c = 4000`
        );
        assert.deepEqual([held?.n, accounts.length, judged?.n], [450, 450, 450]);
    });

    test('and then has nothing left to do', async () => {
        const end = await synced.json<JudgeResult>('judge');
        const [scope] = end.json.result.scopes;
        assert.deepEqual([scope?.placed, scope?.lifted, scope?.profilesWritten], [[], [], 0]);
    });

    function everybodyLate(): SmallInvoice[] {
        return customers.map((customer) => late(customer, `L${customer}`, '2026-06-01'));
    }
});

async function holds(customer: string): Promise<string[]> {
    const rows = await synced.soql<Record<string, string | null>>(
        `SELECT Rule__c, Origin__c, Status__c, Placed_On__c, Ended_On__c, Ended_By__c FROM Credit_Hold__c
         WHERE Credit_Profile__r.Key__c = '${smallProfile(customer)}' ORDER BY Placed_On__c, Key__c`
    );
    return rows.map((row) => {
        const ended = row['Ended_On__c'] ? ` ${row['Ended_On__c']} by ${row['Ended_By__c']}` : '';
        return `${row['Rule__c'] ?? row['Origin__c']} ${row['Status__c']} ${row['Placed_On__c']}${ended}`;
    });
}

async function blocked(customer: string): Promise<boolean | undefined> {
    const [account] = await synced.soql<{ Credit_Blocked__c: boolean }>(
        `SELECT Credit_Blocked__c FROM Account WHERE AccountNumber = '${customer}'`
    );
    return account?.Credit_Blocked__c;
}

async function ready(customer: string): Promise<boolean[]> {
    const rows = await synced.soql<{ Ready_To_Release__c: boolean }>(
        `SELECT Ready_To_Release__c FROM Credit_Hold__c
         WHERE Origin__c = 'Person' AND Credit_Profile__r.Key__c = '${smallProfile(customer)}'`
    );
    return rows.map((row) => row.Ready_To_Release__c);
}

async function stepReached(stderr: NodeJS.ReadableStream, step: RegExp): Promise<void> {
    let said = '';
    for await (const chunk of stderr) {
        said += String(chunk);
        if (step.test(said)) {
            return;
        }
    }
    throw new Error(`The command ended without saying ${step.source}: ${said}`);
}

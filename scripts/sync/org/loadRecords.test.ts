import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { loadRecords, type LoadOptions, type LoadOutcome } from './loadRecords.ts';
import type { OrgGateway, RowOutcome, WriteTarget } from './orgGateway.ts';
import type { OrgRecord } from './orgRecord.ts';

const target: WriteTarget = { object: 'Receivable__c', operation: 'upsert', keyField: 'Key__c' };
const options: LoadOptions = { onOpened: () => undefined, onEnded: () => undefined, lockPauseMs: 1 };

describe('few records go through collections', () => {
    test('in calls of 200, in order', async () => {
        const { gateway, calls } = gatewayThat(() => ({ ok: true, id: '1', created: true }));
        const outcomes = await load(gateway, records(450), { ...options, bulkFrom: 1000 });
        assert.deepEqual(
            calls.map((call) => call.length),
            [200, 200, 50]
        );
        assert.deepEqual(
            outcomes.map(({ key }) => key),
            records(450).map(({ Key__c: key }) => key)
        );
    });

    test('rows that meet a lock are sent again, alone and fewer at a time, until they pass', async () => {
        const locks = new Map([
            ['k1', 2],
            ['k3', 1]
        ]);
        const { gateway, calls } = gatewayThat((key) => {
            const left = locks.get(key) ?? 0;
            locks.set(key, left - 1);
            return left > 0 ? lock : { ok: true, id: key, created: false };
        });
        const outcomes = await load(gateway, records(5), options);
        assert.deepEqual(calls, [['k0', 'k1', 'k2', 'k3', 'k4'], ['k1', 'k3'], ['k1']]);
        assert.ok(outcomes.every(({ ok }) => ok));
        assert.equal(outcomes.length, 5);
    });

    test('a lock that stays is reported after the last try, and no other error is tried twice', async () => {
        const refusal: RowOutcome = { ok: false, code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'no' };
        const { gateway, calls } = gatewayThat((key) => (key === 'k0' ? lock : refusal));
        const outcomes = await load(gateway, records(2), { ...options, lockRetries: 3 });
        assert.equal(calls.length, 4);
        assert.deepEqual(
            new Map(outcomes.map(({ key, ...outcome }) => [key, outcome])),
            new Map([
                ['k1', refusal],
                ['k0', lock]
            ])
        );
    });

    test('nothing to write is no call', async () => {
        const { gateway, calls } = gatewayThat(() => lock);
        assert.deepEqual(await load(gateway, [], options), []);
        assert.deepEqual(calls, []);
    });
});

const lock: RowOutcome = { ok: false, code: 'UNABLE_TO_LOCK_ROW', message: 'unable to obtain exclusive access' };

function records(count: number): OrgRecord[] {
    return Array.from({ length: count }, (_, index) => ({ Key__c: `k${index}` }));
}

function gatewayThat(answer: (key: string) => RowOutcome) {
    const calls: string[][] = [];
    const gateway = {
        write: async (_: WriteTarget, sent: readonly OrgRecord[]) => {
            const keys = sent.map(({ Key__c: key }) => String(key));
            calls.push(keys);
            return await Promise.resolve(keys.map(answer));
        }
    } as Partial<OrgGateway> as OrgGateway;
    return { gateway, calls };
}

async function load(gateway: OrgGateway, sent: readonly OrgRecord[], how: LoadOptions): Promise<LoadOutcome[]> {
    const outcomes: LoadOutcome[] = [];
    for await (const some of loadRecords(gateway, target, sent, how)) {
        outcomes.push(...some);
    }
    return outcomes;
}

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { money } from 'c/termsMoney';
import { groupCopies, groupExposures } from './groupFigures.ts';
import type { OrgProfile } from './orgProfiles.ts';

const group = { key: 'erp|HARBOUR', currency: 'GBP', limit: 100_000 };

function member(key: string, minor: number, currency = 'GBP', copied: OrgProfile['copied'] = {}): OrgProfile {
    return {
        key,
        accountStatus: 'Normal',
        customer: key,
        account: '001',
        accountName: key,
        payer: key,
        currency,
        terms: { zeroLimitMeans: 'No credit' },
        exposure: money(minor, currency),
        receivables: money(minor, currency),
        orders: money(0, currency),
        group,
        copied
    };
}

test('a group’s exposure is the sum of its members in the group’s currency; others are left out by name', () => {
    const members = [member('P', 1_200_000), member('N', 3_000_000), member('S', 5_500_000), member('F', 100, 'EUR')];
    assert.deepEqual(
        groupExposures(members),
        new Map([['erp|HARBOUR', { exposure: money(9_700_000, 'GBP'), limit: 100_000, leftOut: ['F'] }]])
    );
});

test('only copies that differ are written', () => {
    const members = [
        member('P', 100, 'GBP', { limit: 100_000, exposure: 3 }),
        member('N', 200, 'GBP', { limit: 90_000, exposure: 3 })
    ];
    assert.deepEqual(groupCopies(members, groupExposures(members)), [
        { Key__c: 'N', Group_Exposure__c: 3, Group_Limit__c: 100_000 }
    ]);
});

import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { OrgProfile } from '../profile/orgProfiles.ts';
import { shareOut, type WorkedAccount } from './shareOut.ts';

const idris = { id: 'I', name: 'Idris Okafor' };
const noor = { id: 'N', name: 'Noor Haddad' };
const waiting = (...keys: readonly string[]): OrgProfile[] => keys.map((key) => profile(key));
const shares = (
    profiles: readonly OrgProfile[],
    worked: readonly WorkedAccount[] = [],
    collectors = [noor, idris]
): string[] => shareOut(profiles, collectors, worked).map((one) => `${one.profile.key} ${one.collector.id}`);

describe('new accounts', () => {
    test('go to whoever has the fewest, by name where they have as many', () => {
        assert.deepEqual(shares(waiting('3', '1', '2')), ['1 I', '2 N', '3 I']);
        const worked = ['A', 'B'].map((payer) => ({ collector: 'I', payer }));
        assert.deepEqual(shares(waiting('1', '2', '3'), worked), ['1 N', '2 N', '3 I']);
    });

    test('of one payer go to one person, also to the one who works it already', () => {
        const north = { ...profile('1'), payer: 'PARENT' };
        const south = { ...profile('2'), payer: 'PARENT' };
        assert.deepEqual(shares([north, profile('15'), south]), ['1 I', '15 N', '2 I']);
        assert.deepEqual(shares([north], [{ collector: 'N', payer: 'PARENT' }]), ['1 N']);
    });

    test('of a team go to those who work for it, of none to those who work for none', () => {
        const worked = [{ collector: 'N', payer: 'A', team: 'Stories' }];
        const story = { ...profile('2'), team: 'Stories' };
        assert.deepEqual(shares([profile('1'), story, profile('3')], worked), ['1 I', '2 N', '3 I']);
        const other = { ...profile('4'), team: 'North' };
        assert.deepEqual(shares([other], worked), ['4 I']);
    });

    test('stay with nobody where there is no collector', () => {
        assert.deepEqual(shares(waiting('1'), [], []), []);
    });
});

function profile(key: string): OrgProfile {
    const none = { minor: 0, currency: 'USD' };
    return {
        key,
        customer: key,
        account: key,
        accountName: key,
        payer: key,
        currency: 'USD',
        accountStatus: 'Normal',
        terms: { zeroLimitMeans: 'No credit' },
        exposure: none,
        receivables: none,
        orders: none,
        copied: {}
    };
}

import { byPlacedOn, holdState, type HoldFacts } from 'c/creditHold';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';

const usd = (amount: number) => moneyFromDecimal(amount, 'USD');
const release: HoldFacts = {
    origin: 'Rule',
    placedOn: isoDate('2026-06-22'),
    status: 'Released',
    reasonClass: 'Over the limit',
    releasedOn: isoDate('2026-06-23'),
    releasedBy: 'A. Reyes',
    releaseUntil: isoDate('2026-07-10'),
    releaseAmount: usd(10_000),
    releaseUsed: usd(6_000)
};

describe('the state of a hold or its release on a day', () => {
    it.each<[string, Partial<HoldFacts>, string, string]>([
        ['on its last day', {}, '2026-07-10', 'released'],
        ['the day after', {}, '2026-07-11', 'active'],
        ['with one cent left', { releaseUsed: usd(9_999.99) }, '2026-06-30', 'released'],
        ['used up', { releaseUsed: usd(10_000) }, '2026-06-30', 'active'],
        ['nothing used yet', { releaseUsed: undefined }, '2026-06-30', 'released'],
        ['of nothing', { releaseAmount: usd(0), releaseUsed: undefined }, '2026-06-30', 'active'],
        ['by amount only', { releaseUntil: undefined }, '2027-06-30', 'released'],
        ['by date only', { releaseAmount: undefined, releaseUsed: undefined }, '2026-07-10', 'released'],
        ['without any end', { releaseUntil: undefined, releaseAmount: undefined }, '2026-06-30', 'active'],
        ['of a hold that is active again', { status: 'Active' }, '2026-06-30', 'active'],
        ['of a lifted hold', { status: 'Lifted' }, '2026-06-30', 'over'],
        ['of a closed hold', { status: 'Closed' }, '2026-07-11', 'over']
    ])('%s', (_name, rest, day, expected) => {
        expect(holdState({ ...release, ...rest }, isoDate(day))).toBe(expected);
    });
});

it('puts the oldest hold first', () => {
    const older = { ...release, placedOn: isoDate('2026-05-15') };
    expect([release, older].sort(byPlacedOn)).toEqual([older, release]);
});

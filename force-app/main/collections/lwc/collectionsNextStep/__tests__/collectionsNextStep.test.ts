import { nextStepOf, nextStepText } from 'c/collectionsNextStep';
import { type WorklistAccount, worklistOf } from 'c/collectionsWorklistOrder';
import { isoDate, isoDateIn } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import { promise, SAMPLE_WORKLIST_POLICY, storyAccount, storyAccounts } from '../../../../../test/worklistStories';

const nine = '2026-06-30T09:00:00Z';

/** The rows of a list, each with its next step in words. */
function steps(accounts: readonly WorklistAccount[], now = nine): Record<string, string | undefined> {
    const reader = { now: new Date(now), timeZone: 'UTC' };
    const { rows } = worklistOf(accounts, SAMPLE_WORKLIST_POLICY, reader);
    const on = isoDateIn(reader.now, 'UTC');
    return Object.fromEntries(
        rows.map(({ name, standings: [first] }) => {
            const step = nextStepOf(first);
            return [name.split(' ')[0], step && nextStepText(step, { locale: 'en-US', on })];
        })
    );
}

const stepOf = (account: WorklistAccount, now = nine) => Object.values(steps([account], now))[0];

describe('the next step', () => {
    it('is the one of the stories for every account', () => {
        expect(steps(storyAccounts())).toEqual({
            Granite: 'credit manager decides: approve write-off 6,000 or hand over',
            Elm: 'call: money for 2,400; do not take a new promise for it',
            Birch: 'look at the bank, then call',
            Fjord: 'reminder by mail',
            Cobalt: 'call with the rep',
            Dune: 'call about 6,000 only',
            Juniper: 'ask for remittance advice first'
        });
    });

    it('follows the ladder where nothing else is known', () => {
        expect(stepOf(storyAccount('S03'))).toBe('call about 16,000');
        expect(stepOf(storyAccount('S03'), '2026-07-09T09:00:00Z')).toBe('reminder by letter');
        expect(stepOf(storyAccount('S03'), '2026-08-01T09:00:00Z')).toBe('credit manager decides: hand over or not');
        expect(stepOf(storyAccount('S10', { credits: moneyFromDecimal('0', 'USD') }))).toBe('call about 12,000');
    });

    it('asks for a missed installment, and says when the plan defaults', () => {
        const fjord = storyAccounts().find(({ profileId }) => profileId === 'S06') as WorklistAccount;
        expect(stepOf(fjord, '2026-07-06T09:00:00Z')).toBe('call: money for 10,000, due 30 Jun');
        expect(stepOf(fjord, '2026-08-06T09:00:00Z')).toBe(
            'call: money for 20,000, due 30 Jun; the plan defaults on 17 Aug'
        );
        expect(stepOf(fjord, '2026-08-17T09:00:00Z')).toBe('propose a settlement or hand over');
    });

    it('looks at the bank when the customer says that it was paid', () => {
        const said = { happenedAt: new Date('2026-06-29T09:00:00Z'), kind: 'Call', outcome: 'Says paid' } as const;
        expect(stepOf(storyAccount('S03', { lastContact: { ...said, paidOn: isoDate('2026-06-26') } }))).toBe(
            'look at the bank: said to be paid on 26 Jun'
        );
        expect(stepOf(storyAccount('S03', { lastContact: said }))).toBe('look at the bank: said to be paid');
    });

    it('tells the answer to a dispute, and asks again who was silent', () => {
        const answered = {
            status: 'Accepted',
            side: 'Sales',
            amount: moneyFromDecimal('4000', 'EUR'),
            changedAt: new Date('2026-06-29T12:00:00Z')
        } as const;
        expect(stepOf(storyAccount('S04', { disputes: [answered] }))).toBe(
            'call: tell the answer to the dispute, ask for 6,000'
        );
        expect(stepOf(storyAccount('S02', { promises: [promise('S02', '8500', '2026-07-20', 'B-901')] }))).toBe(
            'ask how it stands'
        );
    });

    it('is none for an account that waits for others', () => {
        const { elsewhere } = worklistOf([storyAccount('S01')], SAMPLE_WORKLIST_POLICY, {
            now: new Date(nine),
            timeZone: 'UTC'
        });
        expect(elsewhere.map(nextStepOf)).toEqual([undefined]);
    });
});

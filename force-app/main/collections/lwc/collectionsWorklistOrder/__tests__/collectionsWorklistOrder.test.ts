import { type Standing, type WorklistAccount, worklistOf } from 'c/collectionsWorklistOrder';
import { moneyFromDecimal, toDecimal } from 'c/termsMoney';
import { promise, SAMPLE_WORKLIST_POLICY, storyAccount, storyAccounts } from '../../../../../test/worklistStories';

const reader = (now: string) => ({ now: new Date(now), timeZone: 'UTC' });
const nine = reader('2026-06-30T09:00:00Z');

function listed(accounts: readonly WorklistAccount[], at = nine, policy = SAMPLE_WORKLIST_POLICY) {
    const { rows, elsewhere, totals, progress } = worklistOf(accounts, policy, at);
    return {
        rows: rows.map(
            ({ name, tier, amounts }) =>
                `${tier}: ${name} ${amounts.map((amount) => `${toDecimal(amount)} ${amount.currency}`).join(', ')}`
        ),
        elsewhere: elsewhere.map((one) => `${one.account.name}: ${told(one)}`),
        totals: totals.map((amount) => `${toDecimal(amount)} ${amount.currency}`),
        progress
    };
}

function told({ elsewhere }: Standing): string {
    return elsewhere && 'amount' in elsewhere
        ? `${elsewhere.code} ${toDecimal(elsewhere.amount)}`
        : (elsewhere?.code ?? '');
}

describe('the worklist of the stories on 30 June at nine', () => {
    it('has the seven rows in their order, and says with whom the others are', () => {
        expect(listed(storyAccounts())).toEqual({
            rows: [
                'brokenOrDefaulted: Granite Peak Mining Ltd. 30000.00 USD',
                'brokenOrDefaulted: Elm Street Builders 2400.00 USD',
                'dueToday: Birch & Sons Fabrication LLC 8500.00 USD',
                'dueToday: Fjord Marine Services GmbH 10000.00 EUR',
                'stepCrossed: Cobalt Freight Systems Corp. 16000.00 USD',
                'pastDue: Dune Hospitality SAS 6000.00 EUR',
                'pastDue: Juniper Foods Co. 7000.00 USD'
            ],
            elsewhere: [
                'Alder Instruments Inc.: nothingDue',
                'Harbour North Ltd: nothingDue',
                'Harbour Retail Group plc: nothingDue',
                'Harbour South Ltd: nothingDue',
                'Ivory Pharma KK: nothingDue',
                'Kestrel Aviation Parts Ltd: credits 52500.00',
                'Larch Energy Services Inc.: insolvency'
            ],
            totals: ['63900.00 USD', '16000.00 EUR'],
            progress: { done: 0, of: 7 }
        });
    });

    it('weighs by overdue for hold x days', () => {
        const { rows } = worklistOf(storyAccounts(), SAMPLE_WORKLIST_POLICY, nine);
        expect(rows.map(({ standings: [first] }) => first.weight)).toEqual([
            5_275_000, 81_000, 187_000, 0, 952_000, 156_000, 35_000
        ]);
    });

    it('knows which step Cobalt crossed, by how much and when', () => {
        const { rows } = worklistOf(storyAccounts(), SAMPLE_WORKLIST_POLICY, nine);
        const crossed = rows[4]?.standings[0].crossed;
        expect(crossed && [crossed.step.daysPastDue, toDecimal(crossed.amount), crossed.on]).toEqual([
            60,
            '12000.00',
            '2026-06-24'
        ]);
    });
});

describe('the worklist by the clock alone', () => {
    const tierOf = (name: string, now: string) =>
        worklistOf(storyAccounts(), SAMPLE_WORKLIST_POLICY, reader(now)).rows.find((row) => row.name.startsWith(name))
            ?.tier;

    it('Birch: the promise of 30 June is broken from 4 July on', () => {
        expect(tierOf('Birch', '2026-07-03T23:59:00Z')).not.toBe('brokenOrDefaulted');
        expect(tierOf('Birch', '2026-07-04T00:00:00Z')).toBe('brokenOrDefaulted');
    });

    it("breaks it by the customer's own day", () => {
        const birch = storyAccount('S02', {
            timeZone: 'America/Los_Angeles',
            promises: [promise('S02', '8500', '2026-06-30', 'B-901')]
        });
        const tier = (now: string) => worklistOf([birch], SAMPLE_WORKLIST_POLICY, reader(now)).rows[0]?.tier;
        expect(tier('2026-07-04T06:59:00Z')).toBe('noContact');
        expect(tier('2026-07-04T07:00:00Z')).toBe('brokenOrDefaulted');
    });

    it('Fjord: the installment of 30 June is missed from 6 July on', () => {
        expect(tierOf('Fjord', '2026-07-05T09:00:00Z')).toBe('pastDue');
        expect(tierOf('Fjord', '2026-07-06T09:00:00Z')).toBe('brokenOrDefaulted');
    });

    it('Cobalt: a step is crossed for seven days', () => {
        expect(tierOf('Cobalt', '2026-06-30T09:00:00Z')).toBe('stepCrossed');
        expect(tierOf('Cobalt', '2026-07-01T09:00:00Z')).toBe('pastDue');
    });

    it("Ivory is due on 1 July, and its hold is credit's", () => {
        expect(listed(storyAccounts(), reader('2026-07-01T09:00:00Z')).elsewhere).toContain(
            'Ivory Pharma KK: creditHold'
        );
    });
});

describe('the worklist', () => {
    const contact = (at: string) => ({ happenedAt: new Date(at), kind: 'Call' }) as const;

    it('moves to the others who promised a minute ago, and counts them as done', () => {
        const dune = storyAccount('S04', {
            promises: [{ ...promise('S04', '6000', '2026-07-06', 'D-902') }],
            lastContact: contact('2026-06-30T08:59:00Z')
        });
        const juniper = storyAccount('S10', { lastContact: contact('2026-06-29T08:59:00Z') });
        expect(listed([{ ...dune, items: dune.items.slice(1) }, juniper])).toEqual({
            rows: ['pastDue: Juniper Foods Co. 7000.00 USD'],
            elsewhere: ['Dune Hospitality SAS: disputed 4000.00'],
            totals: ['7000.00 USD'],
            progress: { done: 1, of: 2 }
        });
        const elm = storyAccount('S02', {
            promises: [promise('S02', '8500', '2026-07-02', 'B-901')],
            lastContact: contact('2026-06-30T08:59:00Z')
        });
        expect(listed([elm, juniper])).toMatchObject({
            elsewhere: ['Birch & Sons Fabrication LLC: promised 8500.00'],
            progress: { done: 1, of: 2 }
        });
    });

    it('has one row for each payer, with an amount for each currency', () => {
        const payer = { payerId: 'payer', payerName: 'Head office' };
        expect(listed([storyAccount('S03', payer), storyAccount('S04', payer), storyAccount('S10', payer)])).toEqual({
            rows: ['stepCrossed: Head office 23000.00 USD, 6000.00 EUR'],
            elsewhere: [],
            totals: ['23000.00 USD', '6000.00 EUR'],
            progress: { done: 0, of: 1 }
        });
    });

    it('lists an answered dispute until somebody has spoken to the customer', () => {
        const answered = {
            status: 'Rejected',
            side: 'Sales',
            amount: moneyFromDecimal('4000', 'EUR'),
            changedAt: new Date('2026-06-29T12:00:00Z')
        } as const;
        const tier = (at?: string) =>
            listed([storyAccount('S04', { disputes: [answered], ...(at && { lastContact: contact(at) }) })]).rows[0];
        expect(tier()).toBe('disputeAnswered: Dune Hospitality SAS 6000.00 EUR');
        expect(tier('2026-06-29T11:00:00Z')).toBe('disputeAnswered: Dune Hospitality SAS 6000.00 EUR');
        expect(tier('2026-06-29T13:00:00Z')).toBe('pastDue: Dune Hospitality SAS 6000.00 EUR');
    });

    it('looks again at who waits and was not spoken to for longer than the policy says', () => {
        const waiting = (at: string) =>
            storyAccount('S02', {
                promises: [promise('S02', '8500', '2026-07-20', 'B-901')],
                lastContact: contact(at)
            });
        expect(listed([waiting('2026-05-30T09:00:00Z')]).rows).toEqual(['noContact: Birch & Sons Fabrication LLC ']);
        expect(listed([waiting('2026-05-31T09:00:00Z')]).rows).toEqual([]);
        const { noContactDays: _, ...silent } = SAMPLE_WORKLIST_POLICY;
        expect(listed([waiting('2026-01-01T09:00:00Z')], nine, silent).rows).toEqual([]);
    });

    it('leaves out what is placed with others, and the account when nothing else is due', () => {
        const placement = { party: 'Atlas Recovery', isLegal: false, placedOn: storyAccount('S03').items[0]?.dueOn };
        const placed = (documents: readonly string[]) => ({
            ...storyAccount('S03'),
            placedItems: new Set(documents),
            placement: placement as WorklistAccount['placement']
        });
        expect(listed([placed(['C-901'])]).rows).toEqual(['pastDue: Cobalt Freight Systems Corp. 4000.00 USD']);
        expect(listed([placed(['C-901', 'C-902', 'C-903', 'C-904'])]).elsewhere).toEqual([
            'Cobalt Freight Systems Corp.: placed'
        ]);
    });

    it.each([
        [{ attorney: 'Ada Lind' }, 'lawyer'],
        [{ isCeased: true }, 'ceased'],
        [{ status: 'Legal' as const }, 'legal'],
        [{ heldBy: { reasonClass: 'Legal' } }, 'legal']
    ])('keeps nobody on the list who must not be asked: %j', (entered, code) => {
        expect(listed([storyAccount('S03', entered)])).toMatchObject({
            rows: [],
            elsewhere: [`Cobalt Freight Systems Corp.: ${code}`],
            totals: []
        });
    });

    it('weighs yen as the policy says', () => {
        const later = reader('2026-07-05T09:00:00Z');
        const weight = (policy = SAMPLE_WORKLIST_POLICY) =>
            worklistOf([storyAccount('S09')], policy, later).rows[0]?.standings[0].weight;
        expect(weight()).toBe(43_020);
        expect(weight({ ...SAMPLE_WORKLIST_POLICY, weights: new Map() })).toBe(4_302_000);
    });

    it('takes no step twice: one that was taken since its day puts nobody into its tier', () => {
        const cobalt = storyAccount('S03', {
            stepsTaken: [{ step: 'Item-60', on: storyAccount('S04').items[0]?.dueOn as never }]
        });
        expect(listed([cobalt]).rows[0]).toMatch(/^stepCrossed/);
        const taken = storyAccount('S03', { stepsTaken: [{ step: 'Item-60', on: '2026-06-25' as never }] });
        expect(listed([taken]).rows[0]).toMatch(/^pastDue/);
    });
});

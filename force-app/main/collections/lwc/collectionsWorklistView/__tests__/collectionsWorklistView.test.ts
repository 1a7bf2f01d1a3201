import type { WorklistPage } from 'c/collectionsWorklistGateway';
import type { WorklistAccount } from 'c/collectionsWorklistOrder';
import { worklistView } from 'c/collectionsWorklistView';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import { promise, SAMPLE_WORKLIST_POLICY, storyAccount, storyAccounts } from '../../../../../test/worklistStories';

const mockPolicy = { value: {} };
jest.mock('c/collectionsWorklistGateway', () => ({ policyOf: () => mockPolicy.value }));

beforeEach(() => {
    mockPolicy.value = SAMPLE_WORKLIST_POLICY;
});

const reader = { now: new Date('2026-06-30T09:00:00Z'), locale: 'en-US', timeZone: 'UTC' };

const page = (accounts: readonly WorklistAccount[], more: Partial<WorklistPage> = {}): WorklistPage => ({
    accounts,
    policyNodes: [],
    stepNodes: [],
    totalCount: accounts.length,
    isPartial: false,
    yesterdaysCash: [],
    ...more
});

const viewOf = (accounts: readonly WorklistAccount[], more: Partial<WorklistPage> = {}, now = reader.now) =>
    worklistView(page(accounts, more), { ...reader, now });

const whyOf = (account: WorklistAccount, now = reader.now) => viewOf([account], {}, now)?.tiers[0]?.rows[0]?.why;

describe('the worklist in words', () => {
    it('has the texts of the stories, in tiers', () => {
        const rows = viewOf(storyAccounts())?.tiers.map(({ label, rows: inTier }) => [
            label,
            ...inTier.map(({ place, name, why, amounts }) => [
                `${place} ${name}: ${amounts.map(({ text, currency }) => `${text} ${currency}`).join(', ')}`,
                why
            ])
        ]);
        expect(rows).toEqual([
            [
                'Broken promise, missed or defaulted plan',
                [
                    '1 Granite Peak Mining Ltd.: 30,000 USD',
                    'plan defaulted 18 Jun, 30,000; settlement offer open to 31 Jul'
                ],
                [
                    '2 Elm Street Builders: 2,400 USD',
                    'promise of 2,400 for 12 Jun broken; 600 promised for 28 Jun, tolerance ends 1 Jul'
                ]
            ],
            [
                'Promise or installment due today',
                ['3 Birch & Sons Fabrication LLC: 8,500 USD', '8,500 promised for today'],
                ['4 Fjord Marine Services GmbH: 10,000 EUR', 'installment 10,000 due today']
            ],
            [
                'Crossed a step in the last 7 days',
                [
                    '5 Cobalt Freight Systems Corp.: 16,000 USD',
                    '12,000 passed 60 days on 24 Jun; 16,000 past due; rep asked for release'
                ]
            ],
            [
                'Other past due',
                ['6 Dune Hospitality SAS: 6,000 EUR', '6,000 undisputed, 26 days (12,000 in dispute left out)'],
                ['7 Juniper Foods Co.: 7,000 USD', '7,000 net, 5 days (12,000 less 5,000 on account)']
            ]
        ]);
    });

    it('says with whom the others are', () => {
        const others = viewOf(storyAccounts())?.others.map(({ accounts, reason }) => [
            accounts.map(({ name, separator }) => name + separator).join(''),
            reason
        ]);
        expect(others).toEqual([
            ['Kestrel Aviation Parts Ltd', 'Receivables: apply 52,500 GBP'],
            ['Larch Energy Services Inc.', 'Legal; contact blocked'],
            [
                'Alder Instruments Inc., Harbour North Ltd, Harbour Retail Group plc, Harbour South Ltd, Ivory Pharma KK',
                'nothing due'
            ]
        ]);
    });

    it('adds up for each currency, and tells how far the day is', () => {
        const spoken = { happenedAt: new Date('2026-06-30T08:00:00Z'), kind: 'Call' } as const;
        const view = viewOf([
            ...storyAccounts().slice(5),
            storyAccount('S01'),
            storyAccount('S03', { lastContact: spoken })
        ]);
        expect(view?.totals.map(({ text, currency }) => `${text} ${currency}`)).toEqual(['79,900 USD', '16,000 EUR']);
        expect(view?.progress).toEqual({ text: '1 of 7', percent: 14 });
        expect(view?.when).toBe('Tue 30 Jun 2026, 09:00 UTC');
    });

    it('tells the last contact: when, what, by whom, with what outcome', () => {
        const contactOf = (lastContact: WorklistAccount['lastContact']) =>
            viewOf([storyAccount('S03', { lastContact })])?.tiers[0]?.rows[0]?.lastContact;
        const at = new Date('2026-06-29T16:00:00Z');
        expect(contactOf({ happenedAt: at, kind: 'Email', direction: 'Outgoing', outcome: 'Sent' })).toBe(
            '29 Jun 16:00, Email'
        );
        expect(
            contactOf({
                happenedAt: at,
                kind: 'Call',
                direction: 'Incoming',
                outcome: 'Says paid',
                by: { id: '1', name: 'Ana Roux' }
            })
        ).toBe('29 Jun 16:00, Call, incoming by Ana Roux: Says paid');
        expect(contactOf(undefined)).toBe('none logged');
    });

    it('marks the verdict with a word and an icon', () => {
        const markOf = (verdict: string, releaseUntil?: string) =>
            viewOf([storyAccount('S03', { verdict, releaseUntil: releaseUntil ? isoDate(releaseUntil) : undefined })])
                ?.tiers[0]?.rows[0]?.verdict;
        expect(markOf('On hold')).toEqual({ word: 'On hold', tone: 'error', iconName: 'utility:ban' });
        expect(markOf('Released', '2026-07-10')?.word).toBe('Released to 10 Jul');
        expect(markOf('Released')?.word).toBe('Released');
        expect(markOf('No such word')).toBeUndefined();
    });
});

describe('why an account is here', () => {
    it('tells a partly kept promise, a missed installment, an answered dispute and a silence', () => {
        const partly = { ...promise('S05', '2400', '2026-06-12', 'E-904'), status: 'Partly kept' } as const;
        expect(whyOf(storyAccount('S05', { promises: [{ ...partly, rest: moneyFromDecimal('400', 'USD') }] }))).toBe(
            'promise of 2,400 for 12 Jun partly kept, 400 missing'
        );
        const fjord = storyAccounts().find(({ profileId }) => profileId === 'S06') as WorklistAccount;
        expect(whyOf(fjord, new Date('2026-07-06T09:00:00Z'))).toBe('installment 10,000 of 30 Jun missed');
        const rejected = {
            status: 'Rejected',
            side: 'Sales',
            amount: moneyFromDecimal('4000', 'EUR'),
            changedAt: new Date('2026-06-29T12:00:00Z')
        } as const;
        expect(whyOf(storyAccount('S04', { disputes: [rejected] }))).toBe(
            'dispute about 4,000 rejected; 6,000 undisputed, 26 days (12,000 in dispute left out)'
        );
        const waits = storyAccount('S02', { promises: [promise('S02', '8500', '2026-07-20', 'B-901')] });
        expect(whyOf(waits)).toBe('no contact logged; 8,500 promised for 20 Jul');
        const spoken = { happenedAt: new Date('2026-05-01T09:00:00Z'), kind: 'Call' } as const;
        expect(whyOf({ ...waits, lastContact: spoken })).toBe('no contact for 60 days; 8,500 promised for 20 Jul');
    });

    it('counts one day as one day', () => {
        expect(whyOf(storyAccount('S09'), new Date('2026-07-01T09:00:00Z'))).toBe('860,400, 1 day late');
    });

    it('names the other accounts of a payer', () => {
        const payer = { payerId: 'payer', payerName: 'Head office' };
        const view = viewOf([storyAccount('S03', payer), storyAccount('S10', payer)]);
        expect(view?.tiers[0]?.rows[0]).toMatchObject({
            name: 'Head office',
            accountId: 'S03',
            profileIds: ['S03', 'S10'],
            why:
                '12,000 passed 60 days on 24 Jun; 16,000 past due; ' +
                'Juniper Foods Co.: 7,000 net, 5 days (12,000 less 5,000 on account)'
        });
    });
});

describe('with whom an account is', () => {
    const usd = (amount: string) => moneyFromDecimal(amount, 'USD');

    it.each<[Partial<WorklistAccount>, string]>([
        [{ attorney: 'Ada Lind' }, 'Legal: Ada Lind speaks for the customer'],
        [{ isCeased: true }, 'Legal: asked not to be contacted'],
        [{ status: 'Legal' }, 'Legal'],
        [{ heldBy: { by: 'M. Sato', reasonClass: 'Credit review' } }, 'Credit: on hold by M. Sato'],
        [{ heldBy: { reasonClass: 'Other' } }, 'Credit: on hold by a person'],
        [
            {
                promises: [promise('S02', '8500', '2026-07-20', 'B-901')],
                lastContact: { happenedAt: reader.now, kind: 'Call' }
            },
            'Customer: 8,500 USD promised for 20 Jul'
        ],
        [{ credits: usd('-9000') }, 'Receivables: apply 9,000 USD']
    ])('%j', (entered, reason) => {
        expect(viewOf([storyAccount('S02', entered)])?.others[0]?.reason).toBe(reason);
    });

    it('tells whose dispute it is', () => {
        const disputed = (disputes: WorklistAccount['disputes']) => {
            const account = storyAccount('S04', { disputes, lastContact: { happenedAt: reader.now, kind: 'Call' } });
            return viewOf([{ ...account, items: account.items.slice(0, 1) }])?.others[0]?.reason;
        };
        const open = { status: 'Open', amount: moneyFromDecimal('8000', 'EUR'), changedAt: reader.now } as const;
        expect(disputed([{ ...open, side: 'Sales', holder: 'A. Roux' }])).toBe('Sales (A. Roux): 8,000 EUR in dispute');
        expect(disputed([{ ...open, side: 'Billing' }])).toBe('Billing: 8,000 EUR in dispute');
        expect(disputed([])).toBe('8,000 EUR in dispute');
    });

    it('tells the next installment of a plan that is kept, and who has what was placed', () => {
        const fjord = storyAccounts().find(({ profileId }) => profileId === 'S06') as WorklistAccount;
        expect(viewOf([fjord], {}, new Date('2026-06-29T09:00:00Z'))?.others[0]?.reason).toBe(
            'Customer: 10,000 EUR by plan on 30 Jun'
        );
        const placed = (isLegal: boolean) =>
            viewOf([
                storyAccount('S02', {
                    placedItems: new Set(['B-901', 'B-902', 'B-903']),
                    placement: { party: 'Atlas Recovery', isLegal, placedOn: isoDate('2026-06-20') }
                })
            ])?.others[0]?.reason;
        expect(placed(false)).toBe('Atlas Recovery, since 20 Jun');
        expect(placed(true)).toBe('Legal (Atlas Recovery), since 20 Jun');
    });

    it('names twelve of those with nothing due, and counts the rest', () => {
        const many = Array.from({ length: 15 }, (_, index) => ({ ...storyAccount('S01'), profileId: String(index) }));
        const [idle] = viewOf(many)?.others ?? [];
        expect([idle?.accounts.length, idle?.more]).toEqual([12, 'and 3 more']);
    });
});

describe('what is said beside the list', () => {
    it("tells yesterday's cash for each currency, or the last before it", () => {
        const usd = moneyFromDecimal('5000', 'USD');
        const last = { amount: usd, onAccount: true, name: 'Juniper Foods Co.', on: isoDate('2026-06-26') };
        const cash = (more: Partial<WorklistPage>) => viewOf([], more)?.cash;
        expect(cash({})).toBe('none');
        expect(cash({ lastCash: last })).toBe('none; last 5,000 USD on account, Juniper Foods Co., 26 Jun');
        expect(cash({ lastCash: { ...last, onAccount: false } })).toBe(
            'none; last 5,000 USD, Juniper Foods Co., 26 Jun'
        );
        expect(cash({ lastCash: last, yesterdaysCash: [usd, moneyFromDecimal('10.5', 'EUR')] })).toBe(
            '5,000 USD, 10.50 EUR'
        );
    });

    it('says how many accounts were read, and what could not be told', () => {
        expect(viewOf([storyAccount('S03')], { totalCount: 20_000 })?.shown).toBe(
            'Made of the 1 of 20,000 accounts with the most overdue.'
        );
        expect(viewOf([storyAccount('S03')])?.shown).toBeUndefined();
        mockPolicy.value = { steps: [], weights: new Map() };
        expect(viewOf([], { isPartial: true })?.notes).toEqual([
            'Some account has more items than are read at once: its amount may be too low.',
            'No policy says since when a step counts as crossed lately.'
        ]);
    });
});

import { type CreditPanelView, creditPanelView, type Reader } from 'c/creditPanelView';
import type { PanelDeal, PanelFacts } from 'c/creditPanelGateway';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import { creditFacts, OPENED_AT, STORIES } from '../../../../../test/creditStories';

const REP: Reader = { now: OPENED_AT, locale: 'en-US', timeZone: 'UTC', seesDetails: false };
const CREDIT: Reader = { ...REP, seesDetails: true };

type Story = keyof typeof STORIES;

/** The deal of each story: amount in its currency and ship date. */
const DEALS: Partial<Record<Story, readonly [number, string]>> = {
    S01: [37_766.25, '2026-07-20'],
    S02: [15_000, '2026-07-20'],
    S03: [6_000, '2026-07-20'],
    S04: [18_000, '2026-07-31'],
    S05: [3_000, '2026-07-15'],
    S06: [25_000, '2026-08-05'],
    S08N: [10_000, '2026-07-15'],
    S09: [900_000, '2026-07-20'],
    S10: [12_000, '2026-07-20'],
    S11: [20_000, '2026-07-25'],
    S12: [5_000, '2026-07-10']
};

function withDeal(facts: PanelFacts, story: Story, more: Partial<PanelDeal> = {}): PanelFacts {
    const [amount, shipDate] = DEALS[story] ?? [0, '2026-07-20'];
    const currency = facts.profiles[0]?.currency ?? 'USD';
    const deal = { amount: moneyFromDecimal(amount, currency), shipDate: isoDate(shipDate), inAdvance: false, ...more };
    return { ...facts, deal };
}

function shown(story: Story, more: Partial<PanelDeal> = {}, reader: Reader = REP): CreditPanelView {
    return creditPanelView(withDeal(STORIES[story], story, more), { showsScores: false }, reader);
}

/** A rep is not sent the group's limit and exposure. */
function withoutGroup(facts: PanelFacts): PanelFacts {
    return {
        ...facts,
        profiles: facts.profiles.map((profile) => ({ ...profile, terms: { ...profile.terms, group: undefined } }))
    };
}

const lineOf = ({ verdict }: CreditPanelView) =>
    [verdict.word, verdict.reason, verdict.strong, verdict.beside].filter(Boolean).join(' | ');

const stepsOf = ({ verdict }: CreditPanelView) =>
    verdict.steps.map(({ caption, text, lines }) =>
        [`${caption}: ${text}`, ...lines.map((line) => line.text)].join('; ')
    );

const rooms = ({ headroom, shipDate }: CreditPanelView) => [
    headroom?.bars.find(({ room }) => room.name === 'roomAfterToday')?.room.value,
    ...(shipDate?.rows ?? []).map(({ value }) => value)
];

describe('room after the deal: today, on its ship date with promises and installments, without', () => {
    it.each([
        ['S01', ['86701.25', '86701.25', '86701.25']],
        ['S02', ['-1500.00', '7000.00', '-1500.00']],
        ['S03', ['-4500.00', '-4500.00', '-4500.00']],
        ['S04', ['7000.00', '7000.00', '7000.00']],
        ['S05', ['21500.00', '22100.00', '21500.00']],
        ['S06', ['-5000.00', '15000.00', '-5000.00']],
        ['S08N', ['-7000.00', '10000.00', '-7000.00']],
        ['S09', ['6989600', '6989600', '6989600']],
        ['S10', ['-17000.00', '-42000.00', '-42000.00']],
        ['S12', ['-53000.00', '-53000.00', '-53000.00']]
    ] as const)('%s', (story, expected) => {
        expect(rooms(shown(story))).toEqual(expected);
    });

    it('is nowhere while the figures are stale', () => {
        const view = shown('S11');
        expect([view.shipDate, stepsOf(view)]).toEqual([undefined, []]);
        expect(JSON.stringify({ ...view, subject: undefined })).not.toMatch(/42,?500|62,?500/);
    });
});

describe('the line answers the deal first', () => {
    it.each([
        [
            'S01',
            'Clear to quote | This quote fits: 86,701.25 left after it. 124,467.50 free. ' +
                'Stays clear to 23 Jul even if nothing is paid.'
        ],
        [
            'S02',
            'Does not fit: 1,500 over the limit | Fits from 1 Jul if 8,500 promised for today arrives. | ' +
                'Account: Watch. 86.5\u00a0% of the limit used; 8,500 is 22 days late.'
        ],
        ['S03', 'On hold by rule since 15 May | Overdue invoices. This quote of 6,000 waits behind the hold.'],
        [
            'S04',
            'Watch | This quote fits: 7,000 left after it. 6,000 is 26 days late. ' +
                '12,000 in dispute is not counted against the customer; 8,000 of it waits with Sales.'
        ],
        [
            'S06',
            'Does not fit: 5,000 over the limit | Fits from 1 Jul if the 10,000 due today arrives. | ' +
                'Account: Watch. On a payment plan, 1 of 3 paid.'
        ],
        [
            'S10',
            'Does not fit: 8,000 more than the release has left | ' +
                'Account: Clear to quote within a release. Released by A. Reyes to 10 Jul: 4,000 of 10,000 left.'
        ]
    ] as const)('%s', (story, words) => {
        expect(lineOf(shown(story))).toBe(words);
    });

    it("names neither amount nor owner of a member's promise", () => {
        const rep = creditPanelView(withDeal(withoutGroup(STORIES.S08N), 'S08N'), { showsScores: false }, REP);
        expect(lineOf(rep)).toBe(
            "Does not fit: 7,000 over the group's room | Fits from 7 Jul if money promised in the group for 6 Jul arrives. | " +
                "Account: Watch. 97\u00a0% of the group's limit used. 3,000 free."
        );
        expect(lineOf(shown('S08N', {}, CREDIT))).toBe(lineOf(rep));
    });

    it('shows this quote, the room today and the room after it', () => {
        expect(stepsOf(shown('S08N'))).toEqual([
            'This quote: 10,000; ships 15 Jul',
            'Room today: 3,000; in the group, for every member',
            'Room after it, 15 Jul: \u22127,000; 10,000 if the promised money arrives'
        ]);
    });

    it("shows sales the group's room and nothing else of the group", () => {
        const view = creditPanelView(withDeal(withoutGroup(STORIES.S08N), 'S08N'), { showsScores: false }, REP);
        expect(
            view.headroom?.bars.map(({ title, caption, room, sentence }) => [title, caption.text, room.text, sentence])
        ).toEqual([
            ['Group room', 'decides', '\u22127,000', '3,000 free, 10,000 asked'],
            ['Own limit', 'fits', '10,000', 'left of 50,000 with this quote']
        ]);
        expect([view.members, view.limits.some(({ key }) => key === 'groupLimit')]).toEqual([undefined, false]);
        expect(JSON.stringify({ ...view, subject: undefined, profileId: undefined })).not.toMatch(/97,?000|100,?000/);
    });
});

describe('a deal that draws on no credit', () => {
    it('is not added in another currency, and says so', () => {
        const view = shown('S01', { amount: moneyFromDecimal(5_000, 'EUR') });
        expect(lineOf(view)).toContain('This quote is 5,000 EUR, the credit is in USD: it is not added.');
        expect(view.headroom?.bars[0]?.legend.some(({ kind }) => kind === 'quote')).toBe(false);
        expect(view.headroom?.bars[0]?.room).toEqual({ text: '124,467.50', value: '124467.50', name: 'available' });
    });

    it('needs none in advance', () => {
        const view = shown('S02', { inAdvance: true });
        expect(lineOf(view)).toContain('Watch | This quote is paid in advance: it needs no credit.');
        expect(view.headroom?.bars[0]?.room.value).toBe('13500.00');
    });

    it('says so while it has no amount', () => {
        expect(lineOf(shown('S01', { amount: undefined }))).toContain('This deal has no amount yet.');
    });

    it.each(['S01', 'S02', 'S03'] as const)('leaves %s as its account is while the amount is not readable', (story) => {
        const view = shown(story, { amount: undefined, isUnreadable: true });
        const account = creditPanelView(STORIES[story], { showsScores: false }, REP);
        expect(lineOf(view)).toContain('Deal amount not readable: the verdict is that of the account.');
        expect([view.verdict.word, view.verdict.tone]).toEqual([account.verdict.word, account.verdict.tone]);
        expect(view.headroom?.bars[0]?.legend).toEqual(account.headroom?.bars[0]?.legend);
        expect(rooms(view).slice(1)).toEqual(rooms(account).slice(1));
    });

    it('makes no room with an amount below zero', () => {
        const view = shown('S01', { amount: moneyFromDecimal(-1_000, 'USD') });
        expect(lineOf(view)).toContain('This deal is below zero: it takes no credit and adds none.');
        expect(view.headroom?.bars[0]?.room.value).toBe('124467.50');
        expect(view.shipDate?.rows.map(({ value }) => value)).toEqual(['124467.50', '124467.50']);
    });

    it('is not said to fit, nor to wait behind a hold, where there is no verdict', () => {
        const facts = withDeal(STORIES.S01, 'S01');
        const profiles = facts.profiles.map((profile) => ({ ...profile, judgement: undefined }));
        const view = creditPanelView({ ...facts, profiles }, { showsScores: false }, REP);
        expect(lineOf(view)).not.toContain('fits');
        expect(view.headroom?.bars[0]?.legend.find(({ kind }) => kind === 'behind')?.label).toBe('Left');
    });
});

describe('the ship date', () => {
    it.each([
        ['2026-06-30', ['-5000.00', '-5000.00']],
        ['2026-07-01', ['5000.00', '-5000.00']],
        ['2026-08-05', ['15000.00', '-5000.00']]
    ] as const)('Fjord on %s', (shipDate, expected) => {
        const facts = withDeal(STORIES.S06, 'S06');
        const view = creditPanelView(facts, { showsScores: false, shipDate: isoDate(shipDate) }, REP);
        expect(view.shipDate?.rows.map(({ value }) => value)).toEqual(expected);
    });

    it('takes a day that has passed as today', () => {
        expect(shown('S01', { shipDate: isoDate('2026-05-01') }).shipDate?.day).toBe('2026-06-30');
    });

    it('names the limit that is left when a temporary one has ended by then', () => {
        expect(shown('S10').shipDate?.notes).toEqual(['Temporary limit has ended by then: 125,000.']);
    });

    it('says behind a hold that a later day does not lift it', () => {
        const view = shown('S03');
        expect([view.shipDate?.notes, view.shipDate?.isMuted]).toEqual([
            ['A later ship date does not lift the hold.'],
            true
        ]);
    });

    it('is drawn as steps with a sentence that says the same', () => {
        const { picture } = shown('S08N').shipDate ?? {};
        expect(picture?.label).toBe(
            'Room by ship date: from 30 Jun \u22127,000; from 7 Jul 10,000 with promises and installments, \u22127,000 without'
        );
        expect(picture?.withExpected).toEqual([
            { key: 'with-2026-06-30', start: 0, end: 22.58, height: 100, isBelowZero: true },
            { key: 'with-2026-07-07', start: 22.58, end: 100, height: 0, isBelowZero: false }
        ]);
        expect(picture?.without.map(({ height }) => height)).toEqual([100, 100]);
        expect(picture?.zero).toBe(58.82);
        expect(picture?.chosen).toEqual({ at: 48.39, text: 'ships 15 Jul', withExpected: 0, without: 100 });
        expect(picture?.days.map(({ text }) => text)).toEqual(['30 Jun', '31 Jul', '7 Jul']);
    });
});

describe('group members', () => {
    it('are a table for credit only', () => {
        const view = creditPanelView(creditFacts('S08N'), { showsScores: false }, CREDIT);
        expect(
            view.members?.rows.map(({ name, limit, receivables, orders, exposure }) => [
                name,
                limit,
                receivables,
                orders,
                exposure
            ])
        ).toEqual([
            ['Harbour Retail Group plc (parent)', '20,000', '12,000', '0', '12,000'],
            ['Harbour North Ltd', '50,000', '30,000', '0', '30,000'],
            ['Harbour South Ltd', '60,000', '45,000', '10,000', '55,000']
        ]);
        expect(view.members?.total).toEqual({
            name: 'Group limit 100,000',
            receivables: '87,000',
            orders: '10,000',
            exposure: '97,000'
        });
        expect(creditPanelView(creditFacts('S08N'), { showsScores: false }, REP).members).toBeUndefined();
    });

    it("name a member's promise to credit where the deal waits for it", () => {
        const facts = creditFacts('S08N');
        const promised = { amount: moneyFromDecimal(25_000, 'GBP'), dueOn: isoDate('2026-07-06') };
        const profiles = facts.profiles.map((profile) => {
            const [parent, north, south] = profile.trace?.groupMembers ?? [];
            const groupMembers = parent && north && south ? [parent, north, { ...south, promised }] : [];
            return { ...profile, trace: profile.trace && { ...profile.trace, groupMembers } };
        });
        const deal = withDeal({ ...facts, profiles }, 'S08N');
        const view = creditPanelView(deal, { showsScores: false }, CREDIT);
        expect(view.verdict.reason).toBe('Fits from 7 Jul if 25,000 promised for 6 Jul arrives.');
        expect(view.members?.rows[2]?.promised).toBe('25,000 for 6 Jul');
        expect(creditPanelView(deal, { showsScores: false }, REP).verdict.reason).toBe(
            'Fits from 7 Jul if money promised in the group for 6 Jul arrives.'
        );
    });
});

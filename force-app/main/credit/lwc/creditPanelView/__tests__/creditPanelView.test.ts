import { type CreditPanelView, creditPanelView, type Reader } from 'c/creditPanelView';
import type { PanelFacts } from 'c/creditPanelGateway';
import { isoDate } from 'c/termsIsoDate';
import { OPENED_AT, STORIES, storyFacts, storyProfile } from '../../../../../test/creditStories';

const READER: Reader = { now: OPENED_AT, locale: 'en-US', timeZone: 'UTC' };

function shown(facts: PanelFacts, reader: Reader = READER): CreditPanelView {
    return creditPanelView(facts, { showsScores: false }, reader);
}

function line({ verdict }: CreditPanelView): string {
    return [verdict.word, verdict.reason, verdict.strong, verdict.badge].filter(Boolean).join(' | ');
}

function figures(view: CreditPanelView) {
    const { headroom, ageing } = view;
    const value = (name: string) =>
        [...(headroom?.legend ?? []), ...(headroom?.totals ?? []), ...view.signals].find((row) => row.name === name)
            ?.value;
    return [
        value('receivables'),
        value('exposure'),
        value('limit'),
        headroom?.room.value,
        headroom?.used.value,
        ageing?.rows.map((row) => row.value).join(' / '),
        value('credits'),
        value('disputed')
    ];
}

describe('the fourteen stories', () => {
    it.each([
        [
            'S01',
            [
                '75532.50',
                '75532.50',
                '200000.00',
                '124467.50',
                '37.77',
                '75532.50 / 0.00 / 0.00 / 0.00 / 0.00',
                '0.00',
                '0.00'
            ]
        ],
        [
            'S02',
            [
                '66500.00',
                '86500.00',
                '100000.00',
                '13500.00',
                '86.5',
                '58000.00 / 8500.00 / 0.00 / 0.00 / 0.00',
                '0.00',
                '0.00'
            ]
        ],
        [
            'S03',
            [
                '18500.00',
                '18500.00',
                '20000.00',
                '1500.00',
                '92.5',
                '2500.00 / 1000.00 / 3000.00 / 12000.00 / 0.00',
                '0.00',
                '0.00'
            ]
        ],
        [
            'S04',
            [
                '30000.00',
                '35000.00',
                '60000.00',
                '25000.00',
                '58.33',
                '12000.00 / 10000.00 / 0.00 / 8000.00 / 0.00',
                '0.00',
                '12000.00'
            ]
        ],
        [
            'S05',
            [
                '5500.00',
                '5500.00',
                '30000.00',
                '24500.00',
                '18.33',
                '2500.00 / 3000.00 / 0.00 / 0.00 / 0.00',
                '0.00',
                '0.00'
            ]
        ],
        [
            'S06',
            [
                '26000.00',
                '30000.00',
                '50000.00',
                '20000.00',
                '60',
                '6000.00 / 0.00 / 0.00 / 0.00 / 20000.00',
                '0.00',
                '0.00'
            ]
        ],
        [
            'S07',
            [
                '30000.00',
                '30000.00',
                '50000.00',
                '20000.00',
                '60',
                '0.00 / 0.00 / 0.00 / 0.00 / 30000.00',
                '0.00',
                '0.00'
            ]
        ],
        [
            'S08P',
            [
                '12000.00',
                '12000.00',
                '20000.00',
                '3000.00',
                '60',
                '12000.00 / 0.00 / 0.00 / 0.00 / 0.00',
                '0.00',
                '0.00'
            ]
        ],
        [
            'S08N',
            [
                '30000.00',
                '30000.00',
                '50000.00',
                '3000.00',
                '60',
                '30000.00 / 0.00 / 0.00 / 0.00 / 0.00',
                '0.00',
                '0.00'
            ]
        ],
        [
            'S08S',
            [
                '45000.00',
                '55000.00',
                '60000.00',
                '3000.00',
                '91.67',
                '45000.00 / 0.00 / 0.00 / 0.00 / 0.00',
                '0.00',
                '0.00'
            ]
        ],
        ['S09', ['2110400', '2110400', '10000000', '7889600', '21.1', '2110400 / 0 / 0 / 0 / 0', '0', '0']],
        [
            'S10',
            [
                '118000.00',
                '155000.00',
                '150000.00',
                '-5000.00',
                '103.33',
                '106000.00 / 12000.00 / 0.00 / 0.00 / 0.00',
                '-5000.00',
                '0.00'
            ]
        ],
        [
            'S11',
            [
                '70000.00',
                '17500.00',
                '80000.00',
                undefined,
                undefined,
                '22000.00 / 18000.00 / 30000.00 / 0.00 / 0.00',
                '-52500.00',
                '0.00'
            ]
        ],
        [
            'S12',
            [
                '48000.00',
                '48000.00',
                '0.00',
                '-48000.00',
                undefined,
                '9000.00 / 14000.00 / 25000.00 / 0.00 / 0.00',
                '0.00',
                '0.00'
            ]
        ]
    ] as const)('%s shows its figures', (story, expected) => {
        expect(figures(shown(STORIES[story]))).toEqual(expected);
    });

    it.each([
        ['S01', 'Clear to quote | 124,467.50 free.'],
        ['S02', 'Watch | 86.5\u00a0% of the limit used; 8,500 is 22 days late.'],
        ['S03', 'On hold by rule since 15 May | Overdue invoices.'],
        ['S04', 'Watch | 6,000 is 26 days late. 12,000 in dispute is not counted against the customer.'],
        ['S05', 'On hold by rule since 16 Jun | Promise not kept.'],
        ['S06', 'Clear to quote | 20,000 free.'],
        ['S07', 'On hold by rule since 21 May | Payment plan.'],
        ['S08P', "Watch | 97\u00a0% of the group's limit used. 3,000 free."],
        ['S08N', "Watch | 97\u00a0% of the group's limit used. 3,000 free."],
        ['S08S', "Watch | 97\u00a0% of the group's limit used; 91.67\u00a0% of the limit used. 3,000 free."],
        ['S09', 'On hold by credit (M. Sato) since 12 May | Credit review. Ask M. Sato.'],
        [
            'S10',
            'Clear to quote within a release | Released by A. Reyes to 10 Jul: 4,000 of 10,000 left. | Over the limit by 5,000.'
        ],
        [
            'S11',
            "Figures are stale | Last good run Sat 27 Jun 05:40, today's delivery refused (control total). " +
                'Available credit not shown. | Ask credit before quoting.'
        ],
        [
            'S12',
            'On hold since 22 Jun: insolvency proceedings | Do not contact the customer about old invoices. | ' +
                'New business: payment in advance only, through Legal.'
        ],
        ['M', 'No credit set up | Payment in advance, or ask for a limit.']
    ] as const)('%s is judged in its words', (story, words) => {
        expect(line(shown(STORIES[story]))).toBe(words);
    });
});

describe('one whole view', () => {
    it('is everything that Juniper shows: over the limit, released, temporary and insured', () => {
        expect(shown(STORIES.S10)).toEqual({
            currency: 'USD',
            verdict: {
                kind: 'released',
                tone: 'release',
                iconName: 'utility:key',
                word: 'Clear to quote within a release',
                reason: 'Released by A. Reyes to 10 Jul: 4,000 of 10,000 left.',
                strong: 'Over the limit by 5,000.',
                badge: undefined
            },
            profiles: [],
            headroom: {
                state: 'over',
                used: { text: '103.33\u00a0% used', value: '103.33' },
                room: { text: '\u22125,000', value: '-5000.00' },
                sentence: 'over 150,000 (temporary to 15 Jul)',
                pictures: [
                    {
                        label:
                            'Limit 150,000: Open receivables 118,000, less unapplied credits \u22125,000, Open orders 36,000, ' +
                            'Shipped, not billed 6,000, of which over the limit 5,000',
                        parts: [
                            { key: 'receivables', kind: 'receivables', start: 0, width: 72.9 },
                            { key: 'orders', kind: 'orders', start: 72.9, width: 23.23 },
                            { key: 'shipped', kind: 'shipped', start: 96.13, width: 0.64 },
                            { key: 'shipped-over', kind: 'over', start: 96.77, width: 3.23 }
                        ],
                        ticks: [
                            { key: 'mark-10000000', at: 64.52, isSolid: false },
                            { key: 'mark-12500000', at: 80.65, isSolid: false },
                            { key: 'limit', at: 96.77, isSolid: true }
                        ]
                    }
                ],
                legend: [
                    row('Open receivables', '118,000', '118000.00', { kind: 'receivables', name: 'receivables' }),
                    row('less unapplied credits', '\u22125,000', '-5000.00', { kind: undefined, name: undefined }),
                    row('Open orders', '36,000', '36000.00', { kind: 'orders', name: 'orders' }),
                    row('Shipped, not billed', '6,000', '6000.00', { kind: 'shipped', name: 'shipped' }),
                    row('of which over the limit', '5,000', '5000.00', { kind: 'over', name: undefined })
                ],
                totals: [
                    { key: 'exposure', name: 'exposure', label: 'Exposure', text: '155,000', value: '155000.00' },
                    { key: 'limit', name: 'limit', label: 'Limit in force', text: '150,000', value: '150000.00' }
                ],
                notes: ['Own limit 100,000; with the insured part 125,000; temporary 150,000 to 15 Jul.']
            },
            ageing: {
                caption: 'days past due',
                isStale: false,
                rows: [
                    bucket(0, 'Current', '106,000', '106000.00', 100),
                    bucket(1, '1\u201330', '12,000', '12000.00', 11.32),
                    bucket(2, '31\u201360', '0', '0.00', 0),
                    bucket(3, '61\u201390', '0', '0.00', 0),
                    bucket(4, '91+', '0', '0.00', 0)
                ]
            },
            score: undefined,
            signals: [
                {
                    key: 'pastDue',
                    name: 'pastDue',
                    label: 'Past due',
                    text: '12,000',
                    value: '12000.00',
                    isMuted: false
                },
                { key: 'disputed', name: 'disputed', label: 'In dispute', text: 'none', value: '0.00', isMuted: true },
                {
                    key: 'credits',
                    name: 'credits',
                    label: 'Unapplied credits',
                    text: '\u22125,000',
                    value: '-5000.00',
                    isMuted: false
                }
            ],
            asOf: { when: 'As of Tue 30 Jun 2026, 06:00 UTC', source: 'Ledger DEMO, company 1000', badge: undefined }
        });
    });

    function row(label: string, text: string, value: string, more: object) {
        return { key: label, label, text, value, isMuted: false, ...more };
    }

    function bucket(index: number, label: string, text: string, value: string, width: number) {
        return { key: `ageing-${index}`, name: `ageing-${index}`, label, text, value, width, isMuted: width === 0 };
    }
});

describe('room behind a hold, hidden, without a limit', () => {
    it('is greyed behind a hold and never called free', () => {
        const { headroom } = shown(STORIES.S03);
        expect([headroom?.state, headroom?.room.text, headroom?.sentence]).toEqual([
            'behindHold',
            '1,500',
            'of 20,000, behind the hold, not usable'
        ]);
        expect(headroom?.pictures[0]?.parts.map((part) => part.kind)).toEqual(['receivables', 'behind']);
        expect(headroom?.legend.at(-1)).toMatchObject({ label: 'Left, behind the hold', text: '1,500', isMuted: true });
    });

    it('is nowhere in a stale view, while what the ledger knew stays readable', () => {
        const view = shown(STORIES.S11);
        expect(JSON.stringify(view)).not.toMatch(/62,?500/);
        expect(view.headroom?.pictures[0]?.parts).toEqual([{ key: 'unknown', kind: 'unknown', start: 0, width: 100 }]);
        expect(view.ageing?.caption).toBe('as of 27 Jun');
        expect(view.asOf).toEqual({
            when: 'As of Sat 27 Jun 2026, 05:40 UTC',
            source: 'Ledger DEMO, company 3000',
            badge: 'stale, 3 days old'
        });
    });

    it('hides the room of a held account, too, when its figures are stale', () => {
        const view = shown(STORIES.S03, { ...READER, now: new Date('2026-07-01T08:00:01Z') });
        expect(line(view)).toBe('On hold by rule since 15 May | Overdue invoices. | Figures are stale');
        expect(view.headroom?.room).toEqual({ text: 'Not shown' });
        expect(JSON.stringify(view)).not.toMatch(/1,500/);
    });

    it('is fresh to the second', () => {
        expect(shown(STORIES.S01, { ...READER, now: new Date('2026-07-01T08:00:00Z') }).verdict.kind).toBe('clear');
        expect(shown(STORIES.S01, { ...READER, now: new Date('2026-07-01T08:00:01Z') }).verdict.kind).toBe('stale');
    });

    it('calls unlimited unlimited, and no limit no limit', () => {
        const ledger = { currency: 'USD', ageing: [500, 0, 0, 0, 0] } as const;
        const unlimited = shown(storyFacts('U', storyProfile(ledger, { isUnlimited: true })));
        expect([unlimited.headroom?.state, unlimited.headroom?.room, unlimited.verdict.reason]).toEqual([
            'unlimited',
            { text: 'Unlimited' },
            'No limit is set for this customer.'
        ]);
        const none = shown(storyFacts('N', storyProfile(ledger)));
        expect([none.headroom?.state, none.headroom?.room, none.verdict.kind]).toEqual([
            'hidden',
            { text: 'No limit' },
            'noCredit'
        ]);
    });

    it('says that used % is undefined for a limit of 0 and draws all of the exposure as over it', () => {
        const { headroom } = shown(STORIES.S12);
        expect(headroom?.used).toEqual({ text: 'Used %: undefined, limit is 0' });
        expect(headroom?.pictures[0]?.parts).toEqual([{ key: 'receivables-over', kind: 'over', start: 0, width: 100 }]);
    });

    it('takes credits off receivables before anything else when it draws them', () => {
        const profile = storyProfile({
            currency: 'USD',
            ownLimit: 100,
            ageing: [10, 0, 0, 0, 0],
            orders: 50,
            credits: -30,
            available: 70,
            usedPercent: 30
        });
        expect(shown(storyFacts('C', profile)).headroom?.pictures[0]?.parts).toEqual([
            { key: 'orders', kind: 'orders', start: 0, width: 30 },
            { key: 'free', kind: 'free', start: 30, width: 70 }
        ]);
    });
});

describe("a group's limit", () => {
    it('shows a rep the sum only: what is free, and that the group decides', () => {
        const [profile] = STORIES.S08N.profiles;
        const view = shown({
            ...STORIES.S08N,
            profiles: profile ? [{ ...profile, terms: { ...profile.terms, group: undefined } }] : []
        });
        expect([view.headroom?.room.text, view.headroom?.sentence]).toEqual([
            '3,000',
            "free, decided by the group's limit; own limit 50,000"
        ]);
        expect(view.headroom?.pictures).toHaveLength(1);
        expect(line(view)).toBe("Watch | 97\u00a0% of the group's limit used. 3,000 free.");
        expect(JSON.stringify(view)).not.toMatch(/97,?000|100,?000/);
    });

    it('shows credit the group first when it decides', () => {
        const pictures = shown(STORIES.S08N).headroom?.pictures;
        expect(pictures?.map(({ title }) => title)).toEqual([
            'Group limit: 97,000 of 100,000 used; it decides',
            'Own limit'
        ]);
        expect(pictures?.[0]?.parts).toEqual([
            { key: 'used', kind: 'groupUsed', start: 0, width: 97 },
            { key: 'free', kind: 'free', start: 97, width: 3 }
        ]);
    });
});

describe('holds', () => {
    it('adds the reason in words for those who were sent it', () => {
        const holds = STORIES.S03.holds.map((hold) => ({
            ...hold,
            reason: '12,000 is 67 days past due (R1 since 24 Jun).'
        }));
        expect(line(shown({ ...STORIES.S03, holds }))).toBe(
            'On hold by rule since 15 May | 12,000 is 67 days past due (R1 since 24 Jun).'
        );
    });

    it('names both when a person and a rule hold', () => {
        const holds = [...STORIES.S09.holds, ...STORIES.S03.holds];
        expect(line(shown({ ...STORIES.S09, holds }))).toBe(
            'On hold by credit (M. Sato) since 12 May | Credit review. Ask M. Sato. Also on hold by rule since 15 May: Overdue invoices.'
        );
    });

    it('returns by the clock when a release has run out', () => {
        const now = new Date('2026-07-11T06:30:00Z');
        const profiles = STORIES.S10.profiles.map((profile) => ({
            ...profile,
            source: profile.source && { ...profile.source, asOf: isoDate('2026-07-11'), lastGoodRun: now }
        }));
        expect(line(shown({ ...STORIES.S10, profiles }, { ...READER, now }))).toBe(
            'On hold by rule since 22 Jun | Over the limit. The release ended on 10 Jul.'
        );
    });

    it('holds an account without a profile, too', () => {
        expect(shown({ ...STORIES.M, holds: STORIES.S09.holds }).verdict.kind).toBe('heldByPerson');
    });

    it('keeps a hold of one profile off the others', () => {
        const holds = STORIES.S03.holds.map((hold) => ({ ...hold, profileId: 'another' }));
        expect(shown({ ...STORIES.S03, holds }).verdict.kind).toBe('watch');
    });
});

describe('no verdict', () => {
    it('is given, with the reason, when two versions of a policy overlap', () => {
        const [first] = STORIES.S01.policies;
        const policies = first ? [first, { ...first, key: 'second' }] : [];
        const view = shown({ ...STORIES.S01, policies });
        expect([view.verdict.kind, view.verdict.word]).toEqual(['noVerdict', 'No verdict']);
        expect(view.verdict.reason).toContain('second');
    });
});

describe('several profiles', () => {
    const clear = { ...STORIES.S01.profiles[0], id: 'clear', customerNumber: '1' };
    const held = { ...STORIES.S03.profiles[0], id: 'held', customerNumber: '3' };
    const facts = {
        ...STORIES.S01,
        profiles: [clear, held] as PanelFacts['profiles'],
        holds: STORIES.S03.holds.map((hold) => ({ ...hold, profileId: 'held' }))
    };

    it('puts the worst first and shows its figures', () => {
        const view = shown(facts);
        expect(view.verdict.word).toBe('On hold by rule since 15 May');
        expect(view.profiles).toEqual([
            {
                key: 'held',
                label: 'Customer 3, company 1000, USD',
                verdictWord: 'On hold by rule since 15 May',
                tone: 'error',
                iconName: 'utility:ban',
                figure: { text: '' },
                isSelected: true
            },
            {
                key: 'clear',
                label: 'Customer 1, company 1000, USD',
                verdictWord: 'Clear to quote',
                tone: 'success',
                iconName: 'utility:success',
                figure: { text: '124,467.50', value: '124467.50' },
                isSelected: false
            }
        ]);
    });

    it('shows the chosen one and leaves the order alone', () => {
        const view = creditPanelView(facts, { profileId: 'clear', showsScores: false }, READER);
        expect(view.verdict.word).toBe('Clear to quote');
        expect(view.profiles.map(({ key, isSelected }) => [key, isSelected])).toEqual([
            ['held', false],
            ['clear', true]
        ]);
    });
});

describe('as of', () => {
    it('names the ledger day apart from the run when they differ', () => {
        const profiles = STORIES.S01.profiles.map((profile) => ({
            ...profile,
            source: profile.source && { ...profile.source, asOf: isoDate('2012-06-30') }
        }));
        expect(shown({ ...STORIES.S01, profiles }).asOf?.when).toBe(
            'As of 30 Jun 2012, loaded Tue 30 Jun 2026, 06:00 UTC'
        );
    });

    it('does not call figures that were never loaded zero', () => {
        const profile = storyProfile(
            { currency: 'USD', ownLimit: 100, ageing: [0, 0, 0, 0, 0] },
            { receivables: undefined, exposure: undefined, ageing: undefined, source: undefined }
        );
        const view = shown(storyFacts('New', profile));
        expect(line(view)).toBe(
            'Figures are stale | No good run yet. Available credit not shown. | Ask credit before quoting.'
        );
        expect([view.ageing, view.asOf]).toEqual([undefined, { when: 'No good run yet', source: '', badge: 'stale' }]);
    });
});

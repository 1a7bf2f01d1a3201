import { type CreditPanelView, creditPanelView, type Reader } from 'c/creditPanelView';
import type { PanelFacts } from 'c/creditPanelGateway';
import { isoDate } from 'c/termsIsoDate';
import { creditFacts, OPENED_AT, STORIES } from '../../../../../test/creditStories';

const REP: Reader = { now: OPENED_AT, locale: 'en-US', timeZone: 'UTC', seesDetails: false };
const CREDIT: Reader = { ...REP, seesDetails: true };

function told(facts: PanelFacts, reader: Reader) {
    const { verdict } = creditPanelView(facts, { showsScores: false }, reader);
    return [lineOf(verdict), ...stepsOf(verdict)];
}

function lineOf({ word, reason, strong, badge }: CreditPanelView['verdict']): string {
    return [word, reason, strong, badge].filter(Boolean).join(' | ');
}

function stepsOf({ steps }: CreditPanelView['verdict']): readonly string[] {
    return steps.map(({ caption, text, lines }) => {
        const below = lines.map(({ lead, text: words, amount }) => [lead, words, amount].filter(Boolean).join(' '));
        return `${caption}: ${[text, ...below].join('; ')}`;
    });
}

const INSOLVENCY = [
    'On hold since 22 Jun: insolvency proceedings | Do not contact the customer about old invoices. | ' +
        'New business: payment in advance only, through Legal.',
    'What clears it: Legal only; No payment clears this.',
    'New business: In advance only'
];

const RELEASED = [
    'Clear to quote within a release | Released by A. Reyes to 10 Jul: 4,000 of 10,000 left. | Over the limit by 5,000.',
    'Left of the release: 4,000; of 10,000; to 10 Jul',
    'What clears it: 5,000 less exposure; any payment would do, for example J-903 7,000; or a limit of 155,000',
    'When it ends: On hold 11 Jul'
];

const STALE = [
    "Figures are stale | Last good run Sat 27 Jun 05:40, today's delivery refused (control total). " +
        'Available credit not shown. | Ask credit before quoting.'
];

const BIRCH = [
    'Watch | 86.5\u00a0% of the limit used; 8,500 is 22 days late. | ' +
        'Goes on hold on 4 Jul unless 8,075 of the 8,500 promised for today arrives by 3 Jul.',
    'Promised for today: 8,500',
    'Enough, by 3 Jul: 8,075; 95\u00a0% of the promise',
    'Otherwise: On hold 4 Jul; promise not kept'
];

const DUNE = [
    'Watch | 6,000 is 26 days late. 12,000 in dispute is not counted against the customer; 8,000 of it waits with Sales.',
    'Enough, by 30 Jul: 12,000',
    'Otherwise: On hold 31 Jul; overdue invoices'
];

const FJORD = [
    'Watch | On a payment plan, 1 of 3 paid. | 10,000 due today.',
    'Installment due today: 10,000',
    'Enough, by 20 Jul: 10,000',
    'Otherwise: On hold 21 Jul; installment not paid'
];

const GROUP = ["Watch | 97\u00a0% of the group's limit used. 3,000 free."];

const GRANITE_STEPS = [
    'What clears it: Pay 30,000; G-901 212 days late 5,000; G-902 181 days late 15,000; G-903 150 days late 10,000; ' +
        'and a credit review; money alone does not clear it',
    'Who can do it: The customer; and the credit manager, by a review',
    'After that: Still on hold; until credit has reviewed it'
];

const ELM_STEPS = [
    'What clears it: Pay 2,400; E-904 30 days late 2,400; or credit accepts a payment plan',
    'Who can do it: The customer; or the credit manager, by a release',
    'After that: Clear to quote; 26,900 available'
];

const IVORY_STEPS = [
    "What clears it: A person's decision; No payment clears this.",
    'Who can do it: M. Sato; or anybody who may release, with a reason and an end'
];

describe('what a sales rep is told', () => {
    it.each([
        ['S01', ['Clear to quote | 124,467.50 free. Stays clear to 23 Jul even if nothing is paid.']],
        ['S02', BIRCH],
        [
            'S03',
            [
                'On hold by rule since 15 May | Overdue invoices.',
                'What clears it: Pay 15,000; C-901 67 days late 12,000; C-902 41 days late 3,000',
                'Who can do it: The customer; or the credit manager, by a release',
                'After that: Watch; 16,500 available'
            ]
        ],
        ['S04', DUNE],
        ['S05', ['On hold by rule since 16 Jun | Promise not kept.', ...ELM_STEPS]],
        ['S06', FJORD],
        ['S07', ['On hold by rule since 21 May | Payment plan.', ...GRANITE_STEPS]],
        ['S08P', GROUP],
        ['S08N', GROUP],
        ['S08S', GROUP],
        ['S09', ['On hold by credit (M. Sato) since 12 May | Credit review. Ask M. Sato.', ...IVORY_STEPS]],
        ['S10', RELEASED],
        ['S11', STALE],
        ['S12', INSOLVENCY],
        ['M', ['No credit set up | Payment in advance, or ask for a limit.']]
    ] as const)('%s', (story, expected) => {
        expect(told(STORIES[story], REP)).toEqual(expected);
    });

    it('names no rule and no figure of one, even where they were sent', () => {
        for (const story of ['S03', 'S05', 'S07', 'S10'] as const) {
            expect(told(creditFacts(story), REP)).toEqual(told(STORIES[story], REP));
        }
    });
});

describe('what credit is told', () => {
    it.each([
        ['S02', BIRCH],
        [
            'S03',
            [
                'On hold by rule since 15 May | 12,000 is 67 days past due (R1 since 24 Jun); ' +
                    '16,000 is more than 20 days late, 2,000 allowed (R2).',
                'What clears it: Pay 15,000; C-901 67 days late 12,000; C-902 41 days late 3,000',
                'Or, by amount: 14,000; of which 12,000 on C-901',
                'After that: Watch; 16,500 available; 1,000 left, 25 days late'
            ]
        ],
        ['S05', ['On hold by rule since 16 Jun | Promise of 2,400 for 12 Jun not kept.', ...ELM_STEPS]],
        [
            'S07',
            [
                'On hold by rule since 21 May | Payment plan defaulted on 18 Jun, 30,000 open; credit review needed.',
                ...GRANITE_STEPS
            ]
        ],
        [
            'S09',
            [
                'On hold by credit (M. Sato) since 12 May | Credit review. Ask M. Sato. ' +
                    'Ownership change, guarantee of new parent missing. | Ready to release: no rule holds since 5 Jun.',
                ...IVORY_STEPS
            ]
        ],
        ['S10', RELEASED],
        ['S11', STALE],
        ['S12', INSOLVENCY]
    ] as const)('%s', (story, expected) => {
        expect(told(creditFacts(story), CREDIT)).toEqual(expected);
    });
});

describe('what the clock alone changes', () => {
    const at = (facts: PanelFacts, now: string): PanelFacts => ({
        ...facts,
        profiles: facts.profiles.map((profile) => ({
            ...profile,
            source: profile.source && { ...profile.source, lastGoodRun: new Date(now), asOf: isoDate(now.slice(0, 10)) }
        }))
    });

    it('puts Birch on hold on the day after the tolerance, without any run', () => {
        const on = (now: string) => told(at(STORIES.S02, now), { ...REP, now: new Date(now) })[0];
        expect(on('2026-07-03T23:59:59Z')).toContain('Watch');
        expect(
            told(at(STORIES.S02, '2026-07-04T00:00:00Z'), { ...REP, now: new Date('2026-07-04T00:00:00Z') })
        ).toEqual([
            'On hold by rule since 4 Jul | Promise not kept. By the figures of 30 Jun.',
            'What clears it: Pay 8,075',
            'Who can do it: The customer; or the credit manager, by a release'
        ]);
    });

    it("ends Juniper's release with its last day", () => {
        const on = (now: string) => told(at(STORIES.S10, now), { ...REP, now: new Date(now) })[0];
        expect(on('2026-07-10T23:59:59Z')).toContain('Clear to quote within a release');
        expect(on('2026-07-11T00:00:00Z')).toBe(
            'On hold by rule since 22 Jun | Over the limit. The release ended on 10 Jul.'
        );
    });

    it('keeps a hold beside stale figures, and turns everything else stale at the second', () => {
        const fresh = { ...REP, now: new Date('2026-07-01T08:00:00Z') };
        const past = { ...REP, now: new Date('2026-07-01T08:00:01Z') };
        expect(told(STORIES.S02, fresh)[0]).toContain('Watch');
        expect(told(STORIES.S02, past)[0]).toContain('Figures are stale | Last good run Tue 30 Jun 06:00.');
        expect(told(STORIES.S03, past)[0]).toBe('On hold by rule since 15 May | Overdue invoices. | Figures are stale');
    });
});

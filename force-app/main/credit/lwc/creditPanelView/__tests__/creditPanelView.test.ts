import { type CreditPanelView, creditPanelView, type Reader } from 'c/creditPanelView';
import type { PanelFacts } from 'c/creditPanelGateway';
import { isoDate } from 'c/termsIsoDate';
import { OPENED_AT, STORIES, storyFacts, storyProfile } from '../../../../../test/creditStories';

const READER: Reader = { now: OPENED_AT, locale: 'en-US', timeZone: 'UTC', seesDetails: false };

function shown(facts: PanelFacts, reader: Reader = READER): CreditPanelView {
    return creditPanelView(facts, { showsScores: false }, reader);
}

function line({ verdict }: CreditPanelView): string {
    return [verdict.word, verdict.reason, verdict.strong, verdict.badge].filter(Boolean).join(' | ');
}

function barOf(view: CreditPanelView) {
    return view.headroom?.bars[0];
}

describe('room behind a hold, hidden, without a limit', () => {
    it('is greyed behind a hold and never called free', () => {
        const bar = barOf(shown(STORIES.S03));
        expect([bar?.state, bar?.room.text, bar?.sentence]).toEqual([
            'behindHold',
            '1,500',
            'of 20,000, behind the hold, not usable'
        ]);
        expect(bar?.picture.parts.map((part) => part.kind)).toEqual(['receivables', 'behind']);
        expect(bar?.legend.at(-1)).toMatchObject({ label: 'Left, behind the hold', text: '1,500', isMuted: true });
    });

    it('is nowhere in a stale view, while what the ledger knew stays readable', () => {
        const view = shown(STORIES.S11);
        expect(JSON.stringify(view)).not.toMatch(/62,?500/);
        expect(barOf(view)?.picture.parts).toEqual([{ key: 'unknown', kind: 'unknown', start: 0, width: 100 }]);
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
        expect(barOf(view)?.room).toEqual({ text: 'Not shown', name: 'available' });
        expect(JSON.stringify(view)).not.toMatch(/1,500/);
    });

    it('is fresh to the second', () => {
        expect(shown(STORIES.S01, { ...READER, now: new Date('2026-07-01T08:00:00Z') }).verdict.kind).toBe('clear');
        expect(shown(STORIES.S01, { ...READER, now: new Date('2026-07-01T08:00:01Z') }).verdict.kind).toBe('stale');
    });

    it('calls unlimited unlimited, and no limit no limit', () => {
        const ledger = { currency: 'USD', ageing: [500, 0, 0, 0, 0] } as const;
        const unlimited = shown(storyFacts('U', storyProfile(ledger, { isUnlimited: true })));
        expect([barOf(unlimited)?.state, barOf(unlimited)?.room.text, unlimited.verdict.reason]).toEqual([
            'unlimited',
            'Unlimited',
            'No limit is set for this customer.'
        ]);
        const none = shown(storyFacts('N', storyProfile(ledger)));
        expect([barOf(none)?.state, barOf(none)?.room.text, none.verdict.kind]).toEqual([
            'hidden',
            'No limit',
            'noCredit'
        ]);
    });

    it('says that used % is undefined for a limit of 0 and draws all of the exposure as over it', () => {
        const bar = barOf(shown(STORIES.S12));
        expect(bar?.caption).toEqual({ text: 'Used %: undefined, limit is 0', name: 'used' });
        expect(bar?.picture.parts).toEqual([{ key: 'receivables-over', kind: 'over', start: 0, width: 100 }]);
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
        expect(barOf(shown(storyFacts('C', profile)))?.picture.parts).toEqual([
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
        expect([barOf(view)?.room.text, barOf(view)?.sentence]).toEqual([
            '3,000',
            "free, decided by the group's limit; own limit 50,000"
        ]);
        expect(view.headroom?.bars).toHaveLength(1);
        expect(line(view)).toBe("Watch | 97\u00a0% of the group's limit used. 3,000 free.");
        expect(JSON.stringify({ ...view, subject: undefined, profileId: undefined })).not.toMatch(/97,?000|100,?000/);
    });

    it('shows credit the group first when it decides', () => {
        const bars = shown(STORIES.S08N).headroom?.bars ?? [];
        expect(bars.map(({ title, caption, room, sentence }) => [title, caption.text, room.text, sentence])).toEqual([
            ['Group limit', 'decides', '3,000', 'free of 100,000'],
            ['Own limit', '60\u00a0% used', '20,000', "left of 50,000; the group's limit decides"]
        ]);
        expect(bars[0]?.picture.parts).toEqual([
            { key: 'groupUsed', kind: 'groupUsed', start: 0, width: 97 },
            { key: 'free', kind: 'free', start: 97, width: 3 }
        ]);
    });
});

describe('holds', () => {
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
        expect(shown({ ...STORIES.S03, holds }).verdict.kind).toBe('clear');
    });
});

describe('no verdict', () => {
    it('is given where the rules have not looked yet, and no room is offered', () => {
        const profiles = STORIES.S01.profiles.map((profile) => ({ ...profile, judgement: undefined }));
        const view = shown({ ...STORIES.S01, profiles });
        expect(line(view)).toBe('No verdict | The rules have not looked at this customer yet.');
        expect(view.headroom?.bars[0]?.sentence).toBe('of 200,000, not usable without a verdict');
        expect(view.signals.map(({ key }) => key)).toEqual(['disputed', 'pastDue', 'credits']);
    });
});

describe('the rate of promises kept', () => {
    const rate = (judgedPromises: PanelFacts['judgedPromises']) =>
        shown({ ...STORIES.S05, judgedPromises }).signals.find(({ key }) => key === 'keptRate')?.text;
    const promise = (isKept: boolean, judgedOn: string, profileId = STORIES.S05.profiles[0]?.id ?? '') => {
        return { isKept, judgedOn: isoDate(judgedOn), profileId };
    };

    it('is a real zero where none was kept, and none where none was judged in twelve months', () => {
        expect(rate([promise(false, '2026-03-19'), promise(false, '2026-04-24')])).toBe('0\u00a0%, 0 of 2');
        expect(rate([promise(true, '2026-03-19'), promise(false, '2026-04-24')])).toBe('50\u00a0%, 1 of 2');
        expect(rate([promise(true, '2025-06-30'), promise(true, '2026-03-19', 'another')])).toBe(
            'no promise judged yet'
        );
        expect(rate(undefined)).toBeUndefined();
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

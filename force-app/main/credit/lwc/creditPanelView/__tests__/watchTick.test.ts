import { creditPanelView, type Reader } from 'c/creditPanelView';
import type { TracedRule } from 'c/creditTrace';
import { isoDate } from 'c/termsIsoDate';
import { creditFacts, OPENED_AT, STORIES } from '../../../../../test/creditStories';

const reader: Reader = { now: OPENED_AT, locale: 'en-US', timeZone: 'UTC', seesDetails: true };
const limitUsed: TracedRule = {
    rule: 'R4',
    policyKey: 'R4|everyone|2026-01-01',
    kind: 'Limit used',
    effect: 'Warn',
    reasonClass: 'Over the limit',
    figures: { percent: 86.5, allowedPercent: 80 }
};

/** The dashed tick with words in the bar of Birch, when credit is sent these rules with what they found. */
function watchTick(fired: readonly TracedRule[], passed: readonly TracedRule[] = []) {
    const facts = creditFacts('S02');
    const trace = { asOf: isoDate('2026-06-30'), currency: 'USD', policies: [], perRule: [], isSmallest: true };
    const profiles = facts.profiles.map((profile) => ({ ...profile, trace: { ...trace, fired, passed } }));
    const { headroom } = creditPanelView({ ...facts, profiles }, { showsScores: false }, reader);
    return headroom?.bars[0]?.picture.ticks.filter(({ caption }) => caption).map(({ at, caption }) => [at, caption]);
}

describe('where watching starts', () => {
    it('is where the policy has it, whether its rule fires or not', () => {
        expect(watchTick([limitUsed])).toEqual([[80, 'Watch from 80\u00a0%']]);
        const passed = { ...limitUsed, figures: { percent: 60, allowedPercent: 75 } };
        expect(watchTick([], [passed])).toEqual([[75, 'Watch from 75\u00a0%']]);
    });

    it('is the rule that warns, not one that blocks', () => {
        const blocks = { ...limitUsed, rule: 'R4b', effect: 'Block', figures: { allowedPercent: 95 } } as const;
        expect(watchTick([blocks, limitUsed])).toEqual([[80, 'Watch from 80\u00a0%']]);
    });

    it('is nowhere without such a policy, where an exclusion lifts it, and for those who are not sent the rules', () => {
        expect(watchTick([])).toEqual([]);
        expect(watchTick([], [{ ...limitUsed, excludedBy: 'X' }])).toEqual([]);
        const { headroom } = creditPanelView(STORIES.S02, { showsScores: false }, { ...reader, seesDetails: false });
        expect(headroom?.bars[0]?.picture.ticks.map(({ caption }) => caption)).toEqual([undefined]);
    });
});

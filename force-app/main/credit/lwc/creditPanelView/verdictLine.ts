import type { VerdictKind } from 'c/creditVerdict';
import noCreditReason from '@salesforce/label/c.Credit_No_Credit_Reason';
import noCreditWord from '@salesforce/label/c.Credit_Verdict_No_Credit';
import noVerdictWord from '@salesforce/label/c.Credit_Verdict_None';
import staleWord from '@salesforce/label/c.Credit_Verdict_Stale';
import { insolvencyWords, personWords, ruleWords } from './holdWords';
import { clearWords, releasedWords, watchWords } from './openWords';
import { staleWords } from './staleWords';
import type { Tone, VerdictView } from './types';
import { type Judgement, reasonsOf, type Words } from './verdictReasons';

/** How a verdict looks: always a colour family and an icon of its own beside the word. */
export const verdictLooks: Readonly<Record<VerdictKind, { readonly tone: Tone; readonly iconName: string }>> = {
    insolvency: { tone: 'error', iconName: 'utility:policy' },
    heldByPerson: { tone: 'error', iconName: 'utility:block_visitor' },
    heldByRule: { tone: 'error', iconName: 'utility:ban' },
    stale: { tone: 'neutral', iconName: 'utility:clock' },
    noCredit: { tone: 'neutral', iconName: 'utility:info_alt' },
    released: { tone: 'release', iconName: 'utility:key' },
    noVerdict: { tone: 'neutral', iconName: 'utility:question' },
    watch: { tone: 'warning', iconName: 'utility:warning' },
    clear: { tone: 'success', iconName: 'utility:success' }
};

const verdictWords: Readonly<Record<VerdictKind, (judgement: Judgement) => Words>> = {
    insolvency: insolvencyWords,
    heldByPerson: personWords,
    heldByRule: ruleWords,
    stale: staleWords,
    noCredit: () => ({ word: noCreditWord, reason: noCreditReason }),
    released: releasedWords,
    noVerdict: ({ verdict }) => ({
        word: noVerdictWord,
        reason: reasonsOf(verdict, 'policyUnclear')
            .map(({ values }) => values.message)
            .join(' ')
    }),
    watch: watchWords,
    clear: clearWords
};

/** The verdict in words: what, why, since when; a stale mark stands beside a hold. */
export function verdictView(judgement: Judgement): VerdictView {
    const { kind, stale } = judgement.verdict;
    return {
        kind,
        ...verdictLooks[kind],
        ...verdictWords[kind](judgement),
        badge: stale && kind !== 'stale' ? staleWord : undefined
    };
}

import type { VerdictKind } from 'c/creditVerdict';
import { fillLabel } from 'c/termsLabels';
import application from '@salesforce/label/c.Credit_Application_Documents';
import noCreditReason from '@salesforce/label/c.Credit_No_Credit_Reason';
import noCreditWord from '@salesforce/label/c.Credit_Verdict_No_Credit';
import noVerdictWord from '@salesforce/label/c.Credit_Verdict_None';
import noVerdictReason from '@salesforce/label/c.Credit_Verdict_None_Reason';
import staleWord from '@salesforce/label/c.Credit_Verdict_Stale';
import { accountSentence, dealSentence, dealSteps, doesNotFitWords } from './dealWords';
import { insolvencyWords, personWords, ruleWords } from './holdWords';
import { verdictLooks } from './looks';
import { clearWords, releasedWords, watchWords } from './openWords';
import { staleWords } from './staleWords';
import type { VerdictView } from './types';
import type { Told, Words } from './verdictReasons';

const verdictWords: Readonly<Record<VerdictKind, (told: Told) => Words>> = {
    insolvency: insolvencyWords,
    heldByPerson: personWords,
    heldByRule: ruleWords,
    stale: staleWords,
    noCredit: noCreditWords,
    doesNotFit: doesNotFitWords,
    released: releasedWords,
    noVerdict: () => ({ word: noVerdictWord, reason: noVerdictReason }),
    watch: watchWords,
    clear: clearWords
};

/** The kinds that answer for a deal as they stand; its own steps follow. */
const OPEN_KINDS: ReadonlySet<VerdictKind> = new Set(['clear', 'watch', 'released']);

/** The verdict in words: what, why, since when, and what follows; on a deal's page the deal is answered first. */
export function verdictView(told: Told): VerdictView {
    const { verdict, judged, reader } = told;
    const { kind, stale } = verdict;
    const words = verdictWords[kind](told);
    const sentence = judged && dealSentence(judged, reader);
    const isOpen = OPEN_KINDS.has(kind);
    const steps = judged && isOpen ? dealSteps(judged, reader) : [];
    return {
        kind,
        ...verdictLooks[kind],
        word: words.word,
        reason: (isOpen ? [sentence, words.reason] : [words.reason, sentence]).filter(Boolean).join(' '),
        strong: words.strong,
        steps: steps.length > 0 ? steps : (words.steps ?? []),
        beside: besideWords(told),
        badge: stale && kind !== 'stale' ? staleWord : undefined
    };
}

function noCreditWords({ application: documents }: Told): Words {
    return {
        word: noCreditWord,
        reason: noCreditReason,
        strong: documents && fillLabel(application, documents.received, documents.of)
    };
}

/** Beside a deal that does not fit stands how the account itself is judged. */
function besideWords({ verdict, judged, holds, reader }: Told): string | undefined {
    if (verdict.kind !== 'doesNotFit' || !judged) {
        return undefined;
    }
    const account = judged.accountVerdict;
    return accountSentence(verdictWords[account.kind]({ verdict: account, holds, judged, reader }));
}

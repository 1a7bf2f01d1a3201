import type { PanelHold } from 'c/creditPanelGateway';
import { holdState, type StaleReason, type Verdict, type VerdictKind, type VerdictReason } from 'c/creditVerdict';
import { formatDay, formatMoney, formatPercent, formatRun } from 'c/termsFormat';
import { isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { isNegative, isZero } from 'c/termsMoney';
import askHolder from '@salesforce/label/c.Credit_Hold_Ask';
import alsoByRule from '@salesforce/label/c.Credit_Hold_Also_By_Rule';
import releaseEnded from '@salesforce/label/c.Credit_Hold_Release_Ended';
import clearWord from '@salesforce/label/c.Credit_Verdict_Clear';
import free from '@salesforce/label/c.Credit_Free_Sentence';
import unlimited from '@salesforce/label/c.Credit_Unlimited_Sentence';
import insolvencyWord from '@salesforce/label/c.Credit_Verdict_Insolvency';
import insolvencySince from '@salesforce/label/c.Credit_Verdict_Insolvency_Since';
import insolvencyReason from '@salesforce/label/c.Credit_Insolvency_Reason';
import insolvencyStrong from '@salesforce/label/c.Credit_Insolvency_New_Business';
import legalWord from '@salesforce/label/c.Credit_Verdict_Legal';
import legalSince from '@salesforce/label/c.Credit_Verdict_Legal_Since';
import legalReason from '@salesforce/label/c.Credit_Legal_Reason';
import noCreditWord from '@salesforce/label/c.Credit_Verdict_No_Credit';
import noCreditReason from '@salesforce/label/c.Credit_No_Credit_Reason';
import noVerdictWord from '@salesforce/label/c.Credit_Verdict_None';
import personWord from '@salesforce/label/c.Credit_Verdict_Person';
import personByWord from '@salesforce/label/c.Credit_Verdict_Person_By';
import releasedWord from '@salesforce/label/c.Credit_Verdict_Released';
import releaseCredit from '@salesforce/label/c.Credit_Release_Credit';
import releaseUntil from '@salesforce/label/c.Credit_Release_Until';
import releaseUntilLeft from '@salesforce/label/c.Credit_Release_Until_Left';
import releaseLeft from '@salesforce/label/c.Credit_Release_Left';
import ruleWord from '@salesforce/label/c.Credit_Verdict_Rule';
import staleWord from '@salesforce/label/c.Credit_Verdict_Stale';
import staleAsk from '@salesforce/label/c.Credit_Stale_Ask';
import staleNotShown from '@salesforce/label/c.Credit_Stale_Not_Shown';
import staleNever from '@salesforce/label/c.Credit_Stale_Never';
import staleRun from '@salesforce/label/c.Credit_Stale_Run';
import staleRefusedToday from '@salesforce/label/c.Credit_Stale_Refused_Today';
import staleRefusedOn from '@salesforce/label/c.Credit_Stale_Refused_On';
import staleFailedToday from '@salesforce/label/c.Credit_Stale_Failed_Today';
import staleFailedOn from '@salesforce/label/c.Credit_Stale_Failed_On';
import watchWord from '@salesforce/label/c.Credit_Verdict_Watch';
import reasonCredits from '@salesforce/label/c.Credit_Reason_Credits';
import reasonDisputed from '@salesforce/label/c.Credit_Reason_Disputed';
import reasonGroupUsed from '@salesforce/label/c.Credit_Reason_Group_Used';
import reasonOverdue from '@salesforce/label/c.Credit_Reason_Overdue';
import reasonOverLimit from '@salesforce/label/c.Credit_Reason_Over_Limit';
import reasonUsed from '@salesforce/label/c.Credit_Reason_Used';
import { type JudgedProfile, type Reader, todayOf } from './reading';
import type { Tone, VerdictView } from './types';

type Words = Pick<VerdictView, 'word' | 'reason' | 'strong'>;
type ReasonOf<Code extends VerdictReason['code'], Reason = VerdictReason> = Reason extends { code: string }
    ? Code extends Reason['code']
        ? Reason
        : never
    : never;

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

/** The verdict in words: what, why, since when; a stale mark stands beside a hold. */
export function verdictView(verdict: Verdict, holds: readonly PanelHold[], judged: JudgedProfile | undefined, reader: Reader): VerdictView {
    return {
        kind: verdict.kind,
        ...verdictLooks[verdict.kind],
        ...wordsFor(verdict, holds, judged, reader),
        badge: verdict.stale && verdict.kind !== 'stale' ? staleWord : undefined
    };
}

function wordsFor(verdict: Verdict, holds: readonly PanelHold[], judged: JudgedProfile | undefined, reader: Reader): Words {
    switch (verdict.kind) {
        case 'insolvency':
            return {
                word: withSince(insolvencySince, insolvencyWord, verdict, reader),
                reason: insolvencyReason,
                strong: insolvencyStrong
            };
        case 'heldByPerson':
        case 'heldByRule':
            return holdWords(verdict, holds, reader);
        case 'stale':
            return { word: staleWord, reason: `${staleSentence(verdict, reader)} ${staleNotShown}`, strong: staleAsk };
        case 'noCredit':
            return { word: noCreditWord, reason: noCreditReason };
        case 'released':
            return releasedWords(verdict, reader);
        case 'noVerdict':
            return { word: noVerdictWord, reason: reasonsOf(verdict, 'policyUnclear').map(({ values }) => values.message).join(' ') };
        case 'watch':
            return { word: watchWord, reason: openReason(verdict, judged, reader) };
        case 'clear':
            return { word: clearWord, reason: openReason(verdict, judged, reader) };
    }
}

function holdWords(verdict: Verdict, holds: readonly PanelHold[], reader: Reader): Words {
    const day = dayFormat(reader);
    const [person] = reasonsOf(verdict, 'heldByPerson');
    const [rule] = reasonsOf(verdict, 'heldByRule');
    if (verdict.kind === 'heldByPerson' && person) {
        const { by, since, reasonClass } = person.values;
        const ask = by ? ` ${fillLabel(askHolder, by)}` : '';
        const also = rule ? ` ${fillLabel(alsoByRule, day(rule.values.since), rule.values.reasonClass)}` : '';
        return {
            word: by ? fillLabel(personByWord, by, day(since)) : fillLabel(personWord, day(since)),
            reason: `${reasonClass}.${ask}${also}`,
            strong: detailOf('Person', holds, reader)
        };
    }
    if (reasonsOf(verdict, 'legal').length > 0 || !rule) {
        return { word: withSince(legalSince, legalWord, verdict, reader), reason: legalReason };
    }
    const { since, reasonClass, releaseEndedOn } = rule.values;
    const ended = releaseEndedOn ? ` ${fillLabel(releaseEnded, day(releaseEndedOn))}` : '';
    const detail = detailOf('Rule', holds, reader);
    return { word: fillLabel(ruleWord, day(since)), reason: `${detail ?? `${reasonClass}.`}${ended}` };
}

/** What the hold says in full; only those who may see it were sent it. */
function detailOf(origin: PanelHold['origin'], holds: readonly PanelHold[], reader: Reader): string | undefined {
    const active = holds.filter((hold) => hold.origin === origin && holdState(hold, todayOf(reader)) === 'active');
    return active.map(({ reason }) => reason).find((reason) => reason !== undefined);
}

function staleSentence(verdict: Verdict, reader: Reader): string {
    const values: StaleReason = reasonsOf(verdict, 'stale')[0]?.values ?? {};
    const { lastGoodRun, deliveryAt, deliveryOutcome, deliveryProblem } = values;
    if (!lastGoodRun) {
        return staleNever;
    }
    const run = formatRun(lastGoodRun, reader.locale, reader.timeZone);
    if (!deliveryAt || !deliveryOutcome) {
        return fillLabel(staleRun, run);
    }
    const today = todayOf(reader);
    const deliveryDay = isoDateIn(deliveryAt, reader.timeZone);
    const problem = deliveryProblem ? ` (${deliveryProblem})` : '';
    const [ofToday, ofDay] =
        deliveryOutcome === 'Refused' ? [staleRefusedToday, staleRefusedOn] : [staleFailedToday, staleFailedOn];
    return deliveryDay === today
        ? fillLabel(ofToday, run, problem)
        : fillLabel(ofDay, run, problem, formatDay(deliveryDay, today, reader.locale));
}

function releasedWords(verdict: Verdict, reader: Reader): Words {
    const sentences = reasonsOf(verdict, 'released').map(({ values: { by = releaseCredit, until, amount, left } }) => {
        const to = until && dayFormat(reader)(until);
        if (!amount || !left) {
            return fillLabel(releaseUntil, by, to ?? '');
        }
        const amounts = [formatMoney(left, reader.locale), formatMoney(amount, reader.locale)];
        return to ? fillLabel(releaseUntilLeft, by, to, ...amounts) : fillLabel(releaseLeft, by, ...amounts);
    });
    const [over] = reasonsOf(verdict, 'overLimit');
    return {
        word: releasedWord,
        reason: sentences.join(' '),
        strong: over && sentence(fillLabel(reasonOverLimit, formatMoney(over.values.by, reader.locale)))
    };
}

function openReason(verdict: Verdict, judged: JudgedProfile | undefined, reader: Reader): string {
    const warnings = verdict.reasons.flatMap((reason) => warningWords(reason, reader));
    const [disputed] = reasonsOf(verdict, 'disputed');
    return [
        ...(warnings.length > 0 ? [sentence(warnings.join('; '))] : []),
        ...freeSentence(verdict, judged, reader),
        ...(disputed ? [fillLabel(reasonDisputed, formatMoney(disputed.values.amount, reader.locale))] : [])
    ].join(' ');
}

function warningWords(reason: VerdictReason, { locale }: Reader): string[] {
    switch (reason.code) {
        case 'overLimit':
            return [fillLabel(reasonOverLimit, formatMoney(reason.values.by, locale))];
        case 'groupUsed':
            return [fillLabel(reasonGroupUsed, formatPercent(reason.values.percent, locale))];
        case 'used':
            return [fillLabel(reasonUsed, formatPercent(reason.values.percent, locale))];
        case 'overdue':
            return [fillLabel(reasonOverdue, formatMoney(reason.values.amount, locale), reason.values.days)];
        case 'creditsCoverPastDue':
            return [
                fillLabel(reasonCredits, formatMoney(reason.values.credits, locale), formatMoney(reason.values.pastDue, locale))
            ];
        default:
            return [];
    }
}

/** What is free opens a clear verdict, and follows a group's warning, whose own amounts are not shown. */
function freeSentence(verdict: Verdict, judged: JudgedProfile | undefined, reader: Reader): string[] {
    if (judged?.effective.kind === 'unlimited') {
        return [unlimited];
    }
    const available = judged?.profile.available;
    const isWanted = verdict.kind === 'clear' || reasonsOf(verdict, 'groupUsed').length > 0;
    return isWanted && available && !isNegative(available) && !isZero(available)
        ? [fillLabel(free, formatMoney(available, reader.locale))]
        : [];
}

function reasonsOf<Code extends VerdictReason['code']>(verdict: Verdict, code: Code): readonly ReasonOf<Code>[] {
    return verdict.reasons.filter((reason): reason is ReasonOf<Code> & VerdictReason => reason.code === code);
}

function withSince(dated: string, plain: string, { since }: Verdict, reader: Reader): string {
    return since ? fillLabel(dated, dayFormat(reader)(since)) : plain;
}

function dayFormat(reader: Reader) {
    return (day: Parameters<typeof formatDay>[0]) => formatDay(day, todayOf(reader), reader.locale);
}

function sentence(words: string): string {
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

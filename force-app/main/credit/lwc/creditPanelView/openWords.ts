import type { ReleaseReason, VerdictReason } from 'c/creditVerdict';
import { formatPercent } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { isNegative, isZero } from 'c/termsMoney';
import clearWord from '@salesforce/label/c.Credit_Verdict_Clear';
import free from '@salesforce/label/c.Credit_Free_Sentence';
import reasonCredits from '@salesforce/label/c.Credit_Reason_Credits';
import reasonDisputed from '@salesforce/label/c.Credit_Reason_Disputed';
import reasonGroupUsed from '@salesforce/label/c.Credit_Reason_Group_Used';
import reasonOverLimit from '@salesforce/label/c.Credit_Reason_Over_Limit';
import reasonOverdue from '@salesforce/label/c.Credit_Reason_Overdue';
import reasonUsed from '@salesforce/label/c.Credit_Reason_Used';
import releaseCredit from '@salesforce/label/c.Credit_Release_Credit';
import releaseLeft from '@salesforce/label/c.Credit_Release_Left';
import releaseUntil from '@salesforce/label/c.Credit_Release_Until';
import releaseUntilLeft from '@salesforce/label/c.Credit_Release_Until_Left';
import releasedWord from '@salesforce/label/c.Credit_Verdict_Released';
import unlimited from '@salesforce/label/c.Credit_Unlimited_Sentence';
import watchWord from '@salesforce/label/c.Credit_Verdict_Watch';
import type { Reader } from './reading';
import { dayText, type Judgement, moneyText, reasonsOf, sentence, type Words } from './verdictReasons';

/** A release that still runs: by whom, to when, how much of it is left. */
export function releasedWords({ verdict, reader }: Judgement): Words {
    const [over] = reasonsOf(verdict, 'overLimit');
    return {
        word: releasedWord,
        reason: reasonsOf(verdict, 'released')
            .map(({ values }) => releaseSentence(values, reader))
            .join(' '),
        strong: over && sentence(fillLabel(reasonOverLimit, moneyText(over.values.by, reader)))
    };
}

/** Watch: what to watch, what is free within a group, what is in dispute. */
export function watchWords(judgement: Judgement): Words {
    return { word: watchWord, reason: openReason(judgement) };
}

/** Clear: what is free. */
export function clearWords(judgement: Judgement): Words {
    return { word: clearWord, reason: openReason(judgement) };
}

function releaseSentence({ by = releaseCredit, until, amount, left }: ReleaseReason, reader: Reader): string {
    const to = until && dayText(until, reader);
    if (!amount || !left) {
        return fillLabel(releaseUntil, by, to ?? '');
    }
    const amounts = [moneyText(left, reader), moneyText(amount, reader)];
    return to ? fillLabel(releaseUntilLeft, by, to, ...amounts) : fillLabel(releaseLeft, by, ...amounts);
}

function openReason(judgement: Judgement): string {
    const { verdict, reader } = judgement;
    const warnings = verdict.reasons.flatMap((reason) => warningWords(reason, reader));
    const [disputed] = reasonsOf(verdict, 'disputed');
    return [
        ...(warnings.length > 0 ? [sentence(warnings.join('; '))] : []),
        ...freeSentence(judgement),
        ...(disputed ? [fillLabel(reasonDisputed, moneyText(disputed.values.amount, reader))] : [])
    ].join(' ');
}

function warningWords(reason: VerdictReason, reader: Reader): string[] {
    switch (reason.code) {
        case 'overLimit':
            return [fillLabel(reasonOverLimit, moneyText(reason.values.by, reader))];
        case 'groupUsed':
            return [fillLabel(reasonGroupUsed, formatPercent(reason.values.percent, reader.locale))];
        case 'used':
            return [fillLabel(reasonUsed, formatPercent(reason.values.percent, reader.locale))];
        case 'overdue':
            return [fillLabel(reasonOverdue, moneyText(reason.values.amount, reader), reason.values.days)];
        case 'creditsCoverPastDue': {
            const { credits, pastDue } = reason.values;
            return [fillLabel(reasonCredits, moneyText(credits, reader), moneyText(pastDue, reader))];
        }
        default:
            return [];
    }
}

/** What is free opens a clear verdict, and follows a group's warning, whose own amounts are not shown. */
function freeSentence({ verdict, judged, reader }: Judgement): string[] {
    if (judged?.effective.kind === 'unlimited') {
        return [unlimited];
    }
    const available = judged?.profile.available;
    const isWanted = verdict.kind === 'clear' || reasonsOf(verdict, 'groupUsed').length > 0;
    const isFree = available && !isNegative(available) && !isZero(available);
    return isWanted && isFree ? [fillLabel(free, moneyText(available, reader))] : [];
}

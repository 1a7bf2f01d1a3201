import type { Judgement, Warning } from 'c/creditJudgement';
import type { ReleaseReason } from 'c/creditVerdict';
import { formatPercent } from 'c/termsFormat';
import { addDays } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { isNegative, isZero, type Money, negate } from 'c/termsMoney';
import clearWord from '@salesforce/label/c.Credit_Verdict_Clear';
import dueToday from '@salesforce/label/c.Credit_Reason_Due_Today';
import free from '@salesforce/label/c.Credit_Free_Sentence';
import reasonCredits from '@salesforce/label/c.Credit_Reason_Credits';
import reasonDisputed from '@salesforce/label/c.Credit_Reason_Disputed';
import reasonDisputedSide from '@salesforce/label/c.Credit_Reason_Disputed_Side';
import reasonGroupUsed from '@salesforce/label/c.Credit_Reason_Group_Used';
import reasonOverLimit from '@salesforce/label/c.Credit_Reason_Over_Limit';
import reasonOverdue from '@salesforce/label/c.Credit_Reason_Overdue';
import reasonPlan from '@salesforce/label/c.Credit_Reason_Plan';
import reasonReview from '@salesforce/label/c.Credit_Reason_Review';
import reasonUsed from '@salesforce/label/c.Credit_Reason_Used';
import releaseCredit from '@salesforce/label/c.Credit_Release_Credit';
import releaseEnds from '@salesforce/label/c.Credit_Release_Ends';
import releaseLeft from '@salesforce/label/c.Credit_Release_Left';
import releaseLeftCaption from '@salesforce/label/c.Credit_Release_Left_Caption';
import releaseLeftOf from '@salesforce/label/c.Credit_Release_Left_Of';
import releaseTo from '@salesforce/label/c.Credit_Release_To';
import releaseUntil from '@salesforce/label/c.Credit_Release_Until';
import releaseUntilLeft from '@salesforce/label/c.Credit_Release_Until_Left';
import releasedWord from '@salesforce/label/c.Credit_Verdict_Released';
import startOnHold from '@salesforce/label/c.Credit_Start_On_Hold';
import unlimited from '@salesforce/label/c.Credit_Unlimited_Sentence';
import watchWord from '@salesforce/label/c.Credit_Verdict_Watch';
import { setStep } from './clearingSteps';
import { verdictLooks } from './looks';
import type { JudgedProfile, Reader } from './reading';
import { startSentence, startSteps, staysClearSentence } from './startSteps';
import type { StepView } from './types';
import {
    dayText,
    moneyStep,
    moneyText,
    plainLines,
    reasonsOf,
    sentence,
    type Told,
    type Words
} from './verdictReasons';

/** A release that still runs: by whom, to when, how much of it is left, and what it sets aside. */
export function releasedWords({ verdict, judged, reader }: Told): Words {
    const releases = reasonsOf(verdict, 'released').map(({ values }) => values);
    const over = judged?.profile.available;
    const clearing = judged?.profile.judgement?.clearing;
    return {
        word: releasedWord,
        reason: releases.map((release) => releaseSentence(release, reader)).join(' '),
        strong: over && isNegative(over) ? overSentence(over, reader) : undefined,
        steps: [
            ...releases.slice(0, 1).flatMap((release) => releaseStep(release, reader)),
            ...(clearing ? [setStep(clearing, reader)] : []),
            ...releases.slice(0, 1).flatMap((release) => releaseEndStep(release, reader))
        ]
    };
}

/** Watch: what to watch, what is free within a group, what is in dispute, and when a hold would start. */
export function watchWords(told: Told): Words {
    const { judged, reader } = told;
    const judgement = judged?.profile.judgement;
    return {
        word: watchWord,
        reason: openReason(told),
        strong: judgement && (dueTodaySentence(judgement, reader) ?? startSentence(judgement, reader)),
        steps: judgement && startSteps(judgement, reader)
    };
}

/** Clear: what is free, and how long it stays so. */
export function clearWords(told: Told): Words {
    const { judged, reader } = told;
    const judgement = judged?.profile.judgement;
    const stays = judgement && staysClearSentence(judgement, reader);
    return { word: clearWord, reason: [openReason(told), stays].filter(Boolean).join(' ') };
}

function releaseSentence({ by = releaseCredit, until, amount, left }: ReleaseReason, reader: Reader): string {
    const to = until && dayText(until, reader);
    if (!amount || !left) {
        return fillLabel(releaseUntil, by, to ?? '');
    }
    const amounts = [moneyText(left, reader), moneyText(amount, reader)];
    return to ? fillLabel(releaseUntilLeft, by, to, ...amounts) : fillLabel(releaseLeft, by, ...amounts);
}

function releaseStep({ until, amount, left }: ReleaseReason, reader: Reader): readonly StepView[] {
    if (!amount || !left) {
        return [];
    }
    const to = until && fillLabel(releaseTo, dayText(until, reader));
    const of = fillLabel(releaseLeftOf, moneyText(amount, reader));
    return [moneyStep('releaseLeft', releaseLeftCaption, left, reader, plainLines(of, to))];
}

function releaseEndStep({ until }: ReleaseReason, reader: Reader): readonly StepView[] {
    return until
        ? [
              {
                  key: 'releaseEnds',
                  caption: releaseEnds,
                  text: fillLabel(startOnHold, dayText(addDays(until, 1), reader)),
                  ...verdictLooks.heldByRule,
                  lines: []
              }
          ]
        : [];
}

function overSentence(available: Money, reader: Reader): string {
    return sentence(fillLabel(reasonOverLimit, moneyText(negate(available), reader)));
}

/** The warnings in one sentence, then what is free, then what is in dispute. */
function openReason({ verdict, judged, reader }: Told): string {
    const warnings = judged?.profile.judgement?.warnings ?? [];
    const isGroup = warnings.some(({ code }) => code === 'groupUsed');
    const words = warnings
        // The group's share says more than the own one; both would be two numbers for one reason.
        .filter(({ code }) => !(isGroup && code === 'used'))
        .flatMap((warning) => warningWords(warning, reader));
    return [
        ...(words.length > 0 ? [sentence(words.join('; '))] : []),
        ...(judged ? freeSentence(judged, verdict.kind === 'clear' || isGroup, reader) : []),
        ...warnings.flatMap((warning) => (warning.code === 'disputed' ? [disputedSentence(warning, reader)] : []))
    ].join(' ');
}

function warningWords(warning: Warning, reader: Reader): string[] {
    switch (warning.code) {
        case 'groupUsed':
            return [fillLabel(reasonGroupUsed, formatPercent(warning.percent, reader.locale))];
        case 'used':
            return [fillLabel(reasonUsed, formatPercent(warning.percent, reader.locale))];
        case 'overdue':
            return [fillLabel(reasonOverdue, moneyText(warning.amount, reader), warning.days)];
        case 'planActive':
            return [fillLabel(reasonPlan, warning.paid, warning.of)];
        case 'creditsCoverPastDue':
            return [fillLabel(reasonCredits, moneyText(warning.credits, reader), moneyText(warning.pastDue, reader))];
        case 'review':
            return [reasonReview];
        case 'ruleWarns':
            return [warning.reasonClass];
        default:
            return [];
    }
}

function disputedSentence(
    { amount, side, sideAmount }: Extract<Warning, { code: 'disputed' }>,
    reader: Reader
): string {
    return side && sideAmount
        ? fillLabel(reasonDisputedSide, moneyText(amount, reader), moneyText(sideAmount, reader), side)
        : fillLabel(reasonDisputed, moneyText(amount, reader));
}

function dueTodaySentence({ warnings }: Judgement, reader: Reader): string | undefined {
    const due = warnings.flatMap((warning) => (warning.code === 'planActive' ? [warning.dueToday] : []))[0];
    return due && fillLabel(dueToday, moneyText(due, reader));
}

/** What is free opens a clear verdict, and follows a group's warning, whose own amounts are not shown. */
function freeSentence({ effective, profile }: JudgedProfile, isWanted: boolean, reader: Reader): string[] {
    if (effective.kind === 'unlimited') {
        return [unlimited];
    }
    const { available } = profile;
    const isFree = available && !isNegative(available) && !isZero(available);
    return isWanted && isFree ? [fillLabel(free, moneyText(available, reader))] : [];
}

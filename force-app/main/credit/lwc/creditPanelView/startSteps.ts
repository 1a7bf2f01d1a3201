/** When a hold would start and what would keep it off. */
import type { Judgement, StartCause } from 'c/creditJudgement';
import { formatPercent } from 'c/termsFormat';
import { addDays } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { isZero, multiply } from 'c/termsMoney';
import causeInstallment from '@salesforce/label/c.Credit_Start_Cause_Installment';
import causeLimit from '@salesforce/label/c.Credit_Start_Cause_Limit';
import causeOther from '@salesforce/label/c.Credit_Start_Cause_Other';
import causeOverdue from '@salesforce/label/c.Credit_Start_Cause_Overdue';
import causePromise from '@salesforce/label/c.Credit_Start_Cause_Promise';
import causeReview from '@salesforce/label/c.Credit_Start_Cause_Review';
import enoughBy from '@salesforce/label/c.Credit_Start_Enough_By';
import installmentDue from '@salesforce/label/c.Credit_Start_Installment_Due';
import onHold from '@salesforce/label/c.Credit_Start_On_Hold';
import otherwise from '@salesforce/label/c.Credit_Start_Otherwise';
import promisedFor from '@salesforce/label/c.Credit_Start_Promised_For';
import promiseShare from '@salesforce/label/c.Credit_Start_Promise_Share';
import staysClear from '@salesforce/label/c.Credit_Start_Stays_Clear';
import unlessArrives from '@salesforce/label/c.Credit_Start_Unless';
import unlessPromise from '@salesforce/label/c.Credit_Start_Unless_Promise';
import { verdictLooks } from './looks';
import { type Reader, todayOf } from './reading';
import type { StepView } from './types';
import { dayOrToday, dayText, moneyStep, moneyText, plainLines } from './verdictReasons';

/** Days before a hold within which the line itself says so; later it stands in the steps. */
const NEAR_DAYS = 7;

/** "Goes on hold on 4 Jul unless ...": for a promise, and for anything else that is near. */
export function startSentence({ blockStarts }: Judgement, reader: Reader): string | undefined {
    const cause = blockStarts?.cause;
    if (!blockStarts || !cause || !('arrivesBy' in cause)) {
        return undefined;
    }
    const on = dayText(blockStarts.on, reader);
    const by = dayText(cause.arrivesBy, reader);
    if (cause.code === 'promise') {
        return fillLabel(
            unlessPromise,
            on,
            moneyText(cause.needed, reader),
            moneyText(cause.promised, reader),
            dayOrToday(cause.promisedFor, reader),
            by
        );
    }
    const isNear = blockStarts.on <= addDays(todayOf(reader), NEAR_DAYS);
    return isNear ? fillLabel(unlessArrives, on, moneyText(cause.amount, reader), by) : undefined;
}

/** "Stays clear to 23 Jul even if nothing is paid." */
export function staysClearSentence({ blockStarts }: Judgement, reader: Reader): string | undefined {
    return blockStarts && fillLabel(staysClear, dayText(addDays(blockStarts.on, -1), reader));
}

/** What is expected, how much of it is enough, and what happens otherwise. */
export function startSteps({ blockStarts }: Judgement, reader: Reader): readonly StepView[] {
    if (!blockStarts) {
        return [];
    }
    const { cause } = blockStarts;
    const otherwiseStep: StepView = {
        key: 'otherwise',
        caption: otherwise,
        text: fillLabel(onHold, dayText(blockStarts.on, reader)),
        ...verdictLooks.heldByRule,
        lines: plainLines(causeWords(cause))
    };
    return [...expectedSteps(cause, reader), otherwiseStep];
}

function expectedSteps(cause: StartCause, reader: Reader): readonly StepView[] {
    switch (cause.code) {
        case 'promise': {
            const share = isZero(cause.promised)
                ? undefined
                : multiply(cause.needed, 10_000, cause.promised.minor, 'halfUp').minor / 100;
            const line = share === undefined ? undefined : fillLabel(promiseShare, formatPercent(share, reader.locale));
            return [
                moneyStep(
                    'promised',
                    fillLabel(promisedFor, dayOrToday(cause.promisedFor, reader)),
                    cause.promised,
                    reader
                ),
                moneyStep('enough', byWords(cause.arrivesBy, reader), cause.needed, reader, plainLines(line))
            ];
        }
        case 'installment':
            return [
                moneyStep(
                    'installment',
                    fillLabel(installmentDue, dayOrToday(cause.due, reader)),
                    cause.amount,
                    reader
                ),
                moneyStep('enough', byWords(cause.arrivesBy, reader), cause.amount, reader)
            ];
        case 'overdue':
            return [moneyStep('enough', byWords(cause.arrivesBy, reader), cause.amount, reader)];
        default:
            return [];
    }
}

function byWords(day: Parameters<typeof dayText>[0], reader: Reader): string {
    return fillLabel(enoughBy, dayText(day, reader));
}

function causeWords({ code }: StartCause): string {
    const words: Readonly<Record<StartCause['code'], string>> = {
        promise: causePromise,
        overdue: causeOverdue,
        installment: causeInstallment,
        limitEnds: causeLimit,
        review: causeReview,
        policy: causeOther,
        other: causeOther
    };
    return words[code];
}

/** What the panel says about the deal of the page: whether it fits, from when on, and what is left after it. */
import type { RoomStep } from 'c/creditJudgement';
import type { DecisionTrace } from 'c/creditTrace';
import { formatMoney } from 'c/termsFormat';
import { addDays, type IsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { isNegative, isZero, type Money, subtract, sum } from 'c/termsMoney';
import accountBeside from '@salesforce/label/c.Credit_Deal_Account_Beside';
import afterCaption from '@salesforce/label/c.Credit_Deal_After_Caption';
import afterIfArrives from '@salesforce/label/c.Credit_Deal_After_If_Arrives';
import afterIfExpected from '@salesforce/label/c.Credit_Deal_After_If_Expected';
import behindHold from '@salesforce/label/c.Credit_Deal_Behind_Hold';
import belowZero from '@salesforce/label/c.Credit_Deal_Below_Zero';
import doesNotFit from '@salesforce/label/c.Credit_Deal_Does_Not_Fit';
import doesNotFitGroup from '@salesforce/label/c.Credit_Deal_Does_Not_Fit_Group';
import doesNotFitRelease from '@salesforce/label/c.Credit_Deal_Does_Not_Fit_Release';
import fits from '@salesforce/label/c.Credit_Deal_Fits';
import fitsFromGroup from '@salesforce/label/c.Credit_Deal_Fits_From_Group';
import fitsFromInstallment from '@salesforce/label/c.Credit_Deal_Fits_From_Installment';
import fitsFromLimit from '@salesforce/label/c.Credit_Deal_Fits_From_Limit';
import fitsFromPromise from '@salesforce/label/c.Credit_Deal_Fits_From_Promise';
import fitsTodayOnly from '@salesforce/label/c.Credit_Deal_Fits_Today_Only';
import inAdvance from '@salesforce/label/c.Credit_Deal_In_Advance';
import neverFits from '@salesforce/label/c.Credit_Deal_Never_Fits';
import noAmount from '@salesforce/label/c.Credit_Deal_No_Amount';
import otherCurrency from '@salesforce/label/c.Credit_Deal_Other_Currency';
import roomCaption from '@salesforce/label/c.Credit_Deal_Room_Today';
import roomGroup from '@salesforce/label/c.Credit_Deal_Room_Group';
import roomOf from '@salesforce/label/c.Credit_Room_Free_Of';
import roomOver from '@salesforce/label/c.Credit_Room_Over';
import shipsOn from '@salesforce/label/c.Credit_Deal_Ships_On';
import thisQuote from '@salesforce/label/c.Credit_Deal_This_Quote';
import unreadable from '@salesforce/label/c.Credit_Deal_Unreadable';
import { isGroupDeciding, limitText } from './limitWords';
import { countedAmount, type JudgedProfile, type Reader } from './reading';
import { expectedBy, expectedSource, roomOn } from './roomDays';
import type { StepView } from './types';
import {
    dayOrToday,
    dayText,
    moneyStep,
    moneyText,
    plainLines,
    reasonsOf,
    type Told,
    type Words
} from './verdictReasons';

/** A deal that does not fit: by how much, over what, and from when on it would. */
export function doesNotFitWords({ verdict, judged, reader }: Told): Words {
    const [reason] = reasonsOf(verdict, 'doesNotFit');
    if (!judged || !reason) {
        throw new TypeError('A deal that does not fit says by how much');
    }
    const { short, over } = reason.values;
    const template = over === 'release' ? doesNotFitRelease : isGroupDeciding(judged) ? doesNotFitGroup : doesNotFit;
    return {
        word: fillLabel(template, moneyText(short, reader)),
        reason: over === 'release' ? '' : fitsSentence(judged, reader),
        steps: dealSteps(judged, reader)
    };
}

/** What is said about the deal beside a verdict that is not about it. */
export function dealSentence(judged: JudgedProfile, reader: Reader): string | undefined {
    const { deal, profile, verdict } = judged;
    if (!deal || verdict.kind === 'insolvency' || verdict.kind === 'stale') {
        return undefined;
    }
    switch (deal.use) {
        case 'noAmount':
            return noAmount;
        case 'unreadable':
            return unreadable;
        case 'belowZero':
            return belowZero;
        case 'otherCurrency':
            return fillLabel(
                otherCurrency,
                deal.amount ? formatMoney(deal.amount, reader.locale) : '',
                deal.amount?.currency ?? '',
                profile.currency
            );
        case 'inAdvance':
            return inAdvance;
        default:
            return countedSentence(judged, reader);
    }
}

/** This quote, the room today, the room after it on its ship date. */
export function dealSteps(judged: JudgedProfile, reader: Reader): readonly StepView[] {
    const { deal, profile, effective } = judged;
    const amount = countedAmount(judged);
    const { available, judgement } = profile;
    if (!deal || !amount || !available || judged.verdict.stale) {
        return [];
    }
    const room = judgement && roomOn(judgement.room, deal.shipDate);
    const template = isNegative(available) ? roomOver : roomOf;
    const limit = effective.kind === 'limited' ? fillLabel(template, limitText(judged, reader)) : undefined;
    return [
        moneyStep('dealAmount', thisQuote, amount, reader, plainLines(shipsWords(deal.shipDate, reader))),
        moneyStep('roomToday', roomCaption, available, reader, plainLines(isGroupDeciding(judged) ? roomGroup : limit)),
        ...(room ? [afterStep(room, judged, amount, reader)] : [])
    ];
}

/** The account's own verdict in one sentence, beside a deal's. */
export function accountSentence(words: Words): string {
    return fillLabel(accountBeside, words.word, words.reason);
}

function afterStep(room: RoomStep, { deal, profile }: JudgedProfile, amount: Money, reader: Reader): StepView {
    const hasPlan = profile.judgement?.plan?.status === 'Active';
    const template = hasPlan ? afterIfExpected : afterIfArrives;
    const arrives = expectedBy(room) && fillLabel(template, moneyText(subtract(room.with, amount), reader));
    return moneyStep(
        'roomAfter',
        fillLabel(afterCaption, deal ? dayText(deal.shipDate, reader) : ''),
        subtract(room.without, amount),
        reader,
        plainLines(arrives)
    );
}

function shipsWords(day: IsoDate, reader: Reader): string {
    return fillLabel(shipsOn, dayOrToday(day, reader));
}

function countedSentence(judged: JudgedProfile, reader: Reader): string | undefined {
    const { verdict, profile } = judged;
    const amount = countedAmount(judged);
    const { available } = profile;
    // Without a verdict nobody says that it fits.
    if (!amount || verdict.kind === 'doesNotFit' || verdict.kind === 'noVerdict') {
        return undefined;
    }
    if (verdict.kind === 'heldByPerson' || verdict.kind === 'heldByRule') {
        return fillLabel(behindHold, moneyText(amount, reader));
    }
    const after = available && subtract(available, amount);
    return after && !isNegative(after) ? fillLabel(fits, moneyText(after, reader)) : undefined;
}

/** From when on it fits, and on whose money that depends; a member's promise has no amount and no owner for sales. */
function fitsSentence({ profile: { judgement, trace }, verdict: { deal } }: JudgedProfile, reader: Reader): string {
    const { fitsFrom, today } = deal ?? {};
    if (!judgement || !fitsFrom) {
        return today && !isNegative(today) ? fitsTodayOnly : neverFits;
    }
    const { on, ifArrives } = fitsFrom;
    const from = dayText(on, reader);
    if (isZero(ifArrives)) {
        return fillLabel(fitsFromLimit, from);
    }
    // Money counts from the day after it is due.
    const due = addDays(on, -1);
    const source = expectedSource(judgement, due);
    if (source === 'group') {
        const promised = reader.seesDetails ? promisedBy(trace, due) : undefined;
        return promised
            ? fillLabel(fitsFromPromise, from, moneyText(promised, reader), dayOrToday(due, reader))
            : fillLabel(fitsFromGroup, from, dayOrToday(due, reader));
    }
    const { nextDue, nextAmount } = (source === 'installment' ? judgement.plan : judgement.promises) ?? {};
    // The room may grow by less than what was promised, where another limit holds it back.
    const amount = nextDue === due && nextAmount ? nextAmount : ifArrives;
    const template = source === 'installment' ? fitsFromInstallment : fitsFromPromise;
    return fillLabel(template, from, moneyText(amount, reader), dayOrToday(due, reader));
}

/** What members of the group promised for a day, for those who may see members. */
function promisedBy(trace: DecisionTrace | undefined, due: IsoDate): Money | undefined {
    const promises = (trace?.groupMembers ?? [])
        .map(({ promised }) => promised)
        .filter((promised) => promised !== undefined)
        .filter(({ dueOn }) => dueOn === due)
        .map(({ amount }) => amount);
    return promises.length > 0 ? sum(promises, trace?.currency ?? '') : undefined;
}

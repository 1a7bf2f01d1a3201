/** Promises, disputes, plan and payments, and the limits behind the one in force, as rows of a caption and a figure. */
import type { Judgement } from 'c/creditJudgement';
import type { JudgedPromise, PanelProfile } from 'c/creditPanelGateway';
import { formatDay, formatMoney, formatPercent, moneyColumn } from 'c/termsFormat';
import { addMonths } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { isZero, type Money, multiply, toDecimal } from 'c/termsMoney';
import credits from '@salesforce/label/c.Credit_Unapplied_Credits';
import disputed from '@salesforce/label/c.Credit_Disputed';
import disputedSides from '@salesforce/label/c.Credit_Disputed_Sides';
import exposureLabel from '@salesforce/label/c.Credit_Exposure';
import groupExposure from '@salesforce/label/c.Credit_Group_Exposure';
import groupLimit from '@salesforce/label/c.Credit_Group_Limit';
import insured from '@salesforce/label/c.Credit_Limits_Insured';
import insuredAt from '@salesforce/label/c.Credit_Limits_Insured_At';
import keptOf from '@salesforce/label/c.Credit_Kept_Of';
import keptRate from '@salesforce/label/c.Credit_Kept_Rate';
import lastPayment from '@salesforce/label/c.Credit_Last_Payment';
import lastPaymentOn from '@salesforce/label/c.Credit_Last_Payment_On';
import limitLabel from '@salesforce/label/c.Credit_Limit';
import none from '@salesforce/label/c.Credit_None';
import noneJudged from '@salesforce/label/c.Credit_Kept_None';
import ownLimit from '@salesforce/label/c.Credit_Headroom_Own_Title';
import pastDue from '@salesforce/label/c.Credit_Past_Due';
import planLabel from '@salesforce/label/c.Credit_Plan';
import planNext from '@salesforce/label/c.Credit_Plan_Next';
import planPaid from '@salesforce/label/c.Credit_Plan_Paid';
import planState from '@salesforce/label/c.Credit_Plan_State';
import promiseNext from '@salesforce/label/c.Credit_Promises_Next';
import promises from '@salesforce/label/c.Credit_Promises_Open';
import promiseOn from '@salesforce/label/c.Credit_Promises_On';
import promiseToday from '@salesforce/label/c.Credit_Promises_Today';
import sideAmount from '@salesforce/label/c.Credit_Disputed_Side';
import temporary from '@salesforce/label/c.Credit_Limits_Temporary';
import temporaryTo from '@salesforce/label/c.Credit_Limit_Temporary_To';
import temporaryEnded from '@salesforce/label/c.Credit_Limits_Temporary_Ended';
import { limitText } from './limitWords';
import { liveDisputeRow, livePromiseRow } from './liveRows';
import { type JudgedProfile, type Reader, todayOf } from './reading';
import type { FigureRow } from './types';
import { dayOrToday, dayText, moneyText } from './verdictReasons';

/** The signals beside the position; what was never judged is left out, never shown as none. */
export function signalRows(
    { profile }: JudgedProfile,
    judgedPromises: readonly JudgedPromise[] | undefined,
    reader: Reader
): readonly FigureRow[] {
    const { judgement, ageing, unappliedCredits } = profile;
    return [
        ...(judgement ? [promiseRow(judgement, reader)] : []),
        ...livePromiseRow(profile, reader),
        ...(judgedPromises ? [keptRow(profile, judgedPromises, reader)] : []),
        ...disputeRow(profile, reader),
        ...liveDisputeRow(profile, reader),
        ...(judgement ? [planRow(judgement, reader)] : []),
        ...moneyRow('pastDue', pastDue, ageing?.pastDue, reader),
        ...moneyRow('credits', credits, unappliedCredits, reader),
        ...paymentRow(profile, reader)
    ];
}

/** Exposure, the limit in force, and what it is made of; the group's only for those who may see it. */
export function limitRows(judged: JudgedProfile, reader: Reader): readonly FigureRow[] {
    const { profile, effective, verdict } = judged;
    const { own, group } = profile.terms;
    const inForce = effective.kind === 'limited' ? effective.limit : undefined;
    const shown = [profile.exposure, inForce, own, ...(group ? [group.limit, group.exposure] : [])];
    const text = moneyColumn(
        shown.filter((amount) => amount !== undefined),
        reader.locale
    );
    const row = (key: string, label: string, amount: Money | undefined): FigureRow[] => {
        return amount ? [{ key, name: key, label, text: text(amount), value: toDecimal(amount) }] : [];
    };
    return [
        ...row('exposure', exposureLabel, profile.exposure),
        inForce
            ? { key: 'limit', name: 'limit', label: limitLabel, text: text(inForce), value: toDecimal(inForce) }
            : { key: 'limit', name: 'limit', label: limitLabel, text: limitText(judged, reader) },
        ...row('ownLimit', ownLimit, own),
        temporaryRow(profile, reader),
        insuredRow(profile, reader),
        ...(group && !verdict.stale
            ? [...row('groupExposure', groupExposure, group.exposure), ...row('groupLimit', groupLimit, group.limit)]
            : [])
    ];
}

function promiseRow({ promises: { open, nextDue, nextAmount } }: Judgement, reader: Reader): FigureRow {
    const row = { key: 'promises', name: 'promises', label: promises, value: toDecimal(open) };
    if (isZero(open)) {
        return { ...row, text: none, isMuted: true };
    }
    if (!nextDue) {
        return { ...row, text: moneyText(open, reader) };
    }
    const day = dayOrToday(nextDue, reader);
    const isAll = !nextAmount || nextAmount.minor === open.minor;
    const text = isAll
        ? fillLabel(nextDue === todayOf(reader) ? promiseToday : promiseOn, moneyText(open, reader), day)
        : fillLabel(promiseNext, moneyText(open, reader), moneyText(nextAmount, reader), day);
    return { ...row, text };
}

/** How many of the promises judged in twelve months were kept, as they stand now; with none judged there is no rate. */
function keptRow(profile: PanelProfile, all: readonly JudgedPromise[], reader: Reader): FigureRow {
    const since = addMonths(profile.ageing?.asOf ?? todayOf(reader), -12);
    const judged = all.filter(({ profileId, judgedOn }) => profileId === profile.id && judgedOn > since);
    const kept = judged.filter(({ isKept }) => isKept).length;
    const row = { key: 'keptRate', name: 'keptRate', label: keptRate };
    return judged.length === 0
        ? { ...row, text: noneJudged, isMuted: true }
        : {
              ...row,
              text: fillLabel(keptOf, formatPercent((kept / judged.length) * 100, reader.locale), kept, judged.length),
              value: String(kept / judged.length)
          };
}

/** What is in dispute by the ledger, and on whose side by the disputes that were opened. */
function disputeRow({ disputed: amount, judgement }: PanelProfile, reader: Reader): FigureRow[] {
    if (!amount) {
        return [];
    }
    const [row] = moneyRow('disputed', disputed, amount, reader);
    const sides = (judgement?.disputes ?? []).map((dispute) =>
        fillLabel(sideAmount, moneyText(dispute.amount, reader), dispute.side)
    );
    return row && sides.length > 0 && !isZero(amount)
        ? [{ ...row, text: fillLabel(disputedSides, moneyText(amount, reader), sides.join(', ')) }]
        : row
          ? [row]
          : [];
}

function planRow({ plan }: Judgement, reader: Reader): FigureRow {
    const row = { key: 'plan', name: 'plan', label: planLabel };
    if (!plan) {
        return { ...row, text: none, isMuted: true };
    }
    const paid = fillLabel(planPaid, plan.paid, plan.of);
    if (plan.status !== 'Active') {
        return { ...row, text: fillLabel(planState, paid, plan.status) };
    }
    const next =
        plan.nextDue && plan.nextAmount
            ? fillLabel(planNext, paid, moneyText(plan.nextAmount, reader), dayOrToday(plan.nextDue, reader))
            : paid;
    return { ...row, text: next };
}

function moneyRow(key: string, label: string, amount: Money | undefined, { locale }: Reader): FigureRow[] {
    return amount
        ? [
              {
                  key,
                  name: key,
                  label,
                  text: isZero(amount) ? none : formatMoney(amount, locale),
                  value: toDecimal(amount),
                  isMuted: isZero(amount)
              }
          ]
        : [];
}

function paymentRow({ lastPayment: payment }: PanelProfile, reader: Reader): FigureRow[] {
    return payment
        ? [
              {
                  key: 'lastPayment',
                  name: 'lastPayment',
                  label: lastPayment,
                  text: fillLabel(
                      lastPaymentOn,
                      formatMoney(payment.amount, reader.locale),
                      formatDay(payment.on, todayOf(reader), reader.locale)
                  ),
                  value: toDecimal(payment.amount)
              }
          ]
        : [];
}

function temporaryRow({ terms: { temporary: limit } }: PanelProfile, reader: Reader): FigureRow {
    const row = { key: 'temporary', name: 'temporary', label: temporary };
    if (!limit) {
        return { ...row, text: none, isMuted: true };
    }
    const template = limit.until < todayOf(reader) ? temporaryEnded : temporaryTo;
    return {
        ...row,
        text: fillLabel(template, moneyText(limit.amount, reader), dayText(limit.until, reader)),
        value: toDecimal(limit.amount)
    };
}

function insuredRow({ terms: { insurance } }: PanelProfile, reader: Reader): FigureRow {
    const row = { key: 'insured', name: 'insured', label: insured };
    if (!insurance) {
        return { ...row, text: none, isMuted: true };
    }
    const share = multiply(insurance.amount, Math.round(insurance.percent * 100), 10_000, 'halfUp');
    return {
        ...row,
        text: fillLabel(insuredAt, moneyText(share, reader), moneyText(insurance.amount, reader)),
        value: toDecimal(share)
    };
}

import { formatDay, formatMoney } from 'c/termsFormat';
import type { IsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import type { Money } from 'c/termsMoney';
import answer from '@salesforce/label/c.Collections_Worklist_Next_Answer';
import askAgain from '@salesforce/label/c.Collections_Worklist_Next_Ask_Again';
import bank from '@salesforce/label/c.Collections_Worklist_Next_Bank';
import broken from '@salesforce/label/c.Collections_Worklist_Next_Broken';
import call from '@salesforce/label/c.Collections_Worklist_Next_Call';
import callOnly from '@salesforce/label/c.Collections_Worklist_Next_Call_Only';
import credit from '@salesforce/label/c.Collections_Worklist_Next_Credit';
import cure from '@salesforce/label/c.Collections_Worklist_Next_Cure';
import decide from '@salesforce/label/c.Collections_Worklist_Next_Decide';
import letter from '@salesforce/label/c.Collections_Worklist_Next_Letter';
import mail from '@salesforce/label/c.Collections_Worklist_Next_Mail';
import missed from '@salesforce/label/c.Collections_Worklist_Next_Missed';
import remittance from '@salesforce/label/c.Collections_Worklist_Next_Remittance';
import rep from '@salesforce/label/c.Collections_Worklist_Next_Rep';
import sales from '@salesforce/label/c.Collections_Worklist_Next_Sales';
import saysPaid from '@salesforce/label/c.Collections_Worklist_Next_Says_Paid';
import saysPaidSome from '@salesforce/label/c.Collections_Worklist_Next_Says_Paid_Some';
import settle from '@salesforce/label/c.Collections_Worklist_Next_Settle';
import text from '@salesforce/label/c.Collections_Worklist_Next_Text';
import type { NextStep } from './types';

/** The reader's locale and day. */
export interface StepReader {
    readonly locale: string;
    readonly on: IsoDate;
}

const words: Readonly<Record<NextStep['code'], string>> = {
    decide,
    settle,
    broken,
    missed,
    bank,
    saysPaid,
    mail,
    letter,
    text,
    rep,
    answer,
    remittance,
    callOnly,
    call,
    credit,
    sales,
    askAgain
};

/** A next step in words: "call about 6,000 only". */
export function nextStepText(step: NextStep, { locale, on }: StepReader): string {
    const money = (amount: Money) => formatMoney(amount, locale);
    const day = (date: IsoDate) => formatDay(date, on, locale);
    if (step.code === 'missed') {
        const { amount, dueOn, defaultsOn } = step;
        return fillLabel(
            defaultsOn ? cure : missed,
            money(amount),
            day(dueOn),
            ...(defaultsOn ? [day(defaultsOn)] : [])
        );
    }
    if (step.code === 'saysPaid') {
        return step.on ? fillLabel(saysPaid, day(step.on)) : saysPaidSome;
    }
    return 'amount' in step ? fillLabel(words[step.code], money(step.amount)) : words[step.code];
}

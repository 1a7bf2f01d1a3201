/** What clears a hold, who can do it, and how the customer stands afterwards. */
import type { Clearing, ClearingPerson, StartCause } from 'c/creditJudgement';
import { fillLabel } from 'c/termsLabels';
import { compare, subtract, toDecimal } from 'c/termsMoney';
import acceptPlan from '@salesforce/label/c.Credit_Clear_Accept_Plan';
import afterCaption from '@salesforce/label/c.Credit_Clear_After';
import afterAvailable from '@salesforce/label/c.Credit_Clear_After_Available';
import afterRest from '@salesforce/label/c.Credit_Clear_After_Rest';
import andManager from '@salesforce/label/c.Credit_Clear_And_Manager';
import anybody from '@salesforce/label/c.Credit_Clear_Anybody';
import byAmountCaption from '@salesforce/label/c.Credit_Clear_By_Amount';
import byAmountFirst from '@salesforce/label/c.Credit_Clear_By_Amount_First';
import clearCaption from '@salesforce/label/c.Credit_Clear_Caption';
import clearWord from '@salesforce/label/c.Credit_Verdict_Clear';
import creditManager from '@salesforce/label/c.Credit_Clear_Credit_Manager';
import creditReview from '@salesforce/label/c.Credit_Clear_Credit_Review';
import daysLate from '@salesforce/label/c.Credit_Clear_Days_Late';
import forExample from '@salesforce/label/c.Credit_Clear_For_Example';
import inAdvanceOnly from '@salesforce/label/c.Credit_Clear_In_Advance_Only';
import legalOnly from '@salesforce/label/c.Credit_Clear_Legal_Only';
import lessExposure from '@salesforce/label/c.Credit_Clear_Less_Exposure';
import lessExposureLine from '@salesforce/label/c.Credit_Clear_Less_Exposure_Line';
import limitInstead from '@salesforce/label/c.Credit_Clear_Limit_Instead';
import moreDocuments from '@salesforce/label/c.Credit_Clear_More_Documents';
import newBusiness from '@salesforce/label/c.Credit_Clear_New_Business';
import noPayment from '@salesforce/label/c.Credit_Clear_No_Payment';
import orRelease from '@salesforce/label/c.Credit_Clear_Or_Release';
import pay from '@salesforce/label/c.Credit_Clear_Pay';
import personDecision from '@salesforce/label/c.Credit_Clear_Person';
import reviewToo from '@salesforce/label/c.Credit_Clear_Review_Too';
import rulesToo from '@salesforce/label/c.Credit_Clear_Rules_Too';
import stillHeld from '@salesforce/label/c.Credit_Clear_Still_Held';
import theCustomer from '@salesforce/label/c.Credit_Clear_Customer';
import untilReview from '@salesforce/label/c.Credit_Clear_Until_Review';
import watchWord from '@salesforce/label/c.Credit_Verdict_Watch';
import who from '@salesforce/label/c.Credit_Clear_Who';
import { verdictLooks } from './looks';
import type { Reader } from './reading';
import type { StepLine, StepView } from './types';
import { moneyStep, moneyText, plainLines, type Told } from './verdictReasons';

/** Documents that are named one by one; more would push the rest of the panel off the screen. */
const NAMED_DOCUMENTS = 4;

/** Nothing that the customer pays ends it. */
export function insolvencySteps(): readonly StepView[] {
    return [
        { key: 'clears', caption: clearCaption, text: legalOnly, lines: plainLines(noPayment) },
        { key: 'newBusiness', caption: newBusiness, text: inAdvanceOnly, lines: [] }
    ];
}

/** A person's hold: a person ends it; what rules still ask for stands beside it. */
export function personSteps({ judged, reader }: Told, by: string | undefined): readonly StepView[] {
    const clearing = judged?.profile.judgement?.clearing;
    const person: StepView = {
        key: 'clears',
        caption: clearCaption,
        text: personDecision,
        lines: plainLines(noPayment)
    };
    const decides: StepView = { key: 'who', caption: who, text: by ?? creditManager, lines: plainLines(by && anybody) };
    const also = clearing?.total
        ? [moneyStep('clearsRules', rulesToo, clearing.total, reader, documentLines(clearing, reader))]
        : [];
    return [person, decides, ...also];
}

/** A rule's hold: the one smallest set, the least money or who can do it, and the state after it. */
export function ruleSteps({ judged, reader }: Told): readonly StepView[] {
    const { clearing, blockStarts } = judged?.profile.judgement ?? {};
    if (!clearing && blockStarts) {
        return clockSteps(blockStarts.cause, reader);
    }
    return clearing ? [setStep(clearing, reader), secondStep(clearing, reader), ...afterStep(clearing, reader)] : [];
}

/** A hold that the clock began: what was needed to keep it off is what clears it. */
function clockSteps(cause: StartCause, reader: Reader): readonly StepView[] {
    const needed = cause.code === 'promise' ? cause.needed : 'amount' in cause ? cause.amount : undefined;
    return needed
        ? [
              {
                  key: 'clears',
                  name: 'clears',
                  caption: clearCaption,
                  text: fillLabel(pay, moneyText(needed, reader)),
                  value: toDecimal(needed),
                  lines: []
              },
              { key: 'who', caption: who, text: theCustomer, lines: plainLines(orRelease) }
          ]
        : [{ key: 'who', caption: who, text: creditManager, lines: [] }];
}

/** The one set of steps that clears every blocking rule, also below a release that still runs. */
export function setStep(clearing: Clearing, reader: Reader): StepView {
    const { total, lessExposure: less, raiseLimitTo, persons } = clearing;
    const step = { key: 'clears', name: 'clears', caption: clearCaption };
    if (less && (raiseLimitTo || !total)) {
        const raise = raiseLimitTo && fillLabel(limitInstead, moneyText(raiseLimitTo, reader));
        return {
            ...step,
            text: fillLabel(lessExposure, moneyText(less, reader)),
            value: toDecimal(less),
            lines: [...exampleLines(clearing, reader), ...plainLines(raise, ...personLines(persons))]
        };
    }
    if (total) {
        // What paying every document leaves over the limit comes from orders that are taken back.
        const rest = less && compare(less, total) > 0 ? subtract(less, total) : undefined;
        const beside = rest && fillLabel(lessExposureLine, moneyText(rest, reader));
        return {
            ...step,
            text: fillLabel(pay, moneyText(total, reader)),
            value: toDecimal(total),
            lines: [...documentLines(clearing, reader), ...plainLines(beside, ...personLines(persons))]
        };
    }
    return { key: 'clears', caption: clearCaption, text: personWord(persons), lines: plainLines(noPayment) };
}

function personWord(persons: readonly ClearingPerson[]): string {
    if (persons.includes('legal')) {
        return legalOnly;
    }
    return persons.includes('creditReview') ? creditReview : personDecision;
}

/** Any payment lowers the exposure; the documents named are one way of doing it. */
function exampleLines({ documents }: Clearing, reader: Reader): readonly StepLine[] {
    return documents.slice(0, 1).map(({ document, amount }) => ({
        key: document,
        text: fillLabel(forExample, document),
        amount: moneyText(amount, reader)
    }));
}

function documentLines({ documents, more }: Clearing, reader: Reader): readonly StepLine[] {
    const named = documents.slice(0, NAMED_DOCUMENTS).map(({ document, days, amount }) => ({
        key: document,
        lead: document,
        text: fillLabel(daysLate, days),
        amount: moneyText(amount, reader)
    }));
    const unnamed = documents.slice(NAMED_DOCUMENTS);
    const count = unnamed.length + (more?.count ?? 0);
    return count > 0 ? [...named, { key: 'more', text: fillLabel(moreDocuments, count) }] : named;
}

function personLines(persons: readonly ClearingPerson[]): readonly string[] {
    const words: Readonly<Record<ClearingPerson, string>> = {
        creditReview: reviewToo,
        person: personDecision,
        legal: legalOnly,
        plan: acceptPlan
    };
    return persons.map((person) => words[person]);
}

/** The least money for those who speak with the customer about it; for others who can do it. */
function secondStep({ total, byAmount, persons }: Clearing, reader: Reader): StepView {
    if (reader.seesDetails && byAmount && total && compare(byAmount.total, total) < 0) {
        const { first } = byAmount;
        const line = first && fillLabel(byAmountFirst, moneyText(first.amount, reader), first.document);
        return moneyStep('byAmount', byAmountCaption, byAmount.total, reader, plainLines(line));
    }
    const needsMoney = total !== undefined;
    return {
        key: 'who',
        caption: who,
        text: needsMoney ? theCustomer : creditManager,
        lines: plainLines(needsMoney ? (persons.includes('creditReview') ? andManager : orRelease) : undefined)
    };
}

function afterStep({ after, persons }: Clearing, reader: Reader): readonly StepView[] {
    if (!after) {
        return persons.includes('creditReview')
            ? [
                  {
                      key: 'after',
                      caption: afterCaption,
                      text: stillHeld,
                      ...toneOf('heldByRule'),
                      lines: plainLines(untilReview)
                  }
              ]
            : [];
    }
    const { kind, available, rest } = after;
    return [
        {
            key: 'after',
            caption: afterCaption,
            text: kind === 'watch' ? watchWord : clearWord,
            ...toneOf(kind),
            lines: plainLines(
                available && fillLabel(afterAvailable, moneyText(available, reader)),
                reader.seesDetails && rest ? fillLabel(afterRest, moneyText(rest.amount, reader), rest.days) : undefined
            )
        }
    ];
}

function toneOf(kind: 'watch' | 'clear' | 'heldByRule'): Pick<StepView, 'tone' | 'iconName'> {
    return verdictLooks[kind];
}

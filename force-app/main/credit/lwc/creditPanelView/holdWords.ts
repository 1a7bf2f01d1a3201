import { holdState } from 'c/creditHold';
import type { PanelHold } from 'c/creditPanelGateway';
import { fillLabel } from 'c/termsLabels';
import alsoByRule from '@salesforce/label/c.Credit_Hold_Also_By_Rule';
import askHolder from '@salesforce/label/c.Credit_Hold_Ask';
import byTheFigures from '@salesforce/label/c.Credit_Hold_By_The_Figures';
import insolvencyReason from '@salesforce/label/c.Credit_Insolvency_Reason';
import insolvencySince from '@salesforce/label/c.Credit_Verdict_Insolvency_Since';
import insolvencyStrong from '@salesforce/label/c.Credit_Insolvency_New_Business';
import insolvencyWord from '@salesforce/label/c.Credit_Verdict_Insolvency';
import legalReason from '@salesforce/label/c.Credit_Legal_Reason';
import legalSince from '@salesforce/label/c.Credit_Verdict_Legal_Since';
import legalWord from '@salesforce/label/c.Credit_Verdict_Legal';
import personByWord from '@salesforce/label/c.Credit_Verdict_Person_By';
import personWord from '@salesforce/label/c.Credit_Verdict_Person';
import ready from '@salesforce/label/c.Credit_Ready_To_Release';
import readySince from '@salesforce/label/c.Credit_Ready_To_Release_Since';
import releaseEnded from '@salesforce/label/c.Credit_Hold_Release_Ended';
import ruleWord from '@salesforce/label/c.Credit_Verdict_Rule';
import { insolvencySteps, personSteps, ruleSteps } from './clearingSteps';
import { type Reader, todayOf } from './reading';
import { ruleReason } from './traceWords';
import { dayText, reasonsOf, type Told, withSince, type Words } from './verdictReasons';

/** Insolvency proceedings: what nobody may do any more. */
export function insolvencyWords(told: Told): Words {
    return {
        word: withSince(insolvencySince, insolvencyWord, told),
        reason: insolvencyReason,
        strong: insolvencyStrong,
        steps: insolvencySteps()
    };
}

/** A person's hold: who, since when, why, whom to ask, whether a rule holds as well, and whether it could end. */
export function personWords(told: Told): Words {
    const { verdict, holds, reader } = told;
    const [person] = reasonsOf(verdict, 'heldByPerson');
    const [rule] = reasonsOf(verdict, 'heldByRule');
    if (!person) {
        throw new TypeError('A hold by a person names its hold');
    }
    const { by, since, reasonClass } = person.values;
    const also = rule && fillLabel(alsoByRule, dayText(rule.values.since, reader), rule.values.reasonClass);
    return {
        word: by ? fillLabel(personByWord, by, dayText(since, reader)) : fillLabel(personWord, dayText(since, reader)),
        reason: [`${reasonClass}.`, by && fillLabel(askHolder, by), personDetail(holds, reader), also]
            .filter(Boolean)
            .join(' '),
        strong: reader.seesDetails ? readyWords(told) : undefined,
        steps: personSteps(told, by)
    };
}

/** A rule's hold, or an account that is with Legal; the reason class, or every rule with its figures for those who see them. */
export function ruleWords(told: Told): Words {
    const { verdict, reader } = told;
    const [rule] = reasonsOf(verdict, 'heldByRule');
    if (reasonsOf(verdict, 'legal').length > 0 || !rule) {
        return { word: withSince(legalSince, legalWord, told), reason: legalReason, steps: insolvencySteps() };
    }
    const { since, reasonClass, releaseEndedOn, figuresOf } = rule.values;
    const byClock = figuresOf && fillLabel(byTheFigures, dayText(figuresOf, reader));
    const ended = releaseEndedOn && fillLabel(releaseEnded, dayText(releaseEndedOn, reader));
    return {
        word: fillLabel(ruleWord, dayText(since, reader)),
        reason: [
            (byClock ? undefined : ruleReason(told, since)) ?? `${strongestClass(told) ?? reasonClass}.`,
            ended,
            byClock
        ]
            .filter(Boolean)
            .join(' '),
        steps: ruleSteps(told)
    };
}

/** Of several classes the strongest says most; the hold that was placed first may be the least of them. */
function strongestClass({ judged }: Told): string | undefined {
    return judged?.profile.judgement?.blocking[0];
}

function personDetail(holds: readonly PanelHold[], reader: Reader): string | undefined {
    const reason = holds
        .filter((hold) => hold.origin === 'Person' && holdState(hold, todayOf(reader)) === 'active')
        .map((hold) => hold.reason)
        .find((text) => text !== undefined);
    return reason && !/[.!?]$/.test(reason) ? `${reason}.` : reason;
}

/** Whether no rule blocks any more, and since when: the day on which the last rule's hold was lifted. */
function readyWords({ judged, holds, reader }: Told): string | undefined {
    const isReady = holds.some((hold) => hold.isReadyToRelease && holdState(hold, todayOf(reader)) === 'active');
    if (!isReady) {
        return undefined;
    }
    const [last] = (judged?.liftedHolds ?? []).filter((hold) => hold.origin === 'Rule' && hold.endedOn);
    return last?.endedOn ? fillLabel(readySince, dayText(last.endedOn, reader)) : ready;
}

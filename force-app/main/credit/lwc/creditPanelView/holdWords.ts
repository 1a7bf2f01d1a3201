import type { PanelHold } from 'c/creditPanelGateway';
import { holdState } from 'c/creditHold';
import { fillLabel } from 'c/termsLabels';
import alsoByRule from '@salesforce/label/c.Credit_Hold_Also_By_Rule';
import askHolder from '@salesforce/label/c.Credit_Hold_Ask';
import insolvencyReason from '@salesforce/label/c.Credit_Insolvency_Reason';
import insolvencySince from '@salesforce/label/c.Credit_Verdict_Insolvency_Since';
import insolvencyStrong from '@salesforce/label/c.Credit_Insolvency_New_Business';
import insolvencyWord from '@salesforce/label/c.Credit_Verdict_Insolvency';
import legalReason from '@salesforce/label/c.Credit_Legal_Reason';
import legalSince from '@salesforce/label/c.Credit_Verdict_Legal_Since';
import legalWord from '@salesforce/label/c.Credit_Verdict_Legal';
import personByWord from '@salesforce/label/c.Credit_Verdict_Person_By';
import personWord from '@salesforce/label/c.Credit_Verdict_Person';
import releaseEnded from '@salesforce/label/c.Credit_Hold_Release_Ended';
import ruleWord from '@salesforce/label/c.Credit_Verdict_Rule';
import { type Reader, todayOf } from './reading';
import { dayText, type Judgement, reasonsOf, withSince, type Words } from './verdictReasons';

/** Insolvency proceedings: what nobody may do any more. */
export function insolvencyWords(judgement: Judgement): Words {
    return {
        word: withSince(insolvencySince, insolvencyWord, judgement),
        reason: insolvencyReason,
        strong: insolvencyStrong
    };
}

/** A person's hold: who, since when, why, whom to ask, and whether a rule holds as well. */
export function personWords({ verdict, holds, reader }: Judgement): Words {
    const [person] = reasonsOf(verdict, 'heldByPerson');
    const [rule] = reasonsOf(verdict, 'heldByRule');
    if (!person) {
        throw new TypeError('A hold by a person names its hold');
    }
    const { by, since, reasonClass } = person.values;
    const also = rule && fillLabel(alsoByRule, dayText(rule.values.since, reader), rule.values.reasonClass);
    return {
        word: by ? fillLabel(personByWord, by, dayText(since, reader)) : fillLabel(personWord, dayText(since, reader)),
        reason: [`${reasonClass}.`, by && fillLabel(askHolder, by), also].filter(Boolean).join(' '),
        strong: detailOf('Person', holds, reader)
    };
}

/** A rule's hold, or an account that is with Legal; the reason class, or the reason in full for those who were sent it. */
export function ruleWords(judgement: Judgement): Words {
    const { verdict, holds, reader } = judgement;
    const [rule] = reasonsOf(verdict, 'heldByRule');
    if (reasonsOf(verdict, 'legal').length > 0 || !rule) {
        return { word: withSince(legalSince, legalWord, judgement), reason: legalReason };
    }
    const { since, reasonClass, releaseEndedOn } = rule.values;
    const ended = releaseEndedOn && fillLabel(releaseEnded, dayText(releaseEndedOn, reader));
    return {
        word: fillLabel(ruleWord, dayText(since, reader)),
        reason: [detailOf('Rule', holds, reader) ?? `${reasonClass}.`, ended].filter(Boolean).join(' ')
    };
}

function detailOf(origin: PanelHold['origin'], holds: readonly PanelHold[], reader: Reader): string | undefined {
    const active = holds.filter((hold) => hold.origin === origin && holdState(hold, todayOf(reader)) === 'active');
    return active.map(({ reason }) => reason).find((reason) => reason !== undefined);
}

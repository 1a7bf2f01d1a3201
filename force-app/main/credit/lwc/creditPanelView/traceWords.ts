/** Why the rules hold, in figures: for those who may see rules. */
import type { PanelHold } from 'c/creditPanelGateway';
import type { DecisionTrace, TracedRule } from 'c/creditTrace';
import { fillLabel } from 'c/termsLabels';
import type { IsoDate } from 'c/termsIsoDate';
import { subtract } from 'c/termsMoney';
import bandReview from '@salesforce/label/c.Credit_Rule_Band';
import limitExpired from '@salesforce/label/c.Credit_Rule_Limit_Expired';
import oldest from '@salesforce/label/c.Credit_Rule_Oldest';
import overGroup from '@salesforce/label/c.Credit_Rule_Over_Group';
import overLimit from '@salesforce/label/c.Credit_Rule_Over_Limit';
import overdueAmount from '@salesforce/label/c.Credit_Rule_Overdue_Amount';
import planDefaulted from '@salesforce/label/c.Credit_Rule_Plan_Defaulted';
import promiseBroken from '@salesforce/label/c.Credit_Rule_Promise_Broken';
import reviewOverdue from '@salesforce/label/c.Credit_Rule_Review_Overdue';
import ruleName from '@salesforce/label/c.Credit_Rule_Name';
import ruleNameSince from '@salesforce/label/c.Credit_Rule_Name_Since';
import status from '@salesforce/label/c.Credit_Rule_Status';
import type { Reader } from './reading';
import { dayText, moneyText, sentence, type Told } from './verdictReasons';

/** Each blocking rule with its figures, named where there are several; undefined for those who may not see them. */
export function ruleReason({ judged, holds, reader }: Told, since: IsoDate): string | undefined {
    const trace = judged?.profile.trace;
    if (!reader.seesDetails || !trace) {
        return undefined;
    }
    const told = toldFindings(trace);
    const isNamed = told.length > 1 && !told.some(({ kind }) => kind === 'Plan defaulted');
    const words = told.flatMap((finding) => {
        const text = findingWords(finding, reader);
        return text ? [isNamed ? `${text} ${nameWords(finding, holds, since, reader)}` : text] : [];
    });
    return words.length > 0 ? sentence(words.join('; ')) : undefined;
}

/** A plan in default is the same money as what is overdue: the overdue rules add nothing to it. */
function toldFindings({ fired }: DecisionTrace): readonly TracedRule[] {
    const blocking = fired.filter(({ effect }) => effect === 'Block');
    const hasPlan = blocking.some(({ kind }) => kind === 'Plan defaulted');
    return hasPlan
        ? blocking.filter(({ kind }) => kind !== 'Oldest overdue' && kind !== 'Overdue amount').sort(planFirst)
        : blocking;
}

function planFirst(left: TracedRule, right: TracedRule): number {
    return Number(right.kind === 'Plan defaulted') - Number(left.kind === 'Plan defaulted');
}

function nameWords(
    { rule, since: traced }: TracedRule,
    holds: readonly PanelHold[],
    since: IsoDate,
    reader: Reader
): string {
    const placed = traced ?? holds.find((hold) => hold.rule === rule)?.placedOn;
    return placed && placed !== since
        ? fillLabel(ruleNameSince, rule, dayText(placed, reader))
        : fillLabel(ruleName, rule);
}

function findingWords({ kind, figures }: TracedRule, reader: Reader): string | undefined {
    const { amount, allowed, days, allowedDays, date } = figures;
    const money = amount && moneyText(amount, reader);
    const day = date && dayText(date, reader);
    switch (kind) {
        case 'Oldest overdue':
            return fillLabel(oldest, money ?? '', days ?? '');
        case 'Overdue amount':
            return fillLabel(overdueAmount, money ?? '', allowedDays ?? '', allowed ? moneyText(allowed, reader) : '');
        case 'Over limit':
        case 'Over group limit': {
            const over = amount && allowed ? moneyText(subtract(amount, allowed), reader) : '';
            return fillLabel(kind === 'Over limit' ? overLimit : overGroup, over);
        }
        case 'Broken promise':
            return fillLabel(promiseBroken, money ?? '', day ?? '');
        case 'Plan defaulted':
            return fillLabel(planDefaulted, day ?? '', money ?? '');
        case 'Worst band':
            return bandReview;
        case 'Account status':
            return fillLabel(status, figures.status ?? '');
        case 'Review overdue':
            return fillLabel(reviewOverdue, day ?? '');
        case 'Limit expired':
            return fillLabel(limitExpired, day ?? '');
        default:
            return undefined;
    }
}

import type { WaitingAccount, WaitingReason } from 'c/collectionsRemindersList';
import { formatDay } from 'c/termsFormat';
import type { IsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import call from '@salesforce/label/c.Collections_Dunning_Wait_Call';
import cease from '@salesforce/label/c.Collections_Dunning_Wait_Cease';
import dispute from '@salesforce/label/c.Collections_Dunning_Wait_Dispute';
import gap from '@salesforce/label/c.Collections_Dunning_Wait_Gap';
import insolvency from '@salesforce/label/c.Collections_Dunning_Wait_Insolvency';
import lawyer from '@salesforce/label/c.Collections_Dunning_Wait_Lawyer';
import nothing from '@salesforce/label/c.Collections_Dunning_Wait_Nothing';
import overlap from '@salesforce/label/c.Collections_Dunning_Wait_Overlap';
import plan from '@salesforce/label/c.Collections_Dunning_Wait_Plan';
import planUntil from '@salesforce/label/c.Collections_Dunning_Wait_Plan_Until';
import promise from '@salesforce/label/c.Collections_Dunning_Wait_Promise';
import promiseUntil from '@salesforce/label/c.Collections_Dunning_Wait_Promise_Until';
import template from '@salesforce/label/c.Collections_Dunning_Wait_Template';

const stops = { insolvency, cease, lawyer };
const pauses = {
    promise: { plain: promise, until: promiseUntil },
    dispute: { plain: dispute, until: dispute },
    plan: { plain: plan, until: planUntil }
};

/** Why an account is not among the messages, in the reader's words. */
export function waitingText({ reason }: WaitingAccount, today: IsoDate, locale: string): string {
    const day = (date: IsoDate) => formatDay(date, today, locale);
    return textOf(reason, day);
}

function textOf(reason: WaitingReason, day: (date: IsoDate) => string): string {
    switch (reason.code) {
        case 'stopped':
            return stops[reason.by];
        case 'paused': {
            const { by, until } = reason.pause;
            return until ? fillLabel(pauses[by].until, day(until)) : pauses[by].plain;
        }
        case 'gap':
            return fillLabel(gap, day(reason.until));
        case 'call':
            return fillLabel(call, reason.stepName);
        case 'overlap':
            return fillLabel(overlap, reason.keys);
        case 'noTemplate':
            return fillLabel(template, reason.template);
        default:
            return nothing;
    }
}

import type { StaleReason, Verdict } from 'c/creditVerdict';
import { formatRun } from 'c/termsFormat';
import { isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import staleAsk from '@salesforce/label/c.Credit_Stale_Ask';
import staleFailedOn from '@salesforce/label/c.Credit_Stale_Failed_On';
import staleFailedToday from '@salesforce/label/c.Credit_Stale_Failed_Today';
import staleNever from '@salesforce/label/c.Credit_Stale_Never';
import staleNotShown from '@salesforce/label/c.Credit_Stale_Not_Shown';
import staleRefusedOn from '@salesforce/label/c.Credit_Stale_Refused_On';
import staleRefusedToday from '@salesforce/label/c.Credit_Stale_Refused_Today';
import staleRun from '@salesforce/label/c.Credit_Stale_Run';
import staleWord from '@salesforce/label/c.Credit_Verdict_Stale';
import { type Reader, todayOf } from './reading';
import { dayText, reasonsOf, type Told, type Words } from './verdictReasons';

/** Stale figures: how old, what went wrong with the last delivery, and what to do. */
export function staleWords({ verdict, reader }: Told): Words {
    return { word: staleWord, reason: `${staleSentence(verdict, reader)} ${staleNotShown}`, strong: staleAsk };
}

function staleSentence(verdict: Verdict, reader: Reader): string {
    const { lastGoodRun, deliveryAt, deliveryOutcome, deliveryProblem }: StaleReason =
        reasonsOf(verdict, 'stale')[0]?.values ?? {};
    if (!lastGoodRun) {
        return staleNever;
    }
    const run = formatRun(lastGoodRun, reader.locale, reader.timeZone);
    if (!deliveryAt || !deliveryOutcome) {
        return fillLabel(staleRun, run);
    }
    const problem = deliveryProblem ? ` (${deliveryProblem})` : '';
    const deliveryDay = isoDateIn(deliveryAt, reader.timeZone);
    const [ofToday, ofDay] =
        deliveryOutcome === 'Refused' ? [staleRefusedToday, staleRefusedOn] : [staleFailedToday, staleFailedOn];
    return deliveryDay === todayOf(reader)
        ? fillLabel(ofToday, run, problem)
        : fillLabel(ofDay, run, problem, dayText(deliveryDay, reader));
}

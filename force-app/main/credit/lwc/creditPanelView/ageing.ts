import type { PanelAgeing } from 'c/creditPanelGateway';
import { bucketLabels } from 'c/ledgerAgeing';
import { formatDay, moneyColumn } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { isZero, type Money, toDecimal } from 'c/termsMoney';
import asOfCaption from '@salesforce/label/c.Credit_Ageing_As_Of';
import currentLabel from '@salesforce/label/c.Credit_Ageing_Current';
import daysPastDue from '@salesforce/label/c.Credit_Ageing_Days_Past_Due';
import { type JudgedProfile, type Reader, todayOf } from './reading';
import type { AgeingRow, AgeingView } from './types';

/** The buckets' names: current, 1–30, ...; a dash between figures is an en dash, the domain's names are plain text. */
export function bucketNames({ bounds }: PanelAgeing): readonly string[] {
    return [currentLabel, ...bucketLabels(bounds).map((label) => label.replace('-', '\u2013'))];
}

/** The ageing section, by contract and by an active plan; stale figures stay readable and say of which day they are. */
export function ageingView(
    { profile, accountVerdict }: JudgedProfile,
    canFilter: boolean,
    reader: Reader
): AgeingView | undefined {
    const { ageing, judgement } = profile;
    if (!ageing) {
        return undefined;
    }
    const isStale = accountVerdict.stale;
    const plan = judgement?.effectiveAgeing;
    const text = moneyColumn([...ageing.amounts, ...(plan ?? [])], reader.locale);
    const widest = Math.max(...[...ageing.amounts, ...(plan ?? [])].map((amount) => amount.minor));
    const names = bucketNames(ageing);
    const row = (name: string, amount: Money): AgeingRow => ({
        key: name,
        name,
        label: '',
        text: text(amount),
        value: toDecimal(amount),
        width: widest > 0 ? Math.round((amount.minor / widest) * 10_000) / 100 : 0,
        isMuted: isZero(amount)
    });
    return {
        caption: isStale ? fillLabel(asOfCaption, formatDay(ageing.asOf, todayOf(reader), reader.locale)) : daysPastDue,
        isStale,
        canFilter,
        hasPlan: plan !== undefined,
        rows: ageing.amounts.map((amount, index) => ({
            ...row(`ageing-${index}`, amount),
            label: names[index] ?? '',
            byPlan: plan?.[index] && row(`effective-${index}`, plan[index])
        }))
    };
}

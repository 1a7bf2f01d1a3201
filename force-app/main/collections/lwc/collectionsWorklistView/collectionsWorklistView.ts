import type { LastCash, WorklistPage } from 'c/collectionsWorklistGateway';
import { policyOf } from 'c/collectionsWorklistGateway';
import { tiers, type Tier, worklistOf, type WorklistPolicy, type WorklistRow } from 'c/collectionsWorklistOrder';
import { formatDay, formatInstant, formatMoney, formatNumber } from 'c/termsFormat';
import { isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import type { Money } from 'c/termsMoney';
import answered from '@salesforce/label/c.Collections_Worklist_Tier_Answered';
import broken from '@salesforce/label/c.Collections_Worklist_Tier_Broken';
import cashNone from '@salesforce/label/c.Collections_Worklist_Cash_None';
import cashNoneLast from '@salesforce/label/c.Collections_Worklist_Cash_None_Last';
import cashNoneOnAccount from '@salesforce/label/c.Collections_Worklist_Cash_None_On_Account';
import crossed from '@salesforce/label/c.Collections_Worklist_Tier_Step';
import noPolicy from '@salesforce/label/c.Collections_Worklist_No_Policy';
import partial from '@salesforce/label/c.Collections_Worklist_Partial';
import pastDue from '@salesforce/label/c.Collections_Worklist_Tier_Past_Due';
import progressOf from '@salesforce/label/c.Collections_Worklist_Progress_Of';
import shownOf from '@salesforce/label/c.Collections_Worklist_Shown';
import silent from '@salesforce/label/c.Collections_Worklist_Tier_Silent';
import today from '@salesforce/label/c.Collections_Worklist_Tier_Today';
import { othersView } from './others';
import { amountView, rowView } from './rows';
import type { TierView, WorklistView } from './types';

export type * from './types';

/** When, where and in which language the list is read. */
export interface WorklistViewReader {
    readonly now: Date;
    readonly locale: string;
    readonly timeZone: string;
}

/** The list of the accounts that were read, at an instant, in words and figures. */
export function worklistView(page: WorklistPage, reader: WorklistViewReader): WorklistView {
    const { now, locale, timeZone } = reader;
    const policy = policyOf(page, now, timeZone);
    const { accounts } = page;
    const { rows, elsewhere, totals, progress } = worklistOf(accounts, policy, { now, timeZone });
    return {
        when: formatInstant(now, locale, timeZone),
        totals: totals.map((amount) => amountView(amount, reader)),
        cash: cashText(page.yesterdaysCash, page.lastCash, reader),
        progress: {
            text: fillLabel(progressOf, progress.done, progress.of),
            percent: progress.of === 0 ? 0 : Math.floor((progress.done / progress.of) * 100)
        },
        tiers: tierViews(rows, policy, reader),
        others: othersView(elsewhere, locale),
        shown:
            accounts.length < page.totalCount
                ? fillLabel(shownOf, formatNumber(accounts.length, locale), formatNumber(page.totalCount, locale))
                : undefined,
        notes: [...(page.isPartial ? [partial] : []), ...(policy.stepDays === undefined ? [noPolicy] : [])],
        standings: [...rows.flatMap(({ standings }) => standings), ...elsewhere],
        policy
    };
}

function tierViews(
    rows: readonly WorklistRow[],
    policy: WorklistPolicy,
    reader: WorklistViewReader
): readonly TierView[] {
    const labels: Readonly<Record<Tier, string>> = {
        brokenOrDefaulted: broken,
        dueToday: today,
        stepCrossed: fillLabel(crossed, policy.stepDays ?? ''),
        disputeAnswered: answered,
        pastDue,
        noContact: fillLabel(silent, policy.noContactDays ?? '')
    };
    const views = rows.map((row, index) => ({ tier: row.tier, view: rowView(row, index + 1, reader) }));
    return tiers
        .map((key) => ({
            key,
            label: labels[key],
            rows: views.filter(({ tier }) => tier === key).map(({ view }) => view)
        }))
        .filter((tier) => tier.rows.length > 0);
}

function cashText(yesterday: readonly Money[], last: LastCash | undefined, reader: WorklistViewReader): string {
    const { locale, now, timeZone } = reader;
    if (yesterday.length > 0) {
        return yesterday.map((amount) => `${formatMoney(amount, locale)} ${amount.currency}`).join(', ');
    }
    return last
        ? fillLabel(
              last.onAccount ? cashNoneOnAccount : cashNoneLast,
              formatMoney(last.amount, locale),
              last.amount.currency,
              last.name,
              formatDay(last.on, isoDateIn(now, timeZone), locale)
          )
        : cashNone;
}

import type { Elsewhere, Standing } from 'c/collectionsWorklistOrder';
import { formatDay, formatMoney } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import byCredit from '@salesforce/label/c.Collections_Worklist_Other_Credit_By';
import ceased from '@salesforce/label/c.Collections_Worklist_Other_Ceased';
import credit from '@salesforce/label/c.Collections_Worklist_Other_Credit';
import credits from '@salesforce/label/c.Collections_Worklist_Other_Credits';
import disputed from '@salesforce/label/c.Collections_Worklist_Other_Disputed';
import disputedBy from '@salesforce/label/c.Collections_Worklist_Other_Disputed_By';
import inDispute from '@salesforce/label/c.Collections_Worklist_Other_In_Dispute';
import insolvency from '@salesforce/label/c.Collections_Worklist_Other_Insolvency';
import lawyer from '@salesforce/label/c.Collections_Worklist_Other_Lawyer';
import legal from '@salesforce/label/c.Collections_Worklist_Other_Legal';
import more from '@salesforce/label/c.Collections_Worklist_Other_More';
import nothing from '@salesforce/label/c.Collections_Worklist_Other_Nothing';
import placed from '@salesforce/label/c.Collections_Worklist_Other_Placed';
import placedLegal from '@salesforce/label/c.Collections_Worklist_Other_Placed_Legal';
import planned from '@salesforce/label/c.Collections_Worklist_Other_Planned';
import promised from '@salesforce/label/c.Collections_Worklist_Other_Promised';
import type { OtherView } from './types';

/** How many accounts of which nothing is due are named. */
const NAMED = 12;

/** The accounts that are with others, those that wait for somebody first; accounts without anything due together. */
export function othersView(elsewhere: readonly Standing[], locale: string): readonly OtherView[] {
    const idle = elsewhere.filter((one) => one.elsewhere?.code === 'nothingDue');
    const waiting = elsewhere.filter((one) => !idle.includes(one));
    return [...waiting.flatMap((one) => waitingView(one, locale)), ...(idle.length > 0 ? [idleView(idle)] : [])];
}

function waitingView(standing: Standing, locale: string): readonly OtherView[] {
    const { elsewhere, account } = standing;
    if (!elsewhere) {
        return [];
    }
    const reason = reasonOf(elsewhere, standing, locale);
    return [{ key: account.profileId, code: elsewhere.code, accounts: named([standing]), reason }];
}

function idleView(idle: readonly Standing[]): OtherView {
    return {
        key: 'nothingDue',
        code: 'nothingDue',
        accounts: named(idle.slice(0, NAMED)),
        more: idle.length > NAMED ? fillLabel(more, idle.length - NAMED) : undefined,
        reason: nothing
    };
}

function named(standings: readonly Standing[]): OtherView['accounts'] {
    return standings.map(({ account }, index) => ({
        key: account.accountId,
        name: account.name,
        separator: index < standings.length - 1 ? ', ' : ''
    }));
}

function reasonOf(elsewhere: Elsewhere, { account, on }: Standing, locale: string): string {
    const amount = 'amount' in elsewhere ? formatMoney(elsewhere.amount, locale) : '';
    const { currency } = account;
    switch (elsewhere.code) {
        case 'lawyer':
            return fillLabel(lawyer, elsewhere.name);
        case 'placed':
            return fillLabel(
                elsewhere.isLegal ? placedLegal : placed,
                elsewhere.party,
                formatDay(elsewhere.on, on, locale)
            );
        case 'credits':
            return fillLabel(credits, amount, currency);
        case 'creditHold':
            return elsewhere.by ? fillLabel(byCredit, elsewhere.by) : credit;
        case 'disputed':
            return disputedReason(elsewhere, amount, currency);
        case 'promised':
            return fillLabel(promised, amount, currency, formatDay(elsewhere.dueOn, on, locale));
        case 'planned':
            return fillLabel(planned, amount, currency, formatDay(elsewhere.dueOn, on, locale));
        default:
            return { insolvency, legal, ceased, nothingDue: nothing }[elsewhere.code];
    }
}

function disputedReason(
    { side, holder }: Extract<Elsewhere, { code: 'disputed' }>,
    amount: string,
    currency: string
): string {
    if (side === undefined) {
        return fillLabel(inDispute, amount, currency);
    }
    return holder ? fillLabel(disputedBy, side, holder, amount, currency) : fillLabel(disputed, side, amount, currency);
}

/** What may be given up on chosen items, and the request that asks credit for it. */
import type { AdjustmentKind } from 'c/creditActionsView';
import { amountIn, policyInForce, type PolicyQuestion, type PolicyRecord } from 'c/creditPolicy';
import { addDays, type IsoDate } from 'c/termsIsoDate';
import { compare, comparePercent, isNegative, isZero, type Money, subtract, sum, toDecimal } from 'c/termsMoney';
import type { RecordWrite } from 'c/termsSave';

/** What can be proposed on items, in the order in which it is offered. */
export const adjustmentKinds = [
    'Settlement',
    'Small balance',
    'Short pay',
    'Late discount',
    'Fee waiver',
    'Write-off'
] as const satisfies readonly AdjustmentKind[];

export type { AdjustmentKind };

/** One open debit item that something may be given up on. */
export interface AdjustableItem {
    readonly id: string;
    readonly document: string;
    readonly type: string;
    readonly documentOn: IsoDate;
    readonly dueOn: IsoDate;
    readonly original: Money;
    readonly open: Money;
    readonly disputed: Money;
    /** The newest cash on the item that was not reversed. */
    readonly paidOn?: IsoDate;
}

/** What policy allows without asking why; a missing limit is not set. */
export interface AdjustmentLimits {
    readonly smallBalance?: Money;
    readonly lateDiscount?: { readonly percent: number; readonly days: number };
}

/** What is proposed. */
export interface Proposal {
    readonly kind: AdjustmentKind;
    readonly items: readonly AdjustableItem[];
    /** What is given up. */
    readonly amount: Money;
    /** Settlement: what the customer pays instead, and until when. */
    readonly offer?: Money;
    readonly offerUntil?: IsoDate;
    readonly reason: string;
}

/** What is wrong with a proposal, or outside policy: the first stops it, the second is said to who decides. */
export type ProposalFinding =
    | { readonly code: 'noItems' | 'noAmount' | 'moreThanOpen' | 'offerTooLarge' | 'noUntil' | 'pastDay' | 'noReason' }
    | { readonly code: 'aboveSmallBalance'; readonly limit: Money }
    | { readonly code: 'aboveDiscount'; readonly percent: number }
    | { readonly code: 'discountTooLate'; readonly days: number; readonly documents: readonly string[] }
    | { readonly code: 'disputed'; readonly documents: readonly string[] };

/** Findings that a proposal goes out with: who decides reads them. */
const ADVICE: ReadonlySet<string> = new Set(['aboveSmallBalance', 'aboveDiscount', 'discountTooLate', 'disputed']);

/** The limits in force for a customer; a kind whose versions overlap sets none. */
export function adjustmentLimits(
    policies: readonly PolicyRecord[],
    question: PolicyQuestion & { readonly currency: string }
): AdjustmentLimits {
    const small = policyInForce(policies, 'Small balance', question);
    const discount = policyInForce(policies, 'Late discount', question);
    const { percent, days } = (discount.ok && discount.value) || {};
    return {
        smallBalance: small.ok ? amountIn(small.value?.amount, question.currency) : undefined,
        lateDiscount: percent === undefined || days === undefined ? undefined : { percent, days }
    };
}

/** What is open on items. */
export function openOf(items: readonly AdjustableItem[], currency: string): Money {
    return sum(
        items.map(({ open }) => open),
        currency
    );
}

/** What a kind begins with: everything that is open, what an offer leaves, or the discount of the items. */
export function startAmount(
    kind: AdjustmentKind,
    items: readonly AdjustableItem[],
    { currency, offer }: { readonly currency: string; readonly offer?: Money }
): Money | undefined {
    const open = openOf(items, currency);
    if (kind === 'Settlement') {
        return offer && compare(offer, open) < 0 ? subtract(open, offer) : undefined;
    }
    return isZero(open) ? undefined : open;
}

/** Everything that can be said against a proposal. */
export function checkProposal(proposal: Proposal, limits: AdjustmentLimits, on: IsoDate): readonly ProposalFinding[] {
    const { items, amount, reason } = proposal;
    const open = openOf(items, amount.currency);
    return [
        ...findings(items.length === 0, { code: 'noItems' }),
        ...findings(isZero(amount) || isNegative(amount), { code: 'noAmount' }),
        ...findings(items.length > 0 && compare(amount, open) > 0, { code: 'moreThanOpen' }),
        ...(proposal.kind === 'Settlement' ? offerFindings(proposal, open, on) : []),
        ...findings(reason.trim() === '', { code: 'noReason' }),
        ...limitFindings(proposal, limits),
        ...disputeFindings(items)
    ];
}

/** Whether a finding keeps a proposal from being sent. */
export function stops({ code }: ProposalFinding): boolean {
    return !ADVICE.has(code);
}

/** The request that a proposal becomes; the org adds who asks and who decides. */
export function requestWrite(
    profileId: string,
    { kind, items, amount, offer, offerUntil, reason }: Proposal,
    requestKey: string
): RecordWrite {
    return {
        object: 'Credit_Request__c',
        onceBy: 'Request_Key__c',
        fields: {
            Credit_Profile__c: profileId,
            Request_Key__c: requestKey,
            Kind__c: kind,
            Status__c: 'Waiting',
            Amount__c: Number(toDecimal(amount)),
            Currency_Code__c: amount.currency,
            Offer_Amount__c: offer && kind === 'Settlement' ? Number(toDecimal(offer)) : null,
            Offer_Until__c: kind === 'Settlement' ? (offerUntil ?? null) : null,
            Documents__c: documentsText(items.map(({ document }) => document)),
            Reason__c: reason.trim()
        }
    };
}

const LONGEST_TEXT = 255;

/** Document numbers as far as the field holds them, and how many more there are. */
export function documentsText(documents: readonly string[]): string {
    for (let count = documents.length; count > 0; count -= 1) {
        const more = documents.length - count;
        const text = documents.slice(0, count).join(', ') + (more > 0 ? `, +${more}` : '');
        if (text.length <= LONGEST_TEXT) {
            return text;
        }
    }
    return '';
}

function offerFindings({ offer, offerUntil }: Proposal, open: Money, on: IsoDate): readonly ProposalFinding[] {
    const isTooLarge = !offer || isZero(offer) || isNegative(offer) || compare(offer, open) >= 0;
    return [
        ...findings(isTooLarge, { code: 'offerTooLarge' }),
        ...findings(offerUntil === undefined, { code: 'noUntil' }),
        ...findings(offerUntil !== undefined && offerUntil < on, { code: 'pastDay' })
    ];
}

function limitFindings({ kind, amount, items }: Proposal, limits: AdjustmentLimits): readonly ProposalFinding[] {
    if (kind === 'Small balance' && limits.smallBalance && compare(amount, limits.smallBalance) > 0) {
        return [{ code: 'aboveSmallBalance', limit: limits.smallBalance }];
    }
    if (kind !== 'Late discount' || !limits.lateDiscount) {
        return [];
    }
    const { percent, days } = limits.lateDiscount;
    const original = sum(
        items.map((item) => item.original),
        amount.currency
    );
    const late = items.filter(({ paidOn, documentOn }) => paidOn !== undefined && paidOn > addDays(documentOn, days));
    return [
        ...findings(comparePercent(amount, original, percent) > 0, { code: 'aboveDiscount', percent }),
        ...findings(late.length > 0, {
            code: 'discountTooLate',
            days,
            documents: late.map(({ document }) => document)
        })
    ];
}

function disputeFindings(items: readonly AdjustableItem[]): readonly ProposalFinding[] {
    const disputed = items.filter((item) => !isZero(item.disputed));
    return findings(disputed.length > 0, { code: 'disputed', documents: disputed.map(({ document }) => document) });
}

function findings(applies: boolean, finding: ProposalFinding): readonly ProposalFinding[] {
    return applies ? [finding] : [];
}

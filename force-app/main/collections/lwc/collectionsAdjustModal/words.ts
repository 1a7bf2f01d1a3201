import type { AdjustmentKind, AdjustmentLimits, ProposalFinding } from 'c/collectionsAdjust';
import { formatMoney, formatNumber } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import aboveDiscount from '@salesforce/label/c.Collections_Adjust_Above_Discount';
import aboveSmallBalance from '@salesforce/label/c.Collections_Adjust_Above_Small_Balance';
import amount from '@salesforce/label/c.Collections_Adjust_Amount';
import ask from '@salesforce/label/c.Collections_Adjust_Ask';
import cancel from '@salesforce/label/c.Credit_Form_Cancel';
import discountPolicy from '@salesforce/label/c.Collections_Adjust_Discount_Policy';
import discountTooLate from '@salesforce/label/c.Collections_Adjust_Discount_Too_Late';
import disputed from '@salesforce/label/c.Collections_Adjust_Disputed';
import errorTitle from '@salesforce/label/c.Collections_Handover_Error_Title';
import givenUp from '@salesforce/label/c.Collections_Adjust_Given_Up';
import kind from '@salesforce/label/c.Collections_Adjust_Kind';
import loading from '@salesforce/label/c.Collections_Handover_Loading';
import moreThanOpen from '@salesforce/label/c.Collections_Adjust_More_Than_Open';
import noAmount from '@salesforce/label/c.Collections_Adjust_No_Amount';
import noItems from '@salesforce/label/c.Collections_Handover_No_Items';
import noPolicy from '@salesforce/label/c.Collections_Adjust_No_Policy';
import noReason from '@salesforce/label/c.Collections_Handover_No_Reason';
import noUntil from '@salesforce/label/c.Collections_Adjust_No_Until';
import offer from '@salesforce/label/c.Collections_Adjust_Offer';
import offerTooLarge from '@salesforce/label/c.Collections_Adjust_Offer_Too_Large';
import pastDay from '@salesforce/label/c.Collections_Adjust_Past_Day';
import problem from '@salesforce/label/c.Credit_Form_Problem';
import reason from '@salesforce/label/c.Credit_Form_Reason';
import saved from '@salesforce/label/c.Collections_Adjust_Saved';
import saving from '@salesforce/label/c.Credit_Form_Saving';
import smallPolicy from '@salesforce/label/c.Collections_Adjust_Small_Policy';
import title from '@salesforce/label/c.Collections_Adjust_Title';
import titleOf from '@salesforce/label/c.Collections_Adjust_Title_Of';
import until from '@salesforce/label/c.Collections_Adjust_Until';

/** The words of the dialog. */
export const text = {
    amount,
    ask,
    cancel,
    errorTitle,
    givenUp,
    kind,
    loading,
    offer,
    problem,
    reason,
    saved,
    saving,
    title,
    titleOf,
    until
};

const PLAIN = { noItems, noAmount, moreThanOpen, offerTooLarge, noUntil, pastDay, noReason } as const;

/** What is wrong, or outside policy. */
export function findingText(finding: ProposalFinding, locale: string): string {
    switch (finding.code) {
        case 'aboveSmallBalance':
            return fillLabel(aboveSmallBalance, formatMoney(finding.limit, locale), finding.limit.currency);
        case 'aboveDiscount':
            return fillLabel(aboveDiscount, formatNumber(finding.percent, locale, 4));
        case 'discountTooLate':
            return fillLabel(discountTooLate, finding.documents.join(', '), finding.days);
        case 'disputed':
            return fillLabel(disputed, finding.documents.join(', '));
        default:
            return PLAIN[finding.code];
    }
}

/** What policy allows for a kind; where it could say something and does not, that. */
export function policyText(
    of: AdjustmentKind,
    { smallBalance, lateDiscount }: AdjustmentLimits,
    locale: string
): string {
    if (of === 'Small balance') {
        return smallBalance
            ? fillLabel(smallPolicy, formatMoney(smallBalance, locale), smallBalance.currency)
            : noPolicy;
    }
    if (of === 'Late discount') {
        return lateDiscount
            ? fillLabel(discountPolicy, formatNumber(lateDiscount.percent, locale, 4), lateDiscount.days)
            : noPolicy;
    }
    return '';
}

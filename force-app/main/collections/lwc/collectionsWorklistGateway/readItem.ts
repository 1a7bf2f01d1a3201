import type { CollectibleItem } from 'c/collectionsAsk';
import { isNegative, isZero, maxMoney, minMoney, multiply, zero, type Money } from 'c/termsMoney';
import { dateOf, linkOf, moneyOf, type Node, requiredText, textOf, wordOf } from 'c/termsNode';

const TYPES = [
    'Invoice',
    'Debit memo',
    'Credit memo',
    'Payment on account',
    'Chargeback',
    'Adjustment'
] as const satisfies readonly CollectibleItem['type'][];

/**
 * An open debit item in the profile's currency; undefined for credits, for items without a due date, and for an item in
 * another currency of which nobody knows the worth. Disputed is what the ledger or the people here dispute, the larger.
 */
export function readItem(node: Node, currency: string): CollectibleItem | undefined {
    const open = openIn(node, currency);
    const dueOn = dateOf(node, 'Due_Date__c');
    const documentOn = dateOf(node, 'Document_Date__c');
    if (!open || isNegative(open) || isZero(open) || !dueOn || !documentOn) {
        return undefined;
    }
    return {
        id: String(node.Id),
        key: requiredText(node, 'Key__c'),
        document: textOf(node, 'Name') ?? '',
        type: wordOf(node, 'Type__c', TYPES),
        dueOn,
        documentOn,
        open,
        disputed: disputedIn(node, open),
        promised: zero(currency),
        plannedNotDue: zero(currency),
        poNumber: textOf(node, 'PO_Number__c'),
        documentLink: linkOf(node, 'Document_Link__c'),
        proofOfDeliveryLink: linkOf(node, 'Proof_Of_Delivery_Link__c')
    };
}

/** The open amount in the profile's currency. */
export function openIn(node: Node, currency: string): Money | undefined {
    const own = requiredText(node, 'Currency_Code__c');
    return (
        moneyOf(node, 'Open_In_Credit_Currency__c', currency) ??
        (own === currency ? moneyOf(node, 'Open_Amount__c', currency) : undefined)
    );
}

function disputedIn(node: Node, open: Money): Money {
    const none = zero(open.currency);
    const entered = moneyOf(node, 'Disputed__c', open.currency) ?? none;
    return minMoney(open, maxMoney(entered, inLedger(node, open) ?? none));
}

/** The ledger disputes in the item's own currency: as much of the whole as it is there. */
function inLedger(node: Node, open: Money): Money | undefined {
    const own = requiredText(node, 'Currency_Code__c');
    const disputed = moneyOf(node, 'Disputed_In_Ledger__c', own);
    const whole = moneyOf(node, 'Open_Amount__c', own);
    if (!disputed || own === open.currency) {
        return disputed;
    }
    return whole && !isZero(whole) ? multiply(open, disputed.minor, whole.minor, 'halfUp') : undefined;
}

/**
 * What may be asked of customers. An item counts in the currency of its customer's profile; one in another currency is
 * left out, because a promise and a dispute are in one currency with their items.
 */
import { byPlans, type PlanCover } from 'c/collectionsAsk';
import type { PastPayment } from 'c/collectionsPrefill';
import { isNegative, isZero, maxMoney, minMoney, type Money, negate, zero } from 'c/termsMoney';
import { asNode, dateOf, moneyOf, type Node, nodesOf, requiredText, textOf, wordOf } from 'c/termsNode';
import type { IsoDate } from 'c/termsIsoDate';
import type { CallItem, MoneyCase, PromisedItem } from './types';

const TYPES = ['Invoice', 'Debit memo', 'Credit memo', 'Payment on account', 'Chargeback', 'Adjustment'] as const;

/** Items with what plans make due, credits, promises and payments of customers on a day. @throws RangeError or TypeError on unknown values */
export function readMoneyCase(data: unknown, on: IsoDate): MoneyCase {
    const query = asNode(asNode(asNode(data).uiapi).query);
    const profiles = nodesOf(query.Credit_Profile__c);
    const currencies = new Map(profiles.map((node) => [String(node.Id), requiredText(node, 'Currency_Code__c')]));
    const items = nodesOf(query.Receivable__c).flatMap((node) => readItem(node, currencies) ?? []);
    const currencyOf = new Map(items.map(({ id, open }) => [id, open.currency]));
    return {
        items: byPlans(items, nodesOf(query.Receivable_Plan__c).map(readPlan), on),
        credits: new Map(profiles.map((node) => [String(node.Id), creditsOf(node)])),
        promised: nodesOf(query.Collection_Promise_Item__c).flatMap((node) => readPromised(node, currencyOf)),
        disputedDocuments: grouped(nodesOf(query.Receivable_Dispute_Item__c), 'Receivable_Dispute__c', (node) =>
            textOf(asNode(node.Receivable__r), 'Name')
        ),
        payments: grouped(nodesOf(query.Cash_Receipt__c), 'Credit_Profile__c', readPayment),
        isPartial: asNode(asNode(query.Receivable__c).pageInfo).hasNextPage === true
    };
}

function readItem(node: Node, currencies: ReadonlyMap<string, string>): CallItem | undefined {
    const profileId = requiredText(node, 'Credit_Profile__c');
    const currency = requiredText(node, 'Currency_Code__c');
    const open = moneyOf(node, 'Open_Amount__c', currency);
    const dueOn = dateOf(node, 'Due_Date__c');
    const documentOn = dateOf(node, 'Document_Date__c');
    if (currencies.get(profileId) !== currency || !open || isZero(open) || isNegative(open) || !dueOn || !documentOn) {
        return undefined;
    }
    const none = zero(currency);
    const inLedger = moneyOf(node, 'Disputed_In_Ledger__c', currency) ?? none;
    return {
        id: String(node.Id),
        profileId,
        key: requiredText(node, 'Key__c'),
        document: textOf(node, 'Name') ?? '',
        type: wordOf(node, 'Type__c', TYPES),
        dueOn,
        documentOn,
        open,
        disputed: minMoney(open, maxMoney(inLedger, moneyOf(node, 'Disputed__c', currency) ?? none)),
        promised: none,
        plannedNotDue: none,
        poNumber: textOf(node, 'PO_Number__c')
    };
}

function creditsOf(node: Node): Money {
    const currency = requiredText(node, 'Currency_Code__c');
    const credits = moneyOf(node, 'Unapplied_Credits__c', currency) ?? zero(currency);
    return isNegative(credits) ? negate(credits) : credits;
}

function readPromised(node: Node, currencyOf: ReadonlyMap<string, string>): readonly PromisedItem[] {
    const receivableId = requiredText(node, 'Receivable__c');
    const currency = currencyOf.get(receivableId);
    const amount = currency && moneyOf(node, 'Amount__c', currency);
    return amount ? [{ promiseId: requiredText(node, 'Collection_Promise__c'), receivableId, amount }] : [];
}

function readPlan(node: Node): PlanCover {
    const currency = requiredText(node, 'Currency_Code__c');
    const amountOf = (row: Node, field: string) => moneyOf(row, field, currency) ?? zero(currency);
    return {
        unpaid: nodesOf(node.Installments__r).flatMap((row) => {
            const due = dateOf(row, 'Due_On__c');
            // A row that nothing was paid on yet may hold no figure of what is unpaid.
            const amount = moneyOf(row, 'Unpaid__c', currency) ?? amountOf(row, 'Amount__c');
            return due ? [{ due, amount }] : [];
        }),
        covers: new Map(
            nodesOf(node.Items__r).map((row) => [requiredText(row, 'Receivable__c'), amountOf(row, 'Amount__c')])
        )
    };
}

function readPayment(node: Node): PastPayment | undefined {
    const receivedOn = dateOf(node, 'Received_On__c');
    return receivedOn && { receivedOn, reversedOn: dateOf(node, 'Reversed_On__c') };
}

function grouped<Value>(
    nodes: readonly Node[],
    field: string,
    read: (node: Node) => Value | undefined
): ReadonlyMap<string, readonly Value[]> {
    const found = new Map<string, Value[]>();
    for (const node of nodes) {
        const value = read(node);
        const key = requiredText(node, field);
        if (value !== undefined) {
            found.set(key, [...(found.get(key) ?? []), value]);
        }
    }
    return found;
}

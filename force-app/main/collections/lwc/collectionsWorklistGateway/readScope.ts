import type { WorklistPlan, WorklistPromise } from 'c/collectionsWorklistOrder';
import type { IsoDate } from 'c/termsIsoDate';
import { minMoney, zero, type Money } from 'c/termsMoney';
import { asNode, dateOf, moneyOf, type Node, nodesOf, numberOf, requiredText, textOf, wordOf } from 'c/termsNode';
import { openIn } from './readItem';

/** A promise with what is open of each of its items. */
export function readPromise(node: Node): WorklistPromise {
    const currency = requiredText(node, 'Currency_Code__c');
    return {
        id: String(node.Id),
        amount: required(moneyOf(node, 'Amount__c', currency), 'Amount__c'),
        dueOn: required(dateOf(node, 'Due_On__c'), 'Due_On__c'),
        status: wordOf(node, 'Status__c', ['Open', 'Broken', 'Partly kept']),
        toleranceEndsOn: dateOf(node, 'Tolerance_Ends_On__c'),
        rest: moneyOf(node, 'Rest__c', currency),
        items: nodesOf(node.Items__r).map((item) => ({
            id: requiredText(item, 'Receivable__c'),
            amount: moneyOf(item, 'Amount__c', currency) ?? zero(currency),
            open: openIn(asNode(item.Receivable__r), currency) ?? zero(currency)
        }))
    };
}

/** A plan with the items that it covers as nodes, since some of them are not past due by the contract. */
export function readPlan(node: Node): WorklistPlan & { readonly itemNodes: readonly Node[] } {
    const currency = requiredText(node, 'Currency_Code__c');
    const covered = nodesOf(node.Items__r).filter((item) => textOf(asNode(item.Receivable__r), 'Status__c') === 'Open');
    return {
        id: String(node.Id),
        status: wordOf(node, 'Status__c', ['Active', 'In default', 'Defaulted']),
        activatedOn: required(dateOf(node, 'Activated_On__c'), 'Activated_On__c'),
        defaultedOn: dateOf(node, 'Defaulted_On__c'),
        unpaid: nodesOf(node.Installments__r).map((row) => readInstallment(row, currency)),
        covers: covered.map((item) => ({
            id: requiredText(item, 'Receivable__c'),
            amount: minMoney(
                moneyOf(item, 'Amount__c', currency) ?? zero(currency),
                openIn(asNode(item.Receivable__r), currency) ?? zero(currency)
            )
        })),
        terms: {
            graceDays: required(numberOf(node, 'Grace_Days__c'), 'Grace_Days__c'),
            misses: required(numberOf(node, 'Default_Misses__c'), 'Default_Misses__c'),
            cureDays: required(numberOf(node, 'Cure_Days__c'), 'Cure_Days__c')
        },
        itemNodes: covered.map((item) => asNode(item.Receivable__r))
    };
}

function readInstallment(
    node: Node,
    currency: string
): { readonly number: number; readonly due: IsoDate; readonly amount: Money } {
    return {
        number: numberOf(node, 'Number__c') ?? 0,
        due: required(dateOf(node, 'Due_On__c'), 'Due_On__c'),
        amount: required(moneyOf(node, 'Unpaid__c', currency), 'Unpaid__c')
    };
}

function required<Value>(value: Value | undefined, field: string): Value {
    if (value === undefined) {
        throw new TypeError(`${field} is blank`);
    }
    return value;
}

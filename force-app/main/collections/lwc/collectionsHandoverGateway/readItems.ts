import type { PolicyKind, PolicyRecord, PolicyScope } from 'c/creditPolicy';
import { asNode, dateOf, isChecked, moneyOf, type Node, nodesOf, numberOf, requiredText, textOf } from 'c/termsNode';
import { maxMoney, minMoney, type Money, moneyFromDecimal, zero } from 'c/termsMoney';
import type { FileItem, FileProfile, ItemCash, ItemsFacts, TeamPerson } from './types';

/** One profile's answer; undefined where it is not visible. @throws RangeError on an amount that is no amount of its currency */
export function readItems(data: unknown): ItemsFacts | undefined {
    const query = queryOf(data);
    const [node] = nodesOf(query.Credit_Profile__c);
    if (!node) {
        return undefined;
    }
    const profile = readProfile(node);
    const placedWith = new Map(nodesOf(query.Collection_Placement_Item__c).map(placedEntry));
    const paidOn = new Map(
        nodesOf(query.Cash_Application__c)
            .toReversed()
            .map((cash) => [textOf(cash, 'Receivable__c') ?? '', dateOf(cash, 'Applied_On__c')] as const)
    );
    const nodes = nodesOf(query.Receivable__c);
    const all = nodes.map((item) => readItem(item, { placedWith, paidOn }));
    const { totalCount } = asNode(query.Receivable__c);
    return {
        profile,
        items: all.filter(({ open }) => open.currency === profile.currency),
        otherCurrencies: all.filter(({ open }) => open.currency !== profile.currency),
        notRead: typeof totalCount === 'number' ? Math.max(0, totalCount - nodes.length) : 0,
        policies: nodesOf(query.Credit_Policy__c).map(readPolicy)
    };
}

/** A credit profile. */
export function readProfile(node: Node): FileProfile {
    return {
        id: String(node.Id),
        key: textOf(node, 'Key__c') ?? '',
        currency: requiredText(node, 'Currency_Code__c'),
        customerNumber: textOf(node, 'Customer_Number__c'),
        customerClass: textOf(node, 'Risk_Class__c'),
        accountStatus: textOf(node, 'Account_Status__c') ?? '',
        accountId: textOf(node, 'Account__c') ?? '',
        accountName: textOf(asNode(node.Account__r), 'Name') ?? ''
    };
}

/** Cash on items; a row whose amount nobody can read is left out of no sum silently: it throws. */
export function readCash(data: unknown): readonly ItemCash[] {
    return nodesOf(queryOf(data).Cash_Application__c).map((node) => {
        const currency = requiredText(asNode(node.Cash_Receipt__r), 'Currency_Code__c');
        const applied = dateOf(node, 'Applied_On__c');
        if (!applied) {
            throw new TypeError('Applied_On__c is blank');
        }
        return {
            receivableId: textOf(node, 'Receivable__c') ?? '',
            appliedOn: applied,
            amount: moneyOf(node, 'Amount__c', currency) ?? zero(currency),
            isReversed: isChecked(node, 'Is_Reversed__c')
        };
    });
}

/** Active users. */
export function readPeople(data: unknown): readonly TeamPerson[] {
    return nodesOf(queryOf(data).User).map((node) => ({
        id: String(node.Id),
        name: textOf(node, 'Name') ?? '',
        department: textOf(node, 'Department')
    }));
}

/** What a request answered, by object. */
export function queryOf(data: unknown): Node {
    return asNode(asNode(asNode(data).uiapi).query);
}

interface Neighbours {
    readonly placedWith: ReadonlyMap<string, string>;
    readonly paidOn: ReadonlyMap<string, FileItem['paidOn']>;
}

function readItem(node: Node, { placedWith, paidOn }: Neighbours): FileItem {
    const id = String(node.Id);
    const currency = requiredText(node, 'Currency_Code__c');
    const money = (field: string): Money => moneyOf(node, field, currency) ?? zero(currency);
    const documentOn = dateOf(node, 'Document_Date__c');
    if (!documentOn) {
        throw new TypeError('Document_Date__c is blank');
    }
    const open = money('Open_Amount__c');
    const disputed = maxMoney(money('Disputed_In_Ledger__c'), money('Disputed__c'));
    return {
        id,
        document: textOf(node, 'Name') ?? '',
        type: textOf(node, 'Type__c') ?? '',
        documentOn,
        dueOn: dateOf(node, 'Due_Date__c') ?? documentOn,
        original: money('Original_Amount__c'),
        open,
        disputed: open.minor > 0 ? minMoney(disputed, open) : zero(currency),
        paidOn: paidOn.get(id),
        poNumber: textOf(node, 'PO_Number__c'),
        documentLink: textOf(node, 'Document_Link__c'),
        placedWith: placedWith.get(id)
    };
}

function placedEntry(node: Node): readonly [string, string] {
    const placement = asNode(node.Collection_Placement__r);
    return [textOf(node, 'Receivable__c') ?? '', textOf(placement, 'Party__c') ?? textOf(placement, 'Kind__c') ?? ''];
}

function readPolicy(node: Node): PolicyRecord {
    const from = dateOf(node, 'Effective_From__c');
    if (!from) {
        throw new TypeError('Effective_From__c is blank');
    }
    const amount = numberOf(node, 'Amount__c');
    const currency = textOf(node, 'Currency_Code__c');
    return {
        key: textOf(node, 'Key__c') ?? '',
        kind: requiredText(node, 'Kind__c') as PolicyKind,
        scope: requiredText(node, 'Scope__c') as PolicyScope,
        scopeValue: textOf(node, 'Scope_Value__c'),
        effectiveFrom: from,
        effectiveTo: dateOf(node, 'Effective_To__c'),
        amount: amount === undefined || !currency ? undefined : moneyFromDecimal(amount, currency),
        percent: numberOf(node, 'Percent__c'),
        days: numberOf(node, 'Days__c'),
        value: textOf(node, 'Value__c')
    };
}

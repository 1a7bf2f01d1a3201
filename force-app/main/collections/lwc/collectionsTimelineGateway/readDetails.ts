import { type Activity, readActivity } from 'c/collectionsActivity';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';
import { asNode, dateOf, type Node, nodesOf, textOf } from 'c/termsNode';
import { amountOf } from './readRecords';

/** Money that was applied to a document of a promise, and when it was taken back. */
export interface PromiseMoney {
    readonly document: string;
    readonly amount: Money;
    readonly appliedOn: IsoDate;
    readonly reversedOn?: IsoDate;
}

/** The whole of an entry; undefined where the reader does not see it. */
export function readActivityDetails(data: unknown): Activity | undefined {
    const [node] = nodesOf(queryOf(data).Collection_Activity__c);
    return node && readActivity(node);
}

/** The money that was applied to what a promise is for, the first first. */
export function readPromiseMoney(data: unknown): readonly PromiseMoney[] {
    return nodesOf(queryOf(data).Cash_Application__c).flatMap((node) => {
        const amount = amountOf(node, 'Amount__c', asNode(node.Cash_Receipt__r));
        const appliedOn = dateOf(node, 'Applied_On__c');
        const document = textOf(asNode(node.Receivable__r), 'Name') ?? textOf(node, 'Document__c') ?? '';
        return amount && appliedOn ? [{ document, amount, appliedOn, reversedOn: dateOf(node, 'Reversed_On__c') }] : [];
    });
}

function queryOf(data: unknown): Node {
    return asNode(asNode(asNode(data).uiapi).query);
}

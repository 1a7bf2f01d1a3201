import { readActivity } from 'c/collectionsActivity';
import type { CollectibleItem } from 'c/collectionsAsk';
import type {
    WorklistAccount,
    WorklistDispute,
    WorklistPlan,
    WorklistPromise,
    WorklistRequest
} from 'c/collectionsWorklistOrder';
import { isoDateIn } from 'c/termsIsoDate';
import { zero, type Money } from 'c/termsMoney';
import {
    asNode,
    dateOf,
    instantOf,
    isChecked,
    moneyOf,
    type Node,
    nodesOf,
    requiredText,
    textOf,
    wordOf
} from 'c/termsNode';
import { readItem } from './readItem';

/** What was read for the whole scope, by profile. */
export interface ReadScope {
    readonly promises: ReadonlyMap<string, readonly WorklistPromise[]>;
    readonly plans: ReadonlyMap<string, readonly (WorklistPlan & { readonly itemNodes: readonly Node[] })[]>;
    readonly placedItems: ReadonlySet<string>;
}

/** One profile with its children and what the scope holds of it. @throws as the readers of fields do */
export function readAccount(node: Node, scope: ReadScope): WorklistAccount {
    const profileId = String(node.Id);
    const currency = requiredText(node, 'Currency_Code__c');
    const accountId = requiredText(node, 'Account__c');
    const account = asNode(node.Account__r);
    const name = textOf(account, 'Name') ?? '';
    const plans = scope.plans.get(profileId) ?? [];
    const [hold] = nodesOf(node.Credit_Holds__r);
    return {
        profileId,
        accountId,
        name,
        payerId: textOf(node, 'Payer__c') ?? accountId,
        payerName: textOf(asNode(node.Payer__r), 'Name') ?? name,
        currency,
        timeZone: textOf(node, 'Time_Zone__c'),
        customerClass: textOf(node, 'Risk_Class__c'),
        status: statusOf(node),
        verdict: textOf(node, 'Verdict__c'),
        releaseUntil: dateOf(account, 'Earliest_Release_End__c'),
        attorney: textOf(node, 'Attorney__c'),
        isCeased: isChecked(node, 'Cease_Contact__c'),
        items: itemsOf(node, plans, currency),
        placedItems: scope.placedItems,
        placement: nodesOf(node.Placements__r).map(readPlacement)[0],
        credits: moneyOf(node, 'Unapplied_Credits__c', currency) ?? zero(currency),
        promises: scope.promises.get(profileId) ?? [],
        plans,
        disputes: nodesOf(node.Disputes__r).map(readDispute),
        requests: nodesOf(node.Credit_Requests__r).map(readRequest),
        heldBy: hold && { by: textOf(hold, 'Placed_By__c'), reasonClass: requiredText(hold, 'Reason_Class__c') },
        lastContact: nodesOf(node.Activities__r).map(readActivity)[0],
        stepsTaken: nodesOf(node.taken).map((taken) => ({
            step: requiredText(taken, 'Step__c'),
            on: isoDateIn(new Date(requiredText(taken, 'Happened_At__c')), 'UTC')
        }))
    };
}

/** What is past due, and what else a plan covers: each once. */
function itemsOf(
    node: Node,
    plans: readonly { readonly itemNodes: readonly Node[] }[],
    currency: string
): readonly CollectibleItem[] {
    const nodes = [...nodesOf(node.Receivables__r), ...plans.flatMap(({ itemNodes }) => itemNodes)];
    const byId = new Map(nodes.map((item) => [String(item.Id), item]));
    return [...byId.values()].flatMap((item) => readItem(item, currency) ?? []);
}

function readPlacement(node: Node): NonNullable<WorklistAccount['placement']> {
    const placedOn = dateOf(node, 'Placed_On__c');
    if (!placedOn) {
        throw new TypeError('Placed_On__c is blank');
    }
    return { party: textOf(node, 'Party__c') ?? '', isLegal: textOf(node, 'Kind__c') === 'Legal', placedOn };
}

function readDispute(node: Node): WorklistDispute {
    return {
        status: wordOf(node, 'Status__c', ['Open', 'Accepted', 'Partly accepted', 'Rejected']),
        side: textOf(node, 'Side__c') ?? '',
        holder: textOf(node, 'Holder_Name__c'),
        amount: amountOf(node),
        changedAt: instantOf(node, 'LastModifiedDate') ?? new Date(0)
    };
}

function readRequest(node: Node): WorklistRequest {
    const hasCurrency = textOf(node, 'Currency_Code__c') !== undefined;
    return {
        kind: requiredText(node, 'Kind__c'),
        amount: hasCurrency ? moneyOf(node, 'Amount__c', requiredText(node, 'Currency_Code__c')) : undefined,
        offerUntil: dateOf(node, 'Offer_Until__c')
    };
}

function amountOf(node: Node): Money {
    const currency = requiredText(node, 'Currency_Code__c');
    return moneyOf(node, 'Amount__c', currency) ?? zero(currency);
}

/** Who named an insolvency is treated as insolvent until the ledger says what it is. */
function statusOf(node: Node): WorklistAccount['status'] {
    const named = textOf(node, 'Insolvency_Named_At__c') === undefined ? 'Normal' : 'Insolvent';
    const status =
        textOf(node, 'Account_Status__c') === undefined
            ? 'Normal'
            : wordOf(node, 'Account_Status__c', ['Normal', 'Insolvent', 'Legal']);
    return status === 'Normal' ? named : status;
}

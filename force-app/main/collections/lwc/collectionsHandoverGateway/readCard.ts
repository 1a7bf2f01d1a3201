import type { PlacedItem, Placement, PlacementKind, PlacementStatus } from 'c/collectionsHandover';
import { readCreditRequest } from 'c/creditActionGateway';
import { zero } from 'c/termsMoney';
import { asNode, dateOf, moneyOf, type Node, nodesOf, numberOf, requiredText, textOf, wordOf } from 'c/termsNode';
import { queryOf, readProfile } from './readItems';
import type { CardFacts } from './types';

const KINDS: readonly PlacementKind[] = ['Escalation', 'Agency', 'Legal'];
const STATUSES: readonly PlacementStatus[] = ['Placed', 'Recalled', 'Closed'];

/** An account's profiles, hand-overs and what was asked to be given up. */
export function readCard(data: unknown): CardFacts {
    const query = queryOf(data);
    const itemNodes = nodesOf(query.Collection_Placement_Item__c);
    return {
        profiles: nodesOf(query.Credit_Profile__c).map(readProfile),
        placements: nodesOf(query.Collection_Placement__c).map((node) =>
            readPlacement(
                node,
                itemNodes.filter((item) => textOf(item, 'Collection_Placement__c') === String(node.Id))
            )
        ),
        requests: nodesOf(query.Credit_Request__c).map(readCreditRequest)
    };
}

function readPlacement(node: Node, itemNodes: readonly Node[]): Placement {
    const currency = requiredText(node, 'Currency_Code__c');
    const placedOn = dateOf(node, 'Placed_On__c');
    if (!placedOn) {
        throw new TypeError('Placed_On__c is blank');
    }
    const assigned = textOf(node, 'Assigned_To__c');
    return {
        id: String(node.Id),
        number: textOf(node, 'Name') ?? '',
        profileId: textOf(node, 'Credit_Profile__c') ?? '',
        kind: wordOf(node, 'Kind__c', KINDS),
        status: wordOf(node, 'Status__c', STATUSES),
        party: textOf(node, 'Party__c'),
        assignedTo: assigned ? { id: assigned, name: textOf(asNode(node.Assigned_To__r), 'Name') ?? '' } : undefined,
        placedOn,
        placedBy: textOf(asNode(node.CreatedBy), 'Name'),
        amount: moneyOf(node, 'Amount__c', currency) ?? zero(currency),
        feePercent: numberOf(node, 'Fee_Percent__c'),
        reason: textOf(node, 'Reason__c'),
        recalledOn: dateOf(node, 'Recalled_On__c'),
        recallReason: textOf(node, 'Recall_Reason__c'),
        items: itemNodes.map((item) => readPlacedItem(item, currency))
    };
}

function readPlacedItem(node: Node, currency: string): PlacedItem {
    const receivable = asNode(node.Receivable__r);
    return {
        receivableId: textOf(node, 'Receivable__c') ?? '',
        document: textOf(receivable, 'Name') ?? '',
        documentOn: dateOf(receivable, 'Document_Date__c'),
        dueOn: dateOf(receivable, 'Due_Date__c'),
        amount: moneyOf(node, 'Amount__c', currency) ?? zero(currency),
        open: moneyOf(receivable, 'Open_Amount__c', textOf(receivable, 'Currency_Code__c') ?? currency)
    };
}

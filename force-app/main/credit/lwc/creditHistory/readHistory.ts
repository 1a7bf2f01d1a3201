import { readCreditRequest } from 'c/creditActionGateway';
import type { CreditRequest } from 'c/creditActionsView';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';
import { asNode, dateOf, enteredAmount, type Node, nodesOf, numberOf, textOf } from 'c/termsNode';

/** A hold from its placing to its end; the reasons only where they were sent. */
export interface PastHold {
    readonly id: string;
    readonly status: string;
    readonly origin: string;
    readonly reasonClass: string;
    readonly rule?: string;
    readonly reason?: string;
    readonly placedOn?: IsoDate;
    readonly placedBy?: string;
    readonly releasedOn?: IsoDate;
    readonly releasedBy?: string;
    readonly releaseUntil?: IsoDate;
    readonly releaseAmount?: Money;
    /** The release has an amount, but no exact one of its currency; it is missing here. */
    readonly isUnreadable?: boolean;
    readonly releaseReason?: string;
    readonly endedOn?: IsoDate;
    readonly endedBy?: string;
    readonly endReason?: string;
}

/** What was decided about an account: its holds and its requests. */
export interface CreditPast {
    readonly accountName: string;
    readonly holds: readonly PastHold[];
    readonly requests: readonly CreditRequest[];
}

/** Maps the answer; undefined where the account is not visible. */
export function readHistory(data: unknown): CreditPast | undefined {
    const query = asNode(asNode(asNode(data).uiapi).query);
    const [account] = nodesOf(query.Account);
    return (
        account && {
            accountName: textOf(account, 'Name') ?? '',
            holds: nodesOf(query.Credit_Hold__c).map(readHold),
            requests: nodesOf(query.Credit_Request__c).map(readCreditRequest)
        }
    );
}

function readHold(node: Node): PastHold {
    const release = enteredAmount(numberOf(node, 'Release_Amount__c'), textOf(node, 'Currency_Code__c'));
    return {
        id: String(node.Id),
        status: textOf(node, 'Status__c') ?? '',
        origin: textOf(node, 'Origin__c') ?? '',
        reasonClass: textOf(node, 'Reason_Class__c') ?? '',
        rule: textOf(node, 'Rule__c'),
        reason: textOf(node, 'Reason__c'),
        placedOn: dateOf(node, 'Placed_On__c'),
        placedBy: textOf(node, 'Placed_By__c'),
        releasedOn: dateOf(node, 'Released_On__c'),
        releasedBy: textOf(node, 'Released_By__c'),
        releaseUntil: dateOf(node, 'Release_Until__c'),
        releaseAmount: release.amount,
        isUnreadable: release.isUnreadable,
        releaseReason: textOf(node, 'Release_Reason__c'),
        endedOn: dateOf(node, 'Ended_On__c'),
        endedBy: textOf(node, 'Ended_By__c'),
        endReason: textOf(node, 'End_Reason__c')
    };
}

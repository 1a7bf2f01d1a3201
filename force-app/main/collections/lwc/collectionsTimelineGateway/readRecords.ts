import type { IsoDate } from 'c/termsIsoDate';
import { isoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';
import {
    asNode,
    dateOf,
    enteredAmount,
    isChecked,
    type Node,
    nodesOf,
    numberOf,
    requiredText,
    shownText,
    textOf,
    wordOf
} from 'c/termsNode';
import type {
    Application,
    Dispute,
    PromiseStatus,
    Receipt,
    StoredPromise,
    TimelineHold,
    TimelineInstallment,
    TimelinePlacement,
    TimelinePlan,
    TimelineRequest,
    TimelineScore
} from './facts';

const statuses: readonly PromiseStatus[] = ['Open', 'Kept', 'Partly kept', 'Broken', 'Withdrawn', 'Replaced'];

/** An amount in the currency that the record names; none where it is no exact amount of it. */
export function amountOf(node: Node, field: string, currencyOf: Node = node): Money | undefined {
    return enteredAmount(numberOf(node, field), textOf(currencyOf, 'Currency_Code__c')).amount;
}

/** A promise's status. */
export function promiseStatusOf(node: Node): PromiseStatus {
    return wordOf(node, 'Status__c', statuses);
}

/** How a promise was judged on its own day; undefined before. */
export function statusThenOf(node: Node): PromiseStatus | undefined {
    return textOf(node, 'Status_Then__c') === undefined ? undefined : wordOf(node, 'Status_Then__c', statuses);
}

/** A promise. */
export function readPromise(node: Node): StoredPromise {
    const replacement = asNode(node.Replaced_By__r);
    return {
        amount: amountOf(node, 'Amount__c'),
        promisedOn: dateOf(node, 'Promised_On__c'),
        dueOn: requiredDate(node, 'Due_On__c'),
        status: promiseStatusOf(node),
        statusThen: statusThenOf(node),
        toleranceEndsOn: dateOf(node, 'Tolerance_Ends_On__c'),
        judgedOn: dateOf(node, 'Judged_On__c'),
        receivedInTime: amountOf(node, 'Received_In_Time__c'),
        receivedThen: amountOf(node, 'Received_Then__c'),
        rest: amountOf(node, 'Rest__c'),
        brokenOn: dateOf(node, 'Broken_On__c'),
        isBrokenByReversal: isChecked(node, 'Is_Broken_By_Reversal__c'),
        paidLateOn: dateOf(node, 'Paid_Late_On__c'),
        withdrawnOn: dateOf(node, 'Withdrawn_On__c'),
        withdrawalReason: textOf(node, 'Withdrawal_Reason__c'),
        replacedOn: dateOf(node, 'Replaced_On__c'),
        replacement: replacement.Due_On__c
            ? { amount: amountOf(replacement, 'Amount__c', node), dueOn: dateOf(replacement, 'Due_On__c') }
            : undefined,
        documents: documentsOf(node)
    };
}

/** A payment with what it was applied to. */
export function readReceipt(node: Node): Receipt {
    return {
        amount: amountOf(node, 'Amount__c'),
        receivedOn: requiredDate(node, 'Received_On__c'),
        method: textOf(node, 'Method__c'),
        reference: textOf(node, 'Reference__c'),
        reversedOn: dateOf(node, 'Reversed_On__c'),
        reversalReason: textOf(node, 'Reversal_Reason__c'),
        applications: nodesOf(node.Applications__r).map((application) => readApplication(application, node))
    };
}

function readApplication(node: Node, receipt: Node): Application {
    const item = asNode(node.Receivable__r);
    const clearedOn = dateOf(item, 'Cleared_On__c');
    return {
        document: textOf(item, 'Name') ?? textOf(node, 'Document__c') ?? '',
        amount: amountOf(node, 'Amount__c', receipt),
        isReversed: isChecked(node, 'Is_Reversed__c'),
        clears:
            node.Receivable__r === undefined || node.Receivable__r === null
                ? undefined
                : clearedOn !== undefined && clearedOn === dateOf(node, 'Applied_On__c')
    };
}

/** A dispute. */
export function readDispute(node: Node): Dispute {
    return {
        amount: amountOf(node, 'Amount__c'),
        openedOn: requiredDate(node, 'Opened_On__c'),
        reason: shownText(node, 'Reason__c') ?? '',
        side: shownText(node, 'Side__c'),
        status: requiredText(node, 'Status__c'),
        statusText: shownText(node, 'Status__c') ?? '',
        holder: textOf(node, 'Holder_Name__c'),
        slaDays: numberOf(node, 'SLA_Days__c'),
        question: textOf(node, 'Question__c'),
        documents: documentsOf(node)
    };
}

/** A hold; its reasons only where they were sent. */
export function readHold(node: Node): TimelineHold {
    return {
        origin: wordOf(node, 'Origin__c', ['Rule', 'Person']),
        status: requiredText(node, 'Status__c'),
        reasonClass: shownText(node, 'Reason_Class__c') ?? '',
        reason: textOf(node, 'Reason__c'),
        placedOn: dateOf(node, 'Placed_On__c'),
        placedBy: textOf(node, 'Placed_By__c'),
        releasedBy: textOf(node, 'Released_By__c'),
        releaseUntil: dateOf(node, 'Release_Until__c'),
        releaseAmount: amountOf(node, 'Release_Amount__c'),
        releaseReason: textOf(node, 'Release_Reason__c'),
        endedBy: textOf(node, 'Ended_By__c'),
        endReason: textOf(node, 'End_Reason__c')
    };
}

/** A request and its decision. */
export function readRequest(node: Node): TimelineRequest {
    return {
        kind: shownText(node, 'Kind__c') ?? '',
        status: requiredText(node, 'Status__c'),
        amount: amountOf(node, 'Amount__c'),
        until: dateOf(node, 'Until__c'),
        reason: textOf(node, 'Reason__c'),
        requestedBy: textOf(asNode(node.Requested_By__r), 'Name'),
        decidedBy: textOf(asNode(node.Decided_By__r), 'Name'),
        grantedAmount: amountOf(node, 'Granted_Amount__c'),
        grantedUntil: dateOf(node, 'Granted_Until__c'),
        decisionReason: textOf(node, 'Decision_Reason__c')
    };
}

/** A payment plan. */
export function readPlan(node: Node): TimelinePlan {
    return {
        status: requiredText(node, 'Status__c'),
        statusText: shownText(node, 'Status__c') ?? '',
        total: amountOf(node, 'Total__c'),
        activatedOn: dateOf(node, 'Activated_On__c')
    };
}

/** An installment; its currency is the plan's. */
export function readInstallment(node: Node): TimelineInstallment {
    const plan = asNode(node.Receivable_Plan__r);
    return {
        number: numberOf(node, 'Number__c'),
        amount: amountOf(node, 'Amount__c', plan),
        unpaid: amountOf(node, 'Unpaid__c', plan),
        dueOn: requiredDate(node, 'Due_On__c'),
        graceDays: numberOf(plan, 'Grace_Days__c') ?? 0
    };
}

/** A bureau's answer. */
export function readScore(node: Node): TimelineScore {
    return {
        provider: requiredText(node, 'Provider__c'),
        model: requiredText(node, 'Model__c'),
        value: textOf(node, 'Raw_Value__c'),
        direction: requiredText(node, 'Direction__c'),
        band: numberOf(node, 'Band__c'),
        notRatedReason: textOf(node, 'Not_Rated_Reason__c') ?? textOf(node, 'Provider_Text__c')
    };
}

/** What was handed over. */
export function readPlacement(node: Node): TimelinePlacement {
    return {
        kind: shownText(node, 'Kind__c') ?? '',
        party: textOf(node, 'Party__c'),
        amount: amountOf(node, 'Amount__c'),
        reason: textOf(node, 'Reason__c'),
        recallReason: textOf(node, 'Recall_Reason__c')
    };
}

/** A day that is never blank. @throws TypeError when it is */
export function requiredDate(node: Node, field: string): IsoDate {
    return isoDate(requiredText(node, field));
}

function documentsOf(node: Node): readonly string[] {
    return nodesOf(node.Items__r).flatMap((item) => textOf(asNode(item.Receivable__r), 'Name') ?? []);
}

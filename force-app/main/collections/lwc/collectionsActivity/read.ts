import {
    asNode,
    dateOf,
    enteredAmount,
    isChecked,
    type Node,
    numberOf,
    requiredText,
    textOf,
    wordOf
} from 'c/termsNode';
import type { Activity, Named, Person } from './types';
import { activityKinds, directions, outcomes } from './words';

/** One row of Collection_Activity__c, as far as it was asked for. @throws RangeError on a word that is not known here, TypeError without its time */
export function readActivity(node: Node): Activity {
    const { amount, isUnreadable } = enteredAmount(numberOf(node, 'Amount__c'), textOf(node, 'Currency_Code__c'));
    return {
        id: String(node.Id),
        number: textOf(node, 'Name'),
        profileId: textOf(node, 'Credit_Profile__c') ?? '',
        kind: wordOf(node, 'Kind__c', activityKinds),
        direction: optionalWord(node, 'Direction__c', directions),
        happenedAt: new Date(requiredText(node, 'Happened_At__c')),
        by: personOf(node),
        contact: contactOf(node),
        outcome: optionalWord(
            node,
            'Outcome__c',
            outcomes.map(({ outcome }) => outcome)
        ),
        isConversation: isChecked(node, 'Is_Conversation__c'),
        amount,
        isUnreadable,
        isCorrected: isChecked(node, 'Is_Corrected__c'),
        nextStepOwner: namedOf(node, 'Next_Step_Owner'),
        paidOn: dateOf(node, 'Paid_On__c'),
        expectedOn: dateOf(node, 'Expected_On__c'),
        nextStepOn: dateOf(node, 'Next_Step_On__c'),
        ...textsOf(node)
    };
}

function textsOf(node: Node) {
    return {
        summary: textOf(node, 'Summary__c'),
        note: textOf(node, 'Note__c'),
        internalNote: textOf(node, 'Internal_Note__c'),
        paymentReference: textOf(node, 'Payment_Reference__c'),
        approver: textOf(node, 'Approver__c'),
        documents: textOf(node, 'Documents__c'),
        nextStep: textOf(node, 'Next_Step__c'),
        guardFindings: textOf(node, 'Guard_Findings__c'),
        guardReason: textOf(node, 'Guard_Reason__c'),
        promiseId: textOf(node, 'Promise__c'),
        disputeId: textOf(node, 'Dispute__c'),
        contactEventKey: textOf(node, 'Contact_Event_Key__c'),
        correctsId: textOf(node, 'Corrects__c'),
        correctionReason: textOf(node, 'Correction_Reason__c'),
        step: textOf(node, 'Step__c'),
        template: textOf(node, 'Template__c'),
        subject: textOf(node, 'Message_Subject__c'),
        body: textOf(node, 'Message_Body__c'),
        recipient: textOf(node, 'Recipient__c')
    };
}

/** Who entered it, as CreatedBy tells. */
function personOf(node: Node): Person | undefined {
    const user = asNode(node.CreatedBy);
    const name = textOf(user, 'Name');
    return name === undefined
        ? undefined
        : {
              id: user.Id === undefined ? '' : String(user.Id),
              name,
              department: textOf(user, 'Department'),
              title: textOf(user, 'Title')
          };
}

/** The contact's name as it is now, else as it was written down. */
function contactOf(node: Node): Named | undefined {
    const name = textOf(asNode(node.Contact__r), 'Name') ?? textOf(node, 'Contact_Name__c');
    return name === undefined ? undefined : { id: textOf(node, 'Contact__c') ?? '', name };
}

function namedOf(node: Node, relation: string): Named | undefined {
    const id = textOf(node, `${relation}__c`);
    return id === undefined ? undefined : { id, name: textOf(asNode(node[`${relation}__r`]), 'Name') ?? '' };
}

function optionalWord<Word extends string>(node: Node, field: string, words: readonly Word[]): Word | undefined {
    return textOf(node, field) === undefined ? undefined : wordOf(node, field, words);
}

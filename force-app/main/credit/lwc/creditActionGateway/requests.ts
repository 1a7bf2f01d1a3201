/** A request for credit as the org stores it: its fields for any document, and its reading. */
import type { CreditRequest, Named, RequestKind, RequestStatus } from 'c/creditActionsView';
import { asNode, dateOf, enteredAmount, instantOf, type Node, numberOf, textOf } from 'c/termsNode';
import { gql } from 'lightning/graphql';

/** The fields that every role with credit figures may read. */
export const creditActionRequest = gql`
    fragment creditActionRequest on Credit_Request__c {
        Name {
            value
        }
        Credit_Profile__c {
            value
        }
        Kind__c {
            value
        }
        Status__c {
            value
        }
        Amount__c {
            value
        }
        Currency_Code__c {
            value
        }
        Until__c {
            value
        }
        New_Terms__c {
            value
        }
        Opportunity__c {
            value
        }
        Opportunity__r {
            Name {
                value
            }
        }
        Reason__c {
            value
        }
        Requested_By__c {
            value
        }
        Requested_By__r {
            Name {
                value
            }
        }
        Requested_At__c {
            value
        }
        Assigned_To__c {
            value
        }
        Assigned_To__r {
            Name {
                value
            }
        }
        Stand_In__c {
            value
        }
        Stand_In__r {
            Name {
                value
            }
        }
        Due_At__c {
            value
        }
        Expires_On__c {
            value
        }
        Granted_Amount__c {
            value
        }
        Granted_Until__c {
            value
        }
        Decided_By__c {
            value
        }
        Decided_By__r {
            Name {
                value
            }
        }
        Decided_At__c {
            value
        }
        Decision_Reason__c {
            value
        }
    }
`;

/** What is given up and what the customer offers instead: for those who deal with adjustments, not for sales. */
export const creditActionOffer = gql`
    fragment creditActionOffer on Credit_Request__c {
        Offer_Amount__c {
            value
        }
        Offer_Until__c {
            value
        }
        Documents__c {
            value
        }
    }
`;

const KINDS: readonly RequestKind[] = [
    'Release',
    'Temporary limit',
    'New limit',
    'Terms change',
    'Write-off',
    'Fee waiver',
    'Small balance',
    'Short pay',
    'Late discount',
    'Settlement'
];
const STATUSES: readonly RequestStatus[] = ['Waiting', 'Approved', 'Partly approved', 'Refused', 'Withdrawn'];

/** One row of Credit_Request__c. @throws RangeError where the org holds a word that is not known here */
export function readCreditRequest(node: Node): CreditRequest {
    const currency = textOf(node, 'Currency_Code__c');
    const asked = enteredAmount(numberOf(node, 'Amount__c'), currency);
    const granted = enteredAmount(numberOf(node, 'Granted_Amount__c'), currency);
    const offer = enteredAmount(numberOf(node, 'Offer_Amount__c'), currency);
    return {
        id: String(node.Id),
        number: textOf(node, 'Name') ?? '',
        profileId: textOf(node, 'Credit_Profile__c') ?? '',
        kind: wordOf(textOf(node, 'Kind__c'), KINDS),
        status: wordOf(textOf(node, 'Status__c'), STATUSES),
        amount: asked.amount,
        until: dateOf(node, 'Until__c'),
        newTerms: textOf(node, 'New_Terms__c'),
        deal: namedOf(node, 'Opportunity'),
        reason: textOf(node, 'Reason__c'),
        requestedBy: namedOf(node, 'Requested_By'),
        requestedAt: instantOf(node, 'Requested_At__c'),
        assignedTo: namedOf(node, 'Assigned_To'),
        standIn: namedOf(node, 'Stand_In'),
        dueAt: instantOf(node, 'Due_At__c'),
        expiresOn: dateOf(node, 'Expires_On__c'),
        grantedAmount: granted.amount,
        grantedUntil: dateOf(node, 'Granted_Until__c'),
        decidedBy: namedOf(node, 'Decided_By'),
        decidedAt: instantOf(node, 'Decided_At__c'),
        decisionReason: textOf(node, 'Decision_Reason__c'),
        offerAmount: offer.amount,
        offerUntil: dateOf(node, 'Offer_Until__c'),
        documents: textOf(node, 'Documents__c'),
        isUnreadable: asked.isUnreadable || granted.isUnreadable || offer.isUnreadable
    };
}

function namedOf(node: Node, relation: string): Named | undefined {
    const id = textOf(node, `${relation}__c`);
    return id === undefined ? undefined : { id, name: textOf(asNode(node[`${relation}__r`]), 'Name') ?? '' };
}

function wordOf<Word extends string>(text: string | undefined, words: readonly Word[]): Word {
    const word = words.find((candidate) => candidate === text);
    if (word === undefined) {
        throw new RangeError(`"${text}" is none of ${words.join(', ')}`);
    }
    return word;
}

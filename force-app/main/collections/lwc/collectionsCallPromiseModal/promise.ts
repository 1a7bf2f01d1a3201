import { gql } from 'lightning/graphql';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';
import { asNode, dateOf, moneyOf, nodesOf, requiredText, textOf } from 'c/termsNode';

/** A promise that is open, with what it covers. */
export interface OpenPromise {
    readonly id: string;
    readonly profileId: string;
    readonly contactId?: string;
    readonly amount: Money;
    readonly dueOn: IsoDate;
    readonly items: readonly PromiseItem[];
}

/** An item under a promise; `most` is what may be promised of it. */
export interface PromiseItem {
    readonly id: string;
    readonly document: string;
    readonly dueOn?: IsoDate;
    readonly most: Money;
}

/** The promise that the dialog is about. */
export const promiseDocument = gql`
    query collectionsCallPromise($promiseId: ID!) {
        uiapi {
            query {
                Collection_Promise__c(where: { Id: { eq: $promiseId } }, first: 1) {
                    edges {
                        node {
                            Id
                            Credit_Profile__c {
                                value
                            }
                            Contact__c {
                                value
                            }
                            Amount__c {
                                value
                            }
                            Currency_Code__c {
                                value
                            }
                            Due_On__c {
                                value
                            }
                            Items__r(first: 200) {
                                edges {
                                    node {
                                        Id
                                        Receivable__c {
                                            value
                                        }
                                        Receivable__r {
                                            Name {
                                                value
                                            }
                                            Due_Date__c {
                                                value
                                            }
                                            Open_Amount__c {
                                                value
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
`;

/** Reads the promise; undefined where the reader does not see it. @throws TypeError on a blank amount or day */
export function readPromise(data: unknown): OpenPromise | undefined {
    const [node] = nodesOf(asNode(asNode(asNode(data).uiapi).query).Collection_Promise__c);
    if (!node) {
        return undefined;
    }
    const currency = requiredText(node, 'Currency_Code__c');
    const amount = moneyOf(node, 'Amount__c', currency);
    const dueOn = dateOf(node, 'Due_On__c');
    if (!amount || !dueOn) {
        throw new TypeError('A promise has an amount and a day');
    }
    return {
        id: String(node.Id),
        profileId: requiredText(node, 'Credit_Profile__c'),
        contactId: textOf(node, 'Contact__c'),
        amount,
        dueOn,
        items: nodesOf(node.Items__r).flatMap((item) => {
            const receivable = asNode(item.Receivable__r);
            const most = moneyOf(receivable, 'Open_Amount__c', currency);
            const id = requiredText(item, 'Receivable__c');
            const document = textOf(receivable, 'Name') ?? '';
            return most ? [{ id, document, dueOn: dateOf(receivable, 'Due_Date__c'), most }] : [];
        })
    };
}

import { type Activity, readActivity } from 'c/collectionsActivity';
import { debtorTypes, readContactRule } from 'c/collectionsContactRules';
import type { GuardedCustomer } from 'c/collectionsGuard';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';
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
import type { CallContact, CallDispute, CallProfile, CallPromise, ContactCase, Family } from './types';

/** The profiles of a family and its Accounts. */
export function readFamily(data: unknown, accountId: string): Family {
    const profiles = nodesOf(asNode(asNode(asNode(data).uiapi).query).Credit_Profile__c);
    const own = profiles.filter((node) => textOf(node, 'Account__c') === accountId);
    const payers = own.flatMap((node) => textOf(node, 'Payer__c') ?? []);
    return {
        profileIds: profiles.map((node) => String(node.Id)),
        accountIds: [...new Set([accountId, ...profiles.map((node) => requiredText(node, 'Account__c'))])],
        payerId: payers.find((payer) => payer !== accountId)
    };
}

/** Whom to contact and what the guard looks at. @throws RangeError or TypeError on values that the domain does not know */
export function readContactCase(data: unknown): ContactCase {
    const query = asNode(asNode(asNode(data).uiapi).query);
    return {
        profiles: nodesOf(query.Credit_Profile__c).map(readProfile),
        contacts: nodesOf(query.Contact).map(readGuardedContact),
        activities: nodesOf(query.Collection_Activity__c).map(readActivity),
        promises: nodesOf(query.Collection_Promise__c).map(readGuardedPromise),
        disputes: nodesOf(query.Receivable_Dispute__c).map(readGuardedDispute),
        rules: nodesOf(query.Contact_Rule__c).map(readContactRule)
    };
}

/** The entry that is to be corrected; undefined where the reader does not see it. */
export function readCorrected(data: unknown): Activity | undefined {
    return nodesOf(asNode(asNode(asNode(data).uiapi).query).Collection_Activity__c).map(readActivity)[0];
}

/** A customer as the guard sees it. */
export function readGuardedCustomer(node: Node): GuardedCustomer {
    const status = textOf(node, 'Account_Status__c');
    return {
        debtorType: textOf(node, 'Debtor_Type__c') ? wordOf(node, 'Debtor_Type__c', debtorTypes) : 'Company',
        place: textOf(node, 'Place__c'),
        timeZone: textOf(node, 'Time_Zone__c'),
        status: status === 'Insolvent' || status === 'Legal' ? status : 'Normal',
        statusSince: dateOf(node, 'Status_Since__c'),
        ceaseContact: isChecked(node, 'Cease_Contact__c'),
        attorney: textOf(node, 'Attorney__c'),
        insolvencyNamedAt: instantOf(node, 'Insolvency_Named_At__c'),
        negotiationUntil: dateOf(node, 'Negotiation_Until__c')
    };
}

/** A person of the customer. */
export function readGuardedContact(node: Node): CallContact {
    return {
        id: String(node.Id),
        accountId: textOf(node, 'AccountId') ?? '',
        name: textOf(node, 'Name') ?? '',
        title: textOf(node, 'Title'),
        phone: textOf(node, 'Phone') ?? textOf(node, 'MobilePhone'),
        email: textOf(node, 'Email'),
        role: textOf(node, 'Debtor_Role__c'),
        timeZone: textOf(node, 'Time_Zone__c'),
        ceaseContact: isChecked(node, 'Cease_Contact__c'),
        isAttorney: isChecked(node, 'Attorney__c')
    };
}

/** A promise, open or broken. */
export function readGuardedPromise(node: Node): CallPromise {
    const currency = requiredText(node, 'Currency_Code__c');
    return {
        id: String(node.Id),
        profileId: textOf(node, 'Credit_Profile__c') ?? '',
        status: wordOf(node, 'Status__c', ['Open', 'Broken', 'Partly kept']),
        amount: requiredMoney(node, 'Amount__c', currency),
        dueOn: requiredDate(node, 'Due_On__c'),
        toleranceEndsOn: dateOf(node, 'Tolerance_Ends_On__c'),
        brokenOn: dateOf(node, 'Broken_On__c'),
        rest: moneyOf(node, 'Rest__c', currency)
    };
}

/** A dispute; its documents are read apart. */
export function readGuardedDispute(node: Node): CallDispute {
    return {
        id: String(node.Id),
        profileId: textOf(node, 'Credit_Profile__c') ?? '',
        amount: requiredMoney(node, 'Amount__c', requiredText(node, 'Currency_Code__c')),
        side: requiredText(node, 'Side__c'),
        holder: textOf(node, 'Holder_Name__c'),
        documents: []
    };
}

function readProfile(node: Node): CallProfile {
    return {
        id: String(node.Id),
        accountId: requiredText(node, 'Account__c'),
        accountName: textOf(asNode(node.Account__r), 'Name') ?? '',
        currency: requiredText(node, 'Currency_Code__c'),
        customer: readGuardedCustomer(node)
    };
}

function requiredMoney(node: Node, field: string, currency: string): Money {
    const amount = moneyOf(node, field, currency);
    if (!amount) {
        throw new TypeError(`${field} is blank`);
    }
    return amount;
}

function requiredDate(node: Node, field: string): IsoDate {
    const date = dateOf(node, field);
    if (!date) {
        throw new TypeError(`${field} is blank`);
    }
    return date;
}

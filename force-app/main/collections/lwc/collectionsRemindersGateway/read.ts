import { type Activity, readActivity } from 'c/collectionsActivity';
import { debtorTypes, readContactRule } from 'c/collectionsContactRules';
import type { GuardedCustomer } from 'c/collectionsGuard';
import {
    messageStatuses,
    type ReminderContact,
    type ReminderFacts,
    type ReminderProfile,
    type SentStep,
    type StoredMessage
} from 'c/collectionsRemindersList';
import { type MessageTemplate, templatePurposes } from 'c/collectionsTemplate';
import { isoDate } from 'c/termsIsoDate';
import {
    asNode,
    dateOf,
    enteredAmount,
    instantOf,
    isChecked,
    type Node,
    nodesOf,
    numberOf,
    requiredText,
    textOf,
    wordOf
} from 'c/termsNode';

const statuses = ['Normal', 'Insolvent', 'Legal'] as const;

/** What was read, and who reads. */
export interface ReadReminders {
    readonly facts: ReminderFacts;
    readonly collector: string;
}

/** Maps the answer to domain types. @throws RangeError or TypeError when the org holds a value that the domain does not know */
export function readReminders(data: unknown): ReadReminders {
    const query = queryOf(data);
    const contacts = [...nodesOf(query.Contact), ...nodesOf(query.payerContacts)];
    const activities = nodesOf(query.Collection_Activity__c).map(readActivity);
    const profiles = nodesOf(query.Credit_Profile__c).map((node) => readProfile(node, contacts, activities));
    const [user] = nodesOf(query.User);
    return {
        facts: {
            profiles: new Map(profiles.map((profile) => [profile.profileId, profile])),
            templates: nodesOf(query.Collection_Template__c).map(readTemplate),
            messages: nodesOf(query.Collection_Message__c).map(readMessage),
            sent: nodesOf(query.sentMessages).flatMap(readSent),
            rules: nodesOf(query.Contact_Rule__c).map(readContactRule)
        },
        collector: (user && textOf(user, 'Name')) ?? ''
    };
}

/** The answer's lists, by object. */
export function queryOf(data: unknown): Node {
    return asNode(asNode(asNode(data).uiapi).query);
}

/** How a profile is written to; the people of whoever pays come first. */
export function readProfile(
    node: Node,
    contacts: readonly Node[],
    activities: readonly Activity[] = []
): ReminderProfile {
    const account = textOf(node, 'Account__c');
    const payer = textOf(node, 'Payer__c');
    const byId = new Map(contacts.map((contact) => [contact.Id, contact]));
    const of = (accountId: string | undefined) =>
        [...byId.values()].filter((contact) => accountId !== undefined && textOf(contact, 'AccountId') === accountId);
    return {
        profileId: String(node.Id),
        language: textOf(node, 'Language__c'),
        place: textOf(node, 'Place__c'),
        howToPay: textOf(asNode(node.Ledger_Source__r), 'How_To_Pay__c'),
        contacts: [...of(payer), ...(payer === account ? [] : of(account))].map(readContact),
        customer: readCustomer(node),
        activities: activities.filter(({ profileId }) => profileId === String(node.Id))
    };
}

function readCustomer(node: Node): GuardedCustomer {
    return {
        debtorType:
            textOf(node, 'Debtor_Type__c') === undefined ? 'Company' : wordOf(node, 'Debtor_Type__c', debtorTypes),
        place: textOf(node, 'Place__c'),
        timeZone: textOf(node, 'Time_Zone__c'),
        status:
            textOf(node, 'Account_Status__c') === undefined ? 'Normal' : wordOf(node, 'Account_Status__c', statuses),
        statusSince: dateOf(node, 'Status_Since__c'),
        ceaseContact: isChecked(node, 'Cease_Contact__c'),
        attorney: textOf(node, 'Attorney__c'),
        negotiationUntil: dateOf(node, 'Negotiation_Until__c')
    };
}

function readContact(node: Node): ReminderContact {
    return {
        id: String(node.Id),
        name: textOf(node, 'Name') ?? '',
        email: textOf(node, 'Email'),
        role: textOf(node, 'Debtor_Role__c'),
        timeZone: textOf(node, 'Time_Zone__c'),
        ceaseContact: isChecked(node, 'Cease_Contact__c'),
        isAttorney: isChecked(node, 'Attorney__c')
    };
}

/** One text. */
export function readTemplate(node: Node): MessageTemplate {
    return {
        key: textOf(node, 'Key__c') ?? String(node.Id),
        template: requiredText(node, 'Template__c'),
        language: requiredText(node, 'Language__c'),
        purpose: wordOf(node, 'Purpose__c', templatePurposes),
        subject: textOf(node, 'Subject__c') ?? '',
        body: (textOf(node, 'Body__c') ?? '').replace(/\r\n?/g, '\n'),
        effectiveFrom: isoDate(requiredText(node, 'Effective_From__c')),
        effectiveTo: dateOf(node, 'Effective_To__c')
    };
}

function readSent(node: Node): readonly SentStep[] {
    const step = textOf(node, 'Step__c');
    const at = instantOf(node, 'Sent_At__c');
    return step && at ? [{ profileId: requiredText(node, 'Credit_Profile__c'), step, at }] : [];
}

function readMessage(node: Node): StoredMessage {
    const { amount } = enteredAmount(numberOf(node, 'Amount__c'), textOf(node, 'Currency_Code__c'));
    return {
        id: String(node.Id),
        profileId: requiredText(node, 'Credit_Profile__c'),
        status: wordOf(node, 'Status__c', messageStatuses),
        channel: requiredText(node, 'Channel__c'),
        sendBy: textOf(node, 'Send_By__c'),
        step: textOf(node, 'Step__c'),
        subject: textOf(node, 'Subject__c') ?? '',
        body: textOf(node, 'Body__c') ?? '',
        recipient: textOf(node, 'Recipient__c') ?? '',
        amount,
        approvedAt: instantOf(node, 'Approved_At__c')
    };
}

import { queryOf, readProfile, readTemplate } from 'c/collectionsRemindersGateway';
import { recipientOf, type ReminderContact } from 'c/collectionsRemindersList';
import type { MessageTemplate, PromiseText, StatementItem } from 'c/collectionsTemplate';
import { parseBounds } from 'c/ledgerAgeing';
import { subtract } from 'c/termsMoney';
import { asNode, dateOf, moneyOf, type Node, nodesOf, requiredText, textOf } from 'c/termsNode';

/** What a letter tells, to whom, and in which language. */
export interface LetterFacts {
    readonly customer: string;
    readonly profileIds: readonly string[];
    readonly language?: string;
    readonly place?: string;
    readonly howToPay?: string;
    readonly contact?: ReminderContact;
    readonly collector: string;
    readonly openItems: readonly StatementItem[];
    readonly ageingBounds?: readonly number[];
    readonly promise?: PromiseText & { readonly id: string; readonly profileId: string };
    readonly templates: readonly MessageTemplate[];
    /** There are more open items than one letter reads. */
    readonly isCut: boolean;
}

/** Maps the answer; undefined for an account without a profile. @throws RangeError or TypeError on a value the domain does not know */
export function readLetter(data: unknown): LetterFacts | undefined {
    const query = queryOf(data);
    const profileNodes = nodesOf(query.Credit_Profile__c);
    const contacts = [...nodesOf(query.Contact), ...nodesOf(query.payerContacts)];
    const [promiseNode] = nodesOf(query.Collection_Promise__c);
    const promise = promiseNode && readPromise(promiseNode);
    const main = profileNodes.find((node) => node.Id === promise?.profileId) ?? profileNodes[0];
    if (!main) {
        return undefined;
    }
    const profile = readProfile(main, contacts);
    const bounds = parseBounds(textOf(main, 'Ageing_Bounds__c') ?? '');
    const [user] = nodesOf(query.User);
    const agreedWith = promiseNode && textOf(promiseNode, 'Contact__c');
    return {
        customer: textOf(asNode(main.Account__r), 'Name') ?? '',
        profileIds: profileNodes.map((node) => String(node.Id)),
        language: profile.language,
        place: profile.place,
        howToPay: howToPayOf(profileNodes),
        contact: profile.contacts.find(({ id }) => id === agreedWith) ?? recipientOf(profile),
        collector: (user && textOf(user, 'Name')) ?? '',
        openItems: nodesOf(query.Receivable__c).map(readItem),
        ageingBounds: bounds.ok ? bounds.value : undefined,
        promise,
        templates: nodesOf(query.Collection_Template__c).map(readTemplate),
        isCut: asNode(asNode(query.Receivable__c).pageInfo).hasNextPage === true
    };
}

/** A customer of several ledgers pays each by its own words. */
function howToPayOf(profiles: readonly Node[]): string | undefined {
    const texts = profiles.flatMap((node) => textOf(asNode(node.Ledger_Source__r), 'How_To_Pay__c') ?? []);
    return texts.length > 0 ? [...new Set(texts)].join('\n\n') : undefined;
}

function readItem(node: Node): StatementItem {
    const currency = requiredText(node, 'Currency_Code__c');
    const open = moneyOf(node, 'Open_Amount__c', currency);
    const documentOn = dateOf(node, 'Document_Date__c');
    if (!open || !documentOn) {
        throw new TypeError('An open item has no amount or no date');
    }
    return { document: textOf(node, 'Name') ?? '', documentOn, dueOn: dateOf(node, 'Due_Date__c'), open };
}

function readPromise(node: Node): LetterFacts['promise'] {
    const currency = requiredText(node, 'Currency_Code__c');
    const amount = moneyOf(node, 'Amount__c', currency);
    const dueOn = dateOf(node, 'Due_On__c');
    const rest = moneyOf(node, 'Rest__c', currency);
    if (!amount || !dueOn) {
        throw new TypeError('A promise has no amount or no day');
    }
    return {
        id: String(node.Id),
        profileId: requiredText(node, 'Credit_Profile__c'),
        amount,
        dueOn,
        received: rest && subtract(amount, rest),
        documents: nodesOf(node.Items__r).map((item) => textOf(asNode(item.Receivable__r), 'Name') ?? '')
    };
}

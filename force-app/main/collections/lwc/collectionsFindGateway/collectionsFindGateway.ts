import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';
import { asNode, dateOf, linkOf, moneyOf, type Node, nodesOf, requiredText, textOf } from 'c/termsNode';

export { findDocument, findItemsDocument } from './documents';

/** How many characters a search needs, and how many digits a phone number. */
export const LEAST_CHARACTERS = 3;
const LEAST_DIGITS = 4;

/** What a match was found by. */
export type FoundBy = 'document' | 'order' | 'payment' | 'customer' | 'phone' | 'name';

/** One match: what matched, the account, and for money what is open or came in. */
export interface Found {
    readonly id: string;
    readonly by: FoundBy;
    readonly matched: string;
    readonly accountId: string;
    readonly accountName: string;
    /** A contact's name, or the account's city. */
    readonly beside?: string;
    readonly open?: Money;
    readonly isCleared?: boolean;
    readonly received?: { readonly amount: Money; readonly on: IsoDate; readonly isReversed: boolean };
    readonly documentLink?: string;
    readonly deliveryLink?: string;
}

/** The matches of one kind; `hasMore` when there are more than are listed. */
export interface FoundGroup {
    readonly by: FoundBy;
    readonly matches: readonly Found[];
    readonly hasMore: boolean;
}

/** What is searched for; undefined while too little is typed. Wildcards in the text stand for themselves. */
export function findVariables(text: string): Readonly<Record<'begins' | 'holds' | 'digits', string>> | undefined {
    const typed = text.trim();
    if (typed.length < LEAST_CHARACTERS) {
        return undefined;
    }
    const literal = typed.replace(/[\\%_]/g, String.raw`\$&`);
    const digits = phoneDigits(typed);
    // Between digits may stand anything: (415) 555-0101 is found by 4155550101. What the wildcards find beyond that is sorted out later.
    const pattern = digits ? `%${[...digits].join('%')}%` : literal;
    return { begins: `${literal}%`, holds: `%${literal}%`, digits: pattern };
}

/**
 * The matches by what they were found by, the surest first.
 * @throws RangeError or TypeError when the org holds a value that the domain does not know
 */
export function readFound(data: unknown, text: string): readonly FoundGroup[] {
    const query = asNode(asNode(asNode(data).uiapi).query);
    const digits = phoneDigits(text);
    const group = (by: FoundBy, connection: unknown, read: (node: Node) => Found): FoundGroup => ({
        by,
        matches: nodesOf(connection).map(read),
        hasMore: asNode(asNode(connection).pageInfo).hasNextPage === true
    });
    const hasDigits = (number: string | undefined) =>
        digits !== undefined && number !== undefined && onlyDigits(number).includes(digits);
    const phones = [
        ...nodesOf(query.phones)
            .filter((node) => hasDigits(textOf(node, 'Phone')))
            .map(readPhone),
        ...nodesOf(query.Contact).flatMap((node) => readContact(node, hasDigits))
    ];
    const groups: readonly FoundGroup[] = [
        group('document', query.documents, (node) => readItem(node, 'document')),
        group('order', query.orders, (node) => readItem(node, 'order')),
        group('payment', query.Cash_Receipt__c, readReceipt),
        group('customer', query.Credit_Profile__c, readCustomer),
        { by: 'phone', matches: phones, hasMore: false },
        group('name', query.names, (node) => readAccount(node, 'name'))
    ];
    return groups.filter(({ matches }) => matches.length > 0);
}

/** The digits of what looks like a phone number; undefined for anything else. */
function phoneDigits(text: string): string | undefined {
    const digits = onlyDigits(text);
    return /^[\d\s()+./-]+$/.test(text.trim()) && digits.length >= LEAST_DIGITS ? digits : undefined;
}

function onlyDigits(text: string): string {
    return text.replace(/\D/g, '');
}

function readAccount(node: Node, by: FoundBy, matched = textOf(node, 'Name') ?? ''): Found {
    const id = String(node.Id);
    return {
        id: `${by} ${id}`,
        by,
        matched,
        accountId: id,
        accountName: textOf(node, 'Name') ?? '',
        beside: textOf(node, 'BillingCity')
    };
}

function readPhone(node: Node): Found {
    return readAccount(node, 'phone', textOf(node, 'Phone'));
}

function readContact(node: Node, matches: (number: string | undefined) => boolean): readonly Found[] {
    const accountId = textOf(node, 'AccountId');
    const matched = [textOf(node, 'Phone'), textOf(node, 'MobilePhone')].find(matches);
    return accountId && matched
        ? [
              {
                  id: `phone ${String(node.Id)}`,
                  by: 'phone',
                  matched,
                  accountId,
                  accountName: textOf(asNode(node.Account), 'Name') ?? '',
                  beside: textOf(node, 'Name')
              }
          ]
        : [];
}

function readCustomer(node: Node): Found {
    return {
        id: `customer ${String(node.Id)}`,
        by: 'customer',
        matched: requiredText(node, 'Customer_Number__c'),
        ...ownerOf(node)
    };
}

function readItem(node: Node, by: 'document' | 'order'): Found {
    return {
        id: `${by} ${String(node.Id)}`,
        by,
        matched: by === 'order' ? requiredText(node, 'PO_Number__c') : (textOf(node, 'Name') ?? ''),
        ...ownerOf(asNode(node.Credit_Profile__r)),
        beside: by === 'order' ? textOf(node, 'Name') : textOf(node, 'PO_Number__c'),
        open: moneyOf(node, 'Open_Amount__c', requiredText(node, 'Currency_Code__c')),
        isCleared: textOf(node, 'Status__c') === 'Cleared',
        documentLink: linkOf(node, 'Document_Link__c'),
        deliveryLink: linkOf(node, 'Proof_Of_Delivery_Link__c')
    };
}

function readReceipt(node: Node): Found {
    const amount = moneyOf(node, 'Amount__c', requiredText(node, 'Currency_Code__c'));
    const on = dateOf(node, 'Received_On__c');
    return {
        id: `payment ${String(node.Id)}`,
        by: 'payment',
        matched: requiredText(node, 'Reference__c'),
        ...ownerOf(asNode(node.Credit_Profile__r)),
        received: amount && on && { amount, on, isReversed: dateOf(node, 'Reversed_On__c') !== undefined }
    };
}

function ownerOf(profile: Node): Pick<Found, 'accountId' | 'accountName'> {
    return {
        accountId: requiredText(profile, 'Account__c'),
        accountName: textOf(asNode(profile.Account__r), 'Name') ?? ''
    };
}

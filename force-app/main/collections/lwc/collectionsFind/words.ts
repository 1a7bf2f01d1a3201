import type { Found, FoundBy, FoundGroup } from 'c/collectionsFindGateway';
import { formatDay, formatMoney } from 'c/termsFormat';
import type { IsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import accounts from '@salesforce/label/c.Collections_Find_Accounts';
import cleared from '@salesforce/label/c.Collections_Find_Cleared';
import customers from '@salesforce/label/c.Collections_Find_Customers';
import delivery from '@salesforce/label/c.Collections_Find_Delivery';
import deliveryOf from '@salesforce/label/c.Collections_Find_Delivery_Of';
import documentLabel from '@salesforce/label/c.Collections_Find_Document';
import documentOf from '@salesforce/label/c.Collections_Find_Document_Of';
import documents from '@salesforce/label/c.Collections_Find_Invoices';
import more from '@salesforce/label/c.Collections_Find_More';
import open from '@salesforce/label/c.Collections_Find_Open';
import orders from '@salesforce/label/c.Collections_Find_Orders';
import payments from '@salesforce/label/c.Collections_Find_Payments';
import phones from '@salesforce/label/c.Collections_Find_Phones';
import received from '@salesforce/label/c.Collections_Find_Received';
import reversed from '@salesforce/label/c.Collections_Find_Reversed';

const TITLES: Readonly<Record<FoundBy, string>> = {
    document: documents,
    order: orders,
    payment: payments,
    customer: customers,
    phone: phones,
    name: accounts
};

/** How the reader writes amounts and days. */
interface FindReader {
    readonly locale: string;
    readonly on: IsoDate;
}

/** The groups with their headings, each match with its words and links. */
export function groupViews(groups: readonly FoundGroup[], reader: FindReader) {
    return groups.map(({ by, matches, hasMore }) => ({
        key: by,
        titleId: `group-${by}`,
        title: TITLES[by],
        more: hasMore ? more : undefined,
        matches: matches.map((match) => matchView(match, reader))
    }));
}

function matchView(match: Found, reader: FindReader) {
    const { id, by, matched, accountId, accountName, beside } = match;
    const details = by === 'name' ? [beside] : [accountName, beside];
    return {
        key: id,
        accountId,
        href: `/lightning/r/Account/${accountId}/view`,
        matched,
        beside: details.filter(Boolean).join(', '),
        amount: amountText(match, reader),
        links: [
            ...(match.documentLink
                ? [
                      {
                          key: 'document',
                          href: match.documentLink,
                          text: documentLabel,
                          title: fillLabel(documentOf, matched)
                      }
                  ]
                : []),
            ...(match.deliveryLink
                ? [{ key: 'delivery', href: match.deliveryLink, text: delivery, title: fillLabel(deliveryOf, matched) }]
                : [])
        ]
    };
}

function amountText({ open: left, isCleared, received: cash }: Found, { locale, on }: FindReader): string {
    if (cash) {
        const { amount, on: day, isReversed } = cash;
        return fillLabel(
            isReversed ? reversed : received,
            formatMoney(amount, locale),
            amount.currency,
            formatDay(day, on, locale)
        );
    }
    if (isCleared) {
        return cleared;
    }
    return left ? fillLabel(open, formatMoney(left, locale), left.currency) : '';
}

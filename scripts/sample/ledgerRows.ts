/** A row of items.csv; amounts are in minor units. */
export interface ItemRow {
    readonly company: string;
    readonly customer: string;
    readonly currency: string;
    readonly document: string;
    readonly item: string;
    readonly type: string;
    readonly invoiceDate: string;
    readonly dueDate: string;
    readonly minor: number;
    readonly disputedMinor: number;
    readonly poNumber: string;
    readonly documentLink: string;
    readonly proofOfDeliveryLink: string;
}

/** A row of cash.csv: what a payment settled of one item, with the item's sign. */
export interface CashRow {
    readonly document: string;
    readonly item: string;
    readonly paidOn: string;
    readonly minor: number;
    readonly reversedOn: string;
    /** What the payer wrote on the payment: the items of one reference and day were paid together. */
    readonly reference: string;
    readonly method: string;
    readonly reversalReason: string;
}

/** A row of orders.csv or shipped.csv. */
export interface ExposureRow {
    readonly company: string;
    readonly customer: string;
    readonly currency: string;
    readonly document: string;
    readonly date: string;
    readonly minor: number;
}

/** Everything that an ERP would say about its customers. */
export interface Books {
    readonly items: readonly ItemRow[];
    readonly cash: readonly CashRow[];
    readonly orders: readonly ExposureRow[];
    readonly shipped: readonly ExposureRow[];
}

/** The books as they stood at the end of a day: later documents and payments are not known yet. */
export function booksAt({ items, cash, orders, shipped }: Books, day: string): Books {
    return {
        items: items.filter((item) => item.invoiceDate <= day),
        cash: cash
            .filter((row) => row.paidOn <= day)
            .map((row) => (row.reversedOn > day ? { ...row, reversedOn: '', reversalReason: '' } : row)),
        orders: orders.filter((order) => order.date <= day),
        shipped: shipped.filter((row) => row.date <= day)
    };
}

/** The books of one company. */
export function booksOf({ items, cash, orders, shipped }: Books, company: string): Books {
    const own = items.filter((item) => item.company === company);
    const documents = new Set(own.map(({ document }) => document));
    return {
        items: own,
        cash: cash.filter((row) => documents.has(row.document)),
        orders: orders.filter((order) => order.company === company),
        shipped: shipped.filter((row) => row.company === company)
    };
}

/** The books of several sets of customers in one. */
export function joinBooks(...books: readonly Books[]): Books {
    return {
        items: books.flatMap(({ items }) => items),
        cash: books.flatMap(({ cash }) => cash),
        orders: books.flatMap(({ orders }) => orders),
        shipped: books.flatMap(({ shipped }) => shipped)
    };
}

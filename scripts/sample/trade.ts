import { addDays, addMonths, isoDate, type IsoDate } from 'c/termsIsoDate';
import { minorDigits } from 'c/termsMoney';
import type { PaymentHabit, SampleCustomer } from './customers.ts';
import type { Books, CashRow, ExposureRow, ItemRow } from './ledgerRows.ts';
import type { Random } from './random.ts';

const firstMonth = isoDate('2024-07-01');
const months = 24;
const lastDay = isoDate('2026-06-30');
const stoppedPaying = isoDate('2026-03-01');
/** Days after the due date by which a forgotten invoice is paid at the latest. */
const foundAfter = 55;

/** Days after the due date on which a customer of each habit pays, least and most. */
const lateness: Readonly<Record<PaymentHabit, readonly [number, number]>> = {
    prompt: [-6, 2],
    late: [0, 14],
    slow: [8, 45],
    failing: [5, 30]
};

/** Two years of invoices, payments, credit memos, disputes and orders of one customer. */
export function tradeOf(customer: SampleCustomer, random: Random): Books {
    const books = {
        items: [] as ItemRow[],
        cash: [] as CashRow[],
        orders: [] as ExposureRow[],
        shipped: [] as ExposureRow[]
    };
    let serial = 0;
    const nextNumber = (): string => `${customer.number.slice(-6)}${String((serial += 1)).padStart(3, '0')}`;
    for (let month = 0; month < months; month += 1) {
        const start = addMonths(firstMonth, month);
        for (let count = 0; count < customer.invoicesAMonth; count += 1) {
            const date = addDays(start, random.between(0, 27));
            if (random.chance(0.82)) {
                bill(customer, random, books, nextNumber(), date);
            }
        }
    }
    addUnapplied(customer, random, books, nextNumber);
    if (random.chance(0.3)) {
        books.orders.push({
            ...nameOf(customer),
            document: `SO-${nextNumber()}`,
            date: addDays(lastDay, -random.between(1, 20)),
            minor: amount(customer, random)
        });
    }
    if (random.chance(0.08)) {
        books.shipped.push({
            ...nameOf(customer),
            document: `DN-${nextNumber()}`,
            date: addDays(lastDay, -random.between(0, 4)),
            minor: amount(customer, random)
        });
    }
    return books;
}

interface OpenBooks {
    readonly items: ItemRow[];
    readonly cash: CashRow[];
}

function bill(customer: SampleCustomer, random: Random, books: OpenBooks, number: string, date: IsoDate): void {
    const document = `IN-${number}`;
    const minor = amount(customer, random);
    const parts = customer.buysInInstallments && random.chance(0.3) ? 3 : 1;
    const part = Math.floor(minor / parts);
    for (let index = 0; index < parts; index += 1) {
        const item = itemRow(customer, random, document, date, {
            item: parts === 1 ? '' : String(index + 1),
            dueDate: addDays(date, customer.termsDays + index * 30),
            minor: index === parts - 1 ? minor - part * (parts - 1) : part
        });
        books.items.push(settle(customer, random, books, item));
    }
}

/** Pays an item as the customer does; what stays open past its due date may be in dispute. */
function settle(customer: SampleCustomer, random: Random, books: OpenBooks, item: ItemRow): ItemRow {
    const [least, most] = lateness[customer.habit];
    const paidOn = addDays(isoDate(item.dueDate), random.between(least, most));
    const stopped = customer.habit === 'failing' && item.invoiceDate >= stoppedPaying;
    const pays = paidOn <= lastDay && !stopped && !random.chance(0.015);
    const credited = random.chance(0.03) ? creditMemo(random, books, item) : 0;
    const rest = item.minor - credited;
    if (pays) {
        pay(random, books.cash, item, paidOn, rest);
        return item;
    }
    if (item.dueDate < lastDay && random.chance(0.25)) {
        pay(random, books.cash, item, addDays(isoDate(item.dueDate), 1), Math.floor(rest / 3), false);
    }
    const isDisputed = item.dueDate < lastDay && random.chance(0.2);
    const disputedMinor = isDisputed ? (random.chance(0.5) ? item.minor : Math.floor(item.minor / 4)) : 0;
    // What somebody forgot is found before long: nothing stays open for a year.
    const foundOn = addDays(isoDate(item.dueDate), foundAfter);
    if (!stopped && foundOn <= lastDay) {
        const paid = books.cash.filter(({ document, item: part }) => document === item.document && part === item.item);
        const left = paid.reduce((total, row) => total - (row.reversedOn === '' ? row.minor : 0), item.minor);
        books.cash.push({ ...paymentOf(item, foundOn), minor: left });
        return item;
    }
    return disputedMinor === 0 ? item : { ...item, disputedMinor };
}

function pay(random: Random, cash: CashRow[], item: ItemRow, paidOn: IsoDate, minor: number, mayVary = true): void {
    if (mayVary && random.chance(0.07)) {
        const first = Math.floor(minor * 0.6);
        const secondOn = addDays(paidOn, random.between(3, 12));
        cash.push({ ...paymentOf(item, paidOn), minor: first }, { ...paymentOf(item, secondOn), minor: minor - first });
        return;
    }
    if (mayVary && random.chance(0.01)) {
        const reversedOn = addDays(paidOn, random.between(4, 9));
        // Its own payment, or the bank could not have sent it back alone.
        const reference = `CHK ${item.document.slice(3)}`;
        const returned = { ...paymentOf(item, paidOn), reference, minor, reversedOn };
        cash.push(
            { ...returned, reversalReason: 'Insufficient funds' },
            { ...paymentOf(item, addDays(reversedOn, 5)), minor }
        );
        return;
    }
    cash.push({ ...paymentOf(item, paidOn), minor });
}

const methods: Readonly<Record<string, string>> = { USD: 'ACH', EUR: 'SEPA transfer', GBP: 'Bacs' };

/** A payment of an item; what a customer pays on one day is one payment. */
function paymentOf({ document, item, customer, currency }: ItemRow, paidOn: IsoDate): Omit<CashRow, 'minor'> {
    const reference = `RA ${customer.slice(-6)} ${paidOn.replaceAll('-', '').slice(2)}`;
    const method = methods[currency] ?? 'Bank transfer';
    return { document, item, paidOn, reversedOn: '', reference, method, reversalReason: '' };
}

/** A credit memo that was applied to its invoice on the day it was written. */
function creditMemo(random: Random, books: OpenBooks, item: ItemRow): number {
    const date = addDays(isoDate(item.invoiceDate), random.between(5, 15));
    const minor = Math.floor((item.minor * random.between(3, 15)) / 100);
    if (date > lastDay || minor === 0) {
        return 0;
    }
    const document = item.document.replace('IN-', 'CM-');
    books.items.push({
        ...item,
        document,
        type: 'credit memo',
        invoiceDate: date,
        dueDate: '',
        minor: -minor,
        disputedMinor: 0
    });
    const memo = { ...paymentOf(item, date), reference: document, method: 'Credit memo' };
    books.cash.push({ ...memo, document, minor: -minor }, { ...memo, minor });
    return minor;
}

function addUnapplied(customer: SampleCustomer, random: Random, books: OpenBooks, nextNumber: () => string): void {
    const kinds = [
        { type: 'payment on account', prefix: 'PA', probability: 0.07 },
        { type: 'credit memo', prefix: 'CM', probability: 0.05 }
    ];
    for (const { type, prefix, probability } of kinds) {
        if (random.chance(probability)) {
            const date = addDays(lastDay, -random.between(1, 18));
            const document = `${prefix}-${nextNumber()}`;
            const minor = -Math.floor(amount(customer, random) / 2);
            books.items.push({ ...itemRow(customer, random, document, date, { item: '', dueDate: '', minor }), type });
        }
    }
}

function itemRow(
    customer: SampleCustomer,
    random: Random,
    document: string,
    date: IsoDate,
    part: Pick<ItemRow, 'item' | 'dueDate' | 'minor'>
): ItemRow {
    const isDelivered = random.chance(0.7);
    return {
        ...nameOf(customer),
        document,
        type: 'invoice',
        invoiceDate: date,
        disputedMinor: 0,
        poNumber: random.chance(0.8) ? `PO-${random.between(10_000, 99_999)}` : '',
        documentLink: `https://documents.example.com/${document}.pdf`,
        proofOfDeliveryLink: isDelivered ? `https://documents.example.com/${document}-pod.pdf` : '',
        ...part
    };
}

function nameOf({ company, number, currency }: SampleCustomer) {
    return { company, customer: number, currency };
}

function amount({ usualInvoice, currency }: SampleCustomer, random: Random): number {
    return Math.round(usualInvoice * (0.5 + random.next()) * 10 ** minorDigits(currency));
}

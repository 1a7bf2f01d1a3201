import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { toDecimal } from 'c/termsMoney';
import type { Books, CashRow, ExposureRow, ItemRow } from './ledgerRows.ts';

/** Writes the books as a folder that the mapping sample-erp reads; `misstatedMinor` falsifies every control total. */
export function writeDelivery(folder: string, books: Books, misstatedMinor = 0): void {
    mkdirSync(folder, { recursive: true });
    const currencies = new Map(books.items.map((item) => [`${item.document}|${item.item}`, item.currency]));
    writeRows(join(folder, 'items.csv'), books.items.map(itemCells));
    writeRows(
        join(folder, 'cash.csv'),
        books.cash.map((row) => cashCells(row, currencies.get(`${row.document}|${row.item}`) ?? ''))
    );
    writeRows(
        join(folder, 'orders.csv'),
        books.orders.map((row) => exposureCells(row, 'order_date')),
        orderColumns('order_date')
    );
    writeRows(
        join(folder, 'shipped.csv'),
        books.shipped.map((row) => exposureCells(row, 'shipped_on')),
        orderColumns('shipped_on')
    );
    writeRows(join(folder, 'control.csv'), controlRows(books, misstatedMinor));
}

/** Writes rows of cells under their column names. */
export function writeRows(
    file: string,
    rows: readonly Readonly<Record<string, string>>[],
    columns?: readonly string[]
): void {
    const names = columns ?? Object.keys(rows[0] ?? {});
    writeFileSync(file, stringify([...rows], { header: true, columns: [...names] }));
}

function orderColumns(date: string): string[] {
    return ['company', 'customer', 'currency', 'document', date, 'amount'];
}

function itemCells(row: ItemRow): Record<string, string> {
    return {
        company: row.company,
        customer: row.customer,
        currency: row.currency,
        document: row.document,
        item: row.item,
        type: row.type,
        invoice_date: row.invoiceDate,
        due_date: row.dueDate,
        amount: decimal(row.minor, row.currency),
        disputed: row.disputedMinor === 0 ? '' : decimal(row.disputedMinor, row.currency),
        po_number: row.poNumber,
        document_link: row.documentLink,
        proof_of_delivery_link: row.proofOfDeliveryLink
    };
}

function cashCells(row: CashRow, currency: string): Record<string, string> {
    return {
        document: row.document,
        item: row.item,
        paid_on: row.paidOn,
        amount: decimal(row.minor, currency),
        reversed_on: row.reversedOn,
        reference: row.reference,
        method: row.method,
        reversal_reason: row.reversalReason
    };
}

function exposureCells(row: ExposureRow, date: string): Record<string, string> {
    return {
        company: row.company,
        customer: row.customer,
        currency: row.currency,
        document: row.document,
        [date]: row.date,
        amount: decimal(row.minor, row.currency)
    };
}

/** What the ERP's own list would say: rows and open balance by currency. */
function controlRows(books: Books, misstatedMinor: number): Record<string, string>[] {
    const rows = new Map<string, number>();
    const totals = new Map<string, number>();
    const currencies = new Map<string, string>();
    for (const { document, item, currency, minor } of books.items) {
        currencies.set(`${document}|${item}`, currency);
        rows.set(currency, (rows.get(currency) ?? 0) + 1);
        totals.set(currency, (totals.get(currency) ?? 0) + minor);
    }
    for (const { document, item, minor, reversedOn } of books.cash) {
        const currency = currencies.get(`${document}|${item}`) ?? '';
        totals.set(currency, (totals.get(currency) ?? 0) - (reversedOn === '' ? minor : 0));
    }
    for (const { currency } of [...books.orders, ...books.shipped]) {
        rows.set(currency, (rows.get(currency) ?? 0) + 1);
    }
    return [...rows.keys()].sort().map((currency) => ({
        currency,
        rows: String(rows.get(currency)),
        total: decimal((totals.get(currency) ?? 0) + misstatedMinor, currency)
    }));
}

function decimal(minor: number, currency: string): string {
    return toDecimal({ minor, currency });
}

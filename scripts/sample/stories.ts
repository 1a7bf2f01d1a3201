import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { moneyFromDecimal } from 'c/termsMoney';
import type { Books, ExposureRow } from './ledgerRows.ts';

const folder = join(import.meta.dirname, '../../config/sample/stories');

/** A row of a CSV file by column. */
export type CsvRow = Readonly<Record<string, string>>;

/** A CSV file of the story customers. */
export function storyRows(file: string): CsvRow[] {
    return parse<CsvRow>(readFileSync(join(folder, file)), { columns: true });
}

/** The books of the story customers, each under its company. */
export function storyBooks(): Books {
    const companies = new Map(storyRows('customers.csv').map((row) => [row['customer'] ?? '', row['company'] ?? '']));
    return {
        items: storyRows('items.csv').map((row) => ({
            company: companies.get(cell(row, 'customer')) ?? '',
            customer: cell(row, 'customer'),
            currency: cell(row, 'currency'),
            document: cell(row, 'document'),
            item: '',
            type: cell(row, 'type'),
            invoiceDate: cell(row, 'invoice_date'),
            dueDate: cell(row, 'due_date'),
            minor: minorOf(row, 'amount'),
            disputedMinor: minorOf(row, 'disputed'),
            poNumber: cell(row, 'po_number'),
            documentLink: cell(row, 'document_link'),
            proofOfDeliveryLink: cell(row, 'proof_of_delivery_link')
        })),
        cash: storyRows('cash.csv').map((row) => ({
            document: cell(row, 'document'),
            item: '',
            paidOn: cell(row, 'paid_on'),
            minor: minorOf(row, 'amount'),
            reversedOn: cell(row, 'reversed_on'),
            reference: cell(row, 'reference'),
            method: cell(row, 'method'),
            reversalReason: cell(row, 'reversal_reason')
        })),
        orders: storyRows('orders.csv').map((row) => exposureRow(row, 'order_date')),
        shipped: storyRows('shipped.csv').map((row) => exposureRow(row, 'shipped_on'))
    };
}

function exposureRow(row: CsvRow, date: string): ExposureRow {
    return {
        company: cell(row, 'company'),
        customer: cell(row, 'customer'),
        currency: cell(row, 'currency'),
        document: cell(row, 'document'),
        date: cell(row, date),
        minor: minorOf(row, 'amount')
    };
}

function minorOf(row: CsvRow, column: string): number {
    return moneyFromDecimal(row[column] || '0', cell(row, 'currency')).minor;
}

function cell(row: CsvRow, column: string): string {
    const value = row[column];
    if (value === undefined) {
        throw new RangeError(`The story files have no column ${column}`);
    }
    return value;
}

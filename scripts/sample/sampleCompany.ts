import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { generateCustomers, type SampleCustomer } from './customers.ts';
import { booksAt, booksOf, joinBooks, type Books } from './ledgerRows.ts';
import { seededRandom } from './random.ts';
import { storyBooks, storyRows, type CsvRow } from './stories.ts';
import { tradeOf } from './trade.ts';
import { writeDelivery, writeRows } from './writeDelivery.ts';

const seed = 20_260_630;
const generatedCustomers = 220;

/** The sample company: the story customers, and generated ones that are the same every time. */
export interface SampleCompany {
    readonly customers: readonly SampleCustomer[];
    readonly books: Books;
}

/** Makes the sample company. */
export function sampleCompany(): SampleCompany {
    const random = seededRandom(seed);
    const customers = generateCustomers(random, generatedCustomers);
    return { customers, books: joinBooks(storyBooks(), ...customers.map((customer) => tradeOf(customer, random))) };
}

/** Writes the sample's deliveries, customers, accounts and scores into a folder. */
export function writeSample(folder: string): void {
    const { customers, books } = sampleCompany();
    mkdirSync(folder, { recursive: true });
    const main = booksAt(booksOf(books, '1000'), '2026-06-30');
    const second = booksOf(books, '2000');
    writeDelivery(join(folder, '1000-2026-06-30'), main);
    writeDelivery(join(folder, '2000-2026-06-27'), booksAt(second, '2026-06-27'));
    // The second company's delivery of the last day does not add up, so that its customers stay at the day before.
    writeDelivery(join(folder, '2000-2026-06-30'), booksAt(second, '2026-06-30'), 125_000);
    const storyCustomers = storyRows('customers.csv');
    const columns = Object.keys(storyCustomers[0] ?? {});
    const allCustomers = [...storyCustomers, ...customers.map((customer) => customerCells(customer, columns))];
    writeRows(join(folder, 'customers.csv'), allCustomers, columns);
    writeRows(
        join(folder, 'accounts.csv'),
        [...allCustomers, ...storyRows('accounts.csv')],
        ['name', 'account_number', 'city', 'country', 'industry']
    );
    writeRows(join(folder, 'scores.csv'), storyRows('scores.csv'));
}

function customerCells(customer: SampleCustomer, columns: readonly string[]): CsvRow {
    const known: Record<string, string> = {
        company: customer.company,
        customer: customer.number,
        name: customer.name,
        account_number: customer.number,
        city: customer.city,
        country: customer.country,
        industry: customer.industry,
        currency: customer.currency,
        terms_days: String(customer.termsDays),
        own_limit: customer.ownLimit === undefined ? '' : String(customer.ownLimit)
    };
    return Object.fromEntries(columns.map((column) => [column, known[column] ?? '']));
}

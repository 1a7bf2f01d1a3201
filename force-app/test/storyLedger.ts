/** The story customers' ledger as the tests read it: rows from the sample files, the rest as in the expected-result table. */
import type { CashApplication, ReceivableFacts, ReceivableType } from 'c/ledgerReceivable';
import type { LimitTerms } from 'c/creditLimit';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal, type Money } from 'c/termsMoney';

/** What of a customer is not in the ledger files. */
export interface StoryCredit {
    readonly currency: string;
    readonly limit: LimitTerms;
    readonly openOrders: Money;
    readonly shippedNotBilled: Money;
}

// The bundles are typed without Node, so that none of them can come to lean on it; only this reader of files does.
const { readFileSync } = jest.requireActual<{ readFileSync(path: string, encoding: 'utf8'): string }>('node:fs');
const folder = 'config/sample/stories';
const typeOf: Readonly<Record<string, ReceivableType>> = {
    invoice: 'Invoice',
    'credit memo': 'Credit memo',
    'payment on account': 'Payment on account'
};

/** An item with the number of its document. */
export interface StoryDocument {
    readonly document: string;
    readonly facts: ReceivableFacts;
}

/** Items by customer, each with the cash that was applied to it. */
export function storyItems(): ReadonlyMap<string, readonly ReceivableFacts[]> {
    return new Map([...storyDocuments()].map(([customer, items]) => [customer, items.map(({ facts }) => facts)]));
}

/** Items by customer with their documents; a credit memo and a payment on account have a name of their own. */
export function storyDocuments(): ReadonlyMap<string, readonly StoryDocument[]> {
    const cash = rowsOf('cash.csv');
    const byCustomer = new Map<string, StoryDocument[]>();
    for (const row of rowsOf('items.csv')) {
        const { customer = '', document = '' } = row;
        const applied = cash.filter((payment) => payment.customer === customer && payment.document === document);
        byCustomer.set(customer, [...(byCustomer.get(customer) ?? []), { document, facts: factsOf(row, applied) }]);
    }
    return byCustomer;
}

/** Limits, orders and shipped goods of STORIES §1, by customer; group exposure as in §2. */
export function storyCredit(): ReadonlyMap<string, StoryCredit> {
    return new Map([
        ['S01', credit('USD', '200000')],
        ['S02', credit('USD', '100000', { openOrders: '20000' })],
        ['S03', credit('USD', '20000')],
        ['S04', credit('EUR', '60000', { openOrders: '5000' })],
        ['S05', credit('USD', '30000')],
        ['S06', credit('EUR', '50000', { openOrders: '4000' })],
        ['S07', credit('USD', '50000')],
        ['S08P', harbour('20000', '0')],
        ['S08N', harbour('50000', '0')],
        ['S08S', harbour('60000', '10000')],
        ['S09', credit('JPY', '10000000')],
        ['S10', juniper()],
        ['S11', credit('GBP', '80000')],
        ['S12', credit('USD', '0')]
    ]);
}

function credit(
    currency: string,
    own: string,
    amounts: { openOrders?: string; shippedNotBilled?: string } = {}
): StoryCredit {
    return {
        currency,
        limit: { own: moneyFromDecimal(own, currency), zeroLimitMeans: 'No credit' },
        openOrders: moneyFromDecimal(amounts.openOrders ?? '0', currency),
        shippedNotBilled: moneyFromDecimal(amounts.shippedNotBilled ?? '0', currency)
    };
}

function harbour(own: string, openOrders: string): StoryCredit {
    const member = credit('GBP', own, { openOrders });
    const group = { limit: moneyFromDecimal('100000', 'GBP'), exposure: moneyFromDecimal('97000', 'GBP') };
    return { ...member, limit: { ...member.limit, group } };
}

function juniper(): StoryCredit {
    const usd = (amount: string) => moneyFromDecimal(amount, 'USD');
    const customer = credit('USD', '100000', { openOrders: '36000', shippedNotBilled: '6000' });
    return {
        ...customer,
        limit: {
            ...customer.limit,
            insurance: { effect: 'Raises', amount: usd('50000'), percent: 50 },
            temporary: { amount: usd('150000'), until: isoDate('2026-07-15') }
        }
    };
}

function factsOf(row: Row, cash: readonly Row[]): ReceivableFacts {
    const currency = row.currency ?? '';
    const type = typeOf[row.type ?? ''];
    if (!type) {
        throw new Error(`The sample ledger has no type "${row.type}"`);
    }
    return {
        type,
        documentDate: isoDate(row.invoice_date ?? ''),
        dueDate: row.due_date ? isoDate(row.due_date) : undefined,
        original: moneyFromDecimal(row.amount ?? '', currency),
        applications: cash.map(applicationOf),
        openInDelivery: moneyFromDecimal(row.open_2026_06_30 ?? '', currency),
        disputed: row.disputed ? moneyFromDecimal(row.disputed, currency) : undefined
    };
}

function applicationOf(row: Row): CashApplication {
    return {
        paidOn: isoDate(row.paid_on ?? ''),
        amount: moneyFromDecimal(row.amount ?? '', row.currency ?? ''),
        reversedOn: row.reversed_on ? isoDate(row.reversed_on) : undefined
    };
}

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string): Row[] {
    const [header = '', ...lines] = readFileSync(`${folder}/${file}`, 'utf8').trim().split(/\r?\n/);
    const columns = header.split(',');
    return lines.map((line) => {
        const cells = line.split(',');
        return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
    });
}

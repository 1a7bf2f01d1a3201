import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import type { LedgerResult } from '../ledger/ledgerResult.ts';
import type { JsonEnd, SyncedOrg } from './syncedOrg.ts';

/** An open invoice of a small ledger in dollars. */
export interface SmallInvoice {
    readonly customer: string;
    readonly document: string;
    readonly due: string;
    readonly amount: number;
}

const header = '-- source: small\n-- company: 1\n-- date_order: ymd\n-- currency: USD\n-- complete: yes\n\n';
const customerColumns = 'customer,name,currency,own_limit,account_status,status_since';

/** An org with so many customers of 10,000 limit and the policies that ship, and a way to bring it one ledger a day. */
export async function smallLedger(synced: SyncedOrg, customers: readonly string[]) {
    const folder = join(synced.folder, 'small');
    mkdirSync(folder, { recursive: true });
    const mapping = join(folder, 'small.sql');
    writeFileSync(mapping, `${header}SELECT * FROM source`);
    const link = async (statusOf: ReadonlyMap<string, string> = new Map()): Promise<void> => {
        const file = join(folder, 'customers.csv');
        const rows = customers.map((customer) => `${customer},${customer},USD,10000,${statusOf.get(customer) ?? ','}`);
        writeFileSync(file, [customerColumns, ...rows, ''].join('\n'));
        const end = await synced.sync('customers', '--source', file, '--mapping', mapping, '--create-accounts');
        assert.equal(end.exitCode, 0, end.stderr);
    };
    const commandLine = (day: string, invoices: readonly SmallInvoice[]): string[] => {
        const file = join(folder, `items-${day}.csv`);
        const rows = invoices.map(
            ({ customer, document, due, amount }) => `${customer},${document},Invoice,2026-01-02,${due},${amount}`
        );
        writeFileSync(file, ['customer,document,type,document_date,due_date,amount', ...rows, ''].join('\n'));
        const flags = ['--as-of', day, '--run-at', `${day}T20:00:00Z`, '--max-vanished-percent', '100'];
        return ['ledger', '--source', file, '--mapping', mapping, ...flags];
    };
    const deliver = async (day: string, invoices: readonly SmallInvoice[]): Promise<JsonEnd<LedgerResult>> =>
        await synced.json<LedgerResult>(...commandLine(day, invoices));
    await link();
    const policies = await synced.sync('policy', '--source', 'config/policy');
    assert.equal(policies.exitCode, 0, policies.stderr);
    return { link, deliver, commandLine };
}

/** The key of a customer's profile in the small ledger. */
export function smallProfile(customer: string): string {
    return `small|1|${customer}`;
}

import type { DatabaseSync } from 'node:sqlite';
import { openAmountAt } from 'c/ledgerReceivable';
import { isZero } from 'c/termsMoney';
import { addMonths, type IsoDate } from 'c/termsIsoDate';
import type { DateColumn } from '../canonical/dates.ts';
import { dateColumnProblems, type Rejection } from '../canonical/rowReader.ts';
import { CashStage } from '../cash/stageCash.ts';
import { recordHash } from '../journal/recordHash.ts';
import type { Stage } from '../journal/stage.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { runMapping } from '../mapping/runMapping.ts';
import { brokenLineRejections } from '../source/brokenLines.ts';
import type { Source } from '../source/source.ts';

import { checkRow, type CheckedRow } from './checkRow.ts';
import { customerKey, scopeKey } from './findScope.ts';
import { ledgerColumns } from './ledgerColumns.ts';
import type { LedgerRow, LedgerScope } from './ledgerItem.ts';
import type { LedgerState } from './ledgerState.ts';
import { receivableRecord } from './receivableRecord.ts';

/** A customer that the delivery brings and nobody has linked yet. */
export interface NewCustomer {
    readonly number: string;
    readonly name: string;
    readonly currency: string;
}

/** What was read from a delivery: the rows are on the stage, this is the rest. */
export interface StagedDelivery {
    readonly rowsRead: number;
    readonly rowsRejected: number;
    readonly rowsRepeated: number;
    readonly rowsLater: number;
    readonly rejections: readonly Rejection[];
    /** A rejected row did not even tell which item it is, so that no item may be taken for settled. */
    readonly hasNamelessRejects: boolean;
    readonly newCustomers: ReadonlyMap<string, NewCustomer>;
    /** Open amounts by currency, in minor units, credits taken off; rows by currency. */
    readonly openByCurrency: ReadonlyMap<string, number>;
    readonly rowsByCurrency: ReadonlyMap<string, number>;
    /** Sentences about the delivery as a whole. */
    readonly problems: readonly string[];
}

/** Reads a delivery through its mapping, checks every row, and puts the good ones on the stage. */
export async function stageDelivery(
    source: Source,
    mapping: Mapping,
    scope: LedgerScope,
    asOf: IsoDate,
    state: LedgerState,
    { stage, database }: { readonly stage: Stage; readonly database: DatabaseSync }
): Promise<StagedDelivery> {
    const rejections: Rejection[] = brokenLineRejections(source);
    const counts = { read: rejections.length, rejected: rejections.length, repeated: 0, later: 0 };
    const customers = new CustomerCheck(scope, state, mapping.header.unknown_customers === 'create_account');
    const openByCurrency = new Map<string, number>();
    const rowsByCurrency = new Map<string, number>();
    const dateColumns = new Map<string, DateColumn>();
    const problems: string[] = [];
    const cash = new CashStage(stage, scope, { from: addMonths(asOf, -mapping.header.cash_months), asOf });
    let hasNamelessRejects = rejections.length > 0;

    for await (const canonical of runMapping(source, mapping, ledgerColumns)) {
        counts.read += 1;
        const { sourceRow, cells } = canonical;
        const currency = cells.currency ?? mapping.header.currency ?? '';
        rowsByCurrency.set(currency, (rowsByCurrency.get(currency) ?? 0) + 1);
        const checked = checkRow(canonical, mapping.header, scope, dateColumns);
        if (checked.ok && documentDateOf(checked.row) > asOf) {
            counts.later += 1;
            continue;
        }
        const accepted = checked.ok ? customers.admit(sourceRow, checked.row) : checked;
        if (!accepted.ok) {
            counts.rejected += 1;
            rejections.push(...accepted.rejections);
            hasNamelessRejects ||= accepted.key === undefined;
            stage.addRejected(accepted.key ?? '');
            continue;
        }
        const { row } = accepted;
        const staged = stage.add(journalRow(row, customers.profileKey(row.customer), asOf), sourceRow);
        if (staged === 'same') {
            counts.repeated += 1;
        } else if (staged !== 'new') {
            problems.push(`${sourceRow} and ${staged.conflictWith} are both ${row.key}, with different content.`);
        } else if (row.kind === 'receivable') {
            const open = openAmountAt(row.facts, asOf).minor;
            openByCurrency.set(row.currency, (openByCurrency.get(row.currency) ?? 0) + open);
            cash.add(row, customers.profileKey(row.customer));
        }
    }
    cash.end(database, scopeKey(scope));
    return {
        rowsRead: counts.read,
        rowsRejected: counts.rejected,
        rowsRepeated: counts.repeated,
        rowsLater: counts.later,
        rejections,
        hasNamelessRejects,
        newCustomers: customers.newCustomers,
        openByCurrency,
        rowsByCurrency,
        problems: [...dateColumnProblems(dateColumns, mapping.header.date_order), ...problems]
    };
}

/** Knows which customers a delivery may name, and in which currency each of them trades. */
class CustomerCheck {
    readonly newCustomers = new Map<string, NewCustomer>();
    readonly #scope: LedgerScope;
    readonly #state: LedgerState;
    readonly #mayCreate: boolean;

    constructor(scope: LedgerScope, state: LedgerState, mayCreate: boolean) {
        this.#scope = scope;
        this.#state = state;
        this.#mayCreate = mayCreate;
    }

    /** The row as it was checked, or rejected because of its customer. */
    admit(sourceRow: string, row: LedgerRow): CheckedRow {
        const { customer, customerName, currency, key } = row;
        const reject = (column: string, value: string, reason: string): CheckedRow => ({
            ok: false,
            key,
            rejections: [{ sourceRow, column, value, reason }]
        });
        const known = this.#state.profiles.get(this.profileKey(customer)) ?? this.newCustomers.get(customer);
        if (known && known.currency !== currency) {
            const reason = `is not the customer's credit currency ${known.currency}, and the delivery brings no rate`;
            return reject('currency', currency, reason);
        }
        if (!known && !this.#mayCreate) {
            return reject('customer', customer, 'is not linked to an Account');
        }
        if (!known) {
            this.newCustomers.set(customer, { number: customer, name: customerName ?? customer, currency });
        }
        return { ok: true, row };
    }

    profileKey(customer: string): string {
        return this.#state.profileKeys.get(customer) ?? customerKey(this.#scope, customer);
    }
}

function journalRow(row: LedgerRow, profile: string, asOf: IsoDate) {
    const text = JSON.stringify(row);
    const isReceivable = row.kind === 'receivable';
    return {
        key: row.key,
        profile,
        kind: row.kind,
        isOpen: isReceivable && !isZero(openAmountAt(row.facts, asOf)),
        hash: isReceivable ? recordHash(receivableRecord(row, profile, asOf)) : text,
        row: text
    };
}

function documentDateOf(row: LedgerRow): string {
    return (row.kind === 'receivable' ? row.facts.documentDate : row.documentDate) ?? '';
}

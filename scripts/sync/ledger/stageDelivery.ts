import { openAmountAt } from 'c/ledgerReceivable';
import { isZero } from 'c/termsMoney';
import type { IsoDate } from 'c/termsIsoDate';
import type { DateColumn } from '../canonical/dates.ts';
import { dateColumnProblems, type Rejection } from '../canonical/rowReader.ts';
import { recordHash } from '../journal/recordHash.ts';
import type { Stage } from '../journal/stage.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { runMapping } from '../mapping/runMapping.ts';
import type { Source } from '../source/source.ts';
import { checkRow } from './checkRow.ts';
import { customerKey } from './findScope.ts';
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
    stage: Stage
): Promise<StagedDelivery> {
    const rejections: Rejection[] = source.brokenLines.map(({ file, line, reason }) => ({
        sourceRow: `${file}:${line}`,
        column: '',
        value: '',
        reason: `the line is no row of the table: ${reason}`
    }));
    const counts = { read: rejections.length, rejected: rejections.length, repeated: 0, later: 0 };
    const customers = new CustomerCheck(scope, state, mapping.header.unknown_customers === 'create_account');
    const openByCurrency = new Map<string, number>();
    const rowsByCurrency = new Map<string, number>();
    const dateColumns = new Map<string, DateColumn>();
    const problems: string[] = [];
    let hasNamelessRejects = rejections.length > 0;

    for await (const canonical of runMapping(source, mapping, ledgerColumns)) {
        counts.read += 1;
        const { sourceRow, cells } = canonical;
        const currency = cells.currency ?? mapping.header.currency ?? '';
        rowsByCurrency.set(currency, (rowsByCurrency.get(currency) ?? 0) + 1);
        const checked = checkRow(canonical, mapping.header, scope, dateColumns);
        const customerProblem = checked.ok ? customers.problemOf(checked.row) : undefined;
        if (!checked.ok || customerProblem) {
            counts.rejected += 1;
            rejections.push(...(checked.ok ? [{ sourceRow, ...customerProblem! }] : checked.rejections));
            const key = checked.ok ? checked.row.key : checked.key;
            hasNamelessRejects ||= key === undefined;
            stage.addRejected(key ?? '');
            continue;
        }
        const { row } = checked;
        if (documentDateOf(row) > asOf) {
            counts.later += 1;
            continue;
        }
        const staged = stage.add(journalRow(row, customers.profileKey(row.customer), asOf), sourceRow);
        if (staged === 'same') {
            counts.repeated += 1;
        } else if (staged !== 'new') {
            problems.push(`${sourceRow} and ${staged.conflictWith} are both ${row.key}, with different content.`);
        } else if (row.kind === 'receivable') {
            const open = openAmountAt(row.facts, asOf).minor;
            openByCurrency.set(row.currency, (openByCurrency.get(row.currency) ?? 0) + open);
        }
    }
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

    problemOf({ customer, customerName, currency }: LedgerRow): Omit<Rejection, 'sourceRow'> | undefined {
        const known = this.#state.profiles.get(this.profileKey(customer)) ?? this.newCustomers.get(customer);
        if (known) {
            const reason = `is not the customer's credit currency ${known.currency}, and the delivery brings no rate`;
            return known.currency === currency ? undefined : { column: 'currency', value: currency, reason };
        }
        if (!this.#mayCreate) {
            return { column: 'customer', value: customer, reason: 'is not linked to an Account' };
        }
        this.newCustomers.set(customer, { number: customer, name: customerName ?? customer, currency });
        return undefined;
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

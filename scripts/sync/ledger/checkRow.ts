import { checkReceivable, type ReceivableFacts } from 'c/ledgerReceivable';
import { isNegative, negate, zero, type Money } from 'c/termsMoney';
import type { IsoDate } from 'c/termsIsoDate';
import { z } from 'zod';
import { customerNumber } from '../canonical/customerNumber.ts';
import type { DateColumn } from '../canonical/dates.ts';
import { joinKey } from '../canonical/keys.ts';
import { RowReader, type Rejection } from '../canonical/rowReader.ts';
import type { MappingHeader } from '../mapping/mappingHeader.ts';
import type { CanonicalRow } from '../mapping/runMapping.ts';
import type { LedgerColumn } from './ledgerColumns.ts';
import {
    exposurePartTypes,
    receivableTypes,
    type LedgerApplication,
    type LedgerFacts,
    type LedgerRow,
    type LedgerScope
} from './ledgerItem.ts';

/** A row that passed, or the reasons why not; a rejected row still names its key where it can be told. */
export type CheckedRow =
    | { readonly ok: true; readonly row: LedgerRow }
    | { readonly ok: false; readonly rejections: readonly Rejection[]; readonly key?: string };

const creditTypes: ReadonlySet<string> = new Set(['Credit memo', 'Payment on account']);
const rowTypes = [...receivableTypes, ...exposurePartTypes];

const applicationRows = z.array(
    z.object({
        paid_on: z.string().nullish(),
        amount: z.coerce.string().nullish(),
        reversed_on: z.string().nullish(),
        receipt: z.coerce.string().nullish(),
        reference: z.coerce.string().nullish(),
        method: z.coerce.string().nullish(),
        reversal_reason: z.coerce.string().nullish()
    })
);

/** Checks one row of a delivery: its cells, then the invariants of a receivable. */
export function checkRow(
    { sourceRow, cells }: CanonicalRow<LedgerColumn>,
    header: MappingHeader,
    scope: LedgerScope,
    dateColumns: Map<string, DateColumn>
): CheckedRow {
    const reader = new RowReader(
        { dateOrder: header.date_order, decimal: header.decimal },
        sourceRow,
        cells,
        dateColumns
    );
    for (const column of ['customer', 'document', 'item'] as const) {
        if (/[\r\n]/.test(cells[column] ?? '')) {
            reader.reject(column, 'holds a line break');
        }
    }
    const type = reader.choice('type', rowTypes) ?? rejectMissing(reader, 'type', cells.type);
    const name = readName(reader, header);
    const key = keyOf(scope, type, cells);
    const row = type && name.currency ? readRow(reader, { ...name, key }, type, cells, header) : undefined;
    return row && reader.rejections.length === 0
        ? { ok: true, row }
        : { ok: false, rejections: reader.rejections, key: cells.document ? key : undefined };
}

type RowType = (typeof rowTypes)[number];
type Cells = CanonicalRow<LedgerColumn>['cells'];
type RowName = ReturnType<typeof readName> & { readonly key: string };

function readName(reader: RowReader, header: MappingHeader) {
    const currency = reader.text('currency', 255) ?? header.currency;
    if (currency === undefined || !/^[A-Z]{3}$/.test(currency)) {
        reader.reject(
            'currency',
            currency === undefined ? 'is missing' : 'is not a currency code of three capital letters'
        );
    }
    return {
        customer: customerNumber(reader.requiredText('customer', 40), header.customer_padding),
        customerName: reader.text('customer_name', 255),
        document: reader.requiredText('document', 80),
        currency: currency !== undefined && /^[A-Z]{3}$/.test(currency) ? currency : undefined
    };
}

function keyOf(scope: LedgerScope, type: RowType | undefined, cells: Cells): string {
    const isPart = exposurePartTypes.some((part) => part === type);
    return joinKey(
        scope.source,
        scope.company,
        cells.fiscal_year ?? '',
        cells.document ?? '',
        cells.item ?? '',
        ...(isPart ? [type ?? ''] : [])
    );
}

function readRow(
    reader: RowReader,
    name: RowName,
    type: RowType,
    cells: Cells,
    header: MappingHeader
): LedgerRow | undefined {
    const { document, currency = '', ...rowName } = name;
    const amount = readAmount(reader, type, currency, header) ?? rejectMissing(reader, 'amount', cells.amount);
    if (name.key.length > 200) {
        reader.reject('document', 'makes a key longer than 200 characters');
    }
    if (type === 'Open order' || type === 'Shipped not billed') {
        if (amount && isNegative(amount)) {
            reader.reject('amount', `is negative, which an ${type.toLowerCase()} cannot be`);
        }
        const documentDate = reader.date('document_date');
        return amount && { kind: 'exposurePart', ...rowName, currency, type, documentDate, minor: amount.minor };
    }
    const fiscalYear = reader.number('fiscal_year', 1900, 2200);
    const item = reader.text('item', 10);
    const poNumber = reader.text('po_number', 50);
    const documentLink = reader.link('document_link');
    const proofOfDeliveryLink = reader.link('proof_of_delivery_link');
    const facts = amount && readFacts(reader, type, amount, cells, header);
    return (
        facts && {
            kind: 'receivable',
            ...rowName,
            currency,
            document,
            item,
            fiscalYear,
            facts,
            poNumber,
            documentLink,
            proofOfDeliveryLink
        }
    );
}

function readFacts(
    reader: RowReader,
    type: ReceivableFacts['type'],
    original: Money,
    cells: Cells,
    header: MappingHeader
): LedgerFacts | undefined {
    const documentDate = reader.date('document_date') ?? rejectMissing(reader, 'document_date', cells.document_date);
    const facts = {
        type,
        original,
        dueDate: reader.date('due_date'),
        clearedOn: reader.date('cleared_on'),
        openInDelivery: readSigned(reader, 'open_amount', type, original.currency, header),
        disputed: readDisputed(reader, original, cells),
        applications: readApplications(reader, type, original.currency, cells, header)
    };
    if (documentDate === undefined || reader.rejections.length > 0) {
        return undefined;
    }
    for (const issue of checkReceivable({ ...facts, documentDate })) {
        reader.reject(columnOfField[issue.field ?? ''] ?? 'amount', issue.message);
    }
    return { ...facts, documentDate };
}

const columnOfField: Readonly<Record<string, LedgerColumn>> = {
    original: 'amount',
    openInDelivery: 'open_amount',
    clearedOn: 'cleared_on',
    disputed: 'disputed',
    dueDate: 'due_date',
    applications: 'applications',
    currency: 'currency'
};

function readAmount(reader: RowReader, type: RowType, currency: string, header: MappingHeader): Money | undefined {
    return readSigned(reader, 'amount', type, currency, header);
}

function readSigned(
    reader: RowReader,
    column: LedgerColumn,
    type: RowType,
    currency: string,
    header: MappingHeader
): Money | undefined {
    const amount = reader.money(column, currency);
    return amount && header.sign === 'credits_positive' && creditTypes.has(type) ? negate(amount) : amount;
}

/** The disputed column holds an amount, or a flag that means the whole open amount. */
function readDisputed(reader: RowReader, original: Money, cells: Cells): Money | undefined {
    switch (cells.disputed?.toLowerCase()) {
        case 'yes':
        case 'true':
        case 'x':
            return isNegative(original) ? zero(original.currency) : original;
        case 'no':
        case 'false':
            return undefined;
        default:
            return reader.money('disputed', original.currency);
    }
}

function readApplications(
    reader: RowReader,
    type: RowType,
    currency: string,
    cells: Cells,
    header: MappingHeader
): LedgerApplication[] | undefined {
    if (cells.applications === undefined) {
        return undefined;
    }
    const parsed = applicationRows.safeParse(parsedJson(cells.applications));
    if (!parsed.success) {
        reader.reject('applications', 'is not a list of paid_on, amount, reversed_on');
        return undefined;
    }
    const isTurned = header.sign === 'credits_positive' && creditTypes.has(type);
    return parsed.data.flatMap(({ paid_on, amount, reversed_on, ...names }) => {
        const paidOn = reader.dateFrom('applications', paid_on ?? '');
        const paid = reader.moneyFrom('applications', amount ?? '', currency);
        const reversedOn: IsoDate | undefined = reversed_on ? reader.dateFrom('applications', reversed_on) : undefined;
        const application = paidOn && paid && { paidOn, amount: isTurned ? negate(paid) : paid, reversedOn };
        return application ? [{ ...application, ...paymentNames(names) }] : [];
    });
}

/** What the ledger calls a payment, cut to what the org's fields take. */
function paymentNames(names: Omit<z.infer<typeof applicationRows>[number], 'paid_on' | 'amount' | 'reversed_on'>) {
    const text = (value: string | null | undefined, longest: number): string | undefined =>
        value?.replaceAll(/\s+/g, ' ').trim().slice(0, longest) || undefined;
    return {
        receipt: text(names.receipt, 80),
        reference: text(names.reference, 120),
        method: text(names.method, 40),
        reversalReason: text(names.reversal_reason, 120)
    };
}

function parsedJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

function rejectMissing(reader: RowReader, column: LedgerColumn, cell: string | undefined): undefined {
    if (cell === undefined) {
        reader.reject(column, 'is missing');
    }
    return undefined;
}

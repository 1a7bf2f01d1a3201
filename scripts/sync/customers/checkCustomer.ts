import { isNegative, type Money } from 'c/termsMoney';
import { customerNumber } from '../canonical/customerNumber.ts';
import type { DateColumn } from '../canonical/dates.ts';
import { joinKey } from '../canonical/keys.ts';
import { RowReader, type Rejection } from '../canonical/rowReader.ts';
import { customerKey } from '../ledger/findScope.ts';
import type { LedgerScope } from '../ledger/ledgerItem.ts';
import { decimal } from '../ledger/receivableRecord.ts';
import type { MappingHeader } from '../mapping/mappingHeader.ts';
import type { CanonicalRow } from '../mapping/runMapping.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import type { CustomerColumn } from './customerColumns.ts';

/** A checked customer: who it is, and its limits as they are written to the profile. */
export interface CustomerTerms {
    readonly sourceRow: string;
    readonly scope: LedgerScope;
    readonly key: string;
    readonly number: string;
    readonly name: string;
    readonly accountNumber: string;
    readonly currency: string;
    readonly group?: CustomerGroup;
    readonly limits: OrgRecord;
}

/** The group of a customer as its row describes it. */
export interface CustomerGroup {
    readonly key: string;
    readonly record: OrgRecord;
}

/** A customer that passed, or the reasons why not. */
export type CheckedCustomer =
    | { readonly ok: true; readonly customer: CustomerTerms }
    | { readonly ok: false; readonly rejections: readonly Rejection[] };

/** Checks one row of a customer delivery. */
export function checkCustomer(
    { sourceRow, cells }: CanonicalRow<CustomerColumn>,
    header: MappingHeader,
    dateColumns: Map<string, DateColumn>
): CheckedCustomer {
    const reader = new RowReader(
        { dateOrder: header.date_order, decimal: header.decimal },
        sourceRow,
        cells,
        dateColumns
    );
    const scope = { source: header.source, company: header.company ?? reader.requiredText('company', 20) };
    const number = customerNumber(reader.requiredText('customer', 40), header.customer_padding);
    const name = reader.requiredText('name', 255);
    const currency = reader.text('currency', 255) ?? header.currency ?? '';
    if (!/^[A-Z]{3}$/.test(currency)) {
        reader.reject('currency', 'is not a currency code of three capital letters');
        return { ok: false, rejections: reader.rejections };
    }
    const customer = {
        sourceRow,
        scope,
        key: customerKey(scope, number),
        number,
        name,
        accountNumber: reader.text('account_number', 40) ?? number,
        currency,
        group: readGroup(reader, scope, currency),
        limits: readLimits(reader, currency)
    };
    return reader.rejections.length === 0 ? { ok: true, customer } : { ok: false, rejections: reader.rejections };
}

function readGroup(reader: RowReader, scope: LedgerScope, currency: string): CustomerGroup | undefined {
    const group = reader.text('credit_group', 30);
    if (group === undefined) {
        return undefined;
    }
    const key = joinKey(scope.source, group);
    return {
        key,
        record: {
            Key__c: key,
            Name: reader.text('group_name', 80) ?? group,
            Group_Limit__c: decimalOrNull(readLimit(reader, 'group_limit', currency)),
            Currency_Code__c: currency
        }
    };
}

function readLimits(reader: RowReader, currency: string): OrgRecord {
    const temporary = readLimit(reader, 'temporary_limit', currency);
    const temporaryUntil = reader.date('temporary_limit_until');
    if ((temporary === undefined) !== (temporaryUntil === undefined)) {
        reader.reject('temporary_limit', 'needs an amount and its last day');
    }
    return {
        Payment_Terms_Days__c: reader.number('terms_days', 0, 9999) ?? null,
        Own_Limit__c: decimalOrNull(readLimit(reader, 'own_limit', currency)),
        Zero_Limit_Means__c:
            reader.choice('zero_limit_means', ['No credit', 'Unlimited', 'Group limit']) ?? 'No credit',
        Temporary_Limit__c: decimalOrNull(temporary),
        Temporary_Limit_Until__c: temporaryUntil ?? null,
        Insurance_Effect__c: reader.choice('insurance_effect', ['None', 'Raises', 'Caps', 'Reduces']) ?? 'None',
        Insured_Amount__c: decimalOrNull(readLimit(reader, 'insured_amount', currency)),
        Insured_Percent__c: reader.number('insured_percent', 0, 100) ?? null,
        Insured_Until__c: reader.date('insured_until') ?? null,
        Insurer__c: reader.text('insurer', 80) ?? null,
        Insurance_Max_Extension_Days__c: reader.number('insurance_max_extension_days', 0, 9999) ?? null,
        Account_Status__c: reader.choice('account_status', ['Normal', 'Insolvent', 'Legal']) ?? 'Normal',
        Status_Since__c: reader.date('status_since') ?? null,
        Risk_Class__c: reader.text('risk_class', 10) ?? null,
        Review_Date__c: reader.date('review_date') ?? null
    };
}

function readLimit(reader: RowReader, column: CustomerColumn, currency: string): Money | undefined {
    const amount = reader.money(column, currency);
    if (amount && isNegative(amount)) {
        reader.reject(column, 'is negative');
    }
    return amount;
}

function decimalOrNull(amount: Money | undefined): number | null {
    return amount ? decimal(amount) : null;
}

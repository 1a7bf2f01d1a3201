import type { CashApplication, ReceivableFacts, ReceivableType } from 'c/ledgerReceivable';
import type { IsoDate } from 'c/termsIsoDate';

/** The kinds of rows that are part of exposure and no receivables. */
export type ExposurePartType = 'Open order' | 'Shipped not billed';

/** The types of receivables, as the org's picklist writes them. */
export const receivableTypes = [
    'Invoice',
    'Debit memo',
    'Credit memo',
    'Payment on account',
    'Chargeback',
    'Adjustment'
] as const satisfies readonly ReceivableType[];

/** The types of rows that only add to exposure. */
export const exposurePartTypes = ['Open order', 'Shipped not billed'] as const satisfies readonly ExposurePartType[];

/** What names a row: document and customer. */
export interface LedgerRowName {
    readonly key: string;
    readonly customer: string;
    readonly customerName?: string;
    readonly currency: string;
}

/** What settled a part of an item, and what the ledger calls the payment. */
export interface LedgerApplication extends CashApplication {
    /** The ledger's own number of the payment. */
    readonly receipt?: string;
    /** What the payer wrote on it. */
    readonly reference?: string;
    readonly method?: string;
    readonly reversalReason?: string;
}

/** What the ledger says about an item, its payments by their names. */
export interface LedgerFacts extends ReceivableFacts {
    readonly applications?: readonly LedgerApplication[];
}

/** A checked receivable of a delivery. */
export interface LedgerItem extends LedgerRowName {
    readonly kind: 'receivable';
    readonly document: string;
    readonly item?: string;
    readonly fiscalYear?: number;
    readonly facts: LedgerFacts;
    readonly poNumber?: string;
    readonly documentLink?: string;
    readonly proofOfDeliveryLink?: string;
    /** Nobody said how or when it was settled: a complete delivery no longer held it, or only the org's record is left. */
    readonly isClosingUnknown?: boolean;
}

/** A checked order or shipment of a delivery, with its amount in minor units. */
export interface ExposurePart extends LedgerRowName {
    readonly kind: 'exposurePart';
    readonly type: ExposurePartType;
    readonly documentDate?: IsoDate;
    readonly minor: number;
}

/** A checked row of a delivery. */
export type LedgerRow = LedgerItem | ExposurePart;

/** The account-assignment of the rows of one delivery: the ERP and its company. */
export interface LedgerScope {
    readonly source: string;
    readonly company: string;
}

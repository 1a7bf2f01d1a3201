import type { IsoDate } from 'c/termsIsoDate';

/** A payment as the ledger tells it, in minor units; several items may be paid by one. */
export interface ReceiptRow {
    readonly kind: 'receipt';
    readonly key: string;
    readonly receivedOn: IsoDate;
    readonly minor: number;
    readonly currency: string;
    readonly reference?: string;
    readonly method?: string;
    readonly reversedOn?: IsoDate;
    readonly reversalReason?: string;
}

/** What a payment settled of one receivable, in minor units, with what names the payment. */
export interface ApplicationRow {
    readonly kind: 'application';
    readonly key: string;
    /** Key of the receipt. */
    readonly receipt: string;
    /** Key of the receivable. */
    readonly item: string;
    readonly document: string;
    readonly appliedOn: IsoDate;
    readonly minor: number;
    readonly currency: string;
    readonly reference?: string;
    readonly method?: string;
    readonly reversedOn?: IsoDate;
    readonly reversalReason?: string;
}

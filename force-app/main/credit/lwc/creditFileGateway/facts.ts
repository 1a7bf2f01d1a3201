import type { StatementFacts } from 'c/creditAltman';
import type { CreditInsurance } from 'c/creditLimit';
import type { OwnScore } from 'c/creditOwnScore';
import type { PolicyRecord } from 'c/creditPolicy';
import type { PaidItem, ScoreFacts } from 'c/creditScore';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';

/** One credit profile of the account: what everybody may read, and what only credit may. */
export interface FileProfile {
    readonly id: string;
    readonly customerNumber?: string;
    readonly currency: string;
    readonly terms?: string;
    readonly termDays?: number;
    readonly reviewDate?: IsoDate;
    /** Missing for those who may not see scores. */
    readonly closed?: ClosedProfile;
}

/** What of a profile only credit may read. */
export interface ClosedProfile {
    readonly accountStatus: 'Normal' | 'Insolvent' | 'Legal';
    readonly statusSince?: IsoDate;
    readonly court?: string;
    readonly caseNumber?: string;
    readonly band?: number;
    readonly riskClass?: string;
    readonly daysBeyondTerms?: number;
    readonly own?: OwnScore;
    readonly insurance?: CreditInsurance;
}

/** How far a paper of an application is. */
export type DocumentStatus = 'Missing' | 'Received' | 'Accepted';

/** One line of the checklist. */
export interface FileDocument {
    readonly id: string;
    readonly document: string;
    /** The same in the reader's language. */
    readonly name: string;
    readonly status: DocumentStatus;
    readonly receivedOn?: IsoDate;
}

/** An application for credit. */
export interface FileApplication {
    readonly requestedLimit?: Money;
    readonly netWorth?: Money;
    readonly openedOn?: IsoDate;
    readonly isOpen: boolean;
}

/** What another supplier says of the customer. */
export interface FileReference {
    readonly id: string;
    readonly referee: string;
    readonly highCredit?: Money;
    readonly daysLate?: number;
    readonly receivedOn?: IsoDate;
}

/** A year's statement with where it comes from. */
export interface FileStatement extends StatementFacts {
    readonly id: string;
    readonly currency: string;
    readonly source?: string;
}

/** Somebody who stands in for the customer, or pays for it. */
export interface FileGuarantor {
    readonly id: string;
    readonly name: string;
    readonly kind: 'Guarantor' | 'Other payer' | 'Parent guarantee';
    readonly amount?: Money;
    readonly validUntil?: IsoDate;
}

/** A score and the profile it belongs to. */
export interface FileScore extends ScoreFacts {
    readonly profileId: string;
}

/** An item that was paid, and whose. */
export interface FilePaidItem extends PaidItem {
    readonly profileId: string;
    readonly currency: string;
}

/** What only credit may read of an account. */
export interface CreditPapers {
    readonly application?: FileApplication;
    readonly references: readonly FileReference[];
    readonly statements: readonly FileStatement[];
    readonly guarantors: readonly FileGuarantor[];
    readonly scores: readonly FileScore[];
    readonly policies: readonly PolicyRecord[];
    readonly paidItems: readonly FilePaidItem[];
    /** There are older paid items than those that were read. */
    readonly hasMorePaidItems: boolean;
}

/** Everything that one request of the credit file answers. */
export interface FileFacts {
    readonly accountName: string;
    readonly profiles: readonly FileProfile[];
    readonly documents: readonly FileDocument[];
    /** Missing for those who may not see scores. */
    readonly papers?: CreditPapers;
}

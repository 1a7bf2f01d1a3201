import type { IsoDate } from 'c/termsIsoDate';
import type { Journal } from '../journal/journal.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { OrgGateway } from '../org/orgGateway.ts';
import type { Expectations } from './checkDelivery.ts';
import type { LedgerScope } from './ledgerItem.ts';

/** What the ledger command was asked for. */
export interface LedgerRequest {
    readonly sourcePath: string;
    readonly mapping: Mapping;
    /** The company that the sender names, for a delivery that cannot tell by itself. */
    readonly company?: string;
    readonly asOf: IsoDate;
    readonly runAt: Date;
    readonly expected: Expectations;
    /** Where the rejected rows go; nowhere in a rehearsal that names no file. */
    readonly rejectsPath: (scope: LedgerScope) => string | undefined;
    readonly isDryRun: boolean;
    /** Runs the credit rules on the customers at the end. */
    readonly isJudged: boolean;
}

/** Where the delivery goes, and who is told how far it is. */
export interface LedgerWorld {
    readonly gateway: OrgGateway;
    readonly journal: Journal;
    readonly now: () => Date;
    readonly onProgress: (step: string) => void;
}

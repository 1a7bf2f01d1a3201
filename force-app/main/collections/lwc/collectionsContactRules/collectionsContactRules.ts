/** What contact law says of a contact that is about to begin: dated rules by debtor type and place. Nothing here is legal advice. */
export { ruleFindings } from './findings';
export { debtorTypes, readContactRule } from './read';
export type * from './types';

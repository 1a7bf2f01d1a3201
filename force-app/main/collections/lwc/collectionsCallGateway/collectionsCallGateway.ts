export { correctedDocument } from './correctedDocument';
export { contactDocument, familyDocument } from './documents';
export {
    guardedActivity,
    guardedContact,
    guardedCustomer,
    guardedDispute,
    guardedPromise,
    guardedRule
} from './fragments';
export { moneyDocument } from './moneyDocument';
export {
    readContactCase,
    readCorrected,
    readFamily,
    readGuardedContact,
    readGuardedCustomer,
    readGuardedDispute,
    readGuardedPromise
} from './readContact';
export { readMoneyCase } from './readMoney';
export type * from './types';

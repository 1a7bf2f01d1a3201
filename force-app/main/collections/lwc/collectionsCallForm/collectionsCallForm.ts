/** The dialog of a contact as data: what it begins with, asks, checks and writes. The org checks everything again. */
export { checkCall, fieldNames } from './check';
export {
    asksOutcome,
    chosenContact,
    chosenDirection,
    chosenOutcome,
    chosenProfiles,
    contactChoices,
    outcomeKeys,
    profileChoices,
    SOMEBODY_ELSE
} from './choice';
export { valueOf } from './defaults';
export {
    disputeFields,
    messageFields,
    nameFields,
    nextStepFields,
    noteFields,
    outcomeFields,
    outcomeHint,
    promiseFields
} from './fields';
export { decisionOf, findingsOf, promiseWarnings } from './guard';
export { disputeItems, type FreeItem, promiseItems, tickedOf } from './money';
export { field } from './names';
export { canAdd, type Section, sectionOf, withOutcome } from './outcome';
export { remembered } from './remembered';
export { callWrites } from './writes';
export type * from './types';

/**
 * What the credit panel offers to whom, and the one open decision in words.
 *
 * The panel embeds `<c-credit-actions subject={subject} oncreditchange={...}>` in its header and
 * `<c-credit-request-strip subject={subject} oncreditchange={...}>` under the verdict; `subject` is an
 * ActionSubject. Both fire `creditchange` after a save: the panel then refreshes its one request. That
 * request brings the rows of requests with the fragment and reader of c/creditActionGateway:
 *
 *     Credit_Request__c(
 *         where: { Credit_Profile__r: { Account__c: { eq: $accountId } } }
 *         orderBy: { Requested_At__c: { order: DESC } }
 *         first: 20
 *     ) { edges { node { Id ...creditActionRequest } } }
 *
 * and `Id` of every hold (the actions write to it).
 */
export { releasableHolds, offersFor } from './offers';
export { concerns, isAdjustment, isOpen, mayDecide } from './openRequest';
export { requestStrip } from './requestStrip';
export { dayText, dueText, offerWords, requestNoun, todayOf } from './requestWords';
export type * from './types';

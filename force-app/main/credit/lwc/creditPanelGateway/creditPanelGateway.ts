import { readCreditRequest } from 'c/creditActionGateway';
import { asNode, type Node, nodesOf, textOf } from 'c/termsNode';
import type { PanelDeal, PanelFacts, PanelItems, PanelProfile } from './facts';
import { readProfile } from './readProfile';
import { readApplication, readDeal, readHold, readItems, readJudgedPromises, readScore } from './readRecords';

export { documentFor, panelDocuments, type PanelPage, type PanelPermissions } from './documents';
export { allItemsDocument, dueItemsDocument } from './itemsDocument';
export { withPageDeal } from './readRecords';
export type * from './facts';

/**
 * Maps the answer to domain types; undefined when the account itself is not visible.
 * @throws RangeError or TypeError when the org holds a value that the domain does not know
 */
export function readPanelFacts(data: unknown): PanelFacts | undefined {
    const query = queryOf(data);
    const [account] = nodesOf(query.Account);
    if (!account) {
        return undefined;
    }
    const profiles = nodesOf(query.Credit_Profile__c).map(readProfile);
    return {
        accountId: String(account.Id),
        accountName: textOf(account, 'Name') ?? '',
        profiles,
        holds: nodesOf(query.Credit_Hold__c).map(readHold),
        liftedHolds: nodesOf(query.liftedHolds).map(readHold),
        requests: nodesOf(query.Credit_Request__c).map(readCreditRequest),
        scores: nodesOf(query.Credit_Score__c).map(readScore),
        judgedPromises: readJudgedPromises(query.Collection_Promise__c),
        application: readApplication(nodesOf(query.Credit_Document__c)),
        items: readItems(query.Receivable__c, currenciesOf(profiles)),
        deal: readDealOf(query, profiles)
    };
}

/** Maps a further page of open items. */
export function readItemsPage(data: unknown, profiles: readonly PanelProfile[]): PanelItems | undefined {
    return readItems(queryOf(data).Receivable__c, currenciesOf(profiles));
}

function queryOf(data: unknown): Node {
    return asNode(asNode(asNode(data).uiapi).query);
}

function currenciesOf(profiles: readonly PanelProfile[]): ReadonlyMap<string, string> {
    return new Map(profiles.map(({ id, currency }) => [id, currency]));
}

/** A deal that names no currency is in that of its profile, or of the account's only one. */
function readDealOf(query: Node, profiles: readonly PanelProfile[]): PanelDeal | undefined {
    const [node] = nodesOf(query.Opportunity);
    const named = node && profiles.find(({ id }) => id === textOf(node, 'Credit_Profile__c'));
    const only = profiles.length === 1 ? profiles[0] : undefined;
    return node && readDeal(node, (named ?? only)?.currency);
}

import { asNode, nodesOf, textOf } from 'c/termsNode';
import type { PanelFacts } from './facts';
import { readProfile } from './readProfile';
import { readHold, readPolicy, readScore } from './readRecords';

export { documentFor, panelDocuments, type PanelPermissions } from './documents';
export type * from './facts';

/**
 * Maps the answer to domain types; undefined when the account itself is not visible.
 * @throws RangeError or TypeError when the org holds a value that the domain does not know
 */
export function readPanelFacts(data: unknown): PanelFacts | undefined {
    const query = asNode(asNode(asNode(data).uiapi).query);
    const [account] = nodesOf(query.Account);
    return (
        account && {
            accountName: textOf(account, 'Name') ?? '',
            profiles: nodesOf(query.Credit_Profile__c).map(readProfile),
            holds: nodesOf(query.Credit_Hold__c).map(readHold),
            scores: nodesOf(query.Credit_Score__c).map(readScore),
            policies: nodesOf(query.Credit_Policy__c).map(readPolicy)
        }
    );
}

import { asNode, nodesOf, textOf } from 'c/termsNode';
import type { CreditPapers, FileFacts } from './facts';
import { readProfile } from './readProfile';
import {
    readApplication,
    readDocument,
    readGuarantor,
    readPaidItem,
    readPolicy,
    readReference,
    readScore,
    readStatement
} from './readRecords';

export { fileDocumentFor, fileDocuments } from './documents';
export type * from './facts';

/**
 * Maps the answer to domain types; undefined when the account itself is not visible.
 * @throws RangeError or TypeError when the org holds a value that the domain does not know
 */
export function readFileFacts(data: unknown, seesScores: boolean): FileFacts | undefined {
    const query = asNode(asNode(asNode(data).uiapi).query);
    const [account] = nodesOf(query.Account);
    return (
        account && {
            accountName: textOf(account, 'Name') ?? '',
            profiles: nodesOf(query.Credit_Profile__c).map((node) => readProfile(node, seesScores)),
            documents: nodesOf(query.Credit_Document__c).map(readDocument),
            papers: seesScores ? readPapers(query) : undefined
        }
    );
}

function readPapers(query: Readonly<Record<string, unknown>>): CreditPapers {
    const [application] = nodesOf(query.Credit_Application__c);
    return {
        application: application && readApplication(application),
        references: nodesOf(query.Credit_Reference__c).map(readReference),
        statements: nodesOf(query.Credit_Statement__c).map(readStatement),
        guarantors: nodesOf(query.Credit_Guarantor__c).map(readGuarantor),
        scores: nodesOf(query.Credit_Score__c).map(readScore),
        policies: nodesOf(query.Credit_Policy__c).map(readPolicy),
        paidItems: nodesOf(query.Receivable__c).flatMap(readPaidItem),
        hasMorePaidItems: asNode(asNode(query.Receivable__c).pageInfo).hasNextPage === true
    };
}

/**
 * The panel's GraphQL documents, one constant per permission shape: a user's schema lacks the objects
 * and fields that the user may not read, and one unknown name fails a whole request.
 */
import { gql, type GraphQLDocument } from 'lightning/graphql';

/** What a user may see beyond the credit position itself. */
export interface PanelPermissions {
    readonly scores: boolean;
    readonly holdDetails: boolean;
}

const values = (...fields: readonly string[]): string => fields.map((field) => `${field} { value }`).join('\n');

const account = values('Name', 'Active_Holds__c', 'Earliest_Release_End__c', 'Credit_Profile_Count__c');

const source = values(
    'Source__c',
    'Company__c',
    'As_Of__c',
    'Last_Good_Run__c',
    'Stale_After_Hours__c',
    'Last_Delivery_At__c',
    'Last_Delivery_Outcome__c',
    'Last_Delivery_Problem__c'
);

const limits = values(
    'Own_Limit__c',
    'Zero_Limit_Means__c',
    'Temporary_Limit__c',
    'Temporary_Limit_Until__c',
    'Insurance_Effect__c',
    'Insured_Amount__c',
    'Insured_Percent__c',
    'Insured_Until__c',
    'Effective_Limit__c',
    'Available__c',
    'Used_Percent__c',
    'Is_Unlimited__c'
);

const exposure = values(
    'Open_Receivables__c',
    'Unapplied_Credits__c',
    'Open_Orders__c',
    'Shipped_Not_Billed__c',
    'Exposure__c'
);

const ageing = values(
    'As_Of__c',
    'Ageing_Bounds__c',
    'Ageing_Current__c',
    'Ageing_1__c',
    'Ageing_2__c',
    'Ageing_3__c',
    'Ageing_4__c',
    'Past_Due__c',
    'Oldest_Due_Date__c',
    'Overdue_For_Hold__c',
    'Oldest_Overdue_For_Hold__c',
    'Disputed_In_Ledger__c',
    'Last_Payment_On__c',
    'Last_Payment_Amount__c'
);

const profile = [
    values('Key__c', 'Customer_Number__c', 'Currency_Code__c', 'Account_Status__c', 'Status_Since__c'),
    limits,
    exposure,
    ageing,
    `Ledger_Source__r { ${source} }`
].join('\n');

const closedProfile = values(
    'Group_Limit__c',
    'Group_Exposure__c',
    'Risk_Class__c',
    'Band__c',
    'Days_Beyond_Terms__c',
    'Average_Days_To_Pay__c',
    'DSO__c'
);

const hold = values(
    'Credit_Profile__c',
    'Status__c',
    'Origin__c',
    'Reason_Class__c',
    'Placed_On__c',
    'Placed_By__c',
    'Released_By__c',
    'Release_Until__c',
    'Release_Amount__c',
    'Release_Used__c',
    'Currency_Code__c'
);

const holdDetails = values('Reason__c', 'Rule__c', 'Release_Reason__c');

const policy = values(
    'Key__c',
    'Kind__c',
    'Scope__c',
    'Scope_Value__c',
    'Effective_From__c',
    'Effective_To__c',
    'Days__c',
    'Amount__c',
    'Percent__c',
    'Bounds__c',
    'Currency_Code__c'
);

const score = values(
    'Credit_Profile__c',
    'Provider__c',
    'Model__c',
    'Score_Date__c',
    'Raw_Value__c',
    'Scale_Low__c',
    'Scale_High__c',
    'Direction__c',
    'Band__c',
    'Not_Rated_Reason__c',
    'Provider_Text__c'
);

const scoresOfAccount = `Credit_Score__c(
    where: { Credit_Profile__r: { Account__c: { eq: $accountId } } }
    orderBy: { Score_Date__c: { order: DESC } }
    first: 200
) { edges { node { Id ${score} } } }`;

function panelDocument(permissions: PanelPermissions): GraphQLDocument {
    return gql`
        query creditPanel($accountId: ID!) {
            uiapi {
                query {
                    Account(where: { Id: { eq: $accountId } }, first: 1) {
                        edges { node { Id ${account} } }
                    }
                    Credit_Profile__c(
                        where: { Account__c: { eq: $accountId } }
                        orderBy: { Key__c: { order: ASC } }
                        first: 10
                    ) {
                        edges { node { Id ${profile} ${permissions.scores ? closedProfile : ''} } }
                    }
                    Credit_Hold__c(
                        where: { Account__c: { eq: $accountId }, Status__c: { in: ["Active", "Released"] } }
                        orderBy: { Placed_On__c: { order: ASC } }
                        first: 200
                    ) {
                        edges { node { Id ${hold} ${permissions.holdDetails ? holdDetails : ''} } }
                    }
                    Credit_Policy__c(orderBy: { Key__c: { order: ASC } }, first: 500) {
                        edges { node { Id ${policy} } }
                    }
                    ${permissions.scores ? scoresOfAccount : ''}
                }
            }
        }
    `;
}

/** Every document the panel may send, by permission shape. */
export const panelDocuments = {
    plain: panelDocument({ scores: false, holdDetails: false }),
    withScores: panelDocument({ scores: true, holdDetails: false }),
    withHoldDetails: panelDocument({ scores: false, holdDetails: true }),
    withBoth: panelDocument({ scores: true, holdDetails: true })
} as const;

/** The one document for what a user may see. */
export function documentFor({ scores, holdDetails: details }: PanelPermissions): GraphQLDocument {
    if (scores) {
        return details ? panelDocuments.withBoth : panelDocuments.withScores;
    }
    return details ? panelDocuments.withHoldDetails : panelDocuments.plain;
}

/**
 * The panel's GraphQL documents, one constant per page and permission shape: a user's schema lacks the objects
 * and fields that the user may not read, and one unknown name fails a whole request. They are written
 * out, since the platform lets a document take in fragments and nothing else.
 */
import type { GraphQLDocument } from 'lightning/graphql';
import { accountDocuments } from './accountDocuments';
import { dealDocuments } from './dealDocuments';

/** What a user may see beyond the credit position itself. */
export interface PanelPermissions {
    readonly scores: boolean;
    readonly holdDetails: boolean;
}

/** What kind of record the panel stands on. */
export type PanelPage = 'account' | 'deal';

/** Every document the panel may send, by page and permission shape. */
export const panelDocuments = {
    plain: accountDocuments.plain,
    withBoth: accountDocuments.withBoth,
    dealPlain: dealDocuments.plain,
    dealWithBoth: dealDocuments.withBoth
} as const;

/** The one document for what a user may see; who may see only a part of what credit sees is asked like sales. */
export function documentFor({ scores, holdDetails }: PanelPermissions, page: PanelPage = 'account'): GraphQLDocument {
    const documents = page === 'deal' ? dealDocuments : accountDocuments;
    return scores && holdDetails ? documents.withBoth : documents.plain;
}

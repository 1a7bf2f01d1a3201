/** What `gql` makes of a template: the text travels as it is, the org parses it. */
export interface GraphQLDocument {
    readonly source: string;
}

/** A document from a template; only documents (fragments) may be put into it, as on the platform. @throws TypeError */
export function gql(parts: TemplateStringsArray, ...documents: readonly GraphQLDocument[]): GraphQLDocument {
    const sources = documents.map((document) => {
        if (typeof document?.source !== 'string')
            throw new TypeError('Only documents made by gql can be put into a gql document.');
        return document.source;
    });
    return Object.freeze({ source: String.raw({ raw: parts.raw }, ...sources) });
}

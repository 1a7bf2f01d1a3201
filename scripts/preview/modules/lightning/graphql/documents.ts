/** What `gql` makes of a template: the text travels as it is, the org parses it. */
export interface GraphQLDocument {
    readonly source: string;
}

/** A document from a template; documents put into it (fragments) become part of its text. */
export function gql(parts: TemplateStringsArray, ...documents: readonly GraphQLDocument[]): GraphQLDocument {
    return Object.freeze({ source: String.raw({ raw: parts.raw }, ...documents.map((document) => document.source)) });
}

import type { Org, OrgContext } from '../org.ts';

const MOST_QUERIES = 10;

/** What resolvers of one request share. */
export class RequestContext {
    readonly org: Org;
    readonly context: OrgContext;
    /** Ids of records that mutations of this request made, by the alias of the mutation. */
    readonly created = new Map<string, string>();
    /** The variables as the request gave them. */
    readonly variables: Readonly<Record<string, unknown>>;
    #queries = 0;

    constructor(org: Org, context: OrgContext, variables: Readonly<Record<string, unknown>>) {
        this.org = org;
        this.context = context;
        this.variables = variables;
    }

    /** Counts a top-level query. @throws Error above Salesforce's limit of a request */
    countQuery(): void {
        this.#queries++;
        if (this.#queries > MOST_QUERIES) throw new Error(`A request can have at most ${MOST_QUERIES} queries`);
    }
}

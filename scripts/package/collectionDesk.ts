import { openCreditDesk, type CreditDesk, type DeskCustomer, type Fields, type Person } from './creditDesk.ts';

/** A desk of collectors: customers with receivables, and the records that a day of collecting makes. */
export interface CollectionDesk extends CreditDesk {
    /** An open invoice of 1,000 USD, or as stated; answers its id. */
    receivable(customer: DeskCustomer, more?: Fields): string;
    /** Fields of an outgoing call that reached somebody on the desk's day. */
    contact(customer: DeskCustomer, more?: Fields): Fields;
    /** Fields of a promise of 500 USD made today for 10 July. */
    promise(customer: DeskCustomer, more?: Fields): Fields;
    /** The only row of a query, without attributes. */
    only(sql: string): Fields | undefined;
    /** Several writes as one transaction of a GraphQL document, each `{object, id?, fields, as?}`; answers the errors. */
    together(person: Person, writes: readonly TogetherWrite[]): Promise<readonly string[]>;
}

/** A create, or with an id an update; a field may name another record of the document as `@{alias}`. */
export interface TogetherWrite {
    readonly object: string;
    readonly as: string;
    readonly id?: string;
    readonly fields: Fields;
}

/** Opens a collection desk on Tue 30 Jun 2026, 09:00 UTC. */
export async function openCollectionDesk(): Promise<CollectionDesk> {
    const desk = await openCreditDesk();
    let count = 0;
    return {
        ...desk,
        receivable: ({ profile }, more = {}) =>
            desk.create('integration', 'Receivable__c', {
                Name: `X-${(count += 1)}`,
                Credit_Profile__c: profile,
                Key__c: `erp|1000|2026|X-${count}|1`,
                Type__c: 'Invoice',
                Document_Date__c: '2026-05-01',
                Due_Date__c: '2026-05-31',
                Original_Amount__c: 1_000,
                Open_Amount__c: 1_000,
                Currency_Code__c: 'USD',
                Status__c: 'Open',
                ...more
            }),
        contact: ({ profile }, more = {}) => ({
            Credit_Profile__c: profile,
            Kind__c: 'Call',
            Direction__c: 'Outgoing',
            Happened_At__c: '2026-06-30T08:55:00Z',
            Request_Key__c: `contact-${(count += 1)}`,
            ...more
        }),
        promise: ({ profile }, more = {}) => ({
            Credit_Profile__c: profile,
            Amount__c: 500,
            Currency_Code__c: 'USD',
            Promised_On__c: '2026-06-30',
            Due_On__c: '2026-07-10',
            ...more
        }),
        only: (sql) => desk.rows(sql)[0],
        together: async (person, writes) => {
            const answer = await desk.call(person, 'graphql', { query: documentOf(writes) });
            const { errors = [] } = JSON.parse(answer.text) as { errors?: { message: string }[] };
            return errors.map(({ message }) => message);
        }
    };
}

function documentOf(writes: readonly TogetherWrite[]): string {
    const literal = (fields: Fields): string =>
        `{ ${Object.entries(fields)
            .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
            .join(', ')} }`;
    const operations = writes.map(({ object, as, id, fields }) =>
        id === undefined
            ? `${as}: ${object}Create(input: { ${object}: ${literal(fields)} }) { Record { Id } }`
            : `${as}: ${object}Update(input: { Id: "${id}", ${object}: ${literal(fields)} }) { Record { Id } }`
    );
    return `mutation { uiapi(input: { allOrNone: true }) { ${operations.join(' ')} } }`;
}

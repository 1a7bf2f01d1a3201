import { connection, record } from './worklist';

/** What may follow the names. */
interface More {
    readonly totalCount?: number;
}

/**
 * Answers to the worklist's request by name: 300, 200, 100 ... past due, so that the order is that of the names. `*`
 * behind a name means contacted today, `-` before it nothing due, `!` behind it a status that nobody knows.
 */
export function worklistAnswer(...names: readonly (string | More)[]): object {
    const accounts = names.filter((name) => typeof name === 'string');
    const more = names.find((name) => typeof name === 'object') ?? {};
    const nodes = accounts.map((name, index) => profileOf(name, (accounts.length - index) * 100));
    return {
        uiapi: {
            query: { Credit_Profile__c: connection(nodes, { totalCount: more.totalCount ?? nodes.length }) }
        }
    };
}

function profileOf(marked: string, amount: number): object {
    const name = marked.replace(/[-*!]/g, '');
    const item = record({
        Key__c: name,
        Name: `${name}-1`,
        Type__c: 'Invoice',
        Document_Date__c: '2026-05-01',
        Due_Date__c: '2026-06-20',
        Currency_Code__c: 'USD',
        Open_Amount__c: amount
    });
    const activity = record({ Kind__c: 'Call', Happened_At__c: '2026-06-30T08:00:00Z' });
    return {
        Id: `profile ${name}`,
        ...record({
            Account__c: `account ${name}`,
            Currency_Code__c: 'USD',
            Account_Status__c: marked.endsWith('!') ? 'Gone' : 'Normal',
            Verdict__c: 'Watch'
        }),
        Account__r: record({ Name: name }),
        Receivables__r: connection(marked.startsWith('-') ? [] : [{ Id: `item ${name}`, ...item }]),
        Activities__r: connection(marked.endsWith('*') ? [{ Id: `activity ${name}`, ...activity }] : [])
    };
}

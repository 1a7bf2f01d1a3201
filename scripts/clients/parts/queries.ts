import assert from 'node:assert/strict';
import type { ClientSession } from '../session.ts';
import { plain } from './plain.ts';

interface Found {
    readonly totalSize: number;
    readonly done: boolean;
    readonly records: readonly unknown[];
}

/** `data query` over the records of the trees: what comes back, as data and as tables. */
export async function queriesPart(session: ClientSession): Promise<void> {
    const { mark, sf, steps } = session;
    const query = async (soql: string): Promise<unknown> => {
        const { records, totalSize, done } = await sf.ok<Found>('data query', ['--query', soql]);
        assert.equal(done, true);
        assert.equal(totalSize, records.length);
        return plain(records);
    };
    const ours = `Name LIKE '${mark} %'`;
    await steps.run('data query: rows, with attributes', async () => {
        const { records } = await sf.ok<Found>('data query', [
            ...['--query', `SELECT Name, Site FROM Account WHERE Name = '${mark} alder'`]
        ]);
        const [row] = records as { attributes: { type: string; url: string }; Name: string; Site: string }[];
        assert.match(row?.attributes.url ?? '', /^\/services\/data\/v\d+\.0\/sobjects\/Account\/001\w{15}$/);
        assert.deepEqual(plain(row), { Name: `${mark} Alder`, Site: 'North' });
    });
    await steps.run('data query: parents', async () => {
        const rows = await query(
            `SELECT Name, Credit_Profile__r.Currency_Code__c, Credit_Profile__r.Account__r.Name, Credit_Profile__r.Account__r.Parent.Name FROM Receivable__c WHERE Credit_Profile__r.Account__r.${ours} ORDER BY Name`
        );
        const profile = { Currency_Code__c: 'USD', Account__r: { Name: `${mark} Alder`, Parent: null } };
        assert.deepEqual(rows, [
            { Name: 'CM-1', Credit_Profile__r: profile },
            { Name: 'INV-1', Credit_Profile__r: profile }
        ]);
    });
    await steps.run('data query: children', async () => {
        const rows = await query(
            `SELECT Name, (SELECT LastName FROM Contacts ORDER BY LastName LIMIT 1), (SELECT Own_Limit__c FROM Credit_Profiles__r) FROM Account WHERE ${ours} ORDER BY Name DESC`
        );
        assert.deepEqual(rows, [
            { Name: `${mark} Cedar`, Contacts: [{ LastName: `${mark} Fox` }], Credit_Profiles__r: null },
            { Name: `${mark} Birch`, Contacts: null, Credit_Profiles__r: null },
            {
                Name: `${mark} Alder`,
                Contacts: [{ LastName: `${mark} Day` }],
                Credit_Profiles__r: [{ Own_Limit__c: 100_000.5 }]
            }
        ]);
    });
    await steps.run('data query: aggregates', async () => {
        const rows = await query(
            `SELECT Type__c, COUNT(Id), SUM(Open_Amount__c) open, MIN(Due_Date__c) FROM Receivable__c WHERE Key__c LIKE '${mark}|%' GROUP BY Type__c HAVING COUNT(Id) > 0 ORDER BY Type__c`
        );
        assert.deepEqual(rows, [
            { Type__c: 'Invoice', expr0: 1, open: 400.25, expr1: '2026-06-03' },
            { Type__c: 'Credit memo', expr0: 1, open: -50, expr1: null }
        ]);
    });
    await steps.run('data query: count and nothing', async () => {
        const counted = await sf.ok<Found>('data query', ['--query', `SELECT COUNT() FROM Account WHERE ${ours}`]);
        assert.deepEqual([counted.totalSize, counted.records], [3, []]);
        assert.deepEqual(await query(`SELECT Id FROM Account WHERE Name = '${mark} Nobody'`), []);
    });
    await steps.run('data query: the wrong column is shown', async () => {
        const refused = await sf.refused('data query', ['--query', 'SELECT Id, Nope__c FROM Account']);
        assert.equal(refused.data?.errorCode, 'INVALID_FIELD');
        assert.match(
            refused.message ?? '',
            /\nSELECT Id, Nope__c FROM Account\n +\^\nERROR at Row:1:Column:12\nNo such column 'Nope__c' on entity 'Account'\./
        );
        const mixed = await sf.refused('data query', [
            ...['--query', "SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'"]
        ]);
        assert.equal(mixed.data?.errorCode, 'MALFORMED_QUERY');
    });
    await tables(session, ours);
}

/** The tables that a person reads are made from the query's column metadata. */
async function tables({ mark, sf, steps }: ClientSession, ours: string): Promise<void> {
    await steps.run('data query: a table for a person', async () => {
        const table = await sf.text('data query', [
            ...[
                '--query',
                `SELECT Name, Parent.Name, (SELECT LastName, Email FROM Contacts ORDER BY LastName) FROM Account WHERE ${ours} ORDER BY Name`
            ]
        ]);
        const rows = table.split('\n').flatMap((line) => (line.startsWith('│') ? [line.split('│').slice(1, -1)] : []));
        assert.deepEqual(
            rows.map((cells) => cells.map((cell) => cell.trim())),
            [
                ['NAME', 'PARENT.NAME', 'CONTACTS.LASTNAME', 'CONTACTS.EMAIL'],
                [`${mark} Alder`, '', `${mark} Day`, 'null'],
                ['', '', `${mark} Lee`, 'lee@example.com'],
                [`${mark} Birch`, '', '', ''],
                [`${mark} Cedar`, '', `${mark} Fox`, 'fox@example.com']
            ]
        );
        assert.match(table, /Total number of records retrieved: 3\./);
    });
    await steps.run('data query: aggregates as CSV, under their names', async () => {
        const csv = await sf.text('data query', [
            ...['--result-format', 'csv', '--query'],
            `SELECT COUNT(Id), MAX(Name) FROM Account WHERE ${ours}`
        ]);
        assert.deepEqual(csv.trim().split('\n').slice(-2), ['count(Id),max(Name)', `3,${mark} Cedar`]);
    });
}

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { clientsFolder } from '../install.ts';
import { API_VERSION, connect, orgAccess, type ClientSession } from '../session.ts';

interface Ran {
    readonly status: number;
    readonly statusString: string;
    readonly message?: string;
}

/** sfdmu, the data mover, as a plugin of the CLI: records to files and files to records, over REST and Bulk API 2.0. */
export async function sfdmuPart(session: ClientSession): Promise<void> {
    const { mark, sf, steps } = session;
    const access = await orgAccess(session);
    const connection = connect(access);
    const accounts = `SELECT Id, Name, Site FROM Account WHERE Name LIKE '${mark} %'`;
    const contacts = `SELECT Id, LastName, Email, AccountId FROM Contact WHERE LastName LIKE '${mark} %'`;
    const folder = (name: string, settings: object): string => {
        const path = join(session.folder, name);
        mkdirSync(path);
        const objects = [
            { query: accounts, operation: 'Upsert', externalId: 'Name' },
            { query: contacts, operation: 'Upsert', externalId: 'LastName' }
        ];
        // The token lies in the run's own folder and goes with it.
        const orgs = [{ name: session.alias, ...access }];
        const script = JSON.stringify({ orgs, objects, apiVersion: API_VERSION, ...settings });
        writeFileSync(join(path, 'export.json'), script, { mode: 0o600 });
        return path;
    };
    const run = async (path: string, from: string, to: string): Promise<void> => {
        const printed = await sf.text('sfdmu run', [
            ...['--sourceusername', from, '--targetusername', to, '--path', path, '--noprompt', '--json']
        ]);
        const ran = JSON.parse(printed.slice(printed.lastIndexOf('\n{'))) as Ran;
        assert.deepEqual([ran.status, ran.statusString], [0, 'SUCCESS'], printed);
    };
    await steps.run('plugins link sfdmu', async () => {
        await sf.text('plugins link', [join(clientsFolder, 'node_modules', 'sfdmu'), '--no-install']);
    });
    await steps.run('records to files', async () => {
        const path = folder('dmu-out', {});
        await run(path, session.alias, 'csvfile');
        const rows = parse(readFileSync(join(path, 'Contact.csv'), 'utf8'), { columns: true }) as Record<
            string,
            string
        >[];
        assert.deepEqual(rows.map((row) => [row['LastName'], row['Email'], row['Account.Name']]).sort(), [
            [`${mark} Day`, '', `${mark} Alder`],
            [`${mark} Fox`, 'fox@example.com', `${mark} Cedar`],
            [`${mark} Lee`, 'lee@example.com', `${mark} Alder`]
        ]);
    });
    for (const [way, settings] of [
        ['REST', {}],
        ['Bulk API 2.0', { bulkThreshold: 1, bulkApiVersion: '2.0' }]
    ] as const) {
        await steps.run(`files to records over ${way}`, async () => {
            const path = folder(`dmu-in-${way.length}`, settings);
            const name = `${mark} Sorrel ${way}`;
            const lines = [`${name},South`, `${name} Two,South`, `${mark} Birch,${way}`, `${mark} Alder,${way}`];
            writeFileSync(join(path, 'Account.csv'), `Name,Site\n${lines.join('\n')}\n`);
            writeFileSync(
                join(path, 'Contact.csv'),
                `LastName,Email,Account.Name\n${mark} Fox,fox@example.com,${name}\n${name},,${name} Two\n`
            );
            await run(path, 'csvfile', session.alias);
            const found = await connection.query(
                `SELECT Name, Site FROM Account WHERE Name LIKE '${mark} Sorrel ${way}%' OR Name IN ('${mark} Alder', '${mark} Birch') ORDER BY Name`
            );
            assert.deepEqual(
                found.records.map((record) => [record['Name'], record['Site']]),
                [
                    [`${mark} Alder`, way],
                    [`${mark} Birch`, way],
                    [name, 'South'],
                    [`${name} Two`, 'South']
                ]
            );
            const linked = await connection.query<{ LastName: string; Account: { Name: string } }>(
                `SELECT LastName, Account.Name FROM Contact WHERE LastName IN ('${mark} Fox', '${name}') ORDER BY LastName`
            );
            assert.deepEqual(
                linked.records.map((record) => [record.LastName, record.Account.Name]),
                [
                    [`${mark} Fox`, name],
                    [name, `${name} Two`]
                ]
            );
        });
    }
}

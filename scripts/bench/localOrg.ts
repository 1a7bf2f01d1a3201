/** What the local org costs beside plain SQLite, in the same run: bulk ingest, reads by id, lists, the credit panel. */
import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { addDays, isoDate } from 'c/termsIsoDate';
import { startBenchOrg, type BenchOrg } from './benchOrg.ts';
import { panelDocument } from './panelDocument.ts';
import { insertPlainly, readPlainly } from './plainSqlite.ts';

interface Measured {
    readonly what: string;
    readonly count: number;
    readonly perSecond: number;
    readonly plainPerSecond: number;
    /** How many times as long as plain SQLite. */
    readonly ratio: number;
}

const LONGEST_INGEST_MS = 10 * 60_000;
const LONGEST_READS_MS = 20_000;
const COLUMNS = [
    'Key__c',
    'Name',
    'Credit_Profile__r.Key__c',
    'Type__c',
    'Document_Date__c',
    'Due_Date__c',
    'Original_Amount__c',
    'Open_Amount__c',
    'Currency_Code__c',
    'Status__c'
];
const RECEIVABLE =
    'Id, Name, Key__c, Type__c, Document_Date__c, Due_Date__c, Original_Amount__c, Open_Amount__c, Status__c';

const { values: flags } = parseArgs({
    options: {
        rows: { type: 'string', default: '100000' },
        customers: { type: 'string', default: '500' },
        json: { type: 'boolean', default: false }
    }
});
const rowCount = Number(flags.rows);
const customerCount = Number(flags.customers);

const org = await startBenchOrg();
try {
    const customers = await createCustomers(org);
    const measured = [await ingest(org), ...(await reads(org, customers))];
    const peakMegabytes = Math.round(await org.stop());
    process.stdout.write(
        flags.json
            ? `${JSON.stringify({ rows: rowCount, customers: customerCount, measured, peakMegabytes }, undefined, 2)}\n`
            : `${measured.map(line).join('\n')}\nlocal org: peak ${peakMegabytes} MB\n`
    );
} finally {
    await org.stop();
    org.remove();
}

interface Customers {
    readonly accountIds: readonly string[];
    readonly profileIds: readonly string[];
}

async function createCustomers({ call, create }: BenchOrg): Promise<Customers> {
    process.stderr.write(`Creating ${customerCount} customers\n`);
    const idOf = async (soql: string): Promise<string | undefined> =>
        (await call<{ records: { Id: string }[] }>('GET', `query?q=${encodeURIComponent(soql)}`)).records[0]?.Id;
    // Limits are loaded by the user of the sync only.
    const AssigneeId = await idOf("SELECT Id FROM User WHERE Profile.Name = 'System Administrator'");
    const PermissionSetId = await idOf("SELECT Id FROM PermissionSet WHERE Name = 'Good_Terms_Integration'");
    await create('PermissionSetAssignment', [{ AssigneeId, PermissionSetId }]);
    const numbers = Array.from({ length: customerCount }, (_, at) => String(at).padStart(6, '0'));
    const accountIds = await create(
        'Account',
        numbers.map((number) => ({ Name: `Customer ${number}`, AccountNumber: number }))
    );
    const profileIds = await create(
        'Credit_Profile__c',
        numbers.map((number, at) => ({
            Account__c: accountIds[at],
            Key__c: `bench|1|${number}`,
            Customer_Number__c: number,
            Currency_Code__c: 'USD',
            Own_Limit__c: 100_000
        }))
    );
    return { accountIds, profileIds };
}

/** The rows of the upload: receivables, evenly spread over the customers. */
function receivables(): string[][] {
    return Array.from({ length: rowCount }, (_, at) => {
        const document = `D${String(at).padStart(7, '0')}`;
        const date = addDays(isoDate('2026-01-01'), at % 180);
        const amount = `${100 + (at % 9000)}.${String(at % 100).padStart(2, '0')}`;
        const customer = String(Math.floor((at * customerCount) / rowCount)).padStart(6, '0');
        return [
            `bench|${document}`,
            document,
            `bench|1|${customer}`,
            'Invoice',
            date,
            addDays(date, 30),
            amount,
            amount,
            'USD',
            'Open'
        ];
    });
}

/** From the upload's first byte to the job's end, against inserts of the same rows. */
async function ingest({ call, folder }: BenchOrg): Promise<Measured> {
    process.stderr.write(`Ingesting ${rowCount} rows\n`);
    const rows = receivables();
    const csv = [COLUMNS, ...rows].map((row) => row.join(',')).join('\n');
    const job = { object: 'Receivable__c', operation: 'upsert', externalIdFieldName: 'Key__c' };
    const { id } = await call<{ id: string }>('POST', 'jobs/ingest', job);
    const start = performance.now();
    await call('PUT', `jobs/ingest/${id}/batches`, csv);
    await call('PATCH', `jobs/ingest/${id}`, { state: 'UploadComplete' });
    for (;;) {
        const { state, numberRecordsProcessed, numberRecordsFailed } = await call<{
            state: string;
            numberRecordsProcessed: number;
            numberRecordsFailed: number;
        }>('GET', `jobs/ingest/${id}`);
        if (state === 'JobComplete' && numberRecordsProcessed === rowCount && numberRecordsFailed === 0) break;
        if (!['UploadComplete', 'InProgress'].includes(state) || performance.now() - start > LONGEST_INGEST_MS) {
            throw new Error(`The job is ${state}: ${numberRecordsProcessed} rows, ${numberRecordsFailed} failed`);
        }
        await wait(50);
    }
    const seconds = (performance.now() - start) / 1000;
    return compared('bulk ingest (rows)', rowCount, seconds, insertPlainly(folder, COLUMNS, rows) / rowCount);
}

async function reads({ call, folder }: BenchOrg, { accountIds, profileIds }: Customers): Promise<Measured[]> {
    const query = async <T>(soql: string) => await call<{ records: T[] }>('GET', `query?q=${encodeURIComponent(soql)}`);
    const { records } = await query<{ Id: string }>('SELECT Id FROM Receivable__c LIMIT 2000');
    const ids = records.map(({ Id }) => Id);
    const document = await panelDocument();
    const list = `WHERE Credit_Profile__c = ? ORDER BY Due_Date__c, Id LIMIT 200`;
    const kinds = [
        {
            what: 'SOQL by id (calls)',
            keys: ids,
            read: async (id: string) =>
                (await query(`SELECT ${RECEIVABLE} FROM Receivable__c WHERE Id = '${id}'`)).records.length,
            plain: [`SELECT ${RECEIVABLE} FROM Receivable__c WHERE Id = ?`]
        },
        {
            what: 'SOQL list of 200 (calls)',
            keys: profileIds,
            read: async (id: string) =>
                (await query(`SELECT ${RECEIVABLE} FROM Receivable__c ${list.replace('?', `'${id}'`)}`)).records.length,
            plain: [`SELECT ${RECEIVABLE} FROM Receivable__c ${list}`]
        },
        {
            what: 'credit panel, GraphQL (calls)',
            keys: accountIds,
            read: async (accountId: string) => {
                const { errors } = await call<{ errors: unknown[] }>('POST', 'graphql', {
                    query: document,
                    variables: { recordId: accountId }
                });
                if (errors.length > 0) throw new Error(JSON.stringify(errors));
                return 1;
            },
            plain: [
                'SELECT * FROM Account WHERE Id = ?1',
                'SELECT * FROM Credit_Profile__c WHERE Account__c = ?1 ORDER BY Key__c LIMIT 10',
                'SELECT * FROM Credit_Hold__c WHERE Account__c = ?1 ORDER BY Placed_On__c LIMIT 200',
                'SELECT * FROM Credit_Policy__c WHERE ?1 IS NOT NULL ORDER BY Key__c LIMIT 500'
            ]
        }
    ];
    const measured: Measured[] = [];
    for (const { what, keys, read, plain } of kinds) {
        process.stderr.write(`Reading: ${what}\n`);
        const done: string[] = [];
        const start = performance.now();
        for (const key of keys) {
            if (performance.now() - start > LONGEST_READS_MS) break;
            if ((await read(key)) === 0) throw new Error(`${what}: nothing found for ${key}`);
            done.push(key);
        }
        const seconds = (performance.now() - start) / 1000;
        const plainSeconds = readPlainly(
            folder,
            plain,
            done.map((key) => [key])
        );
        measured.push(compared(what, done.length, seconds, plainSeconds / done.length));
    }
    return measured;
}

function compared(what: string, count: number, seconds: number, plainSecondsEach: number): Measured {
    const ratio = seconds / count / plainSecondsEach;
    return { what, count, perSecond: count / seconds, plainPerSecond: 1 / plainSecondsEach, ratio };
}

function line({ what, count, perSecond, plainPerSecond, ratio }: Measured): string {
    const number = (value: number): string => Math.round(value).toLocaleString('en-US');
    return `${what.padEnd(30)} ${number(count).padStart(8)}  ${number(perSecond).padStart(8)}/s  plain SQLite ${number(plainPerSecond).padStart(9)}/s  ratio ${ratio.toFixed(1)}`;
}

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { API_VERSION, type ClientSession } from '../session.ts';

interface Imported {
    readonly refId: string;
    readonly type: string;
    readonly id: string;
}

/** `data import tree` and `data export tree`: nested files, a plan with references, and a tree that is refused whole. */
export async function treesPart(session: ClientSession): Promise<void> {
    const { folder, mark, sf, steps } = session;
    const write = (name: string, content: unknown): string => {
        writeFileSync(join(folder, name), JSON.stringify(content));
        return name;
    };
    await steps.run('data import tree: three levels in one file', async () => {
        const imported = await sf.ok<Imported[]>('data import tree', ['--files', write('alder.json', alder(mark))]);
        assert.deepEqual(
            imported.map(({ refId, type }) => [refId, type]),
            [
                ['alder', 'Account'],
                ['lee', 'Contact'],
                ['day', 'Contact'],
                ['profile', 'Credit_Profile__c'],
                ['invoice', 'Receivable__c'],
                ['credit', 'Receivable__c'],
                ['birch', 'Account']
            ]
        );
        assert.ok(imported.every(({ id }) => /^\w{18}$/.test(id)));
    });
    await steps.run('data export tree --plan', async () => {
        await sf.ok('data export tree', [
            '--plan',
            ...['--prefix', 'out'],
            '--query',
            `SELECT Name, Site, (SELECT LastName, Email FROM Contacts ORDER BY LastName DESC) FROM Account WHERE Name LIKE '${mark} %' ORDER BY Name`
        ]);
        const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
        const attributes = (type: string, number: number) => ({ type, referenceId: `${type}Ref${number}` });
        assert.deepEqual(read('out-Account.json'), {
            records: [
                { attributes: attributes('Account', 1), Name: `${mark} Alder`, Site: 'North' },
                { attributes: attributes('Account', 2), Name: `${mark} Birch` }
            ]
        });
        assert.deepEqual(read('out-Contact.json'), {
            records: [
                {
                    attributes: attributes('Contact', 1),
                    LastName: `${mark} Lee`,
                    Email: 'lee@example.com',
                    AccountId: '@AccountRef1'
                },
                { attributes: attributes('Contact', 2), LastName: `${mark} Day`, AccountId: '@AccountRef1' }
            ]
        });
    });
    await steps.run('data import tree --plan: references across files', async () => {
        write('cedar.json', { records: [{ attributes: named('Account', 'cedar'), Name: `${mark} Cedar` }] });
        write('contacts.json', {
            records: [
                {
                    attributes: named('Contact', 'fox'),
                    LastName: `${mark} Fox`,
                    Email: 'fox@example.com',
                    AccountId: '@cedar'
                }
            ]
        });
        const plan = [
            { sobject: 'Account', saveRefs: true, files: ['cedar.json'] },
            { sobject: 'Contact', resolveRefs: true, files: ['contacts.json'] }
        ];
        const imported = await sf.ok<Imported[]>('data import tree', ['--plan', write('plan.json', plan)]);
        const [account, contact] = imported;
        const read = await sf.ok<Record<string, unknown>>('data get record', [
            ...['--sobject', 'Contact', '--record-id', contact?.id ?? '']
        ]);
        assert.equal(read['AccountId'], account?.id);
    });
    await steps.run('data import tree: one wrong record refuses the file', async () => {
        const records = [
            { attributes: named('Account', 'good'), Name: `${mark} Dogwood` },
            { attributes: named('Account', 'bad'), Site: 'Nameless' }
        ];
        const refused = await sf.refused('data import tree', ['--files', write('bad.json', { records })]);
        assert.match(JSON.stringify(refused), /REQUIRED_FIELD_MISSING|Required fields are missing: \[Name\]/);
        const left = await sf.ok<{ totalSize: number }>('data query', [
            ...['--query', `SELECT Id FROM Account WHERE Name = '${mark} Dogwood'`, '--api-version', API_VERSION]
        ]);
        assert.equal(left.totalSize, 0);
    });
}

const named = (type: string, referenceId: string) => ({ type, referenceId });

/** Two accounts; the first with contacts and a profile with two receivables, which the queries read later. */
function alder(mark: string): unknown {
    const receivable = {
        Currency_Code__c: 'USD',
        Status__c: 'Open',
        Document_Date__c: '2026-05-04'
    };
    return {
        records: [
            {
                attributes: named('Account', 'alder'),
                Name: `${mark} Alder`,
                Site: 'North',
                Contacts: {
                    records: [
                        { attributes: named('Contact', 'lee'), LastName: `${mark} Lee`, Email: 'lee@example.com' },
                        { attributes: named('Contact', 'day'), LastName: `${mark} Day` }
                    ]
                },
                Credit_Profiles__r: {
                    records: [
                        {
                            attributes: named('Credit_Profile__c', 'profile'),
                            Key__c: `${mark}|alder`,
                            Currency_Code__c: 'USD',
                            Own_Limit__c: 100_000.5,
                            Receivables__r: {
                                records: [
                                    {
                                        ...receivable,
                                        attributes: named('Receivable__c', 'invoice'),
                                        Name: 'INV-1',
                                        Key__c: `${mark}|inv1`,
                                        Type__c: 'Invoice',
                                        Due_Date__c: '2026-06-03',
                                        Original_Amount__c: 1000.505,
                                        Open_Amount__c: 400.25
                                    },
                                    {
                                        ...receivable,
                                        attributes: named('Receivable__c', 'credit'),
                                        Name: 'CM-1',
                                        Key__c: `${mark}|cm1`,
                                        Type__c: 'Credit memo',
                                        Original_Amount__c: -50,
                                        Open_Amount__c: -50
                                    }
                                ]
                            }
                        }
                    ]
                }
            },
            { attributes: named('Account', 'birch'), Name: `${mark} Birch` }
        ]
    };
}

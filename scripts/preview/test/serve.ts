/** Runs an org with a few accounts for the browser tests: prints its address, stops at the end of its input. */
import { join } from 'node:path';
import { startLocalOrg } from '../../local-org/server.ts';
import { packageDirectories } from '../../package/packageDirectories.ts';
import { OrgClient } from '../../start/org-client.ts';
import { createPeople } from '../../start/seed.ts';
import { repository } from '../build/sources.ts';
import { previewPlugin } from '../plugin.ts';
import { giveCreditPosition } from './cobalt.ts';

const names = ['Alder Instruments Inc.', 'Cobalt Freight Systems Corp.', "Elm's Street Builders", 'Ivory Pharma KK'];
const manyNames = Array.from({ length: 60 }, (_, index) => `Sample Customer ${String(index + 1).padStart(2, '0')}`);

const org = await startLocalOrg({
    stateFolder: ':memory:',
    port: 0,
    packageFolders: packageDirectories,
    clockStart: '2026-06-30T09:00:00Z',
    // Pages are built where `npm start` builds them, so that a second run builds nothing.
    plugins: [
        await previewPlugin({
            stateFolder: join(repository, '.goodterms'),
            tell: (text) => process.stderr.write(`${text}\n`)
        })
    ]
});
const client = new OrgClient(org);
const ids = await createPeople(client);
const accounts = [...names, ...manyNames];
const accountIds = await client.create(
    'Account',
    accounts.map((Name, index) => ({ Name, AccountNumber: `T-${index + 1}`, OwnerId: ids.get('rep') }))
);
const accountNamed = (name: string): string => String(accountIds[accounts.indexOf(name)]);
await giveCreditPosition(client, accountNamed('Cobalt Freight Systems Corp.'));
const deal = { OwnerId: ids.get('rep'), StageName: 'Prospecting', Amount: 12_500, CloseDate: '2026-07-31' };
const [held] = await client.create('Opportunity', [
    { ...deal, Name: 'Cobalt fleet trackers', AccountId: accountNamed('Cobalt Freight Systems Corp.') },
    { ...deal, Name: 'Alder sensors', AccountId: accountNamed('Alder Instruments Inc.') }
]);
const [product] = await client.create('Product2', [{ Name: 'Board', IsActive: true }]);
const [book] = await client.create('Pricebook2', [{ Name: 'List', IsActive: true }]);
await client.create('PricebookEntry', [{ Product2Id: product, Pricebook2Id: book, UnitPrice: 10, IsActive: true }]);
await client.create('Task', [
    { Subject: 'Tell the customer', WhatId: held, OwnerId: ids.get('rep'), ActivityDate: '2026-07-02' },
    { Subject: 'Ask for the order', WhatId: held, OwnerId: ids.get('rep'), Status: 'Completed' }
]);
process.stdout.write(`${org.instanceUrl}\n`);

process.stdin.resume().once('end', () => void org.stop());

import { createReadStream } from 'node:fs';
import { Org } from '@salesforce/core';

/** The peer: what a short script would do with a ready-made upload, jsforce's own load-and-wait in one call. */
const [, , alias, upload = ''] = process.argv;
const connection = (await Org.create({ aliasOrUsername: alias })).getConnection('68.0');
const results = await connection.bulk2.loadAndWaitForResults({
    object: 'Receivable__c',
    operation: 'upsert',
    externalIdFieldName: 'Key__c',
    input: createReadStream(upload),
    lineEnding: 'LF',
    pollTimeout: 600_000,
    pollInterval: 200
});
process.stdout.write(String(results.successfulResults.length));

import { createWriteStream, writeFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { join } from 'node:path';
import { addDays, isoDate } from 'c/termsIsoDate';

/** Where the files of a benchmark lie. */
export interface BenchFiles {
    readonly customers: string;
    readonly items: string;
    readonly customersMapping: string;
    readonly ledgerMapping: string;
    /** The same receivables as a ready-made upload, for the peer. */
    readonly upload: string;
}

const header = '-- source: bench\n-- company: 1\n-- date_order: ymd\n\n';

/** Writes a ledger of so many receivables, evenly spread over the customers, and the same as an upload. */
export async function writeLedger(folder: string, rows: number, customers: number): Promise<BenchFiles> {
    const files = {
        customers: join(folder, 'customers.csv'),
        items: join(folder, 'items.csv'),
        customersMapping: join(folder, 'customers.sql'),
        ledgerMapping: join(folder, 'items.sql'),
        upload: join(folder, 'upload.csv')
    };
    writeFileSync(files.customersMapping, `${header}SELECT * FROM source`);
    writeFileSync(files.ledgerMapping, `${header}SELECT * FROM source`);
    const numbers = Array.from({ length: customers }, (_, index) => String(index + 1).padStart(8, '0'));
    writeFileSync(
        files.customers,
        [
            'customer,name,currency,own_limit',
            ...numbers.map((number) => `${number},Customer ${number},USD,100000`)
        ].join('\n')
    );
    const items = createWriteStream(files.items);
    const upload = createWriteStream(files.upload);
    items.write('customer,document,type,document_date,due_date,amount,currency\n');
    upload.write(
        'Key__c,Name,Credit_Profile__r.Key__c,Type__c,Document_Date__c,Due_Date__c,Original_Amount__c,Open_Amount__c,Currency_Code__c,Open_In_Credit_Currency__c,Status__c\n'
    );
    for (let row = 0; row < rows; row += 1) {
        const customer = numbers[Math.floor((row * customers) / rows)] ?? '';
        const document = `D${String(row).padStart(7, '0')}`;
        const date = addDays(isoDate('2026-01-01'), row % 180);
        const due = addDays(date, 30);
        const amount = `${100 + (row % 9000)}.${String(row % 100).padStart(2, '0')}`;
        items.write(`${customer},${document},Invoice,${date},${due},${amount},USD\n`);
        upload.write(
            `bench|1||${document}|,${document},bench|1|${customer},Invoice,${date},${due},${amount},${amount},USD,${amount},Open\n`
        );
    }
    items.end();
    upload.end();
    await Promise.all([finished(items), finished(upload)]);
    return files;
}

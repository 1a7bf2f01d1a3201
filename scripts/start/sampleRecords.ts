import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { root } from '../bootstrap/places.mjs';
import type { FieldInfo, OrgClient } from './org-client.ts';
import type { DemoPerson } from './people.ts';

type Row = Readonly<Record<string, string>>;

/** The org of the demo as the sample's records need it. */
export interface SampleOrg {
    /** A client logged in as the administrator, or as a person of the demo company. */
    clientAs(role?: DemoPerson['role']): OrgClient;
    /** Does something while the org's clock shows another time. */
    at<T>(instant: string, work: () => Promise<T>): Promise<T>;
}

/** Who of the demo company enters a row, and when; without them the administrator does, at the time that it is. */
const MADE_BY = 'made_by';
const MADE_AT = 'made_at';

/** What people entered before today, parents first; profiles and sources exist already and are only completed. */
const beforeJudging = [
    { object: 'Credit_Authority__c' },
    { object: 'Contact' },
    { object: 'Ledger_Source__c', keyField: 'Key__c' },
    { object: 'Credit_Profile__c', keyField: 'Key__c' },
    { object: 'Credit_Application__c' },
    { object: 'Credit_Document__c' },
    { object: 'Credit_Reference__c' },
    { object: 'Credit_Statement__c' },
    { object: 'Credit_Guarantor__c' },
    { object: 'Collection_Promise__c' },
    { object: 'Collection_Promise_Item__c' },
    { object: 'Collection_Activity__c' },
    { object: 'Receivable_Plan__c' },
    { object: 'Receivable_Installment__c' },
    { object: 'Receivable_Plan_Item__c' },
    { object: 'Receivable_Dispute__c' },
    { object: 'Receivable_Dispute_Item__c' },
    { object: 'Credit_Hold__c' }
] as const;

/** What people entered knowing where the customers stand. */
const afterJudging = [{ object: 'Opportunity' }, { object: 'Credit_Request__c' }] as const;

/** Enters what the sample knows of its customers: contacts and calls, promises, plans, disputes, documents, earlier holds. */
export async function createCreditFile(org: SampleOrg, people: ReadonlyMap<string, string>): Promise<void> {
    await enterAll(org, people, beforeJudging);
}

/** Enters the sample's open deals and what people asked of credit. */
export async function createDealsAndRequests(org: SampleOrg, people: ReadonlyMap<string, string>): Promise<void> {
    await enterAll(org, people, afterJudging);
}

interface SampleFile {
    readonly object: string;
    /** The external id by which the rows change records that are there. */
    readonly keyField?: string;
}

async function enterAll(
    org: SampleOrg,
    people: ReadonlyMap<string, string>,
    files: readonly SampleFile[]
): Promise<void> {
    const administrator = org.clientAs();
    const accounts = await idsByName(administrator, 'Account', 'AccountNumber');
    for (const { object, keyField } of files) {
        const opportunities = await idsByName(administrator, 'Opportunity', 'Name');
        const contacts = await idsByName(administrator, 'Contact', 'Email');
        const named = { Account: accounts, Contact: contacts, Opportunity: opportunities, User: people };
        const fields = await administrator.fields(object);
        const rows = await read(object);
        for (const together of Map.groupBy(rows, (row) => `${row[MADE_BY]} ${row[MADE_AT]}`).values()) {
            const client = org.clientAs(together[0]?.[MADE_BY] as DemoPerson['role'] | undefined);
            const records = together.map((row) => recordOf(row, fields, named));
            const enter = async (): Promise<unknown> =>
                await (keyField ? client.upsert(object, keyField, records) : client.create(object, records));
            const instant = together[0]?.[MADE_AT];
            await (instant ? org.at(instant, enter) : enter());
        }
    }
}

async function read(object: string): Promise<Row[]> {
    const file = join(root, 'config/sample/records', `${object}.csv`);
    return parse<Row>(await readFile(file), { columns: true, bom: true });
}

async function idsByName(org: OrgClient, object: string, field: string): Promise<Map<string, string>> {
    const rows = await org.rows<{ Id: string } & Record<string, string>>(
        `SELECT Id, ${field} FROM ${object} WHERE ${field} != null`
    );
    return new Map(rows.map((row) => [row[field] ?? '', row.Id]));
}

/**
 * Columns are fields; lookups to accounts, contacts, people and deals name them by number, e-mail, role and name, dotted
 * columns by key. Blank cells are left out: not everybody may enter every field.
 */
function recordOf(
    row: Row,
    fields: ReadonlyMap<string, FieldInfo>,
    named: Readonly<Record<string, ReadonlyMap<string, string>>>
): Record<string, unknown> {
    const cells = Object.entries(row).filter(
        ([column, text]) => column !== MADE_BY && column !== MADE_AT && text !== ''
    );
    return Object.fromEntries(
        cells.map(([column, text]) => {
            const [parent, key] = column.split('.');
            return key === undefined ? [column, valueOf(text, fields.get(column), named)] : [parent, { [key]: text }];
        })
    );
}

function valueOf(
    text: string,
    field: FieldInfo | undefined,
    named: Readonly<Record<string, ReadonlyMap<string, string>>>
): string | number | boolean {
    if (field?.type === 'boolean') return text === 'true';
    if (['double', 'int', 'currency', 'percent'].includes(field?.type ?? '')) return Number(text);
    if (field?.type !== 'reference') return text;
    const id = field.referenceTo.map((object) => named[object]?.get(text)).find((found) => found !== undefined);
    if (!id) throw new Error(`The sample names "${text}", which is no ${field.referenceTo.join(' or ')} of the demo.`);
    return id;
}

import { basename, dirname } from 'node:path';
import { children, readMetadata, text, texts, type XmlElement } from './xml.ts';

/** A condition of a list view as its file states it. */
export interface ListFilter {
    readonly field: string;
    readonly operation: string;
    readonly value: string;
}

/** A list view of an object. */
export interface ListView {
    readonly name: string;
    readonly label: string;
    /** Only the records that the user owns. */
    readonly isMine: boolean;
    readonly columns: readonly string[];
    readonly filters: readonly ListFilter[];
    /** `1 OR 2`; all of them together where the file says nothing. */
    readonly logic: string | undefined;
}

/** The package's list views by object, the one of all records first. */
export function readListViews(packageFolders: readonly string[]): Readonly<Record<string, readonly ListView[]>> {
    const views = readMetadata(packageFolders, '**/objects/*/listViews/*.listView-meta.xml').map(({ file, root }) => ({
        object: basename(dirname(dirname(file))),
        view: viewOf(root, basename(file, '.listView-meta.xml'))
    }));
    const byObject = Map.groupBy(views, ({ object }) => object);
    return Object.fromEntries(
        [...byObject].map(([object, own]) => [
            object,
            own.map(({ view }) => view).toSorted((a, b) => Number(isAll(b)) - Number(isAll(a)))
        ])
    );
}

/** Whether a view shows every record. */
function isAll({ filters, isMine }: ListView): boolean {
    return filters.length === 0 && !isMine;
}

const scopes = ['Everything', 'Mine'];

function viewOf(root: XmlElement, name: string): ListView {
    const scope = text(root, 'filterScope') ?? 'Everything';
    if (!scopes.includes(scope)) throw new Error(`The list view ${name} is of a scope that the preview does not know.`);
    return {
        name,
        label: text(root, 'label') ?? name,
        isMine: scope === 'Mine',
        columns: texts(root, 'columns').map(fieldName),
        filters: children(root, 'filters').map((filter) => ({
            field: fieldName(text(filter, 'field') ?? ''),
            operation: text(filter, 'operation') ?? '',
            value: text(filter, 'value') ?? ''
        })),
        logic: text(root, 'booleanFilter')
    };
}

/** List views write standard fields in their own way: `ACCOUNT.NAME`, `NAME`, `CORE.USERS.ALIAS`. */
function fieldName(column: string): string {
    return standardColumns[column] ?? column;
}

const standardColumns: Readonly<Record<string, string>> = {
    NAME: 'Name',
    'ACCOUNT.NAME': 'Name',
    'ACCOUNT.ACCOUNT_NUMBER': 'AccountNumber',
    'ACCOUNT.INDUSTRY': 'Industry',
    'ACCOUNT.TYPE': 'Type',
    'ACCOUNT.ADDRESS1_CITY': 'BillingCity',
    'ACCOUNT.ADDRESS1_COUNTRY': 'BillingCountry',
    'CORE.USERS.ALIAS': 'OwnerId',
    'OPPORTUNITY.NAME': 'Name',
    'OPPORTUNITY.STAGE_NAME': 'StageName',
    'OPPORTUNITY.AMOUNT': 'Amount',
    'OPPORTUNITY.CLOSE_DATE': 'CloseDate',
    'QUOTE.NAME': 'Name',
    'QUOTE.STATUS': 'Status'
};

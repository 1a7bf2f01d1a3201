import { basename, dirname } from 'node:path';
import { readMetadata, text, texts } from './xml.ts';

/** The fields that the package's list views show, by object; of several views, "All" counts. */
export function readListColumns(packageFolders: readonly string[]): Readonly<Record<string, readonly string[]>> {
    const views = readMetadata(packageFolders, '**/objects/*/listViews/*.listView-meta.xml').map(({ file, root }) => ({
        object: basename(dirname(dirname(file))),
        isAll: /^All/.test(text(root, 'fullName') ?? basename(file)),
        columns: texts(root, 'columns').map(fieldName)
    }));
    return Object.fromEntries(
        views.toSorted((a, b) => Number(a.isAll) - Number(b.isAll)).map(({ object, columns }) => [object, columns])
    );
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
    'OPPORTUNITY.NAME': 'Name'
};

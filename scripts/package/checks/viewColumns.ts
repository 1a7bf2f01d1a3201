import type { Check } from '../finding.ts';
import type { Metadata, SourcePackage } from '../sourcePackage.ts';
import { children, text, texts } from '../xml.ts';

/** Layouts, compact layouts and list views show only fields that exist, and related lists only real relationships. */
export const viewColumns: Check = (pack) => [
    ...unknownFields(pack, pack.of('Layout'), ({ root }) =>
        children(root, 'layoutSections')
            .flatMap((section) => children(section, 'layoutColumns'))
            .flatMap((column) => children(column, 'layoutItems'))
            .flatMap((item) => texts(item, 'field'))
    ),
    ...unknownFields(pack, pack.of('CompactLayout'), ({ root }) => texts(root, 'fields')),
    ...unknownFields(pack, pack.of('ListView'), ({ root }) =>
        [...texts(root, 'columns'), ...children(root, 'filters').flatMap((filter) => texts(filter, 'field'))].map(
            fieldOfColumn
        )
    ),
    ...pack.of('Layout').flatMap((layout) => relatedListProblems(pack, layout))
];

/** Related lists of standard objects have names of their own. */
const standardLists = new Set(['RelatedContactList', 'RelatedOpportunityList']);

/** List views name standard fields in capitals: `NAME`, `OWNER.ALIAS`, `CREATED_DATE`. */
const columnNames: Readonly<Record<string, string>> = {
    NAME: 'Name',
    'ACCOUNT.NAME': 'Name',
    'OWNER.ALIAS': 'OwnerId',
    CREATED_DATE: 'CreatedDate',
    LAST_UPDATE: 'LastModifiedDate'
};

const fieldOfColumn = (column: string): string => columnNames[column] ?? column;

function unknownFields(pack: SourcePackage, views: readonly Metadata[], fields: (view: Metadata) => readonly string[]) {
    return views.flatMap((view) =>
        fields(view)
            .filter((field) => !pack.hasField(view.object ?? '', field))
            .map((field) => ({ path: view.path, message: `unknown field ${view.object}.${field}` }))
    );
}

function relatedListProblems(pack: SourcePackage, { path, object, root }: Metadata) {
    return children(root, 'relatedLists').flatMap((list) => {
        const related = text(list, 'relatedList') ?? '';
        const [child = '', lookup] = related.split('.');
        if (lookup === undefined) {
            return standardLists.has(related) ? [] : [{ path, message: `unknown related list ${related}` }];
        }
        if (text(pack.field(child, lookup)?.root, 'referenceTo') !== object) {
            return [{ path, message: `related list ${related} does not lead to ${object}` }];
        }
        return texts(list, 'fields')
            .filter((field) => !pack.hasField(child, fieldOfColumn(field)))
            .map((field) => ({ path, message: `related list ${related} shows unknown field ${field}` }));
    });
}

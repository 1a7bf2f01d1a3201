import { basename, dirname } from 'node:path';
import { children, readMetadata, text, texts } from './xml.ts';

/** How the package lays out an object's fields. */
export interface ObjectLayout {
    /** Fields beside the record's name at the top of its page. */
    readonly highlights: readonly string[];
    readonly sections: readonly { readonly label: string; readonly fields: readonly string[] }[];
    readonly relatedLists: readonly { readonly relationship: string; readonly fields: readonly string[] }[];
    /** The quick actions at the head of its pages, by full name. */
    readonly actions: readonly string[];
}

/** Reads compact layouts and page layouts of the package, by object. */
export function readLayouts(packageFolders: readonly string[]): Readonly<Record<string, ObjectLayout>> {
    const highlights = readHighlights(packageFolders);
    const layouts = new Map(
        readMetadata(packageFolders, '**/*.layout-meta.xml').map(({ file, root }) => [
            basename(file).split('-')[0] ?? '',
            root
        ])
    );
    const objects = new Set([...highlights.keys(), ...layouts.keys()]);
    return Object.fromEntries(
        [...objects].map((object) => {
            const layout = layouts.get(object) ?? {};
            return [
                object,
                {
                    highlights: highlights.get(object) ?? [],
                    sections: sectionsOf(layout),
                    relatedLists: relatedListsOf(layout),
                    actions: actionsOf(layout)
                }
            ];
        })
    );
}

function readHighlights(packageFolders: readonly string[]): Map<string, string[]> {
    return new Map(
        readMetadata(packageFolders, '**/objects/*/compactLayouts/*.compactLayout-meta.xml').map(({ file, root }) => [
            basename(dirname(dirname(file))),
            texts(root, 'fields')
        ])
    );
}

function sectionsOf(layout: Parameters<typeof children>[0]): ObjectLayout['sections'] {
    return children(layout, 'layoutSections')
        .map((section) => ({
            label: text(section, 'label') ?? '',
            fields: children(section, 'layoutColumns').flatMap((column) =>
                children(column, 'layoutItems').flatMap((item) => texts(item, 'field'))
            )
        }))
        .filter(({ fields }) => fields.length > 0);
}

function relatedListsOf(layout: Parameters<typeof children>[0]): ObjectLayout['relatedLists'] {
    return children(layout, 'relatedLists').map((list) => ({
        relationship: text(list, 'relatedList') ?? '',
        fields: texts(list, 'fields')
    }));
}

function actionsOf(layout: Parameters<typeof children>[0]): readonly string[] {
    return children(layout, 'platformActionList')
        .flatMap((list) => children(list, 'platformActionListItems'))
        .filter((item) => text(item, 'actionType') === 'QuickAction')
        .flatMap((item) => text(item, 'actionName') ?? []);
}

import { children, readMetadata, text } from './xml.ts';

/** The package's custom labels: text by API name. */
export function readLabels(packageFolders: readonly string[]): ReadonlyMap<string, string> {
    return new Map(
        readMetadata(packageFolders, '**/*.labels-meta.xml')
            .flatMap(({ root }) => children(root, 'labels'))
            .map((label) => [text(label, 'fullName') ?? '', text(label, 'value') ?? ''])
    );
}

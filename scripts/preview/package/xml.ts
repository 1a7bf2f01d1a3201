import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

/** A metadata element: text, or further elements by name; repeated elements are arrays, single ones too. */
export interface XmlElement {
    readonly [name: string]: readonly (XmlElement | string)[];
}

const parser = new XMLParser({
    ignoreAttributes: true,
    ignoreDeclaration: true,
    parseTagValue: false,
    isArray: (_name, path) => String(path).includes('.')
});

/** Reads all files of the package that match, each with the content of its root element. */
export function readMetadata(packageFolders: readonly string[], pattern: string): { file: string; root: XmlElement }[] {
    return packageFolders
        .flatMap((folder) => globSync(pattern, { cwd: folder }).map((file) => join(folder, file)))
        .toSorted()
        .map((file) => {
            const document: Record<string, XmlElement | ''> = parser.parse(readFileSync(file, 'utf8'));
            return { file, root: Object.values(document)[0] || {} };
        });
}

/** The elements of that name below an element. */
export function children(element: XmlElement, name: string): XmlElement[] {
    return (element[name] ?? []).map((child) => (typeof child === 'string' ? {} : child));
}

/** The texts of all elements of that name below an element. */
export function texts(element: XmlElement, name: string): string[] {
    return (element[name] ?? []).filter((child) => typeof child === 'string').map(String);
}

/** The text of the first element of that name, or nothing. */
export function text(element: XmlElement, name: string): string | undefined {
    return texts(element, name)[0];
}

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreDirectory, quoteDirectory } from './packageDirectories.ts';
import { quoteObjects, standardObjects } from './standardObjects.ts';
import { parseXml, text, type XmlNode } from './xml.ts';

/** A file of the package: path inside the project, and its text. */
export interface SourceFile {
    readonly path: string;
    readonly text: string;
}

/** A metadata file, read. */
export interface Metadata {
    readonly path: string;
    /** Name of the root element: `CustomField`. */
    readonly type: string;
    /** API name from the file's name: `Own_Limit__c`. */
    readonly name: string;
    /** Object the file belongs to, for fields, rules, layouts and views. */
    readonly object?: string;
    readonly root: XmlNode;
}

/** The package as the checks see it. */
export interface SourcePackage {
    readonly files: readonly SourceFile[];
    readonly metadata: readonly Metadata[];
    /** All metadata of one type. */
    of(type: string): readonly Metadata[];
    /** Whether a standard or packaged object of this name exists. */
    hasObject(object: string): boolean;
    /** A packaged field. */
    field(object: string, name: string): Metadata | undefined;
    /** Whether a standard, packaged or system field of this name exists; `Account__r.Name` is followed. */
    hasField(object: string, path: string): boolean;
    /** Names of the Lightning component bundles. */
    readonly bundles: ReadonlySet<string>;
}

/** Reads package directories of a project as one package: the core alone, or with what rests on it. */
export function readSourcePackage(
    projectFolder: string,
    directories: readonly string[] = [coreDirectory]
): SourcePackage {
    const paths = directories
        .flatMap((directory) => globSync(`${directory}/main/**/*.{xml,ts,html}`, { cwd: projectFolder }))
        .filter((path) => !path.includes('__tests__'))
        .toSorted();
    const files = paths.map((path) => ({
        path: path.replaceAll('\\', '/'),
        text: readFileSync(join(projectFolder, path), 'utf8')
    }));
    return directories.includes(quoteDirectory)
        ? sourcePackage(files, new Map([...standardObjects, ...quoteObjects]))
        : sourcePackage(files);
}

/** The package that these files make up. @throws Error naming the file that is not XML */
export function sourcePackage(files: readonly SourceFile[], ofTheOrg = standardObjects): SourcePackage {
    const metadata = files.filter(({ path }) => path.endsWith('-meta.xml')).map(readMetadata);
    const objects = new Set([
        ...ofTheOrg.keys(),
        ...metadata.filter(({ type }) => type === 'CustomObject').map(({ name }) => name)
    ]);
    const fields = new Map(
        metadata.filter(({ type }) => type === 'CustomField').map((field) => [`${field.object}.${field.name}`, field])
    );
    const standard = (object: string): ReadonlySet<string> => ofTheOrg.get(object) ?? systemFields;
    const hasField = (object: string, path: string): boolean => {
        const [first = '', ...rest] = path.split('.');
        if (rest.length === 0) {
            return fields.has(`${object}.${first}`) || standard(object).has(first);
        }
        const lookup = fields.get(`${object}.${first.replace(/__r$/, '__c')}`);
        const parent = lookup ? text(lookup.root, 'referenceTo') : undefined;
        return first === 'Owner' || (parent !== undefined && hasField(parent, rest.join('.')));
    };
    return {
        files,
        metadata,
        of: (type) => metadata.filter((item) => item.type === type),
        hasObject: (object) => objects.has(object),
        field: (object, name) => fields.get(`${object}.${name}`),
        hasField,
        bundles: new Set(files.flatMap(({ path }) => /\/lwc\/(\w+)\/\1\.(?:ts|html)$/.exec(path)?.[1] ?? []))
    };
}

const systemFields: ReadonlySet<string> = new Set([
    'Id',
    'Name',
    'OwnerId',
    'CreatedById',
    'CreatedDate',
    'LastModifiedById',
    'LastModifiedDate',
    'SystemModstamp'
]);

function readMetadata({ path, text: content }: SourceFile): Metadata {
    try {
        const { type, root } = parseXml(content);
        const name = decodeURIComponent(path.slice(path.lastIndexOf('/') + 1).replace(/\.[\w-]+-meta\.xml$/, ''));
        const object = type === 'Layout' ? name.slice(0, name.indexOf('-')) : /\/objects\/([^/]+)\//.exec(path)?.[1];
        return { path, type, name, ...(object !== undefined && { object }), root };
    } catch (error) {
        throw new Error(`${path}: not a metadata file`, { cause: error });
    }
}

import { MetadataError } from '../errors.ts';
import { componentTypeOf, type ComponentType } from './component-types.ts';
import { elementsOf, parseXml, placeOf, textOf, type Place, type XmlElement } from './xml.ts';

/** A text of a package, from a folder or a zip; its path tells what it is. */
export interface TextFile {
    readonly path: string;
    readonly text: string;
}

/** What the Metadata API calls one thing: `CustomField` `Account.Active_Holds__c`. */
export interface ComponentName {
    readonly type: string;
    readonly fullName: string;
}

/** One thing that a package states. */
export interface Component extends ComponentName {
    /** The file that states it, for messages. */
    readonly file: string;
    /** Where in the file it begins. */
    readonly place: Place;
    readonly content: XmlElement;
    /** The files of a bundle beside its description: name in the bundle to text. */
    readonly bundle?: Readonly<Record<string, string>>;
}

/** The components of a package by `keyOf`. */
export type Components = ReadonlyMap<string, Component>;

/** Takes a component that cannot be honored; may throw the error to stop at the first. */
export type Report = (component: ComponentName, error: MetadataError) => void;

/** The report of a start: the first problem stops it. */
export const stop: Report = (_, error) => {
    throw error;
};

/** Names ignore case. */
export function keyOf({ type, fullName }: ComponentName): string {
    return `${type}:${fullName}`.toLowerCase();
}

/** Runs work on a component; what it cannot honor is reported instead of thrown. */
export function guarded<T>(report: Report, component: ComponentName, work: () => T): T | undefined {
    try {
        return work();
    } catch (error) {
        if (!(error instanceof MetadataError)) throw error;
        report(component, error);
        return undefined;
    }
}

/** Everything that the files state, in source format or in that of the Metadata API. */
export function componentsIn(files: readonly TextFile[], report: Report): Components {
    const components = new Map<string, Component>();
    const bundleFiles = Map.groupBy(files, ({ path }) => bundlePlace(path)?.folder);
    const add = (component: Component, read: boolean): void => {
        const key = keyOf(component);
        if (components.has(key) && read) {
            report(component, new MetadataError(component.file, `${component.fullName} is defined twice`));
        } else components.set(key, component);
    };
    for (const file of files) {
        const bundle = bundlePlace(file.path);
        if (bundle && bundle.name !== `${bundle.bundle}.js-meta.xml`) continue;
        const type = guarded(report, { type: '', fullName: file.path }, () => componentTypeOf(file.path));
        if (!type) continue;
        const members = bundle && bundleMembers(bundleFiles.get(bundle.folder) ?? []);
        const name = { type: type.name, fullName: type.fullName };
        const parts = type.read ? guarded(report, name, () => partsOf(file, type, members)) : [unread(file, name)];
        for (const part of parts ?? []) add(part, type.read);
    }
    return components;
}

/** What the org keeps nothing of but the name; one component may have several files. */
function unread(file: TextFile, name: ComponentName): Component {
    return { ...name, file: file.path, place: { line: 1, column: 1 }, content: {} };
}

const BUNDLE = /^(.*(?:^|\/)lwc\/([^/]+))\/(.+)$/;

function bundlePlace(path: string): { folder: string; bundle: string; name: string } | undefined {
    const [, folder, bundle, name] = BUNDLE.exec(path) ?? [];
    return folder && bundle && name ? { folder, bundle, name } : undefined;
}

function bundleMembers(files: readonly TextFile[]): Readonly<Record<string, string>> {
    const members = files
        .map(({ path, text }) => [bundlePlace(path)?.name ?? '', text] as const)
        .filter(([name]) => !name.endsWith('-meta.xml'));
    return Object.fromEntries(members.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The components of one file: itself, or a part of it for each child that the file holds. */
function partsOf(file: TextFile, type: ComponentType & { fullName: string }, bundle?: Component['bundle']) {
    const root = parseXml(file.text, file.path, type.root);
    const children = type.children.flatMap(({ element, type: childType, qualified }) =>
        elementsOf(root, element).map((content): Component => {
            const name = textOf(content, 'fullName');
            const place = placeOf(file.text, content);
            if (name === undefined) throw new MetadataError(file.path, `a <${element}> has no <fullName>`, place);
            const fullName = qualified ? `${type.fullName}.${name}` : name;
            return { type: childType, fullName, file: file.path, place, content };
        })
    );
    const held = new Set(type.children.map(({ element }) => element));
    const own = Object.fromEntries(Object.entries(root).filter(([element]) => !held.has(element)));
    const isContainer = type.children.length > 0 && Object.keys(own).every((element) => element === 'fullName');
    if (isContainer) return children;
    const itself: Component = {
        type: type.name,
        fullName: type.fullName,
        file: file.path,
        place: placeOf(file.text, root),
        content: own,
        ...(bundle && { bundle })
    };
    return [itself, ...children];
}

import { MetadataError } from '../errors.ts';
import { componentTypeNamed } from '../metadata/component-types.ts';
import { componentsIn, keyOf, type Component, type ComponentName, type TextFile } from '../metadata/components.ts';
import type { Finding } from './finding.ts';
import { readManifest, type Manifest } from './manifest.ts';

/** What a zip states, as far as it could be read, and what could not. */
export interface DeployPackage {
    readonly components: readonly Component[];
    /** Named in package.xml, and only the frame of others in the zip: `CustomLabels`, an object without a word of its own. */
    readonly frames: readonly (ComponentName & { readonly file: string })[];
    readonly findings: readonly Finding[];
}

/** Reads the files of a zip as a package of the Metadata API. */
export function readDeployPackage(files: ReadonlyMap<string, Uint8Array>): DeployPackage {
    const folder = packageFolder(files);
    if (folder === undefined) return refused('No package.xml found');
    const texts = textsBelow(files, folder);
    const manifestText = texts.get('package.xml') ?? '';
    texts.delete('package.xml');
    const destructive = [...texts.keys()].find((path) => /^destructiveChanges\w*\.xml$/.test(path));
    if (destructive) return refused(`the local org deletes no metadata (${destructive})`);
    try {
        return readWith(readManifest(manifestText), texts);
    } catch (error) {
        if (error instanceof MetadataError) return refused(error.reason, error.place);
        throw error;
    }
}

function refused(problem: string, place?: Finding['place']): DeployPackage {
    const finding: Finding = { type: '', fullName: 'package.xml', file: 'package.xml', problem, place };
    return { components: [], frames: [], findings: [finding] };
}

/** Where package.xml lies: at the root, or in the one folder that there is. */
function packageFolder(files: ReadonlyMap<string, unknown>): string | undefined {
    if (files.has('package.xml')) return '';
    const roots = new Set([...files.keys()].map((path) => path.slice(0, path.indexOf('/') + 1)));
    const [root = '', ...others] = roots;
    return others.length === 0 && files.has(`${root}package.xml`) ? root : undefined;
}

function textsBelow(files: ReadonlyMap<string, Uint8Array>, folder: string): Map<string, string> {
    const decoder = new TextDecoder();
    return new Map([...files].map(([path, bytes]) => [path.slice(folder.length), decoder.decode(bytes)]));
}

function readWith(manifest: Manifest, texts: ReadonlyMap<string, string>): DeployPackage {
    const findings: Finding[] = [...manifest.findings];
    const files: TextFile[] = [...texts].map(([path, text]) => ({ path, text }));
    const lost = new Set<string>();
    const all = [
        ...componentsIn(files, (component, error) => {
            lost.add(keyOf(component));
            findings.push({ ...component, file: error.file, problem: error.reason, place: error.place });
        }).values()
    ];
    const misplaced = files.flatMap(({ path }) => misplacedFile(path, texts));
    const unnamed = all.filter((component) => !manifest.names(component));
    const components = all.filter((component) => manifest.names(component));
    const found = new Set([...all.map(keyOf), ...lost]);
    const missing = manifest.members.filter((member) => member.fullName !== '*' && !found.has(keyOf(member)));
    const isFrame = (name: ComponentName): boolean => texts.has(frameFile(name));
    return {
        components,
        frames: missing.filter(isFrame).map((name) => ({ ...name, file: frameFile(name) })),
        findings: [
            ...findings,
            ...misplaced,
            ...unnamed.map((component) => ({ ...component, problem: 'Not in package.xml' })),
            ...missing.filter((name) => !isFrame(name)).map(notFound),
            ...components
                .filter(({ type }) => componentTypeNamed(type)?.read === false)
                .map((component) => ({
                    ...component,
                    problem: `the local org keeps and checks nothing of a ${component.type}`,
                    isWarning: true
                }))
        ]
    };
}

/** The file that holds others of its kind only: an object's parts, the labels. */
function frameFile({ type, fullName }: ComponentName): string {
    if (type === 'CustomObject') return `objects/${fullName}.object`;
    return type === 'CustomLabels' ? `labels/${fullName}.labels` : '';
}

function notFound({ type, fullName }: ComponentName): Finding {
    const problem = `An object '${fullName}' of type ${type} was named in package.xml, but was not found in zipped directory`;
    return { type: '', fullName, file: 'package.xml', problem };
}

/** A file of a bundle without its description, or one in the shape of the source format. */
function misplacedFile(path: string, texts: ReadonlyMap<string, string>): readonly Finding[] {
    const [folder = '', name = '', ...below] = path.split('/');
    const finding = (problem: string): Finding[] => [{ type: '', fullName: path, file: path, problem }];
    if (folder !== 'lwc') {
        return below.length > 0 && folder === 'objects' ? finding('a file in source format: convert it first') : [];
    }
    if (below.length === 0 || texts.has(`lwc/${name}/${name}.js-meta.xml`)) return [];
    return finding(`the bundle ${name} has no ${name}.js-meta.xml`);
}

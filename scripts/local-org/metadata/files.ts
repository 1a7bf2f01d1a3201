import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';

import { MetadataError } from '../errors.ts';

/** Metadata types that the local org reads. */
export const readTypes = [
    'object',
    'field',
    'validationRule',
    'compactLayout',
    'permissionset',
    'customPermission',
    'app',
    'tab',
    'flexipage',
    'layout',
    'labels'
] as const;
export type ReadType = (typeof readTypes)[number];

/** Metadata types that change nothing in what the org's API answers. */
const withoutEffect = new Set([
    'js',
    'ts',
    'listView',
    'webLink',
    'fieldSet',
    'resource',
    'asset',
    'report',
    'reportType',
    'reportFolder',
    'dashboard',
    'dashboardFolder',
    'translation',
    'objectTranslation',
    'fieldTranslation',
    'quickAction',
    'pathAssistant',
    'brandingSet',
    'lightningBolt',
    'md-folder'
]);

export interface SourceFile {
    readonly type: ReadType;
    readonly apiName: string;
    readonly path: string;
}

/** Every metadata file of the package folders, sorted by path. @throws MetadataError for a type it cannot honor */
export function packageFiles(folders: readonly string[]): readonly SourceFile[] {
    return folders.flatMap((folder) => {
        if (!existsSync(folder)) throw new MetadataError(folder, 'the package folder does not exist');
        return globSync('**/*-meta.xml', { cwd: folder })
            .sort()
            .flatMap((path) => classify(join(folder, path)));
    });
}

function classify(path: string): readonly SourceFile[] {
    const match = /^(.+)\.([A-Za-z-]+)-meta\.xml$/.exec(basename(path));
    if (!match) throw new MetadataError(path, 'the file name does not say its metadata type');
    const [, apiName = '', suffix = ''] = match;
    if (withoutEffect.has(suffix)) return [];
    const type = readTypes.find((known) => known === suffix);
    if (!type) throw new MetadataError(path, `the local org does not support metadata of the type "${suffix}"`);
    return [{ type, apiName: decodeURIComponent(apiName), path }];
}

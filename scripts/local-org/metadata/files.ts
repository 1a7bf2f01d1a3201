import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { MetadataError } from '../errors.ts';
import type { TextFile } from './components.ts';

/** Every metadata file of folders in source format, sorted by path. @throws MetadataError when a folder is not there */
export function folderFiles(folders: readonly string[]): readonly TextFile[] {
    return folders.flatMap((folder) => {
        if (!existsSync(folder)) throw new MetadataError(folder, 'the package folder does not exist');
        return globSync('**/*-meta.xml', { cwd: folder })
            .filter((path) => !path.endsWith('.md-folder-meta.xml'))
            .sort()
            .map((path) => join(folder, path))
            .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
    });
}

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../bootstrap/places.mjs';
import { emitBundles } from '../../package/emit.ts';
import { API_VERSION } from '../session.ts';

const copied = [
    'sfdx-project.json',
    '.forceignore',
    'tsconfig.json',
    'config/tsconfig.bundles.json',
    'force-app',
    'force-quote'
];

/** A copy of the package in a folder of its own, built as it deploys: nothing of it is written into the project. */
export function copyProject(folder: string): void {
    for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
    emitBundles(folder);
}

/** A project of nothing but these files, by their path below force-app. */
export function writeProject(folder: string, files: Readonly<Record<string, string>>): void {
    const project = { packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: API_VERSION };
    for (const [name, text] of Object.entries({
        'sfdx-project.json': JSON.stringify(project),
        ...Object.fromEntries(Object.entries(files).map(([path, content]) => [join('force-app', path), content]))
    })) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
    }
}

/** A metadata file: each element on a line of its own, the first on line 3. */
export function metadataFile(type: string, elements: readonly string[]): string {
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<${type} xmlns="http://soap.sforce.com/2006/04/metadata">`,
        ...elements.map((element) => `    ${element}`),
        `</${type}>`,
        ''
    ].join('\n');
}

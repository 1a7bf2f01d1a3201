import assert from 'node:assert/strict';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import { root } from '../bootstrap/places.mjs';
import { bundlesOf } from './bundles.ts';
import { cleanBundles, emitBundles } from './emit.ts';
import { packageDirectories } from './packageDirectories.ts';

// A copy, so that no built file lies beside the sources of a checkout somebody works in.
let project = '';
let converted = '';
let source: ComponentSet;

before(async () => {
    project = mkdtempSync(join(tmpdir(), 'good-terms-convert-'));
    ['force-app', 'force-quote', 'sfdx-project.json', '.forceignore', 'tsconfig.json'].forEach((path) =>
        cpSync(join(root, path), join(project, path), { recursive: true })
    );
    cleanBundles(project);
    emitBundles(project);
    source = ComponentSet.fromSource(packageDirectories.map((directory) => join(project, directory)));
    const { packagePath } = await new MetadataConverter().convert(source, 'metadata', {
        type: 'directory',
        outputDirectory: join(project, 'converted')
    });
    assert.ok(packagePath);
    converted = packagePath;
});

after(() => rmSync(project, { recursive: true, force: true }));

test('each bundle deploys with one .js for each .ts, the main one by its own name', () => {
    const bundles = bundlesOf(project);
    assert.ok(bundles.length > 0);
    for (const { name, sources } of bundles) {
        const deployed = globSync('**/*.js', { cwd: join(converted, 'lwc', name) });
        assert.deepEqual(
            deployed.map((file) => basename(file, '.js')).toSorted(),
            sources.map((file) => basename(file, '.ts')).toSorted()
        );
        assert.ok(deployed.includes(`${name}.js`));
    }
});

test('no TypeScript, no test and no map deploys', () => {
    const files = globSync('**/*', { cwd: converted });
    assert.deepEqual(
        files.filter((file) => /\.(ts|map)$|__tests__|\.test\./.test(file)),
        []
    );
});

test('the emitted code keeps decorators and imports as the platform expects them', () => {
    const code = globSync('lwc/*/*.js', { cwd: converted }).map((file) => readFileSync(join(converted, file), 'utf8'));
    assert.ok(code.some((text) => /^\s*@api\b/m.test(text)));
    assert.ok(code.some((text) => /from 'c\/termsMoney'/.test(text)));
    assert.deepEqual(
        code.filter((text) => /__esDecorate|__decorate|import type/.test(text)),
        []
    );
});

test('every metadata file belongs to a component, and every component arrives', () => {
    const known = source
        .getSourceComponents()
        .toArray()
        .flatMap((component) => [component, ...component.getChildren()])
        .flatMap(({ xml }) => (xml === undefined ? [] : [xml]));
    const files = globSync('{force-app,force-quote}/**/*-meta.xml', { cwd: project }).map((file) =>
        join(project, file)
    );
    assert.deepEqual(
        files.filter((file) => !known.includes(file)),
        []
    );
    const arrived = ComponentSet.fromSource(converted);
    const names = (set: ComponentSet): string[] =>
        set
            .getSourceComponents()
            .toArray()
            .map(({ type, fullName }) => `${type.name} ${fullName}`)
            .toSorted();
    const objects = new Set(
        globSync('{force-app,force-quote}/main/*/objects/*', { cwd: project }).map(
            (folder) => `CustomObject ${basename(folder)}`
        )
    );
    assert.deepEqual(
        names(arrived).filter((name) => name.startsWith('CustomObject ')),
        [...objects].toSorted()
    );
    const other = (name: string): boolean =>
        !/^Custom(Object|Field|Labels?) |^CompactLayout |^ListView |^ValidationRule /.test(name);
    assert.deepEqual(names(arrived).filter(other), names(source).filter(other));
});

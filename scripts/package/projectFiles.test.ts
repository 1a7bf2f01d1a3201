import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { root } from '../bootstrap/places.mjs';
import { bundlePathsAreTrue } from './bundle-paths.ts';

const read = (file: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, unknown>;

const problemsOf = (schema: string, value: unknown): unknown => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(
        read(`node_modules/@salesforce/${schema}.schema.json`)
    );
    return validate(value) ? [] : validate.errors;
};

// The schemas that the CLI's own library carries; they know defaultLwcLanguage.
const projectSchema = 'core/schemas/sfdx-project';

test('sfdx-project.json is what the Salesforce CLI reads', () => {
    const project = read('sfdx-project.json');
    assert.deepEqual(problemsOf(projectSchema, project), []);
    assert.equal(project.sourceApiVersion, '68.0');
    assert.notDeepEqual(problemsOf(projectSchema, { ...project, sourceApiVersoin: '68.0' }), []);
});

test('the scratch definition is one the Salesforce CLI accepts', () => {
    const definition = read('config/project-scratch-def.json');
    assert.deepEqual(problemsOf('core/schemas/project-scratch-def', definition), []);
    assert.notDeepEqual(problemsOf('core/schemas/project-scratch-def', { ...definition, edition: 'Huge' }), []);
});

test('tsc knows every bundle by the name that Lightning gives it', async () => {
    assert.ok(await bundlePathsAreTrue(root), 'run scripts/package/bundle-paths.ts');
});

import assert from 'node:assert/strict';
import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
/** Codes of Bulk API 2.0 itself, which the types of the other APIs do not name. */
const BULK_CODES = ['API_ERROR', 'CLIENTINPUTERROR', 'INVALIDENTITY', 'INVALIDJOBSTATE'];

test('every error code that an API emits is one of Salesforce', () => {
    const types = readFileSync(join(root, '../../node_modules/@salesforce/types/lib/partner.d.ts'), 'utf8');
    const known = new Set([...types.matchAll(/'(?:fns:)?([A-Z][A-Z0-9_]+)'/g)].map(([, code]) => code ?? ''));
    assert.ok(known.has('DUPLICATE_VALUE') && known.has('INVALID_SESSION_ID'));
    const sources = globSync(['{soql,http,graphql,uiapi,bulk,dml,flows}/**/*.ts'], { cwd: root });
    const emitted = new Map<string, string>();
    for (const source of sources) {
        const text = readFileSync(join(root, source), 'utf8');
        for (const [, code = ''] of text.matchAll(
            /(?:RequestError\(\s*|refuse\(\s*|[eE]rrorCode: |statusCode: )'([^']+)'/g
        ))
            emitted.set(code, source);
    }
    assert.ok(emitted.size > 35, `only ${emitted.size} codes found: the search is broken`);
    const unknown = [...emitted].filter(([code]) => !known.has(code) && !BULK_CODES.includes(code));
    assert.deepEqual(unknown, []);
});

import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { findMapping, parseMapping } from './mapping.ts';

const usage = { name: 'UsageProblem', exitCode: 2 };

describe('a mapping’s header', () => {
    test('states options; the rest is the SELECT, and a remark after the first empty line is no option', () => {
        const text =
            '-- source: erp\n-- company: 1000\n-- date_order: dmy\n-- customer_padding: 10\n\n-- remark: none\nSELECT 1;\n';
        assert.deepEqual(parseMapping('mine', text), {
            name: 'mine',
            header: {
                source: 'erp',
                company: '1000',
                date_order: 'dmy',
                decimal: 'point',
                customer_padding: 10,
                sign: 'as_is',
                unknown_customers: 'reject',
                complete: true,
                cash_months: 24,
                encoding: 'utf-8'
            },
            sql: '-- remark: none\nSELECT 1'
        });
    });

    const wrong: readonly (readonly [string, string, RegExp])[] = [
        ['an unknown key', '-- source: erp\n-- dateorder: dmy\n\nSELECT 1', /dateorder/],
        ['an unknown value', '-- source: erp\n-- date_order: ydm\n\nSELECT 1', /date_order/],
        ['no source', '-- company: 1\n\nSELECT 1', /source/],
        ['a line without a key', '-- source: erp\n-- my mapping\n\nSELECT 1', /my mapping/],
        ['no SELECT', '-- source: erp\n', /no SELECT/],
        ['another statement', "-- source: erp\n\n/* SELECT */ COPY source TO 'out.csv'", /not a SELECT/]
    ];
    for (const [what, text, message] of wrong) {
        test(`${what} is a usage problem`, () =>
            assert.throws(() => parseMapping('mine', text), { ...usage, message }));
    }
});

test('every mapping that ships can be found by name', () => {
    const names = readdirSync(join(import.meta.dirname, '../../../config/mappings'))
        .filter((file) => file.endsWith('.sql'))
        .map((file) => basename(file, '.sql'));
    assert.deepEqual(
        names.map((name) => findMapping(name).name),
        names
    );
});

test('a mapping that does not exist is a usage problem that names those that ship', () => {
    assert.throws(() => findMapping('sap'), { ...usage, message: /sample-erp/ });
    assert.throws(() => findMapping('./nowhere.sql'), usage);
});

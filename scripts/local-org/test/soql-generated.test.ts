import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Org } from '../org.ts';
import { restRecord, type Json } from '../soql/json.ts';
import { runSoql } from '../soql/run.ts';
import { load, rows, shelves, ZONE } from './generated-data.ts';
import { generatedQuery, type GeneratedQuery } from './generated-query.ts';
import { selectedNames, soqlOf } from './generated-soql.ts';
import { naiveAnswer } from './naive-soql.ts';
import { orgOf, write } from './package-fixture.ts';

const DATA_SETS = 40;
const QUERIES = 60;

test('generated queries answer what their filters, orders and groups mean row by row', (context) => {
    const org = orgOf(context, shelves);
    const { id } = org.context(org.administrator).user;
    write(org, [{ operation: 'update', objectName: 'User', id, fields: { TimeZoneSidKey: ZONE } }], true);
    let asked = 0;
    const property = fc.property(
        rows,
        fc.array(generatedQuery, { minLength: QUERIES, maxLength: QUERIES }),
        (data, queries) => {
            load(org, data);
            for (const query of queries) {
                asked++;
                const soql = soqlOf(query);
                assert.deepEqual(
                    comparable(query, answer(org, query, soql)),
                    comparable(query, naiveAnswer(query, data)),
                    soql
                );
            }
        }
    );
    fc.assert(property, {
        numRuns: DATA_SETS,
        endOnFailure: true,
        seed: Number(process.env['SOQL_SEED'] ?? 20_260_630)
    });
    assert.ok(asked >= DATA_SETS * QUERIES, `${asked} queries`);
});

function answer(org: Org, query: GeneratedQuery, soql: string): unknown {
    const outcome = runSoql(org, org.context(org.administrator), soql, { pageSize: 2_000 });
    if (outcome.kind === 'count') return outcome.total;
    if (outcome.kind === 'groups') return outcome.rows.map((row) => Object.values(row));
    const records = outcome.records.map((record) => restRecord(record, '68.0'));
    if (query.kind === 'children')
        return records.map((record) => {
            const children = record['Parcels__r'] as { records: { Name: Json }[] } | null;
            return [record['Name'], children?.records.map(({ Name }) => Name) ?? []];
        });
    const paths = query.kind === 'records' ? ['Name', ...selectedNames(query.select)] : [];
    return records.map((record) => paths.map((path) => valueAt(record, path)));
}

function valueAt(record: Json, path: string): Json {
    let value: Json = record;
    for (const name of path.split('.')) {
        if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
        value = value[name] ?? null;
    }
    return value;
}

/** Groups have no order of their own; averages are compared to nine digits. */
function comparable(query: GeneratedQuery, value: unknown): unknown {
    if (query.kind !== 'groups') return value;
    const round = (cell: unknown): unknown => (typeof cell === 'number' ? Number(cell.toFixed(9)) : cell);
    return (value as unknown[][]).map((row) => JSON.stringify(row.map(round))).sort();
}

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { openSource } from './openSource.ts';
import { readControl } from './readControl.ts';

const folder = mkdtempSync(join(tmpdir(), 'source-'));

describe('a CSV file as a source', () => {
    test('keeps every value as text and says where each row came from', async () => {
        const source = await openSource(file('items.csv', 'number;amount\n007;1.50\n"a;b";\n'));
        const rows = await source.connection.runAndReadAll('SELECT * FROM source');
        assert.deepEqual(rows.getRowObjectsJson(), [
            { source_row: 'items.csv:2', number: '007', amount: '1.50' },
            { source_row: 'items.csv:3', number: 'a;b', amount: null }
        ]);
        source.close();
    });

    test('names the lines that are no rows and keeps the others', async () => {
        const source = await openSource(file('ragged.csv', 'a,b\n1,2\n3\n4,5,6\n7,8\n'));
        assert.deepEqual(
            source.brokenLines.map(({ sourceRow }) => sourceRow),
            ['ragged.csv:3', 'ragged.csv:4']
        );
        const rows = await source.connection.runAndReadAll('SELECT source_row, a FROM source');
        assert.deepEqual(rows.getRowObjectsJson(), [
            { source_row: 'ragged.csv:2', a: '1' },
            { source_row: 'ragged.csv:5', a: '7' }
        ]);
        source.close();
    });

    test('names a row by the line at which it begins, after values of several lines and blank lines', async () => {
        const content = 'a,b\n"1\nx\ny",2\n\n3,4\n5\n"6\n7",8\n9,9\n';
        const encodings = [
            ['utf-8', '\n', 'utf8'],
            ['utf-8', '\r\n', 'utf8'],
            ['utf-16', '\n', 'utf16le']
        ] as const;
        for (const [encoding, lineEnd, written] of encodings) {
            const text = content.replaceAll('\n', lineEnd);
            const source = await openSource(file('lines.csv', Buffer.from(text, written)), encoding);
            const rows = await source.connection.runAndReadAll('SELECT source_row, b FROM source');
            assert.deepEqual(rows.getRowObjectsJson(), [
                { source_row: 'lines.csv:2', b: '2' },
                { source_row: 'lines.csv:6', b: '4' },
                { source_row: 'lines.csv:8', b: '8' },
                { source_row: 'lines.csv:10', b: '9' }
            ]);
            assert.deepEqual(
                source.brokenLines.map(({ sourceRow }) => sourceRow),
                ['lines.csv:7']
            );
            source.close();
        }
    });

    const refused: readonly (readonly [string, string, string | Buffer, RegExp])[] = [
        ['an empty file', 'empty.csv', '', /empty\.csv is empty/],
        [
            'a picture',
            'picture.csv',
            Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
            /not a CSV file: it holds binary/
        ],
        [
            'a quote that never ends',
            'open.csv',
            'a,b\n"1\n2",2\n3,"x\n5,6\n',
            /^open\.csv:4 opens a quote that never ends/
        ],
        ['text behind a quote', 'behind.csv', 'a,b\n1,2\n"x"y,2\n5,6\n', /^behind\.csv .* on line 3 text follows/],
        ['two kinds of line ends', 'ends.csv', 'a,b\r\n1,2\n3,4\r\n5,6\r7,8\n', /^ends\.csv .* do not follow one form/],
        ['a huge field', 'huge.csv', `a,b\n1,2\n3,${'x'.repeat(3_000_000)}\n5,6\n`, /^huge\.csv:3 is longer than/],
        ['prose', 'letter.csv', 'Dear customer\nplease pay\n', /not a CSV file: its first line/]
    ];
    for (const [what, name, content, message] of refused) {
        test(`${what} is refused with a sentence`, async () => {
            await assert.rejects(openSource(file(name, content)), { name: 'DeliveryRefused', exitCode: 1, message });
        });
    }

    test('a path that does not exist is a usage problem', async () => {
        await assert.rejects(openSource(join(folder, 'nowhere.csv')), { name: 'UsageProblem', exitCode: 2 });
    });

    test('its SELECT reads no other file', async () => {
        const source = await openSource(file('one.csv', 'a,b\n1,2\n'));
        await assert.rejects(source.connection.run(`SELECT * FROM read_csv('${join(folder, 'items.csv')}')`));
        source.close();
    });
});

test('the control file of a folder states rows and totals', async () => {
    const delivery = mkdtempSync(join(tmpdir(), 'delivery-'));
    writeFileSync(join(delivery, 'items.csv'), 'a,b\n1,2\n');
    writeFileSync(join(delivery, 'control.csv'), 'currency,rows,total\nUSD,1,"1,234.50"\n');
    const source = await openSource(delivery);
    assert.deepEqual(await readControl(source), {
        currencies: new Set(['USD']),
        rowsByCurrency: new Map([['USD', 1]]),
        totals: new Map([['USD', '1234.50']])
    });
    source.close();
});

function file(name: string, content: string | Buffer): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
}

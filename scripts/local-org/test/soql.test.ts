import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import { RequestError } from '../errors.ts';
import type { Org } from '../org.ts';
import { restRecord, type Json } from '../soql/json.ts';
import { runSoql } from '../soql/run.ts';
import { boxes, insert, orgOf, write } from './package-fixture.ts';

/** Boxes A (limit 10.5, items 1..3), ÄGIR (limit 0.1, one item) and c (no limit, no item), on 2026-06-30 in Tokyo. */
function shelf(context: TestContext): Org {
    const org = orgOf(context, boxes);
    write(org, [
        {
            operation: 'update',
            objectName: 'User',
            id: org.context(org.administrator).user.id,
            fields: { TimeZoneSidKey: 'Asia/Tokyo' }
        }
    ]);
    const account = insert(org, 'Account', { Name: 'Guard & Sons' });
    const a = insert(org, 'Box__c', { Name: 'A', Key__c: 'Key', Code__c: 'Straße', Limit__c: 10.5 });
    const agir = insert(org, 'Box__c', { Name: 'ÄGIR', Key__c: 'key', Code__c: '100%_', Limit__c: 0.1 });
    insert(org, 'Box__c', { Name: 'c' });
    insert(org, 'Item__c', {
        Box__c: a,
        Amount__c: 1.001,
        Day__c: '2026-06-30',
        Seen__c: '2026-06-29T23:00:00Z',
        Guard__c: account
    });
    insert(org, 'Item__c', { Box__c: a, Amount__c: 2, Day__c: '2026-05-31', Status__c: 'Closed' });
    insert(org, 'Item__c', { Box__c: a, Day__c: '2025-12-31', Note__c: "it's", Checked__c: true });
    insert(org, 'Item__c', { Box__c: agir, Amount__c: 0.1, Day__c: '2026-07-01', Note__c: 'IT' });
    return org;
}

/** Records as compact JSON, parents and children nested, `attributes` and empty extras left out. */
function rows(org: Org, soql: string): Json {
    const outcome = runSoql(org, org.context(org.administrator), soql, { pageSize: 2_000 });
    if (outcome.kind === 'count') return outcome.total;
    if (outcome.kind === 'groups') return outcome.rows.map((row) => Object.values(row));
    return outcome.records.map((record) => compact(restRecord(record, '68.0')));
}

function compact(value: Json): Json {
    if (Array.isArray(value)) return value.map(compact);
    if (value === null || typeof value !== 'object') return value;
    if ('records' in value) return compact(value['records'] ?? []);
    const parts = Object.entries(value)
        .filter(([name]) => name !== 'attributes')
        .map(([, part]) => compact(part));
    return parts.length === 1 ? (parts[0] ?? null) : parts;
}

const box = (where: string): string => `SELECT Name FROM Box__c WHERE ${where} ORDER BY Name`;
const item = (where: string): string => `SELECT Name FROM Item__c WHERE ${where} ORDER BY Name`;
const [first, second, third, fourth] = ['IT-0001', 'IT-0002', 'IT-0003', 'IT-0004'];

const answered: Readonly<Record<string, readonly (readonly [string, Json])[]>> = {
    'text compares without case beyond ASCII, unless the field is case-sensitive': [
        [box("Name = 'ägir'"), ['ÄGIR']],
        [box("Name != 'ÄGIR'"), ['A', 'c']],
        [box("Key__c = 'key'"), ['ÄGIR']],
        [box("Name IN ('a', 'C')"), ['A', 'c']],
        [box("Name NOT IN ('a', 'C')"), ['ÄGIR']],
        [box("Key__c IN ('KEY', 'key')"), ['ÄGIR']],
        [box("Name > 'b'"), ['c', 'ÄGIR']],
        [box("Code__c LIKE 'STRA%'"), ['A']],
        [box("Name LIKE '_gir'"), ['ÄGIR']],
        [box("Code__c LIKE '100\\%\\_'"), ['ÄGIR']],
        [box("Code__c LIKE '1\\%%'"), []],
        [item("Note__c = 'it\\'s'"), [third]],
        [item("Note__c = '\\u0069t'"), [fourth]]
    ],
    'numbers are exact, whatever digits the literal has': [
        [box('Limit__c = 10.5'), ['A']],
        [box('Limit__c = 10.5000'), ['A']],
        [box('Limit__c = 0.1'), ['ÄGIR']],
        [box('Limit__c = 0.1001'), []],
        [box('Limit__c < 0.1001'), ['ÄGIR']],
        [box('Limit__c > 0.0999'), ['A', 'ÄGIR']],
        [box('Limit__c >= 0.1001'), ['A']],
        [box('Limit__c > -5 AND Limit__c <= 0.1'), ['ÄGIR']],
        [box('Limit__c < 99999999999999999999999'), ['A', 'ÄGIR']],
        [box('Room__c = 9.499'), ['A']],
        [box('Open_Sum__c = 1.001'), ['A']],
        [box('Limit__c IN (10.5, 0.1)'), ['A', 'ÄGIR']]
    ],
    'blanks: equal to null and to the empty text, different from every value': [
        [box('Limit__c = null'), ['c']],
        [box("Code__c = ''"), ['c']],
        [box('Limit__c != null'), ['A', 'ÄGIR']],
        [box('Limit__c != 0.1'), ['A', 'c']],
        [box('NOT Limit__c > 5'), ['c', 'ÄGIR']],
        [box("NOT(Code__c LIKE 'S%')"), ['c', 'ÄGIR']],
        [box('Limit__c NOT IN (0.1)'), ['A', 'c']],
        [item('Checked__c = true'), [third]],
        [item('Checked__c != TRUE AND Amount__c = null'), []]
    ],
    'and, or, not in parentheses': [
        [box("(Name = 'A' AND Limit__c > 10) OR Name = 'c'"), ['A', 'c']],
        [box("Name != 'A' AND (Name = 'c' OR (NOT Name = 'c'))"), ['c', 'ÄGIR']],
        [box("NOT (NOT Name = 'A') AND Limit__c > 1"), ['A']],
        [box("((Name = 'A'))"), ['A']]
    ],
    "dates and date literals in the user's time zone": [
        [item('Day__c = TODAY'), [first]],
        [item('Day__c >= 2026-06-30'), [first, fourth]],
        [item('Day__c = LAST_MONTH'), [second]],
        [item('Day__c > TODAY'), [fourth]],
        [item('Day__c <= LAST_YEAR'), [third]],
        [item('Day__c = LAST_N_DAYS:30'), [first, second]],
        [item('Day__c = NEXT_N_DAYS:1'), [fourth]],
        [item('Day__c != THIS_YEAR'), [third]],
        [item('Day__c IN (TODAY, TOMORROW)'), [first, fourth]],
        [item('Seen__c = TODAY'), [first]],
        [item('Seen__c < TODAY'), []],
        [item('Seen__c < 2026-06-30T00:30:00+02:00'), []],
        [item('Seen__c <= 2026-06-30T01:00:00+02:00'), [first]],
        [item("CreatedDate = TODAY AND Name LIKE '%4'"), [fourth]],
        [item('CALENDAR_YEAR(Day__c) = 2025'), [third]],
        [item('DAY_ONLY(Seen__c) = 2026-06-29'), [first]]
    ],
    'parents, up and filtered': [
        [
            'SELECT Box__r.Name, Box__r.Owner.Username FROM Item__c WHERE Box__r.Limit__c < 1',
            [['ÄGIR', 'admin@good-terms.invalid']]
        ],
        [
            'SELECT Guard__r.Name, Name FROM Item__c WHERE Amount__c < 2 ORDER BY Guard__r.Name NULLS LAST',
            [
                ['Guard & Sons', first],
                [null, fourth]
            ]
        ],
        ["SELECT i.Name FROM Item__c i WHERE i.Box__r.Name = 'A' AND i.Guard__r.Name != null", [first]]
    ],
    'children, counted, sorted and limited within each parent': [
        [
            'SELECT Name, (SELECT Name, Amount__c FROM Items__r WHERE Day__c > 2026-01-01 ORDER BY Amount__c DESC LIMIT 1) FROM Box__c ORDER BY Name',
            [
                ['A', [[second, 2]]],
                ['c', null],
                ['ÄGIR', [[fourth, 0.1]]]
            ]
        ],
        [
            "SELECT (SELECT Name FROM Items__r ORDER BY Name LIMIT 1 OFFSET 1) FROM Box__c WHERE Name = 'A' LIMIT 1",
            [[second]]
        ]
    ],
    'semi-joins': [
        [box("Id IN (SELECT Box__c FROM Item__c WHERE Status__c = 'Closed')"), ['A']],
        [box('Id NOT IN (SELECT Box__c FROM Item__c)'), ['c']],
        [item("Guard__c IN (SELECT Id FROM Account WHERE Name LIKE 'guard%')"), [first]],
        [item('Guard__c NOT IN (SELECT Id FROM Account)'), [second, third, fourth]]
    ],
    'order, blanks first unless asked, picklists as defined': [
        ['SELECT Name FROM Box__c ORDER BY Limit__c', ['c', 'ÄGIR', 'A']],
        ['SELECT Name FROM Box__c ORDER BY Limit__c DESC NULLS LAST', ['A', 'ÄGIR', 'c']],
        ['SELECT Name FROM Item__c ORDER BY Status__c DESC, Name DESC LIMIT 2', [second, fourth]],
        ['SELECT Name FROM Item__c ORDER BY Name LIMIT 2 OFFSET 1', [second, third]],
        ['SELECT Name FROM Item__c LIMIT 0', []]
    ],
    'counts and groups': [
        ['SELECT COUNT() FROM Item__c', 4],
        ['SELECT COUNT() FROM Item__c LIMIT 3', 3],
        ['SELECT COUNT(Id), COUNT(Amount__c), COUNT_DISTINCT(Box__c) FROM Item__c', [[4, 3, 2]]],
        [
            'SELECT SUM(Amount__c) s, AVG(Amount__c), MIN(Amount__c), MAX(Day__c) FROM Item__c',
            [[3.101, 3.101 / 3, 0.1, '2026-07-01']]
        ],
        ['SELECT SUM(Amount__c) FROM Item__c WHERE Amount__c > 100', [[null]]],
        [
            'SELECT Box__r.Name n, COUNT(Id) c FROM Item__c GROUP BY Box__r.Name HAVING COUNT(Id) > 1 OR SUM(Amount__c) < 1 ORDER BY COUNT(Id)',
            [
                ['ÄGIR', 1],
                ['A', 3]
            ]
        ],
        [
            'SELECT CALENDAR_YEAR(Day__c), COUNT(Id) FROM Item__c GROUP BY CALENDAR_YEAR(Day__c) ORDER BY CALENDAR_YEAR(Day__c)',
            [
                [2025, 1],
                [2026, 3]
            ]
        ],
        ['SELECT Status__c FROM Item__c GROUP BY Status__c ORDER BY Status__c LIMIT 1', [['Open']]]
    ],
    'subtotals by ROLLUP and CUBE': [
        [
            'SELECT Box__r.Name n, Status__c, GROUPING(Status__c) g, COUNT(Id) c FROM Item__c GROUP BY ROLLUP(Box__r.Name, Status__c) ORDER BY GROUPING(Box__r.Name), Box__r.Name, GROUPING(Status__c), Status__c',
            [
                ['A', 'Open', 0, 2],
                ['A', 'Closed', 0, 1],
                ['A', null, 1, 3],
                ['ÄGIR', 'Open', 0, 1],
                ['ÄGIR', null, 1, 1],
                [null, null, 1, 4]
            ]
        ],
        [
            'SELECT Status__c, CALENDAR_YEAR(Day__c) y, SUM(Amount__c) FROM Item__c GROUP\n BY CUBE ( Status__c, CALENDAR_YEAR(Day__c) ) HAVING GROUPING(Status__c) = 1 ORDER BY CALENDAR_YEAR(Day__c) NULLS LAST',
            [
                [null, 2025, null],
                [null, 2026, 3.101],
                [null, null, 3.101]
            ]
        ],
        ["SELECT Status__c, COUNT(Id) FROM Item__c WHERE Name = 'none' GROUP BY ROLLUP(Status__c)", []]
    ],
    'first and last values follow the sort order of their field': [
        ['SELECT MIN(Name), MAX(Name) FROM Box__c', [['A', 'ÄGIR']]],
        ['SELECT MIN(Status__c), MAX(Status__c) FROM Item__c', [['Open', 'Closed']]]
    ],
    "date functions count in UTC, converted ones in the user's time zone": [
        ['SELECT HOUR_IN_DAY(Seen__c) h FROM Item__c WHERE Seen__c != null GROUP BY HOUR_IN_DAY(Seen__c)', [[23]]],
        [
            'SELECT HOUR_IN_DAY(convertTimezone(Seen__c)) h FROM Item__c WHERE Seen__c != null GROUP BY HOUR_IN_DAY(convertTimezone(Seen__c))',
            [[8]]
        ],
        [item('DAY_ONLY(convertTimezone(Seen__c)) = 2026-06-30'), [first]],
        [item('FISCAL_QUARTER(Day__c) = 3'), [fourth]],
        [item('WEEK_IN_YEAR(Day__c) = 26 AND DAY_IN_WEEK(Day__c) = 3'), [first]],
        [item('Day__c = THIS_FISCAL_QUARTER'), [first, second]],
        [item('Day__c = N_FISCAL_QUARTERS_AGO:2'), [third]],
        [item('Day__c = N_DAYS_AGO:30'), [second]]
    ],
    'FORMAT() writes values as pages show them': [
        ["SELECT FORMAT(Limit__c) FROM Box__c WHERE Name = 'A'", ['10.500']],
        ["SELECT Limit__c, FORMAT(Limit__c) shown FROM Box__c WHERE Name = 'A'", [[10.5, '10.500']]],
        ['SELECT FORMAT(Box__r.Limit__c) shown FROM Item__c WHERE Amount__c = 2', ['10.500']],
        ['SELECT FORMAT(Seen__c) FROM Item__c WHERE Seen__c != null', ['6/30/2026, 8:00 AM']],
        ['SELECT FORMAT(MAX(Day__c)), FORMAT(SUM(Amount__c)) s FROM Item__c', [['7/1/2026', '3.101']]]
    ],
    'words in any case and place': [
        ['select i.name from Item__c i where i.amount__c > 1 and i.AMOUNT__C <> 2', [first]],
        ['SELECT COUNT(i.Id) c FROM Item__c i GROUP\tBY i.Box__c ORDER  BY COUNT(i.Id)', [[1], [3]]],
        [box('Limit__c <> 0.1'), ['A', 'c']],
        [item("toLabel(Status__c) = 'closed'"), [second]],
        ["SELECT Name FROM Box__c WHERE Name = 'A ORDER  BY x'", []]
    ],
    'FIELDS() and labels': [
        [
            "SELECT FIELDS(CUSTOM) FROM Box__c WHERE Name = 'ÄGIR' LIMIT 1",
            [['100%_', '2026-07-01', 1, 'key', 0.1, 0.1, 0.1, 0]]
        ],
        [`SELECT toLabel(Status__c) FROM Item__c WHERE Name = '${second}'`, ['Closed']]
    ]
};

for (const [name, queries] of Object.entries(answered)) {
    test(name, (context) => {
        const org = shelf(context);
        for (const [soql, expected] of queries) assert.deepEqual(rows(org, soql), expected, soql);
    });
}

const refused: readonly (readonly [string, string, RegExp])[] = [
    ['SELECT', 'MALFORMED_QUERY', /./],
    ['SELECT Id FROM', 'MALFORMED_QUERY', /./],
    [box("Name = 'A' AND Name = 'B' OR Name = 'C'"), 'MALFORMED_QUERY', /Row:1:Column:57\nunexpected token: 'OR'/],
    [
        'SELECT Id FROM Nothing__c',
        'INVALID_TYPE',
        /\n {15}\^\nERROR at Row:1:Column:16\nsObject type 'Nothing__c' is not supported/
    ],
    [
        'SELECT Id, Nothing__c FROM Box__c',
        'INVALID_FIELD',
        /\n {11}\^\nERROR at Row:1:Column:12\nNo such column 'Nothing__c' on entity 'Box__c'/
    ],
    ["SELECT Id FROM Box__c\nWHERE Nothing__c = 'Nothing__c'", 'INVALID_FIELD', /ERROR at Row:2:Column:7/],
    ['SELECT Id FROM Box__c ORDER BY Nothing__c', 'INVALID_FIELD', /Column:32/],
    ['SELECT COUNT(Id) FROM Box__c GROUP BY Nothing__c', 'INVALID_FIELD', /No such column/],
    [
        'SELECT Nothing__r.Name FROM Box__c',
        'INVALID_FIELD',
        /Didn't understand relationship 'Nothing__r' in field path/
    ],
    [
        'SELECT (SELECT Id FROM Nothing__r) FROM Box__c',
        'INVALID_TYPE',
        /Didn't understand relationship 'Nothing__r' in FROM part of query call/
    ],
    ['SELECT Name n FROM Box__c', 'MALFORMED_QUERY', /only aggregate expressions use field aliasing/],
    ['SELECT Id, Id FROM Box__c', 'INVALID_FIELD', /duplicate field selected: Id/],
    [box("Limit__c = '5'"), 'INVALID_FIELD', /must be of type double and should not be enclosed in quotes/],
    [box('Name = 5'), 'INVALID_FIELD', /must be of type string and should be enclosed in quotes/],
    [item("Day__c = '2026-01-01'"), 'INVALID_FIELD', /must be of type date/],
    [item('Seen__c = 2026-01-01'), 'INVALID_FIELD', /must be of type dateTime/],
    [item('Day__c = 2026-02-30'), 'MALFORMED_QUERY', /invalid date literal/],
    [box("Id = 'abc'"), 'INVALID_QUERY_FILTER_OPERATOR', /invalid ID field: abc/],
    [box("Limit__c LIKE '1%'"), 'INVALID_FIELD', /invalid operator/],
    [item('Checked__c > true'), 'INVALID_FIELD', /must be of type boolean/],
    ['SELECT Name, COUNT(Id) FROM Box__c', 'MALFORMED_QUERY', /must be grouped or aggregated: Name/],
    [
        'SELECT Name FROM Item__c GROUP BY Name ORDER BY Day__c',
        'MALFORMED_QUERY',
        /must be grouped or aggregated: Day__c/
    ],
    [
        "SELECT COUNT(Id) FROM Item__c GROUP BY Box__c HAVING Name = 'x'",
        'MALFORMED_QUERY',
        /must be grouped or aggregated: Name/
    ],
    ['SELECT Amount__c FROM Item__c GROUP BY Amount__c', 'INVALID_FIELD', /can not be grouped/],
    ['SELECT SUM(Name) FROM Box__c', 'INVALID_FIELD', /does not support aggregate operator SUM/],
    [item('COUNT(Id) > 1'), 'MALFORMED_QUERY', /only allowed in HAVING/],
    ['SELECT COUNT(), Id FROM Box__c', 'MALFORMED_QUERY', /only element/],
    ['SELECT FIELDS(ALL) FROM Box__c', 'MALFORMED_QUERY', /LIMIT of at most 200/],
    ['SELECT Id FROM Box__c OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE', /Maximum SOQL offset/],
    [
        box('Name IN (SELECT Id FROM Account)'),
        'MALFORMED_QUERY',
        /Row:1:Column:31\nThe left operand field in the where expression for outer select should be an id field, cannot use: 'Name'/
    ],
    [box('Id IN (SELECT Box__c FROM Item__c LIMIT 1)'), 'MALFORMED_QUERY', /only have a WHERE/],
    ['SELECT (SELECT COUNT() FROM Items__r) FROM Box__c', 'MALFORMED_QUERY', /not allowed in a child subquery/],
    ['SELECT Id FROM Box__c FOR UPDATE', 'FUNCTIONALITY_NOT_ENABLED', /FOR UPDATE is not supported by the local org/],
    ['SELECT Id FROM Box__c USING SCOPE mine', 'FUNCTIONALITY_NOT_ENABLED', /USING SCOPE mine/],
    ['SELECT Id FROM Box__c WHERE convertCurrency(Limit__c) > 3', 'FUNCTIONALITY_NOT_ENABLED', /CONVERTCURRENCY/],
    ['SELECT FORMAT(convertCurrency(Limit__c)) c FROM Box__c', 'FUNCTIONALITY_NOT_ENABLED', /CONVERTCURRENCY/],
    ['SELECT FORMAT(Name) FROM Box__c', 'INVALID_FIELD', /does not support FORMAT\(\)/],
    ['SELECT toLabel(Name) FROM Box__c', 'INVALID_FIELD', /does not support TOLABEL\(\)/],
    ['SELECT Limit__c, FORMAT(Limit__c) FROM Box__c', 'INVALID_FIELD', /duplicate field selected: Limit__c/],
    ['SELECT CALENDAR_YEAR(Day__c) FROM Item__c', 'MALFORMED_QUERY', /Column:8\nField must be grouped or aggregated/],
    [item('HOUR_IN_DAY(Day__c) = 1'), 'INVALID_FIELD', /does not support the function HOUR_IN_DAY/],
    [item('CALENDAR_YEAR(convertTimezone(Day__c)) = 1'), 'INVALID_FIELD', /needs a dateTime field/],
    ['SELECT Name, GROUPING(Name) FROM Box__c GROUP BY Name', 'MALFORMED_QUERY', /GROUPING needs a field of GROUP BY/],
    ['SELECT COUNT(Id) FROM Item__c GROUP BY ROLLUP(Name, Note__c, Box__c, Guard__c)', 'MALFORMED_QUERY', /at most 3/],
    ['SELECT COUNT(Id) FROM Item__c LIMIT 5', 'MALFORMED_QUERY', /cannot also use LIMIT/],
    ['SELECT MAX(Checked__c) FROM Item__c', 'INVALID_FIELD', /does not support aggregate operator MAX/],
    [
        'SELECT (SELECT Name FROM Items__r OFFSET 1) FROM Box__c',
        'MALFORMED_QUERY',
        /OFFSET in a subquery needs LIMIT 1 in the outer query/
    ],
    ['SELECT Id,, Name FROM Box__c', 'MALFORMED_QUERY', /\n {10}\^\nERROR at Row:1:Column:11\nunexpected token: ','/],
    ["SELECT Id\nFROM Box__c\nWHERE Name == 'A'", 'MALFORMED_QUERY', /Row:3:Column:13\nunexpected token: '='/],
    ["SELECT Id FROM Box__c WHERE Name = 'A", 'MALFORMED_QUERY', /Row:1:Column:36/],
    ['SELECT Id FROM Box__c WHERE', 'MALFORMED_QUERY', /Column:28\nunexpected token: '<EOF>'/],
    ['SELECT Id FROM Box__c WHERE Name = :name', 'MALFORMED_QUERY', /unexpected token: ':'/],
    ['SELECT Box__r.a.b.c.d FROM Item__c', 'INVALID_FIELD', /Didn't understand relationship 'a'/],
    ['SELECT Owner.Manager.Manager.Manager.Manager.Manager.Name FROM Box__c', 'MALFORMED_QUERY', /levels is 5/],
    [box("Id IN (SELECT Box__c FROM Item__c) OR Name = 'A'"), 'MALFORMED_QUERY', /not allowed with the 'OR' operator/],
    [box('Id IN (SELECT Id FROM Box__c)'), 'MALFORMED_QUERY', /should not be on the same object type/],
    [box('Id IN (SELECT Guard__c FROM Item__c)'), 'MALFORMED_QUERY', /should point to the same object type/],
    [
        box('Id IN (SELECT Box__c FROM Item__c WHERE Guard__c IN (SELECT Id FROM Account))'),
        'MALFORMED_QUERY',
        /Nesting of semi join/
    ],
    [
        box(`Id IN (SELECT Box__c FROM Item__c)${' AND Id IN (SELECT Box__c FROM Item__c)'.repeat(2)}`),
        'MALFORMED_QUERY',
        /Maximum 2/
    ],
    [box('Limit__c = USD5'), 'INVALID_FIELD', /must be of type double/],
    ['SELECT TYPEOF Owner WHEN User THEN Username END FROM Box__c', 'FUNCTIONALITY_NOT_ENABLED', /TYPEOF/]
];

test('what is wrong or not supported is refused, with its place', (context) => {
    const org = shelf(context);
    for (const [soql, code, message] of refused) {
        assert.throws(
            () => rows(org, soql),
            (error) => {
                assert.ok(error instanceof RequestError, `${soql}: ${String(error)}`);
                assert.equal(error.errorCode, code, `${soql}: ${error.message}`);
                assert.match(error.message, message, soql);
                return true;
            }
        );
    }
});

test('more than one level of quotes and SQL in values are only values', (context) => {
    const org = shelf(context);
    const name = `'; DROP TABLE "Box__c"; --`;
    insert(org, 'Box__c', { Name: name });
    assert.deepEqual(rows(org, box(`Name = '${name.replaceAll("'", "\\'")}'`)), [name]);
    assert.equal(rows(org, 'SELECT COUNT() FROM Box__c'), 4);
});

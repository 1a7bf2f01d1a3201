import assert from 'node:assert/strict';
import { test } from 'node:test';

import { orgOf, insert, customObject, picklist, type Xml } from './package-fixture.ts';

/** Salesforce type of the result, formula, value expected of the record below. */
const cases: readonly (readonly [type: string, formula: string, expected: string | bigint | null])[] = [
    ['Number', '1 + 2 * 3', 7000n],
    ['Number', '(1 + 2) * 3', 9000n],
    ['Number', '2 ^ 10', 1024000n],
    ['Number', '-Amount__c', -123450n],
    ['Number', 'Amount__c + 0.005', 123455n],
    ['Number', '0.1 + 0.2', 300n],
    ['Number', '1 / 3', 333n],
    ['Number', '2 / 3', 667n],
    ['Number', '-2 / 3', -667n],
    ['Number', '1.0005', 1001n],
    ['Number', '-1.0005', -1001n],
    ['Number', '1 / 0', null],
    ['Number', '900000000000000.001 - 0.001', 900000000000000000n],
    ['Number', 'Blank__c + 1', null],
    ['Number', 'BLANKVALUE(Blank__c, 5) + 1', 6000n],
    ['Number', 'NULLVALUE(Blank__c, 5)', 5000n],
    ['Number', 'IF(ISBLANK(Blank__c), 1, 2)', 1000n],
    ['Number', 'IF(Amount__c > 100, 1, NULL)', 1000n],
    ['Number', 'CASE(Color__c, "Red", 1, "Blue", 2, 3)', 2000n],
    ['Number', 'CASE(Color__c, "Red", 1, 3)', 3000n],
    ['Number', 'CASE(1, 1, 10, 20)', 10000n],
    ['Number', 'ROUND(2.5, 0) + ROUND(-2.5, 0)', 0n],
    ['Number', 'ROUND(1234.567, 1)', 1234600n],
    ['Number', 'ROUND(1250, -2)', 1300000n],
    ['Number', 'FLOOR(-1.5)', -1000n],
    ['Number', 'CEILING(-1.5)', -2000n],
    ['Number', 'MFLOOR(-1.5)', -2000n],
    ['Number', 'MCEILING(-1.5)', -1000n],
    ['Number', 'ABS(-3)', 3000n],
    ['Number', 'MIN(3, 1, 2) + MAX(3, 1, 2)', 4000n],
    ['Number', 'MOD(7, 3)', 1000n],
    ['Number', 'SQRT(9)', 3000n],
    ['Number', 'LEN("größe")', 5000n],
    ['Number', 'VALUE("12.5")', 12500n],
    ['Number', 'VALUE("twelve")', null],
    ['Number', 'FIND("c", "abcabc", 4)', 6000n],
    ['Number', 'YEAR(Day__c) + MONTH(Day__c) + DAY(Day__c)', 2061000n],
    ['Number', 'TODAY() - Day__c', 1000n],
    ['Number', '(NOW() - Seen__c) * 24', 1000n],
    ['Number', 'WEEKDAY(DATE(2026, 6, 30))', 3000n],
    ['Text', '"it\'s " & \'a "test"\'', 'it\'s a "test"'],
    ['Text', '"a" + "b"', 'ab'],
    ['Text', 'UPPER("größe") & LOWER("ÄB") & TRIM("  x ")', 'GRÖSSEäbx'],
    ['Text', 'LEFT("abc", 2) & RIGHT("abc", 2) & MID("abc", 2, 1)', 'abbcb'],
    ['Text', 'LPAD("7", 3, "0") & RPAD("7", 3, "0")', '007700'],
    ['Text', 'SUBSTITUTE("a.b.c", ".", "-")', 'a-b-c'],
    ['Text', 'TEXT(Amount__c)', '123.45'],
    ['Text', 'TEXT(Color__c)', 'Blue'],
    ['Text', 'TEXT(Day__c) & " " & TEXT(Seen__c)', '2026-06-29 2026-06-30 08:00:00Z'],
    ['Text', 'Parent__r.Name & "/" & Parent__r.Parent__r.Name', 'middle/top'],
    ['Text', 'IF(true, "", "x")', null],
    ['Text', '$User.Username & $Profile.Name', 'admin@good-terms.invalidSystem Administrator'],
    ['Checkbox', '"abc" = "ABC"', 0n],
    ['Checkbox', '"" = Nothing__c', 1n],
    ['Checkbox', 'CONTAINS("abc", "b") && BEGINS("abc", "a") && NOT(BEGINS("abc", "b"))', 1n],
    ['Checkbox', 'REGEX("USD", "[A-Z]{3}")', 1n],
    ['Checkbox', 'REGEX("USDX", "[A-Z]{3}")', 0n],
    ['Checkbox', 'Blank__c > 0', 0n],
    ['Checkbox', 'NOT(Blank__c > 0)', 0n],
    ['Checkbox', 'OR(Blank__c > 0, Amount__c > 0)', 1n],
    ['Checkbox', 'AND(Amount__c > 0, Day__c < TODAY())', 1n],
    ['Checkbox', 'ISPICKVAL(Color__c, "Blue") <> ISBLANK(Nothing__c)', 0n],
    ['Checkbox', 'ISPICKVAL(Color__c, "")', 0n],
    ['Checkbox', 'OwnerId = $User.Id', 1n],
    ['Checkbox', 'INCLUDES(Sizes__c, "L")', 1n],
    ['Checkbox', '/* why */ 1 <> 2', 1n],
    ['Date', 'Day__c + 2', '2026-07-01'],
    ['Date', 'ADDMONTHS(DATE(2026, 1, 31), 1)', '2026-02-28'],
    ['Date', 'DATEVALUE(Seen__c)', '2026-06-30'],
    ['Date', 'DATE(2026, 2, 30)', null],
    ['Date', 'BLANKVALUE(Empty_Day__c, TODAY())', '2026-06-30'],
    ['DateTime', 'DATETIMEVALUE(Day__c + 1) + 26/24', '2026-07-01T02:00:00.000Z'],
    ['DateTime', 'NOW()', '2026-06-30T09:00:00.000Z'],
    ['Number', 'ASCII("A") + LEN(CHR(65))', 66000n],
    ['Number', 'PICKLISTCOUNT(Sizes__c)', 2000n],
    ['Number', 'LOG(1000) + LN(EXP(2))', 5000n],
    ['Number', 'ROUND(SIN(PI() / 2) + COS(0) + TAN(0), 3)', 2000n],
    ['Number', 'ROUND(ATAN2(1, 1) * 4, 3) - ROUND(PI(), 3)', 0n],
    ['Number', 'TRUNC(1234.567, 2)', 1234560n],
    ['Number', 'TRUNC(-1.9)', -1000n],
    ['Number', 'ROUND(-1.5, 0)', -2000n],
    ['Number', 'MOD(123, 10)', 3000n],
    ['Number', 'HOUR(TIMEVALUE("17:30:45.125"))', 17000n],
    ['Number', 'MINUTE(TIMEVALUE("17:30:45.125"))', 30000n],
    ['Number', 'SECOND(TIMEVALUE("17:30:45.125"))', 45000n],
    ['Number', 'MILLISECOND(TIMEVALUE("17:30:45.125"))', 125000n],
    ['Number', 'HOUR(TIMEVALUE("25:00:00"))', null],
    ['Number', 'HOUR(TIMENOW()) + HOUR(TIMEVALUE(Seen__c))', 17000n],
    ['Number', 'TIMEVALUE("01:00:00.000") - TIMEVALUE("23:00:00.000")', 7200000000n],
    ['Number', 'ISOWEEK(DATE(2021, 1, 3)) + ISOWEEK(DATE(2026, 12, 31))', 106000n],
    ['Number', 'ISOYEAR(DATE(2021, 1, 3))', 2020000n],
    ['Number', 'DAYOFYEAR(DATE(2024, 12, 31))', 366000n],
    ['Number', 'UNIXTIMESTAMP(DATETIMEVALUE("2026-06-30 09:00:00"))', 1782810000000n],
    ['Number', 'UNIXTIMESTAMP(DATE(1970, 1, 2))', 86400000n],
    ['Number', 'FIND("z", "abc") + FIND("", "abc")', 0n],
    ['Number', 'CASE(MONTH(Day__c), 6, 30, 2, 28, 31)', 30000n],
    ['Number', 'DATETIMEVALUE(DATE(2026, 7, 1)) - NOW()', 625n],
    ['Text', 'TEXT(TIMEVALUE("17:30:45.125") + 1000)', '17:30:46.125'],
    ['Text', 'FORMATDURATION(3661) & " " & FORMATDURATION(90061, true)', '01:01:01 01:01:01:01'],
    ['Text', 'FORMATDURATION(NOW(), Seen__c)', '01:00:00'],
    ['Text', 'INITCAP("größe of THE box") & REVERSE("abc")', 'Größe Of The Boxcba'],
    ['Text', 'HYPERLINK("/x", "Open")', '<a href="/x" target="_blank">Open</a>'],
    [
        'Text',
        'IMAGE("/f.gif", "flag", 10, 20)',
        '<img src="/f.gif" alt="flag" style="height:10px; width:20px;" border="0"/>'
    ],
    ['Text', 'HTMLENCODE("<a>&") & URLENCODE("a b&c")', '&lt;a&gt;&amp;a+b%26c'],
    ['Text', 'TEXT(LEN(CASESAFEID(Id)) + LEN(Id))', '33'],
    ['Text', 'LPAD("12345", 3, "0") & RPAD("ab", 4) & "|"', '123ab  |'],
    ['Text', 'TEXT(1.50) & "/" & TEXT(-0.25) & "/" & TEXT(1000000)', '1.5/-0.25/1000000'],
    ['Text', 'MID("abc", 2, 99) & LEFT("abc", 99) & RIGHT("abc", 0)', 'bcabc'],
    ['Text', 'Parent__r.Parent__r.Parent__r.Name', null],
    ['Checkbox', 'TIMEVALUE("09:00:00.000") <= TIMENOW()', 1n],
    ['Checkbox', 'NOW() > $System.OriginDateTime', 1n],
    ['Checkbox', 'CONTAINS("S:M:L", "M")', 1n],
    ['Checkbox', 'REGEX("12-ab", "\\\\d+-[a-z]*")', 1n],
    ['Date', 'ADDMONTHS(DATE(2024, 2, 29), 12)', '2025-02-28'],
    ['Date', 'ADDMONTHS(DATE(2026, 3, 31), -1)', '2026-02-28'],
    ['Date', 'TODAY() + 1.7', '2026-07-01'],
    ['DateTime', 'ADDMONTHS(Seen__c, 2)', '2026-08-31T08:00:00.000Z'],
    ['DateTime', 'FROMUNIXTIME(86400)', '1970-01-02T00:00:00.000Z'],
    ['DateTime', 'Seen__c + 1.5', '2026-07-01T20:00:00.000Z']
];

const thing: Readonly<Record<string, Xml>> = {
    'objects/Thing__c/Thing__c.object': customObject('Thing'),
    'objects/Thing__c/fields/Amount__c.field': { label: 'Amount', type: 'Number', precision: 18, scale: 3 },
    'objects/Thing__c/fields/Blank__c.field': { label: 'Blank', type: 'Number', precision: 18, scale: 3 },
    'objects/Thing__c/fields/Nothing__c.field': { label: 'Nothing', type: 'Text', length: 10 },
    'objects/Thing__c/fields/Day__c.field': { label: 'Day', type: 'Date' },
    'objects/Thing__c/fields/Empty_Day__c.field': { label: 'Empty Day', type: 'Date' },
    'objects/Thing__c/fields/Seen__c.field': { label: 'Seen', type: 'DateTime' },
    'objects/Thing__c/fields/Color__c.field': { label: 'Color', ...picklist(['Red', 'Blue']) },
    'objects/Thing__c/fields/Sizes__c.field': {
        label: 'Sizes',
        ...picklist(['S', 'M', 'L']),
        type: 'MultiselectPicklist',
        visibleLines: 3
    },
    'objects/Thing__c/fields/Parent__c.field': {
        label: 'Parent',
        type: 'Lookup',
        referenceTo: 'Thing__c',
        relationshipName: 'Children'
    }
};

const size: Readonly<Record<string, Xml>> = { Number: { precision: 18, scale: 3 } };

test('formula fields yield what Salesforce computes', (context) => {
    const fields = cases.map(([type, formula], index) => [
        `objects/Thing__c/fields/Case_${index}__c.field`,
        { label: `Case ${index}`, type, formula, formulaTreatBlanksAs: 'BlankAsBlank', ...size[type] }
    ]);
    const org = orgOf(context, { ...thing, ...Object.fromEntries(fields) });
    const top = insert(org, 'Thing__c', { Name: 'top' });
    const middle = insert(org, 'Thing__c', { Name: 'middle', Parent__c: top });
    const id = insert(org, 'Thing__c', {
        Name: 'one', Amount__c: 123.45, Day__c: '2026-06-29', Seen__c: '2026-06-30T10:00:00+02:00', Color__c: 'Blue', Sizes__c: 'S;L', Parent__c: middle
    }); // prettier-ignore
    org.clock.set(new Date('2026-06-30T09:00:00.200Z'));
    const object = org.schema.objects.get('thing__c');
    assert.ok(object);
    const columns = cases.map((_case, index) => {
        const field = object.fields.get(`case_${index}__c`);
        assert.ok(field);
        return `${org.fieldSql(object, field, 't')} AS c${index}`;
    });
    const [row] = org.query(
        org.context(org.administrator),
        `SELECT ${columns.join(', ')} FROM Thing__c t WHERE t.Id = ?`,
        [id]
    );
    const actual = cases.map(([, formula], index) => [formula, row?.[`c${index}`]]);
    assert.deepEqual(
        actual,
        cases.map(([, formula, expected]) => [formula, expected])
    );
});

test('blanks count as zero where the formula says so', (context) => {
    const field = (formulaTreatBlanksAs: string): Xml => ({
        label: 'X',
        type: 'Number',
        precision: 18,
        scale: 0,
        formula: 'Blank__c + 1',
        formulaTreatBlanksAs
    });
    const org = orgOf(context, {
        ...thing,
        'objects/Thing__c/fields/As_Zero__c.field': field('BlankAsZero'),
        'objects/Thing__c/fields/As_Blank__c.field': field('BlankAsBlank'),
        'objects/Thing__c/fields/Nested__c.field': { ...field('BlankAsBlank'), formula: 'As_Zero__c * 2' }
    });
    insert(org, 'Thing__c', { Name: 'one' });
    const object = org.schema.objects.get('thing__c');
    assert.ok(object);
    const sql = ['as_zero__c', 'as_blank__c', 'nested__c'].map((name) => {
        const found = object.fields.get(name);
        assert.ok(found);
        return org.fieldSql(object, found, 't');
    });
    const [row] = org.query(
        org.context(org.administrator),
        `SELECT ${sql[0]} AS a, ${sql[1]} AS b, ${sql[2]} AS c FROM Thing__c t`
    );
    assert.deepEqual({ ...row }, { a: 1n, b: null, c: 2n });
});

const refused: readonly (readonly [formula: string, reason: RegExp])[] = [
    ['VLOOKUP(a, b, c)', /does not know the function VLOOKUP \(line 1, column 1/],
    ['1 +', /syntax error.*line 1, column 4/],
    ['Unknown__c + 1', /Thing__c has no field Unknown__c/],
    ['Parent__r.Unknown__c', /Thing__c has no field Unknown__c/],
    ['Other__r.Name', /has no relationship Other__r/],
    ['Color__c = "Red"', /picklist = text does not work/],
    ['IF(Amount__c, 1, 2)', /IF wants true or false, not number/],
    ['IF(ISPICKVAL(Color__c, "Green"), 1, 2)', /Color__c has no value "Green"/],
    ['IF(ISCHANGED(Amount__c), 1, 2)', /work in validation rules only/],
    ['IF($Permission.Nobody_Knows, 1, 2)', /does not know \$Permission.Nobody_Knows/],
    ['LEFT("abc")', /LEFT does not take 1 arguments/],
    ['"text"', /yields text, the field is number/],
    ['Bad__c + 1', /Thing__c.Bad__c refers to itself/],
    ['IF(ISCLONE(), 1, 2)', /does not know the function ISCLONE \(line 1, column 4/],
    ['1 +\n  SIGN(2)', /does not know the function SIGN \(line 2, column 3/],
    ['$Setup.Thing__c.Amount__c', /does not know \$Setup.Thing__c.Amount__c/],
    ['LEN($Label.Some)', /does not know \$Label.Some/],
    ['$CustomMetadata.A__mdt.B.C__c', /there is no custom metadata type A__mdt/],
    ['HOUR(NOW())', /HOUR wants time, not datetime/],
    ['IF(REGEX("a", "(a"), 1, 2)', /Invalid regular expression/],
    ['ADDMONTHS("a", 1)', /ADDMONTHS does not take text/]
];

test('a formula that cannot work stops the start with its file and position', (context) => {
    for (const [formula, reason] of refused) {
        const files = {
            ...thing,
            'objects/Thing__c/fields/Bad__c.field': { label: 'Bad', type: 'Number', precision: 18, scale: 0, formula }
        };
        assert.throws(
            () => orgOf(context, files),
            (error: Error) =>
                error.name === 'MetadataError' &&
                /Bad__c\.field-meta\.xml/.test(error.message) &&
                reason.test(error.message),
            formula
        );
    }
});

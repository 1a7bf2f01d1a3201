import fc from 'fast-check';

import type { WriteRequest } from '../dml/request.ts';
import type { Org } from '../org.ts';
import { customObject, picklist, type Xml } from './package-fixture.ts';

/** A row of the generated data; blanks are null, lookups the index of the row they point to. */
export interface Row {
    readonly name: string;
    readonly text: string | null;
    readonly exact: string | null;
    /** Hundredths. */
    readonly amount: number | null;
    readonly day: string | null;
    readonly seen: string | null;
    readonly flag: boolean;
    readonly kind: string | null;
    readonly tags: readonly string[];
    readonly parent: number | null;
}

/** Shelves, crates on shelves, parcels in crates. */
export interface Rows {
    readonly shelves: readonly Row[];
    readonly crates: readonly Row[];
    readonly parcels: readonly Row[];
}

export const KINDS = ['Small', 'large', 'Ärge', 'Big'];
export const TAGS = ['Red', 'green', 'Blue'];
export const ZONE = 'America/New_York';

const fields = (parent?: { object: string; children: string }): Readonly<Record<string, Xml>> => ({
    Text__c: { label: 'Text', type: 'Text', length: 40 },
    Exact__c: { label: 'Exact', type: 'Text', length: 40, caseSensitive: true, externalId: true },
    Amount__c: { label: 'Amount', type: 'Number', precision: 12, scale: 2 },
    Day__c: { label: 'Day', type: 'Date' },
    Seen__c: { label: 'Seen', type: 'DateTime' },
    Flag__c: { label: 'Flag', type: 'Checkbox', defaultValue: 'false' },
    Kind__c: { label: 'Kind', ...picklist(KINDS) },
    Tags__c: { label: 'Tags', ...picklist(TAGS), type: 'MultiselectPicklist', visibleLines: 4 },
    ...(parent
        ? {
              [`${parent.object}`]: {
                  label: 'Parent',
                  type: 'Lookup',
                  referenceTo: parent.object,
                  relationshipName: parent.children,
                  deleteConstraint: 'SetNull'
              }
          }
        : {})
});

const object = (name: string, parent?: { object: string; children: string }): Record<string, Xml> => ({
    [`objects/${name}__c/${name}__c.object`]: customObject(name),
    ...Object.fromEntries(
        Object.entries(fields(parent)).map(([field, xml]) => [`objects/${name}__c/fields/${field}.field`, xml])
    )
});

/** The metadata of the generated data. */
export const shelves: Readonly<Record<string, Xml>> = {
    ...object('Shelf'),
    ...object('Crate', { object: 'Shelf__c', children: 'Crates' }),
    ...object('Parcel', { object: 'Crate__c', children: 'Parcels' })
};

const LETTERS = ['a', 'A', 'b', 'B', 'ä', 'Ä', 'ß', 'é', '€', '%', '_', '\\', "'", '"', 'Z', '😀'];

/** A short text of awkward characters. */
export const shortText = fc
    .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 3 })
    .map((letters) => letters.join(''));

/** Days around the day of the test, often the edges of months and years. */
export const day = fc
    .oneof(fc.integer({ min: -800, max: 800 }), fc.integer({ min: -40, max: 40 }), fc.constantFrom(-29, -30, 1, -180))
    .map((offset) => new Date(Date.UTC(2026, 5, 30 + offset)).toISOString().slice(0, 10));

const instant = fc
    .tuple(day, fc.integer({ min: 0, max: 24 * 60 - 1 }))
    .map(([date, minute]) => new Date(Date.parse(`${date}T00:00:00Z`) + minute * 60_000).toISOString());

const orBlank = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { freq: 4, nil: null });

const rowsOf = (prefix: string, count: number, parents: number): fc.Arbitrary<Row[]> =>
    fc
        .array(
            fc.record({
                text: orBlank(shortText),
                exact: orBlank(shortText),
                amount: orBlank(fc.integer({ min: -300, max: 300 })),
                day: orBlank(day),
                seen: orBlank(instant),
                flag: fc.boolean(),
                kind: orBlank(fc.constantFrom(...KINDS)),
                tags: fc.subarray(TAGS),
                parent: parents > 0 ? orBlank(fc.nat(parents - 1)) : fc.constant(null)
            }),
            { minLength: count, maxLength: count }
        )
        .map((rows) => rows.map((row, index) => ({ ...row, name: `${prefix}${String(index).padStart(3, '0')}` })));

export const rows: fc.Arbitrary<Rows> = fc.record({
    shelves: rowsOf('S', 3, 0),
    crates: rowsOf('C', 6, 3),
    parcels: rowsOf('P', 24, 6)
});

/** Replaces the org's records by these. @throws when one is refused */
export function load(org: Org, data: Rows): void {
    for (const name of ['Parcel__c', 'Crate__c', 'Shelf__c']) org.database.exec(`DELETE FROM "${name}"`);
    const shelfIds = insertAll(org, 'Shelf__c', data.shelves, []);
    const crateIds = insertAll(org, 'Crate__c', data.crates, shelfIds, 'Shelf__c');
    insertAll(org, 'Parcel__c', data.parcels, crateIds, 'Crate__c');
}

function insertAll(
    org: Org,
    objectName: string,
    list: readonly Row[],
    parentIds: readonly string[],
    lookup?: string
): string[] {
    const requests = list.map((row): WriteRequest => {
        const { name, text, exact, amount, day, seen, flag, kind, tags, parent } = row;
        const own = {
            Name: name,
            Text__c: text,
            Exact__c: exact,
            Amount__c: amount === null ? null : amount / 100,
            Day__c: day,
            Seen__c: seen,
            Flag__c: flag,
            Kind__c: kind,
            Tags__c: tags.length > 0 ? tags.join(';') : null
        };
        const up = lookup ? { [lookup]: parent === null ? null : parentIds[parent] } : {};
        return { operation: 'insert', objectName, fields: { ...own, ...up } };
    });
    return org.write(org.context(org.administrator), requests, { allOrNone: true }).map((result) => {
        if (!result.success) throw new Error(JSON.stringify(result.errors));
        return result.id;
    });
}

import { isField } from './generated-soql.ts';
import { KINDS, ZONE, type Row, type Rows } from './generated-data.ts';
import type { Aggregate, Filter, GeneratedQuery, Group, Literal, Order, Path, Unit } from './generated-query.ts';

/** The day of the test in the zone of the test. */
const TODAY = '2026-06-30';

type Value = string | number | boolean | null;

/** A row and the rows above it, nearest first. */
type Line = readonly (Row | undefined)[];

/** What a generated query means, computed row by row over the generated data. */
export function naiveAnswer(query: GeneratedQuery, data: Rows): unknown {
    switch (query.kind) {
        case 'count':
            return Math.min(parcelsOf(data, query.where).length, query.limit ?? Infinity);
        case 'children':
            return children(query, data);
        case 'groups':
            return groups(query, data);
        default:
            return records(query, data);
    }
}

function records(query: Extract<GeneratedQuery, { kind: 'records' }>, data: Rows): Value[][] {
    const { semiJoin, offset = 0, limit = Infinity } = query;
    const found = parcelsOf(data, query.where).filter(
        ([row]) =>
            !semiJoin ||
            (row?.parent !== null && row !== undefined && matches(crateLine(data, row.parent), semiJoin.where)) !==
                semiJoin.not
    );
    const paths = query.select.filter(
        ({ up, field }, index, all) => all.findIndex((other) => other.up === up && other.field === field) === index
    );
    return sorted(found, query.order)
        .slice(offset, offset + limit)
        .map((line) => [line[0]?.name ?? null, ...paths.map((path) => shown(line, path))]);
}

function children(query: Extract<GeneratedQuery, { kind: 'children' }>, data: Rows): unknown[] {
    return data.crates.flatMap((crate, index) => {
        if (query.where && !matches(crateLine(data, index), query.where)) return [];
        const own = parcelsOf(data, query.childWhere).filter(([row]) => row?.parent === index);
        const names = sorted(own, query.childOrder)
            .slice(0, query.childLimit ?? Infinity)
            .map(([row]) => row?.name);
        return [[crate.name, names]];
    });
}

function groups(query: Extract<GeneratedQuery, { kind: 'groups' }>, data: Rows): Value[][] {
    const lines = parcelsOf(data, query.where);
    const total = query.groups.length > 0 ? query.subtotals : undefined;
    const masks = query.groups.map((_, index) => 1 << index);
    const everything = masks.reduce((sum, mask) => sum + mask, 0);
    const sets =
        total === 'CUBE'
            ? Array.from({ length: everything + 1 }, (_, set) => set)
            : total === 'ROLLUP'
              ? [0, ...masks].map((_, count) => (1 << count) - 1)
              : [everything];
    return sets.flatMap((set) => {
        const buckets = new Map<string, Line[]>();
        if (query.groups.length === 0) buckets.set('[]', []);
        for (const line of lines) {
            const key = query.groups.map((group, index) => (set & (1 << index) ? groupKey(line, group) : null));
            const bucket = JSON.stringify(key);
            buckets.set(bucket, [...(buckets.get(bucket) ?? []), line]);
        }
        return [...buckets.values()]
            .filter((bucket) => kept(query, bucket))
            .map((bucket) => [
                ...query.groups.map((group, index) => (set & (1 << index) ? least(bucket, group) : null)),
                ...(total
                    ? query.groups.flatMap((group, index) => (isField(group) ? [set & (1 << index) ? 0 : 1] : []))
                    : []),
                ...query.aggregates.map((aggregate) => aggregated(aggregate, bucket))
            ]);
    });
}

function kept({ groups: by, having }: Extract<GeneratedQuery, { kind: 'groups' }>, bucket: readonly Line[]): boolean {
    if (!having || by.length === 0) return true;
    const value = aggregated(having.aggregate, bucket);
    return compared(value === null ? null : Math.round(Number(value) * 1_000), having.operator, having.value * 1_000);
}

function groupValue([row, crate]: Line, group: Group): Value {
    switch (group) {
        case 'Text__c':
            return row?.text ?? null;
        case 'Exact__c':
            return row?.exact ?? null;
        case 'Kind__c':
            return row?.kind ?? null;
        case 'Flag__c':
            return row?.flag ?? null;
        case 'Crate__r.Text__c':
            return crate?.text ?? null;
        default:
            return row?.day ? Number(row.day.slice(5, 7)) : null;
    }
}

function groupKey(line: Line, group: Group): Value {
    const value = groupValue(line, group);
    return typeof value === 'string' && group !== 'Exact__c' ? value.toLowerCase() : value;
}

function least(bucket: readonly Line[], group: Group): Value {
    const values = bucket.map((line) => groupValue(line, group));
    return values.reduce(
        (a, b) => (typeof a === 'string' && typeof b === 'string' && byCode(b, a) < 0 ? b : a),
        values[0] ?? null
    );
}

function aggregated(aggregate: Aggregate, bucket: readonly Line[]): Value {
    const rows = bucket.flatMap(([row]) => row ?? []);
    const amounts = rows.flatMap(({ amount }) => amount ?? []);
    const texts = rows.flatMap(({ text }) => text ?? []);
    const sum = amounts.reduce((total, amount) => total + amount, 0);
    switch (aggregate) {
        case 'COUNT(Id)':
            return rows.length;
        case 'COUNT(Amount__c)':
            return amounts.length;
        case 'COUNT_DISTINCT(Text__c)':
            return new Set(texts.map((text) => text.toLowerCase())).size;
        case 'COUNT_DISTINCT(Exact__c)':
            return new Set(rows.flatMap(({ exact }) => exact ?? [])).size;
        case 'SUM(Amount__c)':
            return amounts.length > 0 ? sum / 100 : null;
        case 'AVG(Amount__c)':
            return amounts.length > 0 ? sum / amounts.length / 100 : null;
        case 'MIN(Amount__c)':
            return amounts.length > 0 ? Math.min(...amounts) / 100 : null;
        case 'MAX(Day__c)':
            return (
                rows
                    .flatMap(({ day }) => day ?? [])
                    .sort()
                    .at(-1) ?? null
            );
        case 'MIN(Text__c)':
            return texts.sort((a, b) => byCode(a.toLowerCase(), b.toLowerCase()) || byCode(a, b))[0] ?? null;
        default:
            return KINDS[Math.max(...rows.flatMap(({ kind }) => (kind ? KINDS.indexOf(kind) : [])))] ?? null;
    }
}

function parcelsOf(data: Rows, filter: Filter | undefined): Line[] {
    return data.parcels
        .map((row): Line => [row, ...crateLine(data, row.parent)])
        .filter((line) => !filter || matches(line, filter));
}

function crateLine(data: Rows, index: number | null): Line {
    const crate = index === null ? undefined : data.crates[index];
    const shelf = crate && crate.parent !== null ? data.shelves[crate.parent] : undefined;
    return [crate, shelf];
}

function matches(line: Line, filter: Filter): boolean {
    switch (filter.kind) {
        case 'not':
            return !matches(line, filter.operand);
        case 'and':
            return filter.operands.every((operand) => matches(line, operand));
        case 'or':
            return filter.operands.some((operand) => matches(line, operand));
        case 'in':
            return filter.literals.some((literal) => comparedTo(line, filter.path, '=', literal)) !== filter.not;
        case 'like': {
            const value = line[filter.path.up]?.[filter.path.field];
            return typeof value === 'string' && pattern(filter.pieces).test(value.toLowerCase());
        }
        case 'includes': {
            const tags = line[filter.up]?.tags ?? [];
            return filter.sets.some((set) => set.every((tag) => tags.includes(tag))) !== filter.not;
        }
        case 'month': {
            const date = line[filter.up]?.day;
            return compared(date ? Number(date.slice(5, 7)) : null, filter.operator, filter.value);
        }
        default:
            return comparedTo(line, filter.path, filter.operator, filter.literal);
    }
}

function pattern(pieces: readonly string[]): RegExp {
    const parts = pieces.map((piece) => {
        if (piece === '%') return '.*';
        if (piece === '_') return '.';
        return piece
            .slice(1)
            .toLowerCase()
            .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    });
    return new RegExp(`^${parts.join('')}$`, 'su');
}

function comparedTo(line: Line, { up, field }: Path, operator: string, literal: Literal): boolean {
    const row = line[up];
    if (literal.kind === 'null') {
        const blank = !row ? true : field === 'tags' ? row.tags.length === 0 : row[field] === null;
        return blank === (operator === '=');
    }
    if (literal.kind === 'range') {
        const at = field === 'seen' ? (row?.seen ? localDay(row.seen) : null) : (row?.day ?? null);
        return inRange(at, operator, literal);
    }
    if (field === 'tags') {
        const value = row && row.tags.length > 0 ? row.tags.join(';').toLowerCase() : null;
        return compared(value, operator, String(literal.value).toLowerCase());
    }
    const value = row?.[field] ?? null;
    if (field === 'amount') return compared(typeof value === 'number' ? value * 10 : null, operator, literal.value);
    if (typeof value === 'string' && (field === 'text' || field === 'kind'))
        return compared(value.toLowerCase(), operator, String(literal.value).toLowerCase());
    return compared(value, operator, literal.value);
}

function compared(left: Value, operator: string, right: Value): boolean {
    if (left === null || right === null) return operator === '!=' && left !== right;
    const order = compareValues(left, right);
    switch (operator) {
        case '=':
            return order === 0;
        case '!=':
            return order !== 0;
        case '<':
            return order < 0;
        case '<=':
            return order <= 0;
        case '>':
            return order > 0;
        default:
            return order >= 0;
    }
}

function compareValues(left: Value, right: Value): number {
    if (typeof left === 'string' && typeof right === 'string') return byCode(left, right);
    return Number(left) - Number(right);
}

/** By code points; JavaScript itself compares halves of them. */
function byCode(left: string, right: string): number {
    const [a, b] = [[...left], [...right]];
    for (let index = 0; index < Math.min(a.length, b.length); index++) {
        const difference = (a[index]?.codePointAt(0) ?? 0) - (b[index]?.codePointAt(0) ?? 0);
        if (difference !== 0) return difference;
    }
    return a.length - b.length;
}

/** Counts days, weeks ... since an epoch: a range of them is a range of numbers. */
function place(day: string, unit: Unit): number {
    const days = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
    const [year = 0, month = 0] = day.split('-').map(Number);
    switch (unit) {
        case 'DAY':
            return days;
        case 'WEEK':
            // 1970-01-04 was a Sunday.
            return Math.floor((days - 3) / 7);
        case 'MONTH':
            return year * 12 + month - 1;
        case 'QUARTER':
            return year * 4 + Math.floor((month - 1) / 3);
        default:
            return year;
    }
}

function inRange(day: string | null, operator: string, range: Extract<Literal, { kind: 'range' }>): boolean {
    if (day === null) return operator === '!=';
    const { word, unit, count } = range;
    const difference = place(day, unit) - place(TODAY, unit);
    const [first, last] = {
        THIS: [0, 0],
        LAST: [-1, -1],
        NEXT: [1, 1],
        // Salesforce counts today into the last days, but not this month into the last months.
        LAST_N: [-count, unit === 'DAY' ? 0 : -1],
        NEXT_N: [1, count],
        AGO: [-count, -count]
    }[word] as [number, number];
    const within = difference >= first && difference <= last;
    switch (operator) {
        case '=':
            return within;
        case '!=':
            return !within;
        case '<':
            return difference < first;
        case '<=':
            return difference <= last;
        case '>':
            return difference > last;
        default:
            return difference >= first;
    }
}

function localDay(instant: string): string {
    return new Date(instant).toLocaleDateString('sv-SE', { timeZone: ZONE });
}

function shown(line: Line, { up, field }: Path): Value {
    const row = line[up];
    if (!row) return null;
    if (field === 'tags') return row.tags.length > 0 ? row.tags.join(';') : null;
    if (field === 'amount') return row.amount === null ? null : row.amount / 100;
    if (field === 'seen') return row.seen?.replace('Z', '+0000') ?? null;
    return row[field];
}

function sorted(lines: readonly Line[], orders: readonly Order[]): Line[] {
    return [...lines].sort((left, right) => {
        for (const { path, descending, nulls } of orders) {
            const [a, b] = [sortKey(left, path), sortKey(right, path)];
            if (a === null && b === null) continue;
            if (a === null || b === null) return (a === null) === (nulls !== 'LAST') ? -1 : 1;
            const order = compareValues(a, b);
            if (order !== 0) return descending ? -order : order;
        }
        return byCode(left[0]?.name ?? '', right[0]?.name ?? '');
    });
}

function sortKey(line: Line, { up, field }: Path): Value {
    const row = line[up];
    if (!row || field === 'tags') return null;
    const value = row[field];
    if (field === 'kind') return value === null ? null : KINDS.indexOf(String(value));
    return field === 'text' && typeof value === 'string' ? value.toLowerCase() : value;
}

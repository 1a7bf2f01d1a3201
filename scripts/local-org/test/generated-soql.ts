import type { Filter, GeneratedQuery, Group, Literal, Order, Path, Scalar } from './generated-query.ts';

const NAMES: Readonly<Record<Scalar, string>> = {
    text: 'Text__c',
    exact: 'Exact__c',
    amount: 'Amount__c',
    day: 'Day__c',
    seen: 'Seen__c',
    flag: 'Flag__c',
    kind: 'Kind__c',
    tags: 'Tags__c'
};
const UP = { parcel: ['', 'Crate__r.', 'Crate__r.Shelf__r.'], crate: ['', 'Shelf__r.'] } as const;

type Level = keyof typeof UP;

/** A generated query as SOQL. */
export function soqlOf(query: GeneratedQuery): string {
    switch (query.kind) {
        case 'count':
            return `SELECT COUNT() FROM Parcel__c${where(query.where, 'parcel')}${limit(query.limit)}`;
        case 'children': {
            const children = `SELECT Name FROM Parcels__r${where(query.childWhere, 'parcel')} ORDER BY ${orders(query.childOrder, 'parcel')}${limit(query.childLimit)}`;
            return `SELECT Name, (${children}) FROM Crate__c${where(query.where, 'crate')} ORDER BY Name`;
        }
        case 'groups':
            return groupsSoql(query);
        default: {
            const { semiJoin } = query;
            const inner = semiJoin && `(SELECT Id FROM Crate__c${where(semiJoin.where, 'crate')})`;
            const joined = inner && `Crate__c ${semiJoin.not ? 'NOT IN' : 'IN'} ${inner}`;
            const filters = [joined, query.where && `(${filterSoql(query.where, 'parcel')})`].filter(Boolean);
            const condition = filters.length > 0 ? ` WHERE ${filters.join(' AND ')}` : '';
            const fields = ['Name', ...selectedNames(query.select)].join(', ');
            const cut = `${limit(query.limit)}${query.offset ? ` OFFSET ${query.offset}` : ''}`;
            return `SELECT ${fields} FROM Parcel__c${condition} ORDER BY ${orders(query.order, 'parcel')}${cut}`;
        }
    }
}

/** The fields of a SELECT list, each once. */
export function selectedNames(paths: readonly Path[]): string[] {
    return [...new Set(paths.map((path) => pathSoql(path, 'parcel')))];
}

/** Whether GROUPING() takes it. */
export function isField(group: Group): boolean {
    return !group.includes('(');
}

function groupsSoql(query: Extract<GeneratedQuery, { kind: 'groups' }>): string {
    const { groups, subtotals, aggregates, having } = query;
    const total = subtotals && groups.length > 0 ? subtotals : undefined;
    const columns = [
        ...groups.map((group, index) => `${group} g${index}`),
        ...(total ? groups.filter(isField).map((group, index) => `GROUPING(${group}) s${index}`) : []),
        ...aggregates.map((aggregate, index) => `${aggregate} a${index}`)
    ];
    const list = groups.join(', ');
    const by = groups.length === 0 ? '' : ` GROUP BY ${total ? `${total}(${list})` : list}`;
    const kept = having && groups.length > 0 ? ` HAVING ${having.aggregate} ${having.operator} ${having.value}` : '';
    return `SELECT ${columns.join(', ')} FROM Parcel__c${where(query.where, 'parcel')}${by}${kept}`;
}

function where(filter: Filter | undefined, level: Level): string {
    return filter ? ` WHERE ${filterSoql(filter, level)}` : '';
}

function limit(count: number | undefined): string {
    return count === undefined ? '' : ` LIMIT ${count}`;
}

function orders(list: readonly Order[], level: Level): string {
    const terms = list.map(
        ({ path, descending, nulls }) =>
            `${pathSoql(path, level)}${descending ? ' DESC' : ''}${nulls ? ` NULLS ${nulls}` : ''}`
    );
    return [...terms, 'Name'].join(', ');
}

function pathSoql({ up, field }: Path, level: Level): string {
    return `${UP[level][up] ?? ''}${NAMES[field]}`;
}

function filterSoql(filter: Filter, level: Level): string {
    switch (filter.kind) {
        case 'not':
            return `(NOT (${filterSoql(filter.operand, level)}))`;
        case 'and':
        case 'or':
            return `(${filter.operands.map((operand) => filterSoql(operand, level)).join(` ${filter.kind} `)})`;
        case 'in':
            return `${pathSoql(filter.path, level)} ${filter.not ? 'NOT IN' : 'in'} (${filter.literals.map(literalSoql).join(', ')})`;
        case 'like':
            return `${pathSoql(filter.path, level)} LIKE '${filter.pieces.map(likePiece).join('')}'`;
        case 'includes': {
            const sets = filter.sets.map((set) => `'${set.join(';')}'`).join(', ');
            return `${pathSoql({ up: filter.up, field: 'tags' }, level)} ${filter.not ? 'EXCLUDES' : 'INCLUDES'} (${sets})`;
        }
        case 'month':
            return `CALENDAR_MONTH(${pathSoql({ up: filter.up, field: 'day' }, level)}) ${filter.operator} ${filter.value}`;
        default:
            return `${pathSoql(filter.path, level)} ${filter.operator} ${literalSoql(filter.literal)}`;
    }
}

function likePiece(piece: string): string {
    if (!piece.startsWith('=')) return piece;
    return escaped(piece.slice(1)).replace(/[%_]/g, '\\$&');
}

function escaped(text: string): string {
    return text.replace(/[\\']/g, '\\$&');
}

function literalSoql(literal: Literal): string {
    switch (literal.kind) {
        case 'null':
            return 'null';
        case 'text':
            return `'${escaped(literal.value)}'`;
        case 'number':
            return (literal.value / 1_000).toFixed(3);
        case 'flag':
            return String(literal.value);
        case 'range':
            return rangeSoql(literal);
        default:
            return literal.value;
    }
}

function rangeSoql({ word, unit, count }: Extract<Literal, { kind: 'range' }>): string {
    if (word === 'AGO') return `N_${unit}S_AGO:${count}`;
    if (word === 'LAST_N' || word === 'NEXT_N') return `${word}_${unit}S:${count}`;
    if (unit === 'DAY') return { THIS: 'TODAY', LAST: 'YESTERDAY', NEXT: 'TOMORROW' }[word];
    return `${word}_${unit}`;
}

import type { Org, OrgContext } from '../org.ts';
import { objectNamed, type FieldSchema, type ObjectSchema } from '../schema.ts';
import type { Comparison, ConditionTree } from './conditions.ts';
import { raw, sql, type Fragment } from './fragment.ts';
import { isCall, type OrderItem, type SelectQuery } from './query.ts';
import { Scope } from './resolve.ts';
import type { RecordPlan } from './select.ts';
import { whereSql } from './where.ts';

/**
 * The parents that a query asks for the records of: `Credit_Profile__r.Account__c = 'x'` or `Credit_Profile__c = 'x'`. Each
 * one's records can be walked in their order by an index, so that a page of a long history costs no more than one of a
 * short.
 */
export interface Lead {
    readonly link: FieldSchema;
    /** Finds the ids of the parents. */
    readonly parents: Fragment;
}

/** More parents than that are not walked one by one. */
const MOST_LEADS = 50;

/** What leads to few records of the query's object, if anything does. */
export function leadOf(scope: Scope, query: SelectQuery): Lead | undefined {
    for (const condition of conjuncts(query.where)) {
        if (condition.operator !== '=' && condition.operator !== 'IN') continue;
        if (typeof condition.operand !== 'string' || condition.subquery || condition.join) continue;
        const [first = '', second, ...more] = condition.operand.split('.');
        if (more.length > 0 || condition.literalTypes.some((type) => type !== 'STRING')) continue;
        const link = [...scope.object.fields.values()].find((field) =>
            second === undefined ? same(field.apiName, first) : same(field.relationshipName, first)
        );
        const parent = link && onlyParent(scope, link);
        if (!parent) continue;
        const other = new Scope(scope.org, scope.context, parent, scope.text, scope.depth + 5);
        const where = whereSql(other, { ...condition, operand: second ?? 'Id' });
        const id = raw(`${other.alias}."Id"`);
        return { link, parents: sql`SELECT ${id} AS id FROM ${other.from()} WHERE ${where} LIMIT ${MOST_LEADS + 1}` };
    }
    return undefined;
}

function same(name: string | undefined, other: string): boolean {
    return name?.toLowerCase() === other.toLowerCase();
}

function conjuncts(condition: ConditionTree | undefined): readonly Comparison[] {
    if (condition?.kind === 'compare') return [condition];
    return condition?.kind === 'and' ? condition.operands.flatMap(conjuncts) : [];
}

function onlyParent(scope: Scope, { referenceTo }: FieldSchema): ObjectSchema | undefined {
    return referenceTo.length === 1 ? objectNamed(scope.org.schema, referenceTo[0] ?? '') : undefined;
}

/** The stored date, time or number that the records are ordered by first: what an index can hold. */
export function walkedField(scope: Scope, [first]: readonly OrderItem[]): FieldSchema | undefined {
    if (!first || isCall(first.operand) || first.operand.length !== 1) return undefined;
    const { field } = scope.field(first.operand);
    const kinds = ['date', 'datetime', 'double', 'currency', 'percent', 'int'];
    return field.stored && kinds.includes(field.type) ? field : undefined;
}

/** Some ids as a source of rows with the column `id`, among which a page is, or which are the page. */
export interface PageIds {
    readonly source: Fragment;
    readonly isPage: boolean;
}

/** Finds the records of a page in an order; everything else of records is then read for these alone. */
export function pageIds(org: Org, context: OrgContext, plan: RecordPlan, limit: number, offset: number): PageIds {
    const all = sql`SELECT ${raw(plan.alias)}."Id" AS id FROM ${plan.from} WHERE ${plan.where} ORDER BY ${orderWithin(plan)} LIMIT ${limit} OFFSET ${offset}`;
    if (!plan.lead) return { source: all, isPage: true };
    const { text, values } = plan.lead.parents;
    const parents = org.query(context, text, values).map((row) => String(row['id']));
    if (parents.length > MOST_LEADS) return { source: all, isPage: true };
    return { source: idsByParent(org, plan, plan.lead.link, parents, limit + offset, 0), isPage: false };
}

/** The ids of the first records of each parent. */
export function idsByParent(
    org: Org,
    plan: RecordPlan,
    link: FieldSchema,
    parents: readonly string[],
    limit: number,
    offset: number
): Fragment {
    if (plan.walked) org.keepOrdered(plan.object, link, plan.walked);
    const own = sql`SELECT ${raw(plan.alias)}."Id" AS id FROM ${plan.from} WHERE ${raw(`${plan.alias}."${link.apiName}"`)} = parent.value AND ${plan.where} ORDER BY ${orderWithin(plan)} LIMIT ${limit} OFFSET ${offset}`;
    return sql`SELECT own.value AS id FROM json_each(${JSON.stringify(parents)}) AS parent CROSS JOIN json_each((SELECT json_group_array(id) FROM (${own}))) AS own`;
}

/** The order of a plan, and by id where it leaves two records equal. */
export function orderWithin({ order, orderedById, alias }: RecordPlan): Fragment {
    const id = raw(`${alias}."Id"`);
    if (!order.text) return id;
    return orderedById ? order : sql`${order}, ${id}`;
}

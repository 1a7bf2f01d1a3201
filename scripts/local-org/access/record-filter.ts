import { objectNamed, type FieldSchema, type ObjectSchema, type OrgSchema } from '../schema.ts';
import { join, raw, sql, type Fragment } from '../soql/fragment.ts';
import type { AccessEvaluator } from './access.ts';
import { implicitAccess, ownedIn } from './implicit.ts';

/** `delete` stands for full access: deleting a record or giving it to another owner. */
export type RecordRight = 'read' | 'edit' | 'delete';

interface MasterJoin {
    readonly object: ObjectSchema;
    readonly alias: string;
    /** The detail's column that holds the master's id. */
    readonly link: string;
}

/** Which records of an object a user has a right to, as SQL: inner joins to masters, and a condition over all. */
export interface RecordFilter {
    readonly masters: readonly MasterJoin[];
    readonly condition: Fragment;
}

const everything: RecordFilter = { masters: [], condition: raw('1') };
const nothing: RecordFilter = { masters: [], condition: raw('0') };

/**
 * Owner, role hierarchy, organization-wide default, controlled by parent, View All and Modify All. Manual shares, sharing
 * rules, teams, territories and groups do not exist in the local org.
 */
export function recordFilter(
    schema: OrgSchema,
    access: AccessEvaluator,
    object: ObjectSchema,
    alias: string,
    right: RecordRight
): RecordFilter {
    if (right === 'read' ? access.viewsAll(object) : access.modifiesAll(object)) return everything;
    const masterFields = [...object.fields.values()].filter((field) => field.masterDetail);
    if (masterFields.length > 0) return throughMasters(schema, access, masterFields, alias, right);
    if (!object.hasOwner) return everything;
    if (object.sharingModel === 'ControlledByParent')
        return { masters: [], condition: throughAccount(schema, access, alias, right) };
    if (openToAll(object.sharingModel, right)) return everything;
    const ways = [
        ownedIn(alias, access.reach.owners),
        ...implicitAccess(schema, access, object, alias, right, recordCondition)
    ];
    return { masters: [], condition: sql`(${join(ways, ' OR ')})` };
}

/** The same as a condition that stands alone, for a record that something else has already found. */
export function recordCondition(
    schema: OrgSchema,
    access: AccessEvaluator,
    object: ObjectSchema,
    alias: string,
    right: RecordRight
): Fragment {
    const { masters, condition } = recordFilter(schema, access, object, alias, right);
    const [first, ...more] = masters;
    if (!first) return condition;
    const others = join(
        more.map((master) => masterJoin(master)),
        ' '
    );
    const from = raw(`"${first.object.apiName}" AS ${first.alias}`);
    return sql`EXISTS (SELECT 1 FROM ${from} ${others} WHERE ${raw(`${first.alias}."Id" = ${first.link}`)} AND ${condition})`;
}

/** One master as SQL behind a FROM; `table` where deleted masters count, too. */
export function masterJoin({ object, alias, link }: MasterJoin, table = `"${object.apiName}"`): Fragment {
    return raw(`JOIN ${table} AS ${alias} ON ${alias}."Id" = ${link}`);
}

/** Whether the filter lets every record through, so that nobody needs to ask the store. */
export function isUnlimited({ masters, condition }: RecordFilter): boolean {
    return masters.length === 0 && condition.text === '1';
}

/** What changing a detail takes of its master, by the relationship's setting. */
export function masterRight(field: FieldSchema, right: RecordRight): RecordRight {
    return right === 'read' || field.writeRequiresMasterRead ? 'read' : 'edit';
}

function throughMasters(
    schema: OrgSchema,
    access: AccessEvaluator,
    fields: readonly FieldSchema[],
    alias: string,
    right: RecordRight
): RecordFilter {
    const masters: MasterJoin[] = [];
    const conditions: Fragment[] = [];
    for (const [index, field] of fields.entries()) {
        const object = objectNamed(schema, field.referenceTo[0] ?? '');
        if (!object) throw new Error(`${field.apiName} has no master`);
        const needed = masterRight(field, right);
        if (needed === 'edit' && !access.canEdit(object)) return nothing;
        const masterAlias = `${alias}m${index}`;
        const filter = recordFilter(schema, access, object, masterAlias, needed);
        if (isUnlimited(filter)) continue;
        masters.push({ object, alias: masterAlias, link: `${alias}."${field.apiName}"` }, ...filter.masters);
        conditions.push(filter.condition);
    }
    if (conditions.length === 0) return everything;
    return { masters, condition: sql`(${join(conditions, ' AND ')})` };
}

/** A contact follows its account; without one it is private to its owner. */
function throughAccount(schema: OrgSchema, access: AccessEvaluator, alias: string, right: RecordRight): Fragment {
    const account = objectNamed(schema, 'Account');
    if (!account) throw new Error('there is no Account');
    const found = recordCondition(schema, access, account, `${alias}a`, right === 'read' ? 'read' : 'edit');
    const link = raw(`${alias}."AccountId"`);
    const reached = sql`EXISTS (SELECT 1 FROM "Account" AS ${raw(`${alias}a`)} WHERE ${raw(`${alias}a`)}."Id" = ${link} AND ${found})`;
    return sql`(${reached} OR (${link} IS NULL AND ${raw(alias)}."OwnerId" = ${access.reach.userId}))`;
}

function openToAll(sharingModel: string, right: RecordRight): boolean {
    if (right === 'delete') return sharingModel === 'FullAccess';
    return (
        sharingModel.startsWith('ReadWrite') ||
        sharingModel === 'FullAccess' ||
        (sharingModel === 'Read' && right === 'read')
    );
}

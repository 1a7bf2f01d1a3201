import { objectNamed, type ObjectSchema, type OrgSchema } from '../schema.ts';
import { raw, sql, type Fragment } from '../soql/fragment.ts';
import type { AccessEvaluator } from './access.ts';
import type { RecordRight } from './record-filter.ts';

type Condition = (
    schema: OrgSchema,
    access: AccessEvaluator,
    object: ObjectSchema,
    alias: string,
    right: RecordRight
) => Fragment;

/** The condition that one of these users owns the record. */
export function ownedIn(alias: string, owners: string): Fragment {
    return sql`${raw(alias)}."OwnerId" IN (SELECT value FROM json_each(${owners}))`;
}

/**
 * What Salesforce grants around an account without anybody sharing: who reaches a deal by its owner reads its account; an
 * account's owner reaches its deals as the owner's role says; who reads a task's account or deal reads the task.
 */
export function implicitAccess(
    schema: OrgSchema,
    access: AccessEvaluator,
    object: ObjectSchema,
    alias: string,
    right: RecordRight,
    condition: Condition
): readonly Fragment[] {
    const { owners, dealReaders, dealEditors } = access.reach;
    const here = raw(alias);
    switch (object.apiName) {
        case 'Account':
            if (right !== 'read') return [];
            return [sql`${here}."Id" IN (SELECT d."AccountId" FROM "Opportunity" d WHERE ${ownedIn('d', owners)})`];
        case 'Opportunity': {
            const openers = right === 'read' ? dealReaders : dealEditors;
            if (right === 'delete' || openers === '[]') return [];
            return [sql`${here}."AccountId" IN (SELECT a."Id" FROM "Account" a WHERE ${ownedIn('a', openers)})`];
        }
        case 'Task':
            return right === 'read' ? relatedRecords(schema, access, object, alias, condition) : [];
        default:
            return [];
    }
}

function relatedRecords(
    schema: OrgSchema,
    access: AccessEvaluator,
    task: ObjectSchema,
    alias: string,
    condition: Condition
): Fragment[] {
    return ['whoid', 'whatid'].flatMap((name) => {
        const field = task.fields.get(name);
        return (field?.referenceTo ?? []).flatMap((target, index) => {
            const object = objectNamed(schema, target);
            if (!field || !object || !access.canRead(object)) return [];
            const other = `${alias}${name.slice(0, 4)}${index}`;
            const seen = condition(schema, access, object, other, 'read');
            const from = raw(`"${object.apiName}" AS ${other} WHERE ${other}."Id" = ${alias}."${field.apiName}"`);
            return [sql`EXISTS (SELECT 1 FROM ${from} AND ${seen})`];
        });
    });
}

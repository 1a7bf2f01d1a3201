import { masterJoin } from '../access/record-filter.ts';
import type { Org, OrgContext } from '../org.ts';
import { fieldNamed, objectNamed, relationshipNamed, type FieldSchema, type ObjectSchema } from '../schema.ts';
import { everyRecord } from '../store/tables.ts';
import { join, raw, sql, type Fragment } from './fragment.ts';
import {
    malformed,
    unknownField,
    unknownObject,
    unknownRelationship,
    unsupported,
    type Clause,
    type QueryPlace
} from './query-errors.ts';
import type { FieldPath } from './query.ts';
import { visibleFrom, visibleRecords } from './visibility.ts';

const MAXIMUM_LEVELS = 5;

/** A readable field at the end of a path, as SQL over the scope's joins. */
export interface ResolvedField {
    readonly object: ObjectSchema;
    readonly field: FieldSchema;
    readonly sql: Fragment;
    readonly path: string;
}

/** A parent that has been joined. */
export interface JoinedParent {
    readonly object: ObjectSchema;
    readonly relationship: FieldSchema;
    readonly alias: string;
}

/** One object in a FROM with the parents joined to it: resolves names to SQL under the user's access. */
export class Scope {
    readonly org: Org;
    readonly context: OrgContext;
    readonly object: ObjectSchema;
    readonly text: string;
    readonly alias: string;
    /** How many queries this one is nested in; keeps aliases apart. */
    readonly depth: number;
    readonly #visible: ReturnType<typeof visibleFrom>;
    readonly #joins = new Map<string, JoinedParent & { on: Fragment }>();

    /** The clause that is being read, for the places in messages. */
    clause?: Clause;

    /** Whether records in the recycle bin are read, too; set before names are resolved. */
    includeDeleted = false;

    constructor(org: Org, context: OrgContext, object: ObjectSchema, text: string, depth = 0) {
        this.org = org;
        this.context = context;
        this.object = object;
        this.text = text;
        this.alias = `t${depth}`;
        this.depth = depth;
        this.#visible = visibleFrom(org, context, object, this.alias);
    }

    get place(): QueryPlace {
        return { text: this.text, clause: this.depth === 0 ? this.clause : undefined };
    }

    /** The field at the end of a path. @throws RequestError when a part of it is unknown or not readable. */
    field(path: FieldPath): ResolvedField {
        const { object, alias } = this.parent(path.slice(0, -1));
        const name = path.at(-1) ?? '';
        const field = fieldNamed(object, name);
        if (!field || !this.context.access.canReadField(object, field)) {
            throw unknownField(this.place, path.join('.'), object.apiName);
        }
        return { object, field, sql: raw(this.org.fieldSql(object, field, alias)), path: path.join('.') };
    }

    /** The object that relationships lead to, joined; the scope's own for an empty path. */
    parent(relationships: readonly string[]): { object: ObjectSchema; alias: string; relationship?: FieldSchema } {
        if (relationships.length > MAXIMUM_LEVELS) {
            throw malformed(`maximum number of relationship levels is ${MAXIMUM_LEVELS}: ${relationships.join('.')}`);
        }
        let here: { object: ObjectSchema; alias: string; relationship?: FieldSchema } = {
            object: this.object,
            alias: this.alias
        };
        let key = '';
        for (const name of relationships) {
            key += `.${name.toLowerCase()}`;
            here = this.#joins.get(key) ?? this.#join(key, name, here);
        }
        return here;
    }

    #join(key: string, name: string, child: { object: ObjectSchema; alias: string }): JoinedParent {
        const relationship = relationshipNamed(child.object, name);
        const access = this.context.access;
        if (!relationship || !access.canReadField(child.object, relationship)) {
            throw unknownRelationship(this.place, name, 'field path');
        }
        const object = this.#target(relationship, name);
        const alias = `${this.alias}p${this.#joins.size}`;
        const match = raw(
            `LEFT JOIN ${this.#table(object)} AS ${alias} ON ${alias}."Id" = ${child.alias}."${relationship.apiName}"`
        );
        const on = sql`${match} AND ${visibleRecords(this.org, this.context, object, alias)}`;
        const joined = { object, relationship, alias, on };
        this.#joins.set(key, joined);
        return joined;
    }

    #target(relationship: FieldSchema, name: string): ObjectSchema {
        const targets = relationship.referenceTo.flatMap((target) => objectNamed(this.org.schema, target) ?? []);
        if (targets.length > 1) throw unsupported(`the polymorphic relationship ${name}`);
        const [target] = targets;
        if (!target || !this.context.access.canRead(target)) throw unknownRelationship(this.place, name, 'field path');
        return target;
    }

    #table(object: ObjectSchema): string {
        return this.includeDeleted ? everyRecord(object) : `"${object.apiName}"`;
    }

    /** FROM with every join that resolving has needed: ask for it last. */
    from(): Fragment {
        return join(
            [
                raw(`${this.#table(this.object)} AS ${this.alias}`),
                ...this.#visible.masters.map((master) => masterJoin(master, this.#table(master.object))),
                ...[...this.#joins.values()].map(({ on }) => on)
            ],
            ' '
        );
    }

    /** What every query of this object is limited to: records that are not deleted and that the user may see. */
    visible(includeDeleted: boolean): Fragment {
        const seen = this.#visible.condition;
        if (includeDeleted || !fieldNamed(this.object, 'IsDeleted')) return seen;
        return sql`${raw(this.alias)}."IsDeleted" = 0 AND ${seen}`;
    }
}

/** The object of that name if the user may read it. @throws RequestError INVALID_TYPE */
export function readableObject(org: Org, context: OrgContext, name: string, text: string): ObjectSchema {
    const object = objectNamed(org.schema, name);
    if (!object || !context.access.canRead(object)) throw unknownObject(text, name);
    return object;
}

import { z } from 'zod';

import type { RecordFields } from '../dml/request.ts';
import { RequestError, type WriteError } from '../errors.ts';
import { objectNamed, type ObjectSchema } from '../schema.ts';
import { parseBody, typeOf, withoutAttributes } from './bodies.ts';
import type { ApiAnswer, ApiCall, RouteTable } from './call.ts';
import { namedObject } from './record-routes.ts';

const MOST_RECORDS = 200;
const recordShape = z.record(z.string(), z.unknown());
const treeBody = z.object({ records: z.array(recordShape) });
const childrenShape = z.object({ records: z.array(recordShape) });

interface TreeResult {
    readonly referenceId: string;
    readonly id?: string;
    readonly errors?: readonly WriteError[];
}

/** Parents with their children in one transaction: `composite/tree`. */
export const treeRoutes: RouteTable = { 'POST /composite/tree/:object': tree };

function tree(call: ApiCall): ApiAnswer {
    const object = namedObject(call);
    const { records } = parseBody(treeBody, call.body);
    const results: TreeResult[] = [];
    const refused = new Error('refused');
    try {
        call.org.transaction(() => {
            for (const record of records) insertTree(call, object, record, undefined, results);
            if (results.some(({ errors }) => errors)) throw refused;
        });
    } catch (error) {
        if (error !== refused) throw error;
        const failing = results.filter(({ errors }) => errors);
        return { status: 400, body: { hasErrors: true, results: failing } };
    }
    return { status: 201, body: { hasErrors: false, results } };
}

function insertTree(
    call: ApiCall,
    object: ObjectSchema,
    record: RecordFields,
    parent: { readonly field: string; readonly id: string } | undefined,
    results: TreeResult[]
): void {
    if (results.length >= MOST_RECORDS) {
        throw new RequestError(
            'EXCEEDED_ID_LIMIT',
            `record limit reached. cannot submit more than ${MOST_RECORDS} records into this call`
        );
    }
    if (typeOf(record).toLowerCase() !== object.apiName.toLowerCase()) {
        throw new RequestError(
            'INVALID_INPUT',
            `Include attributes.type ${object.apiName} for every record of this list`
        );
    }
    const referenceId = referenceOf(record);
    if (results.some((result) => result.referenceId === referenceId)) {
        throw new RequestError('INVALID_INPUT', `Duplicate ReferenceId provided in the request: ${referenceId}`);
    }
    const children = childLists(object, record);
    const own = Object.entries(withoutAttributes(record)).filter(([name]) => !children.has(name));
    const fields = Object.fromEntries(parent ? [...own, [parent.field, parent.id]] : own);
    const [result] = call.org.write(call.context, [{ operation: 'insert', objectName: object.apiName, fields }], {
        allOrNone: false
    });
    if (!result?.success) {
        results.push({ referenceId, errors: result?.errors ?? [] });
        return;
    }
    results.push({ referenceId, id: result.id });
    for (const [, { childObject, field, records }] of children) {
        const target = objectNamed(call.org.schema, childObject);
        if (!target) throw new RequestError('INVALID_TYPE', `sObject type '${childObject}' is not supported`);
        for (const child of records) insertTree(call, target, child, { field, id: result.id }, results);
    }
}

function childLists(
    object: ObjectSchema,
    record: RecordFields
): Map<string, { childObject: string; field: string; records: RecordFields[] }> {
    const lists = new Map<string, { childObject: string; field: string; records: RecordFields[] }>();
    for (const [name, value] of Object.entries(record)) {
        const relationship = object.childRelationships.find(
            (child) => child.relationshipName?.toLowerCase() === name.toLowerCase()
        );
        if (relationship) lists.set(name, { ...relationship, records: parseBody(childrenShape, value).records });
    }
    return lists;
}

function referenceOf(record: RecordFields): string {
    const attributes = recordShape.safeParse(record['attributes']);
    const referenceId = attributes.success ? attributes.data['referenceId'] : undefined;
    if (typeof referenceId !== 'string')
        throw new RequestError('INVALID_INPUT', 'Include a referenceId for each record in the request');
    return referenceId;
}

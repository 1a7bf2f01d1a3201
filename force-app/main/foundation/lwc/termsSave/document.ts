/**
 * Several records as one GraphQL document. Values travel as variables only, so that the document depends on what is
 * written and never on what was typed: the platform keeps parsed documents by their text with its spaces folded. A
 * reference stands in the document itself, because whether one is resolved inside a variable is not documented; the
 * other fields of that record are then variables of their own.
 */
import { gql, type GraphQLDocument } from 'lightning/graphql';
import { isCreatedReference, type FieldValues, type PlainValue, type RecordWrite } from './types';

/** The name of a record in the document. */
export function nameOf({ as }: RecordWrite, index: number): string {
    return as ?? `save${index}`;
}

/** One mutation per record, in one document. @throws RangeError where a record refers to none that is written before it */
export function documentOf(writes: readonly RecordWrite[]): GraphQLDocument {
    const parts = writes.map((write, index) => partOf(write, index, writes.slice(0, index)));
    const declared = parts.flatMap(({ declarations }) => declarations).join(', ');
    const mutations = parts.map(({ mutation }) => mutation).join(' ');
    const text = `mutation saveTerms(${declared}) { uiapi(input: { allOrNone: true }) { ${mutations} } }`;
    return gql(Object.assign([text], { raw: [text] }));
}

/** The values that the document names. */
export function variablesOf(writes: readonly RecordWrite[]): Readonly<Record<string, unknown>> {
    return Object.fromEntries(writes.flatMap(entriesOf));
}

function entriesOf({ object, id, fields }: RecordWrite, index: number): readonly (readonly [string, unknown])[] {
    return refers(fields)
        ? [
              ...(id ? [[variableOf(index, 'Id'), id] as const] : []),
              ...plainFields(fields).map(([field, value]) => [variableOf(index, field), value] as const)
          ]
        : [[`input${index}`, { ...(id && { Id: id }), [object]: fields }]];
}

interface Part {
    readonly declarations: readonly string[];
    readonly mutation: string;
}

function partOf(write: RecordWrite, index: number, before: readonly RecordWrite[]): Part {
    const { object, id, fields } = write;
    const verb = `${object}${id ? 'Update' : 'Create'}`;
    const isOwn = refers(fields);
    const key = variableOf(index, 'Id');
    const own = isOwn ? `{ ${id ? `Id: $${key}, ` : ''}${object}: { ${ownFields(write, index, before)} } }` : undefined;
    return {
        declarations: isOwn
            ? [
                  ...(id ? [`$${key}: IdOrRef!`] : []),
                  ...plainFields(fields).map(
                      ([field, value]) => `$${variableOf(index, field)}: ${typeOf(write, field, value)}`
                  )
              ]
            : [`$input${index}: ${verb}Input!`],
        mutation: `${nameOf(write, index)}: ${verb}(input: ${own ?? `$input${index}`}) { Record { Id } }`
    };
}

/** The fields of a record that refers to others: each its own variable, references as they are. */
function ownFields({ fields }: RecordWrite, index: number, before: readonly RecordWrite[]): string {
    const known = new Set(before.map(nameOf));
    const references = Object.entries(fields).flatMap(([field, value]) => {
        if (!isCreatedReference(value)) {
            return [];
        }
        if (!known.has(value.created)) {
            throw new RangeError(`${field} refers to "${value.created}", which is not written before it`);
        }
        return [`${field}: "@{${value.created}}"`];
    });
    const values = plainFields(fields).map(([field]) => `${field}: $${variableOf(index, field)}`);
    return [...references, ...values].join(', ');
}

/** A new record is blank where nothing is given. */
function plainFields(fields: FieldValues): readonly (readonly [string, string | number | boolean])[] {
    return Object.entries(fields).flatMap(([field, value]) => {
        return value === null || isCreatedReference(value) ? [] : [[field, value] as const];
    });
}

function refers(fields: FieldValues): boolean {
    return Object.values(fields).some(isCreatedReference);
}

function variableOf(index: number, field: string): string {
    return `v${index}_${field}`;
}

function typeOf({ types }: RecordWrite, field: string, value: PlainValue): string {
    const byValue = { string: 'String', number: 'Double', boolean: 'Boolean' } as const;
    return types?.[field] ?? byValue[typeof value as keyof typeof byValue];
}

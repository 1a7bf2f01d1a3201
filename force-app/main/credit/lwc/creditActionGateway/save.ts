/**
 * Saving. A single record goes through the UI API, whose refusals name the field; several go as one GraphQL
 * document, which is one transaction: all or none. A new record carries a key that was made when its dialog
 * opened: when an answer got lost and the user saves again, the org's refusal of the same key says that it is there.
 */
import { executeMutation, gql, type GraphQLDocument } from 'lightning/graphql';
import { createRecord, notifyRecordUpdateAvailable, updateRecord } from 'lightning/uiRecordApi';
import { accepted, refused, type Result } from 'c/termsResult';
import { graphqlIssues, recordIssues } from './refusals';
import type { RecordWrite } from './types';

const DUPLICATE = 'DUPLICATE_VALUE';

/** Saves records in one transaction; a refusal comes back in the org's own words. */
export async function save(writes: readonly RecordWrite[]): Promise<Result<readonly string[]>> {
    const [first, ...rest] = writes;
    if (!first) {
        return accepted([]);
    }
    const saved = await (rest.length === 0 ? saveOne(first) : saveAll(writes));
    if (saved.ok) {
        await notifyRecordUpdateAvailable(saved.value.map((recordId) => ({ recordId })));
    }
    return saved;
}

async function saveOne({ object, id, fields, onceBy }: RecordWrite): Promise<Result<readonly string[]>> {
    try {
        const record = id
            ? await updateRecord({ fields: { Id: id, ...fields } })
            : await createRecord({ apiName: object, fields });
        return accepted([record.id]);
    } catch (error) {
        const issues = recordIssues(error);
        return onceBy && issues.some(({ code }) => code === DUPLICATE) ? accepted([]) : refused(...issues);
    }
}

async function saveAll(writes: readonly RecordWrite[]): Promise<Result<readonly string[]>> {
    const variables = Object.fromEntries(
        writes.map(({ object, id, fields }, index) => [`input${index}`, { ...(id && { Id: id }), [object]: fields }])
    );
    try {
        const { errors } = await executeMutation({ query: documentOf(writes), variables });
        return errors?.length
            ? refused(...graphqlIssues(errors))
            : accepted(writes.flatMap(({ id }) => (id ? [id] : [])));
    } catch (error) {
        return refused(...graphqlIssues([error]));
    }
}

/** One mutation per record, in one document; every value travels as a variable. */
function documentOf(writes: readonly RecordWrite[]): GraphQLDocument {
    const verbs = writes.map(({ object, id }) => `${object}${id ? 'Update' : 'Create'}`);
    const variables = verbs.map((verb, index) => `$input${index}: ${verb}Input!`).join(', ');
    const parts = verbs.map((verb, index) => `save${index}: ${verb}(input: $input${index}) { Record { Id } }`);
    const text = `mutation saveCredit(${variables}) { uiapi(input: { allOrNone: true }) { ${parts.join(' ')} } }`;
    return gql(Object.assign([text], { raw: [text] }));
}

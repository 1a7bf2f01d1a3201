/**
 * Saving. A single record goes through the UI API, whose refusals name the field; several go as one GraphQL
 * document, which is one transaction: all or none. A new record carries a key that was made when its dialog
 * opened: when an answer got lost and the user saves again, the org's refusal of the same key says that it is there.
 */
import { executeMutation } from 'lightning/graphql';
import { createRecord, notifyRecordUpdateAvailable, updateRecord } from 'lightning/uiRecordApi';
import { accepted, refused, type Result } from 'c/termsResult';
import { documentOf, nameOf, variablesOf } from './document';
import { graphqlIssues, recordIssues } from './refusals';
import { isCreatedReference, type FieldValues, type PlainValue, type RecordWrite, type SaveIssue } from './types';

type Saved = Result<readonly string[], SaveIssue>;

const DUPLICATE = 'DUPLICATE_VALUE';

/** Saves records in one transaction and gives their ids; none where they were there already. A refusal comes back in the org's own words. */
export async function save(writes: readonly RecordWrite[]): Promise<Saved> {
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

async function saveOne({ object, id, fields: values, onceBy }: RecordWrite): Promise<Saved> {
    const fields = plain(values);
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

async function saveAll(writes: readonly RecordWrite[]): Promise<Saved> {
    const mutation = { query: documentOf(writes), variables: variablesOf(writes) };
    try {
        const { data, errors } = await executeMutation(mutation);
        return errors?.length
            ? refusedOr(writes, graphqlIssues(errors))
            : accepted(writes.flatMap((write, index) => idIn(data, write, nameOf(write, index))));
    } catch (error) {
        return refused(...graphqlIssues([error]));
    }
}

/** What the same dialog saved before is saved: the whole document went through then, or nothing of it. */
function refusedOr(writes: readonly RecordWrite[], issues: readonly [SaveIssue, ...SaveIssue[]]): Saved {
    const once = new Set(writes.flatMap((write, index) => (write.onceBy ? [nameOf(write, index)] : [])));
    return issues.some(({ code, as }) => code === DUPLICATE && as !== undefined && once.has(as))
        ? accepted([])
        : refused(...issues);
}

function idIn(data: unknown, { id }: RecordWrite, name: string): readonly string[] {
    const answer = data as { uiapi?: Record<string, { Record?: { Id?: string } } | null> } | undefined;
    const saved = id ?? answer?.uiapi?.[name]?.Record?.Id;
    return saved ? [saved] : [];
}

/** @throws TypeError where a single record refers to one that is not there */
function plain(values: FieldValues): Readonly<Record<string, PlainValue>> {
    return Object.fromEntries(
        Object.entries(values).map(([field, value]) => {
            if (isCreatedReference(value)) {
                throw new TypeError(`${field} refers to "${value.created}", which is not written`);
            }
            return [field, value];
        })
    );
}

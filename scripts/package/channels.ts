import type { CreditDesk, Fields, Person } from './creditDesk.ts';

/** A write: no id creates, no fields deletes. */
export interface ChannelWrite {
    readonly object: string;
    readonly id?: string;
    readonly fields?: Fields;
}

/** What a bulk job did with its rows, each as a line of its result file. */
export interface BulkRows {
    readonly succeeded: readonly string[];
    readonly failed: readonly string[];
}

/** Runs a job of Bulk API 2.0 to its end. */
export async function runBulk(
    desk: CreditDesk,
    person: Person,
    { object, operation, rows }: { object: string; operation: string; rows: readonly Fields[] }
): Promise<BulkRows> {
    const columns = Object.keys(rows[0] ?? {});
    const cell = (value: unknown): string => (value === null ? '#N/A' : `"${String(value).replaceAll('"', '""')}"`);
    const lines = rows.map((row) => columns.map((name) => cell(row[name])).join(','));
    const answer = await desk.call(person, 'jobs/ingest', { object, operation, lineEnding: 'LF' });
    const { id } = JSON.parse(answer.text) as { id: string };
    await desk.call(person, `jobs/ingest/${id}/batches`, `${[columns.join(','), ...lines].join('\n')}\n`, 'PUT');
    await desk.call(person, `jobs/ingest/${id}`, { state: 'UploadComplete' }, 'PATCH');
    for (;;) {
        const job = JSON.parse((await desk.call(person, `jobs/ingest/${id}`)).text) as { state: string };
        if (['JobComplete', 'Failed'].includes(job.state)) break;
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const linesOf = async (file: string): Promise<readonly string[]> =>
        (await desk.call(person, `jobs/ingest/${id}/${file}`)).text.trim().split('\n').slice(1);
    return { succeeded: await linesOf('successfulResults'), failed: await linesOf('failedResults') };
}

/** What the org answers to one write sent as a REST call, as a GraphQL mutation and as a row of a bulk job. */
export async function overEveryChannel(
    desk: CreditDesk,
    person: Person,
    write: ChannelWrite
): Promise<Readonly<Record<'rest' | 'graphql' | 'bulk', string>>> {
    const { object, id, fields } = write;
    const method = id === undefined ? 'POST' : fields ? 'PATCH' : 'DELETE';
    const rest = await desk.call(person, `sobjects/${object}${id === undefined ? '' : `/${id}`}`, fields, method);
    const graphql = await desk.call(person, 'graphql', mutationOf(write));
    const operation = id === undefined ? 'insert' : fields ? 'update' : 'delete';
    const { failed } = await runBulk(desk, person, {
        object,
        operation,
        rows: [{ ...(id !== undefined && { Id: id }), ...fields }]
    });
    return { rest: rest.text, graphql: graphql.text, bulk: failed.join('\n') };
}

function mutationOf({ object, id, fields }: ChannelWrite): unknown {
    const [verb, type, result] =
        id === undefined
            ? ['Create', `${object}CreateInput`, 'Record { Id }']
            : fields
              ? ['Update', `${object}UpdateInput`, 'Record { Id }']
              : ['Delete', 'RecordDeleteInput', 'Id'];
    const query = `mutation($input: ${type}!) { uiapi(input: { allOrNone: true }) { ${object}${verb}(input: $input) { ${result} } } }`;
    const input = { ...(id !== undefined && { Id: id }), ...(fields && { [object]: fields }) };
    return { query, variables: { input } };
}

import { setTimeout as wait } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import { runIngestJob, unprocessedCode, type IngestOptions, type IngestResult } from './ingestJob.ts';
import type { OrgGateway, RowOutcome, WriteTarget } from './orgGateway.ts';
import type { FieldValue, OrgRecord } from './orgRecord.ts';

/** What became of one record, named by its key field. */
export type LoadOutcome = RowOutcome & { readonly key: string };

/** How a load is cut up; the defaults suit an org. */
export interface LoadOptions extends IngestOptions {
    /** Fewer records than this go through collections, 200 to a call. */
    readonly bulkFrom?: number;
    readonly longestUpload?: number;
    readonly lockRetries?: number;
    readonly lockPauseMs?: number;
}

const collectionSize = 200;

/** Rows that the org would have taken at another moment. */
const passingCodes: ReadonlySet<string> = new Set(['UNABLE_TO_LOCK_ROW', unprocessedCode]);

/**
 * Writes records, few through collections and many through Bulk API 2.0, and yields what became of each.
 * Rows that met a lock, or that the org did not come to, are sent again, alone, fewer at a time and after a pause of random length.
 */
export async function* loadRecords(
    gateway: OrgGateway,
    target: WriteTarget,
    records: Iterable<OrgRecord>,
    options: LoadOptions
): AsyncGenerator<LoadOutcome[]> {
    const iterator = records[Symbol.iterator]();
    const first = take(iterator, options.bulkFrom ?? collectionSize);
    const send = first.length < (options.bulkFrom ?? collectionSize) ? sendCollection : sendBulk;
    yield* send(gateway, target, chain(first, iterator), options, 0);
}

type Sender = (
    gateway: OrgGateway,
    target: WriteTarget,
    records: Iterable<OrgRecord>,
    options: LoadOptions,
    attempt: number
) => AsyncGenerator<LoadOutcome[]>;

const sendCollection: Sender = async function* (gateway, target, records, options, attempt) {
    const iterator = records[Symbol.iterator]();
    const size = Math.max(1, Math.floor(collectionSize / 4 ** attempt));
    const locked: OrgRecord[] = [];
    for (let batch = take(iterator, size); batch.length > 0; batch = take(iterator, size)) {
        const outcomes = (await gateway.write(target, batch)).map((outcome, index) => ({
            ...outcome,
            key: String(batch[index]?.[target.keyField])
        }));
        const isLocked = (index: number): boolean => isLock(outcomes[index], attempt, options);
        yield outcomes.filter((_, index) => !isLocked(index));
        locked.push(...batch.filter((_, index) => isLocked(index)));
    }
    yield* retryLocked(gateway, target, locked, options, attempt);
};

const sendBulk: Sender = async function* (gateway, target, records, options, attempt) {
    const iterator = records[Symbol.iterator]();
    for (let next = iterator.next(); !next.done; next = iterator.next()) {
        const upload = csvUpload(next.value, iterator, options.longestUpload ?? 95_000_000);
        const results = await runIngestJob(gateway, target, upload.chunks, upload.rowCount, options);
        const outcomes = results.map(outcomeOf);
        const isLocked = (index: number): boolean => isLock(outcomes[index], attempt, options);
        yield outcomes.filter((_, index) => !isLocked(index));
        const locked = results.filter((_, index) => isLocked(index)).map(recordOf);
        yield* retryLocked(gateway, target, locked, options, attempt);
    }
};

async function* retryLocked(
    gateway: OrgGateway,
    target: WriteTarget,
    locked: readonly OrgRecord[],
    options: LoadOptions,
    attempt: number
): AsyncGenerator<LoadOutcome[]> {
    if (locked.length > 0) {
        const pause = (options.lockPauseMs ?? 500) * 2 ** attempt;
        await wait(pause * (0.5 + Math.random()));
        yield* sendCollection(gateway, target, locked, options, attempt + 1);
    }
}

function isLock(outcome: LoadOutcome | undefined, attempt: number, { lockRetries = 5 }: LoadOptions): boolean {
    return outcome !== undefined && !outcome.ok && passingCodes.has(outcome.code) && attempt < lockRetries;
}

const rowsAChunk = 500;

/** One job's worth of CSV, made while it is uploaded; rows that would exceed the size stay in the iterator. */
function csvUpload(
    first: OrgRecord,
    rest: Iterator<OrgRecord>,
    longestUpload: number
): { readonly chunks: Iterable<string>; readonly rowCount: () => number } {
    const columns = Object.keys(first);
    let rows = 0;
    function* chunks(): Generator<string> {
        let bytes = 0;
        yield stringify([columns]);
        for (
            let records = [first, ...take(rest, rowsAChunk - 1)];
            records.length > 0;
            records = bytes < longestUpload ? take(rest, rowsAChunk) : []
        ) {
            const chunk = stringify(records.map((record) => columns.map((column) => cellOf(record[column]))));
            bytes += Buffer.byteLength(chunk);
            rows += records.length;
            yield chunk;
        }
    }
    return { chunks: chunks(), rowCount: () => rows };
}

function cellOf(value: FieldValue | undefined): string {
    return value === null || value === undefined ? '#N/A' : String(value);
}

function recordOf(result: IngestResult): OrgRecord {
    const cells = result.ok ? {} : result.cells;
    return Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, cell === '#N/A' ? null : cell]));
}

function outcomeOf(result: IngestResult): LoadOutcome {
    if (result.ok) {
        return result;
    }
    const end = result.error.indexOf(':');
    return { ok: false, code: result.error.slice(0, end), message: result.error.slice(end + 1), key: result.key };
}

function take<T>(iterator: Iterator<T>, count: number): T[] {
    const taken: T[] = [];
    while (taken.length < count) {
        const next = iterator.next();
        if (next.done) {
            break;
        }
        taken.push(next.value);
    }
    return taken;
}

function* chain<T>(first: readonly T[], rest: Iterator<T>): Generator<T> {
    yield* first;
    for (let next = rest.next(); !next.done; next = rest.next()) {
        yield next.value;
    }
}

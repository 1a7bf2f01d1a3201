import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { LedgerResult } from '../sync/ledger/ledgerResult.ts';
import { startSyncedOrg, type SyncedOrg } from '../sync/test/syncedOrg.ts';
import { writeLedger, type BenchFiles } from './ledgerFile.ts';

/** One thing that was measured. */
interface Measured {
    readonly what: string;
    readonly rows: number;
    readonly seconds: number;
    readonly peakMegabytes: number;
    readonly apiCalls?: number;
}

const { values } = parseArgs({
    options: {
        rows: { type: 'string', default: '100000' },
        customers: { type: 'string', default: '5000' },
        json: { type: 'boolean', default: false }
    }
});
const rows = Number(values.rows);
const customers = Number(values.customers);

const measured = [...(await ours()), await peer()];
const [first, , plain] = measured;
const ratio = first && plain ? first.seconds / plain.seconds : Number.NaN;
process.stdout.write(
    values.json
        ? `${JSON.stringify({ rows, customers, measured, ratio }, undefined, 2)}\n`
        : [...measured.map(line), `first load / plain bulk load: ${ratio.toFixed(2)}`, ''].join('\n')
);

/** First load and an unchanged second run of the ledger command, each in a process of its own. */
async function ours(): Promise<Measured[]> {
    return await withOrg(async (synced, files) => {
        const args = [
            'ledger',
            '--source',
            files.items,
            '--mapping',
            files.ledgerMapping,
            '--as-of',
            '2026-06-30',
            '--json'
        ];
        return [await ledgerRun(synced, 'first load', args), await ledgerRun(synced, 'unchanged second run', args)];
    });
}

/** The same receivables as a ready-made upload through jsforce's own bulk load: no checks, no journal, no profiles. */
async function peer(): Promise<Measured> {
    return await withOrg(async (synced, files) => {
        const { stdout, ...end } = await timed(synced, 'scripts/bench/plainBulkLoad.ts', ['org', files.upload]);
        if (Number(stdout) !== rows) {
            throw new Error(`The peer loaded ${stdout} of ${rows} rows`);
        }
        return { what: 'peer: plain bulk load', rows, ...end };
    });
}

async function ledgerRun(synced: SyncedOrg, what: string, args: readonly string[]): Promise<Measured> {
    const target = ['--target-org', 'org', '--journal', join(synced.folder, 'journal.sqlite')];
    const { stdout, ...end } = await timed(synced, 'scripts/sync/main.ts', [...args, ...target]);
    const { run } = (JSON.parse(stdout) as { result: LedgerResult }).result;
    if (run.outcome !== 'Done' || run.rowsRead !== rows) {
        throw new Error(`The run ended as ${run.outcome} after ${run.rowsRead} rows`);
    }
    return { what, rows, ...end, apiCalls: run.apiCalls };
}

async function withOrg<T>(work: (synced: SyncedOrg, files: BenchFiles) => Promise<T>): Promise<T> {
    const synced = await startSyncedOrg();
    try {
        const folder = join(synced.folder, 'bench');
        mkdirSync(folder);
        const files = await writeLedger(folder, rows, customers);
        process.stderr.write(`Linking ${customers} customers\n`);
        const linked = await synced.sync(
            'customers',
            '--source',
            files.customers,
            '--mapping',
            files.customersMapping,
            '--create-accounts'
        );
        if (linked.exitCode !== 0) {
            throw new Error(linked.stderr);
        }
        return await work(synced, files);
    } finally {
        await synced.stop();
    }
}

async function timed(synced: SyncedOrg, script: string, args: readonly string[]) {
    process.stderr.write(`Measuring ${script}\n`);
    const memoryFile = join(synced.folder, 'peak-memory');
    const start = performance.now();
    const end = await synced.run(['--import', './scripts/bench/peakMemory.ts', script], args, {
        GOOD_TERMS_PEAK_MEMORY: memoryFile
    });
    const seconds = (performance.now() - start) / 1000;
    if (end.exitCode !== 0) {
        throw new Error(`${script} ended with ${end.exitCode}: ${end.stderr}${end.stdout}`);
    }
    return { stdout: end.stdout, seconds, peakMegabytes: Number(readFileSync(memoryFile, 'utf8')) / 1024 };
}

function line({ what, rows: count, seconds, peakMegabytes, apiCalls }: Measured): string {
    const parts = [
        what.padEnd(22),
        `${count.toLocaleString('en-US')} rows`,
        `${seconds.toFixed(1)} s`,
        `${Math.round(count / seconds).toLocaleString('en-US')} rows/s`,
        `peak ${Math.round(peakMegabytes)} MB`,
        apiCalls === undefined ? '' : `${apiCalls} API calls`
    ];
    return parts.filter(Boolean).join('  ');
}

import { join } from 'node:path';

/** One command line of `npm run sync --`, and the exit code with which it has to end. */
export interface SampleDelivery {
    readonly title: string;
    readonly args: readonly string[];
    readonly exitCode: 0 | 1;
}

/** The commands that bring the sample into an org, in order; the last ledger is one that the sync has to refuse. */
export function sampleDeliveries(sampleFolder: string, targetOrg: string): SampleDelivery[] {
    const target = ['--target-org', targetOrg];
    const ledger = (folder: string, asOf: string, runAt: string): string[] => [
        'ledger',
        ...['--source', join(sampleFolder, folder)],
        // Promises, plans and disputes hang on receivables: they are entered after the ledger, and judged then.
        ...['--mapping', 'sample-erp', '--as-of', asOf, '--run-at', runAt, '--no-judge'],
        ...target
    ];
    return [
        { title: 'Policies', args: ['policy', '--source', 'config/policy', ...target], exitCode: 0 },
        {
            title: 'Customers and limits',
            args: [
                'customers',
                '--source',
                join(sampleFolder, 'customers.csv'),
                '--mapping',
                'sample-customers',
                ...target
            ],
            exitCode: 0
        },
        {
            title: 'Ledger of company 2000 as of 27 June',
            args: ledger('2000-2026-06-27', '2026-06-27', '2026-06-27T05:40:00Z'),
            exitCode: 0
        },
        {
            title: 'Ledger of company 1000 as of 30 June',
            args: ledger('1000-2026-06-30', '2026-06-30', '2026-06-30T06:00:00Z'),
            exitCode: 0
        },
        {
            title: 'Ledger of company 2000 as of 30 June, whose control total is wrong',
            args: ledger('2000-2026-06-30', '2026-06-30', '2026-06-30T06:00:00Z'),
            exitCode: 1
        },
        {
            title: 'Credit scores',
            args: ['scores', '--source', join(sampleFolder, 'scores.csv'), ...target],
            exitCode: 0
        }
    ];
}

/** The command that judges the sample once everything that people entered is there. */
export function sampleJudging(targetOrg: string): SampleDelivery {
    return { title: 'Credit rules', args: ['judge', '--target-org', targetOrg], exitCode: 0 };
}

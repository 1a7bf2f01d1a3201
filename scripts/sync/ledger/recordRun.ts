import type { OrgGateway } from '../org/orgGateway.ts';
import { SyncProblem } from '../problem.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import { scopeKey } from './findScope.ts';
import type { LedgerScope } from './ledgerItem.ts';
import type { CurrencyTotal, RunReport } from './ledgerResult.ts';

/** A run as the org keeps it. */
export interface RunRecord {
    readonly command: string;
    readonly mapping: string;
    readonly scope?: LedgerScope;
    readonly report: RunReport;
    /** What kept the delivery, or part of it, out of the org, in words that everybody may read. */
    readonly obstacle?: string;
    readonly endedAt: string;
    readonly totals: readonly CurrencyTotal[];
}

const sourceTarget = { object: 'Ledger_Source__c', operation: 'upsert', keyField: 'Key__c' } as const;
const runTarget = { object: 'Ledger_Sync_Run__c', operation: 'insert', keyField: 'Command__c' } as const;

const deliveryOutcomes = { Done: 'Good', Partly: 'Good', Refused: 'Refused', Failed: 'Failed' } as const;

/** Makes sure that the source of a scope exists, so that profiles can point to it. */
export async function ensureSource(gateway: OrgGateway, scope: LedgerScope): Promise<void> {
    await writeOne(gateway, sourceTarget, sourceNames(scope));
}

/** Records a run, and in its source how the delivery ended; only a good one moves the day and the freshness. */
export async function recordRun(gateway: OrgGateway, run: RunRecord): Promise<string> {
    const { scope, report } = run;
    if (scope) {
        const isGood = deliveryOutcomes[report.outcome] === 'Good';
        await writeOne(gateway, sourceTarget, {
            ...sourceNames(scope),
            Last_Delivery_At__c: report.runAt,
            Last_Delivery_Outcome__c: deliveryOutcomes[report.outcome],
            Last_Delivery_Problem__c: run.obstacle ?? null,
            ...(isGood ? { As_Of__c: report.asOf, Last_Good_Run__c: report.runAt } : {})
        });
    }
    return await writeOne(gateway, runTarget, {
        Command__c: run.command,
        Mapping__c: run.mapping,
        ...(scope ? { 'Ledger_Source__r.Key__c': scopeKey(scope) } : {}),
        As_Of__c: report.asOf,
        Started_At__c: report.runAt,
        Ended_At__c: run.endedAt,
        Outcome__c: report.outcome,
        Problem__c: shortened(report.problem),
        Rows_Read__c: report.rowsRead,
        Rows_Rejected__c: report.rejected,
        Records_Created__c: report.created,
        Records_Updated__c: report.updated,
        Records_Unchanged__c: report.unchanged,
        Records_Failed__c: report.failed,
        // The call that writes this record is one of them.
        API_Calls__c: gateway.apiCalls + 1,
        Control_Totals__c: run.totals.map(totalLine).join('\n') || null
    });
}

function sourceNames(scope: LedgerScope): OrgRecord {
    return {
        Key__c: scopeKey(scope),
        Name: `${scope.source} ${scope.company}`.slice(0, 80),
        Source__c: scope.source,
        Company__c: scope.company
    };
}

async function writeOne(
    gateway: OrgGateway,
    target: typeof sourceTarget | typeof runTarget,
    record: OrgRecord
): Promise<string> {
    const [outcome] = await gateway.write(target, [record]);
    if (!outcome?.ok) {
        throw new SyncProblem(
            'RunNotRecorded',
            `${target.object} could not be written: ${outcome?.code} ${outcome?.message}`
        );
    }
    return outcome.id;
}

function totalLine({ currency, items, open, pastDue, credits, disputed }: CurrencyTotal): string {
    return `${currency} ${items} items, open ${open}, past due ${pastDue}, credits ${credits}, disputed ${disputed}`;
}

function shortened(problem: string | undefined): string | null {
    return problem === undefined ? null : problem.length > 255 ? `${problem.slice(0, 252)}...` : problem;
}

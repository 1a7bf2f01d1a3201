import { unclearProblem, type ScopeJudgement } from '../judge/judgeResult.ts';
import { judgeScope } from '../judge/judgeScope.ts';
import { isRefusal, SyncProblem, exitCode } from '../problem.ts';
import type { OrgGateway } from '../org/orgGateway.ts';
import { soqlText } from '../org/soql.ts';
import { companyOfFiles, declaredScope, scopeKey } from './findScope.ts';
import type { LedgerScope } from './ledgerItem.ts';
import type { LedgerRequest, LedgerWorld } from './ledgerRequest.ts';
import { emptyReport, rowCounts, type LedgerResult, type RunReport } from './ledgerResult.ts';
import { loadDelivery, rehearseDelivery } from './loadDelivery.ts';
import { prepareDelivery, type FoundDelivery } from './prepareDelivery.ts';
import { recordRun } from './recordRun.ts';

/**
 * Takes one delivery of a ledger through all its steps; whatever its end, the run is recorded in the org.
 * @throws a refusal when nothing of the delivery may be used, or an operational problem when a step failed
 */
export async function deliverLedger(request: LedgerRequest, world: LedgerWorld): Promise<LedgerResult> {
    const startedAt = world.now().getTime();
    const endedAt = (): string => new Date(request.runAt.getTime() + world.now().getTime() - startedAt).toISOString();
    let found: FoundDelivery = { scope: declaredScope(request.mapping, request.company) };
    try {
        const prepared = await prepareDelivery(request, world, (more) => (found = more));
        const result = await (request.isDryRun ? rehearseDelivery : loadDelivery)(request, world, prepared);
        if (request.isDryRun) {
            return result;
        }
        const scope = scopeKey(prepared.scope);
        world.journal.setLastDelivery(scope, { asOf: request.asOf, runAt: result.run.runAt });
        // Before the run is recorded: figures that no rule has looked at do not count as fresh.
        const judgement = request.isJudged ? await judgeScope(world, scope, request.asOf, false) : undefined;
        const run = withJudgement(result.run, judgement);
        const id = await recordRun(world.gateway, {
            ...named(request),
            scope: prepared.scope,
            report: run,
            obstacle: obstacleOf(result.run, run),
            endedAt: endedAt(),
            totals: result.totals
        });
        return { ...result, run: { ...run, id, apiCalls: world.gateway.apiCalls }, judgement };
    } catch (error) {
        if (!request.isDryRun && !(error instanceof SyncProblem && error.exitCode === exitCode.usage)) {
            // An org that cannot be written to must not hide why the run ended.
            const run = await recordFailure(error, request, world, found, endedAt);
            if (error instanceof SyncProblem) {
                error.data = { run };
            }
        }
        throw error;
    }
}

/** The run with what the rules could not say. */
function withJudgement(run: RunReport, judgement: ScopeJudgement | undefined): RunReport {
    const problem = judgement && unclearProblem(judgement.unclear);
    return problem === undefined
        ? run
        : { ...run, outcome: 'Partly', problem: [run.problem, problem].filter(Boolean).join(' ') };
}

function obstacleOf(delivered: RunReport, judged: RunReport): string | undefined {
    if (delivered.outcome === 'Partly') {
        return 'some rows rejected';
    }
    return judged.outcome === 'Partly' ? 'policies overlap' : undefined;
}

async function recordFailure(
    error: unknown,
    request: LedgerRequest,
    { gateway }: LedgerWorld,
    { scope, staged }: FoundDelivery,
    endedAt: () => string
): Promise<Omit<RunReport, 'id'> & { readonly id: string | null }> {
    const report = {
        ...emptyReport(request, isRefusal(error) ? 'Refused' : 'Failed', gateway, sentenceOf(error)),
        ...(staged && rowCounts(staged))
    };
    const id = await scopeOfFiles(request, gateway, scope)
        .then(
            async (known) =>
                await recordRun(gateway, {
                    ...named(request),
                    scope: known,
                    report,
                    obstacle: isRefusal(error) ? error.reason : 'technical failure',
                    endedAt: endedAt(),
                    totals: []
                })
        )
        .catch(() => undefined);
    return { ...report, id: id ?? null };
}

/** The scope of a delivery that could not be read, by its files' own word where the org knows such a source. */
async function scopeOfFiles(
    { sourcePath, mapping }: LedgerRequest,
    gateway: OrgGateway,
    scope: LedgerScope | undefined
): Promise<LedgerScope | undefined> {
    if (scope) {
        return scope;
    }
    const company = await companyOfFiles(sourcePath, mapping.header.encoding).catch(() => undefined);
    if (company === undefined) {
        return undefined;
    }
    const guess = { source: mapping.header.source, company };
    const key = soqlText(scopeKey(guess));
    const known = await gateway.count(`SELECT COUNT() FROM Ledger_Source__c WHERE Key__c = ${key}`);
    return known > 0 ? guess : undefined;
}

function named({ mapping }: LedgerRequest): { readonly command: string; readonly mapping: string } {
    return { command: 'ledger', mapping: mapping.name };
}

function sentenceOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}

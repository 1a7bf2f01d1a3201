import { isRefusal, SyncProblem, exitCode } from '../problem.ts';
import { declaredScope, scopeKey } from './findScope.ts';
import type { LedgerRequest, LedgerWorld } from './ledgerRequest.ts';
import { emptyReport, type LedgerResult } from './ledgerResult.ts';
import { loadDelivery, rehearseDelivery } from './loadDelivery.ts';
import { prepareDelivery } from './prepareDelivery.ts';
import { recordRun } from './recordRun.ts';

/**
 * Takes one delivery of a ledger through all its steps; whatever its end, the run is recorded in the org.
 * @throws a refusal when nothing of the delivery may be used, or an operational problem when a step failed
 */
export async function deliverLedger(request: LedgerRequest, world: LedgerWorld): Promise<LedgerResult> {
    const startedAt = world.now().getTime();
    const endedAt = (): string => new Date(request.runAt.getTime() + world.now().getTime() - startedAt).toISOString();
    let scope = declaredScope(request.mapping);
    try {
        const prepared = await prepareDelivery(request, world, (found) => (scope = found));
        const result = await (request.isDryRun ? rehearseDelivery : loadDelivery)(request, world, prepared);
        if (request.isDryRun) {
            return result;
        }
        world.journal.setLastDelivery(scopeKey(prepared.scope), { asOf: request.asOf, runAt: result.run.runAt });
        const id = await recordRun(world.gateway, {
            ...named(request),
            scope,
            report: result.run,
            obstacle: result.run.outcome === 'Partly' ? 'some rows rejected' : undefined,
            endedAt: endedAt(),
            totals: result.totals
        });
        return { ...result, run: { ...result.run, id, apiCalls: world.gateway.apiCalls } };
    } catch (error) {
        if (!request.isDryRun && !(error instanceof SyncProblem && error.exitCode === exitCode.usage)) {
            const report = emptyReport(
                request,
                isRefusal(error) ? 'Refused' : 'Failed',
                world.gateway,
                sentenceOf(error)
            );
            // An org that cannot be written to must not hide why the run ended.
            const id = await recordRun(world.gateway, {
                ...named(request),
                scope,
                report,
                obstacle: isRefusal(error) ? error.reason : 'technical failure',
                endedAt: endedAt(),
                totals: []
            }).catch(() => undefined);
            if (error instanceof SyncProblem) {
                error.data = { run: { ...report, id: id ?? null } };
            }
        }
        throw error;
    }
}

function named({ mapping }: LedgerRequest): { readonly command: string; readonly mapping: string } {
    return { command: 'ledger', mapping: mapping.name };
}

function sentenceOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}

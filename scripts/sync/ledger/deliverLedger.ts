import type { IsoDate } from 'c/termsIsoDate';
import { writeRejects } from '../canonical/rejectsFile.ts';
import type { Rejection } from '../canonical/rowReader.ts';
import { countDifference, type DifferenceCounts } from '../journal/difference.ts';
import type { Journal } from '../journal/journal.ts';
import { Stage } from '../journal/stage.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { settleIngestJob } from '../org/ingestJob.ts';
import type { OrgGateway } from '../org/orgGateway.ts';
import { isRefusal, refusal, SyncProblem } from '../problem.ts';
import { refreshGroups, type GroupExposure } from '../profile/groupFigures.ts';
import { openSource } from '../source/openSource.ts';
import { readControl, type Control } from '../source/readControl.ts';
import { checkDelivery, olderProblem, type Expectations } from './checkDelivery.ts';
import { declaredScope, findScope, scopeKey } from './findScope.ts';
import { figuredProfiles } from './ledgerAfterDelivery.ts';
import type { LedgerScope } from './ledgerItem.ts';
import {
    currencyTotals,
    profileReport,
    type LedgerResult,
    type ReportedProfile,
    type RunOutcome,
    type RunReport
} from './ledgerResult.ts';
import { readLedgerState, type LedgerState } from './ledgerState.ts';
import { linkNewCustomers, loadOptions } from './linkCustomers.ts';
import { loadReceivables, type LoadCounts } from './loadReceivables.ts';
import { journalProblem } from './journalProblem.ts';
import { loadProfiles } from './loadProfiles.ts';
import { ensureSource, recordRun } from './recordRun.ts';
import { stageDelivery, type StagedDelivery } from './stageDelivery.ts';

/** What the ledger command was asked for. */
export interface LedgerRequest {
    readonly sourcePath: string;
    readonly mapping: Mapping;
    readonly asOf: IsoDate;
    readonly runAt: Date;
    readonly expected: Expectations;
    readonly rejectsPath: (scope: LedgerScope) => string;
    readonly isDryRun: boolean;
}

/** Where the delivery goes, and who is told how far it is. */
export interface LedgerWorld {
    readonly gateway: OrgGateway;
    readonly journal: Journal;
    readonly now: () => Date;
    readonly onProgress: (step: string) => void;
}

/** A delivery that was read, checked and compared, and not yet written. */
interface PreparedDelivery {
    readonly scope: LedgerScope;
    readonly state: LedgerState;
    readonly staged: StagedDelivery;
    readonly difference: DifferenceCounts;
    readonly isComplete: boolean;
}

/**
 * Takes one delivery of a ledger through all its steps; whatever its end, the run is recorded in the org.
 * @throws a refusal when nothing of the delivery may be used, or an operational problem when a step failed
 */
export async function deliverLedger(request: LedgerRequest, world: LedgerWorld): Promise<LedgerResult> {
    const startedAt = world.now().getTime();
    const endedAt = (): string => new Date(request.runAt.getTime() + world.now().getTime() - startedAt).toISOString();
    let scope = declaredScope(request.mapping);
    try {
        const prepared = await prepare(request, world, (found) => (scope = found));
        const result = await (request.isDryRun ? rehearse : load)(request, world, prepared);
        if (request.isDryRun) {
            return result;
        }
        world.journal.setLastDelivery(scopeKey(prepared.scope), { asOf: request.asOf, runAt: result.run.runAt });
        const id = await recordRun(world.gateway, { ...named(request), scope, report: result.run, endedAt: endedAt(), totals: result.totals });
        return { ...result, run: { ...result.run, id, apiCalls: world.gateway.apiCalls } };
    } catch (error) {
        if (!request.isDryRun && !(error instanceof SyncProblem && error.exitCode === 2)) {
            const report = emptyReport(request, isRefusal(error) ? 'Refused' : 'Failed', world.gateway, sentenceOf(error));
            // An org that cannot be written to must not hide why the run ended.
            const id = await recordRun(world.gateway, { ...named(request), scope, report, endedAt: endedAt(), totals: [] }).catch(
                () => undefined
            );
            if (error instanceof SyncProblem) {
                error.data = { run: { ...report, id: id ?? null } };
            }
        }
        throw error;
    }
}

async function prepare(
    { sourcePath, mapping, asOf, expected, rejectsPath }: LedgerRequest,
    { gateway, journal, onProgress }: LedgerWorld,
    onScope: (scope: LedgerScope) => void
): Promise<PreparedDelivery> {
    onProgress('Reading the source');
    const source = await openSource(sourcePath, mapping.header.encoding);
    try {
        const scope = await findScope(source, mapping);
        onScope(scope);
        await settleEarlierJobs(gateway, journal);
        const state = await readLedgerState(gateway, scope);
        const problem = journalProblem(scopeKey(scope), journal, state) ?? olderProblem(asOf, journal.lastDelivery(scopeKey(scope))?.asOf ?? state.asOf);
        if (problem) {
            throw refusal(problem);
        }
        onProgress('Checking the rows');
        const stage = new Stage(journal.database);
        const staged = await journal.inLongTransaction(
            async () => await stageDelivery(source, mapping, scope, asOf, state, stage)
        );
        if (staged.rejections.length > 0) {
            writeRejects(rejectsPath(scope), staged.rejections);
        }
        const isComplete = mapping.header.complete && !staged.hasNamelessRejects;
        const difference = countDifference(journal.database, scopeKey(scope));
        const control = await readControl(source);
        const problems = checkDelivery(staged, difference, withControl(expected, control), isComplete);
        if (problems.length > 0) {
            throw refusal(problems.join(' '));
        }
        return { scope, state, staged, difference, isComplete };
    } finally {
        source.close();
    }
}

async function load(request: LedgerRequest, world: LedgerWorld, prepared: PreparedDelivery): Promise<LedgerResult> {
    const { gateway, journal, onProgress } = world;
    const { scope, staged, isComplete } = prepared;
    const options = loadOptions(journal, world.now);
    if (!prepared.state.hasSource) {
        await ensureSource(gateway, scope);
    }
    onProgress(`Linking ${staged.newCustomers.size} new customers`);
    await linkNewCustomers(gateway, scope, [...staged.newCustomers.values()], options);
    const state = staged.newCustomers.size > 0 ? await readLedgerState(gateway, scope) : prepared.state;
    onProgress(`Writing ${prepared.difference.created + prepared.difference.updated} receivables`);
    const loaded = await loadReceivables(world, scope, request.asOf, isComplete, options);
    onProgress('Writing profiles');
    const figured = figuredProfiles(journal.database, scopeKey(scope), isComplete, request.asOf, state);
    const profiles = await loadProfiles(world, figured, state, options);
    journal.keepFacts();
    journal.keepExposureParts(scopeKey(scope), isComplete);
    const groups = await refreshGroups(gateway, options);
    const rejections = [...staged.rejections, ...loaded.rejections, ...profiles.rejections];
    if (rejections.length > staged.rejections.length) {
        writeRejects(request.rejectsPath(scope), rejections);
    }
    return resultOf(request, world, prepared, { loaded, profiles, groups, rejections });
}

async function rehearse(request: LedgerRequest, world: LedgerWorld, prepared: PreparedDelivery): Promise<LedgerResult> {
    const { scope, state, difference, isComplete, staged } = prepared;
    const figured = figuredProfiles(world.journal.database, scopeKey(scope), isComplete, request.asOf, state);
    const reported = [...figured].map(({ key, figures }) => ({
        customer: state.profiles.get(key)?.customer ?? '',
        known: state.profiles.get(key),
        figures
    }));
    const loaded = { created: difference.created, updated: difference.updated, failed: 0, rejections: [] };
    return resultOf(request, world, prepared, {
        loaded,
        profiles: { reported, written: 0, failed: 0, rejections: [] },
        groups: new Map(),
        rejections: staged.rejections
    });
}

interface Loaded {
    readonly loaded: LoadCounts;
    readonly profiles: {
        readonly reported: readonly ReportedProfile[];
        readonly written: number;
        readonly failed: number;
        readonly rejections: readonly Rejection[];
    };
    readonly groups: ReadonlyMap<string, GroupExposure>;
    readonly rejections: readonly Rejection[];
}

function resultOf(
    request: LedgerRequest,
    { gateway }: LedgerWorld,
    { scope, staged, difference }: PreparedDelivery,
    { loaded, profiles, groups, rejections }: Loaded
): LedgerResult {
    const failed = loaded.failed + profiles.failed;
    const problem = problemOf(staged, failed);
    const run: RunReport = {
        ...emptyReport(request, problem ? 'Partly' : 'Done', gateway, problem),
        rowsRead: staged.rowsRead,
        rejected: staged.rowsRejected,
        created: loaded.created,
        updated: loaded.updated,
        unchanged: difference.unchanged,
        failed,
        profilesWritten: profiles.written,
        rejects: rejections.length > 0 ? request.rejectsPath(scope) : undefined
    };
    return {
        run,
        totals: currencyTotals(profiles.reported),
        profiles: profiles.reported.map((profile) => profileReport(profile, groups, request.asOf))
    };
}

function problemOf({ rowsRejected, rowsRead, hasNamelessRejects }: StagedDelivery, failed: number): string | undefined {
    const sentences = [
        rowsRejected > 0 ? `${rowsRejected} of ${rowsRead} rows were rejected.` : '',
        hasNamelessRejects ? 'Some of them do not tell which item they are, so nothing was taken for settled.' : '',
        failed > 0 ? `${failed} records were refused by the org.` : ''
    ].filter(Boolean);
    return sentences.length > 0 ? sentences.join(' ') : undefined;
}

async function settleEarlierJobs(gateway: OrgGateway, journal: Journal): Promise<void> {
    for (const { id } of journal.openJobs()) {
        await settleIngestJob(gateway, id);
        journal.jobEnded(id);
    }
}

function emptyReport(request: LedgerRequest, outcome: RunOutcome, gateway: OrgGateway, problem?: string): RunReport {
    return {
        outcome,
        asOf: request.asOf,
        runAt: request.runAt.toISOString(),
        rowsRead: 0,
        rejected: 0,
        created: 0,
        updated: 0,
        unchanged: 0,
        failed: 0,
        profilesWritten: 0,
        apiCalls: gateway.apiCalls,
        problem
    };
}

function withControl(expected: Expectations, control: Control | undefined): Expectations {
    return control
        ? {
              ...expected,
              rowsByCurrency: control.rowsByCurrency,
              totals: new Map([...control.totals, ...(expected.totals ?? [])])
          }
        : expected;
}

function named({ mapping }: LedgerRequest): { readonly command: string; readonly mapping: string } {
    return { command: 'ledger', mapping: mapping.name };
}

function sentenceOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}

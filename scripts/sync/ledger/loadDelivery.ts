import { writeRejects } from '../canonical/rejectsFile.ts';
import type { Rejection } from '../canonical/rowReader.ts';
import { loadCash, type CashCounts } from '../cash/loadCash.ts';
import { countCash } from '../journal/difference.ts';
import { refreshGroups, type GroupExposure } from '../profile/groupFigures.ts';
import { scopeKey } from './findScope.ts';
import { figuredProfiles } from './ledgerAfterDelivery.ts';
import type { LedgerRequest, LedgerWorld } from './ledgerRequest.ts';
import {
    currencyTotals,
    emptyReport,
    profileReport,
    rowCounts,
    type LedgerResult,
    type ReportedProfile,
    type RunReport
} from './ledgerResult.ts';
import { readLedgerState } from './ledgerState.ts';
import { linkNewCustomers, loadOptions } from './linkCustomers.ts';
import { loadProfiles } from './loadProfiles.ts';
import { loadReceivables, type LoadCounts } from './loadReceivables.ts';
import type { PreparedDelivery } from './prepareDelivery.ts';
import { ensureSource } from './recordRun.ts';
import type { StagedDelivery } from './stageDelivery.ts';

/** Writes what differs, parents first: source, customers, receivables, payments, profiles, groups. */
export async function loadDelivery(
    request: LedgerRequest,
    world: LedgerWorld,
    prepared: PreparedDelivery
): Promise<LedgerResult> {
    const { gateway, journal, onProgress } = world;
    const { scope, staged, isComplete } = prepared;
    const options = loadOptions(journal, world.now);
    if (!prepared.state.hasSource) {
        await ensureSource(gateway, scope);
    }
    if (staged.newCustomers.size > 0) {
        onProgress(`Linking ${staged.newCustomers.size} new customers`);
        await linkNewCustomers(gateway, scope, [...staged.newCustomers.values()], options);
    }
    const state = staged.newCustomers.size > 0 ? await readLedgerState(gateway, scope) : prepared.state;
    onProgress(`Writing ${prepared.difference.created + prepared.difference.updated} receivables`);
    const loaded = await loadReceivables(world, scope, request.asOf, isComplete, options);
    onProgress('Writing payments');
    const cash = await loadCash(world, scopeKey(scope), options);
    onProgress('Writing profiles');
    const figured = figuredProfiles(journal.database, scopeKey(scope), isComplete, request.asOf, state);
    const profiles = await loadProfiles(world, figured, state, options);
    journal.keepFacts();
    journal.keepExposureParts(scopeKey(scope), isComplete);
    const groups = await refreshGroups(gateway, options);
    const rejections = [...staged.rejections, ...loaded.rejections, ...cash.rejections, ...profiles.rejections];
    if (rejections.length > staged.rejections.length) {
        writeRejects(request.rejectsPath(scope), rejections);
    }
    return resultOf(request, world, prepared, { loaded, cash, profiles, groups, rejections });
}

/** What `loadDelivery` would do, without writing. */
export async function rehearseDelivery(
    request: LedgerRequest,
    world: LedgerWorld,
    prepared: PreparedDelivery
): Promise<LedgerResult> {
    const { scope, state, difference, isComplete, staged } = prepared;
    const figured = figuredProfiles(world.journal.database, scopeKey(scope), isComplete, request.asOf, state);
    const reported = [...figured].map(({ key, figures }) => ({
        customer: state.profiles.get(key)?.customer ?? key,
        known: state.profiles.get(key),
        figures
    }));
    const loaded = { created: difference.created, updated: difference.updated, failed: 0, rejections: [] };
    return resultOf(request, world, prepared, {
        loaded,
        cash: { ...countCash(world.journal.database), failed: 0, rejections: [] },
        profiles: { reported, written: 0, failed: 0, rejections: [] },
        groups: new Map(),
        rejections: staged.rejections
    });
}

interface Loaded {
    readonly loaded: LoadCounts;
    readonly cash: CashCounts;
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
    { loaded, cash, profiles, groups, rejections }: Loaded
): LedgerResult {
    const failed = loaded.failed + cash.failed + profiles.failed;
    const problem = problemOf(staged, failed);
    const run: RunReport = {
        ...emptyReport(request, problem ? 'Partly' : 'Done', gateway, problem),
        ...rowCounts(staged),
        created: loaded.created,
        updated: loaded.updated,
        unchanged: difference.unchanged,
        failed,
        cash: { created: cash.created, updated: cash.updated },
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

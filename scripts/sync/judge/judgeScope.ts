import type { IsoDate } from 'c/termsIsoDate';
import type { Journal } from '../journal/journal.ts';
import { recordHash } from '../journal/recordHash.ts';
import { loadOptions } from '../ledger/linkCustomers.ts';
import { loadRecords, type LoadOptions } from '../org/loadRecords.ts';
import type { OrgGateway, WriteTarget } from '../org/orgGateway.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import { SyncProblem } from '../problem.ts';
import type { OrgProfile } from '../profile/orgProfiles.ts';
import { accountHoldMarks } from './accountHolds.ts';
import type { HoldReport, ScopeJudgement } from './judgeResult.ts';
import { judgeProfiles, type JudgedProfile } from './judgeProfiles.ts';
import { insolventSince, ofCurrency, readJudgeWorld, type JudgeWorld } from './readJudgeWorld.ts';
import { readShares, type SharedAccount } from './shareOut.ts';
import { planChanges, promiseChange } from './standingChanges.ts';

/** Where a judgement is written, and who is told how far it is. */
export interface JudgeSurroundings {
    readonly gateway: OrgGateway;
    readonly journal: Journal;
    readonly now: () => Date;
    readonly onProgress: (step: string) => void;
}

const aspect = 'Credit_Profile__c judgement';

/**
 * Runs the rules on every customer of one ledger and writes what differs: how promises and plans stand, holds, and at
 * the end the profiles, so that no profile says something that its holds do not say yet. A run that was stopped
 * finds the rest to do by comparing again.
 */
export async function judgeScope(
    { gateway, journal, now, onProgress }: JudgeSurroundings,
    scope: string,
    asOf: IsoDate,
    isDryRun: boolean
): Promise<ScopeJudgement> {
    onProgress('Reading promises, plans, holds and policies');
    const world = await readJudgeWorld(gateway, journal, scope, asOf);
    onProgress(`Judging ${world.profiles.size} customers`);
    const judged = [...judgeProfiles(journal, world)];
    const standings = standingWrites(world);
    const shares = await readShares(gateway, world.profiles.values(), world.policies, asOf);
    const changed = judged.filter(({ record }) => journal.recordHash(aspect, keyOf(record)) !== recordHash(record));
    if (!isDryRun) {
        onProgress('Writing holds');
        const write = writer(gateway, loadOptions(journal, now));
        await write('Collection_Promise__c', 'update', standings.promises);
        await write('Receivable_Plan__c', 'update', standings.plans);
        await write('Receivable_Installment__c', 'update', standings.installments);
        await write(
            'Credit_Hold__c',
            'update',
            judged.flatMap(({ holds }) => holds.lifted.map(({ record }) => record))
        );
        await write(
            'Credit_Hold__c',
            'upsert',
            judged.flatMap(({ holds }) => [...holds.placed])
        );
        await write(
            'Credit_Hold__c',
            'update',
            judged.flatMap(({ holds }) => [...holds.marked])
        );
        await write(
            'Credit_Score__c',
            'upsert',
            judged.flatMap(({ ownScore }) => one(ownScore))
        );
        await write(
            'Credit_Profile__c',
            'upsert',
            shares.map(({ profile, collector }) => ({ Key__c: profile.key, Collector__c: collector.id }))
        );
        onProgress('Writing judgements');
        await writeProfiles(gateway, journal, changed, loadOptions(journal, now));
        await write('Credit_Hold__c', 'update', await accountHoldMarks(gateway));
    }
    return reportOf(world, judged, changed.length, standings, shares);
}

interface StandingWrites {
    readonly promises: readonly OrgRecord[];
    readonly plans: readonly OrgRecord[];
    readonly installments: readonly OrgRecord[];
}

/** What differs in the records of promises and plans from how they stand. */
function standingWrites({ profiles, records, standings, asOf }: JudgeWorld): StandingWrites {
    const promises: OrgRecord[] = [];
    const plans: OrgRecord[] = [];
    const installments: OrgRecord[] = [];
    for (const [key, { promises: promiseStandings, plans: planStandings }] of standings) {
        const profile = profiles.get(key);
        if (!profile) {
            continue;
        }
        const byKey = new Map(promiseStandings.map((standing) => [standing.key, standing]));
        for (const promise of ofCurrency(records.promises.get(key), profile)) {
            const standing = byKey.get(promise.Key__c ?? promise.Id);
            const since = insolventSince(profile, asOf);
            promises.push(
                ...((standing && one(promiseChange(promise, standing, { asOf, insolventSince: since }))) ?? [])
            );
        }
        const planByKey = new Map(planStandings.map((standing) => [standing.key, standing]));
        for (const plan of ofCurrency(records.plans.get(key), profile)) {
            const standing = planByKey.get(plan.Key__c ?? plan.Id);
            const changes = standing && planChanges(plan, standing);
            plans.push(...one(changes?.plan));
            installments.push(...(changes?.installments ?? []));
        }
    }
    return { promises, plans, installments };
}

type Write = (object: string, operation: 'update' | 'upsert', records: readonly OrgRecord[]) => Promise<void>;

/** Writes records of an object; updates by id, upserts by key. @throws when the org refuses one: a hold must not be lost */
function writer(gateway: OrgGateway, options: LoadOptions): Write {
    return async (object, operation, records) => {
        const target: WriteTarget = { object, operation, keyField: operation === 'update' ? 'Id' : 'Key__c' };
        for await (const outcomes of loadRecords(gateway, target, records, options)) {
            const refused = outcomes.find((outcome) => !outcome.ok);
            if (refused && !refused.ok) {
                throw new SyncProblem(
                    'JudgementNotWritten',
                    `${object} ${refused.key} could not be written: ${refused.code} ${refused.message}`
                );
            }
        }
    };
}

async function writeProfiles(
    gateway: OrgGateway,
    journal: Journal,
    changed: readonly JudgedProfile[],
    options: LoadOptions
): Promise<void> {
    const hashes = new Map(changed.map(({ record }) => [keyOf(record), recordHash(record)]));
    const target = { object: 'Credit_Profile__c', operation: 'upsert', keyField: 'Key__c' } as const;
    const records = changed.map(({ record }) => record);
    for await (const outcomes of loadRecords(gateway, target, records, options)) {
        journal.inTransaction(() => {
            for (const outcome of outcomes) {
                if (outcome.ok) {
                    journal.putRecord(aspect, outcome.key, hashes.get(outcome.key) ?? '');
                }
            }
        });
        const refused = outcomes.find((outcome) => !outcome.ok);
        if (refused && !refused.ok) {
            throw new SyncProblem(
                'JudgementNotWritten',
                `The judgement of ${refused.key} could not be written: ${refused.code} ${refused.message}`
            );
        }
    }
}

function reportOf(
    { scope, asOf }: JudgeWorld,
    judged: readonly JudgedProfile[],
    profilesWritten: number,
    { promises, plans, installments }: StandingWrites,
    shares: readonly SharedAccount[]
): ScopeJudgement {
    return {
        scope,
        asOf,
        judged: judged.filter(({ report }) => report.unclear === undefined).length,
        watched: judged.filter(({ record }) => record['Is_Watched__c'] === true).length,
        placed: judged.flatMap(({ profile, holds }) =>
            holds.placed.map((hold) => holdReport(profile, hold['Rule__c'], hold['Reason__c']))
        ),
        lifted: judged.flatMap(({ profile, holds }) =>
            holds.lifted.map(({ rule, record }) => holdReport(profile, rule, record['End_Reason__c']))
        ),
        sharedOut: shares.map(({ profile: { customer, account }, collector }) => ({
            customer,
            account,
            collector: collector.name
        })),
        standingsChanged: promises.length + plans.length + installments.length,
        profilesWritten,
        unclear: judged.flatMap(({ report }) =>
            report.unclear === undefined ? [] : [{ customer: report.customer, reason: report.unclear }]
        ),
        profiles: judged.map(({ report }) => report)
    };
}

function holdReport({ customer, account }: OrgProfile, rule: unknown, reason: unknown): HoldReport {
    return { customer, account, rule: String(rule), reason: String(reason) };
}

function keyOf(record: OrgRecord): string {
    return String(record['Key__c']);
}

function one<T>(value: T | undefined): T[] {
    return value === undefined ? [] : [value];
}

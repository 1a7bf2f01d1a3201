import { settingsOf, type CreditSettings } from 'c/creditSettings';
import type { PolicyRecord } from 'c/creditPolicy';
import type { ScoreFacts } from 'c/creditScore';
import type { IsoDate } from 'c/termsIsoDate';
import type { Issue, Result } from 'c/termsResult';
import type { Journal } from '../journal/journal.ts';
import { ledgerItems, loadedCash } from '../journal/ledgerNow.ts';
import type { OrgGateway } from '../org/orgGateway.ts';
import { soqlText } from '../org/soql.ts';
import { readPolicies } from '../policy/readPolicies.ts';
import { readProfiles, type OrgProfile } from '../profile/orgProfiles.ts';
import { readCreditRecords, type CreditRecords } from './creditRecords.ts';
import type { Standings } from './groupMembers.ts';
import { standingOfPlan, standingOfPromise, type CoveredItems } from './standings.ts';
import { scoreFacts } from './stateOf.ts';

/** Everything that the org knows of the customers of one ledger, and how their promises and plans stand by it. */
export interface JudgeWorld {
    readonly scope: string;
    readonly asOf: IsoDate;
    readonly policies: readonly PolicyRecord[];
    /** The profiles of the scope, by key. */
    readonly profiles: ReadonlyMap<string, OrgProfile>;
    readonly records: CreditRecords;
    /** The members of every group, also those of other ledgers, by group key. */
    readonly members: ReadonlyMap<string, readonly OrgProfile[]>;
    readonly standings: ReadonlyMap<string, Standings>;
}

/** Reads what the rules need of one ledger's customers, in a number of queries that does not grow with the customers. */
export async function readJudgeWorld(
    gateway: OrgGateway,
    journal: Journal,
    scope: string,
    asOf: IsoDate
): Promise<JudgeWorld> {
    const source = `Ledger_Source__r.Key__c = ${soqlText(scope)}`;
    const policies = await readPolicies(gateway);
    const profiles = await readProfiles(gateway, source);
    const records = await readCreditRecords(gateway, `Credit_Profile__r.${source}`, asOf);
    const inGroups = profiles.some(({ group }) => group !== undefined)
        ? await readProfiles(gateway, 'Credit_Group__c != null')
        : [];
    const elsewhere = inGroups.filter(({ key }) => !profiles.some((profile) => profile.key === key));
    const others =
        elsewhere.length > 0
            ? await readCreditRecords(gateway, 'Credit_Profile__r.Credit_Group__c != null', asOf)
            : undefined;
    const keys = new Set(coveredKeys([records, others]));
    const covered = {
        asOf,
        items: ledgerItems(journal.database, keys),
        loadedCash: loadedCash(journal.database, keys)
    };
    return {
        scope,
        asOf,
        policies,
        profiles: new Map(profiles.map((profile) => [profile.key, profile])),
        records,
        members: Map.groupBy(inGroups, ({ group }) => group?.key ?? ''),
        standings: new Map([
            ...elsewhere.map((profile) => [profile.key, standingsOf(profile, policies, covered, others)] as const),
            ...profiles.map((profile) => [profile.key, standingsOf(profile, policies, covered, records)] as const)
        ])
    };
}

/** The providers' answers on one profile. */
export function scoresOf({ records }: JudgeWorld, key: string): ScoreFacts[] {
    return (records.scores.get(key) ?? []).map(scoreFacts);
}

/** The switches and thresholds for one profile, or why they cannot be told. */
export function settingsFor(
    { customer, riskClass, currency }: OrgProfile,
    policies: readonly PolicyRecord[],
    on: IsoDate
): Result<CreditSettings, Issue> {
    return settingsOf(policies, { on, customer, riskClass, currency });
}

function* coveredKeys(all: readonly (CreditRecords | undefined)[]): Generator<string> {
    for (const records of all) {
        for (const { items } of [...(records?.promises.values() ?? []), ...(records?.plans.values() ?? [])].flat()) {
            yield* items.map((item) => item.Receivable__r.Key__c);
        }
    }
}

/** Promises and plans in a customer's own currency, in the order of its records; those whose terms are unclear are left out. */
function standingsOf(
    profile: OrgProfile,
    policies: readonly PolicyRecord[],
    covered: CoveredItems,
    records: CreditRecords | undefined
): Standings {
    const promises = ofCurrency(records?.promises.get(profile.key), profile);
    const plans = ofCurrency(records?.plans.get(profile.key), profile);
    const settings = promises.length + plans.length > 0 ? settingsFor(profile, policies, covered.asOf) : undefined;
    if (!settings?.ok) {
        return { promises: [], plans: [] };
    }
    const since = insolventSince(profile, covered.asOf);
    return {
        promises: promises.map((promise) => standingOfPromise(promise, covered, settings.value, since)),
        plans: plans.flatMap((plan) => standingOfPlan(plan, covered, settings.value) ?? [])
    };
}

/** Records in the profile's credit currency: two currencies are never added. */
export function ofCurrency<Row extends { readonly Currency_Code__c: string }>(
    rows: readonly Row[] | undefined,
    { currency }: OrgProfile
): Row[] {
    return (rows ?? []).filter((row) => row.Currency_Code__c === currency);
}

/** The day on which a customer became insolvent, once it has come. */
export function insolventSince({ accountStatus, statusSince }: OrgProfile, on: IsoDate): IsoDate | undefined {
    return accountStatus === 'Insolvent' ? (statusSince ?? on) : undefined;
}

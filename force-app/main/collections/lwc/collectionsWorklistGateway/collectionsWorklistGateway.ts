import type { WorklistAccount, WorklistPolicy } from 'c/collectionsWorklistOrder';
import { isoDateIn, type IsoDate } from 'c/termsIsoDate';
import { perCurrency } from 'c/collectionsWorklistOrder';
import type { Money } from 'c/termsMoney';
import { asNode, dateOf, moneyOf, type Node, nodesOf, requiredText, textOf } from 'c/termsNode';
import { readAccount, type ReadScope } from './readAccount';
import { readPolicy } from './readPolicy';
import { readPlan, readPromise } from './readScope';

export { peopleDocument, peopleVariables, readPeople, type FoundPerson } from './people';
export { worklistDocument } from './worklistDocument';
export { worklistScopesDocument } from './scopesDocument';

/** How many accounts are read at first and more with each wish; an org answers no more than the last. */
export const ACCOUNTS_STEP = 300;
export const MOST_ACCOUNTS = 2_000;

/** The last payment before yesterday; `onAccount` when nothing of it was applied. */
export interface LastCash {
    readonly amount: Money;
    readonly onAccount: boolean;
    readonly name: string;
    readonly on: IsoDate;
}

/** The first accounts, those with the most overdue, and what is known of all accounts of the scope. */
export interface WorklistPage {
    readonly accounts: readonly WorklistAccount[];
    readonly policyNodes: readonly Node[];
    readonly stepNodes: readonly Node[];
    /** How many accounts the scope has. */
    readonly totalCount: number;
    /** Some account has more of something than a page holds: its figures may be too low. */
    readonly isPartial: boolean;
    readonly yesterdaysCash: readonly Money[];
    readonly lastCash?: LastCash;
}

/** Whose accounts are shown; a team is all accounts of the teams that the person's own accounts belong to. */
export interface WorklistScope {
    readonly who: 'mine' | 'team' | 'all';
    readonly country?: string;
}

/** The accounts of a scope as a filter of credit profiles; none where a person has no team. */
export function scopeFilter(
    { who, country }: WorklistScope,
    me: string,
    teams: readonly string[]
): Readonly<Record<string, unknown>> | undefined {
    if (who === 'team' && teams.length === 0) {
        return undefined;
    }
    const people = { mine: { Collector__c: { eq: me } }, team: { Team__c: { in: teams } }, all: {} };
    return { ...people[who], ...(country && { Account__r: { BillingCountry: { eq: country } } }) };
}

/**
 * Maps the answer to domain types.
 * @throws RangeError or TypeError when the org holds a value that the domain does not know
 */
export function readWorklist(data: unknown): WorklistPage {
    const query = asNode(asNode(asNode(data).uiapi).query);
    const profiles = asNode(query.Credit_Profile__c);
    const scope = scopeOf(query);
    const nodes = nodesOf(profiles);
    const isCut = [
        query.Collection_Promise__c,
        query.Receivable_Plan__c,
        query.Collection_Placement_Item__c,
        query.yesterdaysCash
    ].some(hasMore);
    return {
        accounts: nodes.map((node) => readAccount(node, scope)),
        policyNodes: nodesOf(query.Credit_Policy__c),
        stepNodes: nodesOf(query.Collection_Step__c),
        totalCount: typeof profiles.totalCount === 'number' ? profiles.totalCount : nodes.length,
        isPartial: isCut || nodes.some((node) => hasMore(node.Receivables__r)),
        yesterdaysCash: perCurrency(nodesOf(query.yesterdaysCash).map(amountOf)),
        lastCash: nodesOf(query.lastCash).map(readLastCash)[0]
    };
}

/** The thresholds of a page on a day. */
export function policyOf({ policyNodes, stepNodes }: WorklistPage, now: Date, timeZone: string): WorklistPolicy {
    return readPolicy(policyNodes, stepNodes, isoDateIn(now, timeZone));
}

/** The teams of the person's accounts and the countries of all. */
export function readScopes(data: unknown): {
    readonly teams: readonly string[];
    readonly countries: readonly string[];
} {
    const { Credit_Profile__c: profiles, Account: accounts } = asNode(asNode(asNode(data).uiapi).aggregate);
    const names = (connection: unknown, field: string) =>
        nodesOf(connection).flatMap((node) => textOf(asNode(node.aggregate), field) ?? []);
    return { teams: names(profiles, 'Team__c'), countries: names(accounts, 'BillingCountry').sort() };
}

function scopeOf(query: Node): ReadScope {
    const byProfile = <Value>(
        connection: unknown,
        read: (node: Node) => Value
    ): ReadonlyMap<string, readonly Value[]> => {
        const found = new Map<string, Value[]>();
        for (const node of nodesOf(connection)) {
            const id = requiredText(node, 'Credit_Profile__c');
            found.set(id, [...(found.get(id) ?? []), read(node)]);
        }
        return found;
    };
    return {
        promises: byProfile(query.Collection_Promise__c, readPromise),
        plans: byProfile(query.Receivable_Plan__c, readPlan),
        placedItems: new Set(
            nodesOf(query.Collection_Placement_Item__c).map((node) => requiredText(node, 'Receivable__c'))
        )
    };
}

function hasMore(connection: unknown): boolean {
    return asNode(asNode(connection).pageInfo).hasNextPage === true;
}

function amountOf(node: Node): Money {
    const currency = requiredText(node, 'Currency_Code__c');
    const amount = moneyOf(node, 'Amount__c', currency);
    if (!amount) {
        throw new TypeError('Amount__c is blank');
    }
    return amount;
}

function readLastCash(node: Node): LastCash {
    const amount = amountOf(node);
    const applied = moneyOf(node, 'Applied__c', amount.currency);
    const on = dateOf(node, 'Received_On__c');
    if (!on) {
        throw new TypeError('Received_On__c is blank');
    }
    const account = asNode(asNode(node.Credit_Profile__r).Account__r);
    return { amount, onAccount: !applied || applied.minor === 0, name: textOf(account, 'Name') ?? '', on };
}

import {
    judgedThen,
    promiseStanding,
    type PromiseFacts,
    type PromiseStanding,
    type PromiseTolerance
} from 'c/collectionsPromise';
import type { CreditSettings } from 'c/creditSettings';
import { openAmountAt, type CashApplication } from 'c/ledgerReceivable';
import { planStanding, type PlanFacts, type PlanStanding } from 'c/plansStanding';
import { addDays, isoDate, minDate, type IsoDate } from 'c/termsIsoDate';
import { isNegative, isZero, minMoney, moneyFromDecimal, subtract, type Money } from 'c/termsMoney';
import { isCash } from '../cash/applicationsOf.ts';
import type { LedgerItem } from '../ledger/ledgerItem.ts';
import type { PlanRecord, PromiseRecord } from './creditRecords.ts';

/** The ledger that promises and plans are measured against: items by key, as of a day. */
export interface CoveredItems {
    readonly asOf: IsoDate;
    readonly items: ReadonlyMap<string, LedgerItem>;
    /** Payments that were written to the org: all that is known of them where the items came from there again. */
    readonly loadedCash: ReadonlyMap<string, readonly CashApplication[]>;
}

/** How a promise stands by what is known today, and how it was judged on its own day. */
export interface JudgedPromise extends PromiseStanding {
    readonly then: PromiseStanding;
}

/** How a promise stands. Open ones end with an insolvency: they are withdrawn, never broken. */
export function standingOfPromise(
    promise: PromiseRecord,
    covered: CoveredItems,
    { promise: tolerance }: Pick<CreditSettings, 'promise'>,
    insolventSince?: IsoDate
): JudgedPromise {
    const { asOf } = covered;
    const facts = withInsolvency(promiseFacts(promise, covered), asOf, tolerance, insolventSince);
    return { ...promiseStanding(facts, asOf, tolerance), then: judgedThen(facts, asOf, tolerance) };
}

function withInsolvency(
    facts: PromiseFacts,
    asOf: IsoDate,
    tolerance: PromiseTolerance,
    since: IsoDate | undefined
): PromiseFacts {
    if (since === undefined || facts.withdrawnOn !== undefined || since > asOf) {
        return facts;
    }
    const before = promiseStanding(facts, addDays(since, -1), tolerance);
    return before.status === 'Open' ? { ...facts, withdrawnOn: since } : facts;
}

/** How a plan stands by its own terms, or by those of the policy where it names none; undefined before it is active. */
export function standingOfPlan(
    plan: PlanRecord,
    covered: CoveredItems,
    { plan: usual }: CreditSettings
): PlanStanding | undefined {
    if (plan.Activated_On__c === null || plan.Activated_On__c > covered.asOf) {
        return undefined;
    }
    const amount = (value: number): Money => moneyFromDecimal(value, plan.Currency_Code__c);
    const facts: PlanFacts = {
        key: plan.Key__c ?? plan.Id,
        activatedOn: isoDate(plan.Activated_On__c),
        installments: plan.installments.map((row) => ({
            number: row.Number__c,
            due: isoDate(row.Due_On__c),
            amount: amount(row.Amount__c)
        })),
        items: plan.items.map((item) => ({
            key: item.Receivable__r.Key__c,
            amount: amount(item.Amount__c),
            cash: settledOn(item.Receivable__r.Key__c, amount(item.Amount__c), covered)
        })),
        terms: {
            graceDays: plan.Grace_Days__c ?? usual.graceDays,
            misses: plan.Default_Misses__c ?? usual.misses,
            cureDays: plan.Cure_Days__c ?? usual.cureDays
        }
    };
    return planStanding(facts, covered.asOf);
}

function promiseFacts(promise: PromiseRecord, covered: CoveredItems): PromiseFacts {
    const amount = (value: number): Money => moneyFromDecimal(value, promise.Currency_Code__c);
    const dueOn = isoDate(promise.Due_On__c);
    const promisedOn = isoDate(promise.Promised_On__c);
    const replacedOn = promise.Replaced_On__c === null ? promisedOn : isoDate(promise.Replaced_On__c);
    const withdrawnOn = promise.Withdrawn_On__c === null ? promisedOn : isoDate(promise.Withdrawn_On__c);
    return {
        key: promise.Key__c ?? promise.Id,
        amount: amount(promise.Amount__c),
        promisedOn,
        dueOn,
        withdrawnOn: promise.Status__c === 'Withdrawn' ? withdrawnOn : undefined,
        replacedOn: promise.Status__c === 'Replaced' ? replacedOn : undefined,
        items: promise.items.map(({ Receivable__r: { Key__c: key }, Amount__c: part }) => ({
            key,
            cash: cashOn(key, amount(part), dueOn, covered),
            memos: covered.items.get(key)?.facts.applications?.filter((one) => !isCash(one))
        }))
    };
}

/** What settled an item of a plan: an installment may be met by a credit memo as well. */
function settledOn(key: string, part: Money, covered: CoveredItems): readonly CashApplication[] {
    return covered.items.get(key)?.facts.applications ?? cashOn(key, part, isoDate('9999-12-31'), covered);
}

/**
 * The cash on an item: what its ledger names, else what of it is in the org. A ledger without payment rows only shows that less is open than was covered: that is taken for
 * cash of the day on which the item was settled, else for cash in time, because nobody can say that it was late.
 */
function cashOn(key: string, part: Money, inTime: IsoDate, covered: CoveredItems): readonly CashApplication[] {
    const facts = covered.items.get(key)?.facts;
    if (!facts) {
        return [];
    }
    const known = facts.applications?.filter(isCash) ?? covered.loadedCash.get(key);
    if (known) {
        return known;
    }
    const amount = subtract(part, minMoney(part, openAmountAt(facts, covered.asOf)));
    const paidOn = facts.clearedOn ?? minDate(inTime, covered.asOf);
    return isZero(amount) || isNegative(amount) ? [] : [{ paidOn, amount }];
}

/** The credit state of the story customers on any day, from the sample ledger and the promises, plans and bands of its table. */
import { promiseStanding, type PromiseFacts } from 'c/collectionsPromise';
import type { PolicyRecord } from 'c/creditPolicy';
import { grossExposure, type CreditItem, type CreditState } from 'c/creditState';
import type { InstallmentDue } from 'c/ledgerInstallments';
import { openAmountAt } from 'c/ledgerReceivable';
import { planStanding, type PlanFacts } from 'c/plansStanding';
import { isoDate, type IsoDate } from 'c/termsIsoDate';
import { isNegative, isZero, minMoney, moneyFromDecimal, zero, type Money } from 'c/termsMoney';
import { storyCredit, storyDocuments, type StoryDocument } from './storyLedger';

const documents = storyDocuments();
const credits = storyCredit();
const tolerance = { days: 3, percent: 95, partlyPercent: 10 };

/** The sample policy of STORIES §0. */
export const SAMPLE_POLICY: readonly PolicyRecord[] = [
    rule('R1', 'Oldest overdue', { days: 60 }),
    rule('R2', 'Overdue amount', { days: 20, percent: 10, amount: { decimal: '2000' } }),
    {
        ...rule('R2', 'Overdue amount', { days: 20, percent: 10, amount: moneyFromDecimal('200000', 'JPY') }),
        key: 'R2|JPY'
    },
    rule('R3', 'Over limit'),
    rule('R3g', 'Over group limit'),
    rule('R4', 'Limit used', { percent: 85, effect: 'Warn' }),
    rule('R4g', 'Group limit used', { percent: 85, effect: 'Warn' }),
    rule('R5', 'Oldest overdue', { days: 15, effect: 'Warn' }),
    rule('R6', 'Broken promise', { days: 30, leastAmount: { decimal: '500' } }),
    rule('R7', 'Plan defaulted'),
    rule('R8', 'Plan active', { effect: 'Warn' }),
    rule('R9', 'Worst band', { value: '5' }),
    rule('R10', 'Account status', { value: 'Insolvent;Legal' })
];

/** STORIES §4: key, customer, amount, made on, for, document, withdrawn on. */
const promises: readonly (readonly [string, string, string, string, string, string, string?])[] = [
    ['B-P1', 'S02', '8500', '2026-06-22', '2026-06-30', 'B-901'],
    ['E-P1', 'S05', '10000', '2026-03-09', '2026-03-15', 'E-901'],
    ['E-P2', 'S05', '5000', '2026-04-13', '2026-04-20', 'E-902'],
    ['E-P3', 'S05', '4000', '2026-05-04', '2026-05-11', 'E-903'],
    ['E-P4', 'S05', '2400', '2026-06-05', '2026-06-12', 'E-904'],
    ['E-P5', 'S05', '600', '2026-06-19', '2026-06-28', 'E-905'],
    ['E-P6', 'S05', '1000', '2026-05-29', '2026-06-05', 'E-904', '2026-06-03'],
    ['H-P1', 'S08S', '25000', '2026-06-24', '2026-07-06', 'H2-901'],
    ['L-P1', 'S12', '14000', '2026-06-15', '2026-06-26', 'L-902', '2026-06-22']
];

/** What was covered of each item when the plan came into force, and its rows: STORIES §4. */
const plans: Readonly<Record<string, { activatedOn: string; covers: [string, string][]; rows: [string, string][] }>> = {
    S06: {
        activatedOn: '2026-05-29',
        covers: [
            ['F-901', '10000'],
            ['F-902', '12000'],
            ['F-903', '8000']
        ],
        rows: [
            ['2026-06-01', '10000'],
            ['2026-06-30', '10000'],
            ['2026-07-31', '10000']
        ]
    },
    S07: {
        activatedOn: '2026-03-02',
        covers: [
            ['G-901', '20000'],
            ['G-902', '15000'],
            ['G-903', '10000']
        ],
        rows: [
            ['2026-03-02', '5000'],
            ['2026-03-31', '10000'],
            ['2026-04-30', '10000'],
            ['2026-06-01', '10000'],
            ['2026-06-30', '10000']
        ]
    }
};

/** The days of the open orders, from the sample's orders; that of Juniper as its hold history has it: it was open on 22 June. */
const ordered: Readonly<Record<string, string>> = {
    S02: '2026-06-24',
    S04: '2026-06-22',
    S06: '2026-06-23',
    S08S: '2026-06-25',
    S10: '2026-06-22'
};

const openedDisputes: Readonly<Record<string, string>> = { 'D-901': '2026-05-04', 'D-902': '2026-06-08' };
const harbour = ['S08P', 'S08N', 'S08S'];

/** Every story customer, in the order of the table. */
export const STORY_CUSTOMERS: readonly string[] = [...credits.keys()];

/** The facts of a customer's promises, for judging them on any day. */
export function storyPromises(customer: string): readonly PromiseFacts[] {
    return promises
        .filter(([, owner]) => owner === customer)
        .map(([key, , amount, promisedOn, dueOn, document, withdrawnOn]) => ({
            key,
            amount: moneyFromDecimal(amount, currencyOf(customer)),
            promisedOn: isoDate(promisedOn),
            dueOn: isoDate(dueOn),
            withdrawnOn: withdrawnOn === undefined ? undefined : isoDate(withdrawnOn),
            items: [{ key: document, cash: documentOf(customer, document).facts.applications ?? [] }]
        }));
}

/** The facts of a customer's plan, for judging it on any day. */
export function storyPlan(customer: string): PlanFacts | undefined {
    const plan = plans[customer];
    const amount = (text: string) => moneyFromDecimal(text, currencyOf(customer));
    return (
        plan && {
            key: `${customer}-plan`,
            activatedOn: isoDate(plan.activatedOn),
            installments: plan.rows.map(([due, text], index) => ({
                number: index + 1,
                due: isoDate(due),
                amount: amount(text)
            })),
            items: plan.covers.map(([key, text]) => ({
                key,
                amount: amount(text),
                cash: documentOf(customer, key).facts.applications ?? []
            })),
            terms: { graceDays: 5, misses: 2, cureDays: 10 }
        }
    );
}

/** A customer's state at the end of a day, as far as the ledger tells its past. */
export function storyState(customer: string, on: IsoDate): CreditState {
    const { currency, limit, openOrders, shippedNotBilled } = creditOf(customer);
    const isHarbour = harbour.includes(customer);
    const isFiled = customer === 'S12' && on >= '2026-06-22';
    const own = customer === 'S12' && !isFiled ? moneyFromDecimal('60000', 'USD') : limit.own;
    const plan = storyPlan(customer);
    const state: CreditState = {
        asOf: on,
        currency,
        customer: `sample|1000|${customer}`,
        accountStatus: isFiled ? 'Insolvent' : 'Normal',
        limit: { ...limit, own },
        openOrders: on < (ordered[customer] ?? '') ? zero(currency) : openOrders,
        shippedNotBilled: on < '2026-06-26' ? zero(currency) : shippedNotBilled,
        items: itemsOn(customer, on),
        promises: storyPromises(customer)
            .filter(({ promisedOn }) => promisedOn <= on)
            .map((facts) => promiseStanding(facts, on, tolerance)),
        plans: plan && plan.activatedOn <= on ? [planStanding(plan, on)] : [],
        band: customer === 'S07' && on >= '2026-06-12' ? 5 : undefined,
        needsReview: customer === 'S09',
        disputes: disputesOn(customer, on)
    };
    if (!isHarbour) {
        return state;
    }
    const others = harbour.filter((member) => member !== customer);
    const exposures = harbour.map((member) => grossExposure(memberState(member, on)).minor);
    const exposure = { minor: exposures.reduce((total, minor) => total + minor, 0), currency };
    const group = limit.group && { ...limit.group, exposure };
    return { ...state, limit: { ...limit, group }, groupInflows: others.flatMap((member) => promisedBy(member, on)) };
}

function disputesOn(customer: string, on: IsoDate): CreditState['disputes'] {
    return itemsOn(customer, on).flatMap(({ key, disputed }) =>
        disputed ? [{ side: key === 'D-901' ? 'Sales' : 'Billing', amount: disputed }] : []
    );
}

function memberState(customer: string, on: IsoDate): CreditState {
    const { currency, limit, openOrders, shippedNotBilled } = creditOf(customer);
    const items = itemsOn(customer, on);
    const orders = on < (ordered[customer] ?? '') ? zero(currency) : openOrders;
    const none = { promises: [], plans: [] };
    return { asOf: on, currency, accountStatus: 'Normal', limit, openOrders: orders, shippedNotBilled, items, ...none };
}

function promisedBy(customer: string, on: IsoDate): InstallmentDue[] {
    return storyPromises(customer)
        .filter(({ promisedOn }) => promisedOn <= on)
        .map((facts) => promiseStanding(facts, on, tolerance))
        .filter(({ status }) => status === 'Open')
        .map(({ dueOn, rest }) => ({ due: dueOn, amount: rest }));
}

function itemsOn(customer: string, on: IsoDate): CreditItem[] {
    return documentsOf(customer)
        .map(({ document, facts }) => {
            const open = openAmountAt(facts, on);
            const opened = openedDisputes[document];
            const isDisputed = facts.disputed && !isNegative(open) && opened !== undefined && opened <= on;
            const disputed: Money | undefined = isDisputed ? minMoney(open, facts.disputed ?? open) : undefined;
            return { key: document, document, open, dueDate: facts.dueDate, disputed };
        })
        .filter(({ open }) => !isZero(open));
}

function rule(name: string, kind: PolicyRecord['kind'], more: Partial<PolicyRecord> = {}): PolicyRecord {
    const effectiveFrom = isoDate('2026-01-01');
    return {
        key: `${name}|everyone|2026-01-01`,
        rule: name,
        kind,
        scope: 'Everyone',
        effectiveFrom,
        effect: 'Block',
        ...more
    };
}

function documentOf(customer: string, document: string): StoryDocument {
    const found = documentsOf(customer).find((one) => one.document === document);
    if (!found) {
        throw new Error(`${customer} has no ${document} in the sample ledger`);
    }
    return found;
}

function documentsOf(customer: string): readonly StoryDocument[] {
    return documents.get(customer) ?? [];
}

function creditOf(customer: string) {
    const credit = credits.get(customer);
    if (!credit) {
        throw new Error(`${customer} has no limit in the table`);
    }
    return credit;
}

function currencyOf(customer: string): string {
    return creditOf(customer).currency;
}

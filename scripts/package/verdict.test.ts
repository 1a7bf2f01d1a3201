import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { HoldFacts } from 'c/creditHold';
import type { Judgement } from 'c/creditJudgement';
import { headroom, type LimitTerms } from 'c/creditLimit';
import { verdictOf, type SourceFacts, type Verdict } from 'c/creditVerdict';
import { addDays, isoDate, type IsoDate } from 'c/termsIsoDate';
import { add, money, subtract, toDecimal, zero, type Money } from 'c/termsMoney';
import { formulaField, type PlainRecord } from './formulaHarness.ts';

// The org's own verdict, for lists and rules, is the panel's on every customer with one profile and no deal.

const today = isoDate('2026-06-30');
const now = new Date(`${today}T09:00:00Z`);
const usd = (minor: number): Money => money(minor, 'USD');
const amount = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 900 })).map(usd);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const day = fc.integer({ min: -2, max: 2 }).map((days) => addDays(today, days));

const words: Readonly<Record<Verdict['kind'], string>> = {
    insolvency: 'Insolvency',
    heldByPerson: 'On hold',
    heldByRule: 'On hold',
    stale: 'Stale',
    noCredit: 'No credit set up',
    released: 'Released',
    watch: 'Watch',
    clear: 'Clear',
    doesNotFit: 'never without a deal',
    noVerdict: 'Not judged'
};

/** A release has an end, as the org's rule demands. */
const release = fc
    .record({ until: maybe(day), amount: maybe(amount), used: maybe(amount) })
    .filter((end) => end.until !== undefined || end.amount !== undefined);
const hold: fc.Arbitrary<HoldFacts> = fc
    .record({
        status: fc.constantFrom('Active', 'Released', 'Released', 'Lifted', 'Closed'),
        origin: fc.constantFrom('Rule', 'Person'),
        end: release
    })
    .map(({ status, origin, end }) => ({
        status,
        origin,
        placedOn: isoDate('2026-06-01'),
        reasonClass: 'Other',
        releaseUntil: end.until,
        releaseAmount: end.amount,
        releaseUsed: end.used
    }));

const customer = fc.record({
    accountStatus: fc.constantFrom('Normal', 'Normal', 'Normal', 'Insolvent', 'Legal'),
    holds: fc.array(hold, { maxLength: 2 }),
    source: maybe(
        fc.record({
            lastGoodRun: maybe(fc.integer({ min: -30, max: -1 }).map((hours) => hoursFromNow(hours))),
            asOf: fc.constant(today),
            staleAfterHours: fc.constant(26)
        })
    ),
    terms: fc.record({
        own: maybe(amount),
        zeroLimitMeans: fc.constantFrom('No credit', 'Unlimited', 'Group limit'),
        temporary: maybe(fc.record({ amount, until: day })),
        group: maybe(fc.record({ limit: amount, exposure: amount }))
    }),
    exposure: amount,
    judged: maybe(fc.record({ isWatched: fc.boolean(), blockStarts: maybe(day) }))
});

interface Customer {
    readonly accountStatus: 'Normal' | 'Insolvent' | 'Legal';
    readonly holds: readonly HoldFacts[];
    readonly source?: SourceFacts;
    readonly terms: LimitTerms;
    readonly exposure: Money;
    /** What the judging step stored, if it has seen the customer. */
    readonly judged?: { readonly isWatched: boolean; readonly blockStarts?: IsoDate };
}

test('the verdict of the org is the panel’s: formula = module', () => {
    const verdict = formulaField('Credit_Profile__c', 'Verdict__c');
    const seen = new Set<unknown>();
    fc.assert(
        fc.property(customer as fc.Arbitrary<Customer>, (facts) => {
            const expected = words[panelVerdict(facts).kind];
            seen.add(expected);
            assert.equal(verdict(recordOf(facts), now), expected);
        }),
        { numRuns: 5000 }
    );
    assert.equal(seen.size, 8, [...seen].join(', '));
});

function panelVerdict({ accountStatus, holds, source, terms, exposure, judged }: Customer): Verdict {
    const { effective, available } = headroom(terms, exposure, today);
    const profile = { accountStatus, effective, exposure, available };
    return verdictOf({ today, now, profile, source, holds, judgement: judged && judgementOf(judged) });
}

function judgementOf({ isWatched, blockStarts }: NonNullable<Customer['judged']>): Judgement {
    return {
        asOf: today,
        currency: 'USD',
        blocking: [],
        warnings: isWatched ? [{ code: 'review' }] : [],
        ...(blockStarts && { blockStarts: { on: blockStarts, cause: { code: 'other' } } }),
        room: [],
        disputes: [],
        promises: { open: zero('USD') }
    };
}

/** The stored fields, those of the Account as its roll-ups have them. */
function recordOf({ accountStatus, holds, source, terms, exposure, judged }: Customer): PlainRecord {
    const released = holds.filter(({ status }) => status === 'Released');
    const left = released.flatMap(({ releaseAmount, releaseUsed }) =>
        releaseAmount ? [subtract(releaseAmount, releaseUsed ?? zero('USD'))] : []
    );
    const { own, zeroLimitMeans, temporary, group } = terms;
    return {
        Account_Status__c: accountStatus,
        Currency_Code__c: 'USD',
        Own_Limit__c: decimal(own),
        Zero_Limit_Means__c: zeroLimitMeans,
        Temporary_Limit__c: decimal(temporary?.amount),
        Temporary_Limit_Until__c: temporary?.until,
        Group_Limit__c: decimal(group?.limit),
        Group_Exposure__c: decimal(group?.exposure),
        Open_Receivables__c: decimal(add(exposure, zero('USD'))),
        Judged_As_Of__c: judged && today,
        Is_Watched__c: String(judged?.isWatched ?? false),
        Ledger_Source__c: source && 'a00000000000001AAA',
        'Ledger_Source__c.Last_Good_Run__c': source?.lastGoodRun?.toISOString(),
        'Ledger_Source__c.As_Of__c': source?.asOf,
        'Ledger_Source__c.Stale_After_Hours__c': source && String(source.staleAfterHours),
        'Account__c.Active_Holds__c': String(holds.filter(({ status }) => status === 'Active').length),
        'Account__c.Earliest_Release_End__c': released.flatMap(({ releaseUntil }) => releaseUntil ?? []).toSorted()[0],
        'Account__c.Least_Release_Left__c': decimal(left.toSorted((one, other) => one.minor - other.minor)[0]),
        'Account__c.Earliest_Block_Start__c': judged?.blockStarts
    };
}

test('an account is about to be blocked from 7 days before, and no longer once it is blocked', () => {
    const aboutTo = formulaField('Account', 'Credit_About_To_Block__c');
    const blocked = formulaField('Account', 'Credit_Blocked__c');
    const both = (record: PlainRecord) => [aboutTo(record, now), blocked(record, now)];
    const none = { Active_Holds__c: '0' };
    assert.deepEqual(both(none), [false, false]);
    assert.deepEqual(both({ ...none, Earliest_Block_Start__c: '2026-07-08' }), [false, false]);
    assert.deepEqual(both({ ...none, Earliest_Block_Start__c: '2026-07-07' }), [true, false]);
    assert.deepEqual(both({ ...none, Earliest_Block_Start__c: '2026-06-30' }), [false, true]);
    assert.deepEqual(both({ ...none, Earliest_Release_End__c: '2026-07-07' }), [true, false]);
    assert.deepEqual(both({ ...none, Earliest_Release_End__c: '2026-06-29' }), [false, true]);
    assert.deepEqual(both({ ...none, Least_Release_Left__c: '0' }), [false, true]);
    assert.deepEqual(both({ ...none, Least_Release_Left__c: '0.001' }), [false, false]);
});

test('a review is due on its day, a request is late after its time and void after its last day', () => {
    const due = formulaField('Credit_Profile__c', 'Review_Due__c');
    const late = formulaField('Credit_Request__c', 'Is_Late__c');
    const expired = formulaField('Credit_Request__c', 'Is_Expired__c');
    assert.deepEqual(
        [undefined, '2026-06-30', '2026-07-01'].map((date) => due({ Review_Date__c: date }, now)),
        [false, true, false]
    );
    const waiting = { Status__c: 'Waiting' };
    assert.deepEqual(
        [undefined, '2026-06-30T08:59:59.000Z', '2026-06-30T09:00:00.000Z'].map((Due_At__c) =>
            late({ ...waiting, Due_At__c }, now)
        ),
        [false, true, false]
    );
    assert.deepEqual(
        [undefined, '2026-06-29', '2026-06-30'].map((Expires_On__c) => expired({ ...waiting, Expires_On__c }, now)),
        [false, true, false]
    );
    const decided = { Status__c: 'Approved', Due_At__c: '2026-06-01T00:00:00.000Z', Expires_On__c: '2026-06-01' };
    assert.deepEqual([late(decided, now), expired(decided, now)], [false, false]);
});

function hoursFromNow(hours: number): Date {
    return new Date(now.getTime() + hours * 3_600_000);
}

const decimal = (value: Money | undefined): string | undefined => (value ? toDecimal(value) : undefined);

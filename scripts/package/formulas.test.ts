import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exposureOf } from 'c/creditExposure';
import { headroom, usedPercentOf, type InsuranceEffect, type LimitTerms, type ZeroLimitMeaning } from 'c/creditLimit';
import { freshUntil, isStale } from 'c/ledgerFreshness';
import { addDays, isoDate } from 'c/termsIsoDate';
import { money, toDecimal, type Money } from 'c/termsMoney';
import { formulaField, type PlainRecord } from './formulaHarness.ts';

// The org's formulas and the modules say the same: one rule, written twice, held together here.

const today = isoDate('2026-06-30');
const now = new Date(`${today}T09:00:00Z`);
const currency = fc.constantFrom('USD', 'JPY', 'BHD');
const minor = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 500_000 }));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const day = fc.integer({ min: -3, max: 3 }).map((days) => addDays(today, days));

const profile = currency.chain((code) => {
    const amount = minor.map((units) => money(units, code));
    return fc.record({
        terms: fc.record({
            own: maybe(amount),
            zeroLimitMeans: fc.constantFrom<ZeroLimitMeaning>('No credit', 'Unlimited', 'Group limit'),
            temporary: maybe(fc.record({ amount, until: day })),
            insurance: maybe(
                fc.record({
                    effect: fc.constantFrom<InsuranceEffect>('None', 'Raises', 'Caps', 'Reduces'),
                    amount,
                    percent: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
                    until: maybe(day)
                })
            ),
            group: maybe(fc.record({ limit: amount, exposure: amount }))
        }),
        parts: fc.record({
            openReceivables: amount,
            unappliedCredits: minor.map((units) => money(-units, code)),
            openOrders: amount,
            shippedNotBilled: amount
        })
    });
});

test('limit, exposure, available, used percent and unlimited: formula = module', () => {
    const formulas = {
        exposure: formulaField('Credit_Profile__c', 'Exposure__c'),
        limit: formulaField('Credit_Profile__c', 'Effective_Limit__c'),
        available: formulaField('Credit_Profile__c', 'Available__c'),
        usedPercent: formulaField('Credit_Profile__c', 'Used_Percent__c'),
        isUnlimited: formulaField('Credit_Profile__c', 'Is_Unlimited__c'),
        groupUsedPercent: formulaField('Credit_Profile__c', 'Group_Used_Percent__c')
    };
    fc.assert(
        fc.property(profile, ({ terms, parts }) => {
            const exposure = exposureOf(parts);
            const { effective, available, usedPercent } = headroom(terms, exposure, today);
            const record = recordOf(terms, parts);
            const byFormula = Object.fromEntries(
                Object.entries(formulas).map(([name, evaluate]) => [name, evaluate(record, now)])
            );
            assert.deepEqual(byFormula, {
                exposure: amountOf(exposure),
                limit: effective.kind === 'limited' ? amountOf(effective.limit) : undefined,
                available: amountOf(available),
                usedPercent,
                isUnlimited: effective.kind === 'unlimited',
                groupUsedPercent: terms.group && usedPercentOf(terms.group.exposure, terms.group.limit)
            });
        }),
        { numRuns: 2000 }
    );
});

test('fresh until and stale: formula = module', () => {
    const fresh = formulaField('Ledger_Source__c', 'Fresh_Until__c');
    const stale = formulaField('Ledger_Source__c', 'Is_Stale__c');
    const source = fc.record({
        lastGoodRun: maybe(
            fc.integer({ min: -72, max: 24 }).map((hours) => new Date(now.getTime() + hours * 3_600_000))
        ),
        asOf: maybe(day),
        staleAfterHours: fc.integer({ min: 1, max: 72 })
    });
    fc.assert(
        fc.property(source, ({ lastGoodRun, asOf, staleAfterHours }) => {
            const record = {
                Last_Good_Run__c: lastGoodRun?.toISOString(),
                As_Of__c: asOf,
                Stale_After_Hours__c: String(staleAfterHours)
            };
            const facts = { lastGoodRun, asOf, staleAfterHours };
            assert.equal(fresh(record, now), freshUntil(facts)?.getTime());
            assert.equal(stale(record, now), isStale(facts, now));
        }),
        { numRuns: 500 }
    );
});

test('days past due: today less due date, blank for cleared items and credits', () => {
    const days = formulaField('Receivable__c', 'Days_Past_Due__c');
    const open = { Status__c: 'Open', Due_Date__c: '2026-04-24', Original_Amount__c: '100' };
    assert.equal(days(open, now), 67);
    assert.equal(days({ ...open, Due_Date__c: '2026-07-01' }, now), -1);
    assert.equal(days({ ...open, Status__c: 'Cleared' }, now), undefined);
    assert.equal(days({ ...open, Original_Amount__c: '-100' }, now), undefined);
    assert.equal(days({ ...open, Due_Date__c: undefined }, now), undefined);
});

test('an account is blocked by an active hold, or from the day after a release ends', () => {
    const blocked = formulaField('Account', 'Credit_Blocked__c');
    assert.equal(blocked({ Active_Holds__c: '0' }, now), false);
    assert.equal(blocked({ Active_Holds__c: '1' }, now), true);
    assert.equal(blocked({ Active_Holds__c: '0', Earliest_Release_End__c: '2026-06-30' }, now), false);
    assert.equal(blocked({ Active_Holds__c: '0', Earliest_Release_End__c: '2026-06-29' }, now), true);
});

function recordOf(
    { own, zeroLimitMeans, temporary, insurance, group }: LimitTerms,
    parts: Readonly<Record<string, Money>>
): PlainRecord {
    return {
        Currency_Code__c: parts.openReceivables?.currency,
        Own_Limit__c: text(own),
        Zero_Limit_Means__c: zeroLimitMeans,
        Temporary_Limit__c: text(temporary?.amount),
        Temporary_Limit_Until__c: temporary?.until,
        Insurance_Effect__c: insurance?.effect,
        Insured_Amount__c: text(insurance?.amount),
        Insured_Percent__c: insurance?.percent.toFixed(2),
        Insured_Until__c: insurance?.until,
        Group_Limit__c: text(group?.limit),
        Group_Exposure__c: text(group?.exposure),
        Open_Receivables__c: text(parts.openReceivables),
        Unapplied_Credits__c: text(parts.unappliedCredits),
        Open_Orders__c: text(parts.openOrders),
        Shipped_Not_Billed__c: text(parts.shippedNotBilled)
    };
}

const text = (amount: Money | undefined): string | undefined => (amount ? toDecimal(amount) : undefined);
const amountOf = (amount: Money | undefined): number | undefined => (amount ? Number(toDecimal(amount)) : undefined);

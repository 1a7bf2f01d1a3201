import type { Ageing } from 'c/ledgerAgeing';
import {
    averageDaysToPay,
    bestPossibleDso,
    daysBeyondTerms,
    daysBeyondTermsPaid,
    daysDelinquent,
    dso,
    dsoCountBack,
    measureReasonText,
    roundMeasure,
    salesBetween,
    salesByMonth,
    type Measure
} from 'c/ledgerMeasures';
import type { ReceivableFacts } from 'c/ledgerReceivable';
import { addDays, type IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';

const salesDays = 90;
const paymentDays = 365;

/** The decimals with which each measure is stored, by its field. */
const measureDecimals = {
    DSO__c: 1,
    DSO_Count_Back__c: 1,
    Best_Possible_DSO__c: 1,
    Days_Delinquent__c: 1,
    Days_Beyond_Terms__c: 2,
    Days_Beyond_Terms_Paid__c: 2,
    Average_Days_To_Pay__c: 1
} as const;

/** A field of Credit_Profile__c that holds a measure. */
export type MeasureField = keyof typeof measureDecimals;

/** The measures as they are stored: a value or nothing, with a line per measure that is undefined. */
export interface ProfileMeasures {
    readonly sales90Days: Money;
    readonly values: Readonly<Record<MeasureField, number | undefined>>;
    readonly undefinedMeasures: readonly string[];
}

/** The receivable measures of one customer. */
export function profileMeasures(
    items: readonly ReceivableFacts[],
    ageing: Ageing,
    asOf: IsoDate,
    currency: string
): ProfileMeasures {
    const sales90Days = salesBetween(items, addDays(asOf, -salesDays), asOf, currency);
    const actual = dso(ageing.balance, sales90Days, salesDays);
    const best = bestPossibleDso(ageing.current, sales90Days, salesDays);
    const payments = { asOf, days: paymentDays };
    const measures: Readonly<Record<MeasureField, Measure>> = {
        DSO__c: actual,
        DSO_Count_Back__c: dsoCountBack(ageing.balance, salesByMonth(items, asOf, currency)),
        Best_Possible_DSO__c: best,
        Days_Delinquent__c: daysDelinquent(actual, best),
        Days_Beyond_Terms__c: daysBeyondTerms(items, payments),
        Days_Beyond_Terms_Paid__c: daysBeyondTermsPaid(items, payments),
        Average_Days_To_Pay__c: averageDaysToPay(items, payments, 'count')
    };
    const fields = Object.keys(measureDecimals) as MeasureField[];
    return {
        sales90Days,
        values: Object.fromEntries(
            fields.map((field) => [field, stored(measures[field], measureDecimals[field])])
        ) as Record<MeasureField, number | undefined>,
        undefinedMeasures: fields.flatMap((field) => {
            const measure = measures[field];
            return measure.ok ? [] : [`${field}: ${measureReasonText(measure)}`];
        })
    };
}

function stored(measure: Measure, decimals: number): number | undefined {
    return measure.ok ? roundMeasure(measure.value, decimals) : undefined;
}

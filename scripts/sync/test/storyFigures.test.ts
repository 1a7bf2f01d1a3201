import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { toDecimal, type Money } from 'c/termsMoney';
import { writeSample } from '../../sample/sampleCompany.ts';
import { customerKey } from '../ledger/findScope.ts';
import { findMapping } from '../mapping/mapping.ts';
import type { ProfileFigures } from '../profile/profileFigures.ts';
import { stagedLedger } from './stagedLedger.ts';

/** receivables, exposure, the five contractual buckets, credits, disputed */
const credit: Readonly<Record<string, readonly number[]>> = {
    S01: [75532.5, 75532.5, 75532.5, 0, 0, 0, 0, 0, 0],
    S02: [66500, 86500, 58000, 8500, 0, 0, 0, 0, 0],
    S03: [18500, 18500, 2500, 1000, 3000, 12000, 0, 0, 0],
    S04: [30000, 35000, 12000, 10000, 0, 8000, 0, 0, 12000],
    S05: [5500, 5500, 2500, 3000, 0, 0, 0, 0, 0],
    S06: [26000, 30000, 6000, 0, 0, 0, 20000, 0, 0],
    S07: [30000, 30000, 0, 0, 0, 0, 30000, 0, 0],
    S08P: [12000, 12000, 12000, 0, 0, 0, 0, 0, 0],
    S08N: [30000, 30000, 30000, 0, 0, 0, 0, 0, 0],
    S08S: [45000, 55000, 45000, 0, 0, 0, 0, 0, 0],
    S09: [2110400, 2110400, 2110400, 0, 0, 0, 0, 0, 0],
    S10: [118000, 155000, 106000, 12000, 0, 0, 0, -5000, 0],
    S12: [48000, 48000, 9000, 14000, 25000, 0, 0, 0, 0]
};

const none = undefined;

/** sales of 90 days, DSO, count-back, best possible, delinquent, days beyond terms paid, with open overdue */
const measures: Readonly<Record<string, readonly (number | undefined)[]>> = {
    S01: [121532.5, 55.9, 30.0, 55.9, 0.0, 0.0, 0.0],
    S02: [110500, 54.2, 38.1, 47.2, 6.9, 11.69, 12.0],
    S03: [6500, 256.2, 122.0, 34.6, 221.5, 15.74, 24.44],
    S04: [31500, 85.7, 86.3, 34.3, 51.4, 3.1, 4.4],
    S05: [5500, 90.0, 61.0, 40.9, 49.1, 18.4, 18.85],
    S06: [6000, 390.0, 150.0, 90.0, 300.0, 20.37, 37.71],
    S07: [0, none, 249.8, none, none, 42.94, 76.17],
    S08P: [31000, 34.8, 30.0, 34.8, 0.0, 0.91, 0.91],
    S08N: [60000, 45.0, 30.0, 45.0, 0.0, 0.91, 0.91],
    S08S: [89000, 45.5, 30.0, 45.5, 0.0, 1.83, 1.83],
    S09: [2110400, 90.0, 61.0, 90.0, 0.0, 13.56, 13.56],
    S10: [148000, 68.7, 48.1, 64.5, 4.3, 2.35, 2.44],
    S12: [48000, 90.0, 91.0, 16.9, 73.1, 18.87, 23.21]
};

const kestrel = {
    '2026-06-27': [70000, 17500, 22000, 18000, 30000, 0, 0, -52500, 0],
    '2026-06-30': [70000, 17500, 22000, 18000, 30000, 0, 0, -52500, 0]
};

let folder = '';
before(() => {
    folder = mkdtempSync(join(tmpdir(), 'good-terms-sample-'));
    writeSample(folder);
});
after(() => rmSync(folder, { recursive: true }));

describe('the story customers of the sample', () => {
    test('company 1000 as of 30 June: every amount to the cent, every measure', async () => {
        const figures = await figuresOf('1000', '2026-06-30');
        for (const [customer, expected] of Object.entries(credit)) {
            assert.deepEqual(creditOf(figures, '1000', customer), expected, customer);
        }
        for (const [customer, expected] of Object.entries(measures)) {
            assert.deepEqual(measuresOf(figures, '1000', customer), expected, customer);
        }
    });

    for (const [asOf, expected] of Object.entries(kestrel)) {
        test(`company 2000 as of ${asOf}`, async () => {
            assert.deepEqual(creditOf(await figuresOf('2000', asOf), '2000', 'S11'), expected);
        });
    }

    test('credits exceed past due: delinquent days are undefined and say why', async () => {
        const figures = (await figuresOf('2000', '2026-06-30')).get(keyOf('2000', 'S11'));
        assert.deepEqual(figures?.measures.undefinedMeasures, [
            'Days_Delinquent__c: unapplied credits exceed past due'
        ]);
    });
});

async function figuresOf(company: string, asOf: string): Promise<Map<string, ProfileFigures>> {
    const shipped = findMapping('sample-erp');
    const mapping = { ...shipped, header: { ...shipped.header, unknown_customers: 'create_account' as const } };
    const { staged, figured } = await stagedLedger(join(folder, `${company}-${asOf}`), mapping, asOf);
    assert.deepEqual(staged.rejections, []);
    return new Map(figured.map(({ key, figures }) => [key, figures]));
}

function creditOf(all: ReadonlyMap<string, ProfileFigures>, company: string, customer: string): number[] {
    const figures = all.get(keyOf(company, customer));
    assert.ok(figures, `${customer} has no figures`);
    const { ageing, exposure, disputed } = figures;
    return [ageing.receivables, exposure, ageing.current, ...ageing.buckets, ageing.credits, disputed].map(decimal);
}

function measuresOf(
    all: ReadonlyMap<string, ProfileFigures>,
    company: string,
    customer: string
): (number | undefined)[] {
    const figures = all.get(keyOf(company, customer));
    assert.ok(figures, `${customer} has no figures`);
    const { sales90Days, values } = figures.measures;
    return [
        decimal(sales90Days),
        values.DSO__c,
        values.DSO_Count_Back__c,
        values.Best_Possible_DSO__c,
        values.Days_Delinquent__c,
        values.Days_Beyond_Terms_Paid__c,
        values.Days_Beyond_Terms__c
    ];
}

function keyOf(company: string, customer: string): string {
    return customerKey({ source: 'sample', company }, customer);
}

function decimal(amount: Money): number {
    return Number(toDecimal(amount));
}

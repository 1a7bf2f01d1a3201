import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { root } from '../bootstrap/places.mjs';
import { createOrg } from '../local-org/org.ts';
import { activityCases, cashCases, collectionPolicyCases, promiseAndDisputeCases } from './collectionRuleCases.ts';
import { authorityCases, creditFileCases, promisePlanDisputeCases } from './ruleCases.ts';

// What the org refuses, whatever channel wrote it: every validation rule of the package, on create and on update.

type Fields = Readonly<Record<string, unknown>>;

const org = createOrg({
    stateFolder: ':memory:',
    packageFolders: [join(root, 'force-app')],
    clockStart: '2026-06-30T09:00:00Z'
});
after(() => org.close());
const context = org.context(org.administrator);

function write(objectName: string, fields: Fields, id?: string) {
    const request = id
        ? ({ operation: 'update', objectName, id, fields } as const)
        : ({ operation: 'insert', objectName, fields } as const);
    const [result] = org.write(org.context(org.administrator), [request], { allOrNone: false });
    assert.ok(result);
    return result;
}

function created(objectName: string, fields: Fields): string {
    const result = write(objectName, fields);
    assert.ok(result.success, result.success ? '' : JSON.stringify(result.errors));
    return result.id;
}

// The administrator loads the ledger: limits and holds may come from there, decisions and releases may not.
created('PermissionSetAssignment', {
    AssigneeId: context.user.id,
    PermissionSetId: org.query(context, "SELECT Id FROM PermissionSet WHERE Name = 'Good_Terms_Integration'")[0]?.['Id']
});
const account = created('Account', { Name: 'Alder Instruments Inc.' });
const otherAccount = created('Account', { Name: 'Birch & Sons Fabrication LLC' });
const profileFields = { Account__c: account, Currency_Code__c: 'USD' };
const profile = created('Credit_Profile__c', { ...profileFields, Key__c: 'erp|1000|A' });
const otherProfile = created('Credit_Profile__c', {
    ...profileFields,
    Account__c: otherAccount,
    Key__c: 'erp|1000|B'
});

const receivable = {
    Name: 'A-901',
    Credit_Profile__c: profile,
    Type__c: 'Invoice',
    Document_Date__c: '2026-06-03',
    Due_Date__c: '2026-07-03',
    Original_Amount__c: 100,
    Open_Amount__c: 60,
    Currency_Code__c: 'USD',
    Status__c: 'Open'
};
const ofProfile = { Credit_Profile__c: profile, Currency_Code__c: 'USD' };
const day = '2026-06-30';
const parents = {
    Account__c: account,
    Credit_Profile__c: profile,
    Receivable__c: created('Receivable__c', { ...receivable, Key__c: 'erp|1000|2026|A-901|1' }),
    Collection_Promise__c: created('Collection_Promise__c', {
        ...{ ...ofProfile, Amount__c: 100_000, Promised_On__c: day, Due_On__c: day }
    }),
    Receivable_Plan__c: created('Receivable_Plan__c', { ...ofProfile, Total__c: 1 }),
    Receivable_Dispute__c: created('Receivable_Dispute__c', {
        ...{ ...ofProfile, Amount__c: 100_000, Reason__c: 'Price', Side__c: 'Sales', Opened_On__c: day }
    }),
    Decider__c: context.user.id
};
const ofOther = { ...ofProfile, Credit_Profile__c: otherProfile };
const collectionParents = {
    ...parents,
    otherReceivable: created('Receivable__c', { ...receivable, ...ofOther, Key__c: 'erp|1000|2026|B-901|1' }),
    otherPromise: created('Collection_Promise__c', {
        ...{ ...ofOther, Amount__c: 1_000, Promised_On__c: day, Due_On__c: day }
    }),
    Cash_Receipt__c: created('Cash_Receipt__c', { ...ofProfile, Received_On__c: day, Amount__c: 1_000 }),
    writer: context.user.id
};
const families = [
    ...[authorityCases, creditFileCases, promisePlanDisputeCases].map((cases) => cases(parents)),
    ...[cashCases, promiseAndDisputeCases, activityCases].map((cases) => cases(collectionParents)),
    collectionPolicyCases()
];

/** A record of each object that the org accepts; a case changes some of its fields. */
const good: Readonly<Record<string, Fields>> = {
    ...Object.assign({}, ...families.map((family) => family.good)),
    Ledger_Source__c: { Name: 'erp 1000', Source__c: 'erp', Company__c: '1000' },
    Credit_Group__c: { Name: 'Harbour', Currency_Code__c: 'GBP' },
    Credit_Profile__c: profileFields,
    Receivable__c: receivable,
    Credit_Score__c: {
        Credit_Profile__c: profile,
        Provider__c: 'D&B',
        Model__c: 'PAYDEX',
        Score_Date__c: '2026-06-12',
        Direction__c: 'High is good',
        Band__c: 3
    },
    Credit_Hold__c: {
        Account__c: account,
        Origin__c: 'Person',
        Reason_Class__c: 'Credit review',
        Reason__c: 'Ownership change',
        Placed_On__c: '2026-06-01'
    },
    Credit_Policy__c: {
        Name: 'Notice',
        Kind__c: 'Notice days',
        Scope__c: 'Everyone',
        Effective_From__c: '2026-01-01',
        Days__c: 15
    }
};

const release = { Status__c: 'Released', Released_By__c: 'A. Reyes', Release_Reason__c: 'seasonal peak' };
const credit = { Type__c: 'Credit memo', Due_Date__c: null };

const refused: readonly (readonly [object: string, rule: string, change: Fields])[] = [
    ['Receivable__c', 'Sign_Follows_Type', { Original_Amount__c: -100, Open_Amount__c: -60 }],
    ['Receivable__c', 'Sign_Follows_Type', { Type__c: 'Debit memo', Original_Amount__c: -100, Open_Amount__c: -60 }],
    ['Receivable__c', 'Sign_Follows_Type', { Type__c: 'Chargeback', Original_Amount__c: -100, Open_Amount__c: -60 }],
    ['Receivable__c', 'Sign_Follows_Type', credit],
    ['Receivable__c', 'Sign_Follows_Type', { ...credit, Type__c: 'Payment on account' }],
    ['Receivable__c', 'Open_Within_Original', { Open_Amount__c: 100.001 }],
    ['Receivable__c', 'Open_Within_Original', { Open_Amount__c: -60 }],
    ['Receivable__c', 'Open_Within_Original', { ...credit, Original_Amount__c: -100, Open_Amount__c: 60 }],
    ['Receivable__c', 'Cleared_Means_Zero', { Status__c: 'Cleared' }],
    ['Receivable__c', 'Cleared_Means_Zero', { Open_Amount__c: 0 }],
    ['Receivable__c', 'Disputed_Within_Original', { Disputed_In_Ledger__c: 100.001 }],
    ['Receivable__c', 'Disputed_Within_Original', { Disputed_In_Ledger__c: -1 }],
    ['Receivable__c', 'Currency_Code_Format', { Currency_Code__c: 'usd' }],
    ['Ledger_Source__c', 'Stale_After_Is_Positive', { Stale_After_Hours__c: 0 }],
    ['Credit_Group__c', 'Currency_Code_Format', { Currency_Code__c: 'U1' }],
    ['Credit_Group__c', 'Limit_Not_Negative', { Group_Limit__c: -1 }],
    ['Credit_Profile__c', 'Currency_Code_Format', { Currency_Code__c: 'us' }],
    ['Credit_Profile__c', 'Band_In_Range', { Band__c: 6 }],
    ['Credit_Profile__c', 'Exposure_Parts_Have_Their_Sign', { Open_Receivables__c: -1 }],
    ['Credit_Profile__c', 'Exposure_Parts_Have_Their_Sign', { Unapplied_Credits__c: 1 }],
    ['Credit_Profile__c', 'Insurance_Has_Amount_And_Percent', { Insurance_Effect__c: 'Raises', Insured_Amount__c: 5 }],
    ['Credit_Profile__c', 'Insured_Percent_In_Range', { Insured_Percent__c: 100.01 }],
    ['Credit_Profile__c', 'Limits_Not_Negative', { Own_Limit__c: -0.01 }],
    ['Credit_Profile__c', 'Temporary_Limit_Has_An_End', { Temporary_Limit__c: 150_000 }],
    ['Credit_Score__c', 'Band_In_Range', { Band__c: 0 }],
    ['Credit_Score__c', 'Band_Or_Reason', { Band__c: null }],
    ['Credit_Score__c', 'Scale_In_Order', { Scale_Low__c: 100, Scale_High__c: 1 }],
    ['Credit_Hold__c', 'Currency_Code_Format', { Currency_Code__c: 'EU' }],
    ['Credit_Hold__c', 'Profile_Of_This_Account', { Credit_Profile__c: otherProfile }],
    ['Credit_Hold__c', 'Release_Amount_Has_Currency', { Release_Amount__c: 10_000 }],
    // The administrator has no Good_Terms_Release_Hold: everything else of this release is in order.
    ['Credit_Hold__c', 'Release_Needs_Permission_Reason_End', { ...release, Release_Until__c: '2026-07-10' }],
    ['Credit_Policy__c', 'Currency_Code_Format', { Currency_Code__c: 'eur' }],
    ['Credit_Policy__c', 'Effective_Range_In_Order', { Effective_To__c: '2025-12-31' }],
    ['Credit_Policy__c', 'Kind_Has_Its_Value', { Days__c: null }],
    ['Credit_Policy__c', 'Kind_Has_Its_Value', { Kind__c: 'Ageing buckets' }],
    ['Credit_Policy__c', 'Kind_Has_Its_Value', { Kind__c: 'Limit used', Effect__c: 'Warn' }],
    ['Credit_Policy__c', 'Kind_Has_Its_Value', { Kind__c: 'Quoting guard' }],
    ['Credit_Policy__c', 'Rule_Has_Its_Effect', { Kind__c: 'Oldest overdue' }],
    ['Credit_Policy__c', 'Thresholds_Not_Negative', { Least_Amount__c: -1 }],
    ['Credit_Policy__c', 'Thresholds_Not_Negative', { Grace_Days__c: -1 }],
    ['Credit_Policy__c', 'Scope_Names_Its_Value', { Scope_Value__c: 'A' }],
    ['Credit_Policy__c', 'Scope_Names_Its_Value', { Scope__c: 'Class' }],
    ...families.flatMap((family) => family.refused)
];

const accepted: readonly (readonly [object: string, change: Fields])[] = [
    ...Object.keys(good).map((object) => [object, {}] as const),
    ['Receivable__c', { Status__c: 'Cleared', Open_Amount__c: 0, Cleared_On__c: '2026-06-20' }],
    ['Receivable__c', { ...credit, Original_Amount__c: -100, Open_Amount__c: -100 }],
    ['Receivable__c', { Type__c: 'Adjustment', Original_Amount__c: -5, Open_Amount__c: -5 }],
    ['Receivable__c', { Open_Amount__c: 100, Disputed_In_Ledger__c: 100 }],
    ['Credit_Policy__c', { Kind__c: 'Oldest overdue', Effect__c: 'Block' }],
    ['Credit_Policy__c', { Kind__c: 'Over limit', Mode__c: 'Excludes' }],
    ['Credit_Hold__c', { Credit_Profile__c: profile }],
    ['Credit_Profile__c', { Temporary_Limit__c: 150_000, Temporary_Limit_Until__c: '2026-07-15' }],
    ['Credit_Score__c', { Band__c: null, Not_Rated_Reason__c: 'not enough data' }]
];

/** What screens make, once per key of theirs; the other records have the key of whatever loads them. */
const keyed = new Set(['Credit_Request__c', 'Collection_Activity__c', 'Collection_Message__c']);
let next = 0;
/** The record of a case; keys are unique and fixed from the start, so they stay out of updates. */
const record = (object: string, change: Fields): Fields => ({
    ...good[object],
    [keyed.has(object) ? 'Request_Key__c' : 'Key__c']: `rules-${(next += 1)}`,
    ...change
});

function messageOf(object: string, rule: string): string {
    const found = org.schema.objects.get(object.toLowerCase())?.validationRules.find(({ name }) => name === rule);
    assert.ok(found, `${object} has no rule ${rule}`);
    return found.errorMessage;
}

function assertRefused(result: ReturnType<typeof write>, message: string): void {
    assert.equal(result.success, false);
    const messages = result.success ? [] : result.errors.map((error) => `${error.statusCode}: ${error.message}`);
    assert.deepEqual(messages, [`FIELD_CUSTOM_VALIDATION_EXCEPTION: ${message}`]);
}

describe('validation rules of the package', () => {
    for (const [object, rule, change] of refused) {
        test(`${object} ${rule}: ${JSON.stringify(change)}`, () => {
            const message = messageOf(object, rule);
            assertRefused(write(object, record(object, change)), message);
            const id = created(object, record(object, {}));
            assertRefused(write(object, change, id), message);
        });
    }

    for (const [object, change] of accepted) {
        test(`${object} accepts ${JSON.stringify(change)}`, () => void created(object, record(object, change)));
    }

    test('every rule of the package is refused at least once above', () => {
        const all = [...org.schema.objects.values()].flatMap(({ apiName, validationRules }) =>
            validationRules.map(({ name }) => `${apiName} ${name}`)
        );
        const tried = new Set(refused.map(([object, rule]) => `${object} ${rule}`));
        const files =
            'guard snapshots holds holdHistory limits limitParts amounts requests decisions applied activities promises disputes messages placements';
        const elsewhere = files
            .split(' ')
            .map((name) => readFileSync(`${import.meta.dirname}/${name}.test.ts`, 'utf8'));
        const expectedElsewhere = (rule: string): boolean => {
            const [object = '', name = ''] = rule.split(' ');
            return elsewhere.some((text) => text.includes(messageOf(object, name)));
        };
        assert.deepEqual(
            all.filter((rule) => !tried.has(rule) && !expectedElsewhere(rule)),
            []
        );
    });
});

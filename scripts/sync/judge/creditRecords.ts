import type { IsoDate } from 'c/termsIsoDate';
import { z } from 'zod';
import type { OrgGateway } from '../org/orgGateway.ts';

const text = z.string().nullable();
const number = z.number().nullable();
const parent = z.object({ Key__c: z.string() });

const promiseRow = z.object({
    Id: z.string(),
    Key__c: text,
    Amount__c: z.number(),
    Currency_Code__c: z.string(),
    Promised_On__c: z.string(),
    Due_On__c: z.string(),
    Status__c: z.enum(['Open', 'Kept', 'Partly kept', 'Broken', 'Withdrawn', 'Replaced']),
    Status_Then__c: text,
    Received_In_Time__c: number,
    Received_Then__c: number,
    Rest__c: number,
    Broken_On__c: text,
    Is_Broken_By_Reversal__c: z.boolean(),
    Paid_Late_On__c: text,
    Tolerance_Ends_On__c: text,
    Judged_On__c: text,
    Withdrawn_On__c: text,
    Withdrawal_Reason__c: text,
    Replaced_On__c: text,
    Credit_Profile__r: parent
});
const promiseItemRow = z.object({
    Amount__c: z.number(),
    Receivable__r: parent,
    Collection_Promise__c: z.string()
});
const planRow = z.object({
    Id: z.string(),
    Key__c: text,
    Status__c: z.enum([
        'Draft',
        'Proposed',
        'Approved',
        'Active',
        'In default',
        'Defaulted',
        'Completed',
        'Cancelled',
        'Replaced'
    ]),
    Total__c: z.number(),
    Currency_Code__c: z.string(),
    Activated_On__c: text,
    Grace_Days__c: number,
    Default_Misses__c: number,
    Cure_Days__c: number,
    Defaulted_On__c: text,
    Credit_Profile__r: parent
});
const planItemRow = z.object({ Amount__c: z.number(), Receivable__r: parent, Receivable_Plan__c: z.string() });
const installmentRow = z.object({
    Id: z.string(),
    Number__c: z.number(),
    Due_On__c: z.string(),
    Amount__c: z.number(),
    Unpaid__c: number,
    Receivable_Plan__c: z.string()
});
const disputeRow = z.object({
    Side__c: z.string(),
    Amount__c: z.number(),
    Currency_Code__c: z.string(),
    Credit_Profile__r: parent
});
const disputeItemRow = z.object({
    Amount__c: z.number(),
    Receivable__r: parent,
    Receivable_Dispute__r: z.object({
        Is_Confirmed__c: z.boolean(),
        Opened_On__c: z.string(),
        Currency_Code__c: z.string()
    })
});
const holdRow = z.object({
    Key__c: text,
    Id: z.string(),
    Status__c: z.enum(['Active', 'Released', 'Lifted', 'Closed']),
    Origin__c: z.enum(['Rule', 'Person']),
    Rule__c: text,
    Placed_On__c: z.string(),
    Ready_To_Release__c: z.boolean(),
    Credit_Profile__r: parent.nullable()
});
const scoreRow = z.object({
    Provider__c: z.enum(['Own', 'D&B', 'Creditsafe', 'Experian']),
    Model__c: z.string(),
    Score_Date__c: z.string(),
    Raw_Value__c: text,
    Direction__c: z.enum(['High is good', '1 is best']).nullable(),
    Band__c: number,
    Not_Rated_Reason__c: text,
    Provider_Text__c: text,
    Credit_Profile__r: parent
});

/** A promise to pay as the org has it. */
export type PromiseRow = z.infer<typeof promiseRow>;
/** What a promise covers of one receivable. */
export type PromiseItemRow = z.infer<typeof promiseItemRow>;
/** A payment plan as the org has it. */
export type PlanRow = z.infer<typeof planRow>;
/** What a plan covers of one receivable. */
export type PlanItemRow = z.infer<typeof planItemRow>;
/** One installment of a plan. */
export type InstallmentRow = z.infer<typeof installmentRow>;
/** A dispute as the org has it. */
export type DisputeRow = z.infer<typeof disputeRow>;
/** What of a receivable an open dispute is about. */
export type DisputeItemRow = z.infer<typeof disputeItemRow>;
/** A hold that is not over, or that was placed on the ledger's day. */
export type HoldRow = z.infer<typeof holdRow>;
/** A provider's answer. */
export type ScoreRow = z.infer<typeof scoreRow>;

/** A promise and what it covers. */
export interface PromiseRecord extends PromiseRow {
    readonly items: readonly PromiseItemRow[];
}

/** A plan, its installments and what it covers. */
export interface PlanRecord extends PlanRow {
    readonly items: readonly PlanItemRow[];
    readonly installments: readonly InstallmentRow[];
}

/** What people and bureaus said about the customers, each list by profile key. */
export interface CreditRecords {
    readonly promises: ReadonlyMap<string, readonly PromiseRecord[]>;
    readonly plans: ReadonlyMap<string, readonly PlanRecord[]>;
    readonly disputes: ReadonlyMap<string, readonly DisputeRow[]>;
    /** What is in open disputes, by key of the receivable. */
    readonly disputedItems: ReadonlyMap<string, readonly DisputeItemRow[]>;
    readonly holds: ReadonlyMap<string, readonly HoldRow[]>;
    readonly scores: ReadonlyMap<string, readonly ScoreRow[]>;
}

/** Plans that say something about today. */
const livePlans = `Status__c IN ('Active', 'In default', 'Defaulted', 'Completed')`;

/** Reads what the rules need of a set of profiles, which `where` selects by fields of Credit_Profile__r. */
export async function readCreditRecords(gateway: OrgGateway, where: string, asOf: IsoDate): Promise<CreditRecords> {
    const promises = await rows(gateway, 'Collection_Promise__c', promiseRow, where);
    const promiseItems =
        promises.length === 0
            ? []
            : await rows(gateway, 'Collection_Promise_Item__c', promiseItemRow, throughReceivable(where));
    const plans = await rows(gateway, 'Receivable_Plan__c', planRow, `${livePlans} AND ${where}`);
    const [planItems, installments] =
        plans.length === 0
            ? [[], []]
            : [
                  await rows(gateway, 'Receivable_Plan_Item__c', planItemRow, throughReceivable(where)),
                  await rows(
                      gateway,
                      'Receivable_Installment__c',
                      installmentRow,
                      where.replaceAll('Credit_Profile__r.', 'Receivable_Plan__r.Credit_Profile__r.')
                  )
              ];
    const disputes = await rows(gateway, 'Receivable_Dispute__c', disputeRow, `Status__c = 'Open' AND ${where}`);
    const disputedItems =
        disputes.length === 0
            ? []
            : await rows(
                  gateway,
                  'Receivable_Dispute_Item__c',
                  disputeItemRow,
                  `Status__c = 'Open' AND ${throughReceivable(where)}`
              );
    const holds = await rows(
        gateway,
        'Credit_Hold__c',
        holdRow,
        `(Status__c IN ('Active', 'Released') OR Placed_On__c = ${asOf}) AND ${where}`
    );
    const scores = await rows(gateway, 'Credit_Score__c', scoreRow, where);
    return {
        promises: byProfile(withItems(promises, promiseItems)),
        plans: byProfile(withInstallments(plans, planItems, installments)),
        disputes: byProfile(disputes),
        disputedItems: Map.groupBy(disputedItems, (row) => row.Receivable__r.Key__c),
        holds: byProfile(holds),
        scores: byProfile(scores)
    };
}

function throughReceivable(where: string): string {
    return where.replaceAll('Credit_Profile__r.', 'Receivable__r.Credit_Profile__r.');
}

/** The rows of an object; parents are named by the fields that their shape asks for. */
async function rows<Row>(gateway: OrgGateway, object: string, shape: z.ZodType<Row>, where: string): Promise<Row[]> {
    const selected = shape instanceof z.ZodObject ? fieldsOf(shape) : [];
    return await gateway.all(shape, `SELECT ${selected.join(', ')} FROM ${object} WHERE ${where}`);
}

function fieldsOf(shape: z.ZodObject): string[] {
    return Object.entries(shape.shape).flatMap(([field, type]) => {
        const inner = type instanceof z.ZodNullable ? type.unwrap() : type;
        return inner instanceof z.ZodObject ? fieldsOf(inner).map((name) => `${field}.${name}`) : [field];
    });
}

function byProfile<Row extends { readonly Credit_Profile__r: { readonly Key__c: string } | null }>(
    all: readonly Row[]
): Map<string, Row[]> {
    const groups = Map.groupBy(all, (row) => row.Credit_Profile__r?.Key__c ?? '');
    groups.delete('');
    return groups;
}

function withItems(promises: readonly PromiseRow[], items: readonly PromiseItemRow[]): PromiseRecord[] {
    const ofPromise = Map.groupBy(items, (item) => item.Collection_Promise__c);
    return promises.map((promise) => ({ ...promise, items: ofPromise.get(promise.Id) ?? [] }));
}

function withInstallments(
    plans: readonly PlanRow[],
    items: readonly PlanItemRow[],
    installments: readonly InstallmentRow[]
): PlanRecord[] {
    const itemsOf = Map.groupBy(items, (item) => item.Receivable_Plan__c);
    const rowsOf = Map.groupBy(installments, (row) => row.Receivable_Plan__c);
    return plans.map((plan) => ({
        ...plan,
        items: itemsOf.get(plan.Id) ?? [],
        installments: (rowsOf.get(plan.Id) ?? []).toSorted((left, right) => left.Number__c - right.Number__c)
    }));
}

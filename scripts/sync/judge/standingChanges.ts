import type { PlanStanding } from 'c/plansStanding';
import type { IsoDate } from 'c/termsIsoDate';
import { decimal } from '../ledger/receivableRecord.ts';
import type { FieldValue, OrgRecord } from '../org/orgRecord.ts';
import type { InstallmentRow, PlanRecord, PromiseRecord } from './creditRecords.ts';
import type { JudgedPromise } from './standings.ts';

/** The fields of a promise that are not yet as it stands, by id; undefined when all of them are. */
export function promiseChange(
    promise: PromiseRecord,
    standing: JudgedPromise,
    { asOf, insolventSince }: { readonly asOf: IsoDate; readonly insolventSince?: IsoDate }
): OrgRecord | undefined {
    const { status } = standing;
    const isWithdrawn = status === 'Withdrawn';
    const isEnded = isWithdrawn || status === 'Replaced';
    const isWithdrawnNow = isWithdrawn && promise.Withdrawn_On__c === null;
    return changed(promise, {
        Status__c: status,
        ...statusThen(promise, standing),
        Received_In_Time__c: isEnded ? promise.Received_In_Time__c : decimal(standing.inTime),
        Rest__c: isEnded ? null : decimal(standing.rest),
        Broken_On__c: standing.brokenOn ?? null,
        Is_Broken_By_Reversal__c: standing.brokenBy === 'reversal',
        Paid_Late_On__c: standing.paidLateOn ?? null,
        Tolerance_Ends_On__c: standing.toleranceEndsOn,
        Judged_On__c: judgedOn(promise, standing, asOf),
        Withdrawn_On__c: isWithdrawnNow ? (insolventSince ?? null) : promise.Withdrawn_On__c,
        Withdrawal_Reason__c: promise.Withdrawal_Reason__c ?? (isWithdrawnNow ? insolvency : null)
    });
}

/** Why an open promise of an insolvent customer ends. */
const insolvency = 'Insolvency proceedings.';

/** How it was judged on its own day: what a ledger of that day or a later one said once is not judged again. */
function statusThen(promise: PromiseRecord, { then, judgedFrom }: JudgedPromise) {
    const { Status_Then__c: status, Received_Then__c: received, Judged_On__c: judgedOn } = promise;
    const saidOn = [judgedOn, promise.Broken_On__c].filter((day) => day !== null);
    const isFinal = saidOn.some((day) => day >= judgedFrom) && status !== null && status !== 'Open';
    const isJudged = ['Kept', 'Partly kept', 'Broken'].includes(then.status);
    return isFinal
        ? { Status_Then__c: status, Received_Then__c: received }
        : { Status_Then__c: then.status, Received_Then__c: isJudged ? decimal(then.inTime) : null };
}

/** The fields of a plan and of its installments that are not yet as they stand, by id. */
export function planChanges(
    plan: PlanRecord,
    standing: PlanStanding
): { readonly plan?: OrgRecord; readonly installments: readonly OrgRecord[] } {
    const unpaid = new Map(standing.installments.map((row) => [row.number, row.unpaid]));
    const installmentChange = (row: InstallmentRow): OrgRecord[] => {
        const left = unpaid.get(row.Number__c);
        const change = left && changed(row, { Unpaid__c: decimal(left) });
        return change ? [change] : [];
    };
    return {
        plan: changed(plan, { Status__c: standing.status, Defaulted_On__c: standing.defaultedOn ?? null }),
        installments: plan.installments.flatMap(installmentChange)
    };
}

/**
 * The day on which it was judged: that on which enough had come, also where the money went back later, else the first
 * day after its tolerance. Another ledger does not move the day of one that is kept.
 */
function judgedOn(
    promise: PromiseRecord,
    { status, keptOn, brokenOn, judgedFrom }: JudgedPromise,
    asOf: IsoDate
): FieldValue {
    if (status === 'Open') {
        return null;
    }
    if (status === 'Withdrawn' || status === 'Replaced') {
        return promise.Judged_On__c;
    }
    if (status === 'Kept') {
        return (promise.Status__c === 'Kept' ? promise.Judged_On__c : null) ?? keptOn ?? asOf;
    }
    return keptOn ?? brokenOn ?? judgedFrom;
}

/** The fields, with the record's id, when one of them differs; undefined when none does. */
function changed<Row extends { readonly Id: string }>(
    record: Row,
    fields: { readonly [Field in keyof Row & string]?: FieldValue }
): OrgRecord | undefined {
    const names = Object.keys(fields) as (keyof Row & string)[];
    const isSame = names.every((name) => record[name] === fields[name]);
    return isSame ? undefined : { ...(fields as OrgRecord), Id: record.Id };
}

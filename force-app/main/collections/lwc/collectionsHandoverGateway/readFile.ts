import { type Activity, readActivity } from 'c/collectionsActivity';
import type { PromiseStanding } from 'c/collectionsPromise';
import type { IsoDate } from 'c/termsIsoDate';
import { type Money, zero } from 'c/termsMoney';
import { asNode, dateOf, moneyOf, nodesOf, requiredText, textOf, wordOf } from 'c/termsNode';
import { queryOf } from './readItems';

type PromiseStatus = PromiseStanding['status'];

const PROMISE_STATUSES: readonly PromiseStatus[] = ['Open', 'Kept', 'Partly kept', 'Broken', 'Withdrawn', 'Replaced'];

/** A promise as the file tells it. */
export interface FilePromise {
    readonly id: string;
    readonly amount: Money;
    readonly promisedOn?: IsoDate;
    readonly dueOn?: IsoDate;
    readonly status: PromiseStatus;
    readonly statusThen?: string;
    readonly paidLateOn?: IsoDate;
    readonly toleranceEndsOn?: IsoDate;
}

/** A dispute as the file tells it. */
export interface FileDispute {
    readonly id: string;
    readonly number: string;
    readonly reason?: string;
    readonly status: string;
    readonly openedOn?: IsoDate;
    readonly amount?: Money;
}

/** A hold as the file tells it: no rules, no internal reasons. */
export interface FileHold {
    readonly id: string;
    readonly reasonClass: string;
    readonly placedOn?: IsoDate;
    readonly releasedOn?: IsoDate;
    readonly endedOn?: IsoDate;
}

/** What happened between us and the customer, newest first. */
export interface FilePast {
    readonly activities: readonly Activity[];
    /** Activities beyond what one request brings. */
    readonly olderActivities: number;
    readonly promises: readonly FilePromise[];
    readonly disputes: readonly FileDispute[];
    readonly holds: readonly FileHold[];
}

/** The file's records. */
export function readFile(data: unknown): FilePast {
    const query = queryOf(data);
    const activities = nodesOf(query.Collection_Activity__c);
    const { totalCount } = asNode(query.Collection_Activity__c);
    return {
        activities: activities.map(readActivity),
        olderActivities: typeof totalCount === 'number' ? Math.max(0, totalCount - activities.length) : 0,
        promises: nodesOf(query.Collection_Promise__c).map((node) => {
            const currency = requiredText(node, 'Currency_Code__c');
            return {
                id: String(node.Id),
                amount: moneyOf(node, 'Amount__c', currency) ?? zero(currency),
                promisedOn: dateOf(node, 'Promised_On__c'),
                dueOn: dateOf(node, 'Due_On__c'),
                status: wordOf(node, 'Status__c', PROMISE_STATUSES),
                statusThen: textOf(node, 'Status_Then__c'),
                paidLateOn: dateOf(node, 'Paid_Late_On__c'),
                toleranceEndsOn: dateOf(node, 'Tolerance_Ends_On__c')
            };
        }),
        disputes: nodesOf(query.Receivable_Dispute__c).map((node) => ({
            id: String(node.Id),
            number: textOf(node, 'Name') ?? '',
            reason: textOf(node, 'Reason__c'),
            status: textOf(node, 'Status__c') ?? '',
            openedOn: dateOf(node, 'Opened_On__c'),
            amount: moneyOf(node, 'Amount__c', requiredText(node, 'Currency_Code__c'))
        })),
        holds: nodesOf(query.Credit_Hold__c).map((node) => ({
            id: String(node.Id),
            reasonClass: textOf(node, 'Reason_Class__c') ?? '',
            placedOn: dateOf(node, 'Placed_On__c'),
            releasedOn: dateOf(node, 'Released_On__c'),
            endedOn: dateOf(node, 'Ended_On__c')
        }))
    };
}

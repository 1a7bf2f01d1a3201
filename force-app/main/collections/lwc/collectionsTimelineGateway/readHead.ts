import type { PolicyRecord } from 'c/creditPolicy';
import { type CreditSettings, settingsOf } from 'c/creditSettings';
import type { IsoDate } from 'c/termsIsoDate';
import { asNode, dateOf, instantOf, type Node, nodesOf, numberOf, requiredText, textOf, wordOf } from 'c/termsNode';
import type { TimelineHead, TimelineProfile, YearsPromise } from './facts';
import { amountOf, promiseStatusOf, requiredDate, statusThenOf } from './readRecords';

/** What stands above the events on a day; undefined where the answer has none of it. */
export function readHead(data: unknown, today: IsoDate): TimelineHead | undefined {
    const query = asNode(asNode(asNode(data).uiapi).query);
    if (query.yearsPromises === undefined) {
        return undefined;
    }
    const [task] = nodesOf(query.Task);
    return {
        profiles: nodesOf(query.Credit_Profile__c).map(readProfile),
        nextTask: task && {
            id: String(task.Id),
            subject: textOf(task, 'Subject') ?? '',
            dueOn: dateOf(task, 'ActivityDate')
        },
        promises: nodesOf(query.yearsPromises).flatMap(readYearsPromise),
        tolerance: query.Credit_Policy__c === undefined ? undefined : readTolerance(query.Credit_Policy__c, today)
    };
}

function readProfile(node: Node): TimelineProfile {
    return {
        id: String(node.Id),
        currency: requiredText(node, 'Currency_Code__c'),
        customerNumber: textOf(node, 'Customer_Number__c'),
        timeZone: textOf(node, 'Time_Zone__c'),
        lastContactAt: instantOf(node, 'Last_Contact_At__c')
    };
}

/** A promise whose amount nobody can read counts for nothing here; the list shows it without one. */
function readYearsPromise(node: Node): readonly YearsPromise[] {
    const amount = amountOf(node, 'Amount__c');
    return amount
        ? [
              {
                  profileId: textOf(node, 'Credit_Profile__c') ?? '',
                  amount,
                  dueOn: requiredDate(node, 'Due_On__c'),
                  status: promiseStatusOf(node),
                  statusThen: statusThenOf(node),
                  judgedOn: dateOf(node, 'Judged_On__c'),
                  toleranceEndsOn: dateOf(node, 'Tolerance_Ends_On__c')
              }
          ]
        : [];
}

/** Everyone's tolerance; where a class or a customer has its own, nothing is said of how much was enough. */
function readTolerance(connection: unknown, on: IsoDate): CreditSettings['promise'] | undefined {
    const policies = nodesOf(connection).map(readPolicy);
    const settings = settingsOf(policies, { on });
    return policies.every(({ scope }) => scope === 'Everyone') && settings.ok ? settings.value.promise : undefined;
}

function readPolicy(node: Node): PolicyRecord {
    return {
        key: requiredText(node, 'Key__c'),
        kind: 'Promise tolerance',
        scope: wordOf(node, 'Scope__c', ['Everyone', 'Class', 'Customer']),
        scopeValue: textOf(node, 'Scope_Value__c'),
        effectiveFrom: requiredDate(node, 'Effective_From__c'),
        effectiveTo: dateOf(node, 'Effective_To__c'),
        days: numberOf(node, 'Days__c'),
        percent: numberOf(node, 'Percent__c'),
        value: textOf(node, 'Value__c')
    };
}

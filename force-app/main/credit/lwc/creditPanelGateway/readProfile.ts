import { readJudgement } from 'c/creditJudgement';
import type { CreditInsurance, GroupCredit, InsuranceEffect, LimitTerms, ZeroLimitMeaning } from 'c/creditLimit';
import { readOwnScore } from 'c/creditOwnScore';
import { readTrace } from 'c/creditTrace';
import { parseBounds } from 'c/ledgerAgeing';
import type { Money } from 'c/termsMoney';
import type { Result } from 'c/termsResult';
import { asNode, dateOf, instantOf, isChecked, moneyOf, type Node, numberOf, textOf } from 'c/termsNode';
import type { PanelAgeing, PanelProfile, PanelSource } from './facts';
import { oneOf, optionalOneOf, required } from './picklists';

/** One credit profile with its source. @throws when a field holds what the domain does not know */
export function readProfile(node: Node): PanelProfile {
    const currency = required(textOf(node, 'Currency_Code__c'), 'Currency_Code__c');
    const amount = (field: string) => moneyOf(node, field, currency);
    return {
        id: String(node.Id),
        key: textOf(node, 'Key__c') ?? '',
        customerNumber: textOf(node, 'Customer_Number__c'),
        currency,
        accountStatus: oneOf(textOf(node, 'Account_Status__c') ?? 'Normal', ['Normal', 'Insolvent', 'Legal']),
        statusSince: dateOf(node, 'Status_Since__c'),
        terms: readTerms(node, currency),
        receivables: amount('Open_Receivables__c'),
        unappliedCredits: amount('Unapplied_Credits__c'),
        openOrders: amount('Open_Orders__c'),
        shippedNotBilled: amount('Shipped_Not_Billed__c'),
        exposure: amount('Exposure__c'),
        effectiveLimit: amount('Effective_Limit__c'),
        isUnlimited: isChecked(node, 'Is_Unlimited__c'),
        available: amount('Available__c'),
        usedPercent: numberOf(node, 'Used_Percent__c'),
        groupUsedPercent: numberOf(node, 'Group_Used_Percent__c'),
        ageing: readAgeing(node, currency),
        overdueForHold: withAmount(amount('Overdue_For_Hold__c'), {
            oldestDueDate: dateOf(node, 'Oldest_Overdue_For_Hold__c')
        }),
        disputed: amount('Disputed_In_Ledger__c'),
        live: readLive(node, currency),
        judgement: readStored(textOf(node, 'Judgement__c'), readJudgement),
        blockStartsOn: dateOf(node, 'Block_Starts_On__c'),
        creditTerms: textOf(node, 'Credit_Terms__c'),
        lastPayment: readLastPayment(node, currency),
        riskClass: textOf(node, 'Risk_Class__c'),
        band: numberOf(node, 'Band__c'),
        daysBeyondTerms: numberOf(node, 'Days_Beyond_Terms__c'),
        averageDaysToPay: numberOf(node, 'Average_Days_To_Pay__c'),
        dso: numberOf(node, 'DSO__c'),
        trace: readStored(textOf(node, 'Decision_Trace__c'), readTrace),
        ownScore: readOwnScore(numberOf(node, 'Own_Score__c'), textOf(node, 'Own_Score_Parts__c')),
        source: readSource(node.Ledger_Source__r)
    };
}

/** Written by the judging step only: a text that cannot be read is an error, never "nothing found". */
function readStored<Value>(text: string | undefined, read: (text: string) => Result<Value>): Value | undefined {
    const stored = text === undefined ? undefined : read(text);
    if (stored && !stored.ok) {
        throw new TypeError(stored.issues[0]?.message);
    }
    return stored?.value;
}

function readTerms(node: Node, currency: string): LimitTerms {
    const amount = (field: string) => moneyOf(node, field, currency);
    const temporary = amount('Temporary_Limit__c');
    const until = dateOf(node, 'Temporary_Limit_Until__c');
    return {
        own: amount('Own_Limit__c'),
        zeroLimitMeans: oneOf<ZeroLimitMeaning>(textOf(node, 'Zero_Limit_Means__c') ?? 'No credit', [
            'No credit',
            'Unlimited',
            'Group limit'
        ]),
        temporary: temporary && until ? { amount: temporary, until } : undefined,
        insurance: readInsurance(node, amount('Insured_Amount__c')),
        group: readGroup(amount('Group_Limit__c'), amount('Group_Exposure__c'))
    };
}

function readInsurance(node: Node, amount: Money | undefined): CreditInsurance | undefined {
    const effect = oneOf<InsuranceEffect>(textOf(node, 'Insurance_Effect__c') ?? 'None', [
        'None',
        'Raises',
        'Caps',
        'Reduces'
    ]);
    const percent = numberOf(node, 'Insured_Percent__c');
    return amount && percent !== undefined && effect !== 'None'
        ? { effect, amount, percent, until: dateOf(node, 'Insured_Until__c') }
        : undefined;
}

function readGroup(limit: Money | undefined, exposure: Money | undefined): GroupCredit | undefined {
    return limit && exposure ? { limit, exposure } : undefined;
}

function readAgeing(node: Node, currency: string): PanelAgeing | undefined {
    const asOf = dateOf(node, 'As_Of__c');
    const boundsText = textOf(node, 'Ageing_Bounds__c');
    if (!asOf || !boundsText) {
        return undefined;
    }
    const bounds = parseBounds(boundsText);
    if (!bounds.ok) {
        throw new RangeError(`Ageing_Bounds__c holds "${boundsText}"`);
    }
    const buckets = bounds.value.map((_, index) => `Ageing_${index + 1}__c`);
    const fields = ['Ageing_Current__c', ...buckets, `Ageing_${buckets.length + 1}__c`];
    return {
        asOf,
        bounds: bounds.value,
        amounts: fields.map((field) => required(moneyOf(node, field, currency), field)),
        pastDue: moneyOf(node, 'Past_Due__c', currency)
    };
}

function readLastPayment(node: Node, currency: string): PanelProfile['lastPayment'] {
    const on = dateOf(node, 'Last_Payment_On__c');
    return on && withAmount(moneyOf(node, 'Last_Payment_Amount__c', currency), { on });
}

function readLive(node: Node, currency: string): PanelProfile['live'] {
    const promised = moneyOf(node, 'Promised__c', currency);
    const disputed = moneyOf(node, 'Disputed__c', currency);
    return promised && disputed && { promised, nextPromiseOn: dateOf(node, 'Next_Promise_On__c'), disputed };
}

function readSource(parent: unknown): PanelSource | undefined {
    const node = asNode(parent);
    const name = textOf(node, 'Source__c');
    return name === undefined
        ? undefined
        : {
              name,
              company: textOf(node, 'Company__c') ?? '',
              asOf: dateOf(node, 'As_Of__c'),
              lastGoodRun: instantOf(node, 'Last_Good_Run__c'),
              staleAfterHours: required(numberOf(node, 'Stale_After_Hours__c'), 'Stale_After_Hours__c'),
              lastDeliveryAt: instantOf(node, 'Last_Delivery_At__c'),
              lastDeliveryOutcome: optionalOneOf(textOf(node, 'Last_Delivery_Outcome__c'), [
                  'Good',
                  'Refused',
                  'Failed'
              ]),
              lastDeliveryProblem: textOf(node, 'Last_Delivery_Problem__c')
          };
}

function withAmount<Rest extends object>(
    amount: Money | undefined,
    rest: Rest
): (Rest & { amount: Money }) | undefined {
    return amount && { ...rest, amount };
}

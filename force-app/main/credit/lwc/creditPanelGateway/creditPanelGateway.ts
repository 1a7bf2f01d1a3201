import type { CreditInsurance, GroupCredit, InsuranceEffect, LimitTerms, ZeroLimitMeaning } from 'c/creditLimit';
import type { PolicyKind, PolicyRecord, PolicyScope } from 'c/creditPolicy';
import type { ScoreDirection, ScoreFacts, ScoreProvider } from 'c/creditScore';
import type { HoldFacts, ProfileFacts, SourceFacts } from 'c/creditVerdict';
import { parseBounds } from 'c/ledgerAgeing';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';
import { asNode, dateOf, instantOf, isChecked, moneyOf, type Node, nodesOf, numberOf, textOf } from 'c/termsNode';

export { documentFor, panelDocuments, type PanelPermissions } from './documents';

/** Where a profile's figures come from. */
export interface PanelSource extends SourceFacts {
    readonly name: string;
    readonly company: string;
}

/** The contractual buckets as the sync wrote them: not due, then one per bound, then the rest. */
export interface PanelAgeing {
    readonly asOf: IsoDate;
    readonly bounds: readonly number[];
    readonly amounts: readonly Money[];
    readonly pastDue?: Money;
}

/** One credit profile; a figure that was never loaded is undefined. */
export interface PanelProfile {
    readonly id: string;
    readonly customerNumber?: string;
    readonly currency: string;
    readonly accountStatus: ProfileFacts['accountStatus'];
    readonly statusSince?: IsoDate;
    readonly terms: LimitTerms;
    readonly receivables?: Money;
    readonly unappliedCredits?: Money;
    readonly openOrders?: Money;
    readonly shippedNotBilled?: Money;
    readonly exposure?: Money;
    readonly effectiveLimit?: Money;
    readonly isUnlimited: boolean;
    readonly available?: Money;
    readonly usedPercent?: number;
    readonly ageing?: PanelAgeing;
    readonly overdueForHold?: ProfileFacts['overdueForHold'];
    readonly disputed?: Money;
    readonly lastPayment?: { readonly on: IsoDate; readonly amount: Money };
    readonly riskClass?: string;
    readonly band?: number;
    readonly daysBeyondTerms?: number;
    readonly averageDaysToPay?: number;
    readonly dso?: number;
    readonly source?: PanelSource;
}

/** A hold, the profile it is limited to, and its reason in words for those who may see it. */
export interface PanelHold extends HoldFacts {
    readonly profileId?: string;
    readonly reason?: string;
}

/** A score and the profile it belongs to. */
export interface PanelScore extends ScoreFacts {
    readonly profileId: string;
}

/** Everything that one request of the panel answers. */
export interface PanelFacts {
    readonly accountName: string;
    readonly profiles: readonly PanelProfile[];
    readonly holds: readonly PanelHold[];
    readonly scores: readonly PanelScore[];
    readonly policies: readonly PolicyRecord[];
}

/**
 * Maps the answer to domain types; undefined when the account itself is not visible.
 * @throws RangeError or TypeError when the org holds a value that the domain does not know
 */
export function readPanelFacts(data: unknown): PanelFacts | undefined {
    const query = asNode(asNode(asNode(data).uiapi).query);
    const [account] = nodesOf(query.Account);
    return (
        account && {
            accountName: textOf(account, 'Name') ?? '',
            profiles: nodesOf(query.Credit_Profile__c).map(readProfile),
            holds: nodesOf(query.Credit_Hold__c).map(readHold),
            scores: nodesOf(query.Credit_Score__c).map(readScore),
            policies: nodesOf(query.Credit_Policy__c).map(readPolicy)
        }
    );
}

function readProfile(node: Node): PanelProfile {
    const currency = required(textOf(node, 'Currency_Code__c'), 'Currency_Code__c');
    const amount = (field: string) => moneyOf(node, field, currency);
    return {
        id: String(node.Id),
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
        ageing: readAgeing(node, currency),
        overdueForHold: withAmount(amount('Overdue_For_Hold__c'), {
            oldestDueDate: dateOf(node, 'Oldest_Overdue_For_Hold__c')
        }),
        disputed: amount('Disputed_In_Ledger__c'),
        lastPayment: readLastPayment(node, currency),
        riskClass: textOf(node, 'Risk_Class__c'),
        band: numberOf(node, 'Band__c'),
        daysBeyondTerms: numberOf(node, 'Days_Beyond_Terms__c'),
        averageDaysToPay: numberOf(node, 'Average_Days_To_Pay__c'),
        dso: numberOf(node, 'DSO__c'),
        source: readSource(node.Ledger_Source__r)
    };
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
              lastDeliveryOutcome: optionalOneOf(textOf(node, 'Last_Delivery_Outcome__c'), ['Good', 'Refused', 'Failed']),
              lastDeliveryProblem: textOf(node, 'Last_Delivery_Problem__c')
          };
}

function readHold(node: Node): PanelHold {
    const currency = textOf(node, 'Currency_Code__c');
    const amount = (field: string) => (currency === undefined ? undefined : moneyOf(node, field, currency));
    return {
        profileId: textOf(node, 'Credit_Profile__c'),
        status: oneOf(textOf(node, 'Status__c'), ['Active', 'Released', 'Lifted', 'Closed']),
        origin: oneOf(textOf(node, 'Origin__c'), ['Rule', 'Person']),
        placedOn: required(dateOf(node, 'Placed_On__c'), 'Placed_On__c'),
        placedBy: textOf(node, 'Placed_By__c'),
        reasonClass: required(textOf(node, 'Reason_Class__c'), 'Reason_Class__c'),
        reason: textOf(node, 'Reason__c'),
        rule: textOf(node, 'Rule__c'),
        releasedBy: textOf(node, 'Released_By__c'),
        releaseUntil: dateOf(node, 'Release_Until__c'),
        releaseAmount: amount('Release_Amount__c'),
        releaseUsed: amount('Release_Used__c')
    };
}

function readScore(node: Node): PanelScore {
    return {
        profileId: required(textOf(node, 'Credit_Profile__c'), 'Credit_Profile__c'),
        provider: oneOf<ScoreProvider>(textOf(node, 'Provider__c'), ['Own', 'D&B', 'Creditsafe', 'Experian']),
        model: required(textOf(node, 'Model__c'), 'Model__c'),
        scoreDate: required(dateOf(node, 'Score_Date__c'), 'Score_Date__c'),
        rawValue: textOf(node, 'Raw_Value__c'),
        scaleLow: numberOf(node, 'Scale_Low__c'),
        scaleHigh: numberOf(node, 'Scale_High__c'),
        direction: oneOf<ScoreDirection>(textOf(node, 'Direction__c'), ['High is good', '1 is best']),
        band: numberOf(node, 'Band__c'),
        notRatedReason: textOf(node, 'Not_Rated_Reason__c'),
        providerText: textOf(node, 'Provider_Text__c')
    };
}

function readPolicy(node: Node): PolicyRecord {
    const currency = textOf(node, 'Currency_Code__c');
    const boundsText = textOf(node, 'Bounds__c');
    const bounds = boundsText === undefined ? undefined : parseBounds(boundsText);
    return {
        key: required(textOf(node, 'Key__c'), 'Key__c'),
        kind: oneOf<PolicyKind>(textOf(node, 'Kind__c'), ['Ageing buckets', 'Watch used percent', 'Watch overdue days']),
        scope: oneOf<PolicyScope>(textOf(node, 'Scope__c'), ['Everyone', 'Class', 'Customer']),
        scopeValue: textOf(node, 'Scope_Value__c'),
        effectiveFrom: required(dateOf(node, 'Effective_From__c'), 'Effective_From__c'),
        effectiveTo: dateOf(node, 'Effective_To__c'),
        days: numberOf(node, 'Days__c'),
        amount: currency === undefined ? undefined : moneyOf(node, 'Amount__c', currency),
        percent: numberOf(node, 'Percent__c'),
        bounds: bounds?.ok ? bounds.value : undefined
    };
}

function withAmount<Rest extends object>(amount: Money | undefined, rest: Rest): (Rest & { amount: Money }) | undefined {
    return amount && { ...rest, amount };
}

function required<Value>(value: Value | undefined, field: string): Value {
    if (value === undefined) {
        throw new TypeError(`${field} is blank`);
    }
    return value;
}

function oneOf<Word extends string>(text: string | undefined, words: readonly Word[]): Word {
    const word = words.find((candidate) => candidate === text);
    if (word === undefined) {
        throw new RangeError(`"${text}" is none of ${words.join(', ')}`);
    }
    return word;
}

function optionalOneOf<Word extends string>(text: string | undefined, words: readonly Word[]): Word | undefined {
    return text === undefined ? undefined : oneOf(text, words);
}

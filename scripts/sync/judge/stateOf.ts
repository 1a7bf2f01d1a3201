import { bandOfScores, needsReview, type ScoreFacts } from 'c/creditScore';
import type { CreditItem, CreditState } from 'c/creditState';
import type { PromiseStanding } from 'c/collectionsPromise';
import type { InstallmentDue } from 'c/ledgerInstallments';
import { disputedOpen, isDebit, openAmountAt } from 'c/ledgerReceivable';
import type { PlanStanding } from 'c/plansStanding';
import { isoDate, type IsoDate } from 'c/termsIsoDate';
import { isZero, money, moneyFromDecimal, sum, type Money } from 'c/termsMoney';
import type { ExposurePartType, LedgerItem, LedgerRow } from '../ledger/ledgerItem.ts';
import type { OrgProfile } from '../profile/orgProfiles.ts';
import type { DisputeItemRow, DisputeRow, ScoreRow } from './creditRecords.ts';
import { disputedParts } from './disputedItems.ts';

/** What is known of one profile on the ledger's day, before any rule looks at it. */
export interface JudgedInput {
    readonly profile: OrgProfile;
    readonly rows: readonly LedgerRow[];
    readonly promises: readonly PromiseStanding[];
    readonly plans: readonly PlanStanding[];
    readonly disputes: readonly DisputeRow[];
    readonly disputedItems: ReadonlyMap<string, readonly DisputeItemRow[]>;
    readonly scores: readonly ScoreFacts[];
    readonly groupInflows: readonly InstallmentDue[];
}

/** The state that the rules look at. The own score gives no band: rules go by what others say of the customer. */
export function stateOf(input: JudgedInput, asOf: IsoDate): CreditState {
    const { profile, rows, promises, plans, disputes, disputedItems, scores, groupInflows } = input;
    const { currency } = profile;
    const bureaus = scores.filter(({ provider }) => provider !== 'Own');
    return {
        asOf,
        currency,
        customer: profile.customer,
        riskClass: profile.riskClass,
        accountStatus: profile.accountStatus,
        limit: profile.terms,
        openOrders: partOf(rows, 'Open order', currency),
        shippedNotBilled: partOf(rows, 'Shipped not billed', currency),
        items: rows.flatMap((row) =>
            row.kind === 'receivable' ? openItem(row, asOf, disputedItems.get(row.key) ?? []) : []
        ),
        promises,
        plans,
        groupInflows,
        band: bandOfScores(bureaus),
        needsReview: needsReview(bureaus),
        reviewDate: profile.reviewDate,
        disputes: disputes
            .filter((dispute) => dispute.Currency_Code__c === currency)
            .map((dispute) => ({ side: dispute.Side__c, amount: moneyFromDecimal(dispute.Amount__c, currency) }))
    };
}

/** A provider's answer as the scores' rules read it. */
export function scoreFacts(row: ScoreRow): ScoreFacts {
    return {
        provider: row.Provider__c,
        model: row.Model__c,
        scoreDate: isoDate(row.Score_Date__c),
        rawValue: row.Raw_Value__c ?? undefined,
        direction: row.Direction__c ?? 'High is good',
        band: row.Band__c ?? undefined,
        notRatedReason: row.Not_Rated_Reason__c ?? undefined,
        providerText: row.Provider_Text__c ?? undefined
    };
}

function openItem(
    { key, document, facts }: LedgerItem,
    asOf: IsoDate,
    recorded: readonly DisputeItemRow[]
): CreditItem[] {
    const open = openAmountAt(facts, asOf);
    if (isZero(open)) {
        return [];
    }
    const ofCurrency = recorded.filter((row) => row.Receivable_Dispute__r.Currency_Code__c === open.currency);
    const parts = isDebit(facts) ? disputedParts(open, disputedOpen(facts, asOf), ofCurrency) : {};
    return [{ key, document, open, dueDate: facts.dueDate, ...parts }];
}

function partOf(rows: readonly LedgerRow[], type: ExposurePartType, currency: string): Money {
    const parts = rows.flatMap((row) => (row.kind === 'exposurePart' && row.type === type ? [row.minor] : []));
    return sum(
        parts.map((minor) => money(minor, currency)),
        currency
    );
}

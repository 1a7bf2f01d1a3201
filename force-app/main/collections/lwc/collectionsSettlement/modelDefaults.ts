import { policyInForce, type PolicyKind, type PolicyQuestion, type PolicyRecord } from 'c/creditPolicy';
import type { SettlementInputs } from './types';

/** The assumptions that policy gives; what it does not say is missing, and a person fills it in. */
export type ModelDefaults = Partial<Omit<SettlementInputs, 'open' | 'offer' | 'offerDays'>>;

/** What policy says of the odds on a day; a kind whose versions overlap says nothing. */
export function modelDefaults(policies: readonly PolicyRecord[], question: PolicyQuestion): ModelDefaults {
    const policy = (kind: PolicyKind): PolicyRecord | undefined => {
        const found = policyInForce(policies, kind, question);
        return found.ok ? found.value : undefined;
    };
    const [collecting, agency] = [policy('Collecting odds'), policy('Agency odds')];
    return {
        collectPercent: collecting?.percent,
        collectMonths: monthsIn(collecting),
        agencyPercent: agency?.percent,
        agencyMonths: monthsIn(agency),
        agencyFeePercent: policy('Agency fee')?.percent,
        moneyPercent: policy('Cost of money')?.percent
    };
}

function monthsIn(policy: PolicyRecord | undefined): number | undefined {
    return policy?.value === undefined ? undefined : Number(policy.value);
}

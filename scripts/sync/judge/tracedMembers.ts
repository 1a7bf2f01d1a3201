import type { DecisionTrace, TracedMember } from 'c/creditTrace';
import type { IsoDate } from 'c/termsIsoDate';
import type { OrgProfile } from '../profile/orgProfiles.ts';
import type { HoldRow } from './creditRecords.ts';
import { inflowsOf, type Standings } from './groupMembers.ts';

/** The trace with what only the org knows: since when each hold stands, and who else is in the customer's group. */
export function tracedMore(
    trace: DecisionTrace,
    holds: readonly HoldRow[],
    members: readonly OrgProfile[],
    standings: ReadonlyMap<string, Standings>
): DecisionTrace {
    const placedOn = new Map(holds.map((hold) => [hold.Rule__c, hold.Placed_On__c as IsoDate]));
    const fired = trace.fired.map((rule) =>
        rule.effect === 'Block' ? { ...rule, since: placedOn.get(rule.rule) ?? trace.asOf } : rule
    );
    const ofCurrency = members.filter(({ currency }) => currency === trace.currency);
    return {
        ...trace,
        fired,
        groupMembers: ofCurrency.length > 0 ? ofCurrency.map((member) => tracedMember(member, standings)) : undefined
    };
}

function tracedMember(member: OrgProfile, standings: ReadonlyMap<string, Standings>): TracedMember {
    const [next] = inflowsOf(standings.get(member.key)).sort((one, other) => (one.due < other.due ? -1 : 1));
    return {
        key: member.key,
        name: member.accountName,
        accountId: member.account,
        ownLimit: member.terms.own,
        receivables: member.receivables,
        orders: member.orders,
        exposure: member.exposure,
        promised: next && { amount: next.amount, dueOn: next.due }
    };
}

import type { ActionDeal, ActionSubject } from 'c/creditActionsView';
import type { PanelFacts } from 'c/creditPanelGateway';
import { countedAmount, type JudgedProfile } from './reading';
import { reasonsOf } from './verdictReasons';

/** What the actions work on: the account, the shown profile with its holds and requests, and the deal. */
export function actionSubject(facts: PanelFacts, judged: JudgedProfile | undefined): ActionSubject {
    const { accountId, accountName, requests, holds } = facts;
    if (!judged) {
        return { accountId, accountName, holds, requests };
    }
    const { profile } = judged;
    return {
        accountId,
        accountName,
        profile: {
            id: profile.id,
            key: profile.key,
            currency: profile.currency,
            accountStatus: profile.accountStatus,
            ownLimit: profile.terms.own,
            temporaryLimit: profile.terms.temporary,
            creditTerms: profile.creditTerms,
            blocking: blockingClasses(judged)
        },
        deal: actionDeal(facts, judged),
        holds: judged.holds,
        requests: requests.filter(({ profileId }) => profileId === profile.id)
    };
}

/** What holds the customer now, by hold or by the clock: rules that a release sets aside do not. */
function blockingClasses({ verdict }: JudgedProfile): readonly string[] {
    return [...reasonsOf(verdict, 'heldByPerson'), ...reasonsOf(verdict, 'heldByRule')].map(
        ({ values }) => values.reasonClass
    );
}

/** Only a deal that draws on the credit, and that stands on a record, may be asked for. */
function actionDeal({ deal }: PanelFacts, judged: JudgedProfile): ActionDeal | undefined {
    const amount = countedAmount(judged);
    return deal?.opportunityId && amount
        ? {
              opportunityId: deal.opportunityId,
              name: deal.name,
              amount,
              shipDate: judged.deal?.shipDate,
              fits: judged.verdict.kind !== 'doesNotFit'
          }
        : undefined;
}

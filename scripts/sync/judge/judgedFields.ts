import type { CreditState } from 'c/creditState';
import type { OrgRecord } from '../org/orgRecord.ts';
import type { JudgedState } from './judgeState.ts';

/** The fields of Credit_Profile__c that say what the rules found. */
export function judgedFields(judged: JudgedState, state: CreditState): OrgRecord {
    const { blockingRules, warningRules } = judged;
    return {
        Blocking_Rules__c: rulesText(blockingRules),
        Warning_Rules__c: rulesText(warningRules),
        Is_Watched__c: warningRules.length > 0,
        Needs_Review__c: state.needsReview === true,
        Quote_Guard__c: judged.quoteGuard
    };
}

/** The same fields where policies overlap: nothing is said, not even that all is well. */
export function unclearFields(state: CreditState): OrgRecord {
    return {
        Blocking_Rules__c: null,
        Warning_Rules__c: null,
        Is_Watched__c: false,
        Needs_Review__c: state.needsReview === true
    };
}

function rulesText(rules: readonly string[]): string | null {
    return rules.length > 0 ? rules.join(', ') : null;
}

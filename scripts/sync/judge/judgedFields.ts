import { isWatched, writeJudgement, type Judgement, type RoomStep } from 'c/creditJudgement';
import { writeTrace, type DecisionTrace } from 'c/creditTrace';
import type { CreditState } from 'c/creditState';
import type { Money } from 'c/termsMoney';
import { decimal } from '../ledger/receivableRecord.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import type { JudgedState } from './judgeState.ts';

/** What fits into the fields that keep the texts. */
const longestJudgement = 16_000;
const longestTrace = 32_000;
const mostRoomSteps = 100;

/** The fields of Credit_Profile__c that say what the rules found. */
export function judgedFields(judged: JudgedState, trace: DecisionTrace, state: CreditState): OrgRecord {
    const { judgement, blockingRules, warningRules } = judged;
    const clearingAmount = amountThatClears(judgement);
    return {
        Judged_As_Of__c: judgement.asOf,
        Judgement__c: judgementText(judgement),
        Decision_Trace__c: traceText(trace),
        Blocking_Rules__c: rulesText(blockingRules),
        Warning_Rules__c: rulesText(warningRules),
        Reason_Class__c: judged.reasonClass ?? null,
        Is_Watched__c: isWatched(judgement),
        Block_Starts_On__c: judgement.blockStarts?.on ?? null,
        Clearing_Amount__c: clearingAmount ? decimal(clearingAmount) : null,
        Needs_Review__c: state.needsReview === true,
        Quote_Guard__c: judged.quoteGuard
    };
}

/**
 * The same fields where policies overlap: nothing is said, not even that all is well. The first day of a block that was
 * judged before stays: an unclear policy lets nobody through.
 */
export function unclearFields(state: CreditState): OrgRecord {
    return {
        Judged_As_Of__c: null,
        Judgement__c: null,
        Decision_Trace__c: null,
        Blocking_Rules__c: null,
        Warning_Rules__c: null,
        Reason_Class__c: null,
        Is_Watched__c: false,
        Clearing_Amount__c: null,
        Needs_Review__c: state.needsReview === true
    };
}

/** The money that clears every blocking rule, wherever it is paid when only the limit is in the way; none where a person has to act as well. */
export function amountThatClears({ blocking, clearing }: Judgement): Money | undefined {
    if (clearing?.persons.some((person) => person !== 'plan')) {
        return undefined;
    }
    const isOnlyLimit = blocking.every((reasonClass) => reasonClass === 'Over the limit');
    return isOnlyLimit ? (clearing?.lessExposure ?? clearing?.total) : clearing?.total;
}

function rulesText(rules: readonly string[]): string | null {
    return rules.length > 0 ? rules.join(', ') : null;
}

function judgementText(judgement: Judgement): string {
    const text = writeJudgement(judgement);
    return text.length <= longestJudgement
        ? text
        : writeJudgement({ ...judgement, room: judgement.room.filter(isKept) });
}

/** Of very many steps the first ones stay, and later those on which the room that is sure changes. */
function isKept(step: RoomStep, index: number, steps: readonly RoomStep[]): boolean {
    return index < mostRoomSteps || step.without.minor !== steps[index - 1]?.without.minor;
}

/** The trace, less what it can most easily do without when it is too long. */
function traceText(trace: DecisionTrace): string | null {
    const shorter = [trace, { ...trace, groupMembers: undefined }, { ...trace, groupMembers: undefined, perRule: [] }];
    return shorter.map(writeTrace).find((text) => text.length <= longestTrace) ?? null;
}

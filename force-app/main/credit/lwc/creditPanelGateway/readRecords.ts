import type { PolicyKind, PolicyRecord, PolicyScope } from 'c/creditPolicy';
import type { ScoreDirection, ScoreProvider } from 'c/creditScore';
import { parseBounds } from 'c/ledgerAgeing';
import { dateOf, moneyOf, type Node, numberOf, textOf } from 'c/termsNode';
import type { PanelHold, PanelScore } from './facts';
import { oneOf, required } from './picklists';

/** One hold; its reason in words only where it was sent. */
export function readHold(node: Node): PanelHold {
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

/** One provider's answer. */
export function readScore(node: Node): PanelScore {
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

/** One dated policy version. */
export function readPolicy(node: Node): PolicyRecord {
    const currency = textOf(node, 'Currency_Code__c');
    const boundsText = textOf(node, 'Bounds__c');
    const bounds = boundsText === undefined ? undefined : parseBounds(boundsText);
    return {
        key: required(textOf(node, 'Key__c'), 'Key__c'),
        kind: oneOf<PolicyKind>(textOf(node, 'Kind__c'), [
            'Ageing buckets',
            'Watch used percent',
            'Watch overdue days'
        ]),
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

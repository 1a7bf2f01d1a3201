import { dunningChannels, dunningCounts, dunningDoers, type DunningStep } from 'c/collectionsDunning';
import type { WorklistPolicy } from 'c/collectionsWorklistOrder';
import type { IsoDate } from 'c/termsIsoDate';
import { dateOf, isChecked, type Node, numberOf, requiredText, textOf, wordOf } from 'c/termsNode';

/** The thresholds in force on a day; everyone's, since one list has customers of every class. */
export function readPolicy(policies: readonly Node[], steps: readonly Node[], on: IsoDate): WorklistPolicy {
    const inForce = policies.filter((node) => {
        const to = dateOf(node, 'Effective_To__c');
        return textOf(node, 'Scope__c') === 'Everyone' && isSince(node, on) && (to === undefined || on <= to);
    });
    const ofKind = (kind: string) => inForce.filter((node) => textOf(node, 'Kind__c') === kind);
    const days = (kind: string) => {
        const [only, ...others] = ofKind(kind);
        // Two versions on one day decide nothing, here as everywhere.
        return only && others.length === 0 ? numberOf(only, 'Days__c') : undefined;
    };
    return {
        steps: steps.map(readStep),
        stepDays: days('Worklist step'),
        noContactDays: days('No contact'),
        weights: new Map(
            ofKind('Worklist weight').map((node) => [
                requiredText(node, 'Currency_Code__c'),
                numberOf(node, 'Amount__c') ?? 1
            ])
        )
    };
}

function readStep(node: Node): DunningStep {
    const from = dateOf(node, 'Effective_From__c');
    if (!from) {
        throw new TypeError('Effective_From__c is blank');
    }
    return {
        key: requiredText(node, 'Key__c'),
        name: textOf(node, 'Name') ?? '',
        customerClass: textOf(node, 'Customer_Class__c'),
        countsFrom: wordOf(node, 'Counts_From__c', dunningCounts),
        daysPastDue: numberOf(node, 'Days_Past_Due__c') ?? 0,
        channel: wordOf(node, 'Channel__c', dunningChannels),
        template: textOf(node, 'Template__c'),
        doneBy: wordOf(node, 'Done_By__c', dunningDoers),
        pausesForPromises: isChecked(node, 'Pauses_For_Promises__c'),
        pausesForDisputes: isChecked(node, 'Pauses_For_Disputes__c'),
        pausesForPlans: isChecked(node, 'Pauses_For_Plans__c'),
        minimumGapDays: numberOf(node, 'Minimum_Gap_Days__c') ?? 0,
        effectiveFrom: from,
        effectiveTo: dateOf(node, 'Effective_To__c')
    };
}

function isSince(node: Node, on: IsoDate): boolean {
    const from = dateOf(node, 'Effective_From__c');
    return from !== undefined && from <= on;
}

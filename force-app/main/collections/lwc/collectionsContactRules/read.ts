import { dateOf, type Node, numberOf, requiredText, textOf, wordOf } from 'c/termsNode';
import { parseIsoDate } from 'c/termsIsoDate';
import type { ContactCheck, ContactRule, DebtorType, Effect } from './types';

/** Whom a rule may speak of. */
export const debtorTypes: readonly DebtorType[] = ['Company', 'Sole trader', 'Guarantor', 'Consumer'];

const EFFECTS: readonly Effect[] = ['Inform', 'Warn', 'Block'];
const CHECKS: readonly ContactCheck[] = [
    'Calls in days',
    'Rest after conversation',
    'Hours of day',
    'Information',
    'Stay'
];

/** One row of Contact_Rule__c. @throws RangeError on a word that is not known here, TypeError without its first day */
export function readContactRule(node: Node): ContactRule {
    const effectiveFrom = parseIsoDate(requiredText(node, 'Effective_From__c'));
    if (!effectiveFrom) {
        throw new TypeError('Effective_From__c is no day');
    }
    return {
        law: requiredText(node, 'Law__c'),
        citation: textOf(node, 'Citation__c'),
        place: textOf(node, 'Place__c'),
        debtorTypes: typesIn(textOf(node, 'Debtor_Types__c')),
        check: wordOf(node, 'Check__c', CHECKS),
        effect: wordOf(node, 'Effect__c', EFFECTS),
        days: numberOf(node, 'Days__c'),
        count: numberOf(node, 'Count__c'),
        fromHour: numberOf(node, 'From_Hour__c'),
        toHour: numberOf(node, 'To_Hour__c'),
        message: requiredText(node, 'Message__c'),
        effectiveFrom,
        effectiveTo: dateOf(node, 'Effective_To__c')
    };
}

/** @throws RangeError on a word that is none of the types: a rule must not fall silent by a slip of the pen */
function typesIn(text = ''): readonly DebtorType[] {
    const words = text.split(';').map((word) => word.trim());
    return words.filter(Boolean).map((word) => {
        const type = debtorTypes.find((candidate) => candidate === word);
        if (!type) {
            throw new RangeError(`Debtor_Types__c holds "${word}", which is none of ${debtorTypes.join(', ')}`);
        }
        return type;
    });
}

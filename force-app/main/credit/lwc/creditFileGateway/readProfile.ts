import type { CreditInsurance } from 'c/creditLimit';
import { readOwnScore } from 'c/creditOwnScore';
import { dateOf, moneyOf, type Node, numberOf, requiredText, textOf, wordOf } from 'c/termsNode';
import type { ClosedProfile, FileProfile } from './facts';

/** One profile, with what only credit reads where it was asked for. */
export function readProfile(node: Node, seesScores: boolean): FileProfile {
    return {
        id: String(node.Id),
        customerNumber: textOf(node, 'Customer_Number__c'),
        currency: requiredText(node, 'Currency_Code__c'),
        terms: textOf(node, 'Credit_Terms__c'),
        termDays: numberOf(node, 'Payment_Terms_Days__c'),
        reviewDate: dateOf(node, 'Review_Date__c'),
        closed: seesScores ? readClosed(node) : undefined
    };
}

function readClosed(node: Node): ClosedProfile {
    return {
        accountStatus: textOf(node, 'Account_Status__c')
            ? wordOf(node, 'Account_Status__c', ['Normal', 'Insolvent', 'Legal'])
            : 'Normal',
        statusSince: dateOf(node, 'Status_Since__c'),
        court: textOf(node, 'Court__c'),
        caseNumber: textOf(node, 'Case_Number__c'),
        band: numberOf(node, 'Band__c'),
        riskClass: textOf(node, 'Risk_Class__c'),
        daysBeyondTerms: numberOf(node, 'Days_Beyond_Terms__c'),
        own: readOwnScore(numberOf(node, 'Own_Score__c'), textOf(node, 'Own_Score_Parts__c')),
        insurance: readInsurance(node)
    };
}

function readInsurance(node: Node): CreditInsurance | undefined {
    const amount = moneyOf(node, 'Insured_Amount__c', requiredText(node, 'Currency_Code__c'));
    const percent = numberOf(node, 'Insured_Percent__c');
    if (!textOf(node, 'Insurance_Effect__c') || !amount || percent === undefined) {
        return undefined;
    }
    const effect = wordOf(node, 'Insurance_Effect__c', ['None', 'Raises', 'Caps', 'Reduces']);
    return { effect, amount, percent, until: dateOf(node, 'Insured_Until__c') };
}

import type { StatementFigure } from 'c/creditAltman';
import type { PolicyRecord } from 'c/creditPolicy';
import { type IsoDate, isoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';
import { dateOf, isChecked, moneyOf, type Node, numberOf, requiredText, shownText, textOf, wordOf } from 'c/termsNode';
import type {
    FileApplication,
    FileDocument,
    FileGuarantor,
    FilePaidItem,
    FileReference,
    FileScore,
    FileStatement
} from './facts';

const figureFields: Readonly<Record<StatementFigure, string>> = {
    currentAssets: 'Current_Assets__c',
    currentLiabilities: 'Current_Liabilities__c',
    totalAssets: 'Total_Assets__c',
    retainedEarnings: 'Retained_Earnings__c',
    ebit: 'EBIT__c',
    bookEquity: 'Book_Equity__c',
    totalLiabilities: 'Total_Liabilities__c',
    sales: 'Sales__c'
};

/** One line of the checklist. */
export function readDocument(node: Node): FileDocument {
    const document = requiredText(node, 'Document__c');
    return {
        id: String(node.Id),
        document,
        name: shownText(node, 'Document__c') ?? document,
        status: wordOf(node, 'Status__c', ['Missing', 'Received', 'Accepted']),
        receivedOn: dateOf(node, 'Received_On__c')
    };
}

/** An application for credit. */
export function readApplication(node: Node): FileApplication {
    return {
        requestedLimit: amountOf(node, 'Requested_Limit__c'),
        netWorth: amountOf(node, 'Net_Worth__c'),
        openedOn: dateOf(node, 'Opened_On__c'),
        isOpen: wordOf(node, 'Status__c', ['Open', 'Decided']) === 'Open'
    };
}

/** A trade reference. */
export function readReference(node: Node): FileReference {
    return {
        id: String(node.Id),
        referee: requiredText(node, 'Referee__c'),
        highCredit: amountOf(node, 'High_Credit__c'),
        daysLate: numberOf(node, 'Pays_Days_Late__c'),
        receivedOn: dateOf(node, 'Received_On__c')
    };
}

/** A year's statement; a blank figure is missing. */
export function readStatement(node: Node): FileStatement {
    const figures = Object.entries(figureFields).map(([name, field]) => [name, amountOf(node, field)] as const);
    return {
        ...(Object.fromEntries(figures) as Partial<Record<StatementFigure, Money>>),
        id: String(node.Id),
        periodEnd: requiredDate(node, 'Period_End__c'),
        currency: requiredText(node, 'Currency_Code__c'),
        isManufacturer: isChecked(node, 'Is_Manufacturer__c'),
        source: textOf(node, 'Source__c')
    };
}

/** A guarantor or other payer. */
export function readGuarantor(node: Node): FileGuarantor {
    return {
        id: String(node.Id),
        name: requiredText(node, 'Party_Name__c'),
        kind: wordOf(node, 'Kind__c', ['Guarantor', 'Other payer', 'Parent guarantee']),
        amount: amountOf(node, 'Amount__c'),
        validUntil: dateOf(node, 'Valid_Until__c')
    };
}

/** One provider's answer. */
export function readScore(node: Node): FileScore {
    return {
        profileId: requiredText(node, 'Credit_Profile__c'),
        provider: wordOf(node, 'Provider__c', ['Own', 'D&B', 'Creditsafe', 'Experian']),
        model: requiredText(node, 'Model__c'),
        scoreDate: requiredDate(node, 'Score_Date__c'),
        rawValue: textOf(node, 'Raw_Value__c'),
        scaleLow: numberOf(node, 'Scale_Low__c'),
        scaleHigh: numberOf(node, 'Scale_High__c'),
        direction: wordOf(node, 'Direction__c', ['High is good', '1 is best']),
        band: numberOf(node, 'Band__c'),
        notRatedReason: textOf(node, 'Not_Rated_Reason__c'),
        providerText: textOf(node, 'Provider_Text__c')
    };
}

/** One version of the policy for limit proposals. */
export function readPolicy(node: Node): PolicyRecord {
    return {
        key: requiredText(node, 'Key__c'),
        kind: 'Limit proposal',
        scope: wordOf(node, 'Scope__c', ['Everyone', 'Class', 'Customer']),
        scopeValue: textOf(node, 'Scope_Value__c'),
        effectiveFrom: requiredDate(node, 'Effective_From__c'),
        effectiveTo: dateOf(node, 'Effective_To__c'),
        percent: numberOf(node, 'Percent__c'),
        value: textOf(node, 'Value__c')
    };
}

/** An item that was paid; none where one of its days is not known. */
export function readPaidItem(node: Node): readonly FilePaidItem[] {
    const invoicedOn = dateOf(node, 'Document_Date__c');
    const dueDate = dateOf(node, 'Due_Date__c');
    const clearedOn = dateOf(node, 'Cleared_On__c');
    const amount = amountOf(node, 'Original_Amount__c');
    const profileId = requiredText(node, 'Credit_Profile__c');
    return invoicedOn && dueDate && clearedOn && amount
        ? [{ profileId, invoicedOn, dueDate, clearedOn, minor: amount.minor, currency: amount.currency }]
        : [];
}

/** An amount in the currency that the record names; a record without a currency has no amount. */
function amountOf(node: Node, field: string): Money | undefined {
    const currency = textOf(node, 'Currency_Code__c');
    return currency === undefined ? undefined : moneyOf(node, field, currency);
}

function requiredDate(node: Node, field: string): IsoDate {
    return isoDate(requiredText(node, field));
}

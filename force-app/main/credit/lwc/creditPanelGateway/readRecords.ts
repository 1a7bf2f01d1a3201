import type { ScoreDirection, ScoreProvider } from 'c/creditScore';
import { isoDate } from 'c/termsIsoDate';
import {
    asNode,
    dateOf,
    enteredAmount,
    isChecked,
    linkOf,
    moneyOf,
    type Node,
    nodesOf,
    numberOf,
    textOf
} from 'c/termsNode';
import type {
    JudgedPromise,
    PageDeal,
    PanelDeal,
    PanelFacts,
    PanelHold,
    PanelItem,
    PanelItems,
    PanelScore
} from './facts';
import { oneOf, required } from './picklists';

/** One hold; its reason in words only where it was sent. */
export function readHold(node: Node): PanelHold {
    const currency = textOf(node, 'Currency_Code__c');
    const release = enteredAmount(numberOf(node, 'Release_Amount__c'), currency);
    const used = enteredAmount(numberOf(node, 'Release_Used__c'), currency);
    return {
        id: String(node.Id),
        profileId: textOf(node, 'Credit_Profile__c'),
        status: oneOf(textOf(node, 'Status__c'), ['Active', 'Released', 'Lifted', 'Closed']),
        origin: oneOf(textOf(node, 'Origin__c'), ['Rule', 'Person']),
        placedOn: required(dateOf(node, 'Placed_On__c'), 'Placed_On__c'),
        placedBy: textOf(node, 'Placed_By__c'),
        reasonClass: required(textOf(node, 'Reason_Class__c'), 'Reason_Class__c'),
        reason: textOf(node, 'Reason__c'),
        rule: textOf(node, 'Rule__c'),
        releasedOn: dateOf(node, 'Released_On__c'),
        releasedBy: textOf(node, 'Released_By__c'),
        releaseUntil: dateOf(node, 'Release_Until__c'),
        releaseAmount: release.amount,
        releaseUsed: used.amount,
        isUnreadable: release.isUnreadable || (release.amount && used.isUnreadable),
        endedOn: dateOf(node, 'Ended_On__c'),
        isReadyToRelease: isChecked(node, 'Ready_To_Release__c')
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

/** The deal; its amount in its own currency, or in `currency` where it names none. */
export function readDeal(node: Node, currency: string | undefined): PanelDeal {
    const ownCurrency = textOf(node, 'Deal_Currency__c') ?? currency;
    return {
        opportunityId: String(node.Id),
        name: textOf(node, 'Name'),
        ...enteredAmount(numberOf(node, 'Amount'), ownCurrency),
        shipDate: dateOf(node, 'Ship_Date__c'),
        inAdvance: isChecked(node, 'Payment_In_Advance__c'),
        profileId: textOf(node, 'Credit_Profile__c'),
        currency: ownCurrency
    };
}

/** The facts with the terms of the page's own record in the place of the opportunity's. */
export function withPageDeal(facts: PanelFacts, { name, amount, shipDate, inAdvance }: PageDeal): PanelFacts {
    const only = facts.profiles.length === 1 ? facts.profiles[0]?.currency : undefined;
    const currency = facts.deal?.currency ?? only;
    const entered = enteredAmount(amount, currency);
    return {
        ...facts,
        deal: {
            ...facts.deal,
            name,
            amount: entered.amount,
            isUnreadable: entered.isUnreadable,
            shipDate: shipDate === undefined ? undefined : isoDate(shipDate),
            inAdvance,
            currency
        }
    };
}

/** How many of an application's documents came in; undefined without an application. */
export function readApplication(nodes: readonly Node[]): { received: number; of: number } | undefined {
    const received = nodes.filter((node) => textOf(node, 'Status__c') !== 'Missing');
    return nodes.length > 0 ? { received: received.length, of: nodes.length } : undefined;
}

/** Judged promises; undefined where the user was not answered any. */
export function readJudgedPromises(connection: unknown): readonly JudgedPromise[] | undefined {
    return connection === undefined || connection === null
        ? undefined
        : nodesOf(connection).map((node) => ({
              profileId: required(textOf(node, 'Credit_Profile__c'), 'Credit_Profile__c'),
              isKept: oneOf(textOf(node, 'Status__c'), ['Kept', 'Partly kept', 'Broken']) === 'Kept',
              judgedOn: required(dateOf(node, 'Judged_On__c'), 'Judged_On__c')
          }));
}

/** A page of open items; undefined where the user was not answered any. */
export function readItems(connection: unknown, currencies: ReadonlyMap<string, string>): PanelItems | undefined {
    if (connection === undefined || connection === null) {
        return undefined;
    }
    const { totalCount, pageInfo } = asNode(connection);
    const rows = nodesOf(connection).map((node) => readItem(node, currencies));
    const { hasNextPage, endCursor } = asNode(pageInfo);
    return {
        rows,
        totalCount: typeof totalCount === 'number' ? totalCount : rows.length,
        nextCursor: hasNextPage === true ? String(endCursor) : undefined
    };
}

function readItem(node: Node, currencies: ReadonlyMap<string, string>): PanelItem {
    const profileId = required(textOf(node, 'Credit_Profile__c'), 'Credit_Profile__c');
    const currency = required(textOf(node, 'Currency_Code__c'), 'Currency_Code__c');
    return {
        id: String(node.Id),
        profileId,
        document: textOf(node, 'Name') ?? '',
        documentDate: dateOf(node, 'Document_Date__c'),
        dueDate: dateOf(node, 'Due_Date__c'),
        open: required(moneyOf(node, 'Open_Amount__c', currency), 'Open_Amount__c'),
        openInCredit: moneyOf(node, 'Open_In_Credit_Currency__c', currencies.get(profileId) ?? currency),
        disputed: moneyOf(node, 'Disputed_In_Ledger__c', currency),
        documentLink: linkOf(node, 'Document_Link__c'),
        deliveryLink: linkOf(node, 'Proof_Of_Delivery_Link__c')
    };
}

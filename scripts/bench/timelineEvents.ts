/** An account with so many events of every kind, in the shares of a customer that is worked on. */
import type { Demo } from '../start/test/demo.ts';

type Row = Readonly<Record<string, unknown>>;

const CALL_SIZE = 200;
const newest = Date.UTC(2026, 5, 29);

/** Makes an account and its events, and answers the account's id. */
export async function accountWithEvents(demo: Demo, name: string, count: number): Promise<string> {
    const { users, accessToken } = demo.org;
    const integration = users.integration?.accessToken ?? accessToken;
    const [accountId = ''] = await create(demo, accessToken, 'Account', [{ Name: name }]);
    const [profileId = ''] = await create(demo, integration, 'Credit_Profile__c', [
        { Account__c: accountId, Key__c: `bench|${name}`, Currency_Code__c: 'USD', Customer_Number__c: name }
    ]);
    const common = { Credit_Profile__c: profileId, Currency_Code__c: 'USD' };
    const shares: readonly [object: string, share: number, row: (day: string, index: number) => Row][] = [
        ['Collection_Activity__c', 0.45, (day, index) => activity(profileId, day, index)],
        ['Cash_Receipt__c', 0.3, (day, index) => receipt(common, day, `${name}|${index}`)],
        ['Collection_Promise__c', 0.08, (day, index) => promise(common, day, `${name}|${index}`)],
        ['Receivable_Dispute__c', 0.04, (day, index) => dispute(common, day, `${name}|${index}`)],
        ['Credit_Score__c', 0.05, (day, index) => score(profileId, day, `${name}|${index}`)],
        ['Credit_Hold__c', 0.04, (day, index) => hold(accountId, profileId, day, `${name}|${index}`)]
    ];
    for (const [object, share, row] of shares) {
        const rows = Array.from({ length: Math.round(count * share) }, (_, index) =>
            row(dayOf(index / (count * share)), index)
        );
        await create(demo, object === 'Collection_Activity__c' ? accessToken : integration, object, rows);
    }
    return accountId;
}

/** Spread over ten years, whatever the number. */
function dayOf(part: number): string {
    return new Date(newest - part * 3_650 * 86_400_000).toISOString().slice(0, 10);
}

function activity(profileId: string, day: string, index: number): Row {
    return {
        Credit_Profile__c: profileId,
        Kind__c: index % 3 === 0 ? 'Email' : 'Call',
        Direction__c: 'Outgoing',
        Happened_At__c: `${day}T${String(8 + (index % 9)).padStart(2, '0')}:15:00Z`,
        Contact_Name__c: 'Frank Delgado',
        Outcome__c: 'Left message',
        Summary__c: `Asked about invoice ${index}`
    };
}

function receipt(common: Row, day: string, key: string): Row {
    return { ...common, Key__c: key, Received_On__c: day, Amount__c: 1_250.5, Reference__c: key };
}

function promise(common: Row, day: string, key: string): Row {
    const judged = { Judged_On__c: day, Status_Then__c: 'Kept', Received_In_Time__c: 900, Tolerance_Ends_On__c: day };
    return {
        ...common,
        Key__c: key,
        Amount__c: 900,
        Promised_On__c: day,
        Due_On__c: day,
        Status__c: 'Kept',
        ...judged
    };
}

function dispute(common: Row, day: string, key: string): Row {
    return {
        ...common,
        Key__c: key,
        Opened_On__c: day,
        Amount__c: 40,
        Reason__c: 'Price',
        Side__c: 'Sales',
        Status__c: 'Accepted'
    };
}

function score(profileId: string, day: string, key: string): Row {
    const model = { Provider__c: 'D&B', Model__c: 'PAYDEX', Direction__c: 'High is good' };
    return { Credit_Profile__c: profileId, Key__c: key, ...model, Score_Date__c: day, Raw_Value__c: '72', Band__c: 2 };
}

/** Placed and lifted: two events. */
function hold(accountId: string, profileId: string, day: string, key: string): Row {
    const placed = { Origin__c: 'Rule', Reason_Class__c: 'Overdue invoices', Reason__c: 'Overdue', Placed_On__c: day };
    const lifted = { Status__c: 'Lifted', Ended_On__c: day, Ended_By__c: 'Rules', End_Reason__c: 'Paid' };
    return {
        Account__c: accountId,
        Credit_Profile__c: profileId,
        Key__c: key,
        Rule__c: 'R2',
        Placed_By__c: 'Rules',
        ...placed,
        ...lifted
    };
}

async function create(demo: Demo, token: string, object: string, rows: readonly Row[]): Promise<string[]> {
    const ids: string[] = [];
    for (let from = 0; from < rows.length; from += CALL_SIZE) {
        const records = rows.slice(from, from + CALL_SIZE).map((row) => ({ attributes: { type: object }, ...row }));
        const answer = await fetch(`${demo.org.instanceUrl}/services/data/v68.0/composite/sobjects`, {
            method: 'POST',
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            body: JSON.stringify({ allOrNone: true, records })
        });
        const results = (await answer.json()) as { id?: string; errors?: unknown[] }[];
        for (const { id, errors } of results) {
            if (!id) throw new Error(`${object}: ${JSON.stringify(errors ?? results)}`);
            ids.push(id);
        }
    }
    return ids;
}

/** What the org answers the timeline of Elm Street Builders on 30 Jun 2026, by role. */

const value = (of: unknown) => ({ value: of });
const record = (Id: string, fields: Readonly<Record<string, unknown>>) => ({
    Id,
    ...Object.fromEntries(Object.entries(fields).map(([field, of]) => [field, isPart(of) ? of : value(of)]))
});
const isPart = (of: unknown): boolean => typeof of === 'object' && of !== null;
const connection = (...nodes: readonly object[]) => ({
    edges: nodes.map((node) => ({ node })),
    pageInfo: { hasNextPage: false }
});
const answer = (query: object) => ({ uiapi: { query } });
const named = (name: string) => ({ Name: value(name) });

const profileId = 'a02000000000005AAA';
const common = { Credit_Profile__c: profileId, Currency_Code__c: 'USD', CreatedBy: named('Integration') };

const itemsOf = (...documents: readonly string[]) => ({
    Items__r: connection(
        ...documents.map((document) => record('a0I', { Amount__c: 1, Receivable__r: named(document) }))
    )
});

const promise = (number: number, amount: number, dueOn: string, eventOn: string, documents: object, more: object) =>
    record(`a0P00000000000${number}AAA`, {
        ...common,
        Amount__c: amount,
        Due_On__c: dueOn,
        Event_On__c: eventOn,
        CreatedBy: named('Rosa Dent'),
        ...documents,
        ...more
    });

const promises = [
    promise(5, 600, '2026-06-28', '2026-06-28', itemsOf('E-905'), {
        Promised_On__c: '2026-06-18',
        Status__c: 'Open',
        Tolerance_Ends_On__c: '2026-07-01'
    }),
    promise(4, 2400, '2026-06-12', '2026-06-16', itemsOf('E-904'), {
        Promised_On__c: '2026-06-03',
        Status__c: 'Broken',
        Status_Then__c: 'Broken',
        Tolerance_Ends_On__c: '2026-06-15',
        Judged_On__c: '2026-06-16',
        Broken_On__c: '2026-06-16',
        Received_In_Time__c: 0
    }),
    promise(6, 1000, '2026-06-05', '2026-06-03', itemsOf('E-904'), {
        Promised_On__c: '2026-05-29',
        Status__c: 'Withdrawn',
        Status_Then__c: 'Withdrawn',
        Withdrawn_On__c: '2026-06-03'
    }),
    promise(3, 4000, '2026-05-11', '2026-05-15', itemsOf('E-903'), {
        Promised_On__c: '2026-05-04',
        Status__c: 'Broken',
        Status_Then__c: 'Broken',
        Tolerance_Ends_On__c: '2026-05-14',
        Judged_On__c: '2026-05-15',
        Broken_On__c: '2026-05-15',
        Paid_Late_On__c: '2026-05-15',
        Received_In_Time__c: 0
    }),
    promise(2, 5000, '2026-04-20', '2026-04-24', itemsOf('E-902'), {
        Promised_On__c: '2026-04-13',
        Status__c: 'Partly kept',
        Status_Then__c: 'Partly kept',
        Tolerance_Ends_On__c: '2026-04-23',
        Judged_On__c: '2026-04-24',
        Broken_On__c: '2026-04-24',
        Received_In_Time__c: 4749.99
    }),
    promise(1, 10000, '2026-03-15', '2026-04-02', itemsOf('E-901'), {
        Promised_On__c: '2026-03-09',
        Status__c: 'Broken',
        Status_Then__c: 'Kept',
        Tolerance_Ends_On__c: '2026-03-18',
        Judged_On__c: '2026-03-18',
        Broken_On__c: '2026-04-02',
        Is_Broken_By_Reversal__c: true,
        Received_In_Time__c: 0,
        Received_Then__c: 9500
    })
];

const receipt = (id: string, amount: number, day: string, document: string, clearedOn: string, more: object = {}) =>
    record(id, {
        ...common,
        Amount__c: amount,
        Received_On__c: day,
        Applications__r: connection(
            record(`${id}A`, {
                Amount__c: amount,
                Applied_On__c: day,
                Document__c: document,
                Is_Reversed__c: 'Reversed_On__c' in more,
                Receivable__r: record('a0R', { Name: document, Cleared_On__c: clearedOn })
            })
        ),
        ...more
    });

const returned = receipt('a0C000000000001AAA', 9500, '2026-03-18', 'E-901', '2026-04-10', {
    Reversed_On__c: '2026-04-02',
    Reversal_Reason__c: 'No funds'
});
const payments = [
    receipt('a0C000000000005AAA', 4000, '2026-05-15', 'E-903', '2026-05-15'),
    receipt('a0C000000000004AAA', 250.01, '2026-05-06', 'E-902', '2026-05-06'),
    receipt('a0C000000000003AAA', 4749.99, '2026-04-22', 'E-902', '2026-05-06'),
    receipt('a0C000000000002AAA', 10000, '2026-04-10', 'E-901', '2026-04-10', {
        Method__c: 'Wire',
        Reference__c: 'WIRE 77'
    }),
    returned
];

const hold = (id: string, placedOn: string, reason: string, more: object = {}) =>
    record(id, {
        ...common,
        Origin__c: 'Rule',
        Status__c: 'Active',
        Reason_Class__c: 'Overdue invoices',
        Reason__c: reason,
        Placed_On__c: placedOn,
        Placed_By__c: 'Rules',
        ...more
    });
const lifted = hold('a0H000000000001AAA', '2026-04-02', 'the returned payment leaves E-901 overdue', {
    Status__c: 'Lifted',
    Ended_On__c: '2026-04-10',
    Ended_By__c: 'Rules',
    End_Reason__c: 'E-901 is paid'
});
const holds = [
    hold('a0H000000000002AAA', '2026-06-16', 'promise of 2,400 for 12 Jun not kept; clears with 2,400 on E-904', {
        Reason_Class__c: 'Promise not kept'
    }),
    lifted
];

const activity = (id: string, at: string, more: object) =>
    record(id, {
        ...common,
        Kind__c: 'Call',
        Direction__c: 'Incoming',
        Happened_At__c: at,
        Contact_Name__c: 'Frank Delgado',
        CreatedBy: named('Rosa Dent'),
        Is_Corrected__c: false,
        ...more
    });
const activities = [
    activity('a0A000000000002AAA', '2026-06-03T15:10:00.000Z', {
        Outcome__c: 'Cannot pay now',
        Summary__c: 'withdraws 1,000, promises 2,400 for 12 Jun'
    }),
    activity('a0A000000000001AAA', '2026-03-09T16:00:00.000Z', {
        Direction__c: 'Outgoing',
        Outcome__c: 'Promised',
        Summary__c: 'promises 10,000 for 15 Mar'
    })
];

const head = {
    Credit_Profile__c: connection(
        record(profileId, {
            Currency_Code__c: 'USD',
            Customer_Number__c: '100005',
            Time_Zone__c: 'America/Los_Angeles',
            Last_Contact_At__c: '2026-06-03T15:10:00.000Z'
        })
    ),
    Task: connection(),
    yearsPromises: connection(...promises.filter(({ Id }) => Id !== 'a0P000000000006AAA'))
};
const tolerance = {
    Credit_Policy__c: connection(
        record('a0Y000000000001AAA', {
            Key__c: 'promise-tolerance|everyone|2026-01-01',
            Scope__c: 'Everyone',
            Effective_From__c: '2026-01-01',
            Days__c: 3,
            Percent__c: 95,
            Value__c: '10'
        })
    )
};
const closed = {
    Receivable_Plan__c: connection(),
    defaultedPlans: connection(),
    Receivable_Installment__c: connection(),
    Credit_Score__c: connection(
        record('a0S000000000001AAA', {
            ...common,
            Provider__c: 'Experian',
            Model__c: 'Intelliscore',
            Score_Date__c: '2026-02-12',
            Raw_Value__c: '999',
            Direction__c: 'High is good',
            Not_Rated_Reason__c: 'not enough data'
        })
    ),
    Collection_Placement__c: connection(),
    recalls: connection()
};

/** The whole story as the collector is answered. */
export const ELM_EVENTS = answer({
    Collection_Activity__c: connection(...activities),
    Collection_Promise__c: connection(...promises),
    Cash_Receipt__c: connection(...payments),
    reversals: connection(returned),
    Receivable_Dispute__c: connection(),
    Credit_Hold__c: connection(...holds),
    releases: connection(),
    endedHolds: connection(lifted),
    Credit_Request__c: connection(),
    decisions: connection()
});

/** What the collector is answered beside it. */
export const ELM_OTHERS = answer({ ...head, ...tolerance, ...closed });

const without = (node: object, ...fields: readonly string[]) =>
    Object.fromEntries(Object.entries(node).filter(([field]) => !fields.includes(field)));

/** The same story as the sales rep is answered: no documents of promises, no reasons of holds. */
export const ELM_EVENTS_FOR_REP = answer({
    ...ELM_EVENTS.uiapi.query,
    Collection_Promise__c: connection(...promises.map((node) => without(node, 'Items__r'))),
    Credit_Hold__c: connection(...holds.map((node) => without(node, 'Reason__c', 'End_Reason__c'))),
    endedHolds: connection(without(lifted, 'Reason__c', 'End_Reason__c'))
});

/** What the sales rep is answered beside it. */
export const ELM_OTHERS_FOR_REP = answer(head);

/** The money of the promise of 10,000 for 15 March. */
export const ELM_P1_MONEY = answer({
    Cash_Application__c: connection(
        record('a0C1', {
            Amount__c: 9500,
            Applied_On__c: '2026-03-18',
            Reversed_On__c: '2026-04-02',
            Document__c: 'E-901',
            Receivable__r: named('E-901'),
            Cash_Receipt__r: { Currency_Code__c: value('USD') }
        }),
        record('a0C2', {
            Amount__c: 10000,
            Applied_On__c: '2026-04-10',
            Document__c: 'E-901',
            Receivable__r: named('E-901'),
            Cash_Receipt__r: { Currency_Code__c: value('USD') }
        })
    )
});

/** The call of 3 June as it is opened by the collector. */
export const ELM_CALL = answer({
    Collection_Activity__c: connection(
        activity('a0A000000000002AAA', '2026-06-03T15:10:00.000Z', {
            Name: 'ACT-000002',
            Outcome__c: 'Cannot pay now',
            Note__c: 'Waits for his own customer.',
            Internal_Note__c: 'Sounds worried.',
            Next_Step__c: 'Look at the bank',
            Next_Step_On__c: '2026-06-16'
        })
    )
});

const emptyEvents = Object.fromEntries(Object.keys(ELM_EVENTS.uiapi.query).map((name) => [name, connection()]));

/** An account where nothing happened. */
export const NOTHING_EVENTS = answer(emptyEvents);

/** What stands beside nothing. */
export const NOTHING_OTHERS = answer({
    ...closed,
    Credit_Score__c: connection(),
    ...tolerance,
    Credit_Profile__c: connection(),
    Task: connection(),
    yearsPromises: connection()
});

/** Some of so many payments, one a day and the last of June's the newest, as a page of the sales rep is answered. */
export function manyPayments(count: number, from: number, to: number) {
    const all = Array.from({ length: count }, (_, index) => {
        const number = count - index;
        const day = new Date(Date.UTC(2026, 5, 29) - (60 - number) * 86_400_000).toISOString().slice(0, 10);
        return receipt(`a0C0000000000${String(number).padStart(2, '0')}AAA`, number, day, `P-${number}`, day);
    });
    return answer({
        ...emptyEvents,
        Cash_Receipt__c: { ...connection(...all.slice(from, to)), pageInfo: { hasNextPage: to < count } }
    });
}

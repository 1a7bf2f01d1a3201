/** What the sample's collections must show on 30 June 2026: promises, the worklist, the guard. */

/** One promise: how it was judged on its own day, and how it counts by what is known today. */
export interface ExpectedPromise {
    readonly key: string;
    readonly amount: number;
    readonly dueOn: string;
    readonly asThen: string | null;
    readonly asNow: string;
    readonly isBrokenByReversal?: boolean;
    readonly paidLateOn?: string;
}

export const expectedPromises: readonly ExpectedPromise[] = [
    { key: 'sample|B-P1', amount: 8500, dueOn: '2026-06-30', asThen: 'Open', asNow: 'Open' },
    {
        key: 'sample|E-P1',
        amount: 10_000,
        dueOn: '2026-03-15',
        asThen: 'Kept',
        asNow: 'Broken',
        isBrokenByReversal: true
    },
    {
        key: 'sample|E-P2',
        amount: 5000,
        dueOn: '2026-04-20',
        asThen: 'Partly kept',
        asNow: 'Partly kept',
        paidLateOn: '2026-05-06'
    },
    {
        key: 'sample|E-P3',
        amount: 4000,
        dueOn: '2026-05-11',
        asThen: 'Broken',
        asNow: 'Broken',
        paidLateOn: '2026-05-15'
    },
    { key: 'sample|E-P4', amount: 2400, dueOn: '2026-06-12', asThen: 'Broken', asNow: 'Broken' },
    { key: 'sample|E-P5', amount: 600, dueOn: '2026-06-28', asThen: 'Open', asNow: 'Open' },
    { key: 'sample|E-P6', amount: 1000, dueOn: '2026-06-05', asThen: 'Withdrawn', asNow: 'Withdrawn' },
    { key: 'sample|H-P1', amount: 25_000, dueOn: '2026-07-06', asThen: 'Open', asNow: 'Open' },
    { key: 'sample|L-P1', amount: 14_000, dueOn: '2026-06-26', asThen: 'Withdrawn', asNow: 'Withdrawn' }
];

/** A row of the worklist, in its order. */
export interface ExpectedWork {
    readonly account: string;
    readonly tier: string;
    readonly why: readonly string[];
    readonly askFor: string;
    readonly nextStep: string;
}

export const expectedWorklist: readonly ExpectedWork[] = [
    {
        account: 'Granite Peak Mining Ltd.',
        tier: 'Broken promise, missed or defaulted plan',
        why: ['plan defaulted 18 Jun, 30,000', 'settlement offer open to 31 Jul'],
        askFor: '30,000',
        nextStep: 'credit manager decides: approve write-off 6,000 or hand over'
    },
    {
        account: 'Elm Street Builders',
        tier: 'Broken promise, missed or defaulted plan',
        why: ['promise of 2,400 for 12 Jun broken', '600 promised for 28 Jun, tolerance ends 1 Jul'],
        askFor: '2,400',
        nextStep: 'call: money for 2,400; do not take a new promise for it'
    },
    {
        account: 'Birch & Sons Fabrication LLC',
        tier: 'Promise or installment due today',
        why: ['8,500 promised for today'],
        askFor: '8,500',
        nextStep: 'look at the bank, then call'
    },
    {
        account: 'Fjord Marine Services GmbH',
        tier: 'Promise or installment due today',
        why: ['installment 10,000 due today'],
        askFor: '10,000',
        nextStep: 'reminder by mail'
    },
    {
        account: 'Cobalt Freight Systems Corp.',
        tier: 'Crossed a step in the last 7 days',
        why: ['12,000 passed 60 days on 24 Jun', '16,000 past due', 'rep asked for release'],
        askFor: '16,000',
        nextStep: 'call with the rep'
    },
    {
        account: 'Dune Hospitality SAS',
        tier: 'Other past due',
        why: ['6,000 undisputed, 26 days', '12,000 in dispute left out'],
        askFor: '6,000',
        nextStep: 'call about 6,000 only'
    },
    {
        account: 'Juniper Foods Co.',
        tier: 'Other past due',
        why: ['7,000 net, 5 days', '12,000 less 5,000 on account'],
        askFor: '7,000',
        nextStep: 'ask for remittance advice first'
    }
];

/** Who has the accounts that are not on the collector's list, and what for. */
export const expectedWithOthers: readonly { readonly account: string; readonly says: string }[] = [
    { account: 'Kestrel Aviation Parts Ltd', says: 'apply 52,500' },
    { account: 'Larch Energy Services Inc.', says: 'Legal' },
    { account: 'Ivory Pharma KK', says: 'nothing due' },
    { account: 'Alder Instruments Inc.', says: 'nothing due' },
    { account: 'Harbour Retail Group plc', says: 'nothing due' }
];

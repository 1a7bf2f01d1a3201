/** A promise of the sample on 30 June 2026: how it was judged on its own day, and how it counts by what is known today. */
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

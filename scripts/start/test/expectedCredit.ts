/** What the rules, the guard's fields and the credit manager's panel must say of one sample customer on 2026-06-30; worked out by hand, not by this project. */
export interface ExpectedCredit {
    readonly customer: string;
    /** Rules that fire, blocking and warning ones. */
    readonly blocking: readonly string[];
    readonly warning: readonly string[];
    /** First day on which a block would start if nothing more is paid; null where one blocks already. */
    readonly blockStartsOn: string | null;
    /** What paying clears all blocking rules; null where none blocks or money does not clear it. */
    readonly clearingAmount: number | null;
    /** The verdict's word on the account's panel. */
    readonly word: string;
    /** What the verdict band must say to a credit manager. */
    readonly says: readonly RegExp[];
    /** The open deal: room after it today, on its ship date with the money that is expected, and without. */
    readonly deal?: { readonly today: number; readonly withExpected: number; readonly without: number };
}

/** The fourteen customers of the stories. */
export const expectedCredit: readonly ExpectedCredit[] = [
    {
        customer: 'S01',
        blocking: [],
        warning: [],
        blockStartsOn: '2026-07-24',
        clearingAmount: null,
        word: 'Clear to quote',
        says: [/124,467\.50 free/, /Stays clear to 23 Jul even if nothing is paid/],
        deal: { today: 86701.25, withExpected: 86701.25, without: 86701.25 }
    },
    {
        customer: 'S02',
        blocking: [],
        warning: ['R4', 'R5'],
        blockStartsOn: '2026-07-04',
        clearingAmount: null,
        word: 'Watch',
        says: [/86\.5 % of the limit used/, /8,500 is 22 days late/, /4 Jul/, /8,075/, /3 Jul/],
        deal: { today: -1500, withExpected: 7000, without: -1500 }
    },
    {
        customer: 'S03',
        blocking: ['R1', 'R2'],
        warning: ['R4', 'R5'],
        blockStartsOn: null,
        clearingAmount: 15000,
        word: 'On hold by rule since 15 May',
        says: [
            /12,000 is 67 days past due/,
            /16,000 is more than 20 days late, 2,000 allowed/,
            /15,000/,
            /14,000/,
            /16,500/
        ],
        deal: { today: -4500, withExpected: -4500, without: -4500 }
    },
    {
        customer: 'S04',
        blocking: [],
        warning: ['R5'],
        blockStartsOn: '2026-07-31',
        clearingAmount: null,
        word: 'Watch',
        says: [/6,000 is 26 days late/, /12,000 in dispute/, /8,000 of it waits with Sales/],
        deal: { today: 7000, withExpected: 7000, without: 7000 }
    },
    {
        customer: 'S05',
        blocking: ['R6'],
        warning: ['R5'],
        blockStartsOn: null,
        clearingAmount: 2400,
        word: 'On hold by rule since 16 Jun',
        says: [/2,400 for 12 Jun not kept/, /E-904/],
        deal: { today: 21500, withExpected: 22100, without: 21500 }
    },
    {
        customer: 'S06',
        blocking: [],
        warning: ['R8'],
        blockStartsOn: '2026-07-21',
        clearingAmount: null,
        word: 'Watch',
        says: [/On a payment plan, 1 of 3 paid/, /10,000 due today/],
        deal: { today: -5000, withExpected: 15000, without: -5000 }
    },
    {
        customer: 'S07',
        blocking: ['R1', 'R2', 'R7', 'R9'],
        warning: ['R5'],
        blockStartsOn: null,
        clearingAmount: null,
        word: 'On hold by rule since 21 May',
        says: [/payment plan defaulted on 18 Jun/i, /30,000/, /review/i]
    },
    {
        customer: 'S08P',
        blocking: [],
        warning: ['R4g'],
        blockStartsOn: '2026-08-02',
        clearingAmount: null,
        word: 'Watch',
        says: [/97 % of the group.s limit used/]
    },
    {
        customer: 'S08N',
        blocking: [],
        warning: ['R4g'],
        blockStartsOn: '2026-07-24',
        clearingAmount: null,
        word: 'Watch',
        says: [/97 % of the group.s limit used/],
        deal: { today: -7000, withExpected: 10000, without: -7000 }
    },
    {
        customer: 'S08S',
        blocking: [],
        warning: ['R4', 'R4g'],
        blockStartsOn: '2026-07-10',
        clearingAmount: null,
        word: 'Watch',
        says: [/97 % of the group.s limit used/]
    },
    {
        customer: 'S09',
        blocking: [],
        warning: [],
        blockStartsOn: '2026-08-21',
        clearingAmount: null,
        word: 'On hold by credit (M. Sato) since 12 May',
        says: [/Ownership change, guarantee of new parent missing/, /Ready to release/],
        deal: { today: 6989600, withExpected: 6989600, without: 6989600 }
    },
    {
        customer: 'S10',
        blocking: ['R3'],
        warning: [],
        blockStartsOn: null,
        clearingAmount: 5000,
        word: 'Clear to quote within a release',
        says: [/A\. Reyes/, /10 Jul/, /4,000 of 10,000 left/, /Over the limit by 5,000/],
        deal: { today: -17000, withExpected: -42000, without: -42000 }
    },
    {
        customer: 'S11',
        blocking: [],
        warning: [],
        blockStartsOn: '2026-08-02',
        clearingAmount: null,
        word: 'Figures are stale',
        says: [/27 Jun/, /control total/i]
    },
    {
        customer: 'S12',
        blocking: ['R2', 'R3', 'R10'],
        warning: ['R5'],
        blockStartsOn: null,
        clearingAmount: null,
        word: 'On hold since 22 Jun: insolvency proceedings',
        says: [/Do not contact the customer about old invoices/, /payment in advance only, through Legal/],
        deal: { today: -53000, withExpected: -53000, without: -53000 }
    }
];

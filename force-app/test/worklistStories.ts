/** The story customers as the worklist reads them: their open items of the sample ledger, and what people entered. */
import type { CollectibleItem } from 'c/collectionsAsk';
import type { DunningStep } from 'c/collectionsDunning';
import type { WorklistAccount, WorklistPolicy, WorklistPromise } from 'c/collectionsWorklistOrder';
import { openAmountAt } from 'c/ledgerReceivable';
import { isoDate, type IsoDate } from 'c/termsIsoDate';
import { isNegative, moneyFromDecimal, sum, zero } from 'c/termsMoney';
import { storyDocuments } from './storyLedger';

const asOf = isoDate('2026-06-30');
const ledger = storyDocuments();

const NAMES: Readonly<Record<string, string>> = {
    S01: 'Alder Instruments Inc.',
    S02: 'Birch & Sons Fabrication LLC',
    S03: 'Cobalt Freight Systems Corp.',
    S04: 'Dune Hospitality SAS',
    S05: 'Elm Street Builders',
    S06: 'Fjord Marine Services GmbH',
    S07: 'Granite Peak Mining Ltd.',
    S08P: 'Harbour Retail Group plc',
    S08N: 'Harbour North Ltd',
    S08S: 'Harbour South Ltd',
    S09: 'Ivory Pharma KK',
    S10: 'Juniper Foods Co.',
    S11: 'Kestrel Aviation Parts Ltd',
    S12: 'Larch Energy Services Inc.'
};

/** The ladder of the sample policy. */
export const SAMPLE_STEPS: readonly DunningStep[] = [
    step('Item', 7, 'Email'),
    step('Item', 14, 'Call'),
    step('Item', 30, 'Email'),
    step('Item', 45, 'Call'),
    step('Item', 60, 'Call'),
    step('Item', 75, 'Letter'),
    { ...step('Item', 90, 'Email'), doneBy: 'Credit' },
    step('Installment', -1, 'Email')
];

/** Thresholds as in the sample policy. */
export const SAMPLE_WORKLIST_POLICY: WorklistPolicy = {
    steps: SAMPLE_STEPS,
    stepDays: 7,
    noContactDays: 30,
    weights: new Map([['JPY', 100]])
};

/** One story customer; what people entered comes on top. */
export function storyAccount(customer: string, entered: Partial<WorklistAccount> = {}): WorklistAccount {
    const documents = ledger.get(customer) ?? [];
    const currency = documents[0]?.facts.original.currency ?? '';
    const open = documents.map((one) => ({ ...one, open: openAmountAt(one.facts, asOf) }));
    const items = open.flatMap(({ document, facts, open: left }): CollectibleItem[] =>
        facts.dueDate && left.minor > 0
            ? [
                  {
                      id: document,
                      key: document,
                      document,
                      type: facts.type,
                      dueOn: facts.dueDate,
                      documentOn: facts.documentDate,
                      open: left,
                      disputed: facts.disputed ?? zero(currency),
                      promised: zero(currency),
                      plannedNotDue: zero(currency)
                  }
              ]
            : []
    );
    return {
        profileId: customer,
        accountId: customer,
        name: NAMES[customer] ?? customer,
        payerId: customer,
        payerName: NAMES[customer] ?? customer,
        currency,
        status: 'Normal',
        isCeased: false,
        items,
        placedItems: new Set(),
        credits: sum(open.map(({ open: left }) => left).filter(isNegative), currency),
        promises: [],
        plans: [],
        disputes: [],
        requests: [],
        stepsTaken: [],
        ...entered
    };
}

/** All story customers with what STORIES says was entered by 30 June. */
export function storyAccounts(): readonly WorklistAccount[] {
    const plain = ['S01', 'S08P', 'S08N', 'S08S', 'S11'];
    return [
        ...plain.map((customer) => storyAccount(customer)),
        storyAccount('S02', { promises: [promise('S02', '8500', '2026-06-30', 'B-901')] }),
        storyAccount('S03', { requests: [{ kind: 'Release', amount: moneyFromDecimal('6000', 'USD') }] }),
        storyAccount('S04', { disputes: [dispute('Sales', '8000', 'A. Roux'), dispute('Billing', '4000')] }),
        storyAccount('S05', {
            promises: [
                { ...promise('S05', '2400', '2026-06-12', 'E-904'), status: 'Broken' },
                promise('S05', '600', '2026-06-28', 'E-905')
            ]
        }),
        fjord(),
        granite(),
        storyAccount('S09', { heldBy: { by: 'M. Sato', reasonClass: 'Credit review' } }),
        storyAccount('S10'),
        storyAccount('S12', { status: 'Insolvent', heldBy: { by: 'Legal', reasonClass: 'Insolvency' } })
    ];
}

function fjord(): WorklistAccount {
    const eur = (amount: string) => moneyFromDecimal(amount, 'EUR');
    return storyAccount('S06', {
        plans: [
            {
                id: 'F-PLAN',
                status: 'Active',
                activatedOn: isoDate('2026-05-28'),
                unpaid: [
                    { number: 2, due: isoDate('2026-06-30'), amount: eur('10000') },
                    { number: 3, due: isoDate('2026-07-31'), amount: eur('10000') }
                ],
                covers: [
                    { id: 'F-902', amount: eur('12000') },
                    { id: 'F-903', amount: eur('8000') }
                ],
                terms: { graceDays: 5, misses: 2, cureDays: 10 }
            }
        ]
    });
}

function granite(): WorklistAccount {
    const usd = (amount: string) => moneyFromDecimal(amount, 'USD');
    return storyAccount('S07', {
        plans: [
            {
                id: 'G-PLAN',
                status: 'Defaulted',
                activatedOn: isoDate('2026-02-27'),
                defaultedOn: isoDate('2026-06-18'),
                unpaid: ['2026-04-30', '2026-06-01', '2026-06-30'].map((due, index) => ({
                    number: index + 3,
                    due: isoDate(due),
                    amount: usd('10000')
                })),
                covers: [
                    { id: 'G-901', amount: usd('5000') },
                    { id: 'G-902', amount: usd('15000') },
                    { id: 'G-903', amount: usd('10000') }
                ],
                terms: { graceDays: 5, misses: 2, cureDays: 10 }
            }
        ],
        requests: [{ kind: 'Settlement', amount: usd('6000'), offerUntil: isoDate('2026-07-31') }]
    });
}

/** A promise for one document, within the sample's tolerance of three days. */
export function promise(customer: string, amount: string, dueOn: string, document: string): WorklistPromise {
    const facts = ledger.get(customer)?.find((one) => one.document === document)?.facts;
    const currency = facts?.original.currency ?? '';
    const promised = moneyFromDecimal(amount, currency);
    return {
        id: `${customer} ${dueOn}`,
        amount: promised,
        dueOn: isoDate(dueOn),
        status: 'Open',
        toleranceEndsOn: isoDate(dayLater(dueOn, 3)),
        items: [{ id: document, amount: promised, open: facts ? openAmountAt(facts, asOf) : zero(currency) }]
    };
}

function dispute(side: string, amount: string, holder?: string): WorklistAccount['disputes'][number] {
    return {
        status: 'Open',
        side,
        holder,
        amount: moneyFromDecimal(amount, 'EUR'),
        changedAt: new Date('2026-06-10T09:00:00Z')
    };
}

function step(
    countsFrom: DunningStep['countsFrom'],
    daysPastDue: number,
    channel: DunningStep['channel']
): DunningStep {
    return {
        key: `${countsFrom}-${daysPastDue}`,
        name: `${channel} after ${daysPastDue} days`,
        countsFrom,
        daysPastDue,
        channel,
        doneBy: 'Collector',
        pausesForPromises: true,
        pausesForDisputes: true,
        pausesForPlans: true,
        minimumGapDays: 7,
        effectiveFrom: isoDate('2026-01-01')
    };
}

function dayLater(day: string, days: number): IsoDate {
    return isoDate(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));
}

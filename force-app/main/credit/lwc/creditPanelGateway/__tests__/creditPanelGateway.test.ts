import { documentFor, panelDocuments, readPanelFacts } from 'c/creditPanelGateway';
import { type DocumentNode, print } from 'graphql';
import { COBALT_FOR_CREDIT, COBALT_FOR_REP, INVISIBLE, PROSPECT } from '../../../../../test/payloads/cobalt';

const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('documents', () => {
    const text = (document: object) => print(document as DocumentNode);
    const closed = [
        'Credit_Score__c',
        'Band__c',
        'Risk_Class__c',
        'Group_Limit__c',
        'Group_Exposure__c',
        'Days_Beyond_Terms__c'
    ];
    const details = ['Reason__c', 'Rule__c', 'Release_Reason__c'];
    const asks = (document: object, name: string) => new RegExp(`\\b${name}\\b`).test(text(document));

    it('never asks for what a permission shape closes', () => {
        const { plain, withScores, withHoldDetails, withBoth } = panelDocuments;
        expect(closed.filter((name) => asks(plain, name) || asks(withHoldDetails, name))).toEqual([]);
        expect(details.filter((name) => asks(plain, name) || asks(withScores, name))).toEqual([]);
        expect([...closed, ...details].filter((name) => !asks(withBoth, name))).toEqual([]);
    });

    it('chooses one constant document by permission', () => {
        expect(documentFor({ scores: false, holdDetails: false })).toBe(panelDocuments.plain);
        expect(documentFor({ scores: true, holdDetails: false })).toBe(panelDocuments.withScores);
        expect(documentFor({ scores: false, holdDetails: true })).toBe(panelDocuments.withHoldDetails);
        expect(documentFor({ scores: true, holdDetails: true })).toBe(panelDocuments.withBoth);
    });

    it('always says how many records it wants, within the ten subqueries of one request', () => {
        for (const document of Object.values(panelDocuments)) {
            const connections = text(document).match(/edges \{/g) ?? [];
            expect(text(document).match(/first: \d+/g)).toHaveLength(connections.length);
            expect(connections.length).toBeLessThanOrEqual(10);
        }
    });
});

describe('readPanelFacts', () => {
    it('maps a whole answer to domain types, null to undefined', () => {
        expect(readPanelFacts(COBALT_FOR_CREDIT)).toEqual({
            accountName: 'Cobalt Freight Systems Corp.',
            profiles: [
                {
                    id: 'a02000000000003AAA',
                    customerNumber: '100003',
                    currency: 'USD',
                    accountStatus: 'Normal',
                    terms: { own: usd(2_000_000), zeroLimitMeans: 'No credit' },
                    receivables: usd(1_850_000),
                    unappliedCredits: usd(0),
                    openOrders: usd(0),
                    shippedNotBilled: usd(0),
                    exposure: usd(1_850_000),
                    effectiveLimit: usd(2_000_000),
                    isUnlimited: false,
                    available: usd(150_000),
                    usedPercent: 92.5,
                    ageing: {
                        asOf: '2026-06-30',
                        bounds: [30, 60, 90],
                        amounts: [usd(250_000), usd(100_000), usd(300_000), usd(1_200_000), usd(0)],
                        pastDue: usd(1_600_000)
                    },
                    overdueForHold: { amount: usd(1_600_000), oldestDueDate: '2026-04-24' },
                    disputed: usd(0),
                    lastPayment: { on: '2026-04-19', amount: usd(450_000) },
                    riskClass: 'B',
                    band: 4,
                    daysBeyondTerms: 24.44,
                    averageDaysToPay: 45.7,
                    dso: 256.2,
                    source: {
                        name: 'DEMO',
                        company: '1000',
                        asOf: '2026-06-30',
                        lastGoodRun: new Date('2026-06-30T06:00:00Z'),
                        staleAfterHours: 26,
                        lastDeliveryAt: new Date('2026-06-30T06:00:00Z'),
                        lastDeliveryOutcome: 'Good'
                    }
                }
            ],
            holds: [
                {
                    profileId: 'a02000000000003AAA',
                    status: 'Active',
                    origin: 'Rule',
                    placedOn: '2026-05-15',
                    reasonClass: 'Overdue invoices',
                    reason: '12,000 is 67 days past due (R1 since 24 Jun); 16,000 is more than 20 days late, 2,000 allowed (R2).',
                    rule: 'R2'
                }
            ],
            scores: [
                {
                    profileId: 'a02000000000003AAA',
                    provider: 'D&B',
                    model: 'PAYDEX',
                    scoreDate: '2026-06-12',
                    rawValue: '52',
                    scaleLow: 1,
                    scaleHigh: 100,
                    direction: 'High is good',
                    band: 4
                }
            ],
            policies: [
                {
                    key: 'watch-used-percent|everyone|2026-01-01',
                    kind: 'Watch used percent',
                    scope: 'Everyone',
                    effectiveFrom: '2026-01-01',
                    percent: 85
                }
            ]
        });
    });

    it('has no scores and no reasons where none were sent', () => {
        const facts = readPanelFacts(COBALT_FOR_REP);
        expect([facts?.scores, facts?.holds[0]?.reason, facts?.profiles[0]?.band]).toEqual([[], undefined, undefined]);
    });

    it('tells an account without a profile from one that is not visible', () => {
        expect(readPanelFacts(PROSPECT)?.profiles).toEqual([]);
        expect(readPanelFacts(INVISIBLE)).toBeUndefined();
        expect(readPanelFacts({})).toBeUndefined();
    });

    it('refuses a word that the domain does not know', () => {
        const strange: unknown = JSON.parse(JSON.stringify(COBALT_FOR_REP).replace('"Active"', '"Paused"'));
        expect(() => readPanelFacts(strange)).toThrow(RangeError);
    });
});

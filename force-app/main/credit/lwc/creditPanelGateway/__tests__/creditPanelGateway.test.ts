import { documentFor, panelDocuments, readItemsPage, readPanelFacts, withPageDeal } from 'c/creditPanelGateway';
import { type DocumentNode, print } from 'graphql';
import {
    COBALT_DEAL,
    COBALT_FOR_CREDIT,
    COBALT_FOR_REP,
    INVISIBLE,
    NEXT_ITEMS,
    PROSPECT
} from '../../../../../test/payloads/cobalt';

const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('documents', () => {
    const text = (document: object) => print(document as DocumentNode);
    const closed = [
        'Credit_Score__c',
        'Band__c',
        'Risk_Class__c',
        'Group_Limit__c',
        'Group_Exposure__c',
        'Days_Beyond_Terms__c',
        'Own_Score__c',
        'Collection_Promise__c',
        'Receivable__c'
    ];
    const details = ['Rule__c', 'Release_Reason__c', 'Ended_On__c', 'Decision_Trace__c'];
    const asks = (document: object, name: string) => new RegExp(`\\b${name}\\b`).test(text(document));

    it('never asks for what a permission shape closes', () => {
        const { plain, withBoth, dealPlain, dealWithBoth } = panelDocuments;
        const all = [...closed, ...details];
        expect(all.filter((name) => asks(plain, name) || asks(dealPlain, name))).toEqual([]);
        expect(all.filter((name) => !asks(withBoth, name))).toEqual([]);
        expect(all.filter((name) => !asks(dealWithBoth, name))).toEqual(['Receivable__c']);
    });

    it('chooses one constant document by page, and what credit sees only for who may see all of it', () => {
        const both = { scores: true, holdDetails: true };
        expect(documentFor(both)).toBe(panelDocuments.withBoth);
        expect(documentFor(both, 'deal')).toBe(panelDocuments.dealWithBoth);
        for (const less of [{ scores: false }, { holdDetails: false }]) {
            expect(documentFor({ ...both, ...less })).toBe(panelDocuments.plain);
            expect(documentFor({ ...both, ...less }, 'deal')).toBe(panelDocuments.dealPlain);
        }
    });

    it('finds the account of a deal inside the one request', () => {
        const folded = text(panelDocuments.dealPlain).replace(/[\s,]+/g, '');
        expect(folded.split('Account__c:{inq:{Opportunity:{Id:{eq:$recordId}}ApiName:"AccountId"}}')).toHaveLength(5);
        expect(folded).not.toContain('Account__c:{eq');
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
    const facts = readPanelFacts(COBALT_FOR_CREDIT);
    const [profile] = facts?.profiles ?? [];

    it('maps a profile to domain types, null to undefined', () => {
        const { judgement, trace, ...position } = profile ?? {};
        expect(position).toEqual({
            id: 'a02000000000003AAA',
            key: 'DEMO|1000|100003',
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
            live: { promised: usd(60_050), nextPromiseOn: '2026-07-05', disputed: usd(0) },
            lastPayment: { on: '2026-04-19', amount: usd(450_000) },
            riskClass: 'B',
            band: 4,
            daysBeyondTerms: 24.44,
            averageDaysToPay: 45.7,
            dso: 256.2,
            ownScore: { rated: true, score: 37, band: 4, parts: { late: 40, trend: 15, broken: 0, use: 8.5 } },
            source: {
                name: 'DEMO',
                company: '1000',
                asOf: '2026-06-30',
                lastGoodRun: new Date('2026-06-30T06:00:00Z'),
                staleAfterHours: 26,
                lastDeliveryAt: new Date('2026-06-30T06:00:00Z'),
                lastDeliveryOutcome: 'Good'
            }
        });
        expect([judgement?.clearing?.total, judgement?.asOf]).toEqual([usd(1_500_000), '2026-06-30']);
        expect(trace?.fired.map(({ rule, figures }) => [rule, figures.amount])).toEqual([
            ['R1', usd(1_200_000)],
            ['R2', usd(1_600_000)]
        ]);
    });

    it('maps holds, scores and items', () => {
        expect(facts?.holds).toEqual([
            {
                id: 'a03000000000001AAA',
                profileId: 'a02000000000003AAA',
                status: 'Active',
                origin: 'Rule',
                placedOn: '2026-05-15',
                reasonClass: 'Overdue invoices',
                reason: '16,000 is more than 20 days late, 2,000 allowed.',
                rule: 'R2',
                isReadyToRelease: false
            }
        ]);
        expect(facts?.scores).toEqual([
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
        ]);
        expect(facts?.items).toMatchObject({ totalCount: 4, nextCursor: undefined });
        expect(facts?.items?.rows[0]).toEqual({
            id: 'a06C-901',
            profileId: 'a02000000000003AAA',
            document: 'C-901',
            documentDate: '2026-03-25',
            dueDate: '2026-04-24',
            open: usd(1_200_000),
            openInCredit: usd(1_200_000),
            disputed: usd(0)
        });
    });

    it('has nothing of what was not sent', () => {
        const rep = readPanelFacts(COBALT_FOR_REP);
        const [shown] = rep?.profiles ?? [];
        expect([rep?.scores, rep?.items, rep?.liftedHolds, rep?.holds[0]?.reason, shown?.band, shown?.trace]).toEqual([
            [],
            undefined,
            [],
            undefined,
            undefined,
            undefined
        ]);
    });

    it('reads a deal in the currency of its profile where it names none', () => {
        expect(readPanelFacts(COBALT_DEAL)?.deal).toEqual({
            opportunityId: '006000000000003AAA',
            name: 'Cobalt, quote 6,000',
            amount: usd(600_000),
            shipDate: '2026-07-20',
            inAdvance: false,
            profileId: 'a02000000000003AAA',
            currency: 'USD'
        });
    });

    it("puts a quote's own terms in the place of the opportunity's", () => {
        const deal =
            facts && withPageDeal(facts, { name: 'Q', amount: 12.5, shipDate: '2026-08-01', inAdvance: true }).deal;
        expect(deal).toEqual({
            name: 'Q',
            amount: usd(1_250),
            shipDate: '2026-08-01',
            inAdvance: true,
            currency: 'USD'
        });
    });

    it('reads a further page of items, and where the next one starts', () => {
        const page = readItemsPage(NEXT_ITEMS, facts?.profiles ?? []);
        expect([page?.rows.map(({ document }) => document), page?.totalCount, page?.nextCursor]).toEqual([
            ['C-903', 'C-904'],
            120,
            'v1:4'
        ]);
    });

    it('tells an account without a profile from one that is not visible, and counts its documents', () => {
        expect(readPanelFacts(PROSPECT)).toMatchObject({ profiles: [], application: { received: 3, of: 5 } });
        expect(readPanelFacts(INVISIBLE)).toBeUndefined();
        expect(readPanelFacts({})).toBeUndefined();
    });

    it('refuses a word that the domain does not know, and a judgement that cannot be read', () => {
        const strange = (from: string, to: string): unknown =>
            JSON.parse(JSON.stringify(COBALT_FOR_REP).replace(from, to));
        expect(() => readPanelFacts(strange('"Active"', '"Paused"'))).toThrow(RangeError);
        expect(() => readPanelFacts(strange('Overdue invoices\\"]', 'Something\\"]'))).toThrow(TypeError);
    });
});

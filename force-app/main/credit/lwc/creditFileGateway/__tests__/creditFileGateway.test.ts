import { fileDocumentFor, fileDocuments, readFileFacts } from 'c/creditFileGateway';
import { type DocumentNode, print } from 'graphql';
import {
    GRANITE_FOR_CREDIT,
    GRANITE_FOR_REP,
    LARCH_FOR_CREDIT,
    MISTRAL_FOR_CREDIT,
    NO_ACCOUNT
} from '../../../../../test/payloads/creditFile';

const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('documents', () => {
    const text = (document: object) => print(document as DocumentNode);
    const fieldsOf = (document: object) => new Set(text(document).match(/\b\w+__[cr]\b/g));

    it('asks for sales only what sales may read', () => {
        expect([...fieldsOf(fileDocuments.forSales)].sort()).toEqual([
            'Account__c',
            'Credit_Document__c',
            'Credit_Profile__c',
            'Credit_Terms__c',
            'Currency_Code__c',
            'Customer_Number__c',
            'Document__c',
            'Key__c',
            'Payment_Terms_Days__c',
            'Review_Date__c',
            'Status__c'
        ]);
    });

    it('chooses one constant document by permission', () => {
        expect(fileDocumentFor(false)).toBe(fileDocuments.forSales);
        expect(fileDocumentFor(true)).toBe(fileDocuments.forCredit);
    });

    it('always says how many records it wants, within the ten subqueries of one request', () => {
        for (const document of Object.values(fileDocuments)) {
            const connections = text(document).match(/edges \{/g) ?? [];
            expect(text(document).match(/first: \d+/g)).toHaveLength(connections.length);
            expect(connections.length).toBeLessThanOrEqual(10);
        }
    });
});

describe('readFileFacts', () => {
    it('maps a profile and a statement for credit, null to undefined', () => {
        const facts = readFileFacts(GRANITE_FOR_CREDIT, true);
        expect(facts?.profiles).toEqual([
            {
                id: 'a02000000000007AAA',
                customerNumber: 'S07',
                currency: 'USD',
                terms: 'In advance',
                termDays: 30,
                reviewDate: '2026-06-18',
                closed: {
                    accountStatus: 'Normal',
                    band: 5,
                    daysBeyondTerms: 76.17,
                    own: { rated: true, score: 43, band: 4, parts: { late: 40, trend: 15, broken: 0, use: 2 } }
                }
            }
        ]);
        expect(facts?.papers?.statements).toEqual([
            {
                id: 'a14000000000001AAA',
                periodEnd: '2025-12-31',
                currency: 'USD',
                isManufacturer: true,
                source: 'Annual accounts 2025',
                currentAssets: usd(210_000_000),
                currentLiabilities: usd(300_000_000),
                totalAssets: usd(500_000_000),
                retainedEarnings: usd(-90_000_000),
                ebit: usd(-25_000_000),
                bookEquity: usd(60_000_000),
                totalLiabilities: usd(440_000_000),
                sales: usd(600_000_000)
            }
        ]);
        expect(facts?.papers?.paidItems[0]).toEqual({
            profileId: 'a02000000000007AAA',
            invoicedOn: '2025-07-28',
            dueDate: '2025-08-28',
            clearedOn: '2025-10-02',
            minor: 1_500_000,
            currency: 'USD'
        });
        expect(facts?.papers?.policies).toMatchObject([{ kind: 'Limit proposal', percent: 10 }]);
    });

    it('maps an application with its references and checklist', () => {
        const facts = readFileFacts(MISTRAL_FOR_CREDIT, true);
        expect(facts?.papers?.application).toEqual({
            requestedLimit: usd(7_000_000),
            netWorth: usd(80_000_000),
            openedOn: '2026-06-18',
            isOpen: true
        });
        expect(facts?.papers?.references[1]).toEqual({
            id: 'a13000000000002AAA',
            referee: 'Northern Dairy Supply',
            highCredit: usd(6_000_000),
            daysLate: 3,
            receivedOn: '2026-06-22'
        });
        expect(facts?.documents[0]).toEqual({
            id: 'a11000000000001AAA',
            document: 'Application form',
            name: 'Antragsformular',
            status: 'Accepted',
            receivedOn: '2026-06-18'
        });
    });

    it('maps an insolvency and a guarantee', () => {
        const facts = readFileFacts(LARCH_FOR_CREDIT, true);
        expect(facts?.profiles[0]?.closed).toMatchObject({
            accountStatus: 'Insolvent',
            statusSince: '2026-06-22',
            court: 'United States Bankruptcy Court',
            caseNumber: 'Chapter 11 26-10417'
        });
        expect(facts?.papers?.guarantors).toEqual([
            {
                id: 'a15000000000001AAA',
                name: 'Larch Holding',
                kind: 'Parent guarantee',
                amount: usd(2_000_000),
                validUntil: '2026-03-31'
            }
        ]);
    });

    it('has nothing closed for sales', () => {
        const facts = readFileFacts(GRANITE_FOR_REP, false);
        expect([facts?.papers, facts?.profiles[0]?.closed]).toEqual([undefined, undefined]);
    });

    it('tells an account that is not visible, and refuses a word that the domain does not know', () => {
        expect(readFileFacts(NO_ACCOUNT, false)).toBeUndefined();
        expect(readFileFacts({}, true)).toBeUndefined();
        const strange: unknown = JSON.parse(JSON.stringify(MISTRAL_FOR_CREDIT).replace('"Accepted"', '"Lost"'));
        expect(() => readFileFacts(strange, true)).toThrow(RangeError);
    });
});

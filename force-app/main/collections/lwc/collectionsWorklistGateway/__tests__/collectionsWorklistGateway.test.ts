import { type ASTNode, type DocumentNode, Kind, type SelectionNode } from 'graphql';
import { policyOf, readScopes, readWorklist, scopeFilter, worklistDocument } from 'c/collectionsWorklistGateway';
import { isoDate } from 'c/termsIsoDate';
import { money } from 'c/termsMoney';
import { connection, record, WORKLIST_ANSWER } from '../../../../../test/payloads/worklist';

/** What the first of some nodes selects. */
function below(nodes: readonly (ASTNode | undefined)[]): readonly SelectionNode[] {
    const [first] = nodes;
    return first && 'selectionSet' in first ? (first.selectionSet?.selections ?? []) : [];
}

const usd = (units: number) => money(units * 100, 'USD');

describe('what the worklist reads', () => {
    it('asks for at most the ten queries that a request may have', () => {
        const [query] = below(below((worklistDocument as DocumentNode).definitions));
        const names = below([query]).map((field) => (field.kind === Kind.FIELD ? field.name.value : ''));
        expect(names).toContain('Credit_Profile__c');
        expect(names.length).toBeLessThanOrEqual(10);
    });

    it('maps an account with everything that decides its place', () => {
        const [account] = readWorklist(WORKLIST_ANSWER).accounts;
        expect(account).toMatchObject({
            profileId: 'profile-1',
            accountId: 'account-1',
            name: 'Elm Street Builders',
            payerId: 'account-1',
            payerName: 'Elm Street Builders',
            currency: 'USD',
            timeZone: 'America/Los_Angeles',
            status: 'Normal',
            verdict: 'On hold',
            isCeased: false,
            credits: usd(0),
            heldBy: { by: 'M. Sato', reasonClass: 'Credit review' },
            requests: [{ kind: 'Settlement', amount: usd(6_000), offerUntil: '2026-07-31' }],
            disputes: [{ status: 'Rejected', side: 'Sales', amount: usd(100) }],
            stepsTaken: [{ step: 'Item-7', on: '2026-06-12' }],
            lastContact: { kind: 'Call', outcome: 'Promised' },
            placement: { party: 'Atlas Recovery', isLegal: false, placedOn: '2026-06-01' }
        });
        expect(account?.promises).toEqual([
            {
                id: 'promise-1',
                amount: usd(2_400),
                dueOn: '2026-06-12',
                status: 'Broken',
                toleranceEndsOn: '2026-06-15',
                rest: usd(2_400),
                items: [{ id: 'item-1', amount: usd(2_400), open: usd(2_400) }]
            }
        ]);
        expect(account?.placedItems).toEqual(new Set(['item-9']));
    });

    it('takes past due items and those of plans once each, in the currency of the profile', () => {
        const items = readWorklist(WORKLIST_ANSWER).accounts[0]?.items.map(
            ({ id, document, open, disputed, poNumber, documentLink }) => ({
                id,
                document,
                open,
                disputed,
                poNumber,
                documentLink
            })
        );
        expect(items).toEqual([
            {
                id: 'item-1',
                document: 'E-904',
                open: usd(2_400),
                disputed: usd(100),
                poNumber: 'PO-7',
                documentLink: 'https://dms.example/E-904'
            },
            // 1,000 EUR worth 1,100 USD, a tenth of it disputed by the ledger.
            { id: 'item-2', document: 'E-905', open: usd(1_100), disputed: usd(110) },
            { id: 'item-3', document: 'F-903', open: usd(8_000), disputed: usd(0) }
        ]);
    });

    it('maps a plan that runs: its unpaid rows and what it still covers', () => {
        expect(readWorklist(WORKLIST_ANSWER).accounts[0]?.plans).toMatchObject([
            {
                id: 'plan-1',
                status: 'Active',
                unpaid: [{ number: 2, due: '2026-06-30', amount: usd(5_000) }],
                covers: [{ id: 'item-3', amount: usd(6_000) }],
                terms: { graceDays: 5, misses: 2, cureDays: 10 }
            }
        ]);
    });

    it('says how many accounts there are, and that something is cut', () => {
        expect(readWorklist(WORKLIST_ANSWER)).toMatchObject({
            totalCount: 312,
            isPartial: true,
            yesterdaysCash: [usd(30)],
            lastCash: { amount: usd(5_000), onAccount: true, name: 'Juniper Foods Co.', on: '2026-06-26' }
        });
    });

    it('says so when only the cash of yesterday is cut', () => {
        const pageOf = (hasNextPage: boolean) =>
            readWorklist({ uiapi: { query: { yesterdaysCash: connection([], { pageInfo: { hasNextPage } }) } } });
        expect([pageOf(true).isPartial, pageOf(false).isPartial]).toEqual([true, false]);
    });

    it('has the thresholds in force on the day, for everyone, and none where two overlap', () => {
        const page = readWorklist(WORKLIST_ANSWER);
        const policy = policyOf(page, new Date('2026-06-30T09:00:00Z'), 'UTC');
        expect(policy.stepDays).toBe(7);
        expect(policy.noContactDays).toBeUndefined();
        expect(policy.weights).toEqual(new Map([['JPY', 100]]));
        expect(policy.steps).toMatchObject([{ key: 'item-7', daysPastDue: 7, channel: 'Email', countsFrom: 'Item' }]);
        expect(policyOf(page, new Date('2027-01-01T09:00:00Z'), 'UTC').stepDays).toBeUndefined();
    });

    it('takes who named an insolvency for insolvent, whatever the ledger still says', () => {
        const account = { Account__c: 'a', Currency_Code__c: 'USD', Account_Status__c: 'Normal' };
        const named = { Id: 'x', ...record({ ...account, Insolvency_Named_At__c: '2026-05-01T10:00:00.000Z' }) };
        expect(readWorklist({ uiapi: { query: { Credit_Profile__c: connection([named]) } } }).accounts[0]?.status).toBe(
            'Insolvent'
        );
    });

    it('refuses a word that the domain does not know', () => {
        const wrong = { Id: 'x', ...record({ Account__c: 'a', Currency_Code__c: 'USD', Account_Status__c: 'Gone' }) };
        expect(() => readWorklist({ uiapi: { query: { Credit_Profile__c: connection([wrong]) } } })).toThrow(
            'Account_Status__c holds "Gone"'
        );
    });
});

describe('whose accounts', () => {
    it('filters by person, by team, by country', () => {
        expect(scopeFilter({ who: 'mine' }, 'me', [])).toEqual({ Collector__c: { eq: 'me' } });
        expect(scopeFilter({ who: 'team' }, 'me', ['Stories', 'North'])).toEqual({
            Team__c: { in: ['Stories', 'North'] }
        });
        expect(scopeFilter({ who: 'all', country: 'France' }, 'me', [])).toEqual({
            Account__r: { BillingCountry: { eq: 'France' } }
        });
        expect(scopeFilter({ who: 'all' }, 'me', [])).toEqual({});
    });

    it('is nobody for a team where the person has none: never everybody', () => {
        expect(scopeFilter({ who: 'team' }, 'me', [])).toBeUndefined();
    });

    it('knows the teams and the countries', () => {
        const group = (field: string, value: string) => ({ aggregate: { [field]: { value } } });
        const aggregate = {
            Credit_Profile__c: connection([group('Team__c', 'Stories')]),
            Account: connection([group('BillingCountry', 'Japan'), group('BillingCountry', 'France')])
        };
        expect(readScopes({ uiapi: { aggregate } })).toEqual({ teams: ['Stories'], countries: ['France', 'Japan'] });
        expect(isoDate('2026-06-30')).toBe('2026-06-30');
    });
});

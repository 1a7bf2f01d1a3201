import QuoteCreditPanel from 'c/quoteCreditPanel';
import { graphql } from '../../../../../../force-app/test/jest-mocks/lightning/graphql';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../../force-app/test/render';

afterEach(clearPage);

/** The stand-in of the record wire, which a test emits by hand. */
const { getRecord: wire } = jest.requireActual<{
    getRecord: { emit(value: unknown): void; error(body: unknown, status?: number): void };
}>('lightning/uiRecordApi');

const quote = (more: object = {}) => ({
    id: '0Q0000000000001AAA',
    apiName: 'Quote',
    fields: {
        Name: { value: 'Cobalt, first quote' },
        GrandTotal: { value: 6_000 },
        Ship_Date__c: { value: '2026-07-20' },
        Payment_In_Advance__c: { value: false },
        OpportunityId: { value: '006000000000003AAA' },
        AccountId: { value: '001000000000003AAA' },
        ...more
    }
});

type Panel = Element & { readonly recordId: string; readonly objectApiName: string; readonly deal: object };

async function panelFor(record: object): Promise<Panel | undefined> {
    const element = await render('c-quote-credit-panel', QuoteCreditPanel, { recordId: '0Q0000000000001AAA' });
    wire.emit(record);
    await rendered();
    return findAll(element, 'c-credit-panel')[0] as Panel | undefined;
}

describe('c-quote-credit-panel', () => {
    beforeEach(() => graphql.forget());

    it("shows the opportunity's credit with the quote's own terms", async () => {
        const panel = await panelFor(quote());
        expect([panel?.recordId, panel?.objectApiName]).toEqual(['006000000000003AAA', 'Opportunity']);
        expect(panel?.deal).toEqual({
            name: 'Cobalt, first quote',
            amount: 6_000,
            shipDate: '2026-07-20',
            inAdvance: false
        });
        expect(graphql.requestCount).toBe(1);
    });

    it('takes the total of a quote without line items as no amount yet', async () => {
        const panel = await panelFor(quote({ GrandTotal: { value: 0 } }));
        expect(panel?.deal).toMatchObject({ amount: undefined, shipDate: '2026-07-20' });
    });

    it('stands on the account where the quote has no opportunity', async () => {
        const panel = await panelFor(quote({ OpportunityId: { value: null } }));
        expect([panel?.recordId, panel?.objectApiName]).toEqual(['001000000000003AAA', 'Account']);
    });

    it('has an own shape while it loads, and asks for nothing yet', async () => {
        const element = await render('c-quote-credit-panel', QuoteCreditPanel, { recordId: '0Q0000000000001AAA' });
        expect(findAll(element, '[aria-busy="true"]')).toHaveLength(1);
        expect(graphql.requestCount).toBe(0);
        await expect(element).toBeAccessible();
    });

    it('says when the quote cannot be read', async () => {
        const element = await render('c-quote-credit-panel', QuoteCreditPanel, { recordId: '0Q0000000000001AAA' });
        wire.error([{ errorCode: 'INSUFFICIENT_ACCESS' }], 403);
        await rendered();
        expect(textOf(element)).toContain('Ask your administrator for the Good Terms permission set of your role.');
        await expect(element).toBeAccessible();
    });
});

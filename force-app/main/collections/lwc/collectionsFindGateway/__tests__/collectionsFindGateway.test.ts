import { findVariables, readFound } from 'c/collectionsFindGateway';
import { money } from 'c/termsMoney';
import { FOUND_ANSWER } from '../../../../../test/payloads/found';
import { connection, record } from '../../../../../test/payloads/worklist';

describe('what is asked for', () => {
    it('is nothing below three characters', () => {
        expect(findVariables(' B- ')).toBeUndefined();
        expect(findVariables(' B-9 ')).toEqual({ begins: 'B-9%', holds: '%B-9%', digits: 'B-9' });
    });

    it('takes wildcards as the characters that they are', () => {
        expect(findVariables(String.raw`100%_\x`)).toMatchObject({
            begins: String.raw`100\%\_\\x%`,
            holds: String.raw`%100\%\_\\x%`
        });
    });

    it('looks for the digits of a phone number, whatever stands between them', () => {
        expect(findVariables('(415) 555')?.digits).toBe('%4%1%5%5%5%5%');
        expect(findVariables('+1 41')?.digits).toBe('+1 41');
        expect(findVariables('4155 x')?.digits).toBe('4155 x');
    });
});

describe('what is found', () => {
    it('stands in groups by what it was found by, the surest first', () => {
        const groups = readFound(FOUND_ANSWER, '4155550101');
        expect(groups.map(({ by, hasMore, matches }) => [by, hasMore, matches.map(({ matched }) => matched)])).toEqual([
            ['document', true, ['B-901']],
            ['order', false, ['PO-7']],
            ['payment', false, ['CHK 20418']],
            ['customer', false, ['S02']],
            ['phone', false, ['(415) 555-0101', '415.555.0101']],
            ['name', false, ['Birch & Sons']]
        ]);
    });

    it('tells of an item what is open, where its documents are and whose it is', () => {
        const [documents, orders] = readFound(FOUND_ANSWER, 'B-901');
        expect(documents?.matches[0]).toEqual({
            id: 'document item-1',
            by: 'document',
            matched: 'B-901',
            accountId: 'account-1',
            accountName: 'Birch & Sons',
            beside: 'PO-7',
            open: money(850_000, 'USD'),
            isCleared: false,
            documentLink: 'https://dms.example/B-901',
            deliveryLink: undefined
        });
        expect(orders?.matches[0]).toMatchObject({ matched: 'PO-7', beside: 'B-901' });
    });

    it('opens no link but those to pages', () => {
        const item = {
            Id: 'x',
            ...record({
                Name: 'X-1',
                Currency_Code__c: 'USD',
                Status__c: 'Open',
                Document_Link__c: 'data:text/html,hello',
                Proof_Of_Delivery_Link__c: 'HTTPS://pod.example/1'
            }),
            Credit_Profile__r: { ...record({ Account__c: 'a' }) }
        };
        const [group] = readFound({ uiapi: { query: { documents: connection([item]) } } }, 'X-1');
        expect(group?.matches[0]).toMatchObject({
            documentLink: undefined,
            deliveryLink: 'HTTPS://pod.example/1'
        });
    });

    it('drops the phone numbers that only the wildcards found', () => {
        const phones = readFound(FOUND_ANSWER, '4155550102').find(({ by }) => by === 'phone');
        expect(phones).toBeUndefined();
    });
});

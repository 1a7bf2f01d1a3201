import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, pageReferenceOf } from './addresses.ts';

const recordId = '001000000000002AAA';
const addresses = [
    `/lightning/r/Account/${recordId}/view`,
    '/lightning/o/Credit_Profile__c/list',
    '/lightning/n/Worklist',
    '/lightning/page/home'
];

test('addresses and page references lead to each other', () => {
    for (const address of addresses) {
        const page = pageReferenceOf(address);
        assert.ok(page, address);
        assert.equal(addressOf(page), address);
    }
});

test('state travels in the address, the user does not', () => {
    const page = pageReferenceOf('/lightning/o/Account/list', '?page=2&as=rep');
    assert.deepEqual(page?.state, { page: '2' });
    assert.equal(page && addressOf(page), '/lightning/o/Account/list?page=2');
});

test('other addresses are none of ours', () => {
    const foreign = [
        '/',
        '/lightning',
        '/lightning/r/Account/short/view',
        `/lightning/r/Account/${recordId}/edit`,
        '/lightning/o/../list',
        '/lightning/page/other',
        '/x/r/Account'
    ];
    assert.deepEqual(
        foreign.filter((address) => pageReferenceOf(address)),
        []
    );
});

test('kinds of pages that the preview does not have are refused', () => {
    assert.throws(() => addressOf({ type: 'comm__loginPage', attributes: {} }), /no pages of type "comm__loginPage"/);
});

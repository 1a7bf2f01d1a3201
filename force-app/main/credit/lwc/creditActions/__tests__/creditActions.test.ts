import LightningModal from 'lightning/modal';
import CreditActions from 'c/creditActions';
import type { ActionSubject } from 'c/creditActionsView';
import { isoDate } from 'c/termsIsoDate';
import { clearPage, findAll, render, rendered } from '../../../../../test/render';

jest.mock('@salesforce/customPermission/Good_Terms_Ask_Credit', () => ({ default: undefined }), { virtual: true });
jest.mock('@salesforce/customPermission/Good_Terms_Change_Limit', () => ({ default: undefined }), { virtual: true });
jest.mock('c/termsClock', () => ({ currentInstant: () => new Date('2026-06-30T09:00:00Z') }));

const open = jest.mocked(LightningModal.open);

const subject: ActionSubject = {
    accountId: '001',
    accountName: 'Cobalt Freight Systems Corp.',
    profile: { id: 'P1', key: 'DEMO|1000|S03|USD', currency: 'USD', accountStatus: 'Normal' },
    holds: [
        { id: 'H1', status: 'Active', origin: 'Rule', placedOn: isoDate('2026-05-15'), reasonClass: 'Overdue invoices' }
    ],
    requests: []
};

async function actions() {
    const element = await render('c-credit-actions', CreditActions, { subject });
    const heard: string[] = [];
    for (const name of ['creditchange', 'lightning__refresh', 'lightning__showtoast']) {
        element.addEventListener(name, () => heard.push(name));
    }
    return { element, heard };
}

beforeEach(() => {
    open.mockReset();
    open.mockResolvedValue(undefined);
});
afterEach(clearPage);

test('offers by permission: a button, and the rest in a menu', async () => {
    const { element } = await actions();
    expect(findAll(element, 'lightning-button').map((button) => Reflect.get(button, 'label'))).toEqual(['Release…']);
    expect(findAll(element, 'lightning-menu-item').map((item) => Reflect.get(item, 'label'))).toEqual(['Place hold']);
    await expect(element).toBeAccessible();
});

test('a click opens the dialog; after a save the page is told, refreshed and toasted', async () => {
    open.mockResolvedValue({ message: 'Released.', writes: [] });
    const { element, heard } = await actions();
    findAll(element, '[data-action="release"]')[0]?.dispatchEvent(new CustomEvent('click'));
    await rendered();
    expect(open.mock.lastCall).toMatchObject([
        { label: 'Release: Cobalt Freight Systems Corp.', action: { kind: 'release' }, subject }
    ]);
    expect(heard).toEqual(['creditchange', 'lightning__refresh', 'lightning__showtoast']);
});

test('a cut is followed by its letter to the customer', async () => {
    const notice = { kind: 'cut', accountName: 'Cobalt Freight Systems Corp.', limit: { minor: 0, currency: 'USD' } };
    open.mockResolvedValueOnce({ message: 'Saved.', writes: [], notice });
    const { element } = await actions();
    findAll(element, '[data-action="release"]')[0]?.dispatchEvent(new CustomEvent('click'));
    await rendered();
    expect(open.mock.lastCall).toMatchObject([{ label: 'Notice letter', about: notice }]);
});

test('the menu opens what was chosen; a dialog closed without a save changes nothing', async () => {
    const { element, heard } = await actions();
    findAll(element, 'lightning-button-menu')[0]?.dispatchEvent(
        new CustomEvent('select', { detail: { value: 'placeHold' } })
    );
    await rendered();
    expect(open.mock.lastCall).toMatchObject([{ action: { kind: 'placeHold' } }]);
    expect(heard).toEqual([]);
});

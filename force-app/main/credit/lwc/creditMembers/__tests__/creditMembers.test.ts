import CreditMembers from 'c/creditMembers';
import type { MembersView } from 'c/creditPanelView';
import { clearPage, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

const NORTH = {
    key: 'North',
    name: 'Harbour North Ltd',
    accountId: '001000000000009AAA',
    isThis: true,
    promised: '',
    limit: '50,000',
    receivables: '30,000',
    orders: '0',
    exposure: '30,000'
};

const SOUTH = {
    key: 'South',
    name: 'Harbour South Ltd',
    accountId: '00100000000000AAAA',
    isThis: false,
    promised: '25,000 for 6 Jul',
    limit: '60,000',
    receivables: '45,000',
    orders: '10,000',
    exposure: '55,000'
};

const MEMBERS: MembersView = {
    rows: [NORTH, SOUTH],
    total: { name: 'Group limit 100,000', receivables: '75,000', orders: '10,000', exposure: '85,000' }
};

describe('c-credit-members', () => {
    it('lists the members with their parts of the exposure, this customer set apart', async () => {
        const element = await render('c-credit-members', CreditMembers, { members: MEMBERS });
        expect(textOf(element)).toBe(
            'Group members credit only Member Promised Own limit Receivables Orders Exposure ' +
                'Harbour North Ltd 50,000 30,000 0 30,000 ' +
                'Harbour South Ltd 25,000 for 6 Jul 60,000 45,000 10,000 55,000 ' +
                'Group limit 100,000 75,000 10,000 85,000'
        );
        expect(findAll(element, '.name_this').map(textOf)).toEqual(['Harbour North Ltd']);
        await expect(element).toBeAccessible();
    });

    it('opens another member, not this one', async () => {
        const element = await render('c-credit-members', CreditMembers, { members: MEMBERS });
        const opened: unknown[] = [];
        element.addEventListener('memberopen', (event) => opened.push((event as CustomEvent).detail));
        const links = findAll(element, 'a') as HTMLAnchorElement[];
        links.forEach((link) => link.click());
        expect(opened).toEqual(['00100000000000AAAA']);
    });
});

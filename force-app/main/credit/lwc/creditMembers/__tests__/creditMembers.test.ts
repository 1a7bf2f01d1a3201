import CreditMembers from 'c/creditMembers';
import type { MembersView } from 'c/creditPanelView';
import { clearPage, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

const MEMBERS: MembersView = {
    rows: [
        { key: 'North', name: 'Harbour North Ltd', isThis: true, limit: '50,000', exposure: '30,000' },
        { key: 'South', name: 'Harbour South Ltd', isThis: false, limit: '60,000', exposure: '55,000' }
    ],
    total: { name: 'Group limit 100,000', exposure: '85,000' }
};

it('lists the members with limit and exposure, this customer set apart', async () => {
    const element = await render('c-credit-members', CreditMembers, { members: MEMBERS });
    expect(textOf(element)).toBe(
        'Group members credit only Member Own limit Exposure Harbour North Ltd 50,000 30,000 ' +
            'Harbour South Ltd 60,000 55,000 Group limit 100,000 85,000'
    );
    expect(findAll(element, '.name_this').map(textOf)).toEqual(['Harbour North Ltd']);
    await expect(element).toBeAccessible();
});

import CreditProfileList from 'c/creditProfileList';
import type { ProfileRow } from 'c/creditPanelView';
import { clearPage, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

const PROFILES: readonly ProfileRow[] = [
    {
        key: 'held',
        label: 'Customer 3, company 1000, USD',
        verdictWord: 'On hold by rule since 15 May',
        tone: 'error',
        iconName: 'utility:ban',
        figure: { text: '' },
        isSelected: true
    },
    {
        key: 'clear',
        label: 'Customer 1, company 2000, EUR',
        verdictWord: 'Clear to quote',
        tone: 'success',
        iconName: 'utility:success',
        figure: { text: '124,467.50', value: '124467.50' },
        isSelected: false
    }
];

describe('c-credit-profile-list', () => {
    it('has one button per profile and says which is chosen', async () => {
        const element = await render('c-credit-profile-list', CreditProfileList, { profiles: PROFILES });
        expect(textOf(element)).toBe(
            'Credit profiles, worst first On hold by rule since 15 May Customer 3, company 1000, USD ' +
                'Clear to quote Customer 1, company 2000, EUR 124,467.50'
        );
        expect(findAll(element, 'button').map((button) => button.getAttribute('aria-pressed'))).toEqual([
            'true',
            'false'
        ]);
        await expect(element).toBeAccessible();
    });

    it('fires profileselect with the key', async () => {
        const element = await render('c-credit-profile-list', CreditProfileList, { profiles: PROFILES });
        const selected = jest.fn();
        element.addEventListener('profileselect', (event) => selected((event as CustomEvent<string>).detail));
        (findAll(element, 'button')[1] as HTMLButtonElement).click();
        expect(selected.mock.calls).toEqual([['clear']]);
    });
});

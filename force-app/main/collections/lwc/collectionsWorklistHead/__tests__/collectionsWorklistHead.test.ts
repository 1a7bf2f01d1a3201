import CollectionsWorklistHead from 'c/collectionsWorklistHead';
import { clearPage, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

const view = {
    when: 'Tue 30 Jun 2026, 09:00 UTC',
    totals: [
        { key: 'USD', text: '63,900', value: '63900.00', currency: 'USD' },
        { key: 'EUR', text: '16,000', value: '16000.00', currency: 'EUR' }
    ],
    cash: 'none',
    progress: { text: '1 of 7', percent: 14 }
};

describe('c-collections-worklist-head', () => {
    it('has the totals for each currency, the cash and the progress, and is accessible', async () => {
        const element = await render('c-collections-worklist-head', CollectionsWorklistHead, { view, isMine: true });
        expect(textOf(element)).toBe(
            'Tue 30 Jun 2026, 09:00 UTC Worklist To ask for 63,900 USD, 16,000 EUR ' +
                "Yesterday's cash, my accounts none Done today 1 of 7"
        );
        await expect(element).toBeAccessible();
    });

    it('says that there is nothing to ask for, and that the accounts are not only the own ones', async () => {
        const element = await render('c-collections-worklist-head', CollectionsWorklistHead, {
            view: { ...view, totals: [] }
        });
        expect(textOf(element)).toContain("To ask for nothing Yesterday's cash, these accounts");
    });

    it('has its title before anything is known', async () => {
        const element = await render('c-collections-worklist-head', CollectionsWorklistHead, { view: undefined });
        expect(textOf(element)).toBe('Worklist');
    });
});

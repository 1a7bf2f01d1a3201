import CreditAsOf from 'c/creditAsOf';
import { clearPage, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

describe('c-credit-as-of', () => {
    it('says when and from where', async () => {
        const asOf = { when: 'As of Tue 30 Jun 2026, 06:00 UTC', source: 'Ledger DEMO, company 1000' };
        const element = await render('c-credit-as-of', CreditAsOf, { asOf });
        expect(textOf(element)).toBe('As of Tue 30 Jun 2026, 06:00 UTC Ledger DEMO, company 1000');
        expect(findAll(element, '.badge')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('marks stale figures by word and icon', async () => {
        const asOf = { when: 'As of Sat 27 Jun 2026, 05:40 UTC', source: '', badge: 'stale, 3 days old' };
        const element = await render('c-credit-as-of', CreditAsOf, { asOf });
        expect(textOf(element)).toBe('As of Sat 27 Jun 2026, 05:40 UTC stale, 3 days old');
        expect(findAll(element, 'lightning-icon')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });
});

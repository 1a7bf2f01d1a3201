import CreditVerdictBand from 'c/creditVerdictBand';
import type { VerdictView } from 'c/creditPanelView';
import { clearPage, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

const HELD: VerdictView = {
    kind: 'heldByRule',
    tone: 'error',
    iconName: 'utility:ban',
    word: 'On hold by rule since 15 May',
    reason: 'Overdue invoices.',
    badge: 'Figures are stale'
};

describe('c-credit-verdict-band', () => {
    it('says the verdict by word, icon and colour, with stale beside it', async () => {
        const element = await render('c-credit-verdict-band', CreditVerdictBand, { verdict: HELD });
        expect(textOf(element)).toBe('On hold by rule since 15 May Overdue invoices. Figures are stale');
        expect(findAll(element, '.band_error[data-verdict="heldByRule"]')).toHaveLength(1);
        const [icon] = findAll(element, 'lightning-icon');
        expect((icon as HTMLElement & { iconName: string }).iconName).toBe('utility:ban');
        await expect(element).toBeAccessible();
    });

    it('sets apart what must not be overlooked', async () => {
        const verdict: VerdictView = { ...HELD, badge: undefined, strong: 'Over the limit by 5,000.' };
        const element = await render('c-credit-verdict-band', CreditVerdictBand, { verdict });
        expect(findAll(element, 'strong').map((strong) => strong.textContent)).toEqual(['Over the limit by 5,000.']);
        expect(textOf(element)).not.toContain('stale');
    });
});

import CreditVerdictBand from 'c/creditVerdictBand';
import type { VerdictView } from 'c/creditPanelView';
import { clearPage, figuresOf, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

const HELD: VerdictView = {
    kind: 'heldByRule',
    tone: 'error',
    iconName: 'utility:ban',
    word: 'On hold by rule since 15 May',
    reason: 'Overdue invoices.',
    badge: 'Figures are stale',
    steps: []
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

    it('shows the steps that follow, each with its caption, figure and lines', async () => {
        const verdict: VerdictView = {
            ...HELD,
            badge: undefined,
            steps: [
                {
                    key: 'clears',
                    name: 'clears',
                    caption: 'What clears it',
                    text: 'Pay 15,000',
                    value: '15000.00',
                    lines: [{ key: 'C-901', lead: 'C-901', text: '67 days late', amount: '12,000' }]
                },
                {
                    key: 'after',
                    caption: 'After that',
                    text: 'Watch',
                    tone: 'warning',
                    iconName: 'utility:warning',
                    lines: [{ key: 'free', text: '16,500 available' }]
                }
            ]
        };
        const element = await render('c-credit-verdict-band', CreditVerdictBand, { verdict });
        expect(textOf(element)).toBe(
            'On hold by rule since 15 May Overdue invoices. What clears it Pay 15,000 C-901 67 days late 12,000 ' +
                'After that Watch 16,500 available'
        );
        expect(figuresOf(element)).toEqual({ clears: '15000.00' });
        expect(findAll(element, '.step-amount_warning lightning-icon')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });
});

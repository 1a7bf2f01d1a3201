import CreditFileProposal from 'c/creditFileProposal';
import type { ProposalView } from 'c/creditFileView';
import { clearPage, figuresOf, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

const PROPOSAL: ProposalView = {
    title: 'Limit proposal',
    currency: 'USD',
    amount: { text: '70,000', value: '70000.00', name: 'proposal' },
    sentence: 'what the customer asks for decides',
    rows: [{ key: 'mean', label: 'Mean of both', text: '70,000', value: '70000.00', name: 'proposal-mean' }]
};

describe('c-credit-file-proposal', () => {
    it('shows the amount, what decided it and the steps', async () => {
        const element = await render('c-credit-file-proposal', CreditFileProposal, { proposal: PROPOSAL });
        expect(textOf(element)).toBe(
            'Limit proposal USD 70,000 what the customer asks for decides Mean of both 70,000'
        );
        expect(figuresOf(element)).toEqual({ proposal: '70000.00', 'proposal-mean': '70000.00' });
        await expect(element).toBeAccessible();
    });

    it('says why there is none', async () => {
        const proposal = { title: 'Limit proposal', sentence: 'No proposal: no limit was asked for.', rows: [] };
        const element = await render('c-credit-file-proposal', CreditFileProposal, { proposal });
        expect(textOf(element)).toBe('Limit proposal No proposal: no limit was asked for.');
        expect(findAll(element, '[data-figure]')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });
});

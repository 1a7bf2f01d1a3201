import TermsErrorPanel from 'c/termsErrorPanel';
import { clearPage, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

const ERROR = {
    heading: 'Credit figures could not be read',
    message: 'The org did not answer (503).',
    isError: true,
    canRetry: true
};

describe('c-terms-error-panel', () => {
    it('says what failed and fires retry', async () => {
        const element = await render('c-terms-error-panel', TermsErrorPanel, ERROR);
        const retried = jest.fn();
        element.addEventListener('retry', retried);
        expect(textOf(element)).toContain('Credit figures could not be read The org did not answer (503).');
        const [button] = findAll(element, 'lightning-button');
        expect((button as HTMLElement & { label: string }).label).toBe('Try again');
        button?.dispatchEvent(new CustomEvent('click'));
        expect(retried).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('offers nothing to try where trying again would not help', async () => {
        const element = await render('c-terms-error-panel', TermsErrorPanel, {
            ...ERROR,
            isError: false,
            canRetry: false
        });
        expect(findAll(element, 'lightning-button')).toHaveLength(0);
    });
});

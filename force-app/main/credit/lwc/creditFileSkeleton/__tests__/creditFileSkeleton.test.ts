import CreditFileSkeleton from 'c/creditFileSkeleton';
import { clearPage, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

describe('c-credit-file-skeleton', () => {
    it('is busy, keeps its titles readable and shows no figure', async () => {
        const element = await render('c-credit-file-skeleton', CreditFileSkeleton, {});
        expect(findAll(element, '[aria-busy="true"]')).toHaveLength(1);
        expect(textOf(element)).toBe('The credit file is loading Terms and review Application');
        expect(findAll(element, '[data-figure]')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });
});

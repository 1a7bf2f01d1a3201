import CreditPanelSkeleton from 'c/creditPanelSkeleton';
import { clearPage, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

it('says that it loads, keeps its titles readable and shows no figure', async () => {
    const element = await render('c-credit-panel-skeleton', CreditPanelSkeleton, {});
    expect(findAll(element, '[aria-busy="true"]')).toHaveLength(1);
    expect(textOf(element)).toBe('Credit figures are loading Headroom Ageing');
    expect(findAll(element, '.bar')).toHaveLength(5);
    await expect(element).toBeAccessible();
});

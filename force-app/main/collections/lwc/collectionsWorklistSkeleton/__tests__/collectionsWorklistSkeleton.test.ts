import CollectionsWorklistSkeleton from 'c/collectionsWorklistSkeleton';
import { clearPage, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

it('c-collections-worklist-skeleton says that it is busy, in the shape of the list', async () => {
    const element = await render('c-collections-worklist-skeleton', CollectionsWorklistSkeleton, {});
    expect(findAll(element, '[aria-busy="true"]').map(textOf)).toEqual(['The worklist is being read']);
    expect(findAll(element, '.row').length).toBeGreaterThan(3);
    await expect(element).toBeAccessible();
});

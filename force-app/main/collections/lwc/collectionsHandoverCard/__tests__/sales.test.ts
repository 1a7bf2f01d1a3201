import { graphql } from 'lightning/graphql';
import CollectionsHandoverCard from 'c/collectionsHandoverCard';
import { clearPage, render, textOf } from '../../../../../test/render';

jest.mock(
    '@salesforce/customPermission/Good_Terms_See_Internal_Notes',
    () => ({ __esModule: true, default: undefined }),
    {
        virtual: true
    }
);

const wire = graphql as unknown as { forget(): void; readonly requestCount: number };

beforeEach(() => wire.forget());
afterEach(clearPage);

test('sales sees nothing of it, and nothing is asked for them', async () => {
    const element = await render('c-collections-handover-card', CollectionsHandoverCard, { recordId: '001' });
    expect([textOf(element), wire.requestCount]).toEqual(['', 0]);
});

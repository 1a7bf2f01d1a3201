import CollectionsWorklistOthers from 'c/collectionsWorklistOthers';
import { clearPage, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

const others = [
    {
        key: '1',
        code: 'credits',
        accounts: [{ key: 'kestrel', name: 'Kestrel', separator: '' }],
        reason: 'Receivables: apply 52,500 GBP'
    },
    {
        key: 'nothingDue',
        code: 'nothingDue',
        accounts: [
            { key: 'alder', name: 'Alder', separator: ', ' },
            { key: 'ivory', name: 'Ivory', separator: '' }
        ],
        more: 'and 3 more',
        reason: 'nothing due'
    }
];

describe('c-collections-worklist-others', () => {
    it('names each account with whom it is, and is accessible', async () => {
        const element = await render('c-collections-worklist-others', CollectionsWorklistOthers, { others });
        expect(findAll(element, 'li').map(textOf)).toEqual([
            'Kestrel Receivables: apply 52,500 GBP',
            'Alder , Ivory and 3 more nothing due'
        ]);
        await expect(element).toBeAccessible();
    });

    it('tells which account is to be opened', async () => {
        const element = await render('c-collections-worklist-others', CollectionsWorklistOthers, { others });
        const opened: unknown[] = [];
        element.addEventListener('accountopen', (event) => opened.push((event as CustomEvent).detail));
        findAll(element, 'a').forEach((link) => (link as HTMLElement).click());
        expect(opened).toEqual(['kestrel', 'alder', 'ivory']);
    });
});

import type { RowView } from 'c/collectionsWorklistView';
import CollectionsWorklistTable from 'c/collectionsWorklistTable';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';

afterEach(clearPage);

const row = (key: string, more: Partial<RowView> = {}): RowView => ({
    key,
    place: 1,
    accountId: `account ${key}`,
    profileIds: [key],
    name: key,
    verdict: { word: 'On hold', tone: 'error', iconName: 'utility:ban' },
    why: '12,000, 3 days late',
    amounts: [
        { key: 'USD', text: '12,000', value: '12000.00', currency: 'USD' },
        { key: 'EUR', text: '10', value: '10.00', currency: 'EUR' }
    ],
    lastContact: 'none logged',
    isNeverContacted: true,
    nextStep: 'call about 12,000',
    isDone: false,
    ...more
});

const tiers = [{ key: 'pastDue', label: 'Other past due', rows: [row('Birch'), row('Cobalt', { isDone: true })] }];

async function tableOf(currentKey?: string) {
    const actions: unknown[] = [];
    const element = await render('c-collections-worklist-table', CollectionsWorklistTable, {
        tiers,
        currentKey,
        rowActions: [{ value: 'note', label: 'Take a note', iconName: 'utility:note' }]
    });
    element.addEventListener('rowaction', (event) => actions.push((event as CustomEvent).detail));
    element.addEventListener('rowchange', (event) => actions.push((event as CustomEvent).detail));
    return { element: element as typeof element & { focusCurrent(): void }, actions };
}

describe('c-collections-worklist-table', () => {
    it('shows every row with its amounts side by side, never added, and is accessible', async () => {
        const { element } = await tableOf('Birch');
        expect(findAll(element, '[data-row="Birch"] [data-figure="ask"]').map(textOf)).toEqual([
            '12,000 USD',
            '10 EUR'
        ]);
        expect(textOf(findAll(element, '[data-row="Cobalt"] .contact')[0] as Element)).toContain('contacted today');
        await expect(element).toBeAccessible();
    });

    it('has one row in the tab order, and the focus goes to it', async () => {
        const { element } = await tableOf('Cobalt');
        expect(findAll(element, '[data-row]').map((one) => one.getAttribute('tabindex'))).toEqual(['-1', '0']);
        element.focusCurrent();
        expect((element.shadowRoot?.activeElement as HTMLElement).dataset.row).toBe('Cobalt');
    });

    it('tells which row became the current one', async () => {
        const { element, actions } = await tableOf('Birch');
        for (const one of findAll(element, '[data-row]')) {
            one.dispatchEvent(new FocusEvent('focusin'));
        }
        await rendered();
        expect(actions).toEqual(['Cobalt']);
    });

    it('tells what was chosen for which row', async () => {
        const { element, actions } = await tableOf('Birch');
        (findAll(element, 'a.name')[1] as HTMLElement).click();
        findAll(element, '[data-log]').forEach((one) => one.dispatchEvent(new CustomEvent('click')));
        findAll(element, 'lightning-button-menu')[1]?.dispatchEvent(
            new CustomEvent('select', { detail: { value: 'note' } })
        );
        expect(actions).toEqual([
            { key: 'Cobalt', action: 'open' },
            { key: 'Birch', action: 'log' },
            { key: 'Cobalt', action: 'log' },
            { key: 'Cobalt', action: 'note' }
        ]);
    });
});

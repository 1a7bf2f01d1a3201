import CreditFileChecklist from 'c/creditFileChecklist';
import type { ChecklistView } from 'c/creditFileView';
import { clearPage, figuresOf, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

const item = (name: string, isMissing: boolean) => ({
    key: name,
    name,
    status: isMissing ? 'missing' : 'received',
    iconName: 'utility:check',
    isMissing
});
const CHECKLIST: ChecklistView = {
    title: 'Application',
    label: '2 of 3 documents',
    received: 2,
    total: 3,
    items: [item('Application form', false), item('Trade references', false), item('Guarantee', true)],
    empty: 'No application for credit is on file.'
};

describe('c-credit-file-checklist', () => {
    it('counts in words and in blocks, and names each paper with its state', async () => {
        const element = await render('c-credit-file-checklist', CreditFileChecklist, { checklist: CHECKLIST });
        expect(findAll(element, '[role="img"]')[0]?.getAttribute('aria-label')).toBe('2 of 3 documents');
        expect(findAll(element, 'rect')).toHaveLength(3);
        expect(findAll(element, '.block_received')).toHaveLength(2);
        expect(findAll(element, 'li').map(textOf)).toEqual([
            'Application form received',
            'Trade references received',
            'Guarantee missing'
        ]);
        expect(figuresOf(element)).toEqual({ documents: '2' });
        await expect(element).toBeAccessible();
    });

    it('says that there is no application', async () => {
        const checklist = { ...CHECKLIST, items: [], total: 0, received: 0 };
        const element = await render('c-credit-file-checklist', CreditFileChecklist, { checklist });
        expect(textOf(element)).toBe('Application No application for credit is on file.');
        await expect(element).toBeAccessible();
    });
});

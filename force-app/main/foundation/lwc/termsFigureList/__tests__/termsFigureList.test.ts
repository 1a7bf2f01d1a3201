import TermsFigureList from 'c/termsFigureList';
import { clearPage, figuresOf, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

describe('c-terms-figure-list', () => {
    it('shows captions, figures and directions, and names each figure', async () => {
        const element = await render('c-terms-figure-list', TermsFigureList, {
            rows: [
                { key: 'disputed', name: 'disputed', label: 'In dispute', text: '12,000', value: '12000.00' },
                {
                    key: 'class',
                    label: 'Failure class',
                    text: '3',
                    direction: { word: 'worse', iconName: 'utility:arrowdown', isWorse: true }
                }
            ]
        });
        expect(textOf(element)).toBe('In dispute 12,000 Failure class 3 worse');
        expect(figuresOf(element)).toEqual({ disputed: '12000.00' });
        expect(findAll(element, '.direction_worse')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('is empty without rows', async () => {
        const element = await render('c-terms-figure-list', TermsFigureList, { rows: [] });
        expect(textOf(element)).toBe('');
    });
});

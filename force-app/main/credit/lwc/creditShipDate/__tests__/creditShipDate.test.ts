import CreditShipDate from 'c/creditShipDate';
import type { ShipDateView } from 'c/creditPanelView';
import { clearPage, figuresOf, findAll, render, textOf } from '../../../../../test/render';

afterEach(clearPage);

const VIEW: ShipDateView = {
    title: 'Room on ship date',
    inputLabel: 'Ship date',
    day: '2026-07-20',
    firstDay: '2026-06-30',
    rows: [
        {
            key: 'roomWith',
            name: 'roomWith',
            label: 'with promises and installments',
            text: '22,000',
            value: '22000.00'
        },
        { key: 'roomWithout', name: 'roomWithout', label: 'without', text: '13,500', value: '13500.00' }
    ],
    notes: ['A later ship date does not lift the hold.'],
    isMuted: true
};

type DateInput = Element & {
    readonly type: string;
    readonly value: string;
    readonly min: string;
    readonly label: string;
};

async function renderView() {
    const element = await render('c-credit-ship-date', CreditShipDate, { shipDate: VIEW });
    return { element, input: findAll(element, 'lightning-input')[0] as DateInput };
}

describe('c-credit-ship-date', () => {
    it('shows the room on the chosen day in a region that is read out', async () => {
        const { element, input } = await renderView();
        expect([input.type, input.label, input.value, input.min]).toEqual([
            'date',
            'Ship date',
            '2026-07-20',
            '2026-06-30'
        ]);
        expect(textOf(findAll(element, '[aria-live="polite"]')[0] as Element)).toBe(
            'with promises and installments 22,000 without 13,500 A later ship date does not lift the hold.'
        );
        expect(figuresOf(element)).toEqual({ roomWith: '22000.00', roomWithout: '13500.00' });
        await expect(element).toBeAccessible();
    });

    it('tells of a day, and of none that is no day or has passed', async () => {
        const { element, input } = await renderView();
        const days: unknown[] = [];
        element.addEventListener('daychange', (event) => days.push((event as CustomEvent).detail));
        for (const value of ['2026-08-05', null, '', '2026-06-29']) {
            input.dispatchEvent(new CustomEvent('change', { detail: { value }, bubbles: true }));
        }
        expect(days).toEqual(['2026-08-05']);
    });
});

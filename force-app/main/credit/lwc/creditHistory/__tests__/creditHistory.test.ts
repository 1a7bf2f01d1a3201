import { graphql } from 'lightning/graphql';
import CreditHistory from 'c/creditHistory';
import CreditNotice from 'c/creditNotice';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';
import { juniper, nothing } from './payload';

jest.mock('c/termsClock', () => ({ currentInstant: () => new Date('2026-06-30T09:00:00Z') }));

const adapter = graphql as unknown as {
    emitResult(data: unknown, errors?: readonly unknown[], refresh?: () => Promise<void>): void;
};

async function history(data?: unknown, errors?: readonly unknown[], refresh?: () => Promise<void>) {
    const element = await render('c-credit-history', CreditHistory, { recordId: '001' });
    if (data !== undefined || errors) {
        adapter.emitResult(data, errors, refresh);
        await rendered();
    }
    return element;
}

/** Rows as lists of words: day, title, lines. */
const rowsOf = (element: Element) =>
    findAll(element, '.row').map((row) => [...row.querySelectorAll('.day, p')].map((part) => textOf(part)));

const buttons = (element: Element, label: string) =>
    findAll(element, 'lightning-button').filter((button) => Reflect.get(button, 'label') === label);

afterEach(clearPage);

test('shows its own shape while it loads', async () => {
    const element = await history();
    expect(findAll(element, '[aria-busy="true"]')).toHaveLength(1);
    await expect(element).toBeAccessible();
});

test('newest first, one release of two holds once, and the rest on demand', async () => {
    const element = await history(juniper());
    expect(rowsOf(element)).toEqual([
        ['24 Jun', 'Temporary limit refused by Alma Reyes', 'Pay J-903 first'],
        [
            '24 Jun',
            'Temporary limit asked by Ana Roux',
            'Juniper canning line',
            'Up to 160,000. Until 31 Jul.',
            'Peak season'
        ],
        ['23 Jun', 'Released by A. Reyes', 'Up to 10,000. Until 10 Jul.', 'Peak'],
        ['22 Jun', 'Hold placed by rule R3', '154,000 of 150,000'],
        ['21 Jun', 'Hold placed by rule R4', 'Over the limit'],
        ['20 Nov 2025', 'Hold closed by A. Reyes', 'Guarantee came']
    ]);
    buttons(element, 'Show 1 more')[0]?.dispatchEvent(new CustomEvent('click'));
    await rendered();
    expect(rowsOf(element).at(-1)).toEqual(['3 Nov 2025', 'Hold placed by M. Sato', 'New owner']);
    expect(buttons(element, 'Show 1 more')).toEqual([]);
    await expect(element).toBeAccessible();
});

test('without hold details there are reason classes, no rule and no reason', async () => {
    const rows = rowsOf(await history(juniper(false)));
    expect(rows.slice(2)).toEqual([
        ['23 Jun', 'Released by A. Reyes', 'Up to 10,000. Until 10 Jul.'],
        ['22 Jun', 'Hold placed by rule', 'Over the limit'],
        ['21 Jun', 'Hold placed by rule', 'Over the limit'],
        ['20 Nov 2025', 'Hold closed by A. Reyes', 'Credit review']
    ]);
});

test('a refusal opens its notice letter for who decides', async () => {
    const open = jest.mocked(CreditNotice.open);
    const element = await history(juniper());
    const letters = buttons(element, 'Notice letter');
    expect(letters).toHaveLength(1);
    letters[0]?.dispatchEvent(new CustomEvent('click'));
    await rendered();
    expect(open.mock.lastCall).toMatchObject([
        { about: { kind: 'request', accountName: 'Juniper Foods Co.', request: { number: 'CRQ-0001' } } }
    ]);
});

test('nothing decided yet says so', async () => {
    const element = await history(nothing);
    expect(textOf(element)).toContain('Nothing has been decided about this customer yet.');
    await expect(element).toBeAccessible();
});

test('an error says what failed and asks again', async () => {
    const refresh = jest.fn(() => Promise.resolve());
    const element = await history(undefined, [{ message: 'x', status: 503 }], refresh);
    expect(textOf(element)).toContain('503');
    findAll(element, 'c-terms-error-panel')[0]?.dispatchEvent(new CustomEvent('retry'));
    await rendered();
    expect(refresh).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
});

test('without access it is a notice, not an error', async () => {
    const element = await history(undefined, [{ message: 'x', extensions: { ErrorType: 'ValidationError' } }]);
    expect(Reflect.get(findAll(element, 'c-terms-error-panel')[0] as Element, 'canRetry')).toBe(false);
});

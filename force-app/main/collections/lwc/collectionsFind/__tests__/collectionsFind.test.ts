import CollectionsFind from 'c/collectionsFind';
import { findDocument } from 'c/collectionsFindGateway';
import { graphql } from '../../../../../test/jest-mocks/lightning/graphql';
import { FOUND_ANSWER } from '../../../../../test/payloads/found';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';

jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });

const mockWent: string[] = [];
jest.mock('lightning/navigation', () => ({
    NavigationMixin: Object.assign(
        (base: new () => object) =>
            class extends base {
                navigate({ attributes }: { attributes: { recordId: string } }): void {
                    mockWent.push(attributes.recordId);
                }
            },
        { Navigate: 'navigate' }
    )
}));
jest.mock(
    '@salesforce/customPermission/Good_Terms_See_Hold_Details',
    () => ({ __esModule: true, default: undefined }),
    {
        virtual: true
    }
);

beforeEach(() => {
    mockWent.length = 0;
    jest.useFakeTimers({ now: new Date('2026-06-30T09:00:00Z') });
    graphql.forget();
});

afterEach(() => {
    clearPage();
    jest.useRealTimers();
});

async function fieldIn(properties: object = {}) {
    const element = await render('c-collections-find', CollectionsFind, properties);
    return { element, field: findAll(element, 'lightning-input')[0] as HTMLElement };
}

async function type(field: Element, value: string, pause = 250) {
    field.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    jest.advanceTimersByTime(pause);
    await rendered();
}

async function answer(data: unknown = FOUND_ANSWER, errors?: readonly unknown[]) {
    graphql.emitResult(data, errors);
    await rendered();
}

async function press(target: Element, key: string) {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await rendered();
}

/** Where the component went last. */
const wentTo = () => mockWent.at(-1);

describe('c-collections-find', () => {
    it('asks after a pause, once for what was typed at the end of it', async () => {
        const { field } = await fieldIn();
        await type(field, 'B-9', 100);
        await type(field, 'B-90', 249);
        expect(graphql.requestCount).toBe(0);
        jest.advanceTimersByTime(1);
        await rendered();
        expect(graphql.requestCount).toBe(1);
        expect(graphql.getLastConfig()).toMatchObject({ variables: { begins: 'B-90%' } });
        // Who may see no items asks for none.
        expect(graphql.getLastConfig()?.query).toBe(findDocument);
    });

    it('says that it needs more characters, and asks for nothing', async () => {
        const { element, field } = await fieldIn();
        await type(field, 'B-');
        expect(textOf(element)).toContain('Type at least 3 characters.');
        expect(graphql.requestCount).toBe(0);
    });

    it('shows what matched, in groups, and is accessible', async () => {
        const { element, field } = await fieldIn();
        await type(field, '4155550101');
        await answer();
        expect(findAll(element, '[data-group]').map(textOf)).toEqual([
            'Documents B-901 Birch & Sons, PO-7 8,500 USD open Document More match: type more of it.',
            'PO numbers PO-7 Birch & Sons, B-901 8,500 USD open Document',
            'Payment references CHK 20418 Birch & Sons 24,000 USD on 22 Jun',
            'Customer numbers S02 Birch & Sons',
            'Phone numbers (415) 555-0101 Birch & Sons, Boston 415.555.0101 Birch & Sons, Pia Lund',
            'Accounts Birch & Sons Boston'
        ]);
        expect(findAll(element, '[data-file]').map((link) => link.getAttribute('href'))).toEqual([
            'https://dms.example/B-901',
            'https://dms.example/B-901'
        ]);
        expect(textOf(findAll(element, '[role="status"]')[0] as Element)).toBe('7 found');
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('says when nothing was found, and when the search failed', async () => {
        const { element, field } = await fieldIn();
        await type(field, 'no such');
        await answer({ uiapi: { query: {} } });
        expect(textOf(element)).toContain('Nothing begins with “no such”');
        await type(field, 'again');
        expect(textOf(element)).toContain('Searching');
        await answer(undefined, [{ message: 'x', status: 503 }]);
        expect(textOf(element)).toContain('The search did not work.');
    });

    it('goes through the matches with the arrow keys, and back to the field', async () => {
        const { element, field } = await fieldIn();
        await type(field, 'B-901');
        await answer();
        const focused = () => (element.shadowRoot?.activeElement as HTMLElement | null)?.dataset.match;
        const links = findAll(element, '[data-match]');
        await press(field, 'ArrowDown');
        expect(focused()).toBe('document item-1');
        await press(links[0] as Element, 'ArrowDown');
        expect(focused()).toBe('order item-1');
        await press(links[1] as Element, 'ArrowUp');
        expect(focused()).toBe('document item-1');
    });

    it('opens the account of a match', async () => {
        const { element, field } = await fieldIn();
        await type(field, 'B-901');
        await answer();
        (findAll(element, '[data-match]')[0] as HTMLElement).click();
        expect(wentTo()).toBe('account-1');
        await rendered();
        expect(findAll(element, '[data-match]')).toHaveLength(0);
    });

    it('opens the first match with Enter, also when it was pressed before the answer came', async () => {
        const { field } = await fieldIn();
        field.dispatchEvent(new CustomEvent('change', { detail: { value: 'S02' } }));
        await press(field, 'Enter');
        expect(graphql.getLastConfig()?.variables).toMatchObject({ begins: 'S02%' });
        await answer();
        expect(wentTo()).toBe('account-1');
    });

    it('closes with Escape and when the focus leaves it', async () => {
        const { element, field } = await fieldIn({ variant: 'overlay' });
        await type(field, 'B-901');
        await answer();
        await press(field, 'Escape');
        expect(findAll(element, '.panel')).toHaveLength(0);
        field.dispatchEvent(new CustomEvent('focus'));
        await rendered();
        expect(findAll(element, '.panel')).toHaveLength(1);
        findAll(element, '.find')[0]?.dispatchEvent(new FocusEvent('focusout', { relatedTarget: document.body }));
        await rendered();
        expect(findAll(element, '.panel')).toHaveLength(0);
    });
});

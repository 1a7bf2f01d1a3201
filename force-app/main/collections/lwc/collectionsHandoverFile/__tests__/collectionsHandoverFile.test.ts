import { graphql } from 'lightning/graphql';
import CollectionsHandoverFile from 'c/collectionsHandoverFile';
import { fileDocument, readCard } from 'c/collectionsHandoverGateway';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';
import { graniteCard, graniteFile } from '../../../../../test/payloads/handover';

const wire = graphql as unknown as {
    emitTo(document: object, data: unknown): void;
    emitResult(data: unknown, errors?: readonly unknown[], refresh?: () => Promise<void>, document?: object): void;
};
const reader = { userId: '005', now: new Date('2026-06-30T09:00:00Z'), locale: 'en-US', timeZone: 'UTC' };
const [placement] = readCard(graniteCard()).placements;

const open = () =>
    render('c-collections-handover-file', CollectionsHandoverFile, {
        placement,
        accountName: 'Granite Peak Mining Ltd.',
        customerNumber: 'S07',
        reader
    } as unknown as CollectionsHandoverFile);

async function granite() {
    const element = await open();
    wire.emitTo(fileDocument, graniteFile);
    await rendered();
    return element;
}

const rowsOf = (element: Element, section: string) =>
    findAll(element, `[data-section="${section}"] tbody tr`).map((row) => textOf(row));
const page = (element: Element) => decodeURIComponent(findAll(element, 'a.download')[0]?.getAttribute('href') ?? '');

afterEach(clearPage);

test('holds items, history, letters, promises as then and as now, and holds', async () => {
    const element = await granite();
    expect(textOf(element)).toContain('Collection file: Granite Peak Mining Ltd. Customer number S07.');
    expect(textOf(element)).toContain(
        'PLC-000001: handed over to Northern Collections on 30 Jun 2026, 30,000 USD. Fee 25 % of what comes in.'
    );
    expect(rowsOf(element, 'items')).toEqual([
        'G-901 31 Oct 2025 30 Nov 2025 212 5,000 5,000',
        'G-902 31 Oct 2025 30 Nov 2025 212 25,000 25,000'
    ]);
    expect(rowsOf(element, 'history')).toEqual([
        '1 Apr 2026 Call, Outgoing Noor Haddad / Gil Stone Refuses Says <b>no</b>'
    ]);
    expect(rowsOf(element, 'letters')).toEqual(['1 May 2026 Letter Board of Granite Final notice']);
    expect(rowsOf(element, 'promises')).toEqual([
        '9 Mar 2026 15 Mar 2026 10,000 USD Kept Broken, paid late 10 Apr 2026',
        // Its tolerance has passed without a ledger since: broken, by the clock.
        '20 Jun 2026 25 Jun 2026 500 USD Broken Broken'
    ]);
    expect(textOf(findAll(element, '[data-section="disputes"]')[0] as Element)).toBe('Disputes None.');
    expect(rowsOf(element, 'holds')).toEqual(['18 Jun 2026 Payment plan']);
    await expect(element).toBeAccessible();
});

test('internal notes stay here unless somebody chose to send them', async () => {
    const element = await granite();
    expect(textOf(element) + page(element)).not.toContain('bluff');
    findAll(element, '.notes')[0]?.dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
    await rendered();
    expect(rowsOf(element, 'history')[0]).toContain('Internal: Thinks we bluff');
    expect(page(element)).toContain('Internal: Thinks we bluff');
});

test('the page escapes what people typed', async () => {
    const element = await granite();
    expect(page(element)).toContain('Says &lt;b&gt;no&lt;/b&gt;');
    expect(page(element)).not.toContain('<b>');
});

test('prints a page of its own, over as many sheets as it takes', async () => {
    const element = await granite();
    const [frame] = findAll(element, 'iframe') as HTMLIFrameElement[];
    findAll(element, '[data-print]')[0]?.dispatchEvent(new CustomEvent('click'));
    expect(frame?.srcdoc).toContain('<h1>Collection file: Granite Peak Mining Ltd.</h1>');
});

test('shows its shape while it reads, and a failure that can be tried again', async () => {
    const refresh = jest.fn(() => Promise.resolve());
    const element = await open();
    expect(findAll(element, '[aria-busy="true"]')).toHaveLength(1);
    wire.emitResult(undefined, [{ status: 503 }], refresh, fileDocument);
    await rendered();
    findAll(element, 'c-terms-error-panel')[0]?.dispatchEvent(new CustomEvent('retry'));
    await rendered();
    expect(refresh).toHaveBeenCalledTimes(1);
});

import { graphql } from 'lightning/graphql';
import CollectionsHandoverCard from 'c/collectionsHandoverCard';
import { openFile, openHandover, openRecall } from 'c/collectionsHandoverDialog';
import { cardDocument, cashDocument } from 'c/collectionsHandoverGateway';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';
import { emptyCard, graniteCard, graniteCash } from '../../../../../test/payloads/handover';

jest.mock('c/termsClock', () => ({ currentInstant: () => new Date('2026-06-30T09:00:00Z') }));
jest.mock('c/collectionsHandoverDialog', () => ({
    filePermissions: { worksFiles: true, asks: true, handsOver: true },
    openAdjust: jest.fn(),
    openFile: jest.fn(),
    openHandover: jest.fn(),
    openRecall: jest.fn(),
    openReconcile: jest.fn()
}));

const wire = graphql as unknown as {
    emitTo(document: object, data: unknown): void;
    emitResult(data: unknown, errors?: readonly unknown[], refresh?: () => Promise<void>, document?: object): void;
};

const open = () => render('c-collections-handover-card', CollectionsHandoverCard, { recordId: '001' });

async function granite(placement = {}) {
    const element = await open();
    wire.emitTo(cardDocument, graniteCard(placement));
    await rendered();
    wire.emitTo(cashDocument, graniteCash);
    await rendered();
    return element;
}

const press = async (element: Element, name: string) => {
    findAll(element, `[data-open="${name}"]`)[0]?.dispatchEvent(new CustomEvent('click'));
    await rendered();
};

beforeEach(() => {
    jest.clearAllMocks();
});
afterEach(clearPage);

test('shows the shape of what it reads', async () => {
    const element = await open();
    expect(findAll(element, '[aria-busy="true"]')).toHaveLength(1);
    await expect(element).toBeAccessible();
});

test('shows who has what, what came in since, the rate and the fee, and the proposal that waits', async () => {
    const element = await granite();
    const words = textOf(element);
    expect(words).toContain('Agency: Northern Collections With them 30,000 USD, handed over 30 Jun by Alma Reyes');
    expect(words).toContain('G-901, G-902 Plan defaulted 2,500.50 USD came in since, 8.34 %. Fee 625.13 (25 %).');
    expect(words).toContain('Settlement Alma Reyes decides by today,');
    expect(words).toContain(
        '24,000 USD by 31 Jul in full and final settlement: 6,000 given up, 20 %. On G-901, G-902. Distress'
    );
    await expect(element).toBeAccessible();
});

test('an escalation has no file and no recovery', async () => {
    const element = await granite({ Kind__c: 'Escalation', Party__c: null, Assigned_To__c: '006' });
    expect([findAll(element, '[data-recovery]'), findAll(element, '[data-open="file"]')]).toEqual([[], []]);
});

test('what was recalled says when and why, and is not recalled again', async () => {
    const element = await granite({
        Status__c: 'Recalled',
        Recalled_On__c: '2026-07-05',
        Recall_Reason__c: 'Pays direct'
    });
    expect(textOf(element)).toContain('Recalled 5 Jul: Pays direct');
    // Cash of 10 July came after the recall.
    expect(textOf(element)).toContain('0 USD came in since, 0 %.');
    expect(findAll(element, '[data-open="recall"]')).toEqual([]);
});

test('opens its dialogs and reads again only when one saved', async () => {
    const refresh = jest.fn(() => Promise.resolve());
    const element = await open();
    wire.emitResult(graniteCard(), undefined, refresh, cardDocument);
    await rendered();
    jest.mocked(openHandover).mockResolvedValueOnce(undefined).mockResolvedValueOnce(true);
    await press(element, 'handover');
    expect(refresh).not.toHaveBeenCalled();
    await press(element, 'handover');
    expect(jest.mocked(openHandover).mock.lastCall?.[1]).toEqual({ profileId: 'P7' });
    expect(refresh).toHaveBeenCalledTimes(1);
    await press(element, 'file');
    await press(element, 'recall');
    expect(jest.mocked(openFile).mock.lastCall?.[1]?.accountName).toBe('Granite Peak Mining Ltd.');
    expect(jest.mocked(openRecall).mock.lastCall?.[1].placement.number).toBe('PLC-000001');
});

test('nothing there says so, and still offers what can be done', async () => {
    const element = await open();
    wire.emitTo(cardDocument, emptyCard());
    await rendered();
    expect(textOf(element)).toContain('Nothing is with somebody else, and nothing was proposed to be given up.');
    expect(findAll(element, '[data-open]').map((button) => button.getAttribute('data-open'))).toEqual([
        'reconcile',
        'adjust',
        'handover'
    ]);
    await expect(element).toBeAccessible();
});

test('an account without credit has nothing to hand over', async () => {
    const element = await open();
    wire.emitTo(cardDocument, emptyCard([]));
    await rendered();
    expect(textOf(element)).toContain('No credit is set up for this account');
    expect(findAll(element, '[data-open]')).toEqual([]);
});

test('a failure says so and is tried again', async () => {
    const refresh = jest.fn(() => Promise.resolve());
    const element = await open();
    wire.emitResult(undefined, [{ status: 503 }], refresh, cardDocument);
    await rendered();
    expect(textOf(element)).toContain('Placements and adjustments could not be read');
    findAll(element, 'c-terms-error-panel')[0]?.dispatchEvent(new CustomEvent('retry'));
    await rendered();
    expect(refresh).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
});

import { graphql } from 'lightning/graphql';
import { createRecord } from 'lightning/uiRecordApi';
import { itemsDocument } from 'c/collectionsHandoverGateway';
import CollectionsReconcileModal from 'c/collectionsReconcileModal';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';
import { cobaltItems } from '../../../../../test/payloads/handover';

const wire = graphql as unknown as {
    emitTo(document: object, data: unknown): void;
    emitResult(data: unknown, errors?: readonly unknown[], refresh?: () => Promise<void>, document?: object): void;
};
const create = jest.mocked(createRecord);
const reader = { userId: '005', now: new Date('2026-06-30T09:00:00Z'), locale: 'en-US', timeZone: 'UTC' };

/** Cobalt's own list: C-901 agrees, C-902 differs, PAY-77 is only theirs, C-903 stands twice, a row is unreadable. */
const LIST = [
    'Beleg;Betrag;Datum',
    'c0901;12.000,00;25.03.2026',
    'C 902;2.950,50;20.04.2026',
    'PAY-77;-500,00;01.06.2026',
    'C-903;500,00;06.05.2026',
    'c.903;500,00;06.05.2026',
    'C-999;zwölf;06.05.2026',
    'Summe;15.450,50;'
].join('\n');

async function open() {
    const element = await render('c-collections-reconcile-modal', CollectionsReconcileModal, {
        profileId: 'P3',
        requestKey: 'key',
        reader
    } as unknown as CollectionsReconcileModal);
    const closed = jest.fn();
    element.addEventListener('close', (event) => closed((event as CustomEvent).detail));
    wire.emitTo(itemsDocument, cobaltItems);
    await rendered();
    const change = async (name: string, detail: object) => {
        findAll(element, `[data-field="${name}"]`)[0]?.dispatchEvent(new CustomEvent('change', { detail }));
        await rendered();
    };
    return {
        element,
        closed,
        change,
        paste: (value: string) => change('list', { value }),
        found: (kind: string) => findAll(element, `[data-finding="${kind}"] tbody tr`).map((row) => textOf(row)),
        keep: async () => {
            findAll(element, '[data-save]')[0]?.dispatchEvent(new CustomEvent('click'));
            await rendered();
        }
    };
}

// jsdom has none.
Object.assign(globalThis, { TextDecoder: jest.requireActual('node:util').TextDecoder });

beforeEach(() => jest.resetAllMocks());
afterEach(clearPage);

test('before anything is pasted it says what to do, and nothing can be kept', async () => {
    const { element } = await open();
    expect(textOf(element)).toContain("Paste the customer's list of open items");
    expect(findAll(element, '[data-save]')[0]).toMatchObject({ disabled: true });
    await expect(element).toBeAccessible();
});

test('Cobalt: one of each finding, totals to the cent, a credit that explains a difference, a mail', async () => {
    const { element, paste, found } = await open();
    await paste(LIST);
    expect(found('differs')).toEqual(['C-902 / C 902 1 Apr 2026 3,000.00 2,950.50 −49.50']);
    expect(found('onlyOurs')).toEqual(['C-904 1 Apr 2026 2,500.00 −2,500.00', 'ON-1 1 Apr 2026 −49.50 49.50']);
    expect(found('onlyTheirs')).toEqual(['PAY-77 1 Jun 2026 −500.00 −500.00']);
    expect(found('unclear')).toEqual(['C-903 / c.903 1 Apr 2026 1,000.00 500.00 + 500.00 0.00']);
    expect(found('agrees')).toEqual(['C-901 / c0901 1 Apr 2026 12,000.00 12,000.00']);
    expect(findAll(element, '[data-finding="unreadable"] li').map((row) => textOf(row))).toEqual([
        'Line 7: C-999 | zwölf | 06.05.2026 The amount cannot be read as the column is written.',
        'Line 8: Summe | 15.450,50 | A total, no item.'
    ]);
    expect(findAll(element, '[data-total]').map((total) => textOf(total))).toEqual([
        'Ours 18,450.50 USD',
        'Theirs 15,450.50 USD',
        'Difference −3,000.00 USD'
    ]);
    expect(textOf(findAll(element, '[data-credits]')[0] as Element)).toContain(
        '49.50 of ON-1 to C-902: it explains the difference.'
    );
    expect(textOf(element)).toContain('1 items in other currencies than USD are in no comparison.');
    const [mail] = findAll(element, '[data-mail] lightning-textarea') as unknown as { value: string }[];
    expect(mail?.value).toContain('C-904 of 1 Apr 2026, due 15 Jul 2026: 2,500 USD\n  https://documents.example/C-904');
    expect(mail?.value).not.toContain('ON-1');
    await expect(element).toBeAccessible();
});

test('is kept once as a note, with counts, amounts and lines', async () => {
    create.mockResolvedValue({ id: 'A1', apiName: 'Collection_Activity__c', fields: {} });
    const { paste, keep, closed } = await open();
    await paste(LIST);
    await Promise.all([keep(), keep()]);
    expect(create).toHaveBeenCalledTimes(1);
    const fields = create.mock.calls[0]?.[0].fields;
    expect(fields).toMatchObject({
        Credit_Profile__c: 'P3',
        Kind__c: 'Note',
        Happened_At__c: '2026-06-30T09:00:00.000Z',
        Request_Key__c: 'key',
        Summary__c:
            'Reconciled: 1 agree, 1 unclear, 1 only with them, 2 only with us, 1 differ, 2 unreadable. ' +
            'Ours 18,450.50, theirs 15,450.50, difference −3,000.00 USD.'
    });
    expect(String(fields?.Note__c)).toContain('- C-902 / C 902: Ours 3,000, Theirs 2,950.50, Difference −49.50');
    expect(closed.mock.calls).toEqual([[{ message: 'The reconciliation is kept as a note on the account.' }]]);
});

test('a guess can be corrected: another column, another notation', async () => {
    const { paste, change, found } = await open();
    await paste('C-901;7;12.000,00\nC-902;8;3.000,00');
    expect(found('agrees')).toHaveLength(2);
    await change('amount', { value: '1' });
    expect(found('agrees')).toEqual([]);
    expect(found('differs')).toHaveLength(2);
});

test('amounts that can be read in two ways are asked about, not guessed', async () => {
    const { element, paste, change, found } = await open();
    await paste('C-901;12.000,00\nC-902;3,000.00');
    await change('document', { value: '0' });
    await change('amount', { value: '1' });
    expect(textOf(element)).toContain('The amounts can be read in two ways. Choose how they are written.');
    expect(findAll(element, '[data-save]')[0]).toMatchObject({ disabled: true });
    await change('notation', { value: 'comma' });
    expect(found('agrees')).toEqual(['C-901 1 Apr 2026 12,000.00 12,000.00']);
});

test('a file is read, a workbook is refused', async () => {
    const { element, change, found } = await open();
    const file = (bytes: readonly number[]) => ({ arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
    await change('file', { files: [file([0x50, 0x4b, 3, 4])] });
    await rendered();
    expect(textOf(findAll(element, '[role="alert"]')[0] as Element)).toContain('This is a workbook.');
    await change('file', { files: [file([...'C-901;12000.00'].map((letter) => letter.charCodeAt(0)))] });
    await rendered();
    expect(found('agrees')).toEqual(['C-901 1 Apr 2026 12,000.00 12,000.00']);
});

test('the CSV holds plain amounts', async () => {
    const { element, paste } = await open();
    await paste(LIST);
    const link = findAll(element, '[data-csv]')[0]?.getAttribute('href') ?? '';
    expect(decodeURIComponent(link)).toContain('Differs in amount,C-902 / C 902,3000.00,2950.50,-49.50,1 Apr 2026');
});

test('the org’s refusal stays, and what was pasted too', async () => {
    create.mockRejectedValue({ body: { output: { errors: [{ errorCode: 'CUSTOM', message: 'Not now.' }] } } });
    const { element, paste, keep, closed } = await open();
    await paste(LIST);
    await keep();
    expect(textOf(findAll(element, '[role="alert"]')[0] as Element)).toBe('Not now.');
    expect(findAll(element, '[data-field="list"]')[0]).toMatchObject({ value: LIST });
    expect(closed).not.toHaveBeenCalled();
});

test('items that cannot be read are an error that can be tried again', async () => {
    const refresh = jest.fn(() => Promise.resolve());
    const element = await render('c-collections-reconcile-modal', CollectionsReconcileModal, {
        profileId: 'P3',
        reader
    } as unknown as CollectionsReconcileModal);
    expect(findAll(element, '[aria-busy="true"]')).toHaveLength(1);
    wire.emitResult(undefined, [{ status: 503 }], refresh, itemsDocument);
    await rendered();
    findAll(element, 'c-terms-error-panel')[0]?.dispatchEvent(new CustomEvent('retry'));
    await rendered();
    expect(refresh).toHaveBeenCalledTimes(1);
});

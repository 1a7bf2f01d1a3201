import { graphql } from 'lightning/graphql';
import { createRecord } from 'lightning/uiRecordApi';
import CollectionsAdjustModal from 'c/collectionsAdjustModal';
import { itemsDocument } from 'c/collectionsHandoverGateway';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';
import { graniteItems, granitePlaced } from '../../../../../test/payloads/handover';

const wire = graphql as unknown as {
    emitTo(document: object, data: unknown): void;
    emitResult(data: unknown, errors?: readonly unknown[], refresh?: () => Promise<void>, document?: object): void;
};
const create = jest.mocked(createRecord);
const reader = { userId: '005', now: new Date('2026-06-30T09:00:00Z'), locale: 'en-US', timeZone: 'UTC' };

async function open(properties: object = {}, items: unknown = graniteItems) {
    const element = await render('c-collections-adjust-modal', CollectionsAdjustModal, {
        profileId: 'P7',
        requestKey: 'key',
        reader,
        ...properties
    } as unknown as CollectionsAdjustModal);
    const closed = jest.fn();
    element.addEventListener('close', (event) => closed((event as CustomEvent).detail));
    wire.emitTo(itemsDocument, items);
    await rendered();
    return {
        element,
        closed,
        type: async (name: string, value: string) => {
            findAll(element, `[data-field="${name}"]`)[0]?.dispatchEvent(
                new CustomEvent('change', { detail: { value } })
            );
            await rendered();
        },
        save: async () => {
            findAll(element, '[data-save]')[0]?.dispatchEvent(new CustomEvent('click'));
            await rendered();
        },
        problems: () => findAll(element, '[role="alert"] li').map((line) => textOf(line))
    };
}

beforeEach(() => jest.resetAllMocks());
afterEach(clearPage);

test('Granite: an offer of 24,000 gives up 6,000, 20.00 %, and stands beside collecting and an agency', async () => {
    const { element, type } = await open();
    // Unknown is never 0.
    expect(findAll(element, '[data-given-up]')).toEqual([]);
    await type('offer', '24000');
    await type('until', '2026-07-31');
    const words = textOf(element);
    expect(words).toContain('Given up: 6,000 USD.');
    expect(words).toContain('Given up: 6,000 of 30,000 USD, 20.00 %.');
    expect(findAll(element, '[data-way]').map((row) => textOf(row))).toEqual([
        'Settle 24,000.00 0.00 182.06 23,817.94',
        'Go on collecting 18,000.00 0.00 1,486.24 16,513.76',
        'An agency 15,000.00 3,750.00 484.45 10,765.55'
    ]);
    expect(words).toContain('Under these assumptions worth most today: Settle.');
    expect(words).toContain('from a probability of 86.54 % on');
    await expect(element).toBeAccessible();
});

test('every assumption can be changed, and a missing one is said, never made up', async () => {
    const { element, type } = await open();
    await type('offer', '24000');
    const assume = async (name: string, value: string) => {
        findAll(element, `[data-name="${name}"]`)[0]?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        await rendered();
    };
    await assume('collectPercent', '100');
    expect(textOf(element)).toContain('worth most today: Go on collecting.');
    await assume('collectPercent', '');
    expect(findAll(element, '[data-way]')).toEqual([]);
    expect(textOf(element)).toContain('Give an offer below what is open, and every assumption');
});

test('asks credit once, as a request that the org routes', async () => {
    create.mockResolvedValue({ id: 'CRQ', apiName: 'Credit_Request__c', fields: {} });
    const { type, save, closed } = await open();
    await type('offer', '24000');
    await type('until', '2026-07-31');
    await type('reason', 'Distress');
    await Promise.all([save(), save()]);
    expect(create).toHaveBeenCalledTimes(1);
    expect(create.mock.calls[0]?.[0].fields).toMatchObject({
        Kind__c: 'Settlement',
        Amount__c: 6_000,
        Offer_Amount__c: 24_000,
        Offer_Until__c: '2026-07-31',
        Documents__c: 'G-901, G-902, G-903'
    });
    expect(closed.mock.calls).toEqual([[{ message: 'Settlement asked of credit.' }]]);
});

test('what is missing is said and nothing is sent', async () => {
    const { save, problems } = await open();
    await save();
    expect(problems()).toEqual([
        'Give the amount that is given up, more than zero.',
        'Give what the customer pays, more than zero and less than what is open.',
        'Give the last day of the offer.',
        'Give the reason.'
    ]);
    expect(create).not.toHaveBeenCalled();
});

test('beyond policy it goes out with that said', async () => {
    create.mockResolvedValue({ id: 'CRQ', apiName: 'Credit_Request__c', fields: {} });
    const { element, type, save } = await open({ kind: 'Small balance' });
    expect(textOf(element)).toContain('Policy: up to 50 USD.');
    await type('amount', '50.01');
    expect(textOf(findAll(element, '[data-advice]')[0] as Element)).toBe(
        'More than the 50 USD that policy calls a small balance.'
    );
    await type('reason', 'Bank fee');
    await save();
    expect(create.mock.calls[0]?.[0].fields).toMatchObject({ Kind__c: 'Small balance', Amount__c: 50.01 });
});

test('a disputed item is named', async () => {
    const { element } = await open({ kind: 'Write-off' }, granitePlaced);
    expect(textOf(findAll(element, '[data-advice]')[0] as Element)).toContain('In dispute: G-902.');
});

test('the org’s refusal, nobody having the authority say, is shown in its own words', async () => {
    create.mockRejectedValue({
        body: { output: { errors: [{ errorCode: 'CUSTOM', message: 'Nobody has the authority.' }] } }
    });
    const { type, save, problems, closed } = await open({ kind: 'Write-off' });
    await type('reason', 'Gone');
    await save();
    expect([problems(), closed.mock.calls]).toEqual([['Nobody has the authority.'], []]);
});

test('items that cannot be read are an error that can be tried again', async () => {
    const refresh = jest.fn(() => Promise.resolve());
    const element = await render('c-collections-adjust-modal', CollectionsAdjustModal, {
        profileId: 'P7',
        reader
    } as unknown as CollectionsAdjustModal);
    expect(findAll(element, '[aria-busy="true"]')).toHaveLength(1);
    wire.emitResult(undefined, [{ status: 503 }], refresh, itemsDocument);
    await rendered();
    findAll(element, 'c-terms-error-panel')[0]?.dispatchEvent(new CustomEvent('retry'));
    await rendered();
    expect(refresh).toHaveBeenCalledTimes(1);
});

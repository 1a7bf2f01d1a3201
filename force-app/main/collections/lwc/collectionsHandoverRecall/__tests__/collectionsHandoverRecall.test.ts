import { updateRecord } from 'lightning/uiRecordApi';
import { readCard } from 'c/collectionsHandoverGateway';
import CollectionsHandoverRecall from 'c/collectionsHandoverRecall';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';
import { graniteCard } from '../../../../../test/payloads/handover';

const update = jest.mocked(updateRecord);
const reader = { userId: '005', now: new Date('2026-07-05T09:00:00Z'), locale: 'en-US', timeZone: 'UTC' };
const [placement] = readCard(graniteCard()).placements;

async function open() {
    const element = await render('c-collections-handover-recall', CollectionsHandoverRecall, {
        placement,
        reader
    } as unknown as CollectionsHandoverRecall);
    const closed = jest.fn();
    element.addEventListener('close', (event) => closed((event as CustomEvent).detail));
    return {
        element,
        closed,
        type: (value: string) =>
            findAll(element, '[data-field="reason"]')[0]?.dispatchEvent(
                new CustomEvent('change', { detail: { value } })
            ),
        save: async () => {
            findAll(element, '[data-save]')[0]?.dispatchEvent(new CustomEvent('click'));
            await rendered();
        }
    };
}

beforeEach(() => jest.resetAllMocks());
afterEach(clearPage);

test('says what comes back, wants a reason, and saves once', async () => {
    update.mockResolvedValue({ id: 'PL1', apiName: 'Collection_Placement__c', fields: {} });
    const { element, type, save, closed } = await open();
    expect(textOf(element)).toContain('G-901, G-902 come back from Northern Collections and are asked for here again.');
    await expect(element).toBeAccessible();
    await save();
    expect(textOf(findAll(element, '[role="alert"]')[0] as Element)).toBe('Give the reason.');
    type('Pays direct');
    await Promise.all([save(), save()]);
    expect(update.mock.calls).toEqual([
        [
            {
                fields: {
                    Id: 'PL1',
                    Status__c: 'Recalled',
                    Recalled_On__c: '2026-07-05',
                    Recall_Reason__c: 'Pays direct'
                }
            }
        ]
    ]);
    expect(closed.mock.calls).toEqual([[{ message: 'Recalled from Northern Collections.' }]]);
});

test('the org’s refusal stays in the dialog', async () => {
    update.mockRejectedValue({
        body: { output: { errors: [{ errorCode: 'CUSTOM', message: 'Only credit recalls.' }] } }
    });
    const { element, type, save, closed } = await open();
    type('Pays direct');
    await save();
    expect(textOf(findAll(element, '[role="alert"]')[0] as Element)).toBe('Only credit recalls.');
    expect(closed).not.toHaveBeenCalled();
});

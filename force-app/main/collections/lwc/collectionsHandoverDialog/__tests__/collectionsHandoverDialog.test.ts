import type { LightningElement } from 'lwc';
import LightningModal from 'lightning/modal';
import { openAdjust, openFile, openHandover, openRecall, openReconcile } from 'c/collectionsHandoverDialog';
import { readCard } from 'c/collectionsHandoverGateway';
import { graniteCard } from '../../../../../test/payloads/handover';

const opened = jest.spyOn(LightningModal, 'open');
const host = document.createElement('div') as unknown as LightningElement & HTMLElement;
const [placement] = readCard(graniteCard()).placements;
const dispatch = jest.spyOn(host, 'dispatchEvent');

beforeEach(() => {
    opened.mockReset();
    dispatch.mockClear();
});

test.each([
    ['hand-over', () => openHandover(host, { profileId: 'P7' }), { profileId: 'P7', mayPlace: true }],
    ['adjustment', () => openAdjust(host, { profileId: 'P7', kind: 'Write-off' }), { kind: 'Write-off' }],
    ['reconciliation', () => openReconcile(host, { profileId: 'P7' }), { size: 'large' }],
    ['recall', () => openRecall(host, { placement: placement! }), { placement }]
] as const)(
    'a %s that saved refreshes the page and says so; one that was closed does neither',
    async (_what, open, properties) => {
        opened.mockResolvedValueOnce(undefined).mockResolvedValueOnce({ message: 'Done.' });
        expect(await open()).toBeUndefined();
        expect(dispatch).not.toHaveBeenCalled();
        expect(await open()).toBe(true);
        expect(dispatch).toHaveBeenCalledTimes(2);
        expect(opened.mock.lastCall?.[0]).toMatchObject(properties);
    }
);

test('every dialog that creates has a key of its own', async () => {
    opened.mockResolvedValue(undefined);
    await openHandover(host, { profileId: 'P7' });
    await openHandover(host, { profileId: 'P7' });
    const keys = opened.mock.calls.map(([properties]) => String(properties.requestKey));
    expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true);
    expect(keys[0]).not.toBe(keys[1]);
});

test('a file changes nothing', async () => {
    opened.mockResolvedValue(undefined);
    await openFile(placement!, undefined);
    expect([opened.mock.lastCall?.[0].placement, dispatch.mock.calls]).toEqual([placement, []]);
});

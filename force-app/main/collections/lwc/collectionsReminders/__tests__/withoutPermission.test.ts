import type { LightningElement } from 'lwc';
import LightningModal from 'lightning/modal';
import { openLetter } from 'c/collectionsLetter';
import { canSendReminders, openReminders } from 'c/collectionsReminders';

jest.mock('@salesforce/customPermission/Good_Terms_Send_Reminders', () => ({ default: undefined }), { virtual: true });

test('without the permission nothing opens', async () => {
    const host = { dispatchEvent: jest.fn() } as unknown as LightningElement;
    expect(canSendReminders).toBe(false);
    expect(
        await openReminders(host, { standings: [], steps: [], readStandings: () => Promise.resolve([]) })
    ).toBeUndefined();
    expect(await openLetter(host, { accountId: '001', template: 'statement' })).toBe(false);
    expect(jest.mocked(LightningModal.open)).not.toHaveBeenCalled();
});

import type { LightningElement } from 'lwc';
import LightningModal from 'lightning/modal';
import { canSendReminders, openReminders } from 'c/collectionsReminders';

jest.mock('@salesforce/customPermission/Good_Terms_Send_Reminders', () => ({ default: true }), { virtual: true });

const open = jest.mocked(LightningModal.open);

test('opens the reminders and tells the page when something changed', async () => {
    const host = { dispatchEvent: jest.fn() };
    expect(canSendReminders).toBe(true);
    open.mockResolvedValueOnce({ approved: 2 }).mockResolvedValueOnce(undefined);
    const request = { standings: [], steps: [], readStandings: () => Promise.resolve([]) };
    expect(await openReminders(host as unknown as LightningElement, request)).toEqual({ approved: 2 });
    expect(open.mock.calls[0]).toEqual([{ label: 'Reminders', size: 'large', ...request }]);
    expect(await openReminders(host as unknown as LightningElement, request)).toBeUndefined();
    expect(host.dispatchEvent).toHaveBeenCalledTimes(1);
});

import type { LightningElement } from 'lwc';
import LightningModal from 'lightning/modal';
import { canSendLetters, openLetter } from 'c/collectionsLetter';

jest.mock('@salesforce/customPermission/Good_Terms_Send_Reminders', () => ({ default: true }), { virtual: true });

const open = jest.mocked(LightningModal.open);

test('opens the letter and tells the page when it went out', async () => {
    const host = { dispatchEvent: jest.fn() };
    expect(canSendLetters).toBe(true);
    open.mockResolvedValueOnce(true).mockResolvedValueOnce(undefined);
    const request = { accountId: '001', template: 'statement' } as const;
    expect(await openLetter(host as unknown as LightningElement, request)).toBe(true);
    expect(open.mock.calls[0]).toEqual([{ label: 'Statement of account', size: 'medium', request }]);
    expect(host.dispatchEvent).toHaveBeenCalledTimes(1);
    expect(await openLetter(host as unknown as LightningElement, request)).toBe(false);
    expect(host.dispatchEvent).toHaveBeenCalledTimes(1);
});

import { openAction } from 'c/creditActionDialog';
import CreditRequestStrip from 'c/creditRequestStrip';
import type { ActionSubject, CreditRequest } from 'c/creditActionsView';
import { isoDate } from 'c/termsIsoDate';
import { clearPage, findAll, render, textOf } from '../../../../../test/render';

jest.mock('c/creditActionDialog', () => ({
    openAction: jest.fn(),
    actionPermissions: {
        asks: false,
        decides: true,
        releases: true,
        places: true,
        changesLimits: true,
        seesDetails: true
    },
    actionReader: () => ({
        userId: '005C',
        now: new Date('2026-06-30T17:00:01Z'),
        locale: 'en-US',
        timeZone: 'UTC'
    })
}));

const request: CreditRequest = {
    id: 'R1',
    number: 'CRQ-0001',
    profileId: 'P1',
    kind: 'Release',
    status: 'Waiting',
    reason: 'Pays on 3 Jul',
    requestedBy: { id: '005R', name: 'Ana Roux' },
    requestedAt: new Date('2026-06-29T14:00:00Z'),
    dueAt: new Date('2026-06-30T17:00:00Z')
};

const subject: ActionSubject = {
    accountId: '001',
    accountName: 'Cobalt Freight Systems Corp.',
    profile: { id: 'P1', key: 'DEMO|1000|S03|USD', currency: 'USD', accountStatus: 'Normal' },
    holds: [
        { id: 'H1', status: 'Active', origin: 'Rule', placedOn: isoDate('2026-05-15'), reasonClass: 'Overdue invoices' }
    ],
    requests: [request]
};

afterEach(clearPage);

test('a late request stands out, by a word too, and its one brand button grants', async () => {
    const strip = await render('c-credit-request-strip', CreditRequestStrip, { subject });
    expect(textOf(strip)).toContain(
        'Release asked 29 Jun by Ana Roux. Late: to be decided by today, 17:00. Pays on 3 Jul'
    );
    expect(findAll(strip, '.strip_late')).toHaveLength(1);
    const buttons = findAll(strip, 'lightning-button');
    expect(buttons.map((button) => [Reflect.get(button, 'label'), Reflect.get(button, 'variant')])).toEqual([
        ['Refuse', 'neutral'],
        ['Release…', 'brand']
    ]);
    await expect(strip).toBeAccessible();
});

test('a button opens its decision', async () => {
    const strip = await render('c-credit-request-strip', CreditRequestStrip, { subject });
    findAll(strip, '[data-key="grant"]')[0]?.dispatchEvent(new CustomEvent('click'));
    expect(jest.mocked(openAction).mock.calls.map(([, action, about]) => [action, about])).toEqual([
        [{ kind: 'decide', answer: 'grant', request }, subject]
    ]);
});

test('with nothing to say there is no strip', async () => {
    const strip = await render('c-credit-request-strip', CreditRequestStrip, { subject: { ...subject, requests: [] } });
    expect(findAll(strip, '*')).toEqual([]);
});

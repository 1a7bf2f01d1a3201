import CreditNotice from 'c/creditNotice';
import type { CreditRequest } from 'c/creditActionsView';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import { clearPage, findAll, render, textOf } from '../../../../../test/render';

const usd = (value: number) => moneyFromDecimal(value, 'USD');
const reader = { userId: '005', now: new Date('2026-06-30T09:00:00Z'), locale: 'en-US', timeZone: 'UTC' };

const request: CreditRequest = {
    id: 'R1',
    number: 'CRQ-0001',
    profileId: 'P1',
    kind: 'Temporary limit',
    status: 'Refused',
    requestedAt: new Date('2026-06-24T10:00:00Z'),
    decisionReason: 'Band 4, do not tell'
};

const letter = async (about: object) =>
    render('c-credit-notice', CreditNotice, { about, reader } as unknown as CreditNotice);

const paragraphs = (element: Element) => findAll(element, '.paragraph').map((part) => textOf(part));

afterEach(clearPage);

test('a refusal is told without its internal reason, with the right to ask for one', async () => {
    const element = await letter({ kind: 'request', accountName: 'Juniper Foods Co.', request });
    expect(textOf(element)).toContain('Juniper Foods Co. 30 Jun 2026 Notice of a decision on your credit');
    expect(paragraphs(element)).toEqual([
        'To whom it may concern,',
        'We have decided on a temporary limit for your account, asked for on 24 Jun 2026. We cannot grant it at this time.',
        'You may ask us in writing for the reasons within 60 days of this notice. We then send you a written statement of them.',
        'Please call us with any question.'
    ]);
    expect(textOf(element)).not.toContain('Band');
    await expect(element).toBeAccessible();
});

test('less than was asked says how much and until when', async () => {
    const part = {
        ...request,
        status: 'Partly approved',
        grantedAmount: usd(4_000),
        grantedUntil: isoDate('2026-07-10')
    };
    const element = await letter({ kind: 'request', accountName: 'Juniper Foods Co.', request: part });
    expect(paragraphs(element)[1]).toBe(
        'We have decided on a temporary limit for your account, asked for on 24 Jun 2026. ' +
            'We can grant 4,000 USD, less than was asked for. It ends on 10 Jul 2026.'
    );
});

test('a cut names the new limit', async () => {
    const element = await letter({ kind: 'cut', accountName: 'Juniper Foods Co.', limit: usd(80_000) });
    expect(paragraphs(element)[1]).toBe('We have changed your credit limit with us to 80,000 USD.');
});

test('prints, and closes', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => {});
    const element = await letter({ kind: 'cut', accountName: 'Juniper Foods Co.', limit: usd(80_000) });
    const closed = jest.fn();
    element.addEventListener('close', closed);
    const [close, printer] = findAll(element, 'lightning-button');
    printer?.dispatchEvent(new CustomEvent('click'));
    close?.dispatchEvent(new CustomEvent('click'));
    expect([print.mock.calls.length, closed.mock.calls.length]).toEqual([1, 1]);
});

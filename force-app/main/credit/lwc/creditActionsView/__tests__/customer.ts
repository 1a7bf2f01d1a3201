/** Cobalt Freight on hold, for the tests of what is offered: 30 Jun 2026, 09:00 UTC, the rep and the credit manager. */
import type { ActionHold, ActionPermissions, ActionReader, ActionSubject, CreditRequest } from 'c/creditActionsView';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';

export const REP = { id: '005000000000001AAA', name: 'Ana Roux' };
export const CREDIT = { id: '005000000000002AAA', name: 'Alma Reyes' };
export const OTHER = { id: '005000000000003AAA', name: 'Mio Sato' };

export const usd = (value: number) => moneyFromDecimal(value, 'USD');

/** The reader at nine in the morning of 30 June 2026. */
export const reader = (userId: string, now = '2026-06-30T09:00:00Z'): ActionReader => ({
    userId,
    now: new Date(now),
    locale: 'en-US',
    timeZone: 'UTC'
});

export const SELLS: ActionPermissions = {
    asks: true,
    decides: false,
    releases: false,
    places: false,
    changesLimits: false,
    seesDetails: false
};
export const COLLECTS: ActionPermissions = { ...SELLS, seesDetails: true };
export const DECIDES: ActionPermissions = {
    asks: false,
    decides: true,
    releases: true,
    places: true,
    changesLimits: true,
    seesDetails: true
};

export const RULE_HOLD: ActionHold = {
    id: 'a0H000000000001AAA',
    status: 'Active',
    origin: 'Rule',
    placedOn: isoDate('2026-05-15'),
    reasonClass: 'Overdue invoices'
};

export const PERSON_HOLD: ActionHold = {
    id: 'a0H000000000002AAA',
    status: 'Active',
    origin: 'Person',
    placedOn: isoDate('2026-05-12'),
    placedBy: 'M. Sato',
    reasonClass: 'Credit review'
};

/** Cobalt with whatever else a test says. */
export const cobalt = (more: Partial<ActionSubject> = {}): ActionSubject => ({
    accountId: '001000000000001AAA',
    accountName: 'Cobalt Freight Systems Corp.',
    profile: {
        id: 'a0P000000000001AAA',
        key: 'DEMO|1000|S03|USD',
        currency: 'USD',
        accountStatus: 'Normal',
        ownLimit: usd(20_000)
    },
    holds: [RULE_HOLD],
    requests: [],
    ...more
});

/** The rep's request for a release of 29 June, due the next day at 17:00. */
export const asked = (more: Partial<CreditRequest> = {}): CreditRequest => ({
    id: 'a0R000000000001AAA',
    number: 'CRQ-0001',
    profileId: 'a0P000000000001AAA',
    kind: 'Release',
    status: 'Waiting',
    amount: usd(6_000),
    reason: 'Renewal, the customer pays on 3 Jul',
    requestedBy: REP,
    requestedAt: new Date('2026-06-29T14:00:00Z'),
    assignedTo: CREDIT,
    dueAt: new Date('2026-06-30T17:00:00Z'),
    expiresOn: isoDate('2026-07-13'),
    ...more
});

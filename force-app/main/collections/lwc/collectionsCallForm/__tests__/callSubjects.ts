/** Customers of the stories as the dialog of a contact knows them on 30 June 2026. */
import type { CallContact, CallItem, CallProfile, CallPromise, ContactCase, MoneyCase } from 'c/collectionsCallGateway';
import type { CallSubject } from 'c/collectionsCallForm';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal, zero } from 'c/termsMoney';

/** An amount of US dollars. */
export const usd = (amount: number | string) => moneyFromDecimal(amount, 'USD');

/** A customer; everything usual unless given. */
export const profileOf = (more: Partial<CallProfile> = {}): CallProfile => ({
    id: 'P1',
    accountId: 'A1',
    accountName: 'Elm Street Builders',
    currency: 'USD',
    customer: { debtorType: 'Sole trader', place: 'US-CA', timeZone: 'UTC', status: 'Normal', ceaseContact: false },
    ...more
});

/** A person. */
export const contactOf = (id: string, more: Partial<CallContact> = {}): CallContact => ({
    id,
    accountId: 'A1',
    name: `Person ${id}`,
    phone: '+1 916 555 0155',
    email: `${id}@elm.invalid`,
    ceaseContact: false,
    isAttorney: false,
    ...more
});

/** An open item. */
export const itemOf = (id: string, open: number, dueOn: string, more: Partial<CallItem> = {}): CallItem => ({
    id,
    key: id,
    profileId: 'P1',
    document: id,
    type: 'Invoice',
    dueOn: isoDate(dueOn),
    documentOn: isoDate('2026-05-01'),
    open: usd(open),
    disputed: usd(0),
    promised: usd(0),
    plannedNotDue: usd(0),
    ...more
});

const E_P4: CallPromise = {
    id: 'E-P4',
    profileId: 'P1',
    status: 'Broken',
    amount: usd(2_400),
    dueOn: isoDate('2026-06-12'),
    toleranceEndsOn: isoDate('2026-06-15'),
    brokenOn: isoDate('2026-06-16'),
    rest: usd(2_400)
};

const E_P5: CallPromise = {
    id: 'E-P5',
    profileId: 'P1',
    status: 'Open',
    amount: usd(600),
    dueOn: isoDate('2026-06-28'),
    toleranceEndsOn: isoDate('2026-07-01')
};

/** Elm: 2,400 under a broken promise, 600 under an open one, 2,500 not due. */
export function elm(
    more: {
        readonly request?: Partial<CallSubject['request']>;
        readonly contact?: Partial<ContactCase>;
        readonly money?: Partial<MoneyCase> | 'none';
        readonly permissions?: Partial<CallSubject['permissions']>;
    } = {}
): CallSubject {
    return {
        request: { accountId: 'A1', kind: 'Call', ...more.request },
        contact: {
            profiles: [profileOf()],
            contacts: [contactOf('owner', { name: 'Frank Delgado', role: 'Owner' })],
            activities: [],
            promises: [E_P4, E_P5],
            disputes: [],
            rules: [],
            ...more.contact
        },
        money:
            more.money === 'none'
                ? undefined
                : {
                      items: [
                          itemOf('E-904', 2_400, '2026-05-31'),
                          itemOf('E-905', 600, '2026-06-15'),
                          itemOf('E-906', 2_500, '2026-07-15')
                      ],
                      credits: new Map([['P1', zero('USD')]]),
                      promised: [
                          { promiseId: 'E-P4', receivableId: 'E-904', amount: usd(2_400) },
                          { promiseId: 'E-P5', receivableId: 'E-905', amount: usd(600) }
                      ],
                      disputedDocuments: new Map(),
                      payments: new Map(),
                      isPartial: false,
                      ...more.money
                  },
        reader: { userId: 'noor', now: new Date('2026-06-30T09:00:00Z'), locale: 'en-US', timeZone: 'UTC' },
        permissions: { takesPromises: true, seesInternalNotes: true, ...more.permissions }
    };
}

/** Two customers of one payer, each with an item past due. */
export function harbour(): CallSubject {
    const base = elm();
    const parent = { accountId: 'A0' };
    return {
        ...base,
        request: { accountId: 'A0', kind: 'Call', profileIds: ['N', 'S'] },
        contact: {
            ...base.contact,
            profiles: [
                profileOf({ ...parent, id: 'H', accountName: 'Harbour Retail Group plc' }),
                profileOf({ id: 'N', accountId: 'AN', accountName: 'Harbour North Ltd' }),
                profileOf({ id: 'S', accountId: 'AS', accountName: 'Harbour South Ltd' }),
                profileOf({ id: 'Y', accountId: 'AY', accountName: 'Harbour Yen KK', currency: 'JPY' })
            ],
            contacts: [contactOf('treasurer', { accountId: 'A0' })],
            promises: []
        },
        money: {
            items: [
                itemOf('H1-901', 300, '2026-06-01', { profileId: 'N' }),
                itemOf('H2-901', 500, '2026-06-10', { profileId: 'S' })
            ],
            credits: new Map(),
            promised: [],
            disputedDocuments: new Map(),
            payments: new Map(),
            isPartial: false
        }
    };
}

import { openCreditDesk, type Fields, type Person } from './creditDesk.ts';

/** A desk whose credit manager decides up to 50,000 USD and 90 days, and whose chief everything. */
export const desk = await openCreditDesk();
let count = 0;
/** A key that no other record has. */
export const nextKey = (): string => `desk|${(count += 1)}`;

/** Gives somebody an authority over requests of a kind, in USD. */
export const authority = (decider: Person, kind: string, bounds: Fields = {}): string =>
    desk.authority(decider, kind, { Currency_Code__c: 'USD', ...bounds });
/** Every kind of request. */
export const kinds = ['Release', 'Temporary limit', 'New limit', 'Terms change', 'Write-off'] as const;
for (const kind of kinds) {
    authority('credit', kind, { Up_To_Amount__c: 50_000, Longest_Days__c: 90 });
    authority('chief', kind, { Currency_Code__c: null });
}
authority('credit', 'New limit', { Up_To_Amount__c: 900_000, Effective_To__c: '2026-06-29' });

/** A release that the credit manager may grant. */
export const release: Fields = { Kind__c: 'Release', Amount__c: 5_000, Until__c: '2026-07-31' };
/** A request of each kind. */
export const asked: Readonly<Record<(typeof kinds)[number], Fields>> = {
    Release: release,
    'Temporary limit': { Kind__c: 'Temporary limit', Amount__c: 40_000, Until__c: '2026-07-31' },
    'New limit': { Kind__c: 'New limit', Amount__c: 45_000 },
    'Terms change': { Kind__c: 'Terms change', New_Terms__c: 'net 60' },
    'Write-off': { Kind__c: 'Write-off', Amount__c: 120.5 }
};
/** The fields of a request. */
export const request = (profile: string, fields: Fields): Fields => ({
    Credit_Profile__c: profile,
    Reason__c: 'rush order',
    Request_Key__c: `request-${(count += 1)}`,
    ...fields
});
/** Asks for something; answers the id. @throws when it is refused */
export const ask = (person: Person, profile: string, fields: Fields): string =>
    desk.create(person, 'Credit_Request__c', request(profile, fields));
/** Refusals of a request. */
export const asking = (person: Person, profile: string, fields: Fields): readonly string[] =>
    desk.creation(person, 'Credit_Request__c', request(profile, fields));
/** Refusals of a decision with a reason. */
export const decide = (person: Person, id: string, Status__c: string, more: Fields = {}): readonly string[] =>
    desk.change(person, 'Credit_Request__c', id, { Status__c, Decision_Reason__c: 'good payer', ...more });
/** Fields of a request, instants to the minute. */
export const seen = (id: string, ...fields: string[]): Fields | undefined => {
    const row = desk.rows(`SELECT ${fields.join(', ')} FROM Credit_Request__c WHERE Id = '${id}'`)[0];
    const toTheMinute = (value: unknown): unknown =>
        typeof value === 'string' && value.endsWith('Z') ? value.slice(0, 16) : value;
    return row && Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toTheMinute(value)]));
};
/** Fields of a profile. */
export const ofProfile = (id: string, ...fields: string[]): Fields | undefined =>
    desk.rows(`SELECT ${fields.join(', ')} FROM Credit_Profile__c WHERE Id = '${id}'`)[0];
/** A customer held by rule. */
export const held = (name: string): { account: string; profile: string; hold: string } => {
    const customer = desk.customer(name);
    const why = { Rule__c: 'R3', Reason_Class__c: 'Over the limit', Placed_On__c: '2026-06-01' };
    return { ...customer, hold: desk.ruleHold(customer, why) };
};

import { openCreditDesk, refused, type Fields, type Person } from './creditDesk.ts';

/** The desk of the tests of the guard. */
export const desk = await openCreditDesk();
desk.authority('credit', 'Release');
/** A quoting stage of the package. */
export const quoting = 'Proposal/Price Quote';
/** The way out where no payment is known to clear the hold. */
export const askFor = 'Request a release on the Credit panel; it says what else clears the hold.';
/** The refusal for a hold by rule. */
export const overdue = refused(`Credit hold: Overdue invoices. ${askFor}`);

/** The fields of a deal before quoting. */
export const deal = (account: string, more: Fields = {}): Fields => ({
    Name: 'Deal',
    AccountId: account,
    StageName: 'Qualification',
    Amount: 6_000,
    CloseDate: '2026-07-20',
    OwnerId: desk.userId('rep'),
    ...more
});
/** Places a hold; answers its id. */
export const hold = (account: string, profile: string | undefined, more: Fields = {}): string =>
    desk.ruleHold({ account, profile }, more);
/** What makes a hold a person’s. */
export const personsHold: Fields = {
    Origin__c: 'Person',
    Rule__c: null,
    Reason_Class__c: 'Credit review',
    Reason__c: 'Ownership change',
    Placed_By__c: 'M. Sato'
};
/** A release without its end. */
export const release: Fields = {
    Status__c: 'Released',
    Released_By__c: 'A. Reyes',
    Released_On__c: '2026-06-25',
    Release_Reason__c: 'seasonal peak'
};
/** A release with 4,000 of 10,000 left. */
export const tenThousand: Fields = {
    ...release,
    Release_Until__c: '2026-07-10',
    Release_Amount__c: 10_000,
    Release_Used__c: 6_000,
    Currency_Code__c: 'USD'
};

/** A customer held by rule, with a deal before quoting. */
export function heldCustomer(
    name: string,
    profile: Fields = {}
): { account: string; profile: string; deal: string; hold: string } {
    const customer = desk.customer(name, profile);
    const id = desk.create('rep', 'Opportunity', deal(customer.account));
    return { ...customer, deal: id, hold: hold(customer.account, customer.profile) };
}
/** The stage of a deal. */
export const stageOf = (id: string): unknown =>
    desk.rows(`SELECT StageName FROM Opportunity WHERE Id = '${id}'`)[0]?.['StageName'];
/** Refusals when a deal moves into quoting. */
export const quote = (id: string, person: Person = 'rep'): readonly string[] =>
    desk.change(person, 'Opportunity', id, { StageName: quoting });
